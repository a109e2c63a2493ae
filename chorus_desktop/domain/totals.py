"""The one computation of an invoice's amounts, the EN 16931 way: VAT per category and rate on the sum."""

from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Line, StatedTotals, Vat, VatCategory
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


def line_amount(line: Line) -> Decimal:
    """BT-131, quantity times net price to the cent; nothing while one of the two is missing."""
    if line.quantity is None or line.net_price is None:
        return ZERO
    return to_cents(line.quantity * line.net_price)


def compute_totals(invoice: Invoice) -> Totals:
    """All amounts of the invoice; never fails, whatever is still missing counts as zero.

    An invoice that is the user's own PDF has no lines: what the PDF states is taken as it is.
    """
    if invoice.stated_totals is not None:
        return _stated(invoice.stated_totals, to_cents(invoice.prepaid))
    lines = sum((line_amount(line) for line in invoice.lines), ZERO)
    allowances = _sum(invoice.allowances)
    charges = _sum(invoice.charges)
    without_vat = lines - allowances + charges
    vat = _breakdown(invoice)
    vat_total = sum((row.amount for row in vat), ZERO)
    with_vat = without_vat + vat_total
    prepaid = to_cents(invoice.prepaid)
    return Totals(
        lines=lines,
        allowances=allowances,
        charges=charges,
        without_vat=without_vat,
        vat=vat,
        vat_total=vat_total,
        with_vat=with_vat,
        prepaid=prepaid,
        due=with_vat - prepaid,
    )


def _stated(stated: StatedTotals, prepaid: Decimal) -> Totals:
    return Totals(
        lines=stated.without_vat,
        allowances=ZERO,
        charges=ZERO,
        without_vat=stated.without_vat,
        vat=(),
        vat_total=stated.vat_total,
        with_vat=stated.with_vat,
        prepaid=prepaid,
        due=stated.with_vat - prepaid,
    )


def _sum(items: tuple[AllowanceCharge, ...]) -> Decimal:
    return sum((to_cents(item.amount) for item in items), ZERO)


def _breakdown(invoice: Invoice) -> tuple[VatAmount, ...]:
    bases: dict[tuple[VatCategory, Decimal], Decimal] = {}
    reasons: dict[tuple[VatCategory, Decimal], Vat] = {}

    def add(vat: Vat, amount: Decimal) -> None:
        key = (vat.category, vat.rate)
        bases[key] = bases.get(key, ZERO) + amount
        known = reasons.get(key)
        if known is None or not (known.exemption_code or known.exemption_reason):
            reasons[key] = vat

    for line in invoice.lines:
        add(line.vat, line_amount(line))
    for allowance in invoice.allowances:
        add(allowance.vat, -to_cents(allowance.amount))
    for charge in invoice.charges:
        add(charge.vat, to_cents(charge.amount))
    return tuple(
        VatAmount(
            category=category,
            rate=rate,
            basis=basis,
            amount=to_cents(basis * rate / 100),
            exemption_code=reasons[category, rate].exemption_code,
            exemption_reason=reasons[category, rate].exemption_reason,
        )
        for (category, rate), basis in sorted(bases.items(), key=lambda item: (item[0][0], -item[0][1]))
    )
