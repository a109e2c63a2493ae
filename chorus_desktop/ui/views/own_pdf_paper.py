"""The user's own PDF as it is, page by page, beside the fields."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QWidget

from chorus_desktop.ui.theme import SPACE, Theme


class PdfPaper(QPdfView):
    """Shows one PDF held in memory; pages are drawn as they come into sight."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ownPdfPaper")
        self.setAccessibleName(self.tr("Votre PDF"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setPageSpacing(SPACE.m)
        self.setDocumentMargins(QMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m))
        self._theme = theme
        # Children of the page: a document that is a child of its view crashes when the view goes (PySide6 6.12).
        self._document = QPdfDocument(parent)
        self._buffer = QBuffer(parent)
        self.setDocument(self._document)
        theme.changed.connect(self._ground)
        self._ground()

    def show_pdf(self, content: bytes) -> None:
        """Show this file, from its first page."""
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
