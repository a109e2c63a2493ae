"""Late money: by when a buyer must pay by law, what it owes besides when it is late, and the letter that claims it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
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
from chorus_desktop.domain.late_interest import (
    LateInterest,
    RateToVerify,
    Received,
    RefinancingRate,
    late_interest,
)
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.payment_terms import BuyerKind, PaymentTerm, PresumedKind, payment_term, presumed_kind
from chorus_desktop.domain.payments import Balance
from chorus_desktop.store import invoices
from chorus_desktop.store import payments as kept
from chorus_desktop.store.habits import Habits, KnownKind, change_habits, load_habits
from chorus_desktop.store.sent_on import as_sent_on
from chorus_desktop.store.settings import load_settings

#: No rate of the European Central Bank has come near it; what is above is a slip of the keyboard.
HIGHEST_RATE = Decimal(20)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """Where an invoice stands by law: its delay, and `interest`, None where nothing was or is late.

    `invoice` is made out to whoever has it now.
    `owed` in euros is what the buyer had to pay by then: less credit notes and the guarantee that it
    might keep, which is not late money even where it was paid along.
    """

    invoice: Invoice
    balance: Balance
    term: PaymentTerm
    owed: Decimal
    interest: LateInterest | RateToVerify | None


def kind_of(desk: Desk, buyer: Buyer) -> PresumedKind:
    """What kind a buyer is, as a person told it, else as its name lets guess. Raises StoreFault."""
    told = {known.siret: known.kind for known in load_habits(desk.store).kinds}
    if buyer.siret in told:
        return PresumedKind(kind=told[buyer.siret], certain=True)
    return presumed_kind(buyer.name)


def tell_kind(desk: Desk, buyer: Buyer, kind: BuyerKind) -> None:
    """Keep what kind a buyer is. Raises StoreFault."""

    def told(habits: Habits) -> Habits:
        others = tuple(known for known in habits.kinds if known.siret != buyer.siret)
        return replace(habits, kinds=(*others, KnownKind(siret=buyer.siret, kind=kind)))

    change_habits(desk.store, told, now=desk.now())


def known_rates(desk: Desk) -> tuple[RefinancingRate, ...]:
    """The rates that are shipped, then those that the user read himself. Raises StoreFault."""
    return (*shipped_rates(), *load_habits(desk.store).rates)


def tell_rate(desk: Desk, half_year: date, percent: Decimal) -> None:
    """Keep the rate in percent that the user read at the central bank.

    Raises UserFault("rate_impossible"), StoreFault.
    """
    if not 0 <= percent <= HIGHEST_RATE:
        raise UserFault("rate_impossible", field="percent")
    rate = RefinancingRate(
        half_year=half_year, percent=percent, source="read by the user", checked_on=desk.today(), verified=True
    )

    def told(habits: Habits) -> Habits:
        others = tuple(known for known in habits.rates if known.half_year != half_year)
        return replace(habits, rates=(*others, rate))

    change_habits(desk.store, told, now=desk.now())


def wanted_of(desk: Desk, buyer: Buyer, *, retained: Decimal = ZERO) -> ClaimWanted:
    """A claim to a buyer with all that is known of it. Raises StoreFault."""
    return ClaimWanted(kind=kind_of(desk, buyer).kind, retained=retained, rates=known_rates(desk))


def lateness(desk: Desk, invoice_id: int, wanted: ClaimWanted | Callable[[Invoice], ClaimWanted]) -> Lateness:
    """Where an issued invoice stands today. Raises UserFault("payment_needs_invoice"), StoreFault."""
    told = kept.balance_of(desk.store, invoice_id)
    invoice = as_sent_on(desk.store, invoice_id, invoices.load(desk.store, invoice_id).invoice)
    assert invoice.issue_date is not None
    ways = wanted if isinstance(wanted, ClaimWanted) else wanted(invoice)
    term = _term(invoice, kept.statuses_told(desk.store, invoice_id), ways, invoice.issue_date)
    owed = max(told.due - told.credited - told.to_keep - ways.retained, ZERO)
    interest = None
    if term.last_day is not None:
        interest = late_interest(
            owed, last_day=term.last_day, received=_received(told), as_of=desk.today(), rates=ways.rates
        )
    return Lateness(invoice=invoice, balance=told, term=term, owed=owed, interest=interest)


def _received(told: Balance) -> list[Received]:
    """Money that a person saw come in after the platform told of the transfer was put on its way on that day.

    Money that was paid back had been too much: it was never late.
    """
    on_its_way = told.transferred_on or date.max
    came = [payment for payment in told.payments if payment.amount > 0]
    return [Received(on=min(payment.on, on_its_way), amount=payment.amount) for payment in came]


def claim(desk: Desk, invoice_id: int, wanted: ClaimWanted) -> Claim:
    """What may be claimed today for an invoice that is, or was, paid late.

    Raises UserFault: payment_needs_invoice, delay_interrupted, nothing_late, rate_to_verify with the `day`, and
    claim_buyer_unknown where its recipient changed and the name is still to be asked of the platform; StoreFault.
    """
    found = lateness(desk, invoice_id, wanted)
    if found.term.last_day is None:
        raise UserFault("delay_interrupted")
    if found.interest is None:
        raise UserFault("nothing_late")
    if isinstance(found.interest, RateToVerify):
        raise UserFault("rate_to_verify", day=f"{found.interest.half_year:%d/%m/%Y}")
    invoice = found.invoice
    if not invoice.buyer.name:
        desk.commands.fetch_body(invoice.buyer.siret)
        raise UserFault("claim_buyer_unknown", siret=invoice.buyer.siret)
    assert invoice.issue_date is not None
    return Claim(
        number=invoice.number,
        issue_date=invoice.issue_date,
        seller=invoice.seller,
        buyer=invoice.buyer,
        owed=found.owed,
        term=found.term,
        interest=found.interest,
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
