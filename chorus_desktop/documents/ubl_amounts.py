"""What is owed, in UBL: payment, VAT, allowances, totals and lines (BG-16, BG-20 to BG-25)."""

from decimal import Decimal

from chorus_desktop.documents.regime import payment_means_code
from chorus_desktop.documents.xml_text import amount, group, leaf, number
from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Line, Vat, VatCategory
from chorus_desktop.domain.totals import Totals, VatAmount, line_amount


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
        group("cac:PayeeFinancialAccount", account, bank) if account else "",
    )


def allowance_charge(item: AllowanceCharge, currency: str, *, charge: bool) -> str:
    """BG-20 or BG-21."""
    return group(
        "cac:AllowanceCharge",
        leaf("cbc:ChargeIndicator", "true" if charge else "false"),
        leaf("cbc:AllowanceChargeReason", item.reason or ("Frais" if charge else "Remise")),
        money("cbc:Amount", item.amount, currency),
        _category("cac:TaxCategory", item.vat),
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
        money("cbc:PrepaidAmount", totals.prepaid, currency) if totals.prepaid else "",
        money("cbc:PayableAmount", totals.due, currency),
    )


def line_item(line: Line, rank: int, currency: str, *, credit: bool) -> str:
    """BG-25."""
    assert line.net_price is not None
    assert line.quantity is not None
    kind, quantity = ("CreditNote", "Credited") if credit else ("Invoice", "Invoiced")
    return group(
        f"cac:{kind}Line",
        leaf("cbc:ID", line.id or str(rank)),
        leaf(f"cbc:{quantity}Quantity", number(line.quantity), unitCode=line.unit),
        money("cbc:LineExtensionAmount", line_amount(line), currency),
        group(
            "cac:Item",
            leaf("cbc:Description", line.description),
            leaf("cbc:Name", line.name),
            _category("cac:ClassifiedTaxCategory", line.vat),
        ),
        group("cac:Price", leaf("cbc:PriceAmount", number(line.net_price), currencyID=currency)),
    )


def _subtotal(row: VatAmount, currency: str) -> str:
    vat = Vat(
        category=row.category,
        rate=row.rate,
        exemption_code=row.exemption_code,
        exemption_reason=row.exemption_reason,
    )
    return group(
        "cac:TaxSubtotal",
        money("cbc:TaxableAmount", row.basis, currency),
        money("cbc:TaxAmount", row.amount, currency),
        _category("cac:TaxCategory", vat, reasons=True),
    )


def _category(name: str, vat: Vat, *, reasons: bool = False) -> str:
    rate = "" if vat.category is VatCategory.OUT_OF_SCOPE else leaf("cbc:Percent", number(vat.rate))
    return group(
        name,
        leaf("cbc:ID", vat.category.value),
        rate,
        leaf("cbc:TaxExemptionReasonCode", vat.exemption_code) if reasons else "",
        leaf("cbc:TaxExemptionReason", vat.exemption_reason) if reasons else "",
        group("cac:TaxScheme", leaf("cbc:ID", "VAT")),
    )
