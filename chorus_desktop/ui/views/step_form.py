"""What the forms of the steps after a deposit have in common: fields, problems at them, what is typed so far."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.ui.theme import SPACE
from chorus_desktop.ui.widgets import FieldBox
from chorus_desktop.ui.wording import errors


class Form(QWidget):
    """What the forms have in common; `boxes` are the fields by the code of the fault that is about them.

    `changed` with each key, each choice and each file.
    """

    changed = Signal()

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

    @abstractmethod
    def typed(self) -> tuple[StepRequest, tuple[SupportingFile, ...]]:
        """What would be asked for now, as it is typed, and its files."""

    @abstractmethod
    def send(self, desk: Desk, invoice_id: int) -> None:
        """Ask for the step. Raises UserFault, StoreFault."""

    @abstractmethod
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
