"""The gapless series of numbers, given within the transaction that issues an invoice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chorus_desktop.domain import numbering
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.store import guard
from chorus_desktop.store.database import Store
from chorus_desktop.store.moves import refuse_other_number
from chorus_desktop.store.rows import Row

if TYPE_CHECKING:
    from sqlite_utils import Database


def number_for(store: Store, db: Database, row: Row, invoice: Invoice, prefix: str) -> str:
    """The number under which a draft is issued, within an open transaction.

    Raises UserFault: date_missing, number_missing, number_taken, store_held, series_is_date, handover_renumbered.
    """
    if invoice.issue_date is None:
        raise UserFault("date_missing", field="issue_date")
    year = invoice.issue_date.year
    number = _number(store, db, row, invoice.number, prefix, year)
    refuse_other_number(store, row["id"], number, year)
    return number


def _number(store: Store, db: Database, row: Row, printed: str, prefix: str, year: int) -> str:
    if row["origin"] == "own_pdf":
        if not printed:
            raise UserFault("number_missing", field="number")
        if number_exists(store, printed, except_id=row["id"]):
            raise UserFault("number_taken", field="number", number=printed)
        return printed
    if row["number"]:
        return str(row["number"])
    if guard.hold(store) is not None:
        raise UserFault("store_held")
    return _next_number(store, db, prefix, year)


def _next_number(store: Store, db: Database, prefix: str, year: int) -> str:
    """The next of the series; a number that an own PDF already bears is passed over, for it is used.

    Raises UserFault("series_is_date") where Chorus Pro would refuse it: without a prefix a series comes to 2026-0101.
    """
    found = store.row("SELECT next FROM series WHERE prefix = ? AND year = ?", [prefix, year])
    rank = found["next"] if found else 1
    while number_exists(store, numbering.format_number(prefix, year, rank), except_id=0):
        rank += 1
    number = numbering.format_number(prefix, year, rank)
    if numbering.looks_like_date(number):
        raise UserFault("series_is_date", field="prefix", number=number)
    db.execute(
        "INSERT INTO series (prefix, year, next) VALUES (?, ?, ?)"
        " ON CONFLICT (prefix, year) DO UPDATE SET next = excluded.next",
        [prefix, year, rank + 1],
    )
    return number


def number_exists(store: Store, number: str, *, except_id: int) -> bool:
    """Whether another invoice already bears the number."""
    return store.row("SELECT 1 FROM invoices WHERE number = ? AND id <> ?", [number, except_id]) is not None


def number_of_document(store: Store, draft_id: int) -> str:
    """The number of another invoice that was issued with the PDF of this draft; "" where there is none."""
    row = store.row(
        "SELECT number FROM invoices WHERE state = 'issued' AND id <> :id AND own_pdf_sha256 ="
        " (SELECT own_pdf_sha256 FROM invoices WHERE id = :id)",
        {"id": draft_id},
    )
    return "" if row is None else str(row["number"])


def invoices_of_document(store: Store, sha256: str) -> tuple[tuple[int, str], ...]:
    """Ids and numbers of what was made of the user's own PDF with this hash: issued first, the bin left out."""
    rows = store.rows(
        "SELECT id, number, state FROM invoices WHERE own_pdf_sha256 = ? AND deleted_at IS NULL"
        " ORDER BY state = 'issued' DESC, id",
        [sha256],
    )
    return tuple((row["id"], row["number"] if row["state"] == "issued" else "") for row in rows)
