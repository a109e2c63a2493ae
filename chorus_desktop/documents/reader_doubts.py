"""What in a structured invoice is missing or does not add up; the reader tells it instead of hiding it."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import ZERO, parse_decimal
from chorus_desktop.domain.totals import compute_totals, line_amount


def doubts(invoice: Invoice, stated: Mapping[str, str], line_amounts: Iterable[Decimal | None]) -> Iterator[str]:
    """Codes: number_missing, issue_date_missing, seller_missing, buyer_missing, lines_missing, line_amount_differs
    (BT-131 is not quantity times price), totals_differ (BG-22 is not the sum of what was read), sums_wrong (a total
    that BG-22 must have is missing or is not the sum of those above it: BR-CO-10, 13, 15, 16).
    """
    line_amounts = tuple(line_amounts)
    if not _adds_up(stated, line_amounts, invoice.rounding):
        yield "sums_wrong"
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


def _adds_up(stated: Mapping[str, str], line_amounts: Iterable[Decimal | None], rounding: Decimal) -> bool:
    """Whether what a file states adds up by itself, as the platform reckons; quantity times price is not asked."""
    amounts = {key: parse_decimal(text) for key, text in stated.items()}

    def amount(key: str) -> Decimal:
        return amounts.get(key) or ZERO

    if any(amounts.get(key) is None for key in ("without_vat", "with_vat", "due")):
        return False
    lines = amounts.get("lines")
    each = [amount for amount in line_amounts if amount is not None]
    return (
        (lines is None or not each or sum(each, ZERO) == lines)
        and (lines is None or lines - amount("allowances") + amount("charges") == amount("without_vat"))
        and amount("without_vat") + amount("vat_total") == amount("with_vat")
        and amount("with_vat") - amount("prepaid") + rounding == amount("due")
    )


def several(base: Decimal | None) -> Decimal | None:
    """The units of which the price is given (BT-149); None where it is that of one."""
    return None if base == 1 else base or None
