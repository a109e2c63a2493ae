"""The forms of the steps after a deposit: an answer with its files, another recipient, another validator."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from chorus_desktop.actions import steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError, UserFault
from chorus_desktop.domain.follow_up import LONGEST_COMMENT, FollowUp, NewAddress
from chorus_desktop.domain.identifiers import compact, is_siret_shape
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.presenters.buyer_picker import BuyerPicker
from chorus_desktop.ui.presenters.line_states import FieldState
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.buyer_picker import BuyerField
from chorus_desktop.ui.views.editor_fields import choice_box
from chorus_desktop.ui.views.step_files import StepFiles
from chorus_desktop.ui.widgets import FieldBox, SiretEdit
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import steps as words

_MESSAGE_HEIGHT = 96


class Form(QWidget):
    """What the forms have in common; `boxes` are the fields by the code of the fault that is about them."""

    def __init__(self, name: str, first: QWidget) -> None:
        super().__init__()
        self.setObjectName(name)
        self._first = first
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE.m)
        self.boxes: dict[str, FieldBox] = {}

    def begin(self) -> None:
        """Put the cursor where one types first."""
        self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def renew(self) -> None:
        """The directory may know more than before."""

    def take_up(self, request: StepRequest, files: Sequence[SupportingFile]) -> None:
        """Begin with what was written before."""

    def refuse(self, fault: ChorusError) -> bool:
        """Say at its field what cannot be sent; False where the fault is about none of them."""
        for box in self.boxes.values():
            box.setProblem(None)
        box_of_fault = self.boxes.get(fault.code)
        if box_of_fault is None:
            return False
        box_of_fault.setProblem(errors.sentence(fault.code, fault.params))
        box_of_fault.control.setFocus(Qt.FocusReason.TabFocusReason)
        return True


class CompleteForm(Form):
    """A message with a count of what may still be typed, and files; `changed` with each key and each file."""

    changed = Signal()

    def __init__(self, theme: Theme, *, pool: Pool | None = None) -> None:
        self.message = QPlainTextEdit()
        super().__init__("completeForm", self.message)
        self.message.setObjectName("stepMessage")
        self.message.setTabChangesFocus(True)
        self.message.setFixedHeight(_MESSAGE_HEIGHT)
        self.message.setPlaceholderText(words.MESSAGE_HINT)
        self.message.textChanged.connect(self._count)
        self.message.textChanged.connect(self.changed)
        self._box = FieldBox(theme, words.YOUR_MESSAGE, self.message)
        self.files = StepFiles(theme, pool=pool)
        self.files.changed.connect(self.changed)
        self.column.addWidget(self._box)
        self.column.addWidget(self.files)
        self.boxes = dict.fromkeys(("step_empty", "comment_too_long"), self._box)
        self._count()

    def typed(self) -> tuple[str, tuple[SupportingFile, ...]]:
        """The message and the files as they are now."""
        return self.message.toPlainText(), self.files.files()

    def send(self, desk: Desk, invoice_id: int) -> None:
        """Ask for the step. Raises UserFault, StoreFault."""
        if self.files.awaits_a_file():
            raise UserFault("step_file_awaited")
        steps.complete(desk, invoice_id, self.message.toPlainText(), self.files.files())

    def take_up(self, request: StepRequest, files: Sequence[SupportingFile]) -> None:
        self.message.setPlainText(request.comment)
        self.files.set_files(files)

    @Slot()
    def _count(self) -> None:
        rest = LONGEST_COMMENT - len(self.message.toPlainText().strip())
        self._box.setProblem(words.left(rest) if rest < 0 else None)
        self._box.setHint(words.left(rest))


class ReaddressForm(Form):
    """Another recipient from the directory, its service, the order or contract number; begins with the invoice's."""

    def __init__(self, desk: Desk, theme: Theme, invoice: Invoice) -> None:
        self.buyer = BuyerField(theme, name="stepRecipient")
        super().__init__("readdressForm", self.buyer)
        self._picker = BuyerPicker(desk)
        self._body: PublicBody | None = None
        self.buyer.wanted.connect(self._suggest)
        self.buyer.further.connect(self._further)
        self.buyer.chosen.connect(self._choose)
        self.buyer.typed.connect(self._typed)
        self.service = choice_box("stepService", words.SERVICE.replace("&", ""), editable=True)
        self.order, self.contract = QLineEdit(invoice.purchase_order), QLineEdit(invoice.contract)
        self.order.setObjectName("stepOrder")
        self.contract.setObjectName("stepContract")
        recipient = FieldBox(theme, words.RECIPIENT, self.buyer)
        service = FieldBox(theme, words.SERVICE, self.service, hint=words.SERVICE_HINT)
        order = FieldBox(theme, words.ORDER, self.order)
        self.boxes = {
            "step_siret_shape": recipient,
            "step_service_required": service,
            "step_engagement_required": order,
        }
        self.column.addWidget(recipient)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.m)
        grid.addWidget(service, 0, 0, 1, 2)
        grid.addWidget(order, 1, 0)
        grid.addWidget(FieldBox(theme, words.CONTRACT, self.contract), 1, 1)
        self.column.addLayout(grid)
        self._show(invoice.buyer.siret, invoice.buyer.name)
        self._choose(invoice.buyer.siret)

    def send(self, desk: Desk, invoice_id: int) -> None:
        """Ask for the step. Raises UserFault, StoreFault."""
        siret = self._siret or self.buyer.text()
        index = self.service.currentIndex()
        chosen = index >= 0 and self.service.currentText() == self.service.itemText(index)
        service = str(self.service.currentData()) if chosen else self.service.currentText()
        address = NewAddress(
            buyer_siret=siret,
            service_code=service,
            purchase_order=self.order.text(),
            contract=self.contract.text(),
        )
        steps.readdress(desk, invoice_id, address)

    def renew(self) -> None:
        if self._siret:
            self._choose(self._siret)
        elif self.buyer.hasFocus():
            self._suggest(self.buyer.text())

    @Slot(str)
    def _suggest(self, text: str) -> None:
        self.buyer.suggest(self._picker.suggest(text))

    @Slot(str)
    def _further(self, text: str) -> None:
        self._picker.search_further(text)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._body, self._siret = None, ""
        digits = compact(text)
        if is_siret_shape(digits):
            self._choose(digits)

    @Slot(str)
    def _choose(self, siret: str) -> None:
        body = self._picker.complete(siret)
        if body is not None and body != self._body:
            self._body = body
            self._offer_services(body)
            self._show(body.siret, body.name)

    def _show(self, siret: str, name: str) -> None:
        self._siret = siret
        shown = FieldState(text=f"{name} · {format_siret(siret)}")
        self.buyer.show_state(shown, resolved=True, force=True)

    def _offer_services(self, body: PublicBody) -> None:
        self.service.clear()
        self.service.addItem("", "")
        for service in body.services:
            if service.active:
                self.service.addItem(f"{service.code} — {service.name}" if service.name else service.code, service.code)


class ValidatorForm(Form):
    """The SIRET of another validator."""

    def __init__(self, theme: Theme) -> None:
        self.siret = SiretEdit(name="stepValidator")
        super().__init__("validatorForm", self.siret)
        box = FieldBox(theme, words.VALIDATOR, self.siret, hint=words.VALIDATOR_HINT)
        self.boxes = dict.fromkeys(("step_siret_shape", "step_siret_key"), box)
        self.column.addWidget(box)

    def send(self, desk: Desk, invoice_id: int) -> None:
        """Ask for the step. Raises UserFault, StoreFault."""
        steps.rename_validator(desk, invoice_id, self.siret.value())


StepForm = CompleteForm | ReaddressForm | ValidatorForm


def form_of(kind: FollowUp, invoice: Invoice, desk: Desk, theme: Theme, *, pool: Pool | None = None) -> StepForm | None:
    """The form of a step; None of one that needs nothing to be typed."""
    match kind:
        case FollowUp.COMPLETE:
            return CompleteForm(theme, pool=pool)
        case FollowUp.READDRESS:
            return ReaddressForm(desk, theme, invoice)
        case FollowUp.RENAME_VALIDATOR:
            return ValidatorForm(theme)
        case FollowUp.FILE_REJECTION:
            return None
