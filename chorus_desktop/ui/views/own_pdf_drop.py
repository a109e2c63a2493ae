"""Where a PDF is dropped or chosen: an empty page that says what will happen, and what was wrong with the last file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import RADIUS, SPACE, Theme
from chorus_desktop.ui.widgets import Banner, Glyph, StrongButton, Text
from chorus_desktop.ui.wording import own_pdf as words

_ROOM_FOR_GLYPH = 300


class DropZone(QWidget):
    """Emits `dropped(path)` for one file, `choose()` when the button is pressed, `several(paths)` for more than one.

    `take_over()` is the answer to `show_offer`.
    """

    dropped = Signal(object)
    choose = Signal()
    take_over = Signal()
    several = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAccessibleName(words.EMPTY_TITLE)
        self.setAcceptDrops(True)
        self._theme = theme
        self._hot = False
        self._asking = words.EMPTY_TITLE
        centre = Qt.AlignmentFlag.AlignHCenter
        self._glyph = Glyph(theme, "upload", colour="accent", size=44)
        self._title = Text(words.EMPTY_TITLE, role="section", name="dropTitle")
        self._sentence = Text(words.EMPTY, role="soft", wrap=True, name="dropSentence")
        self._sentence.setAlignment(centre)
        self._sentence.setMaximumWidth(440)
        self.button = StrongButton(theme, self.tr("&Choisir un fichier…"), icon="folder-open", name="chooseFile")
        self.button.setToolTip(self.tr("Ctrl + O"))
        self.button.clicked.connect(self.choose)
        self._fault = Banner(theme, "bad", "", name="dropFault")
        self._fault.setMaximumWidth(560)
        self._fault.hide()
        self._offer = Banner(theme, "info", "", action=words.TAKE_OVER, name="dropOffer")
        self._offer.setMaximumWidth(560)
        self._offer.actionRequested.connect(self.take_over)
        self._offer.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addStretch(1)
        layout.addWidget(self._glyph, 0, centre)
        layout.addWidget(self._title, 0, centre)
        for wrapped in (self._sentence, self._fault, self._offer):
            middle = QHBoxLayout()  # an alignment would hide from the layout that the text may take two lines
            middle.addStretch(1)
            middle.addWidget(wrapped, 1000)
            middle.addStretch(1)
            layout.addLayout(middle)
        layout.addSpacing(SPACE.xs)
        layout.addWidget(self.button, 0, centre)
        layout.addStretch(1)

    def show_expected(self, number: str) -> None:
        """Ask for the PDF of this number; "" for any."""
        self._asking = words.expecting(number) if number else words.EMPTY_TITLE
        self.show_waiting(False)

    def show_waiting(self, waiting: bool) -> None:
        """Say that a file is being looked at; another one may be dropped meanwhile."""
        self._title.setText(words.EXAMINING_TITLE if waiting else self._asking)
        self._sentence.setText(words.EXAMINING if waiting else words.EMPTY)
        self._glyph.setGlyph("hourglass" if waiting else "upload", "accent")
        if waiting:
            self.show_fault("")

    def show_fault(self, sentence: str) -> None:
        """Say why the last file was not taken; nothing for an empty text."""
        self._offer.hide()
        self._fault.setVisible(bool(sentence))
        self._fault.setContent("bad", sentence)

    def show_offer(self, sentence: str, action: str = "") -> None:
        """Say what the last file is, and offer to take its data over, or another action."""
        self.show_fault("")
        self._offer.setVisible(True)
        self._offer.setContent("info", sentence, action or words.TAKE_OVER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the words where there is little."""
        super().resizeEvent(event)
        self._glyph.setVisible(self.height() >= _ROOM_FOR_GLYPH)

    def fault(self) -> str:
        """What is said to be wrong."""
        return "" if self._fault.isHidden() else self._fault.accessibleName()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._set_hot(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_hot(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(paths) == 1:
            self.dropped.emit(paths[0])
        elif paths:
            self.several.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("accent" if self._hot else "field"), 2 if self._hot else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("accent_soft" if self._hot else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), RADIUS.card, RADIUS.card)
        painter.end()

    @Slot(bool)
    def _set_hot(self, hot: bool) -> None:
        self._hot = hot
        self.update()
