"""A works contract of awkward figures, and its ten months: a credit note after the fifth, amendments before it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.domain.amendments import NewAmendment, amended, vats_of
from chorus_desktop.domain.invoice import Invoice, Line, PrecedingInvoice, TypeCode, Vat
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.next_situation import next_situation
from chorus_desktop.domain.works import WorksContract, contract_of, quantity_of, renewed
from tests.factories import invoice

TEN = Vat(rate=Decimal("10.00"))
SCHEDULE = (
    Line(name="Installation de chantier", quantity=Decimal(1), unit="LS", net_price=Decimal("4850.00")),
    Line(name="Maçonnerie de moellons", quantity=Decimal("37.5"), unit="MTQ", net_price=Decimal("213.335")),
    Line(name="Enduit à la chaux", quantity=Decimal("412.75"), unit="MTK", net_price=Decimal("38.47")),
    Line(name="Câble R2V posé", quantity=Decimal(850), unit="MTR", net_price=Decimal("3.4725")),
    Line(name="Isolation des combles", quantity=Decimal("133.3"), unit="MTK", net_price=Decimal("61.15"), vat=TEN),
)
#: Percent of each line that is done at the end of each month.
MONTHS = (
    ("50", "0", "0", "0", "0"),
    ("60", "7.33", "0", "0", "0"),
    ("60", "21.07", "3.3", "0", "0"),
    ("70", "48.9", "11.11", "7.7", "0"),
    ("70", "66.67", "33.33", "19.9", "12.5"),
    ("80", "66.67", "38.4", "31.3", "33.33"),
    ("80", "81.3", "55.55", "47.1", "41.7"),
    ("90", "93.9", "71.2", "63.9", "66.66"),
    ("90", "100", "88.89", "81.1", "83.3"),
    ("100", "100", "100", "100", "100"),
)
#: After this situation the buyer measured less masonry and less plaster than was invoiced.
CREDITED = 5
TOO_MUCH = {"2": Decimal("2.1234"), "3": Decimal("17.77")}


def contract(**changes: object) -> WorksContract:
    """The contract, with a guarantee of 5 % and an advance."""
    ways: dict[str, object] = {"retention": Decimal(5), "advance": Decimal("2500.00")}
    whole = invoice(lines=SCHEDULE, number="", contract="M2026-014")
    return replace(contract_of("École Jules-Ferry, lot 3", whole, **ways), **({"id": 7} | changes))  # type: ignore[arg-type]


def done(works: WorksContract, percents: Sequence[str]) -> dict[str, Decimal]:
    """The quantity of each line at so many percent."""
    return {
        line.article.seller_id: quantity_of(line.quantity or ZERO, Decimal(percent))
        for line, percent in zip(works.invoice.lines, percents, strict=True)
    }


def situation(works: WorksContract, documents: Sequence[Invoice], percents: Sequence[str], until: date) -> Invoice:
    """The next situation, numbered."""
    fresh = replace(works.invoice, issue_date=until, due_date=until + timedelta(days=30))
    found = next_situation(works, documents, done(works, percents), until=until, fresh=fresh)
    return replace(found, number=f"F2026-{len(documents) + 1:04}")


def credit_note(works: WorksContract, documents: Sequence[Invoice]) -> Invoice:
    """What was too much of the last situation, as the form makes it of the whole: fewer lines, other quantities."""
    last = documents[-1]
    lines = tuple(
        replace(line, quantity=TOO_MUCH[line.article.seller_id], charges=(), allowances=())
        for line in last.lines
        if line.article.seller_id in TOO_MUCH
    )
    note = replace(
        last,
        number=f"F2026-{len(documents) + 1:04}",
        type_code=TypeCode.CREDIT_NOTE,
        prepaid=ZERO,
        lines=lines,
        preceding_invoices=(PrecedingInvoice(number=last.number, issue_date=last.issue_date),),
    )
    return renewed(note, works, documents)


def ten_months(works: WorksContract) -> tuple[Invoice, ...]:
    """All documents of the contract in the order in which they were issued."""
    documents: list[Invoice] = []
    for month, percents in enumerate(MONTHS, 1):
        documents.append(situation(works, documents, percents, date(2026, month, 28)))
        if month == CREDITED:
            documents.append(credit_note(works, documents))
    return tuple(documents)


#: Two amendments signed in the fifth month: one adds a lump sum, one takes another away.
AMENDED = 5
ADDED, TAKEN = Decimal("3456.78"), Decimal("-1234.56")
AMENDMENTS = (
    ("Reprise des fondations après sondage", ADDED),
    ("Suppression de l’abri à vélos", TAKEN),
)
#: Percent of each amendment that is done at the end of each month from the fifth on.
SINCE = (("0", "100"), ("12.5", "100"), ("33.33", "100"), ("66.67", "100"), ("90", "100"), ("100", "100"))


def amend(works: WorksContract, month: int = AMENDED) -> WorksContract:
    """The contract with both."""
    for number, (subject, amount) in enumerate(AMENDMENTS, 1):
        given = NewAmendment(
            number=number, signed_on=date(2026, month, 4), subject=subject, amount=amount, vat=vats_of(works)[0]
        )
        works = amended(works, given)
    return works


def ten_amended_months(works: WorksContract) -> tuple[Invoice, ...]:
    """All documents of the contract that is amended on the way."""
    documents: list[Invoice] = []
    for month, percents in enumerate(MONTHS, 1):
        if month == AMENDED:
            works = amend(works)
        more = SINCE[month - AMENDED] if month >= AMENDED else ()
        documents.append(situation(works, documents, (*percents, *more), date(2026, month, 28)))
        if month == CREDITED:
            documents.append(credit_note(works, documents))
    return tuple(documents)
