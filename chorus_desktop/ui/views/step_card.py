"""The card on the page of an invoice that does what its status asks for, and tells what became of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.presenters.step import StepCardState, step_card
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.step_draft import StepDraft
from chorus_desktop.ui.views.step_forms import StepForm, form_of
from chorus_desktop.ui.views.step_standing import COLOURS, StandingView
from chorus_desktop.ui.widgets import Card, Glyph, PlainButton, SectionTitle, StrongButton, Text
from chorus_desktop.ui.wording import steps as words


class StepCard(Card):
    """`settled` carries what was done, `failed` the fault.

    What is typed stays with its invoice until it is sent; an answer is there after the program was closed, too.
    """

    settled = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, *, pool: Pool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(name="stepCard", parent=parent)
        self._desk, self._theme, self._pool = desk, theme, pool
        self._shown: StepCardState | None = None
        self._content: QWidget | None = None
        self._forms: dict[tuple[int, FollowUp], StepForm] = {}
        self._open_forms: set[tuple[int, FollowUp]] = set()
        self._taken_back: dict[int, int] = {}
        self._drafts: dict[tuple[int, FollowUp], StepDraft] = {}
        self.hide()

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice; a form that is open stays as long as its step is offered. Raises StoreFault."""
        self._invoice = detail.stored.invoice
        state = step_card(self._desk, detail)
        if state == self._shown:
            if (form := self._form()) is not None:
                form.renew()
            return
        before, self._shown = self._shown, state
        for draft in self._drafts.values():
            draft.keep_soon()
        self.setVisible(state is not None)
        if state is not None:
            self.setAccessibleName(state.title)
            if before is None or before.invoice_id != state.invoice_id:
                self._open_what_was_begun()
            self._fill(state)

    def _open_what_was_begun(self) -> None:
        key = self._key()
        if key is None or key in self._forms:
            return
        if steps.draft(self._desk, *key) is not None and self._make(key):
            self._open_forms.add(key)

    def save(self) -> bool:
        """Keep every answer that is being typed; False where one cannot be kept."""
        return False not in [draft.save() for draft in self._drafts.values()]

    def _key(self) -> tuple[int, FollowUp] | None:
        if self._shown is None or self._shown.offered is None:
            return None
        return self._shown.invoice_id, self._shown.offered

    def _form(self) -> StepForm | None:
        key = self._key()
        return self._forms.get(key) if key is not None and key in self._open_forms else None

    def _fill(self, state: StepCardState) -> None:
        content, column = self._anew()
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(Glyph(self._theme, state.icon, colour=COLOURS[state.kind], size=20))
        head.addWidget(SectionTitle(state.title, name="stepTitle"), 1)
        column.addLayout(head)
        if state.standing is not None:
            told = StandingView(self._theme, state.standing, marked=state.offered is not None)
            told.taken_back.connect(self._take_back)
            told.tried_again.connect(self._try_again)
            column.addWidget(told)
        if state.says:
            column.addWidget(Text(words.CLIENT_SAYS, role="label", name="stepSaysTitle"))
            column.addWidget(Text(state.says, role="strong", wrap=True, name="stepSays"))
        for sentence in state.about:
            column.addWidget(Text(sentence, wrap=True, name="stepAbout"))
        if state.offered is not None:
            self._offer(column, state.offered)
        content.show()

    def _anew(self) -> tuple[QWidget, QVBoxLayout]:
        for form in self._forms.values():
            form.hide()
            form.setParent(self)
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

    def _offer(self, column: QVBoxLayout, kind: FollowUp) -> None:
        form = self._form()
        if form is None:
            asks_nothing = kind is FollowUp.FILE_REJECTION
            button = (PlainButton if asks_nothing else StrongButton)(self._theme, words.opens(kind), name="openStep")
            button.clicked.connect(self._open)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            return
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        send = StrongButton(self._theme, words.sends(kind), icon="send", name="sendStep")
        send.clicked.connect(self._send)
        back = PlainButton(self._theme, words.BACK, name="closeStep")
        back.clicked.connect(self._close)
        for button in (send, back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addWidget(form)
        column.addLayout(buttons)
        column.addWidget(Text(words.KEPT_HERE, role="small", wrap=True, name="stepKept"))
        form.show()

    @Slot()
    def _open(self) -> None:
        key = self._key()
        if key is None or self._shown is None:
            return
        if key not in self._forms and not self._make(key):
            self._do(key)
            return
        self._open_forms.add(key)
        self._fill(self._shown)
        self._forms[key].begin()

    def _make(self, key: tuple[int, FollowUp]) -> bool:
        """Make the form of a step with what is kept of it; False for one that needs nothing to be typed."""
        made = form_of(key[1], self._invoice, self._desk, self._theme, pool=self._pool)
        if made is None:
            return False
        self._forms[key] = made
        self._take_up(made)
        draft = self._drafts[key] = StepDraft(self._desk, key[0], made)
        draft.failed.connect(self.failed)
        draft.begin()
        return True

    def _take_up(self, form: StepForm) -> None:
        """What was begun, was refused, came too late or was taken back is not typed again."""
        assert self._shown is not None, "a form is of an invoice"
        kind = form.typed()[0].kind
        begun = steps.draft(self._desk, self._shown.invoice_id, kind)
        if begun is not None:
            form.take_up(*begun)
            return
        before = self._taken_back.pop(self._shown.invoice_id, None)
        standing = self._shown.standing
        if before is None and standing is not None and standing.step is self._shown.offered:
            before = standing.step_id
        if before is None:
            return
        try:
            form.take_up(*steps.written(self._desk, before))
        except ChorusError as fault:
            self.failed.emit(fault)

    @Slot()
    def _close(self) -> None:
        key = self._key()
        if key is not None:
            self._open_forms.discard(key)
        self.save()
        if self._shown is not None:
            self._fill(self._shown)

    @Slot()
    def _send(self) -> None:
        key, form = self._key(), self._form()
        if key is None or form is None:
            return
        try:
            form.send(self._desk, key[0])
        except ChorusError as fault:
            if not form.refuse(fault):
                self.failed.emit(fault)
            return
        self._open_forms.discard(key)
        if key in self._drafts:
            self._drafts.pop(key).forget()
        self._forms.pop(key).deleteLater()
        self.settled.emit(words.kept(key[1]))

    def _do(self, key: tuple[int, FollowUp]) -> None:
        try:
            steps.file_rejection(self._desk, key[0])
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.settled.emit(words.kept(key[1]))

    @Slot()
    def _take_back(self) -> None:
        standing = self._shown.standing if self._shown is not None else None
        if standing is None:
            return
        try:
            in_time = steps.cancel_step(self._desk, standing.step_id)
            if in_time and self._shown is not None:
                steps.keep_draft(self._desk, self._shown.invoice_id, *steps.written(self._desk, standing.step_id))
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        if in_time and self._shown is not None:
            self._taken_back[self._shown.invoice_id] = standing.step_id
        self.settled.emit(words.taken_back(standing.step, in_time=in_time))

    @Slot()
    def _try_again(self) -> None:
        standing = self._shown.standing if self._shown is not None else None
        if standing is None:
            return
        try:
            steps.take_up_again(self._desk, standing.step_id)
        except ChorusError as fault:
            self.failed.emit(fault)
            return
        self.settled.emit(words.kept(standing.step))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the form; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape and self._form() is not None:
            self._close()
        else:
            super().keyPressEvent(event)
