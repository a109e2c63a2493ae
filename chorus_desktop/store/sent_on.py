"""To whom an invoice was sent on once it had reached the wrong recipient, as the platform took it."""

from dataclasses import replace

from chorus_desktop.domain.follow_up import FollowUp, NewAddress
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.steps import StepRequest, StepState
from chorus_desktop.store.codec import decode
from chorus_desktop.store.database import Store
from chorus_desktop.store.directory import any_body

_LAST = "SELECT request FROM steps WHERE invoice_id = ? AND kind = ? AND state = ? ORDER BY id DESC LIMIT 1"


def sent_on(store: Store, invoice_id: int) -> NewAddress | None:
    """Where the platform sent an invoice on last; None where it is still with whom it was made out to."""
    row = store.row(_LAST, [invoice_id, FollowUp.READDRESS, StepState.DONE])
    return None if row is None else decode(StepRequest, row["request"]).address


def as_sent_on(store: Store, invoice_id: int, invoice: Invoice) -> Invoice:
    """An invoice made out to the recipient that has it now, with its service, order and contract number.

    It is unchanged where it was not sent on. Of a recipient that the directory does not know the name is "". Raises
    StoreFault.
    """
    address = sent_on(store, invoice_id)
    if address is None:
        return invoice
    buyer = invoice.buyer if address.buyer_siret == invoice.buyer.siret else _buyer(store, address.buyer_siret)
    return replace(
        invoice,
        buyer=replace(buyer, service_code=address.service_code),
        purchase_order=address.purchase_order or invoice.purchase_order,
        contract=address.contract or invoice.contract,
    )


def _buyer(store: Store, siret: str) -> Buyer:
    body = any_body(store, siret)
    return Buyer(siret=siret) if body is None else Buyer(siret=siret, name=body.name, address=body.address)
