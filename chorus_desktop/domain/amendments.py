"""Amendments to a works contract (avenants): each becomes a line of its schedule, and goes again until it is invoiced.

Code de la commande publique, articles L2194-1 and following: what they may change is between the parties. The guarantee
is kept of the amended amount as well (R2191-33).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Article, Invoice, Line, Vat
from chorus_desktop.domain.money import to_cents
from chorus_desktop.domain.situations import Amendment
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.works import WorksContract

#: UN/ECE recommendation 20: a lump sum.
_LUMP_SUM = "LS"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAmendment:
    """What is typed of an amendment; `amount` in euros without VAT, None while it is not typed."""

    number: int | None
    signed_on: date | None
    subject: str
    amount: Decimal | None
    vat: Vat


def vats_of(contract: WorksContract) -> tuple[Vat, ...]:
    """The VAT treatments of a contract, that of its largest part first."""
    totals = compute_totals(contract.invoice)
    largest = {(row.category, row.rate): row.basis for row in totals.vat}
    found = {(line.vat.category, line.vat.rate): line.vat for line in contract.invoice.lines}
    return tuple(sorted(found.values(), key=lambda vat: -largest.get((vat.category, vat.rate), Decimal(0))))


def next_number(contract: WorksContract) -> int:
    """The number of the amendment that is to follow."""
    return 1 + max((one.number for one in contract.amendments), default=0)


def amended(contract: WorksContract, given: NewAmendment) -> WorksContract:
    """The contract with another amendment.

    Raises UserFault with its `field`: works_amendment_number where it is none or there is one already, works_day,
    works_amendment_subject, works_amendment_amount where it is nothing or would leave nothing of the contract.
    """
    known = {one.number for one in contract.amendments}
    if given.number is None or given.number < 1 or given.number in known:
        raise UserFault("works_amendment_number", field="number")
    if given.signed_on is None:
        raise UserFault("works_day", field="signed_on")
    if not given.subject.strip():
        raise UserFault("works_amendment_subject", field="subject")
    if not given.amount or given.amount != to_cents(given.amount):
        raise UserFault("works_amendment_amount", field="amount")
    amendment = Amendment(
        number=given.number,
        signed_on=given.signed_on,
        subject=given.subject.strip(),
        amount=given.amount,
        key=_key(contract.invoice, given.number),
    )
    lines = (*contract.invoice.lines, _line(amendment, given.vat, len(contract.invoice.lines) + 1))
    changed = replace(contract.invoice, lines=lines)
    if compute_totals(changed).without_vat <= 0:
        raise UserFault("works_amendment_amount", field="amount")
    return replace(contract, invoice=changed, amendments=(*contract.amendments, amendment))


def without_last(contract: WorksContract, documents: Iterable[Invoice]) -> WorksContract:
    """The contract without its last amendment. Raises UserFault("works_amendment_invoiced") once it was invoiced."""
    if not contract.amendments:
        return contract
    *kept, last = contract.amendments
    if any(line.article.seller_id == last.key for document in documents for line in document.lines):
        raise UserFault("works_amendment_invoiced", number=str(last.number))
    lines = tuple(line for line in contract.invoice.lines if line.article.seller_id != last.key)
    return replace(contract, invoice=replace(contract.invoice, lines=lines), amendments=tuple(kept))


def _key(invoice: Invoice, number: int) -> str:
    """A key that no line has, told from those that are counted."""
    known = {line.article.seller_id for line in invoice.lines}
    key = f"AV{number}"
    while key in known:
        key += "b"
    return key


def _line(amendment: Amendment, vat: Vat, rank: int) -> Line:
    """A lump sum; where it takes away, its quantity is less than nothing, for a price never is (BR-27)."""
    return Line(
        id=str(rank),
        name=f"Avenant n° {amendment.number}\u202f: {amendment.subject}",
        quantity=Decimal(1 if amendment.amount > 0 else -1),
        unit=_LUMP_SUM,
        net_price=abs(amendment.amount),
        vat=vat,
        article=Article(seller_id=amendment.key),
    )
