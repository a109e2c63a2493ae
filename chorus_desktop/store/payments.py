"""Payments of invoices: noted and undone, the balance of one, those that are late, what comes in which week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from chorus_desktop.domain.audit import Fact, Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.lifecycle import FINAL, STATUSES, Action
from chorus_desktop.domain.money import cents, from_cents, plain, to_cents
from chorus_desktop.domain.payments import TRANSFERRED, Balance, Payment, balance
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.home_queries import listed
from chorus_desktop.store.rows import Row
from chorus_desktop.store.times import from_text, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_CREDIT_NOTE = "381"
#: After these no money comes; while a document is asked for the delay does not run (CCP, article R. 2192-27).
_CLOSED = listed(sorted(FINAL - {TRANSFERRED}))
_INTERRUPTED = listed([code for code, status in STATUSES.items() if status.action is Action.COMPLETE])
#: Issued, not turned down here or there, and not wholly paid.
_OPEN = f"""FROM invoices JOIN invoice_balances ON invoice_id = id WHERE state = 'issued' AND left_cents > 0
    AND type_code <> '{_CREDIT_NOTE}' AND platform_status NOT IN ({_CLOSED})
    AND (submission_state IS NULL OR submission_state NOT IN ('refused', 'rejected', 'cancelled', 'abandoned'))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInvoice:
    """An invoice of which `left` euros did not come by `due_date` (BT-9)."""

    invoice_id: int
    number: str
    buyer_name: str
    due_date: date
    left: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekExpected:
    """What is due in the week that begins on `monday`, in euros, and from how many invoices."""

    monday: date
    amount: Decimal
    count: int


def balance_of(store: Store, invoice_id: int) -> Balance:
    """What an issued invoice asks for and what came in. Raises UserFault("payment_needs_invoice"), StoreFault."""
    row = _issued(store, invoice_id)
    noted = store.rows("SELECT * FROM payments WHERE invoice_id = ? AND undone_at IS NULL ORDER BY id", [invoice_id])
    denials = [one["id"] for one in noted if one["kind"] == "not_received"]
    # The platform writes its own hour without a zone: the day is taken as it was written.
    told = row["transferred_at"]
    return balance(
        invoice_id,
        from_cents(row["due_cents"]),
        [payment_of(one) for one in noted if one["kind"] == "received"],
        from_text(told).date() if told else None,
        credited=from_cents(row["credited_cents"]),
        credited_before=from_cents(row["earlier_cents"]),
        retained=from_cents(row["held_cents"]),
        denial=denials[-1] if denials and not told else None,
    )


def payment_of(row: Row) -> Payment:
    """A payment that a person noted, from its whole row."""
    return Payment(
        invoice_id=row["invoice_id"],
        on=date.fromisoformat(row["paid_on"]),
        amount=from_cents(row["amount_cents"]),
        payment_id=row["id"],
        note=row["note"],
        means=row["means"],
    )


def _issued(store: Store, invoice_id: int) -> Row:
    row = store.row(
        "SELECT invoice_balances.*, type_code FROM invoice_balances JOIN invoices ON id = invoice_id WHERE id = ?",
        [invoice_id],
    )
    if row is None or row["type_code"] == _CREDIT_NOTE:
        raise UserFault("payment_needs_invoice")
    return row


def statuses_told(store: Store, invoice_id: int) -> tuple[StatusEvent, ...]:
    """Every status that the platform told of an invoice, in the order of its own time. Raises StoreFault."""
    rows = store.rows(
        "SELECT status, at, comment FROM status_events WHERE invoice_id = ? ORDER BY at, id", [invoice_id]
    )
    return tuple(StatusEvent(status=row["status"], at=from_text(row["at"]), comment=row["comment"]) for row in rows)


