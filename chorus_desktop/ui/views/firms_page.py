"""The firms of this user: what each has to do, opened by one click, exchanged all together, and one more added."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chorus_desktop.actions import firms
from chorus_desktop.actions.desk import Desk
from chorus_desktop.paths import Profile
from chorus_desktop.ui.departure import Visit
from chorus_desktop.ui.dialogs.add_firm import AddFirmDialog
from chorus_desktop.ui.errands import Errands
from chorus_desktop.ui.presenters.firms import FirmsState, firms_state
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.firm_rows import FirmRows
from chorus_desktop.ui.views.side_page import SidePage
from chorus_desktop.ui.widgets import PlainButton, RowCard, StrongButton
from chorus_desktop.ui.widgets.skeleton import SkeletonRow
from chorus_desktop.ui.wording import firms as words

_WIDEST, _AWAITED = 860, 3


class FirmsPage(SidePage):
    """Reads every store off the window's thread whenever it is shown.

    `visit_requested` carries a Visit: this window is left for another firm. `invoice_requested` and `editor_requested`
    are for an invoice of the firm that is open.
    """

    visit_requested = Signal(object)
    invoice_requested = Signal(int)
    editor_requested = Signal(int, str)

    def __init__(self, desk: Desk, theme: Theme, *, pool: Pool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.TITLE, name="firms", parent=parent)
        self._desk, self._pool = desk, pool
        self._profile = Profile(desk.store.path.parent)
        self._rows: dict[Profile, FirmRows] = {}
        self._told: dict[Profile, tuple[bool, str]] = {}
        self._reading = Task(self, pool)
        self._reading.ended.connect(self._read)
        self.errands = Errands(desk.options, self)
        self.errands.begun.connect(self._begun)
        self.errands.ended.connect(self._ended)
        self.errands.done.connect(self.refresh)
        self._all = PlainButton(theme, words.EXCHANGE_ALL, icon="refresh-cw", name="exchangeAll")
        self._all.clicked.connect(self._exchange)
        self._all.hide()
        add = StrongButton(theme, words.ADD, icon="plus", name="addFirm")
        add.clicked.connect(self._add)
        self._header.setActions([self._all, add])
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.l)
        column = self.add_column(_WIDEST)
        column.addLayout(self._list)
        self._wait()

    def _wait(self) -> None:
        waiting = RowCard(name="firmsAwaited")
        for _ in range(_AWAITED):
            waiting.addRow(SkeletonRow(self._theme))
        self._list.addWidget(waiting)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the stores when somebody comes to look."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the stores."""
        self._all.setEnabled(not self.errands.is_running())
        self._reading.start(partial(firms.summaries, self._profile, self._desk.today()))

    @Slot(object)
    def _read(self, outcome: object) -> None:
        if isinstance(outcome, Faulted):
            self.tell_fault(outcome.fault)
        if isinstance(outcome, Done):
            self._show(firms_state(outcome.value, self._profile))

    def _show(self, state: FirmsState) -> None:
        self._header.setSubtitle(state.subtitle)
        self._all.setVisible(len(state.firms) > 1)
        self._rows.clear()
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for firm in state.firms:
            rows = self._rows[firm.profile] = FirmRows(self._theme, firm)
            rows.visit_requested.connect(self._visit)
            self._list.addWidget(rows)
        for profile, (well, sentence) in self._told.items():
            if profile in self._rows and not (well and sentence == ""):
                self._rows[profile].tell(sentence, bad=not well)

    @Slot(object)
    def _visit(self, visit: Visit) -> None:
        if visit.profile != self._profile:
            self.visit_requested.emit(visit)
        elif visit.draft:
            self.editor_requested.emit(visit.invoice_id, visit.origin)
        else:
            self.invoice_requested.emit(visit.invoice_id)

    # --- all together ---

    @Slot()
    def _exchange(self) -> None:
        self._told.clear()
        self._desk.commands.sync_now()
        self.errands.run(profile for profile in self._rows if profile != self._profile)
        self._all.setEnabled(False)

    @Slot(object)
    def _begun(self, profile: Profile) -> None:
        self._tell(profile, words.EXCHANGING, well=True)

    @Slot(object, object)
    def _ended(self, profile: Profile, told: dict[str, object]) -> None:
        well, sentence = words.exchanged(told)
        self._tell(profile, sentence, well=well)

    def _tell(self, profile: Profile, sentence: str, *, well: bool) -> None:
        self._told[profile] = well, sentence
        if profile in self._rows:
            self._rows[profile].tell(sentence, bad=not well)

    def stop(self) -> None:
        """The window goes: no exchange goes on behind it."""
        self.errands.stop()

    # --- one more ---

    @Slot()
    def _add(self) -> None:
        dialog = AddFirmDialog(self._desk, self._theme, self._profile, pool=self._pool, parent=self)
        dialog.added.connect(self._added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _added(self, profile: Profile) -> None:
        self.visit_requested.emit(Visit(profile=profile))
