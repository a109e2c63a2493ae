"""What the accounts are made from, as the store holds it: issued invoices and what became of them."""

from dataclasses import dataclass
from datetime import date

from chorus_desktop.domain.accounts import Document
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.parties import Seller
from chorus_desktop.store.database import Store
from chorus_desktop.store.rows import Row, invoice_of
from chorus_desktop.store.settings import load_settings
from chorus_desktop.store.times import from_text

#: Submissions after which an issued invoice does not count any more.
_NOT_TAKEN = frozenset({"refused", "rejected", "cancelled", "abandoned"})
_PAID = "MISE_EN_PAIEMENT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The firm and all it issued in euros, in the order of the ids; `not_in_euros` are the numbers of the others."""

    seller: Seller
    documents: tuple[Document, ...]
    not_in_euros: tuple[str, ...]


def issued_documents(store: Store) -> Issued:
    """All issued invoices at one moment. Raises StoreFault.

    One that was rejected, refused, withdrawn or given up is void from that day on; the platform's MISE_EN_PAIEMENT is
    the day on which money is told to come. Days are those of this computer's time zone.
    """
    with store.snapshot():
        settings = load_settings(store)
        rows = store.rows("SELECT * FROM invoices WHERE state = 'issued' ORDER BY id")
    documents = [_document(row) for row in rows]
    return Issued(
        seller=settings.seller,
        documents=tuple(one for one in documents if one.invoice.currency == "EUR"),
        not_in_euros=tuple(one.invoice.number for one in documents if one.invoice.currency != "EUR"),
    )


def _document(row: Row) -> Document:
    status = row["platform_status"]
    told = row["platform_status_at"] or row["submission_at"] or row["updated_at"]
    void = None
    if status in FINAL and status != _PAID:
        void = _day(told)
    elif row["submission_state"] in _NOT_TAKEN:
        void = _day(row["submission_at"] or row["updated_at"])
    return Document(
        id=row["id"],
        invoice=invoice_of(row),
        recorded_on=_day(row["issued_at"]),
        void_on=void,
        paid_on=_day(told) if status == _PAID else None,
    )


def _day(moment: str) -> date:
    return from_text(moment).astimezone().date()
