"""What is owed, in CII: payment, payee, VAT, totals, references to earlier invoices (BG-10, BG-16 to BG-23, BG-3)."""

from datetime import date

from chorus_desktop.documents import cii_parties
from chorus_desktop.documents.cii_amounts import VAT_TYPE, allowances_charges, instant, period, rate
from chorus_desktop.documents.regime import payment_means_code, states_prepaid
from chorus_desktop.documents.xml_text import amount, compact_day, figure, group, leaf, number
from chorus_desktop.domain.invoice import Invoice, VatCategory
from chorus_desktop.domain.totals import Totals, VatAmount

#: BT-8 in CII: VAT falls due with the invoice, the option of the supplier for debits (UNTDID 2475).
VAT_ON_DEBITS = "5"
#: BR-CO-25 wants a date or terms wherever something is to be paid.
LEGAL_DELAY = "Paiement dans le délai légal de la commande publique."


def settlement(invoice: Invoice, totals: Totals) -> str:
    """ApplicableHeaderTradeSettlement."""
    return group(
        "ram:ApplicableHeaderTradeSettlement",
        leaf("ram:PaymentReference", invoice.references.remittance),
        leaf("ram:InvoiceCurrencyCode", invoice.currency),
        cii_parties.payee_party(invoice.payee),
        _payment_means(invoice),
        *(_vat(row, on_debits=invoice.vat_on_debits) for row in totals.vat),
        period(invoice.period),
        allowances_charges(invoice.allowances, invoice.charges),
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
        group("ram:ReceivableSpecifiedTradeAccountingAccount", leaf("ram:ID", invoice.references.accounting)),
    )


def _formatted(day: date | None) -> str:
    if day is None:
        return ""
    return group("ram:FormattedIssueDateTime", leaf("qdt:DateTimeString", compact_day(day), format="102"))


def _payment_means(invoice: Invoice) -> str:
    seller = invoice.seller
    account = leaf("ram:IBANID", seller.iban)
    return group(
        "ram:SpecifiedTradeSettlementPaymentMeans",
        leaf("ram:TypeCode", payment_means_code(invoice)),
        group("ram:PayeePartyCreditorFinancialAccount", account, leaf("ram:AccountName", seller.account_name))
        if account
        else "",
        group("ram:PayeeSpecifiedCreditorFinancialInstitution", leaf("ram:BICID", seller.bic)) if account else "",
    )


def _vat(row: VatAmount, *, on_debits: bool) -> str:
    due = VAT_ON_DEBITS if on_debits and row.category is VatCategory.STANDARD else ""
    return (
        f"<ram:ApplicableTradeTax>{figure('ram:CalculatedAmount', amount(row.amount))}{VAT_TYPE}"
        f"{leaf('ram:ExemptionReason', row.exemption_reason)}{figure('ram:BasisAmount', amount(row.basis))}"
        f"{figure('ram:CategoryCode', row.category.value)}{leaf('ram:ExemptionReasonCode', row.exemption_code)}"
        f"{leaf('ram:DueDateTypeCode', due)}{rate(row.category, number(row.rate))}</ram:ApplicableTradeTax>"
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
        figure("ram:LineTotalAmount", amount(totals.lines)),
        figure("ram:ChargeTotalAmount", amount(totals.charges)) if invoice.charges else "",
        figure("ram:AllowanceTotalAmount", amount(totals.allowances)) if invoice.allowances else "",
        figure("ram:TaxBasisTotalAmount", amount(totals.without_vat)),
        leaf("ram:TaxTotalAmount", amount(totals.vat_total), currencyID=invoice.currency),
        figure("ram:RoundingAmount", amount(totals.rounding)) if totals.rounding else "",
        figure("ram:GrandTotalAmount", amount(totals.with_vat)),
        figure("ram:TotalPrepaidAmount", amount(totals.prepaid)) if states_prepaid(invoice) else "",
        figure("ram:DuePayableAmount", amount(totals.due)),
    )
