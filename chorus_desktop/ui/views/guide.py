"""The first-run guide: four steps, each of which can wait; it edits what the settings edit."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.actions import first_steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.first_steps import Step
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.events import ConnectionChecked, EngineFailed
from chorus_desktop.ui.presenters.guide import step_rows
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.guide_connection import ConnectionStep
from chorus_desktop.ui.views.guide_step import FirmStep, FirstInvoiceStep, GuideStep
from chorus_desktop.ui.views.guide_stepper import GuideStepper
from chorus_desktop.ui.widgets import Banner, LinkButton, PageHeader, PlainButton, ScrollPage, StrongButton
from chorus_desktop.ui.wording import errors

_WIDEST = 980


class GuidePage(ScrollPage):
    """Asks the window for pages by signals. `open_step` shows one of the steps; leaving keeps what is typed."""

    closed = Signal()
    new_requested = Signal()
    pdf_requested = Signal()
    page_requested = Signal(str)
    training_requested = Signal()

    def __init__(
        self, desk: Desk, theme: Theme, form: SettingsForm, *, pool: Pool | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name="guide", parent=parent)
        self._desk, self._theme, self._form = desk, theme, form
        close = PlainButton(theme, self.tr("Fermer le guide"), name="closeGuide")
        close.clicked.connect(self._close)
        patient = self.tr("Tout est gardé à mesure ; chaque étape peut attendre").replace(" ;", "\u202f;")
        told = form.kept if desk.store.read_only else patient
        header = PageHeader(theme, self.tr("Pour bien démarrer"), told, actions=[close])
        self._banner = Banner(theme, "bad", "", name="guideBanner")
        self._banner.hide()
        self._told: QWidget = self
        self._revealing = QTimer(self)
        self._revealing.setSingleShot(True)
        self._revealing.timeout.connect(self._reveal)
        self._stepper = GuideStepper(theme)
        self._stepper.chosen.connect(self.open_step)
        self._steps: dict[Step, GuideStep] = {step.step: step for step in self._made_steps(pool)}
        self._at = Step.IDENTITY
        layout = self.add_column(_WIDEST)
        for widget in (header, self._banner, self._stepper, *self._steps.values()):
            layout.addWidget(widget)
        layout.addLayout(self._foot())
        layout.addStretch(1)
        self._show()

    def _made_steps(self, pool: Pool | None) -> tuple[GuideStep, ...]:
        identity = FirmStep(self._theme, self._form, Step.IDENTITY)
        billing = FirmStep(self._theme, self._form, Step.BILLING)
        for step in (identity, billing):
            step.due.connect(self.save)
        self._connection = ConnectionStep(self._desk, self._theme, self._form, pool=pool)
        self._connection.later_chosen.connect(self._skip)
        self._connection.training_requested.connect(self.training_requested)
        self._connection.changed.connect(self._show_foot)
        self._connection.walk.answered.connect(self._reveal_later)
        self._first = FirstInvoiceStep(self._theme)
        self._first.new_requested.connect(self._new)
        self._first.pdf_requested.connect(self._pdf)
        self._first.buyers_requested.connect(self._buyers)
        return identity, billing, self._connection, self._first

    def _foot(self) -> QHBoxLayout:
        self._later = LinkButton(self._theme, self.tr("Passer cette étape"), name="skipStep")
        self._later.clicked.connect(self._skip)
        self._back = PlainButton(self._theme, self.tr("&Retour"), icon="arrow-left", name="stepBack")
        self._back.clicked.connect(self._backward)
        self._on = StrongButton(self._theme, self.tr("&Continuer"), icon="arrow-right", name="stepForward")
        self._on.clicked.connect(self._forward)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._later)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._on)
        return row

    # --- steps ---

    @Slot(str)
    def open_step(self, key: str) -> None:
        """Show a step by its key, the first that is not done for "": what is typed is kept."""
        self.save()
        rows = step_rows(self._desk)
        self._at = Step(key) if key else next((row.step for row in rows if not row.done), Step.FIRST_INVOICE)
        self._show()
        self._steps[self._at].enter()

    def _show(self) -> None:
        for step, view in self._steps.items():
            view.setVisible(step is self._at)
        self._steps[self._at].renew()
        self._show_rows()
        self._show_foot()
        self.verticalScrollBar().setValue(0)

    def _show_rows(self) -> None:
        rows = step_rows(self._desk)
        self._stepper.show_rows(rows, self._at)
        self._first.show_rows(rows)
        self._connection.show_linked(linked=any(row.done for row in rows if row.step is Step.CONNECTION))

    @Slot()
    def _show_foot(self) -> None:
        choosing = self._at is Step.CONNECTION and not self._connection.walking
        last = self._at is Step.FIRST_INVOICE
        self._back.setVisible(self._at is not Step.IDENTITY)
        self._on.setVisible(not (choosing or last))
        self._later.setVisible(not (choosing or last))

    def _beside(self, distance: int) -> Step:
        steps = list(Step)
        return steps[steps.index(self._at) + distance]

    @Slot()
    def _forward(self) -> None:
        if self._steps[self._at].forward() and self.save():
            self.open_step(self._beside(1))

    @Slot()
    def _backward(self) -> None:
        if self._steps[self._at].backward():
            self.open_step(self._beside(-1))

    @Slot()
    def _skip(self) -> None:
        if self.save() and self._kept(lambda: first_steps.put_off(self._desk, self._at)):
            self.open_step(self._beside(1))

    @Slot(QWidget)
    def _reveal_later(self, told: QWidget) -> None:
        self._told = told
        self._revealing.start(0)  # an answer makes the page longer, once it is laid out

    @Slot()
    def _reveal(self) -> None:
        self.ensureWidgetVisible(self._told)

    # --- leaving ---

    def _leave(self) -> bool:
        return self.save() and self._kept(lambda: first_steps.close_guide(self._desk))

    @Slot()
    def _close(self) -> None:
        if self._leave():
            self.closed.emit()

    @Slot()
    def _new(self) -> None:
        if self._leave():
            self.new_requested.emit()

    @Slot()
    def _pdf(self) -> None:
        if self._leave():
            self.pdf_requested.emit()

    @Slot()
    def _buyers(self) -> None:
        if self._leave():
            self.page_requested.emit("buyers")

    @Slot()
    def save(self) -> bool:
        """Keep what is typed; False when the store refuses, and then it says why."""
        for step in self._steps.values():
            if isinstance(step, FirmStep):
                step.fields.rest()
        self._connection.walk.keep()
        if not self._form.unsaved:
            return True
        kept = self._kept(self._form.save)
        if kept:
            self._show_rows()
        return kept

    def _kept(self, keep: Callable[[], object]) -> bool:
        """Whether the store took it; where it did not, the page says why."""
        try:
            keep()
        except ChorusError as fault:
            self._banner.setContent("bad", errors.sentence(fault.code, fault.params))
            self._banner.show()
            return False
        self._banner.hide()
        return True

    # --- news ---

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was typed on another page."""
        super().showEvent(event)
        self._steps[self._at].renew()
        self._show_rows()

    @Slot(bool)
    def tell_training(self, opened: bool) -> None:
        """Whether the training could be opened."""
        self._connection.tell_training(opened)

    def hear(self, event: object) -> None:
        """An event of the engine: the answer of a check, or news that prove a step done."""
        if isinstance(event, ConnectionChecked):
            self._connection.tell(event.report)
            if event.report.fault is None and not self._form.value("name"):
                self._form.type("name", event.report.supplier_name)
                self.save()
        elif isinstance(event, EngineFailed):
            self._connection.walk.give_up()
        if self.isVisible():
            self._show_rows()
