"""The numbers that were given here and of whose invoices nobody knows: each is found again or put aside."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import disputes
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store import queries
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.side_page import SidePage
from chorus_desktop.ui.widgets import ActionButton, DangerButton, EmptyState, Glyph, PlainButton, RowCard, Text
from chorus_desktop.ui.wording import disputes as dispute_words
from chorus_desktop.ui.wording import holds as words


class LostLine(QWidget):
    """One number; `found` asks for its PDF, `never` says that it was never handed over, once that is confirmed."""

    found = Signal(str)
    never = Signal(str)

    def __init__(self, theme: Theme, number: str) -> None:
        super().__init__()
        self._number = number
        self.setObjectName(f"lost{number}")
        found = PlainButton(theme, words.FOUND, icon="paperclip", name=f"found{number}")
        found.clicked.connect(self._find)
        never = PlainButton(theme, words.NEVER, name=f"never{number}")
        never.clicked.connect(self._ask)
        yes = DangerButton(theme, words.NEVER_CONFIRM, name=f"confirm{number}")
        yes.clicked.connect(self._confirm)
        self._back = PlainButton(theme, dispute_words.BACK, name=f"back{number}")
        self._back.clicked.connect(self._ask_no_more)
        self._offered: tuple[ActionButton, ...] = (found, never)
        self._asked: tuple[ActionButton, ...] = (yes, self._back)
        self._question = Text(words.never(number), role="soft", wrap=True, name="lostQuestion")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE.xs)
        texts.addWidget(Text(number, role="strong", name="lostNumber"))
        texts.addWidget(self._question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Glyph(theme, "file-warning", colour="warn", size=20))
        layout.addLayout(texts, 1)
        for each in (*self._offered, *self._asked):
            each.setAccessibleName(f"{each.text()} {number}")
            layout.addWidget(each)
        self._ask_no_more()

    def _show(self, *, asking: bool) -> None:
        self._question.setVisible(asking)
        for button in self._offered:
            button.setVisible(not asking)
        for button in self._asked:
            button.setVisible(asking)

    @Slot()
    def _ask(self) -> None:
        self._show(asking=True)
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_no_more(self) -> None:
        self._show(asking=False)

    @Slot()
    def _find(self) -> None:
        self.found.emit(self._number)

    @Slot()
    def _confirm(self) -> None:
        self.never.emit(self._number)


class LostNumbersPage(SidePage):
    """`pdf_requested` carries the number whose PDF was found again."""

    pdf_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.LOST_TITLE, name="lost", parent=parent)
        self._desk = desk
        self._shown: tuple[str, ...] | None = None
        self._about = Text(words.LOST, role="soft", wrap=True, name="lostAbout")
        self._rows = RowCard(name="lostRows")
        self._empty = EmptyState(theme, "circle-check", words.LOST_NONE, words.LOST_NONE_SENTENCE, name="lostEmpty")
        for widget in (self._about, self._rows, self._empty):
            self.body.addWidget(widget)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now; a question that is being asked stays while nothing changes."""
        numbers = tuple(sorted(stray.number for stray in queries.strays(self._desk.store, lost=True)))
        if numbers == self._shown:
            return
        self._shown = numbers
        self._header.setSubtitle(words.lost(len(numbers)) if numbers else words.LOST_NONE)
        self._rows.clear()
        for number in numbers:
            line = LostLine(self._theme, number)
            line.found.connect(self.pdf_requested)
            line.never.connect(self._put_aside)
            self._rows.addRow(line)
        for widget in (self._about, self._rows):
            widget.setVisible(bool(numbers))
        self._empty.setVisible(not numbers)

    @Slot(str)
    def _put_aside(self, number: str) -> None:
        try:
            disputes.answer_lost(self._desk, number)
        except ChorusError as fault:
            self.tell_fault(fault)
            return
        self.refresh()
