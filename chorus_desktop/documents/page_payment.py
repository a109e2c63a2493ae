"""How the invoice is to be paid, or that there is nothing to pay."""

from chorus_desktop.documents import french
from chorus_desktop.documents.page_cells import Cell
from chorus_desktop.documents.page_head import is_covered, is_paid, preceding_of
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.totals import Totals

#: Credit transfers (UNTDID 4461); other means of payment do not ask the customer to pay into an account.
_TRANSFERS = frozenset({"30", "31", "42", "58"})
MEANS = {
    "10": "Espèces",
    "20": "Chèque",
    "30": "Virement",
    "31": "Virement",
    "42": "Virement",
    "48": "Carte bancaire",
    "49": "Prélèvement",
    "58": "Virement SEPA",
    "59": "Prélèvement SEPA",
    "97": "Compensation",
}


def payment_cells(invoice: Invoice, totals: Totals) -> list[Cell]:
    """When, how, to whom and on which account to pay; for a credit note what it is set against."""
    if invoice.is_credit_note:
        earlier = ", ".join(preceding_of(invoice))
        told = f"Cet avoir vient en déduction de la facture {earlier}" if earlier else ""
        return [Cell(label="Rien à payer", value=told, plain=True)]
    if is_covered(totals):
        told = "Cette facture a déjà été payée." if is_paid(invoice, totals) else "L’acompte déjà versé a été déduit."
        return [Cell(label="Rien à payer", value=told, plain=True)]
    seller, payee = invoice.seller, invoice.payee
    transfer = invoice.payment_means in _TRANSFERS
    holder = f"{payee.name}\n{french.siret(payee.siret)}".strip() if payee else ""
    account_name = seller.account_name if seller.account_name not in (seller.name, payee.name if payee else "") else ""
    return [
        Cell(label="À payer au plus tard le", value=french.day(invoice.due_date) if invoice.due_date else ""),
        Cell(label="Par virement sur le compte (IBAN)", value=french.iban(seller.iban) if transfer else ""),
        Cell(label="BIC", value=seller.bic if transfer else ""),
        Cell(label="Mode de paiement", value="" if transfer else MEANS.get(invoice.payment_means, "")),
        Cell(label="À payer à", value=holder),
        Cell(label="Titulaire du compte", value=account_name if transfer else ""),
        Cell(label="Référence à rappeler", value=invoice.references.remittance),
    ]
