"""Being paid: note what came in or take it back, see what is late and what is to come, claim the interest."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.interest_rates import shipped_rates
from chorus_desktop.documents.claim_letter import render_claim
from chorus_desktop.domain import claims
from chorus_desktop.domain.claims import Claim
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.french_holidays import territory_of
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.late_interest import RateToVerify, Received, RefinancingRate, late_interest
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.payment_terms import BuyerKind, PaymentTerm, payment_term
from chorus_desktop.domain.payments import Balance
from chorus_desktop.store import invoices
from chorus_desktop.store import payments as kept
from chorus_desktop.store.payments import LateInvoice, WeekExpected
from chorus_desktop.store.settings import load_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWanted:
    """What only a person can say of a claim; amounts in euros.

    `retained` is the guarantee that the buyer keeps back, `agreed_days` the delay of the contract where it is shorter,
    `carried` whether a last day that is not a working day is carried to the next one.
    """

    kind: BuyerKind
    retained: Decimal = ZERO
    agreed_days: int | None = None
    carried: bool = True
    rates: tuple[RefinancingRate, ...] = field(default_factory=shipped_rates)


def note_payment(desk: Desk, invoice_id: int, amount: Decimal, on: date, text: str = "") -> int:
    """Note that an amount in euros came in; gives the payment's id.

    Raises UserFault: payment_needs_invoice, payment_amount, payment_exceeds, payment_in_future; StoreFault.
    """
    if on > desk.today():
        raise UserFault("payment_in_future", field="on")
    return kept.note(desk.store, invoice_id, amount, on, text=text, now=desk.now())


def deny_transfer(desk: Desk, invoice_id: int, text: str = "") -> int:
    """Note that the transfer that the platform told of did not come; gives the id by which this can be undone.

    Raises UserFault: payment_needs_invoice, transfer_unknown; StoreFault.
    """
    return kept.deny_transfer(desk.store, invoice_id, desk.today(), text=text, now=desk.now())


def undo_payment(desk: Desk, payment_id: int) -> None:
    """Take back what was noted, or denied, by mistake. Raises UserFault("payment_undone"), StoreFault."""
    kept.undo(desk.store, payment_id, now=desk.now())


def balance(desk: Desk, invoice_id: int) -> Balance:
    """What an invoice asks for, what came in, what is left. Raises UserFault("payment_needs_invoice"), StoreFault."""
    return kept.balance_of(desk.store, invoice_id)


def late_invoices(desk: Desk) -> tuple[LateInvoice, ...]:
    """What should have come before today, the longest late first. Raises StoreFault."""
    return kept.late(desk.store, desk.today())


def expected_by_week(desk: Desk) -> tuple[WeekExpected, ...]:
    """What is to come from today on, week by week. Raises StoreFault."""
    return kept.expected_by_week(desk.store, desk.today())


def claim(desk: Desk, invoice_id: int, wanted: ClaimWanted) -> Claim:
    """What may be claimed today for an invoice that is, or was, paid late.

    Raises UserFault: payment_needs_invoice, delay_interrupted, nothing_late, rate_to_verify with the `day`; StoreFault.
    """
    told = balance(desk, invoice_id)
    invoice = invoices.load(desk.store, invoice_id).invoice
    assert invoice.issue_date is not None
    term = _term(invoice, kept.statuses_told(desk.store, invoice_id), wanted, invoice.issue_date)
    if term.last_day is None:
        raise UserFault("delay_interrupted")
    owed = told.due - wanted.retained
    interest = late_interest(
        owed,
        last_day=term.last_day,
        received=[Received(on=payment.on, amount=payment.amount) for payment in told.payments],
        as_of=desk.today(),
        rates=wanted.rates,
    )
    if interest is None:
        raise UserFault("nothing_late")
    if isinstance(interest, RateToVerify):
        raise UserFault("rate_to_verify", day=f"{interest.half_year:%d/%m/%Y}")
    return Claim(
        number=invoice.number,
        issue_date=invoice.issue_date,
        seller=invoice.seller,
        buyer=invoice.buyer,
        owed=owed,
        term=term,
        interest=interest,
        made_on=desk.today(),
    )


def claim_letter(desk: Desk, invoice_id: int, wanted: ClaimWanted) -> bytes:
    """The letter of that claim as PDF, in the firm's colour. Raises what `claim` raises."""
    return render_claim(claim(desk, invoice_id, wanted), accent=load_settings(desk.store).letterhead.accent)


def _term(invoice: Invoice, events: tuple[StatusEvent, ...], wanted: ClaimWanted, requested_on: date) -> PaymentTerm:
    return payment_term(
        wanted.kind,
        requested_on=requested_on,
        received_on=claims.received_on(events),
        executed_on=claims.executed_on(invoice),
        agreed_days=wanted.agreed_days,
        interruption=claims.interruption_of(events),
        territory=territory_of(invoice.buyer.address.postcode),
        carried=wanted.carried,
    )
