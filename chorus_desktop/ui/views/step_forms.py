"""The forms of the steps after a deposit: an answer with its files, another validator; another recipient elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit

from chorus_desktop.actions import steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.follow_up import LONGEST_COMMENT, FollowUp
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.step_files import StepFiles
from chorus_desktop.ui.views.step_form import Form
from chorus_desktop.ui.views.step_readdress import ReaddressForm
from chorus_desktop.ui.widgets import FieldBox, SiretEdit
from chorus_desktop.ui.wording import steps as words

_MESSAGE_HEIGHT = 96


class CompleteForm(Form):
    """A message with a count of what may still be typed, and files."""

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

    def typed(self) -> tuple[StepRequest, tuple[SupportingFile, ...]]:
        return StepRequest(kind=FollowUp.COMPLETE, comment=self.message.toPlainText()), self.files.files()

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


class ValidatorForm(Form):
    """The SIRET of another validator."""

    def __init__(self, theme: Theme) -> None:
        self.siret = SiretEdit(name="stepValidator")
        super().__init__("validatorForm", self.siret)
        box = FieldBox(theme, words.VALIDATOR, self.siret, hint=words.VALIDATOR_HINT)
        self.boxes = dict.fromkeys(("step_siret_shape", "step_siret_key"), box)
        self.column.addWidget(box)

        self.siret.textChanged.connect(self.changed)

    def typed(self) -> tuple[StepRequest, tuple[SupportingFile, ...]]:
        digits = self.siret.value()
        validator = Identifier(value=digits) if digits else None
        return StepRequest(kind=FollowUp.RENAME_VALIDATOR, validator=validator), ()

    def take_up(self, request: StepRequest, files: Sequence[SupportingFile]) -> None:
        if request.validator is not None:
            self.siret.setValue(request.validator.value)

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
