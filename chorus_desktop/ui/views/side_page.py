"""A page that is reached from another one: a way back, a title, room for what went wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Banner, IconButton, PageHeader, ScrollPage
from chorus_desktop.ui.wording import errors


class SidePage(ScrollPage):
    """`closed` asks to go back."""

    closed = Signal()

    def __init__(self, theme: Theme, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self._theme = theme
        back = IconButton(theme, "arrow-left", self.tr("Retour"), name=f"{name}Back")
        back.clicked.connect(self.closed)
        self._header = PageHeader(theme, title)
        self._fault = Banner(theme, "bad", "", closable=True, name=f"{name}Fault")
        self._fault.hide()
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._header, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._fault)

    def tell_fault(self, fault: ChorusError) -> None:
        """Say what went wrong."""
        self._fault.setContent("bad", errors.sentence(fault.code, fault.params))
        self._fault.show()
