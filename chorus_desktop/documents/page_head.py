"""The top of the page: who invoices whom, under which number, and the references that an agency looks for."""

from chorus_desktop.documents import french
from chorus_desktop.documents.paper import ACCENT, LEFT, RIGHT, RULE, SOFT, Paper
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.parties import Address, Seller

KINDS = {
    TypeCode.INVOICE: "Facture",
    TypeCode.CREDIT_NOTE: "Avoir",
    TypeCode.CORRECTED: "Facture rectificative",
    TypeCode.ADVANCE: "Facture d’acompte",
}
#: Left edge and top of the address window of a French DL envelope, in millimetres.
WINDOW_X, WINDOW_Y = 112.0, 52.0


def draw_head(paper: Paper, invoice: Invoice) -> None:
    """Draw all that stands above the lines; leaves `paper.y` below it."""
    _seller(paper, invoice.seller)
    _title(paper, invoice)
    bottom = _buyer(paper, invoice)
    paper.y = max(bottom, 88.0)
    _references(paper, invoice)


def title_of(invoice: Invoice) -> str:
    """Kind and number; a draft says so."""
    return (
        f"{KINDS[invoice.type_code]} {invoice.number}" if invoice.number else f"{KINDS[invoice.type_code]} (brouillon)"
    )


def _lines_of(address: Address) -> list[str]:
    town = f"{address.postcode} {address.city}".strip()
    country = "" if address.country in ("", "FR") else address.country
    return [line for line in (address.line1, address.line2, town, country) if line]


def _seller(paper: Paper, seller: Seller) -> None:
    y = 22.0
    for line in paper.wrapped(seller.name, 85, size=13, strong=True):
        paper.text(LEFT, y, line, size=13, strong=True)
        y += 5.6
    kind = seller.identifier.type
    identifier = "SIRET" if kind is IdentifierType.SIRET else kind.value.replace("_", " ").capitalize()
    rows = [
        seller.legal_form,
        *_lines_of(seller.address),
        f"{identifier} {french.siret(seller.identifier.value)}" if seller.identifier.value else "",
        f"TVA {seller.vat_id}" if seller.vat_id else "",
        "  ·  ".join(part for part in (seller.phone, seller.email) if part),
    ]
    for row in rows:
        for line in paper.wrapped(row, 85, size=8.5) if row else []:
            paper.text(LEFT, y, line, size=8.5, colour=SOFT)
            y += 4.1


def _title(paper: Paper, invoice: Invoice) -> None:
    paper.text(RIGHT, 23.5, title_of(invoice), size=16, strong=True, colour=ACCENT, right=True)
    if invoice.issue_date:
        paper.text(RIGHT, 29.5, french.day(invoice.issue_date), size=9.5, colour=SOFT, right=True)
    y = 34.5
    for earlier in invoice.preceding_invoices:
        told = f" du {french.day(earlier.issue_date)}" if earlier.issue_date else ""
        verb = "annule la facture" if invoice.is_credit_note else "suite à la facture"
        paper.text(RIGHT, y, f"{verb} {earlier.number}{told}", size=8.5, colour=SOFT, right=True)
        y += 4.1


def _buyer(paper: Paper, invoice: Invoice) -> float:
    y = WINDOW_Y
    for line in paper.wrapped(invoice.buyer.name, RIGHT - WINDOW_X, size=10.5, strong=True):
        paper.text(WINDOW_X, y, line, size=10.5, strong=True)
        y += 4.9
    for row in _lines_of(invoice.buyer.address):
        for line in paper.wrapped(row, RIGHT - WINDOW_X, size=9.5):
            paper.text(WINDOW_X, y, line, size=9.5)
            y += 4.5
    if invoice.buyer.siret:
        paper.text(WINDOW_X, y + 0.6, f"SIRET {french.siret(invoice.buyer.siret)}", size=8.5, colour=SOFT)
        y += 5
    return y + 4


def _references(paper: Paper, invoice: Invoice) -> None:
    cells = [
        ("Engagement", invoice.purchase_order),
        ("Service", invoice.buyer.service_code),
        ("Marché", invoice.contract),
        ("Exécution", french.day(invoice.delivery_date) if invoice.delivery_date else ""),
        (
            "Période",
            f"{french.day(invoice.period.start)} – {french.day(invoice.period.end)}" if invoice.period else "",
        ),
        ("Échéance", french.day(invoice.due_date) if invoice.due_date else ""),
    ]
    shown = [cell for cell in cells if cell[1]]
    if not shown:
        return
    paper.rule(paper.y, colour=RULE)
    x, y = LEFT, paper.y + 4.6
    for label, value in shown:
        wide = max(paper.width(label, size=7.5), paper.width(value, size=9.5, strong=True)) + 8
        if x > LEFT and x + wide > RIGHT + 8:
            x, y = LEFT, y + 10.5
        paper.text(x, y, label, size=7.5, colour=SOFT)
        paper.text(x, y + 4.4, value, size=9.5, strong=True)
        x += wide
    paper.rule(y + 7.6, colour=RULE)
    paper.y = y + 7.6
