"""What in a structured invoice is missing or does not add up; the reader tells it instead of hiding it."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import parse_decimal
from chorus_desktop.domain.totals import compute_totals, line_amount


def doubts(invoice: Invoice, stated: Mapping[str, str], line_amounts: Iterable[Decimal | None]) -> Iterator[str]:
    """Codes: number_missing, issue_date_missing, seller_missing, buyer_missing, lines_missing, line_amount_differs
    (BT-131 is not quantity times price), totals_differ (BG-22 is not the sum of what was read).
    """
    if not invoice.number:
        yield "number_missing"
    if invoice.issue_date is None:
        yield "issue_date_missing"
    if not invoice.seller.identifier.value:
        yield "seller_missing"
    if not invoice.buyer.siret:
        yield "buyer_missing"
    if not invoice.lines:
        yield "lines_missing"
        return
    for line, amount in zip(invoice.lines, line_amounts, strict=True):
        if amount is not None and line_amount(line) != amount:
            yield "line_amount_differs"
    totals = compute_totals(invoice)
    computed = {
        "without_vat": totals.without_vat,
        "vat_total": totals.vat_total,
        "with_vat": totals.with_vat,
        "due": totals.due,
    }
    if any(parse_decimal(stated[key]) != value for key, value in computed.items() if key in stated):
        yield "totals_differ"


def several(base: Decimal | None) -> Decimal | None:
    """The units of which the price is given (BT-149); None where it is that of one."""
    return None if base == 1 else base or None
