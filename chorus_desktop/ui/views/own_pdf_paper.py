"""The user's own PDF as it is, page by page, beside the fields; of XML a page made of what was read in it."""

from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from chorus_desktop.documents.inspect import is_pdf
from chorus_desktop.documents.page import render_reading
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.ui.tasks import Done, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.wording import own_xml as words


class PdfPaper(QPdfView):
    """Shows one PDF held in memory; pages are drawn as they come into sight.

    `is_reading` tells that what is shown is not the file but a page made of it.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownPdfPaper")
        self.is_reading = False
        self._task = Task(self, pool)
        self._task.ended.connect(self._rendered)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # Where a page just fits, a bar that comes makes it narrower, and so lower, and the bar goes again, for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setPageSpacing(SPACE.m)
        self.setDocumentMargins(QMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m))
        self._theme = theme
        # Children of the page: a document that is a child of its view crashes when the view goes (PySide6 6.12).
        self._document = QPdfDocument(parent)
        self._buffer = QBuffer(parent)
        self.setDocument(self._document)
        theme.changed.connect(self._ground)
        self._ground()

    def show_file(self, content: bytes, invoice: Invoice, filename: str) -> None:
        """Show a PDF; of XML a page of the invoice that was read in it, made away from the window's thread."""
        self.is_reading = not is_pdf(content)
        self.setAccessibleName(words.READING if self.is_reading else self.tr("Votre PDF"))
        if self.is_reading:
            self._document.close()
            self._task.start(partial(render_reading, invoice, filename))
        else:
            self._task.cancel()
            self._show(content)

    @Slot(object)
    def _rendered(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self._show(outcome.value)

    def _show(self, content: bytes) -> None:
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.verticalScrollBar().setValue(0)

    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def _ground(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Dark, self._theme.colour("sunken"))
        self.setPalette(colours)


class OwnPdfSides(QWidget):
    """The file and what is told of it, beside each other or one above the other."""

    def __init__(self, paper: QWidget, told: QWidget) -> None:
        super().__init__()
        self.setObjectName("ownPdfSides")
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(SPACE.l)
        self._pair.addWidget(paper, 6)
        self._pair.addWidget(told, 5)

    def set_beside(self, beside: bool) -> None:
        """Beside each other where there is room for both."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(across if beside else down)
