"""Below the head: the references that an agency looks for, and the other parties of the business."""

from chorus_desktop.documents import french
from chorus_desktop.documents.page_cells import Cell, draw_cells, placed
from chorus_desktop.documents.page_head import is_covered, is_paid
from chorus_desktop.documents.palette import Palette
from chorus_desktop.documents.paper import Paper
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.totals import Totals

#: Whom the third party is to the supplier, by cadre de facturation (A9 and S3 subcontracting, A12 and S6 joint).
_THIRD_PARTIES = {"A9": "Titulaire du marché", "S3": "Titulaire du marché", "A12": "Mandataire", "S6": "Mandataire"}
_FRAMES = {
    "A9": "A9 – sous-traitant",
    "S3": "S3 – sous-traitant",
    "A12": "A12 – cotraitant",
    "S6": "S6 – cotraitant",
}
#: What is sold, by the first letter of a cadre of the reform (CGI ann. II art. 242 nonies A, I, 16°).
_OPERATIONS = {"B": "Livraison de biens", "S": "Prestation de services", "M": "Biens et services"}


def draw_references(paper: Paper, invoice: Invoice, totals: Totals, palette: Palette) -> None:
    """Draw both groups, the first in a box; leaves `paper.y` below them."""
    draw_cells(paper, placed(paper, _agency(invoice, totals)), ground=palette.tint)
    others = placed(paper, [*_parties(invoice), *_others(invoice)])
    if others:
        paper.y += 0.8
        draw_cells(paper, others)


def _agency(invoice: Invoice, totals: Totals) -> list[Cell]:
    due, period = invoice.due_date, invoice.period
    paid = is_paid(invoice, totals)
    dated = not invoice.is_credit_note and (paid or not is_covered(totals))
    return [
        Cell(label="N° d’engagement", value=invoice.purchase_order),
        Cell(label="Code service", value=invoice.buyer.service_code),
        Cell(label="N° de marché", value=invoice.contract),
        Cell(label="SIRET du client", value=french.siret(invoice.buyer.siret)),
        Cell(label="Date d’exécution", value=french.day(invoice.delivery_date) if invoice.delivery_date else ""),
        Cell(label="Période", value=french.period(period.start, period.end) if period else ""),
        Cell(label="Payée le" if paid else "Échéance", value=french.day(due) if due and dated else ""),
    ]


def _parties(invoice: Invoice) -> list[Cell]:
    third, delivery, agent = invoice.third_party, invoice.delivery, invoice.tax_representative
    buyer = invoice.buyer
    cells = []
    if third:
        label = _THIRD_PARTIES.get(invoice.business_process, "Tiers au marché")
        cells.append(_party(label, third.name, _siret(third.siret)))
        cells.append(Cell(label="Cadre de facturation", value=_FRAMES.get(invoice.business_process, ""), plain=True))
    if delivery:
        cells.append(
            _party("Lieu d’exécution", delivery.name, *french.address(delivery.address), _siret(delivery.siret))
        )
    if agent:
        vat = f"TVA {agent.vat_id}" if agent.vat_id else ""
        cells.append(_party("Représentant fiscal", agent.name, *french.address(agent.address), vat))
    cells.append(_party("Suivi chez le client", buyer.contact, buyer.phone, buyer.email))
    return cells


def _party(label: str, *lines: str) -> Cell:
    return Cell(label=label, value="\n".join(filter(None, lines)), plain=True)


def _siret(text: str) -> str:
    return f"SIRET {french.siret(text)}" if text else ""


def _others(invoice: Invoice) -> list[Cell]:
    references, buyer = invoice.references, invoice.buyer
    historic = invoice.business_process.startswith("A")
    named = (
        ("Nature de l’opération", "" if historic else _OPERATIONS.get(invoice.business_process[:1], "")),
        ("Projet ou chantier", references.project),
        ("Notre commande", references.sales_order),
        ("Bon de livraison", references.despatch_advice),
        ("Procès-verbal de réception", references.receiving_advice),
        ("Consultation ou lot", references.tender),
        ("Objet facturé", references.invoiced_object),
        ("Imputation du client", references.accounting),
        ("TVA du client", buyer.vat_id),
        ("Adresse électronique du client", buyer.electronic_address),
    )
    return [Cell(label=label, value=value, plain=True) for label, value in named]
