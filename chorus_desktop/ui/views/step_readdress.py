"""The form with which an invoice that reached the wrong desk goes to another recipient."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit

from chorus_desktop.actions import steps
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.follow_up import FollowUp, NewAddress
from chorus_desktop.domain.identifiers import compact, is_siret_shape
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.presenters.buyer_picker import BuyerPicker
from chorus_desktop.ui.presenters.line_states import FieldState
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.buyer_picker import BuyerField
from chorus_desktop.ui.views.editor_fields import choice_box
from chorus_desktop.ui.views.step_form import Form
from chorus_desktop.ui.widgets import FieldBox
from chorus_desktop.ui.wording import steps as words


class ReaddressForm(Form):
    """Another recipient from the directory, its service, the order or contract number; begins with the invoice's."""

    def __init__(self, desk: Desk, theme: Theme, invoice: Invoice) -> None:
        self.buyer = BuyerField(theme, name="stepRecipient")
        super().__init__("readdressForm", self.buyer)
        self._picker = BuyerPicker(desk)
        self._body: PublicBody | None = None
        self._siret = ""
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
        self.service.editTextChanged.connect(self.changed)
        for line in (self.order, self.contract):
            line.textChanged.connect(self.changed)

    def typed(self) -> tuple[StepRequest, tuple[SupportingFile, ...]]:
        return StepRequest(kind=FollowUp.READDRESS, address=self._address()), ()

    def take_up(self, request: StepRequest, files: Sequence[SupportingFile]) -> None:
        address = request.address
        if address is None:
            return
        self.order.setText(address.purchase_order)
        self.contract.setText(address.contract)
        if is_siret_shape(address.buyer_siret):
            if address.buyer_siret != self._siret:
                self._show(address.buyer_siret, "")
                self._choose(address.buyer_siret)
        else:
            self._siret = ""
            self.buyer.show_state(FieldState(text=address.buyer_siret), resolved=False, force=True)
        self._put_service(address.service_code)

    def send(self, desk: Desk, invoice_id: int) -> None:
        """Ask for the step. Raises UserFault, StoreFault."""
        steps.readdress(desk, invoice_id, self._address())

    def _address(self) -> NewAddress:
        siret = self._siret or self.buyer.text()
        index = self.service.currentIndex()
        chosen = index >= 0 and self.service.currentText() == self.service.itemText(index)
        service = str(self.service.currentData()) if chosen else self.service.currentText()
        return NewAddress(
            buyer_siret=siret,
            service_code=service,
            purchase_order=self.order.text(),
            contract=self.contract.text(),
        )

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
        self.changed.emit()

    @Slot(str)
    def _choose(self, siret: str) -> None:
        body = self._picker.complete(siret)
        if body is not None and body != self._body:
            renewed = self._body is not None and self._body.siret == body.siret
            service = self._address().service_code if renewed else ""
            self._body = body
            self._offer_services(body)
            self._put_service(service)
            self._show(body.siret, body.name)
            self.changed.emit()

    def _show(self, siret: str, name: str) -> None:
        self._siret = siret
        shown = FieldState(text=f"{name} · {format_siret(siret)}" if name else format_siret(siret))
        self.buyer.show_state(shown, resolved=True, force=True)

    def _put_service(self, code: str) -> None:
        """Show a service, also one that is not on offer."""
        index = self.service.findData(code)
        self.service.setCurrentIndex(index)
        if index < 0:
            self.service.setEditText(code)

    def _offer_services(self, body: PublicBody) -> None:
        self.service.clear()
        self.service.addItem("", "")
        for service in body.services:
            if service.active:
                self.service.addItem(f"{service.code} — {service.name}" if service.name else service.code, service.code)
