"""What a rule is, what it looks at, and the ways to write one."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from chorus_desktop.domain.invoice import AllowanceCharge, Attachment, Invoice, Line, Note, PrecedingInvoice, Vat
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.domain.problems import Severity
from chorus_desktop.domain.rules.code_lists import HISTORIC_PROCESSES
from chorus_desktop.domain.totals import Totals, compute_totals

Item = TypeVar("Item")


class Owner(StrEnum):
    """Whose data a rule looks at, hence where it is mended: my settings, the customer's record, this invoice."""

    MINE = "mine"
    CUSTOMER = "customer"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An invoice before the rules, with what several of them need; `numbered` is False for a draft."""

    invoice: Invoice
    totals: Totals
    today: date
    body: PublicBody | None = None
    numbered: bool = True

    @classmethod
    def of(cls, invoice: Invoice, *, today: date, body: PublicBody | None = None, numbered: bool = True) -> "Subject":
        """The subject with its amounts computed."""
        return cls(invoice=invoice, totals=compute_totals(invoice), today=today, body=body, numbered=numbered)

    @property
    def is_reform(self) -> bool:
        """Whether the cadre (BT-23) is one of the reform rather than Chorus Pro's own."""
        return self.invoice.business_process not in HISTORIC_PROCESSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where a rule is broken, with the values that its sentence names."""

    field: str
    params: dict[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way in which an invoice can be wrong.

    `field` is the place of a problem, `*` standing for an index; `official` the ids of the rules of EN 16931,
    Factur-X or BR-FR that would refuse the invoice, the one to name first. An id stands also for those that
    only add a suffix to it, as BR-FR-05_BT-22 for BR-FR-05_BT-22_PMT. Without any, the rule is ours alone.
    """

    code: str
    field: str
    find: Callable[[Subject], Iterator[Finding]]
    official: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def owner(self) -> Owner:
        """Whose data it is about."""
        head = self.field.partition(".")[0]
        return {"seller": Owner.MINE, "buyer": Owner.CUSTOMER}.get(head, Owner.INVOICE)


def at(
    place: str,
    code: str,
    broken: Callable[[Subject], bool],
    *official: str,
    severity: Severity = Severity.ERROR,
    **params: str,
) -> Rule:
    """A rule about one field."""

    def find(subject: Subject) -> Iterator[Finding]:
        if broken(subject):
            yield Finding(field=place, params=params)

    return Rule(code=code, field=place, find=find, official=official, severity=severity)


def of_contractor(place: str, code: str, broken: Callable[[Subject], bool], *official: str) -> Rule:
    """A rule about whoever approves first; `process` (BT-23) tells whether a subcontractor or a co-contractor asks."""

    def find(subject: Subject) -> Iterator[Finding]:
        if broken(subject):
            yield Finding(field=place, params={"process": subject.invoice.business_process})

    return Rule(code=code, field=place, find=find, official=official)


def each(
    place: str,
    code: str,
    items: Callable[[Subject], Sequence[Item]],
    broken: Callable[[Item, Subject], bool],
    *official: str,
    severity: Severity = Severity.ERROR,
    **params: str,
) -> Rule:
    """A rule about a field of every item of a list; the `*` of `place` is the index of the item."""
    head, _, tail = place.partition("*")

    def find(subject: Subject) -> Iterator[Finding]:
        for index, item in enumerate(items(subject)):
            if broken(item, subject):
                yield Finding(field=f"{head}{index}{tail}", params=params)

    return Rule(code=code, field=place, find=find, official=official, severity=severity)


def within_lines(
    place: str,
    code: str,
    items: Callable[[Line], Sequence[Item]],
    broken: Callable[[Item, Subject], bool],
    *official: str,
    **params: str,
) -> Rule:
    """A rule about a list of every line; the first `*` of `place` is the index of the line, the second of the item."""
    head, middle, tail = place.split("*")

    def find(subject: Subject) -> Iterator[Finding]:
        for rank, line in enumerate(lines(subject)):
            for index, item in enumerate(items(line)):
                if broken(item, subject):
                    yield Finding(field=f"{head}{rank}{middle}{index}{tail}", params=params)

    return Rule(code=code, field=place, find=find, official=official)


def longest(place: str, most: int, read: Callable[[Invoice], str], *official: str) -> Rule:
    """A rule about the length of one text, in characters."""
    return at(place, "too_long", lambda s: len(read(s.invoice)) > most, *official, max=str(most))


def lines(subject: Subject) -> Sequence[Line]:
    """BG-25; none of them counts where the user's own PDF states the totals."""
    return subject.invoice.lines if subject.invoice.stated_totals is None else ()


def allowances(subject: Subject) -> Sequence[AllowanceCharge]:
    """BG-20."""
    return subject.invoice.allowances


def charges(subject: Subject) -> Sequence[AllowanceCharge]:
    """BG-21."""
    return subject.invoice.charges


def preceding(subject: Subject) -> Sequence[PrecedingInvoice]:
    """BG-3."""
    return subject.invoice.preceding_invoices


def notes(subject: Subject) -> Sequence[Note]:
    """BG-1."""
    return subject.invoice.notes


def attachments(subject: Subject) -> Sequence[Attachment]:
    """BG-24."""
    return subject.invoice.attachments


#: Where VAT is said, with what varies in the official ids: BR-S-02 is about the parties and BR-S-05 about the rate of
#: lines, BT-152 and BT-151 are the rate and the category of lines.
_TAXED: tuple[tuple[str, Callable[[Subject], Sequence[Line | AllowanceCharge]], dict[str, str]], ...] = (
    ("lines", lines, {"party": "02", "rate": "05", "term": "BT-152", "category": "BT-151"}),
    ("allowances", allowances, {"party": "03", "rate": "06", "term": "BT-96", "category": "BT-102"}),
    ("charges", charges, {"party": "04", "rate": "07", "term": "BT-103", "category": "BT-102"}),
)


def wherever_taxed(
    part: str,
    code: str,
    broken: Callable[[Vat, Subject], bool],
    *official: str,
    severity: Severity = Severity.ERROR,
    **params: str,
) -> tuple[Rule, ...]:
    """A rule about the VAT of lines, allowances, charges; `{party}`… in an id are the place's."""

    def rule(head: str, items: Callable[[Subject], Sequence[Line | AllowanceCharge]], ids: tuple[str, ...]) -> Rule:
        place = f"{head}.*.vat.{part}"
        return each(place, code, items, lambda i, s: broken(i.vat, s), *ids, severity=severity, **params)

    return tuple(
        rule(head, items, tuple(name.format(**varying) for name in official)) for head, items, varying in _TAXED
    )
