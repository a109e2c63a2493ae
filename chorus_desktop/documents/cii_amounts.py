"""What lines and document share in CII: days, periods, VAT categories, discounts and charges."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from chorus_desktop.documents.xml_text import amount, compact_day, figure, group, leaf, number
from chorus_desktop.domain.invoice import AllowanceCharge, LineAllowanceCharge, Period, Vat, VatCategory

VAT_TYPE = leaf("ram:TypeCode", "VAT")
#: What a discount or a charge is called where the user gave neither reason nor code (BR-33, BR-38, BR-42, BR-44).
DISCOUNT, CHARGE = "Remise", "Frais"


def instant(name: str, day: date | None) -> str:
    """A day in the wrapping that most of CII uses."""
    return group(name, leaf("udt:DateTimeString", compact_day(day), format="102")) if day else ""


def period(given: Period | None) -> str:
    """BG-14 or BG-26."""
    if given is None:
        return ""
    return group(
        "ram:BillingSpecifiedPeriod",
        instant("ram:StartDateTime", given.start),
        instant("ram:EndDateTime", given.end),
    )


def rate(category: VatCategory, percent: str) -> str:
    """The rate, which what is out of scope does not have (BR-O-05)."""
    return "" if category is VatCategory.OUT_OF_SCOPE else leaf("ram:RateApplicablePercent", percent)


def line_vat(vat: Vat, name: str = "ram:ApplicableTradeTax") -> str:
    """Category and rate of a line (BG-30) or of an allowance (BG-20)."""
    return _line_vat(name, vat.category, number(vat.rate))


@lru_cache(maxsize=64)
def _line_vat(name: str, category: VatCategory, percent: str) -> str:
    """By the rate as it is written: 20 and 20.00 are equal numbers and two texts."""
    return group(name, VAT_TYPE, leaf("ram:CategoryCode", category.value), rate(category, percent))


def allowances_charges(allowances: Sequence[LineAllowanceCharge], charges: Sequence[LineAllowanceCharge]) -> str:
    """BG-20 and BG-21, or BG-27 and BG-28."""
    if not (allowances or charges):
        return ""
    parts = [_allowance_charge(item, "false", DISCOUNT) for item in allowances]
    parts += [_allowance_charge(item, "true", CHARGE) for item in charges]
    return "".join(parts)


def _allowance_charge(item: LineAllowanceCharge, indicator: str, default: str) -> str:
    return group(
        "ram:SpecifiedTradeAllowanceCharge",
        group("ram:ChargeIndicator", leaf("udt:Indicator", indicator)),
        leaf("ram:CalculationPercent", "" if item.percent is None else number(item.percent)),
        leaf("ram:BasisAmount", "" if item.base is None else amount(item.base)),
        figure("ram:ActualAmount", amount(item.amount)),
        leaf("ram:ReasonCode", item.reason_code),
        leaf("ram:Reason", item.reason or ("" if item.reason_code else default)),
        line_vat(item.vat, "ram:CategoryTradeTax") if isinstance(item, AllowanceCharge) else "",
    )
