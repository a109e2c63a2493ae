"""The works contracts: each with its progress, its next situation, and the guarantee that is kept of it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import works as acts
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.works import Standing
from chorus_desktop.domain.amendments import NewAmendment
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.invoice import PrecedingInvoice
from chorus_desktop.domain.works import WorksContract
from chorus_desktop.ui.dialogs.amendment import AmendmentDialog
from chorus_desktop.ui.dialogs.situation import SituationDialog
from chorus_desktop.ui.dialogs.works_contract import WorksContractDialog, WorksDayDialog
from chorus_desktop.ui.presenters.situation import SituationForm
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.works_line import WorksLine
from chorus_desktop.ui.widgets import EmptyState, PageHeader, PlainButton, RowCard, ScrollPage, Text, Toast
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import works as words

_Dialog = SituationDialog | WorksContractDialog | WorksDayDialog | AmendmentDialog


class WorksPage(ScrollPage):
    """`editor_requested(draft, origin)` once a situation is prepared; `new_requested` to type the lines of one."""

    editor_requested = Signal(int, str)
    new_requested = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="worksPage", parent=parent)
        self._desk, self._theme = desk, theme
        self._shown: tuple[Standing, ...] | None = None
        self._removed = 0
        self._asked_of = 0
        self._dialog: _Dialog | None = None
        new = PlainButton(theme, words.TYPE_LINES, icon="plus", name="worksNew")
        new.clicked.connect(self.new_requested)
        self.body.addWidget(PageHeader(theme, words.PAGE, words.PURPOSE, actions=[new]))
        self._card = RowCard(name="worksContracts")
        self._how = Text(words.HOW, role="soft", wrap=True, name="worksHow")
        self._empty = EmptyState(theme, "building-2", words.NONE, words.HOW, name="worksEmpty")
        for below in (self._card, self._how, self._empty):
            self.body.addWidget(below)
        self.toast = Toast(theme, self, name="worksToast")
        self.toast.undoRequested.connect(self._take_back)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now; what did not change is left alone. Raises StoreFault."""
        known = acts.all_standings(self._desk)
        if known == self._shown:
            return
        self._shown = known
        self._card.clear()
        for standing in known:
            line = WorksLine(self._theme, standing, self._desk.today())
            line.asked.connect(self._asked)
            self._card.addRow(line)
        self._card.setVisible(bool(known))
        self._how.setVisible(bool(known))
        self._empty.setVisible(not known)

    @Slot(str, object)
    def _asked(self, act: str, standing: Standing) -> None:
        contract = standing.contract
        self._asked_of = contract.id
        if act == "begin" and standing.draft_id is not None:
            self.editor_requested.emit(standing.draft_id, "form")
        elif act == "begin":
            self._ask_progress(contract.id)
        elif act == "accept":
            self._day(self.tr("Réception des travaux"), self.tr("&Travaux reçus le"), words.ACCEPTANCE_HINT)
        elif act == "release":
            self._day(self.tr("Retenue de garantie"), self.tr("&Reçue le"), words.RELEASE_HINT)
        elif act == "amend":
            amending = AmendmentDialog(self._theme, contract, today=self._desk.today(), parent=self)
            amending.kept.connect(self._amend)
            amending.dropped.connect(self._drop)
            self._open(amending)
        elif act == "change":
            self._ask_terms(contract)
        elif act == "undo":
            self._do(partial(acts.undo_release, self._desk, contract.id))
        elif self._do(partial(acts.remove, self._desk, contract.id)):
            self._removed = contract.id
            self.toast.showMessage(self.tr("{0} n’est plus suivi.").format(contract.name), undo=True)

    def _do(self, act: Callable[[], None]) -> bool:
        """Do something and show the contracts anew; False where it could not be done, which is told."""
        try:
            act()
            self.refresh()
        except ChorusError as fault:
            self._tell_fault(fault)
            return False
        return True

    def _tell_fault(self, fault: ChorusError) -> None:
        self.toast.showMessage(errors.sentence(fault.code, fault.params))

    def _ask_terms(self, contract: WorksContract) -> None:
        try:
            advances = acts.open_advances(self._desk, contract.invoice.buyer, contract.id)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        dialog = WorksContractDialog(self._theme, contract.name, self, advances=advances, known=contract)
        dialog.kept.connect(self._change)
        self._open(dialog)

    def _ask_progress(self, contract_id: int) -> None:
        try:
            form = SituationForm(self._desk, contract_id)
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        dialog = SituationDialog(self._theme, form, self)
        dialog.agreed.connect(self._begin)
        self._open(dialog)

    def _day(self, title: str, label: str, hint: str) -> None:
        dialog = WorksDayDialog(self._theme, title, label, hint, today=self._desk.today(), parent=self)
        accepting = hint == words.ACCEPTANCE_HINT
        dialog.chosen.connect(self._accept if accepting else self._release)
        self._open(dialog)

    def _open(self, dialog: _Dialog) -> None:
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _begin(self) -> None:
        assert isinstance(self._dialog, SituationDialog)
        try:
            draft = self._dialog.form.begin()
        except ChorusError as fault:
            self._tell_fault(fault)
            return
        self.editor_requested.emit(draft, "form")

    @Slot(str, object, object, object)
    def _change(self, name: str, retention: Decimal, advance: Decimal, named: PrecedingInvoice | None) -> None:
        changed = partial(acts.change, self._desk, self._asked_of, name, retention=retention, advance=advance)
        self._note(partial(changed, advance_invoice=named))

    @Slot(object)
    def _amend(self, given: NewAmendment) -> None:
        self._note(partial(acts.amend, self._desk, self._asked_of, given))

    @Slot()
    def _drop(self) -> None:
        self._note(partial(acts.drop_amendment, self._desk, self._asked_of))

    @Slot(object)
    def _accept(self, day: date) -> None:
        self._note(partial(acts.accept, self._desk, self._asked_of, day))

    @Slot(object)
    def _release(self, day: date) -> None:
        self._note(partial(acts.note_release, self._desk, self._asked_of, day))

    def _note(self, act: Callable[[], None]) -> None:
        assert isinstance(self._dialog, WorksContractDialog | WorksDayDialog | AmendmentDialog)
        try:
            act()
        except ChorusError as fault:
            self._dialog.refuse(fault)
            return
        self._dialog.accept()
        self.refresh()

    @Slot()
    def _take_back(self) -> None:
        self._do(partial(acts.take_back, self._desk, self._removed))
