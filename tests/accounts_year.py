"""A year of business from a seed: invoices of all kinds with all outcomes, and what must come of each, told apart."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from chorus_desktop.domain.accounts import Document
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Invoice,
    Line,
    PrecedingInvoice,
    StatedTotals,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.payments import Payment
from chorus_desktop.domain.totals import Totals, compute_totals
from tests import factories

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
CENT = Decimal("0.01")
_RATES = ("20", "20", "20", "10", "5.5", "2.1")
_UNTAXED = (VatCategory.EXEMPT, VatCategory.REVERSE_CHARGE)
_MIXED = ("Commune d’Œuvrecourt", "Région Île-de-France", "=cmd|' /C calc'!A0", "Lycée «\u202fJean\u202fMoulin\u202f»")
Key = tuple[str, Decimal | None]


@dataclass
class Year:
    """The documents and payments, and the truth about them in euros, by customer (SIRET) and by VAT treatment."""

    random: Random
    documents: list[Document] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    owed: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    money: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    invoiced_vat: dict[Key, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    received_vat: dict[Key, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    turnover: Decimal = Decimal(0)
    outcomes: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def issue(self, invoice: Invoice, on: date, **life: date | None) -> Document:
        """A numbered document; `life` is what became of it."""
        rank = len(self.documents) + 1
        numbered = replace(invoice, number=f"F2026-{rank:04d}", issue_date=on, due_date=on + timedelta(days=30))
        recorded = min(on + timedelta(days=self.random.choice((0, 0, 0, 1, 3))), LAST)
        document = Document(id=rank, invoice=numbered, recorded_on=recorded, **life)
        self.documents.append(document)
        return document

    def pay(self, document: Document, amount: Decimal, on: date) -> None:
        """Money that came in, or went back."""
        self.payments.append(Payment(invoice_id=document.id, on=on, amount=amount))
        self.money[document.invoice.buyer.siret] += amount

    def counts(self, document: Document, part: Decimal = Decimal(1), *, received: bool = True, sign: int = 1) -> None:
        """A document stands as it is; `part` of it was received, of which the VAT falls due."""
        totals = compute_totals(document.invoice)
        self.owed[document.invoice.buyer.siret] += sign * (totals.with_vat + totals.rounding)
        self.turnover += sign * totals.without_vat
        for key, vat in vat_of(totals).items():
            self.invoiced_vat[key] += sign * vat
            if received or document.invoice.vat_on_debits:
                share = Decimal(1) if document.invoice.vat_on_debits else part
                self.received_vat[key] += sign * (vat * share).quantize(CENT, ROUND_HALF_UP)


Outcome = Callable[[Year], None]


def vat_of(totals: Totals) -> dict[Key, Decimal]:
    """The VAT of one invoice by category and rate; what a PDF states stands under ("", None)."""
    if not totals.vat:
        return {("", None): totals.vat_total}
    return {(row.category.value, row.rate): row.amount for row in totals.vat}


def year_of_business(random: Random, count: int = 1000, outcomes: Sequence[Outcome] = ()) -> Year:
    """At least `count` documents, with these outcomes, or with all."""
    year = Year(random=random)
    while len(year.documents) < count:
        outcome = year.random.choice(outcomes or OUTCOMES)
        year.outcomes[outcome.__name__] += 1
        outcome(year)
    return year


def _day(year: Year, after: date = FIRST, within: int = 300) -> date:
    return min(after + timedelta(days=year.random.randrange(within)), LAST)


def _invoice(year: Year, *, plain: bool = False) -> Invoice:
    random = year.random
    rank = random.randrange(25)
    name = _MIXED[rank] if rank < len(_MIXED) else f"Commune n° {rank}"
    buyer = factories.buyer(siret=f"21{rank:03d}069500019"[:14], name=name)
    lines = tuple(_line(random, at) for at in range(random.randint(1, 4)))
    invoice = factories.invoice(buyer=buyer, lines=lines, number="")
    if plain:
        return invoice
    match random.randrange(10):
        case 0:
            vat = Vat(category=random.choice(_UNTAXED), rate=Decimal(0), exemption_reason="Sans TVA")
            return replace(invoice, lines=tuple(replace(line, vat=vat) for line in lines))
        case 1:
            base = Decimal(random.randrange(100, 900_000)) / 100
            tax = (base * Decimal("0.137")).quantize(CENT)
            stated = StatedTotals(without_vat=base, vat_total=tax, with_vat=base + tax)
            return replace(invoice, lines=(), stated_totals=stated)
        case 2:
            return replace(invoice, allowances=(AllowanceCharge(amount=Decimal("0.37"), vat=lines[0].vat),))
        case 3:
            return replace(invoice, rounding=Decimal(random.randint(-2, 2)) / 100)
        case 4:
            return replace(invoice, vat_on_debits=True)
    return invoice


def _line(random: Random, at: int) -> Line:
    quantity, price = Decimal(random.randint(1, 400)) / 4, Decimal(random.randint(199, 99_999)) / 100
    vat = Vat(rate=Decimal(random.choice(_RATES)))
    return Line(id=str(at + 1), name="Pose de vannes", quantity=quantity, net_price=price, vat=vat)


def _total(document: Document) -> Decimal:
    totals = compute_totals(document.invoice)
    return totals.with_vat + totals.rounding


def _credit(year: Year, document: Document, on: date, lines: tuple[Line, ...] | None = None) -> Document:
    base = document.invoice
    changes = {"lines": lines, "allowances": (), "rounding": Decimal(0)} if lines is not None else {}
    named = (PrecedingInvoice(number=base.number, issue_date=base.issue_date),)
    credit = replace(base, type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named, **changes)
    return year.issue(credit, on)


def unpaid(year: Year) -> None:
    """Nothing came."""
    year.counts(year.issue(_invoice(year), _day(year)), received=False)


def paid(year: Year) -> None:
    """In up to three parts, the last of which settles it."""
    document = year.issue(_invoice(year), on := _day(year))
    left = _total(document)
    for _ in range(year.random.randint(0, 2)):
        on, part = _day(year, on, 20), (left / 3).quantize(CENT)
        year.pay(document, part, on)
        left -= part
    year.pay(document, left, _day(year, on, 20))
    year.counts(document)


def part_paid(year: Year) -> None:
    """Some of it came."""
    document = year.issue(_invoice(year), on := _day(year))
    part = (_total(document) * year.random.randint(1, 99) / 100).quantize(CENT)
    year.pay(document, part, _day(year, on, 60))
    year.counts(document, part / _total(document))


def told_paid(year: Year) -> None:
    """Nobody noted it, but the platform says so."""
    document = year.issue(_invoice(year), on := _day(year), paid_on=_day(year, on, 40))
    year.money[document.invoice.buyer.siret] += _total(document)
    year.counts(document)


def paid_before(year: Year) -> None:
    """Cadre A2: the invoice says that all of it was paid."""
    invoice = replace(_invoice(year), business_process="A2", rounding=Decimal(0))
    document = year.issue(replace(invoice, prepaid=compute_totals(invoice).with_vat), _day(year))
    year.money[document.invoice.buyer.siret] += _total(document)
    year.counts(document)


def refused(year: Year) -> None:
    """The buyer refused it and nothing was written."""
    on = _day(year)
    year.issue(_invoice(year), on, void_on=_day(year, on, 20))


def refused_and_credited(year: Year) -> None:
    """The buyer refused it, a credit note cancels it and a new invoice takes its place."""
    on = _day(year)
    document = year.issue(_invoice(year), on, void_on=(void := _day(year, on, 20)))
    _credit(year, document, day := _day(year, void, 10))
    year.counts(year.issue(document.invoice, day), received=False)


def cancelled(year: Year) -> None:
    """Withdrawn on the day of issue, before it was sent."""
    on = _day(year)
    year.issue(_invoice(year), on, void_on=on)


def credited_unpaid(year: Year) -> None:
    """A credit note on all of it before any money came."""
    document = year.issue(_invoice(year), on := _day(year))
    _credit(year, document, _day(year, on, 30))


def credited_and_paid_back(year: Year) -> None:
    """Paid, then one line credited and paid back."""
    document = year.issue(_invoice(year, plain=True), on := _day(year))
    year.pay(document, _total(document), paid_on := _day(year, on, 30))
    credit = _credit(year, document, credited := _day(year, paid_on, 30), document.invoice.lines[:1])
    year.pay(credit, -_total(credit), _day(year, credited, 20))
    year.counts(document)
    year.counts(credit, sign=-1)


def paid_twice(year: Year) -> None:
    """All of it came twice, and the second money was paid back, in one or two parts."""
    document = year.issue(_invoice(year), on := _day(year))
    whole = _total(document)
    for _ in range(2):
        year.pay(document, whole, on := _day(year, on, 15))
    part = (whole * year.random.choice((0, 1)) / 3).quantize(CENT)
    for back in (part, whole - part):
        if back:
            year.pay(document, -back, on := _day(year, on, 15))
    year.counts(document)


def paid_too_much(year: Year) -> None:
    """More came than was asked, of which a part is still to be paid back."""
    document = year.issue(_invoice(year), on := _day(year))
    over = Decimal(year.random.randint(200, 9_999)) / 100
    year.pay(document, _total(document) + over, on := _day(year, on, 30))
    year.pay(document, CENT - over, _day(year, on, 30))
    year.counts(document)


def told_paid_and_paid_back(year: Year) -> None:
    """The platform told of the transfer; one line is credited after it and paid back."""
    document = year.issue(_invoice(year, plain=True), on := _day(year), paid_on=(told := _day(year, on, 30)))
    year.money[document.invoice.buyer.siret] += _total(document)
    credited = min(told + timedelta(days=year.random.randint(1, 20)), LAST)
    if credited == told:
        year.counts(document)
        return
    credit = _credit(year, document, credited, document.invoice.lines[:1])
    year.pay(credit, -_total(credit), _day(year, credited, 20))
    year.counts(document)
    year.counts(credit, sign=-1)


def corrected(year: Year) -> None:
    """A corrected invoice replaces it and is paid."""
    document = year.issue(_invoice(year, plain=True), on := _day(year))
    named = (PrecedingInvoice(number=document.invoice.number),)
    fresh = replace(_invoice(year, plain=True), buyer=document.invoice.buyer)
    fresh = replace(fresh, type_code=TypeCode.CORRECTED, preceding_invoices=named)
    correction = year.issue(fresh, later := _day(year, on, 30))
    year.pay(correction, _total(correction), _day(year, later, 30))
    year.counts(correction)


def advance_and_final(year: Year) -> None:
    """An advance of a third, paid; the final invoice deducts it and is paid."""
    whole = _invoice(year, plain=True)
    third = tuple(replace(line, net_price=(line.net_price or CENT) / 3) for line in whole.lines)
    third = tuple(replace(line, net_price=(line.net_price or CENT).quantize(CENT)) for line in third)
    advance = year.issue(replace(whole, type_code=TypeCode.ADVANCE, lines=third), on := _day(year))
    year.pay(advance, _total(advance), on := _day(year, on, 30))
    named = (PrecedingInvoice(number=advance.invoice.number),)
    final = replace(whole, business_process="S4", prepaid=_total(advance), preceding_invoices=named)
    document = year.issue(final, on := _day(year, on, 60))
    year.pay(document, _total(document) - _total(advance), _day(year, on, 30))
    year.counts(document)


def stray_credit(year: Year) -> None:
    """A credit note for an invoice of another year, not paid back."""
    named = (PrecedingInvoice(number="F2025-0999"),)
    credit = replace(_invoice(year, plain=True), type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named)
    year.counts(year.issue(credit, _day(year)), sign=-1, received=False)


def stray_credit_paid_back(year: Year) -> None:
    """A credit note for an invoice of another year, paid back."""
    named = (PrecedingInvoice(number="F2025-0998"),)
    credit = replace(_invoice(year, plain=True), type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named)
    document = year.issue(credit, on := _day(year))
    year.pay(document, -_total(document), _day(year, on, 20))
    year.counts(document, sign=-1)


OUTCOMES: tuple[Outcome, ...] = (
    unpaid,
    paid,
    paid,
    paid,
    part_paid,
    told_paid,
    paid_before,
    refused,
    refused_and_credited,
    cancelled,
    credited_unpaid,
    credited_and_paid_back,
    paid_twice,
    paid_too_much,
    told_paid_and_paid_back,
    corrected,
    advance_and_final,
    stray_credit,
    stray_credit_paid_back,
)
