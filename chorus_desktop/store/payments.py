"""Payments of invoices: noted, paid back and undone, and the balance of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from chorus_desktop.domain.audit import Fact, Kind
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.money import ZERO, cents, from_cents, plain, to_cents
from chorus_desktop.domain.payments import Balance, Payment, balance, lowest
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store.audit import about, append
from chorus_desktop.store.database import Store
from chorus_desktop.store.rows import Row, invoice_of
from chorus_desktop.store.times import day, from_text, to_text

if TYPE_CHECKING:
    from sqlite_utils import Database

_CREDIT_NOTE = "381"


def balance_of(store: Store, invoice_id: int) -> Balance:
    """What an issued invoice asks for and what came in; of a credit note for none of ours, what is to be paid back.

    Raises UserFault("payment_needs_invoice"), StoreFault.
    """
    return _balance(store, _with_money(store, invoice_id))


def _balance(store: Store, row: Row) -> Balance:
    invoice_id, credit = row["invoice_id"], row["type_code"] == _CREDIT_NOTE
    noted = store.rows("SELECT * FROM payments WHERE invoice_id = ? AND undone_at IS NULL ORDER BY id", [invoice_id])
    denials = [one["id"] for one in noted if one["kind"] == "not_received"]
    # The platform writes its own hour without a zone: the day is taken as it was written.
    told = None if credit else row["transferred_at"]
    found = balance(
        invoice_id,
        from_cents(-row["due_cents"] if credit else row["due_cents"]),
        [payment_of(one) for one in noted if one["kind"] != "not_received"],
        from_text(told).date() if told else None,
        credited=from_cents(row["credited_cents"]),
        credited_before=from_cents(row["earlier_cents"]),
        retained=from_cents(row["held_cents"]),
        denial=denials[-1] if denials and not told else None,
    )
    return replace(found, to_keep=from_cents(row["kept_cents"]))


def payment_of(row: Row) -> Payment:
    """A payment that a person noted, from its whole row."""
    return Payment(
        invoice_id=row["invoice_id"],
        on=day(row["paid_on"]),
        amount=from_cents(row["amount_cents"]),
        payment_id=row["id"],
        note=row["note"],
        means=row["means"],
    )


def _issued(store: Store, invoice_id: int) -> Row:
    row = _with_money(store, invoice_id)
    if row["type_code"] == _CREDIT_NOTE:
        raise UserFault("payment_needs_invoice")
    return row


def _with_money(store: Store, invoice_id: int) -> Row:
    """An issued invoice, or a credit note that is in the balance of no invoice of ours."""
    row = store.row(
        "SELECT invoice_balances.*, invoices.* FROM invoice_balances JOIN invoices ON id = invoice_id WHERE id = ?",
        [invoice_id],
    )
    if row is None or (row["type_code"] == _CREDIT_NOTE and credited_invoice(store, invoice_id) is not None):
        raise UserFault("payment_needs_invoice")
    return row


def credited_invoice(store: Store, credit_note: int) -> int | None:
    """The invoice of ours whose balance a credit note lowers, None where it lowers none. Raises StoreFault."""
    found = store.column(
        "SELECT earlier.id FROM invoices JOIN invoices AS earlier ON earlier.number = invoices.preceding_number"
        " WHERE invoices.id = ? AND earlier.number <> '' AND earlier.type_code <> ? AND earlier.state = 'issued'",
        [credit_note, _CREDIT_NOTE],
    )
    return found[0] if found else None


def statuses_told(store: Store, invoice_id: int) -> tuple[StatusEvent, ...]:
    """Every status that the platform told of an invoice, in the order of its own time. Raises StoreFault."""
    rows = store.rows(
        "SELECT status, at, comment FROM status_events WHERE invoice_id = ? ORDER BY at, id", [invoice_id]
    )
    return tuple(StatusEvent(status=row["status"], at=from_text(row["at"]), comment=row["comment"]) for row in rows)


def note(
    store: Store,
    invoice_id: int,
    amount: Decimal,
    on: date,
    *,
    means: str = "",
    text: str = "",
    beyond: bool = False,
    now: datetime,
) -> int:
    """Keep that an amount in euros came in, by some `means` of UNTDID 4461; gives the payment's id.

    It may be what the platform told of before: it is then confirmed, with its own day, and counted once. `beyond`
    says that it may be more than what is left: the customer paid too much, or twice.

    Raises UserFault: payment_needs_invoice, payment_amount, payment_exceeds with what is `left`; StoreFault.
    """
    if amount <= 0 or amount != to_cents(amount):
        raise UserFault("payment_amount", field="amount")
    with store.write() as db:
        row = _issued(store, invoice_id)
        left = _to_come(row)
        if amount > left and not beyond:
            raise UserFault("payment_exceeds", field="amount", left=plain(left))
        return _keep(db, _Noted(invoice_id, "received", on, cents(amount), means, text.strip()), now)


def _to_come(row: Row) -> Decimal:
    """What may come in without being too much: the guarantee may be paid along."""
    due, noted = from_cents(row["due_cents"]), from_cents(row["noted_cents"])
    if row["transferred_at"] is None:
        return max(due - from_cents(row["credited_cents"]) - noted, ZERO)
    not_seen = due - from_cents(row["earlier_cents"]) - noted - from_cents(row["refunded_cents"])
    return max(not_seen, from_cents(row["left_cents"]), ZERO)


def refund(
    store: Store, invoice_id: int, amount: Decimal, on: date, *, means: str = "", text: str = "", now: datetime
) -> int:
    """Keep that an amount in euros was paid back of what a customer paid too much; gives the payment's id.

    Raises UserFault: payment_needs_invoice, refund_amount, refund_exceeds with what is `left` to be paid back,
    refund_before_money where it had not come in by that day; StoreFault.
    """
    if amount <= 0 or amount != to_cents(amount):
        raise UserFault("refund_amount", field="amount")
    with store.write() as db:
        row = _with_money(store, invoice_id)
        # What was paid of the guarantee along with the rest may go back too: the customer then keeps it again.
        left = max(from_cents(row["kept_cents"] - row["held_cents"]) - _balance(store, row).left, ZERO)
        if amount > left:
            raise UserFault("refund_exceeds", field="amount", left=plain(left))
        payment_id = _keep(db, _Noted(invoice_id, "refunded", on, -cents(amount), means, text.strip()), now)
        if _below_zero(store, row):
            raise UserFault("refund_before_money", field="on")
        return payment_id


def _below_zero(store: Store, row: Row) -> bool:
    """Whether on some day more had been paid back than had come in, by BT-113 and of the guarantee too."""
    if row["type_code"] == _CREDIT_NOTE:
        return False
    ahead = compute_totals(invoice_of(row)).prepaid + from_cents(row["released_cents"])
    return ahead + lowest(_balance(store, row).payments) < 0


def deny_transfer(store: Store, invoice_id: int, on: date, *, text: str = "", now: datetime) -> int:
    """Keep that the money that the platform told of did not come; gives the id by which this can be undone.

    Raises UserFault: payment_needs_invoice, transfer_unknown where the platform told of none, refund_rests_on_it where
    money was paid back of it; StoreFault.
    """
    with store.write() as db:
        if _issued(store, invoice_id)["transferred_at"] is None:
            raise UserFault("transfer_unknown")
        denial = _keep(db, _Noted(invoice_id, "not_received", on, 0, "", text.strip()), now)
        _refuse_below_zero(store, invoice_id)
        return denial


def undo(store: Store, payment_id: int, *, now: datetime) -> None:
    """What was noted was a mistake.

    Raises UserFault: payment_undone where it is undone already, refund_rests_on_it where money was paid back of it;
    StoreFault.
    """
    with store.write() as db:
        row = store.row("SELECT * FROM payments WHERE id = ? AND undone_at IS NULL", [payment_id])
        if row is None:
            raise UserFault("payment_undone")
        db.execute("UPDATE payments SET undone_at = ? WHERE id = ?", [to_text(now), payment_id])
        if row["kind"] == "received":
            _refuse_below_zero(store, row["invoice_id"])
        _tell(db, row["invoice_id"], payment_id, "undone", row["paid_on"], row["amount_cents"], now)


def _refuse_below_zero(store: Store, invoice_id: int) -> None:
    if _below_zero(store, _with_money(store, invoice_id)):
        raise UserFault("refund_rests_on_it")


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
