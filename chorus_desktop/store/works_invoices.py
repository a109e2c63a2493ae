"""To which works contract an invoice belongs, and what is retained of it: kept whenever the invoice is."""

from __future__ import annotations

from decimal import DecimalException
from typing import TYPE_CHECKING

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import cents
from chorus_desktop.domain.works import retained
from chorus_desktop.store.rows import MOST_CENTS

if TYPE_CHECKING:
    from sqlite_utils import Database


def note_within(db: Database, invoice_id: int, invoice: Invoice) -> None:
    """Keep it inside a transaction that is already open; nothing for an invoice of no contract."""
    works = invoice.works
    if works is not None:
        db.execute(
            "INSERT INTO works_invoices VALUES (?, ?, ?) ON CONFLICT (invoice_id) DO UPDATE"
            " SET contract_id = excluded.contract_id, retained_cents = excluded.retained_cents",
            [invoice_id, works.contract_id or None, _retained_cents(invoice)],
        )


def _retained_cents(invoice: Invoice) -> int:
    try:
        return max(-MOST_CENTS, min(cents(retained(invoice)), MOST_CENTS))
    except (DecimalException, ValueError):
        return 0
