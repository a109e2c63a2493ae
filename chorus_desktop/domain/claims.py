"""A claim for moratory interest: all that its letter states, each figure with what it was computed from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.late_interest import LateInterest
from chorus_desktop.domain.parties import Buyer, Seller
from chorus_desktop.domain.payment_terms import Interruption, PaymentTerm


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a supplier claims for one invoice; `owed` in euros, with VAT and less the retained guarantee."""

    number: str
    issue_date: date
    seller: Seller
    buyer: Buyer
    owed: Decimal
    term: PaymentTerm
    interest: LateInterest
    made_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GuaranteeClaim:
    """What a supplier claims of the guarantee of a works contract; `held` in euros with VAT.

    `contract` is its number (BT-12), `last_day` is `payable_by` carried to a working day, `interest` None where its
    rate is not verified, or where it does not run yet.
    """

    name: str
    contract: str
    seller: Seller
    buyer: Buyer
    held: Decimal
    months: int
    accepted_on: date
    ends_on: date
    payable_by: date
    last_day: date
    interest: LateInterest | None
    made_on: date


def received_on(events: Iterable[StatusEvent]) -> date | None:
    """The day on which the platform told the buyer of the invoice, which starts the delay (CCP, R. 2192-15).

    Before it was sent back for its recipient (A_RECYCLER) a wrong one had been told: what came after counts, and until
    something does, the day on which it was sent back, before which the right one cannot have known of it.
    """
    events = tuple(events)
    sent_back = max((event.at for event in events if event.status == "A_RECYCLER"), default=None)
    told = (event.at for event in events if event.status == "MISE_A_DISPOSITION")
    first = min((at for at in told if sent_back is None or at >= sent_back), default=sent_back)
    return first.date() if first is not None else None


def interruption_of(events: Iterable[StatusEvent]) -> Interruption | None:
    """The first suspension and the completion that followed it; the law allows no second one (CCP, R. 2192-27)."""
    events = sorted(events, key=lambda event: event.at)
    told = next((event for event in events if event.status == "SUSPENDUE"), None)
    if told is None:
        return None
    after = (event.at.date() for event in events if event.status == "COMPLETEE" and event.at >= told.at)
    return Interruption(told_on=told.at.date(), completed_on=next(after, None))


def executed_on(invoice: Invoice) -> date | None:
    """The day of delivery (BT-72), else the end of the invoicing period (BT-74)."""
    if invoice.delivery_date is not None:
        return invoice.delivery_date
    return invoice.period.end if invoice.period is not None else None
