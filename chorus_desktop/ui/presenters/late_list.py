"""The list of what is late: whose delay by law has ended, since when, and what may be claimed besides."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.actions import guarantee_claims, lateness, payments, works
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.lateness import Lateness
from chorus_desktop.domain.late_interest import LateInterest, RateToVerify
from chorus_desktop.domain.money import ZERO
from chorus_desktop.store.queries import LateInvoice
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import accounts as words
from chorus_desktop.ui.wording import lateness as late_words
from chorus_desktop.ui.wording import works as works_words
from chorus_desktop.ui.wording.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRow:
    """One invoice, or the guarantee of a works contract; `left` in euros is what is still to come of it.

    `file_name` is that of the letter that can be written here, "" where there is none.
    """

    invoice_id: int = 0
    contract_id: int = 0
    title: str
    badge: tuple[Kind, str, str]
    sentences: tuple[str, ...]
    left: Decimal
    action: str
    file_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateList:
    """All of them, the longest late first; guarantees that should have been paid back after them."""

    subtitle: str
    rows: tuple[LateRow, ...]


def late_rows(desk: Desk) -> LateList:
    """Read the store for the page. Raises StoreFault."""
    found = payments.late_invoices(desk)
    whole = sum((one.left for one in found), ZERO)
    subtitle = words.to_receive(len(found), whole) if found else ""
    known = [(one, _lateness(desk, one)) for one in found]
    known.sort(key=lambda pair: pair[1].term.last_day or date.max)
    rows = tuple(_row(desk, one, late) for one, late in known)
    return LateList(subtitle=subtitle, rows=(*rows, *_guarantees(desk)))


def _guarantees(desk: Desk) -> Iterator[LateRow]:
    today = desk.today()
    for standing in works.held_guarantees(desk)[1]:
        contract, held = standing.contract, standing.guarantee
        assert held.last_day is not None, "it is overdue"
        yield LateRow(
            contract_id=contract.id,
            title=f"{contract.invoice.buyer.name} — {contract.name}",
            badge=("warn", late_words.late((today - held.last_day).days), "calendar-clock"),
            sentences=(works_words.guarantee(standing, today)[0], *_interest(desk, contract.id)),
            left=held.held,
            action=said("Voir"),
            file_name=works_words.letter_name(contract.name),
        )


def _interest(desk: Desk, contract_id: int) -> tuple[str, ...]:
    interest = guarantee_claims.guarantee_claim(desk, contract_id).interest
    return () if interest is None else (late_words.claimable_of_guarantee(interest),)


def _lateness(desk: Desk, one: LateInvoice) -> Lateness:
    return lateness.lateness(desk, one.invoice_id, lambda known: lateness.wanted_of(desk, known.buyer))


def _row(desk: Desk, one: LateInvoice, found: Lateness) -> LateRow:
    return LateRow(
        invoice_id=one.invoice_id,
        title=f"{found.invoice.buyer.name or one.buyer_name} — {one.number}",
        badge=_badge(desk, found),
        sentences=_sentences(desk, one, found),
        left=one.left,
        action=said("Réclamer") if isinstance(found.interest, LateInterest) else said("Voir"),
    )


def _badge(desk: Desk, found: Lateness) -> tuple[Kind, str, str]:
    last_day = found.term.last_day
    if last_day is None or last_day >= desk.today():
        return "info", words.ALREADY_LATE, "clock"
    return "warn", late_words.late((desk.today() - last_day).days), "calendar-clock"


def _sentences(desk: Desk, one: LateInvoice, found: Lateness) -> tuple[str, ...]:
    last_day = found.term.last_day
    if last_day is None or last_day >= desk.today():
        return (late_words.not_yet(one.due_date, last_day),)
    first = late_words.should_have(found.owed, found.term, last_day)
    match found.interest:
        case LateInterest() as interest:
            claim = late_words.claimable(interest)
        case RateToVerify(half_year=half_year):
            claim = late_words.only_the_fixed_sum(half_year)
        case _:
            return (first,)
    return first, claim
