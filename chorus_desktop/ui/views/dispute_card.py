"""The card on the page of an invoice that asks a person to decide, or says that nothing needs to be done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import disputes
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.disputes import Decision
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.presenters.dispute import Dispute, Side, dispute
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    Card,
    DangerButton,
    Divider,
    Glyph,
    PlainButton,
    SectionTitle,
    StrongButton,
    Text,
)
from chorus_desktop.ui.wording import disputes as words

_DECISIONS = {
    Decision.ADOPTED: disputes.adopt,
    Decision.ABANDONED: disputes.abandon,
    Decision.SEARCHED_AGAIN: disputes.search_again,
    Decision.SENT_AGAIN: disputes.send_again,
}
_ICONS = {"bad": "circle-alert", "warn": "search"}


class Offer(QWidget):
    """One choice: its button, and below it what it does."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, choice: words.Choice) -> None:
        super().__init__()
        self._choice = choice
        button = PlainButton(theme, choice.label, name=f"choice_{choice.decision}")
        button.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs + 2)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(Text(choice.sentence, role="soft", wrap=True, name="choiceSentence"))

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._choice)


class Question(QWidget):
    """Asks once more before what cannot be taken back; the way back has the focus."""

    confirmed = Signal(object)
    withdrawn = Signal()

    def __init__(self, theme: Theme, choice: words.Choice) -> None:
        super().__init__()
        self._choice = choice
        kind = DangerButton if choice.takes_away else StrongButton
        yes = kind(theme, choice.confirm, name="choiceConfirm")
        yes.clicked.connect(self._confirm)
        self._back = PlainButton(theme, words.BACK, name="choiceBack")
        self._back.clicked.connect(self.withdrawn)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        buttons.addWidget(yes)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(SectionTitle(choice.label, name="disputeTitle"))
        layout.addWidget(Text(choice.sentence, wrap=True, name="choiceSentence"))
        layout.addWidget(Text(choice.question, role="strong", wrap=True, name="choiceQuestion"))
        layout.addLayout(buttons)

    def begin(self) -> None:
        """Put the cursor on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _confirm(self) -> None:
        self.confirmed.emit(self._choice.decision)


class DisputeCard(Card):
    """`settled` carries what was done, `failed` the fault, `redone` the draft that follows."""

    settled = Signal(str)
    failed = Signal(object)
    redone = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="disputeCard", parent=parent)
        self._desk, self._theme = desk, theme
        self._shown: Dispute | None = None
        self._content: QWidget | None = None
        self.hide()

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice; a question that is being asked stays while nothing changes. Raises StoreFault."""
        state = dispute(self._desk, detail)
        if state == self._shown:
            return
        self._shown = state
        self.setVisible(state is not None)
        if state is not None:
            self.setAccessibleName(state.title)
            self._fill(state)

    def _fill(self, state: Dispute) -> None:
        content, column = self._anew()
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(Glyph(self._theme, _ICONS[state.kind], colour=state.kind, size=20))
        head.addWidget(SectionTitle(state.title, name="disputeTitle"), 1)
        column.addLayout(head)
        for sentence in state.sentences:
            column.addWidget(Text(sentence, wrap=True, name="disputeSentence"))
        if state.sides:
            column.addLayout(_table(self._theme, state.sides))
        for choice in state.choices:
            column.addWidget(Divider())
            offer = Offer(self._theme, choice)
            offer.chosen.connect(self._choose)
            column.addWidget(offer)
        if state.check_now:
            button = PlainButton(self._theme, words.CHECK_NOW, icon="refresh-cw", name="checkNow")
            button.clicked.connect(self._desk.commands.sync_now)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        content.show()

    def _anew(self) -> tuple[QWidget, QVBoxLayout]:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        self._content.setProperty("ground", "none")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        self.body.addWidget(self._content)
        return self._content, column

    @Slot(object)
    def _choose(self, choice: words.Choice) -> None:
        if not choice.question:
            self._decide(choice.decision)
            return
        question = Question(self._theme, choice)
        question.confirmed.connect(self._decide)
        question.withdrawn.connect(self._return)
        content, column = self._anew()
        column.addWidget(question)
        content.show()
        question.begin()

    @Slot()
    def _return(self) -> None:
        if self._shown is not None:
            self._fill(self._shown)

    @Slot(object)
    def _decide(self, decision: Decision) -> None:
        assert self._shown is not None, "a choice is offered for an invoice"
        try:
            if decision is Decision.REDONE:
                self.redone.emit(disputes.redo(self._desk, self._shown.invoice_id))
            else:
                _DECISIONS[decision](self._desk, self._shown.invoice_id)
                self.settled.emit(words.done(decision))
        except ChorusError as fault:
            self._return()
            self.failed.emit(fault)


def _table(theme: Theme, sides: tuple[Side, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.l)
    grid.setVerticalSpacing(SPACE.s)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    top = Qt.AlignmentFlag.AlignTop
    for column, title in ((1, words.HERE), (2, words.THERE)):
        grid.addWidget(Text(title, role="label", name="sideTitle"), 0, column)
    for row, side in enumerate(sides, start=1):
        grid.addWidget(Text(side.label, role="soft", wrap=True, name="sideLabel"), row, 0, top)
        grid.addWidget(Text(side.here, wrap=True, name="sideHere"), row, 1, top)
        grid.addLayout(_there(theme, side), row, 2)
    return grid


def _there(theme: Theme, side: Side) -> QVBoxLayout:
    cell = QVBoxLayout()
    cell.setSpacing(2)
    text = Text(side.there, role="strong" if side.differs else "body", wrap=True, name="sideThere")
    text.setAccessibleName(f"{side.label}, {words.DIFFERS}, {side.there}" if side.differs else side.there)
    cell.addWidget(text)
    if side.differs:
        mark = QHBoxLayout()
        mark.setSpacing(SPACE.xs)
        mark.addWidget(Glyph(theme, "triangle-alert", colour="warn", size=14))
        mark.addWidget(Text(words.DIFFERS, role="warn", name="sideDiffers"), 1)
        cell.addLayout(mark)
    cell.addStretch(1)
    return cell
