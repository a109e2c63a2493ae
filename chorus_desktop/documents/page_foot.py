"""Below the amounts: how to pay, legal mentions, and head and foot of every sheet."""

from collections.abc import Callable

from chorus_desktop.documents import french
from chorus_desktop.documents.notes import printed_notes
from chorus_desktop.documents.page_cells import draw_cells, height_of, placed
from chorus_desktop.documents.page_head import surplus_relations, title_of
from chorus_desktop.documents.page_payment import payment_cells
from chorus_desktop.documents.page_totals import amounts_of, draw_amounts
from chorus_desktop.documents.palette import Palette
from chorus_desktop.documents.paper import BOTTOM, LEFT, RIGHT, SOFT, TOP, Paper
from chorus_desktop.domain.invoice import Attachment, Invoice
from chorus_desktop.domain.totals import Totals

_MENTION_SIZE, _MENTION_STEP = 7.6, 3.6
_TERMS_SIZE, _TERMS_STEP, _AFTER_TERMS = 8.5, 4.2, 1.5
_GAP, _AFTER_BOX = 7.0, 5.0
_FOOT_ROWS = 3
#: What a supporting document is (BT-123), where the user gave it no name of their own.
_ATTACHMENTS = {
    "RIB": "RIB",
    "LISIBLE": "représentation lisible",
    "PJA": "pièce jointe",
    "BORDEREAU_SUIVI": "bordereau de suivi",
    "BON_LIVRAISON": "bon de livraison",
    "BON_COMMANDE": "bon de commande",
    "BORDEREAU_SUIVI_VALIDATION": "bordereau de validation",
    "ETAT_ACOMPTE": "état d’acompte",
    "FACTURE_PAIEMENT_DIRECT": "attestation de paiement direct",
    "RECAPITULATIF_COTRAITANCE": "récapitulatif de cotraitance",
}


def draw_foot(paper: Paper, invoice: Invoice, totals: Totals, palette: Palette, *, leave: Callable[[], None]) -> None:
    """Draw what follows the lines, all on one page where it fits on one; `leave` turns the page below the lines."""
    amounts = amounts_of(paper, invoice, totals)
    box = placed(paper, payment_cells(invoice, totals))
    terms = paper.wrapped(invoice.payment_terms, RIGHT - LEFT, size=_TERMS_SIZE) if invoice.payment_terms else []
    mentions = _mentions(paper, invoice)
    paying = height_of(box) + (_AFTER_BOX if box else 0.0) + _rows_height(terms)
    together = amounts.height + _GAP + paying
    whole = together + len(mentions) * _MENTION_STEP
    if paper.y + (whole if whole < BOTTOM - TOP else together) > BOTTOM:
        leave()
    draw_amounts(paper, amounts, palette)
    paper.y += _GAP
    if box:
        draw_cells(paper, box, ground=palette.tint, edge=palette.fill)
        paper.y += _AFTER_BOX
    for row in terms:
        _room(paper, _TERMS_STEP)
        paper.text(LEFT, paper.y, row, size=_TERMS_SIZE)
        paper.y += _TERMS_STEP
    paper.y += _AFTER_TERMS if terms else 0.0
    for row in mentions:
        _room(paper, _MENTION_STEP)
        paper.text(LEFT, paper.y, row, size=_MENTION_SIZE, colour=SOFT)
        paper.y += _MENTION_STEP


def _rows_height(terms: list[str]) -> float:
    return len(terms) * _TERMS_STEP + _AFTER_TERMS if terms else 0.0


def _mentions(paper: Paper, invoice: Invoice) -> list[str]:
    texts = surplus_relations(invoice)
    if invoice.vat_on_debits:
        texts.append("Option pour le paiement de la taxe d’après les débits.")
    texts += [note.text for note in printed_notes(invoice)]
    if invoice.attachments:
        joined = ", ".join(_attachment(item) for item in invoice.attachments)
        label = "Pièces jointes" if len(invoice.attachments) > 1 else "Pièce jointe"
        texts.append(french.titled(label, joined))
    return [row for text in dict.fromkeys(texts) for row in paper.wrapped(text, RIGHT - LEFT, size=_MENTION_SIZE)]


def _attachment(item: Attachment) -> str:
    word = item.designation or _ATTACHMENTS.get(item.type_code, "")
    return f"{item.filename} ({word})" if word and word != item.filename else item.filename


def _room(paper: Paper, height: float) -> None:
    if paper.y + height > BOTTOM + 5:
        paper.turn()


def draw_sheet(paper: Paper, invoice: Invoice, pages: int) -> None:
    """Who is who in law and which sheet this is; from the second on, also of which document."""
    seller = invoice.seller
    if paper.page > 1:
        issued = f" du {french.day(invoice.issue_date)}" if invoice.issue_date else ""
        paper.text(LEFT, 13, f"{title_of(invoice)}{issued}", size=8.5, strong=True)
        name, *rest = paper.wrapped(seller.name, (RIGHT - LEFT) / 2, size=8.5)
        paper.text(RIGHT, 13, f"{name}…" if rest else name, size=8.5, colour=SOFT, right=True)
    parts = (
        seller.name,
        f"SIRET {french.siret(seller.identifier.value)}" if seller.siren else "",
        f"TVA {seller.vat_id}" if seller.vat_id else "",
        seller.registration,
        seller.legal_form,
    )
    paper.rule(280.5, weight=0.4)
    kept = (part.replace(" ", french.NBSP) for part in parts if part)
    rows = paper.wrapped(" · ".join(kept), RIGHT - LEFT - 17, size=7)
    for rank, row in enumerate(rows[:_FOOT_ROWS]):
        paper.text(LEFT, 284.5 + 3.3 * rank, row.removesuffix(" ·"), size=7, colour=SOFT)
    paper.text(RIGHT, 284.5, f"Page {paper.page}/{pages}", size=7, colour=SOFT, right=True)


def draw_mark(paper: Paper, mark: str, palette: Palette) -> None:
    """Say across the upper edge of a sheet what it is, where it is not the document itself."""
    paper.band(3.5, 9.5, palette.tint)
    paper.text(LEFT + 2, 7.5, mark, size=8, strong=True, fit=RIGHT - LEFT - 4)
