"""The one computation of an invoice's amounts, the EN 16931 way: VAT per category and rate on the sum."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.domain.invoice import Invoice, Line, LineAllowanceCharge, StatedTotals, Vat, VatCategory
from chorus_desktop.domain.money import ZERO, to_cents


@dataclass(frozen=True, slots=True, kw_only=True)
class VatAmount:
    """One row of the VAT breakdown (BG-23), amounts in euros."""

    category: VatCategory
    rate: Decimal
    basis: Decimal
    amount: Decimal
    exemption_code: str = ""
    exemption_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Document totals (BG-22) in euros: BT-106 to BT-115."""

    lines: Decimal
    allowances: Decimal
    charges: Decimal
    without_vat: Decimal
    vat: tuple[VatAmount, ...]
    vat_total: Decimal
    with_vat: Decimal
    prepaid: Decimal
    due: Decimal
    rounding: Decimal = ZERO


def is_out_of_scope(totals: Totals) -> bool:
    """Whether nothing in the invoice is subject to VAT, so that no party may show its VAT identifier (BR-O-02)."""
    return bool(totals.vat) and all(row.category is VatCategory.OUT_OF_SCOPE for row in totals.vat)


def gross_line_amount(line: Line) -> Decimal:
    """Quantity times net price to the cent, before discounts and charges; nothing while one of the two is missing.

    The price is that of `base_quantity` units, where there is such a number other than zero.
    """
    if line.quantity is None or line.net_price is None:
        return ZERO
    amount = line.quantity * line.net_price
    return to_cents(amount / line.base_quantity if line.base_quantity else amount)


def line_amount(line: Line) -> Decimal:
    """BT-131: quantity times net price, less the discounts of the line, with its charges."""
    if not (line.allowances or line.charges):
        return gross_line_amount(line)
    return gross_line_amount(line) - _sum(line.allowances) + _sum(line.charges)


def compute_totals(invoice: Invoice) -> Totals:
    """All amounts of the invoice; never fails, whatever is still missing counts as zero.

    An invoice that is the user's own PDF has no lines: what the PDF states is taken as it is.
    """
    if invoice.stated_totals is not None:
        return _stated(invoice.stated_totals, to_cents(invoice.prepaid), to_cents(invoice.rounding))
    amounts = [line_amount(line) for line in invoice.lines]
    lines = sum(amounts, ZERO)
    allowances = _sum(invoice.allowances)
    charges = _sum(invoice.charges)
    without_vat = lines - allowances + charges
    vat = _breakdown(invoice, amounts)
    vat_total = sum((row.amount for row in vat), ZERO)
    with_vat = without_vat + vat_total
    prepaid, rounding = to_cents(invoice.prepaid), to_cents(invoice.rounding)
    return Totals(
        lines=lines,
        allowances=allowances,
        charges=charges,
        without_vat=without_vat,
        vat=vat,
        vat_total=vat_total,
        with_vat=with_vat,
        prepaid=prepaid,
        due=with_vat - prepaid + rounding,
        rounding=rounding,
    )


def _stated(stated: StatedTotals, prepaid: Decimal, rounding: Decimal) -> Totals:
    return Totals(
        lines=stated.without_vat,
        allowances=ZERO,
        charges=ZERO,
        without_vat=stated.without_vat,
        vat=(),
        vat_total=stated.vat_total,
        with_vat=stated.with_vat,
        prepaid=prepaid,
        due=stated.with_vat - prepaid + rounding,
        rounding=rounding,
    )


def _sum(items: Iterable[LineAllowanceCharge]) -> Decimal:
    return sum((to_cents(item.amount) for item in items), ZERO)


def _breakdown(invoice: Invoice, amounts: Iterable[Decimal]) -> tuple[VatAmount, ...]:
    bases: dict[tuple[VatCategory, Decimal], Decimal] = {}
    grounds: dict[tuple[VatCategory, Decimal], list[Vat]] = {}

    def add(vat: Vat, amount: Decimal) -> None:
        key = (vat.category, vat.rate)
        bases[key] = bases.get(key, ZERO) + amount
        if vat.exemption_code or vat.exemption_reason:
            known = grounds.setdefault(key, [])
            if vat not in known:
                known.append(vat)

    for line, amount in zip(invoice.lines, amounts, strict=True):
        add(line.vat, amount)
    for allowance in invoice.allowances:
        add(allowance.vat, -to_cents(allowance.amount))
    for charge in invoice.charges:
        add(charge.vat, to_cents(charge.amount))
    return tuple(
        _row(category, rate, basis, grounds.get((category, rate), []))
        for (category, rate), basis in sorted(bases.items(), key=lambda item: (item[0][0], -item[0][1]))
    )


def _row(category: VatCategory, rate: Decimal, basis: Decimal, grounds: list[Vat]) -> VatAmount:
    """One row; where its lines have several reasons it gives them all, and a code only where they share one."""
    amount = to_cents(basis * rate / 100)
    if not grounds:
        return VatAmount(category=category, rate=rate, basis=basis, amount=amount)
    codes = {vat.exemption_code for vat in grounds}
    code = codes.pop() if len(codes) == 1 else ""
    reasons = [vat.exemption_reason or ("" if code else vat.exemption_code) for vat in grounds]
    return VatAmount(
        category=category,
        rate=rate,
        basis=basis,
        amount=amount,
        exemption_code=code,
        exemption_reason=" ; ".join(dict.fromkeys(filter(None, reasons))),
    )
