"""Money that a customer paid too much: where nobody decided yet, and what stays here as an advance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.domain.audit import Fact, Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.money import cents, from_cents
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.payments import balance_of
from chorus_desktop.store.times import day, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

#: What is paid back after an advance was agreed is taken off it: it was meant by that, whatever comes in later.
_STANDING = """amount_cents + (SELECT coalesce(sum(payments.amount_cents), 0) FROM payments
    WHERE payments.invoice_id = advances_kept.invoice_id AND kind = 'refunded' AND payments.undone_at IS NULL
    AND payments.id > after_payment)"""
_KEPT = f"""coalesce((SELECT {_STANDING} FROM advances_kept
    WHERE advances_kept.invoice_id = invoices.id AND advances_kept.undone_at IS NULL), 0)"""  # noqa: S608 - constants
_LEFT = "(SELECT left_cents FROM invoice_balances WHERE invoice_id = invoices.id)"
#: More was noted than is due, or a credit note came after the money: only of these a balance may be below zero.
_MAY_BE = """(id IN (SELECT invoice_id FROM payments WHERE undone_at IS NULL GROUP BY invoice_id
        HAVING sum(amount_cents) > (SELECT due_cents FROM invoices AS paid WHERE paid.id = invoice_id))
    OR number IN (SELECT preceding_number FROM invoices AS later
        WHERE later.preceding_number <> '' AND later.type_code = '381' AND +later.state = 'issued'))"""
#: Money is owed to a customer, and it was not agreed that it stays. Other currencies have no payments here.
OVERPAID = f"""(+state = 'issued' AND type_code <> '381' AND {_MAY_BE} AND -{_LEFT} > max({_KEPT}, 0)
    AND coalesce(json_extract(content, '$.currency'), 'EUR') = 'EUR')"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """What of the money of an invoice stays here, in euros, as agreed on a day; `id` is how it is undone."""

    id: int
    amount: Decimal
    on: date


def kept(store: Store, invoice_id: int) -> Advance | None:
    """The advance that stands, less what was paid back since. Raises StoreFault."""
    row = store.row(
        f"SELECT id, kept_on, {_STANDING} AS cents FROM advances_kept WHERE invoice_id = ? AND undone_at IS NULL",  # noqa: S608 - constants
        [invoice_id],
    )
    if row is None or row["cents"] <= 0:
        return None
    return Advance(id=row["id"], amount=from_cents(row["cents"]), on=day(row["kept_on"]))


def keep(store: Store, invoice_id: int, on: date, *, now: datetime) -> int:
    """Note that all that was paid too much stays here as an advance, in place of what was agreed before.

    Raises UserFault: payment_needs_invoice, nothing_overpaid; StoreFault.
    """
    with store.write() as db:
        too_much = -balance_of(store, invoice_id).left
        if too_much <= 0:
            raise UserFault("nothing_overpaid")
        for earlier in store.column(
            "SELECT id FROM advances_kept WHERE invoice_id = ? AND undone_at IS NULL", [invoice_id]
        ):
            _undo(store, db, earlier, now)
        (last,) = store.column("SELECT coalesce(max(id), 0) FROM payments WHERE invoice_id = ?", [invoice_id])
        cursor = db.execute(
            "INSERT INTO advances_kept (invoice_id, amount_cents, after_payment, kept_on, noted_at)"
            " VALUES (?, ?, ?, ?, ?)",
            [invoice_id, cents(too_much), last, on.isoformat(), to_text(now)],
        )
        made = int(cursor.lastrowid or 0)
        _tell(db, invoice_id, made, "kept", on.isoformat(), cents(too_much), now)
        return made


def undo(store: Store, advance_id: int, *, now: datetime) -> None:
    """It does not stay here after all. Raises UserFault("advance_undone") where that is so already, StoreFault."""
    with store.write() as db:
        _undo(store, db, advance_id, now)


def _undo(store: Store, db: Database, advance_id: int, now: datetime) -> None:
    row = store.row("SELECT * FROM advances_kept WHERE id = ? AND undone_at IS NULL", [advance_id])
    if row is None:
        raise UserFault("advance_undone")
    db.execute("UPDATE advances_kept SET undone_at = ? WHERE id = ?", [to_text(now), advance_id])
    _tell(db, row["invoice_id"], advance_id, "not_kept", row["kept_on"], row["amount_cents"], now)


def _tell(db: Database, invoice_id: int, advance: int, what: str, on: str, amount_cents: int, now: datetime) -> None:
    facts: dict[str, Fact] = {"advance": advance, "what": what, "on": on, "amount_cents": amount_cents}
    append(db, Kind.PAYMENT, about(invoice_id), facts, now=now)
