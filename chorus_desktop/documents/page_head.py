"""The top of the page: who invoices whom, under which number, and the references that an agency looks for."""

from chorus_desktop.documents import french
from chorus_desktop.documents.paper import ACCENT, LEFT, RIGHT, SOFT, Paper
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.parties import Address, Seller
from chorus_desktop.domain.totals import Totals

KINDS = {
    TypeCode.INVOICE: "Facture",
    TypeCode.CREDIT_NOTE: "Avoir",
    TypeCode.CORRECTED: "Facture rectificative",
    TypeCode.ADVANCE: "Facture d’acompte",
}
_IDENTIFIERS = {
    IdentifierType.SIRET: "SIRET",
    IdentifierType.UE_HORS_FRANCE: "Identifiant",
    IdentifierType.HORS_UE: "Identifiant",
    IdentifierType.RIDET: "RIDET",
    IdentifierType.TAHITI: "N° TAHITI",
    IdentifierType.PARTICULIER: "Identifiant",
}
#: What an earlier invoice is to this document (BT-25).
_RELATIONS = {
    TypeCode.CREDIT_NOTE: "Avoir sur la facture",
    TypeCode.CORRECTED: "Rectifie la facture",
}
#: Whom the third party is to the supplier, by cadre de facturation (A9 and S3 subcontracting, A12 and S6 joint).
_THIRD_PARTIES = {"A9": "Titulaire du marché", "S3": "Titulaire du marché", "A12": "Mandataire", "S6": "Mandataire"}
#: Left edge of the address window of a French DL envelope, first base line and end, in millimetres.
WINDOW_X, WINDOW_Y, WINDOW_END = 112.0, 56.0, 90.0
_COLUMN = RIGHT - WINDOW_X
_SELLER_WIDTH = 84.0
#: So many earlier invoices find room above the window; all others stand among the mentions.
_MOST_RELATIONS = 3


def draw_head(paper: Paper, invoice: Invoice, totals: Totals) -> None:
    """Draw all that stands above the lines; leaves `paper.y` below it."""
    left = _seller(paper, invoice.seller)
    _title(paper, invoice)
    paper.y = max(left, _buyer(paper, invoice), WINDOW_END)
    _references(paper, invoice, totals)


def title_of(invoice: Invoice) -> str:
    """Kind and number; a draft says so."""
    kind = KINDS[invoice.type_code]
    return f"{kind} {invoice.number}" if invoice.number else f"{kind} (brouillon)"


def relations_of(invoice: Invoice) -> list[str]:
    """One sentence for each earlier invoice that this one corrects, cancels or follows (BG-3)."""
    relation = _RELATIONS.get(invoice.type_code, "Fait suite à la facture")
    return [
        f"{relation} {earlier.number}" + (f" du {french.day(earlier.issue_date)}" if earlier.issue_date else "")
        for earlier in invoice.preceding_invoices
    ]


def surplus_relations(invoice: Invoice) -> list[str]:
    """The sentences of `relations_of` for which the head has no room."""
    return relations_of(invoice)[_MOST_RELATIONS:]


def is_paid(totals: Totals) -> bool:
    """Whether all has been paid before the invoice was made (cadre A2); its due date is then the day of payment."""
    return bool(totals.prepaid) and not totals.due


def _lines_of(address: Address) -> list[str]:
    town = f"{address.postcode} {address.city}".strip()
    country = "" if address.country in ("", "FR") else address.country
    return [line for line in (address.line1, address.line2, town, country) if line]


def _seller(paper: Paper, seller: Seller) -> float:
    y = 22.0
    for line in paper.wrapped(seller.name, _SELLER_WIDTH, size=13, strong=True):
        paper.text(LEFT, y, line, size=13, strong=True)
        y += 5.6
    rows = [
        seller.legal_form,
        *_lines_of(seller.address),
        f"{_IDENTIFIERS[seller.identifier.type]} {french.siret(seller.identifier.value)}"
        if seller.identifier.value
        else "",
        f"TVA {seller.vat_id}" if seller.vat_id else "",
        seller.phone,
        seller.email,
    ]
    for row in filter(None, rows):
        for line in paper.wrapped(row, _SELLER_WIDTH, size=8.5):
            paper.text(LEFT, y, line, size=8.5, colour=SOFT)
            y += 4.1
    return y + 3


def _title(paper: Paper, invoice: Invoice) -> None:
    title = title_of(invoice)
    paper.text(RIGHT, 23.5, title, size=16, strong=True, colour=ACCENT, right=True, fit=RIGHT - LEFT - _SELLER_WIDTH)
    y = 29.5
    if invoice.issue_date:
        paper.text(RIGHT, y, f"du {french.day(invoice.issue_date)}", size=9.5, colour=SOFT, right=True)
        y += 5.5
    for relation in relations_of(invoice)[:_MOST_RELATIONS]:
        paper.text(RIGHT, y, relation, size=9, right=True, fit=RIGHT - LEFT - _SELLER_WIDTH)
        y += 4.5


def _buyer(paper: Paper, invoice: Invoice) -> float:
    y = WINDOW_Y
    for line in paper.wrapped(invoice.buyer.name, _COLUMN, size=10.5, strong=True):
        paper.text(WINDOW_X, y, line, size=10.5, strong=True)
        y += 4.9
    for row in _lines_of(invoice.buyer.address):
        for line in paper.wrapped(row, _COLUMN, size=9.5):
            paper.text(WINDOW_X, y, line, size=9.5)
            y += 4.6
    return y + 3


def _cells(invoice: Invoice, totals: Totals) -> list[tuple[str, str]]:
    period = invoice.period
    due = "Payée le" if is_paid(totals) else "Échéance"
    third = invoice.third_party
    label = _THIRD_PARTIES.get(invoice.business_process, "Tiers au marché")
    cells = [
        ("Engagement", invoice.purchase_order),
        ("Service", invoice.buyer.service_code),
        ("Marché", invoice.contract),
        ("SIRET du client", french.siret(invoice.buyer.siret)),
        ("Exécution", french.day(invoice.delivery_date) if invoice.delivery_date else ""),
        ("Période", f"{french.day(period.start)} – {french.day(period.end)}" if period else ""),
        (due, french.day(invoice.due_date) if invoice.due_date and not invoice.is_credit_note else ""),
        (label, f"{third.name}  {french.siret(third.siret)}".strip() if third else ""),
    ]
    return [cell for cell in cells if cell[1]]


def _references(paper: Paper, invoice: Invoice, totals: Totals) -> None:
    cells = _cells(invoice, totals)
    if not cells:
        return
    paper.rule(paper.y)
    x, y = LEFT, paper.y + 5.0
    for label, value in cells:
        wide = max(paper.width(label, size=7.5), paper.width(value, size=9.5, strong=True))
        if x > LEFT and x + wide > RIGHT:
            x, y = LEFT, y + 10.5
        paper.text(x, y, label, size=7.5, colour=SOFT)
        paper.text(x, y + 4.4, value, size=9.5, strong=True, fit=RIGHT - LEFT)
        x += wide + 7.5
    paper.y = y + 7.8
    paper.rule(paper.y)
