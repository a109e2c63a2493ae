"""What the page shows of the user's own XML: what is in the file, and what is wrong with it."""

from collections.abc import Iterable

from chorus_desktop.documents.inspect import Reading
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Problem, Severity, blocking
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.ui.formats import format_date, format_money, format_siret
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.editor_state import SummaryLine
from chorus_desktop.ui.wording import own_xml as words
from chorus_desktop.ui.wording.problems import Place

Row = tuple[str, str]


def facts(invoice: Invoice) -> tuple[Row, ...]:
    """Label and value of what matters for the sending; what the file does not have is left out."""
    totals, buyer = compute_totals(invoice), invoice.buyer
    rows = {
        "kind": said(words.KINDS[invoice.type_code]),
        "number": invoice.number,
        "date": format_date(invoice.issue_date) if invoice.issue_date else "",
        "seller": invoice.seller.name,
        "buyer": buyer.name,
        "siret": format_siret(buyer.siret) if buyer.siret else "",
        "service": buyer.service_code,
        "engagement": invoice.purchase_order,
        "contract": invoice.contract,
        "lines": str(len(invoice.lines)),
        "without_vat": format_money(totals.without_vat),
        "vat": format_money(totals.vat_total),
        "with_vat": format_money(totals.with_vat),
        "due": format_money(totals.due),
        "due_date": format_date(invoice.due_date) if invoice.due_date else "",
        "attachments": ", ".join(item.filename for item in invoice.attachments),
    }
    return tuple((said(words.LABELS[key]), value) for key, value in rows.items() if value)


def summary(problems: Iterable[Problem]) -> tuple[SummaryLine, ...]:
    """The problems, blocking ones first, each sentence once; all of them are mended where the file is made."""
    lines: dict[str, SummaryLine] = {}
    for problem in sorted(problems, key=lambda problem: problem.severity is Severity.WARNING):
        text = words.in_file(problem)
        line = SummaryLine(field=problem.field, text=text, place=Place.FORM, severity=problem.severity)
        lines.setdefault(text, line)
    return tuple(lines.values())


def further(reading: Reading) -> tuple[str, ...]:
    """The warnings of a file that cannot leave as it is, without those that say why once more."""
    said_already = ("sums_wrong", "totals_differ") if "sums_wrong" in reading.warnings else ()
    return tuple(code for code in reading.warnings if code not in said_already)


def told(syntax: FluxSyntax, problems: Iterable[Problem], number: str, *, used: str, again: bool, expected: str) -> str:
    """What the file is, or what is to be done with it first.

    `used` is its number where that served before, `again` says that it was sent and not taken in, `expected` is the
    number that was looked for.
    """
    if used:
        return words.number_used(used)
    if again:
        return words.again()
    if expected and number != expected:
        return words.other_number(expected, number)
    return words.mend() if blocking(problems) else words.recognised(syntax)
