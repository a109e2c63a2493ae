"""What every dialog that asks something stands in: its margins, the buttons at its foot, the height that it needs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE
from chorus_desktop.ui.widgets import PlainButton


class FittedDialog(QDialog):
    """As high as its wrapped sentences need at its width, whatever is shown or hidden in it meanwhile."""

    def __init__(self, title: str, *, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)

    def frame(self, parts: Sequence[QWidget | QLayout], leave: PlainButton, do: QPushButton) -> None:
        """Lay it out: its parts, and at its foot the button that leaves it and the one that Enter presses."""
        leave.clicked.connect(self.reject)
        do.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        for part in parts:
            layout.addWidget(part) if isinstance(part, QWidget) else layout.addLayout(part)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.installEventFilter(self)

    @Slot()
    def fit(self) -> None:
        """Take the height that is needed now, which Qt does not see to for a window."""
        layout = self.layout()
        assert layout is not None
        self.setMinimumHeight(0)
        layout.activate()
        self.setMinimumHeight(self._needed())
        self.resize(self.width(), self.minimumHeight())

    def _needed(self) -> int:
        layout = self.layout()
        assert layout is not None
        wrapped = layout.totalHeightForWidth(self.width())
        return wrapped if wrapped >= 0 else layout.totalSizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Something in it came or went, and its layout has taken that up."""
        asked = event.type() is QEvent.Type.LayoutRequest and watched is self and self.isVisible()
        if asked and self._needed() != self.minimumHeight():
            self.fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Open at the height that is needed."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.isVisible():
            self.fit()