def note(
    store: Store, invoice_id: int, amount: Decimal, on: date, *, means: str = "", text: str = "", now: datetime
) -> int:
    """Keep that an amount in euros came in, by some `means` of UNTDID 4461; gives the payment's id.

    It may be what the platform told of before: it is then confirmed, with its own day, and counted once.

    Raises UserFault: payment_needs_invoice, payment_amount, payment_exceeds with what is `left`; StoreFault.
    """
    if amount <= 0 or amount != to_cents(amount):
        raise UserFault("payment_amount", field="amount")
    with store.write() as db:
        row = _issued(store, invoice_id)
        taken_off = row["credited_cents"] if row["transferred_at"] is None else row["earlier_cents"]
        left = from_cents(max(row["due_cents"] - taken_off - row["noted_cents"], 0))
        if amount > left:
            raise UserFault("payment_exceeds", field="amount", left=plain(left).replace(".", ","))
        return _keep(db, _Noted(invoice_id, "received", on, cents(amount), means, text.strip()), now)


def deny_transfer(store: Store, invoice_id: int, on: date, *, text: str = "", now: datetime) -> int:
    """Keep that the money that the platform told of did not come; gives the id by which this can be undone.

    Raises UserFault: payment_needs_invoice, or transfer_unknown where the platform told of none; StoreFault.
    """
    with store.write() as db:
        if _issued(store, invoice_id)["transferred_at"] is None:
            raise UserFault("transfer_unknown")
        return _keep(db, _Noted(invoice_id, "not_received", on, 0, "", text.strip()), now)


def undo(store: Store, payment_id: int, *, now: datetime) -> None:
    """What was noted was a mistake. Raises UserFault("payment_undone") where it is undone already; StoreFault."""
    with store.write() as db:
        row = store.row("SELECT * FROM payments WHERE id = ? AND undone_at IS NULL", [payment_id])
        if row is None:
            raise UserFault("payment_undone")
        db.execute("UPDATE payments SET undone_at = ? WHERE id = ?", [to_text(now), payment_id])
        _tell(db, row["invoice_id"], payment_id, "undone", row["paid_on"], row["amount_cents"], now)


class _Noted(NamedTuple):
    invoice_id: int
    kind: str
    on: date
    amount_cents: int
    means: str
    text: str


def _keep(db: Database, noted: _Noted, now: datetime) -> int:
    cursor = db.execute(
        "INSERT INTO payments (invoice_id, kind, paid_on, amount_cents, means, note, noted_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [noted.invoice_id, noted.kind, noted.on.isoformat(), *noted[3:], to_text(now)],
    )
    payment_id = int(cursor.lastrowid or 0)
    _tell(db, noted.invoice_id, payment_id, noted.kind, noted.on.isoformat(), noted.amount_cents, now)
    return payment_id


def _tell(db: Database, invoice_id: int, payment: int, what: str, on: str, amount_cents: int, now: datetime) -> None:
    facts: dict[str, Fact] = {"payment": payment, "what": what, "on": on, "amount_cents": amount_cents}
    append(db, Kind.PAYMENT, about(invoice_id), facts, now=now)


def late(store: Store, today: date) -> tuple[LateInvoice, ...]:
    """What should have come before `today`, the longest late first. Raises StoreFault."""
    rows = store.rows(
        f"SELECT id, number, buyer_name, due_date, left_cents {_OPEN} AND due_date < ?"
        f" AND submission_state = 'integrated' AND platform_status NOT IN ({_INTERRUPTED})"
        " ORDER BY due_date, left_cents DESC, id",
        [today.isoformat()],
    )
    return tuple(
        LateInvoice(
            invoice_id=row["id"],
            number=row["number"],
            buyer_name=row["buyer_name"],
            due_date=date.fromisoformat(row["due_date"]),
            left=from_cents(row["left_cents"]),
        )
        for row in rows
    )


def expected_by_week(store: Store, today: date) -> tuple[WeekExpected, ...]:
    """What is still to come from `today` on, by the week in which it is due; late money is not in it."""
    rows = store.rows(
        "SELECT date(due_date, '-6 days', 'weekday 1') AS monday, sum(left_cents) AS amount, count(*) AS count"
        f" {_OPEN} AND due_date >= ? GROUP BY monday ORDER BY monday",
        [today.isoformat()],
    )
    return tuple(
        WeekExpected(monday=date.fromisoformat(row["monday"]), amount=from_cents(row["amount"]), count=row["count"])
        for row in rows
    )
