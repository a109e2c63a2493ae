"""The exercise page: the person who practises plays the agency, the clock, the network and the bad luck."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.exercise import Exercise
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.presenters.exercise import ExercisePanel, ExerciseState, HeldRow
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.exercise_cards import DecisionCard, HeldLine, IncidentCard, NetworkCard, TimeCard
from chorus_desktop.ui.widgets import (
    Banner,
    EmptyState,
    LinkButton,
    PageHeader,
    RowCard,
    ScrollPage,
    SectionTitle,
    Text,
    announce,
)
from chorus_desktop.ui.wording import errors, statuses
from chorus_desktop.ui.wording.typography import set_in_french

#: Width of the cards at the side, and from which width of the page on they stand there.
_SIDE, _WIDE = 348, 900
_ANY = 16_777_215  # QWIDGETSIZE_MAX
#: Invoices shown before one asks for the others.
_FIRST = 5
#: Milliseconds between two looks at the platform, which moves on by itself.
_LOOK = 1_000


class ExercisePage(ScrollPage):
    """Looks at the platform while it is on the screen. Asks the window for invoices by signals."""

    invoice_requested = Signal(int)
    new_requested = Signal()

    def __init__(self, desk: Desk, exercise: Exercise, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="exercise", parent=parent)
        self._theme = theme
        self.panel = ExercisePanel(desk, exercise)
        self._lines: dict[str, HeldLine] = {}
        self._chosen = ""
        self._all = self._lost = False
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._toggled)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK)
        self._looking.timeout.connect(self.refresh)
        subtitle = self.tr("Jouez l’agence, le temps et le réseau ; rien ne part vers l’État")
        self._banner = Banner(theme, "bad", "", closable=True, name="exerciseBanner")
        self._banner.hide()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(SPACE.xl)
        self._columns.addLayout(self._agency_column(), 1)
        self._columns.addLayout(self._weather_column())
        self.body.addWidget(PageHeader(theme, self.tr("S’exercer"), set_in_french(subtitle)))
        self.body.addWidget(self._banner)
        self.body.addLayout(self._columns)
        self.refresh()

    def _agency_column(self) -> QVBoxLayout:
        self._title = SectionTitle(self.tr("Factures reçues par la plateforme"))
        self._rows = RowCard(name="heldInvoices")
        self._rows.setAccessibleName(self._title.text())
        self._more = LinkButton(self._theme, "", name="moreHeld")
        self._more.clicked.connect(self._show_all)
        self._empty = EmptyState(
            self._theme,
            "landmark",
            self.tr("La plateforme n’a encore aucune facture"),
            set_in_french(self.tr("Envoyez-en une : elle apparaît ici dès que la plateforme l’a reçue.")),
            action=self.tr("Nouvelle facture"),
            action_icon="plus",
            name="heldEmpty",
        )
        self._empty.actionRequested.connect(self.new_requested)
        told = self.tr(
            "Chaque facture avance seule avec le temps, jusqu’à votre première décision ; ensuite, c’est à vous."
        )
        self._told = Text(set_in_french(told), role="soft", wrap=True, name="exerciseTold")
        self._decision = DecisionCard(self._theme, self.panel.statuses)
        self._decision.decided.connect(self._decide)
        self._decision.opened.connect(self._open)
        self._incidents = IncidentCard(self._theme)
        self._incidents.prepared.connect(self._prepare)
        column = QVBoxLayout()
        column.setSpacing(SPACE.m)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._told)
        column.addLayout(head)
        column.addWidget(self._rows)
        column.addWidget(self._empty)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._decision)
        column.addWidget(self._incidents)
        column.addStretch(1)
        return column

    def _weather_column(self) -> QVBoxLayout:
        self._time = TimeCard(self._theme)
        self._time.advanced.connect(self._advance)
        self._network = NetworkCard(self._theme)
        self._network.switched.connect(self._switch)
        column = QVBoxLayout()
        column.setSpacing(SPACE.l)
        for card in (self._time, self._network):
            column.addWidget(card)
        column.addStretch(1)
        return column

    # --- what stands there ---

    @Slot()
    def refresh(self) -> None:
        """Show how the platform stands now; what is chosen and focused stays so."""
        self._lost = not self._guarded(self._look)

    def _look(self) -> None:
        state = self.panel.state()
        if self._lost:
            self._banner.hide()
        self._time.set_clock(state.clock)
        self._network.set_cut(cut=state.network_cut)
        self._incidents.set_armed(state.prepared)
        self._show_rows(state)

    def _show_rows(self, state: ExerciseState) -> None:
        shown = state.rows if self._all else state.rows[:_FIRST]
        if list(self._lines) != [row.number for row in shown]:
            self._lay_out(shown)
        for row in shown:
            self._lines[row.number].show_row(row)
        hidden = len(state.rows) - len(shown)
        more = (
            self.tr("Montrer aussi la plus ancienne")
            if hidden == 1
            else self.tr("Montrer aussi les {0} plus anciennes")
        )
        self._more.setText(more.format(hidden))
        self._more.setVisible(hidden > 0)
        for widget in (self._title, self._rows, self._decision, self._told):
            widget.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        if self._chosen in self._lines:
            self._show_chosen()

    def _lay_out(self, rows: tuple[HeldRow, ...]) -> None:
        focused = any(line.choice.hasFocus() for line in self._lines.values())
        self._rows.clear()
        self._lines = {row.number: HeldLine(self._theme, row) for row in rows}
        for line in self._lines.values():
            self._group.addButton(line.choice)
            self._rows.addRow(line)
            line.show()
        if self._chosen not in self._lines:
            self._chosen = next(iter(self._lines), "")
        if self._chosen:
            self._lines[self._chosen].choice.setChecked(True)
            if focused:
                self._lines[self._chosen].choice.setFocus()

    def _show_chosen(self) -> None:
        row = self._lines[self._chosen].row
        self._decision.set_invoice(row, known=self.panel.invoice_id(row.number) is not None)

    @Slot(QAbstractButton, bool)
    def _toggled(self, button: QAbstractButton, checked: bool) -> None:
        if not checked:
            return
        self._chosen = next((number for number, line in self._lines.items() if line.choice is button), self._chosen)
        self._guarded(self._show_chosen)

    @Slot()
    def _show_all(self) -> None:
        self._all = True
        self.refresh()

    # --- what is done ---

    def _guarded(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except ChorusError as fault:
            self._banner.setContent("bad", errors.sentence(fault.code, fault.params))
            self._banner.show()
            return False
        return True

    def _act(self, work: Callable[[], None], done: str) -> None:
        self._banner.hide()
        if self._guarded(work) and self._guarded(self._look):
            announce(self, done)

    @Slot(str, str)
    def _decide(self, status: str, motive: str) -> None:
        done = f"{self._chosen}, {statuses.plain(status)}"
        self._act(lambda: self.panel.decide(self._chosen, status, motive), done)

    @Slot()
    def _open(self) -> None:
        invoice_id = self.panel.invoice_id(self._chosen)
        if invoice_id is not None:
            self.invoice_requested.emit(invoice_id)

    @Slot(object)
    def _advance(self, step: timedelta) -> None:
        self._act(lambda: self.panel.advance(step), self.tr("Le temps a passé sur la plateforme."))

    @Slot(bool)
    def _switch(self, cut: bool) -> None:
        done = self.tr("Réseau coupé.") if cut else self.tr("Réseau rétabli.")
        self._act(lambda: self.panel.set_network(cut=cut), done)

    @Slot(str)
    def _prepare(self, kind: str) -> None:
        self._act(lambda: self.panel.prepare(kind), self.tr("Incident prêt pour le prochain envoi."))

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one below the other."""
        super().resizeEvent(event)
        wide = self.viewport().width() >= _WIDE
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for card in (self._time, self._network):
            card.setMaximumWidth(_SIDE if wide else _ANY)
            card.setMinimumWidth(_SIDE if wide else 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep looking while somebody does."""
        super().showEvent(event)
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._looking.stop()
