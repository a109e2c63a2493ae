"""What the engine leaves to a person: whose invoice it is, whether to send again, lost numbers, a second computer."""

from dataclasses import replace

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import new_invoice
from chorus_desktop.documents.inspect import is_pdf
from chorus_desktop.domain import numbering
from chorus_desktop.domain.disputes import Decision
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.store import comparisons, disputes, invoices, strays
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.invoices import StoredInvoice
from chorus_desktop.store.settings import load_settings


def adopt(desk: Desk, invoice_id: int) -> None:
    """The invoice found on the platform is ours: nothing is sent, its statuses are read from now on.

    Raises UserFault("decided_meanwhile"), as all decisions on an invoice do, and StoreFault.
    """
    disputes.decide(desk.store, invoice_id, Decision.ADOPTED, now=desk.now())
    desk.commands.sync_now()


def redo(desk: Desk, invoice_id: int) -> int:
    """Abandon the invoice, whose number stays used, and make a draft of the same content; gives the draft's id.

    What was joined is joined to the draft too, for it is the same work. The draft of an own file waits for a file with
    another number in it (`own_pdf.exchange_pdf`); until then that of XML says what is in the old one.
    """
    before = invoices.load(desk.store, invoice_id)
    draft_id = disputes.redo(desk.store, invoice_id, _again(desk, before), now=desk.now())
    desk.commands.wake()
    return draft_id


def _again(desk: Desk, before: StoredInvoice) -> Invoice:
    if before.own_pdf_sha256:
        content = read_document_bytes(desk.store, before.own_pdf_sha256)
        return replace(before.invoice, number="") if is_pdf(content) else before.invoice
    bare = replace(before.invoice, number="")
    fresh = new_invoice(desk)
    return replace(bare, issue_date=fresh.issue_date, due_date=fresh.due_date, seller=fresh.seller)


def abandon(desk: Desk, invoice_id: int) -> None:
    """Never send it; its number stays used."""
    disputes.decide(desk.store, invoice_id, Decision.ABANDONED, now=desk.now())
    desk.commands.wake()


def search_again(desk: Desk, invoice_id: int) -> None:
    """Look for it on the platform for another quarantine; nothing is sent meanwhile."""
    disputes.decide(desk.store, invoice_id, Decision.SEARCHED_AGAIN, now=desk.now())
    desk.commands.sync_now()


def send_again(desk: Desk, invoice_id: int) -> None:
    """A person looked on the portal and it is not there: it is deposited once more, after one more search."""
    disputes.decide(desk.store, invoice_id, Decision.SENT_AGAIN, now=desk.now())
    desk.commands.sync_now()


def answer_lost(desk: Desk, number: str) -> None:
    """The invoice of a lost number was never handed over: nothing is missing. Raises StoreFault."""
    strays.answer(desk.store, number, now=desk.now())
    desk.commands.wake()


def compare_again(desk: Desk) -> None:
    """Compare everything with the platform at the next exchange. Raises StoreFault."""
    with desk.store.write() as db:
        comparisons.ask_anew(db)
    desk.commands.sync_now()


def choose_series(desk: Desk, prefix: str) -> None:
    """The other computer is still used: numbers given here begin otherwise from now on.

    Raises UserFault: prefix_unfit, or prefix_used where numbers begin so already; StoreFault.
    """
    prefix = prefix.strip()
    if not numbering.is_prefix(prefix):
        raise UserFault("prefix_unfit", field="prefix")
    if disputes.beginning_is_used(desk.store, prefix):
        raise UserFault("prefix_used", field="prefix", prefix=prefix)
    disputes.answer_series(desk.store, prefix, now=desk.now())
    desk.commands.wake()


def keep_series(desk: Desk) -> None:
    """The other computer is no longer used: the numbers go on as before. Raises StoreFault."""
    disputes.answer_series(desk.store, load_settings(desk.store).prefix, now=desk.now())
    desk.commands.wake()
