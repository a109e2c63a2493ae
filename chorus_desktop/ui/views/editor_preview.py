"""The page beside the form: the PDF as it will be, drawn anew a moment after each change."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QScrollArea, QStyle, QVBoxLayout, QWidget

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.ui.tasks import Done, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme

#: Milliseconds without a change before the page is drawn anew.
PAUSE = 300
_A4 = 297 / 210
_MOST_PAGES = 20
#: The narrowest sheet, in device-independent pixels.
_LEAST = 50


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages as pictures, at the width that was asked for."""

    images: tuple[QImage, ...]
    width: int


def draw_pages(content: bytes, width: int) -> Pages:
    """The first pages of a PDF as pictures of `width` real pixels; may run in any thread. Raises ValueError."""
    data = QByteArray(content)
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise ValueError("the page that was made is no PDF")
    images = []
    for number in range(min(document.pageCount(), _MOST_PAGES)):
        points = document.pagePointSize(number)
        images.append(document.render(number, QSize(width, round(width * points.height() / points.width()))))
    document.close()
    return Pages(tuple(images), width)


class Paper(QWidget):
    """Sheets of paper one below the other, as wide as it is told; an empty sheet until there is something on it."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._theme = theme
        self._images: tuple[QImage, ...] = ()

    def show_images(self, images: tuple[QImage, ...]) -> None:
        """Show these sheets."""
        self._images = images
        self.fit(self.width())
        self.update()

    def images(self) -> tuple[QImage, ...]:
        """The sheets that are shown."""
        return self._images

    def fit(self, width: int) -> None:
        """Be as wide as that, in device-independent pixels, and as high as the sheets are then.

        Told from outside, never found by itself: a height that follows the width given by a scroll area, whose bar
        takes width where there is no height, goes on for ever.
        """
        heights = self._heights(width)
        self.setFixedSize(width, sum(heights) + SPACE.m * (len(heights) - 1))

    def _heights(self, width: int) -> list[int]:
        ratios = [image.height() / image.width() for image in self._images] or [_A4]
        return [round(width * ratio) for ratio in ratios]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = 0.0
        for number, height in enumerate(self._heights(self.width())):
            sheet = QRectF(0.5, top + 0.5, self.width() - 1, height - 1)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            if self._images:
                painter.drawImage(sheet, self._images[number])
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawRect(sheet)
            top += height + SPACE.m
        painter.end()


class PreviewPane(QScrollArea):
    """Shows the page of the invoice that `show_invoice` told of."""

    drawn = Signal()

    def __init__(
        self,
        theme: Theme,
        render: Callable[[Invoice], bytes],
        *,
        pool: Pool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Aperçu de la facture"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._render = render
        self._source: Callable[[], Invoice] | None = None
        self._shown: tuple[Invoice, int] | None = None
        holder = QWidget()
        holder.setObjectName("previewHolder")
        holder.setProperty("ground", "none")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, SPACE.m, SPACE.m)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.paper = Paper(theme)
        layout.addWidget(self.paper)
        self.setWidget(holder)
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._start)

    def show_invoice(self, source: Callable[[], Invoice]) -> None:
        """Draw the invoice that `source` gives after a pause, unless it is already shown."""
        self._source = source
        self._pause.start()

    def render_with(self, render: Callable[[Invoice], bytes]) -> None:
        """Draw pages another way from now on, the one that is shown too."""
        self._render = render
        self._shown = None
        if self._source is not None:
            self._pause.start()

    def is_waiting(self) -> bool:
        """Whether another page is about to be shown."""
        return self._pause.isActive() or self._task.is_running()

    def stop(self) -> None:
        """Draw nothing any more."""
        self._pause.stop()
        self._task.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the bar, whether it is there or not, so that nothing depends on it."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        self.paper.fit(max(_LEAST, self.width() - bar - SPACE.m))
        super().resizeEvent(event)
        if self._source is not None:
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._source is not None:
            self._pause.start()

    @Slot()
    def _start(self) -> None:
        width = round(self.paper.width() * self.devicePixelRatioF())
        if self._source is None or not self.isVisible() or width < _LEAST:
            return
        wanted = (self._source(), width)
        if wanted != self._shown:
            self._shown = wanted
            self._task.start(_Drawing(self._render, *wanted))

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self.paper.show_images(outcome.value.images)
            self.drawn.emit()


class _Drawing:
    """Makes the PDF and draws it, away from the window's thread."""

    def __init__(self, render: Callable[[Invoice], bytes], invoice: Invoice, width: int) -> None:
        self._render, self._invoice, self._width = render, invoice, width

    def __call__(self) -> Pages:
        return draw_pages(self._render(self._invoice), self._width)
