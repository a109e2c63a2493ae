"""What is owed, in UBL: payment, VAT, periods, discounts and charges, totals (BG-14, BG-16, BG-20 to BG-23)."""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from chorus_desktop.documents.cii_amounts import CHARGE, DISCOUNT
from chorus_desktop.documents.regime import payment_means_code, states_prepaid
from chorus_desktop.documents.xml_text import amount, group, leaf, number
from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, LineAllowanceCharge, Period, Vat, VatCategory
from chorus_desktop.domain.totals import Totals, VatAmount


def money(name: str, value: Decimal, currency: str) -> str:
    """An amount with its currency."""
    return leaf(name, amount(value), currencyID=currency)


def payment_means(invoice: Invoice) -> str:
    """BG-16; a credit note has no other place for the date on which it falls due (BT-9)."""
    due = invoice.due_date.isoformat() if invoice.due_date and invoice.is_credit_note else ""
    bank = group("cac:FinancialInstitutionBranch", leaf("cbc:ID", invoice.seller.bic))
    account = leaf("cbc:ID", invoice.seller.iban)
    return group(
        "cac:PaymentMeans",
        leaf("cbc:PaymentMeansCode", payment_means_code(invoice)),
        leaf("cbc:PaymentDueDate", due),
        leaf("cbc:PaymentID", invoice.references.remittance),
        group("cac:PayeeFinancialAccount", account, leaf("cbc:Name", invoice.seller.account_name), bank)
        if account
        else "",
    )


def period(given: Period | None, due_code: str = "") -> str:
    """BG-14 or BG-26, with the code of the day on which VAT falls due (BT-8)."""
    return group(
        "cac:InvoicePeriod",
        leaf("cbc:StartDate", given.start.isoformat() if given else ""),
        leaf("cbc:EndDate", given.end.isoformat() if given else ""),
        leaf("cbc:DescriptionCode", due_code),
    )


def allowances_charges(
    allowances: Iterable[LineAllowanceCharge], charges: Iterable[LineAllowanceCharge], currency: str
) -> str:
    """BG-20 and BG-21, or BG-27 and BG-28."""
    parts = [_allowance_charge(item, currency, "false", DISCOUNT) for item in allowances]
    parts += [_allowance_charge(item, currency, "true", CHARGE) for item in charges]
    return "".join(parts)


def _allowance_charge(item: LineAllowanceCharge, currency: str, indicator: str, default: str) -> str:
    return group(
        "cac:AllowanceCharge",
        leaf("cbc:ChargeIndicator", indicator),
        leaf("cbc:AllowanceChargeReasonCode", item.reason_code),
        leaf("cbc:AllowanceChargeReason", item.reason or ("" if item.reason_code else default)),
        leaf("cbc:MultiplierFactorNumeric", "" if item.percent is None else number(item.percent)),
        money("cbc:Amount", item.amount, currency),
        "" if item.base is None else money("cbc:BaseAmount", item.base, currency),
        category("cac:TaxCategory", item.vat) if isinstance(item, AllowanceCharge) else "",
    )


def tax_total(totals: Totals, currency: str) -> str:
    """BT-110 and BG-23."""
    return group(
        "cac:TaxTotal",
        money("cbc:TaxAmount", totals.vat_total, currency),
        *(_subtotal(row, currency) for row in totals.vat),
    )


def monetary_total(invoice: Invoice, totals: Totals) -> str:
    """BG-22."""
    currency = invoice.currency
    return group(
        "cac:LegalMonetaryTotal",
        money("cbc:LineExtensionAmount", totals.lines, currency),
        money("cbc:TaxExclusiveAmount", totals.without_vat, currency),
        money("cbc:TaxInclusiveAmount", totals.with_vat, currency),
        money("cbc:AllowanceTotalAmount", totals.allowances, currency) if invoice.allowances else "",
        money("cbc:ChargeTotalAmount", totals.charges, currency) if invoice.charges else "",
        money("cbc:PrepaidAmount", totals.prepaid, currency) if states_prepaid(invoice) else "",
        money("cbc:PayableRoundingAmount", totals.rounding, currency) if totals.rounding else "",
        money("cbc:PayableAmount", totals.due, currency),
    )


def _subtotal(row: VatAmount, currency: str) -> str:
    reasons = leaf("cbc:TaxExemptionReasonCode", row.exemption_code) + leaf(
        "cbc:TaxExemptionReason", row.exemption_reason
    )
    return group(
        "cac:TaxSubtotal",
        money("cbc:TaxableAmount", row.basis, currency),
        money("cbc:TaxAmount", row.amount, currency),
        _category("cac:TaxCategory", row.category, number(row.rate), reasons),
    )


def category(name: str, vat: Vat) -> str:
    """Category and rate of a line (BG-30) or of an allowance (BG-20)."""
    return _category(name, vat.category, number(vat.rate))


@lru_cache(maxsize=64)
def _category(name: str, kind: VatCategory, percent: str, reasons: str = "") -> str:
    """By the rate as it is written: 20 and 20.00 are equal numbers and two texts."""
    rate = "" if kind is VatCategory.OUT_OF_SCOPE else leaf("cbc:Percent", percent)
    return group(name, leaf("cbc:ID", kind.value), rate, reasons, group("cac:TaxScheme", leaf("cbc:ID", "VAT")))
