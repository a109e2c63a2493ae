"""What the platform is told beside the user's own PDF, taken from the frozen invoice."""

from chorus_desktop.domain.exchange import PdfData, VatRegime
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.totals import compute_totals

#: Cadres (BT-23) in which a main contractor approves the invoice before its buyer sees it.
_APPROVED_FIRST = ("A9", "A12")


def pdf_data(invoice: Invoice) -> PdfData:
    """The data of an issued own-PDF invoice; amounts are those that the PDF states."""
    totals = compute_totals(invoice)
    contractor = invoice.third_party if invoice.business_process in _APPROVED_FIRST else None
    taxed = VatRegime.ON_DEBITS if invoice.vat_on_debits else VatRegime.ON_RECEIPTS
    return PdfData(
        without_vat=totals.without_vat,
        vat_total=totals.vat_total,
        with_vat=totals.with_vat,
        due=totals.due,
        credit_note=invoice.is_credit_note,
        business_process=invoice.business_process,
        service_code=invoice.buyer.service_code,
        purchase_order=invoice.purchase_order,
        contract=invoice.contract,
        currency=invoice.currency,
        vat_regime=taxed if totals.vat_total else VatRegime.EXEMPT,
        payment_means=invoice.payment_means,
        preceding_number=invoice.preceding_invoices[0].number if invoice.preceding_invoices else "",
        validator_siret=contractor.siret if contractor is not None else "",
    )
