"""A discount as a supplier gives it: on a line (BG-27), or on the whole, shared out over its VAT rates (BG-20)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Line, LineAllowanceCharge, Vat
from chorus_desktop.domain.money import ZERO, to_cents
from chorus_desktop.domain.totals import gross_line_amount, line_amount

#: BT-97 and BT-98, on a line BT-139 and BT-140 (UNTDID 5189): a discount.
REASON, REASON_CODE = "Remise", "95"


@dataclass(frozen=True, slots=True, kw_only=True)
class Discount:
    """So many percent, or so many euros without VAT of the whole or of the line: one of the two is given."""

    percent: Decimal | None = None
    amount: Decimal = ZERO


def discount_of(invoice: Invoice) -> Discount | None:
    """The discount of the invoice; of allowances that are not such a discount their sum, None where there are none."""
    return _given(invoice.allowances)


def discount_of_line(line: Line) -> Discount | None:
    """The discount of a line; of other allowances their sum, None where there are none."""
    return _given(line.allowances)


def _given(given: Sequence[LineAllowanceCharge]) -> Discount | None:
    if not given:
        return None
    percents = {item.percent for item in given}
    if _ours(given) and len(percents) == 1 and None not in percents:
        return Discount(percent=percents.pop())
    return Discount(amount=sum((to_cents(item.amount) for item in given), ZERO))


def line_with_discount(line: Line, discount: Discount | None) -> Line:
    """The line with this discount in the stead of all its allowances."""
    if discount is None:
        return replace(line, allowances=())
    base = gross_line_amount(line)
    percent = discount.percent
    one = LineAllowanceCharge(
        amount=to_cents(discount.amount if percent is None else base * percent / 100),
        reason=REASON,
        reason_code=REASON_CODE,
        base=None if percent is None else base,
        percent=percent,
    )
    return replace(line, allowances=(one,))


def renewed_line(line: Line) -> Line:
    """The line with its discount computed anew for its present price and quantity; other allowances stay."""
    if not line.allowances or not _ours(line.allowances):
        return line
    return line_with_discount(line, discount_of_line(line))


def with_discount(invoice: Invoice, discount: Discount | None) -> Invoice:
    """The invoice with this discount in the stead of all its allowances.

    Each VAT treatment bears its part: the same percentage, or its share of the amount, of which the largest takes
    the cents that are left over. Where nothing is priced yet one allowance remembers the discount.
    """
    if discount is None:
        return replace(invoice, allowances=())
    bases = _bases(invoice)
    if discount.percent is not None:
        shares = {vat: to_cents(base * discount.percent / 100) for vat, base in bases.items()}
    else:
        shares = _shares(bases, to_cents(discount.amount))
    return replace(
        invoice, allowances=tuple(_allowance(vat, shares[vat], base, discount.percent) for vat, base in bases.items())
    )


def renewed(invoice: Invoice) -> Invoice:
    """The invoice with its discount computed anew for its present lines; other allowances stay as they are."""
    if not invoice.allowances or not _ours(invoice.allowances):
        return invoice
    return with_discount(invoice, discount_of(invoice))


def _ours(given: Iterable[LineAllowanceCharge]) -> bool:
    return all(item.reason == REASON and item.reason_code == REASON_CODE for item in given)


def _bases(invoice: Invoice) -> dict[Vat, Decimal]:
    bases: dict[Vat, Decimal] = {}
    for line in invoice.lines:
        bases[line.vat] = bases.get(line.vat, ZERO) + line_amount(line)
    priced = {vat: base for vat, base in bases.items() if base}
    return priced or {next(iter(bases), Vat()): ZERO}


def _shares(bases: dict[Vat, Decimal], amount: Decimal) -> dict[Vat, Decimal]:
    whole = sum(bases.values(), ZERO)
    if not whole:
        return {vat: amount if at == 0 else ZERO for at, vat in enumerate(bases)}
    shares = {vat: to_cents(amount * base / whole) for vat, base in bases.items()}
    largest = max(bases, key=lambda vat: abs(bases[vat]))
    shares[largest] += amount - sum(shares.values(), ZERO)
    return shares


def _allowance(vat: Vat, amount: Decimal, base: Decimal, percent: Decimal | None) -> AllowanceCharge:
    return AllowanceCharge(
        amount=amount,
        reason=REASON,
        reason_code=REASON_CODE,
        base=base if percent is not None else None,
        percent=percent,
        vat=vat,
    )
