"""What the page of an invoice says of money that is, or came, late: the figures of a claim, or why there are none."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.actions import lateness
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.interest_rates import shipped_rates
from chorus_desktop.domain.late_interest import FIXED_SUM, LateInterest, RateToVerify, RefinancingRate
from chorus_desktop.domain.payment_terms import BuyerKind
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.presenters.payment import begun
from chorus_desktop.ui.wording import lateness as words


@dataclass(frozen=True, slots=True, kw_only=True)
class LateState:
    """The card. `figures` are labels and amounts, the last one the total; without a rate there is no total.

    `half_year` is the one whose rate is asked of the user, or was read by him: `own_rate` in percent.
    """

    invoice_id: int
    title: str
    sentences: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    claimable: bool
    kind: BuyerKind
    certain: bool
    retained: Decimal
    half_year: date | None = None
    own_rate: Decimal | None = None
    rate_sentence: str = ""
    file_name: str = ""


def late(desk: Desk, detail: InvoiceDetail, retained: Decimal) -> LateState | None:
    """The card, or None where nothing was or is late, or the delay has not begun. Raises StoreFault."""
    invoice = detail.stored.invoice
    if detail.row.state != "issued" or invoice.is_credit_note or invoice.currency != "EUR" or not begun(detail):
        return None
    wanted = lateness.wanted_of(desk, detail.buyer, retained=retained)
    found = lateness.lateness(desk, detail.row.id, wanted)
    if found.interest is None or found.term.last_day is None:
        return None
    known = lateness.kind_of(desk, detail.buyer)
    waits = found.balance.left > retained
    rate = _rate(desk, found.interest)
    return LateState(
        invoice_id=detail.row.id,
        title=words.late((desk.today() - found.term.last_day).days) if waits else words.PAID_LATE,
        sentences=(words.should_have(found.owed, found.term, found.term.last_day),),
        figures=_figures(found.interest),
        claimable=isinstance(found.interest, LateInterest),
        kind=known.kind,
        certain=known.certain,
        retained=retained,
        half_year=rate[0] if rate else None,
        own_rate=rate[1].percent if rate and rate[1] else None,
        rate_sentence=_rate_sentence(*rate) if rate else "",
        file_name=f"Réclamation {detail.row.number}.pdf",
    )


def _figures(interest: LateInterest | RateToVerify) -> tuple[tuple[str, str], ...]:
    if isinstance(interest, RateToVerify):
        return ((words.FIXED_SUM, format_money(FIXED_SUM)),)
    return (
        (words.interest(interest), format_money(interest.interest)),
        (words.FIXED_SUM, format_money(interest.fixed_sum)),
        (words.TOTAL, format_money(interest.total)),
    )


def _rate(desk: Desk, interest: LateInterest | RateToVerify) -> tuple[date, RefinancingRate | None] | None:
    """The half-year whose rate is the user's matter, and his own reading of it; None where the shipped one is good."""
    half_year = interest.half_year if isinstance(interest, RateToVerify) else interest.refinancing.half_year
    if any(rate.half_year == half_year and rate.verified for rate in shipped_rates()):
        return None
    own = [rate for rate in lateness.known_rates(desk) if rate.half_year == half_year and rate.verified]
    return half_year, own[-1] if own else None


def _rate_sentence(half_year: date, own: RefinancingRate | None) -> str:
    return words.rate_to_verify(half_year) if own is None else words.own_rate(half_year, own.checked_on)
