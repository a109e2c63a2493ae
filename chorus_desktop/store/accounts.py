"""What the accounts are made from, as the store holds it: issued invoices, what became of them, what was paid."""

from dataclasses import dataclass
from datetime import date

from chorus_desktop.domain.accounts import Document
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.money import from_cents
from chorus_desktop.domain.parties import Seller
from chorus_desktop.domain.payments import TRANSFERRED, Origin, Payment
from chorus_desktop.store.database import Store
from chorus_desktop.store.payments import payment_of
from chorus_desktop.store.rows import Row, invoice_of
from chorus_desktop.store.settings import load_settings
from chorus_desktop.store.times import day, from_text

#: Submissions after which an issued invoice does not count any more.
_NOT_TAKEN = frozenset({"refused", "rejected", "cancelled", "abandoned"})
_CLOSED = FINAL - {TRANSFERRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The firm, all it issued in euros, in the order of the ids, and the payments that were noted of it.

    `not_in_euros` are the numbers of the other invoices, `accent` is the colour of the firm's pages (#RRGGBB).
    """

    seller: Seller
    accent: str
    documents: tuple[Document, ...]
    payments: tuple[Payment, ...]
    not_in_euros: tuple[str, ...]


def issued_documents(store: Store) -> Issued:
    """All issued invoices at one moment. Raises StoreFault.

    One that was rejected, refused, withdrawn or given up is void from that day on. A transfer that the platform told of
    (MISE_EN_PAIEMENT) counts unless somebody denied it since. Days of ours are those of this computer's time zone.
    """
    with store.snapshot():
        settings = load_settings(store)
        rows = store.rows(
            "SELECT * FROM invoices JOIN invoice_balances ON invoice_id = id WHERE state = 'issued' ORDER BY id"
        )
        paid = store.rows(
            "SELECT * FROM payments WHERE kind <> 'not_received' AND undone_at IS NULL ORDER BY paid_on, payments.id"
        )
        kept = store.rows("SELECT * FROM guarantee_payments WHERE undone_at IS NULL ORDER BY paid_on, id")
    documents = [_document(row) for row in rows]
    ours = {one.id for one in documents if one.invoice.currency == "EUR"}
    return Issued(
        seller=settings.seller,
        accent=settings.letterhead.accent,
        documents=tuple(one for one in documents if one.id in ours),
        payments=(
            *(payment_of(row) for row in paid if row["invoice_id"] in ours),
            *(_of_guarantee(row) for row in kept if row["invoice_id"] in ours),
        ),
        not_in_euros=tuple(one.invoice.number for one in documents if one.id not in ours),
    )


def _document(row: Row) -> Document:
    void = None
    if row["platform_status"] in _CLOSED:
        void = _as_written(row["platform_status_at"] or row["submission_at"])
    elif row["submission_state"] in _NOT_TAKEN:
        void = _day(row["submission_at"])
    told = row["transferred_at"]
    return Document(
        id=row["id"],
        invoice=invoice_of(row),
        recorded_on=_day(row["issued_at"]),
        void_on=void,
        paid_on=_as_written(told) if told and void is None else None,
    )


def _of_guarantee(row: Row) -> Payment:
    """What came in of the guarantee that was kept of an invoice of works."""
    return Payment(
        invoice_id=row["invoice_id"],
        on=day(row["paid_on"]),
        amount=from_cents(row["amount_cents"]),
        origin=Origin.GUARANTEE,
    )


def _day(moment: str) -> date:
    return from_text(moment).astimezone().date()


def _as_written(moment: str) -> date:
    """The platform writes its own hour without a zone."""
    return from_text(moment).date()
