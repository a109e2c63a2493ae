"""A sentence above a page: news, something awaited, something wrong; with at most one button."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme, set_property
from chorus_desktop.ui.widgets.announce import announce
from chorus_desktop.ui.widgets.buttons import IconButton, LinkButton
from chorus_desktop.ui.widgets.glyph import Glyph
from chorus_desktop.ui.widgets.text import Text
from chorus_desktop.ui.wording.kinds import BannerKind

_ICONS = {"info": "info", "warn": "triangle-alert", "bad": "circle-alert", "good": "circle-check"}


class Banner(QFrame):
    """Stays until what it says is over, or until it is closed where that is allowed."""

    actionRequested = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind,
        sentence: str,
        *,
        action: str = "",
        closable: bool = False,
        name: str = "banner",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._glyph = Glyph(theme, _ICONS[kind], size=20)
        self._sentence = Text(wrap=True, name="bannerSentence")
        self._action = LinkButton(theme, "", name=f"{name}Action")
        self._action.clicked.connect(self.actionRequested)
        self._close = IconButton(theme, "x", self.tr("Fermer ce message"), name=f"{name}Close")
        self._close.clicked.connect(self._dismiss)
        middle = Qt.AlignmentFlag.AlignVCenter
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.s, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._glyph, 0, middle)
        layout.addWidget(self._sentence, 1, middle)
        layout.addWidget(self._action, 0, middle)
        layout.addWidget(self._close, 0, middle)
        self._close.setVisible(closable)
        self.setMinimumHeight(52)
        self.setContent(kind, sentence, action)

    def setContent(self, kind: BannerKind, sentence: str, action: str = "") -> None:
        """Say something else; read aloud when the banner is on the screen."""
        is_new = sentence != self._sentence.text()
        set_property(self, "banner", kind)
        self._glyph.setGlyph(_ICONS[kind], kind)
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        if is_new and self.isVisible():
            announce(self, sentence, urgent=kind == "bad")

    @Slot()
    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()
