"""What is owed, in CII: payment, VAT, allowances, totals, references to earlier invoices (BG-16 to BG-23, BG-3)."""

from datetime import date
from functools import lru_cache

from chorus_desktop.documents.regime import payment_means_code
from chorus_desktop.documents.xml_text import amount, compact_day, group, leaf, number
from chorus_desktop.domain.invoice import AllowanceCharge, Invoice, Vat, VatCategory
from chorus_desktop.domain.totals import Totals, VatAmount

#: BT-8 in CII: VAT falls due with the invoice, the option of the supplier for debits (UNTDID 2475).
VAT_ON_DEBITS = "5"
_VAT = leaf("ram:TypeCode", "VAT")
#: BR-CO-25 wants a date or terms wherever something is to be paid.
LEGAL_DELAY = "Paiement dans le délai légal de la commande publique."


def settlement(invoice: Invoice, totals: Totals) -> str:
    """ApplicableHeaderTradeSettlement."""
    return group(
        "ram:ApplicableHeaderTradeSettlement",
        leaf("ram:InvoiceCurrencyCode", invoice.currency),
        _payment_means(invoice),
        *(_vat(row, on_debits=invoice.vat_on_debits) for row in totals.vat),
        _period(invoice),
        *(_allowance_charge(item, charge=False) for item in invoice.allowances),
        *(_allowance_charge(item, charge=True) for item in invoice.charges),
        _terms(invoice, totals),
        _summation(invoice, totals),
        *(
            group(
                "ram:InvoiceReferencedDocument",
                leaf("ram:IssuerAssignedID", earlier.number),
                _formatted(earlier.issue_date),
            )
            for earlier in invoice.preceding_invoices
        ),
    )


def instant(name: str, day: date | None) -> str:
    """A day in the wrapping that most of CII uses."""
    return group(name, leaf("udt:DateTimeString", compact_day(day), format="102")) if day else ""


def _formatted(day: date | None) -> str:
    if day is None:
        return ""
    return group("ram:FormattedIssueDateTime", leaf("qdt:DateTimeString", compact_day(day), format="102"))


def _payment_means(invoice: Invoice) -> str:
    account = leaf("ram:IBANID", invoice.seller.iban)
    return group(
        "ram:SpecifiedTradeSettlementPaymentMeans",
        leaf("ram:TypeCode", payment_means_code(invoice)),
        group("ram:PayeePartyCreditorFinancialAccount", account),
        group("ram:PayeeSpecifiedCreditorFinancialInstitution", leaf("ram:BICID", invoice.seller.bic))
        if account
        else "",
    )


def _rate(category: VatCategory, rate: str) -> str:
    return "" if category is VatCategory.OUT_OF_SCOPE else leaf("ram:RateApplicablePercent", rate)


def _vat(row: VatAmount, *, on_debits: bool) -> str:
    due = VAT_ON_DEBITS if on_debits and row.category is VatCategory.STANDARD else ""
    return group(
        "ram:ApplicableTradeTax",
        leaf("ram:CalculatedAmount", amount(row.amount)),
        _VAT,
        leaf("ram:ExemptionReason", row.exemption_reason),
        leaf("ram:BasisAmount", amount(row.basis)),
        leaf("ram:CategoryCode", row.category.value),
        leaf("ram:ExemptionReasonCode", row.exemption_code),
        leaf("ram:DueDateTypeCode", due),
        _rate(row.category, number(row.rate)),
    )


@lru_cache(maxsize=64)
def line_vat(vat: Vat, name: str = "ram:ApplicableTradeTax") -> str:
    """Category and rate of a line (BG-30) or of an allowance (BG-20)."""
    return group(
        name,
        _VAT,
        leaf("ram:CategoryCode", vat.category.value),
        _rate(vat.category, number(vat.rate)),
    )


def _period(invoice: Invoice) -> str:
    if invoice.period is None:
        return ""
    return group(
        "ram:BillingSpecifiedPeriod",
        instant("ram:StartDateTime", invoice.period.start),
        instant("ram:EndDateTime", invoice.period.end),
    )


def _allowance_charge(item: AllowanceCharge, *, charge: bool) -> str:
    reason = item.reason or ("Frais" if charge else "Remise")
    return group(
        "ram:SpecifiedTradeAllowanceCharge",
        group("ram:ChargeIndicator", leaf("udt:Indicator", "true" if charge else "false")),
        leaf("ram:ActualAmount", amount(item.amount)),
        leaf("ram:Reason", reason),
        line_vat(item.vat, "ram:CategoryTradeTax"),
    )


def _terms(invoice: Invoice, totals: Totals) -> str:
    needed = totals.due > 0 and invoice.due_date is None
    return group(
        "ram:SpecifiedTradePaymentTerms",
        leaf("ram:Description", invoice.payment_terms or (LEGAL_DELAY if needed else "")),
        instant("ram:DueDateDateTime", invoice.due_date),
    )


def _summation(invoice: Invoice, totals: Totals) -> str:
    return group(
        "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
        leaf("ram:LineTotalAmount", amount(totals.lines)),
        leaf("ram:ChargeTotalAmount", amount(totals.charges)) if invoice.charges else "",
        leaf("ram:AllowanceTotalAmount", amount(totals.allowances)) if invoice.allowances else "",
        leaf("ram:TaxBasisTotalAmount", amount(totals.without_vat)),
        leaf("ram:TaxTotalAmount", amount(totals.vat_total), currencyID=invoice.currency),
        leaf("ram:GrandTotalAmount", amount(totals.with_vat)),
        leaf("ram:TotalPrepaidAmount", amount(totals.prepaid)) if totals.prepaid else "",
        leaf("ram:DuePayableAmount", amount(totals.due)),
    )
