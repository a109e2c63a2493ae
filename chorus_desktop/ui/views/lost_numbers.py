"""The numbers that were given here and whose invoices are not: lost, or in other hands; each is put aside."""

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
    """One number; `found` asks for its PDF, `aside` says that nothing is missing, once that is confirmed.

    A lost one was never handed to the customer; of one that is `given` into other hands these take care.
    """

    found = Signal(str)
    aside = Signal(str)

    def __init__(self, theme: Theme, number: str, *, given: bool) -> None:
        super().__init__()
        self._number = number
        self.setObjectName(f"lost{number}")
        never = PlainButton(theme, words.SEEN if given else words.NEVER, name=f"never{number}")
        never.clicked.connect(self._ask)
        yes = (PlainButton if given else DangerButton)(
            theme, words.GIVEN_CONFIRM if given else words.NEVER_CONFIRM, name=f"confirm{number}"
        )
        yes.clicked.connect(self._confirm)
        self._back = PlainButton(theme, dispute_words.BACK, name=f"back{number}")
        self._back.clicked.connect(self._ask_no_more)
        self._offered: tuple[ActionButton, ...] = (never,) if given else (self._finding(theme), never)
        self._asked: tuple[ActionButton, ...] = (yes, self._back)
        question = words.cared_for(number) if given else words.never(number)
        self._question = Text(question, role="soft", wrap=True, name="lostQuestion")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE.xs)
        texts.addWidget(Text(number, role="strong", name="lostNumber"))
        texts.addWidget(self._question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        icon, colour = ("user-round", "info") if given else ("file-warning", "warn")
        layout.addWidget(Glyph(theme, icon, colour=colour, size=20))
        layout.addLayout(texts, 1)
        for each in (*self._offered, *self._asked):
            each.setAccessibleName(f"{each.text()} {number}")
            layout.addWidget(each)
        self._ask_no_more()

    def _finding(self, theme: Theme) -> ActionButton:
        found = PlainButton(theme, words.FOUND, icon="paperclip", name=f"found{self._number}")
        found.clicked.connect(self._find)
        return found

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
        self.aside.emit(self._number)


class LostNumbersPage(SidePage):
    """`pdf_requested` carries the number whose PDF was found again."""

    pdf_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.LOST_TITLE, name="lost", parent=parent)
        self._desk = desk
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self._about = Text(words.LOST, role="soft", wrap=True, name="lostAbout")
        self._rows = RowCard(name="lostRows")
        self._given_about = Text(words.GIVEN, role="soft", wrap=True, name="givenAbout")
        self._given_rows = RowCard(name="givenRows")
        self._empty = EmptyState(theme, "circle-check", words.LOST_NONE, words.LOST_NONE_SENTENCE, name="lostEmpty")
        for widget in (self._about, self._rows, self._given_about, self._given_rows, self._empty):
            self.body.addWidget(widget)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now; a question that is being asked stays while nothing changes."""
        strays = queries.strays(self._desk.store, lost=True)
        lost = tuple(sorted(stray.number for stray in strays if not stray.given))
        given = tuple(sorted(stray.number for stray in strays if stray.given))
        if (lost, given) == self._shown:
            return
        self._shown = lost, given
        self._header.setTitle(words.GIVEN_TITLE if given and not lost else words.LOST_TITLE)
        told = words.lost(len(lost)) if lost else words.given(len(given)) if given else words.LOST_NONE
        self._header.setSubtitle(told)
        self._fill(self._about, self._rows, lost, given=False)
        self._fill(self._given_about, self._given_rows, given, given=True)
        self._empty.setVisible(not (lost or given))

    def _fill(self, about: QWidget, rows: RowCard, numbers: tuple[str, ...], *, given: bool) -> None:
        rows.clear()
        for number in numbers:
            line = LostLine(self._theme, number, given=given)
            line.found.connect(self.pdf_requested)
            line.aside.connect(self._put_aside)
            rows.addRow(line)
        for widget in (about, rows):
            widget.setVisible(bool(numbers))

    @Slot(str)
    def _put_aside(self, number: str) -> None:
        try:
            disputes.answer_lost(self._desk, number)
        except ChorusError as fault:
            self.tell_fault(fault)
            return
        self.refresh()
