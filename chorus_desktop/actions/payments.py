"""Being paid: note what came in or was paid back, take it back, see what is left and what is to come."""

from datetime import date
from decimal import Decimal

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.payments import Balance
from chorus_desktop.store import advances, awaited
from chorus_desktop.store import payments as kept
from chorus_desktop.store.advances import Advance
from chorus_desktop.store.awaited import LateInvoice, WeekExpected


def note_payment(
    desk: Desk,
    invoice_id: int,
    amount: Decimal,
    on: date,
    text: str = "",
    *,
    means: str = "",
    beyond: bool = False,
) -> int:
    """Note that an amount in euros came in, by some `means` of UNTDID 4461; gives the payment's id.

    `beyond` says that the customer paid more than he owed.

    Raises UserFault: payment_needs_invoice, payment_amount, payment_exceeds, payment_in_future; StoreFault.
    """
    if on > desk.today():
        raise UserFault("payment_in_future", field="on")
    return kept.note(desk.store, invoice_id, amount, on, means=means, text=text, beyond=beyond, now=desk.now())


def note_refund(desk: Desk, invoice_id: int, amount: Decimal, on: date, text: str = "", *, means: str = "") -> int:
    """Note that an amount in euros was paid back, of an invoice or of a credit note for none; gives the payment's id.

    Raises UserFault: payment_needs_invoice, refund_amount, refund_exceeds, refund_before_money, refund_in_future;
    StoreFault.
    """
    if on > desk.today():
        raise UserFault("refund_in_future", field="on")
    return kept.refund(desk.store, invoice_id, amount, on, means=means, text=text, now=desk.now())


def deny_transfer(desk: Desk, invoice_id: int, text: str = "") -> int:
    """Note that the transfer that the platform told of did not come; gives the id by which this can be undone.

    Raises UserFault: payment_needs_invoice, transfer_unknown, refund_rests_on_it; StoreFault.
    """
    return kept.deny_transfer(desk.store, invoice_id, desk.today(), text=text, now=desk.now())


def keep_as_advance(desk: Desk, invoice_id: int) -> int:
    """Note that the customer agrees that all that he paid too much stays here as an advance; gives its id.

    Raises UserFault: payment_needs_invoice, nothing_overpaid; StoreFault.
    """
    return advances.keep(desk.store, invoice_id, desk.today(), now=desk.now())


def give_up_advance(desk: Desk, advance_id: int) -> None:
    """It does not stay here after all. Raises UserFault("advance_undone"), StoreFault."""
    advances.undo(desk.store, advance_id, now=desk.now())


def advance(desk: Desk, invoice_id: int) -> Advance | None:
    """What of the money of an invoice stays here as an advance, less what was paid back since. Raises StoreFault."""
    return advances.kept(desk.store, invoice_id)


def undo_payment(desk: Desk, payment_id: int) -> None:
    """Take back what was noted, or denied, by mistake.

    Raises UserFault: payment_undone, refund_rests_on_it; StoreFault.
    """
    kept.undo(desk.store, payment_id, now=desk.now())


def balance(desk: Desk, invoice_id: int) -> Balance:
    """What an invoice asks for, what came in and went back, what is left.

    Raises UserFault("payment_needs_invoice"), StoreFault.
    """
    return kept.balance_of(desk.store, invoice_id)


def credited_invoice(desk: Desk, credit_note: int) -> int | None:
    """The invoice of ours whose balance a credit note lowers, None where it lowers none. Raises StoreFault."""
    return kept.credited_invoice(desk.store, credit_note)


def late_invoices(desk: Desk) -> tuple[LateInvoice, ...]:
    """What should have come before today, the longest late first. Raises StoreFault."""
    return awaited.late(desk.store, desk.today())


def expected_by_week(desk: Desk) -> tuple[WeekExpected, ...]:
    """What is to come from today on, week by week. Raises StoreFault."""
    return awaited.expected_by_week(desk.store, desk.today())
