"""Below the amounts: how to pay, legal mentions, and head and foot of every sheet."""

from chorus_desktop.documents import french
from chorus_desktop.documents.notes import printed_notes
from chorus_desktop.documents.page_head import is_paid, surplus_relations, title_of
from chorus_desktop.documents.page_totals import amounts_of, draw_amounts
from chorus_desktop.documents.paper import BOTTOM, LEFT, RIGHT, SOFT, TOP, Paper
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.totals import Totals

#: Credit transfers (UNTDID 4461); other means of payment do not ask the customer to pay into an account.
_TRANSFERS = frozenset({"30", "58"})
_MENTION_SIZE, _MENTION_STEP = 7.6, 3.6
_TERMS_SIZE, _TERMS_STEP, _AFTER_TERMS = 8.5, 4.2, 1.5
#: The payment box with the gap below it, and the widest that one of its cells may be.
_BOX_STEP, _CELL = 17.5, 90.0
_GAP = 6.0
_FOOT_ROWS = 3


def draw_foot(paper: Paper, invoice: Invoice, totals: Totals) -> None:
    """Draw what follows the lines, all on one page where it fits on one."""
    amounts = amounts_of(paper, invoice, totals)
    cells = _payment_cells(invoice, totals)
    terms = paper.wrapped(invoice.payment_terms, RIGHT - LEFT, size=_TERMS_SIZE) if invoice.payment_terms else []
    mentions = _mentions(paper, invoice)
    together = amounts.height + _GAP + _payment_height(cells, terms)
    whole = together + len(mentions) * _MENTION_STEP
    if paper.y + (whole if whole < BOTTOM - TOP else together) > BOTTOM:
        paper.turn()
    draw_amounts(paper, amounts)
    paper.y += _GAP
    _draw_payment(paper, cells, terms)
    for row in mentions:
        _room(paper, _MENTION_STEP)
        paper.text(LEFT, paper.y, row, size=_MENTION_SIZE, colour=SOFT)
        paper.y += _MENTION_STEP


def _payment_cells(invoice: Invoice, totals: Totals) -> list[tuple[str, str]]:
    if invoice.is_credit_note or is_paid(totals):
        return []
    seller = invoice.seller
    transfer = invoice.payment_means in _TRANSFERS
    cells = [
        ("À payer au plus tard le", french.day(invoice.due_date) if invoice.due_date else ""),
        ("Par virement sur le compte (IBAN)", french.iban(seller.iban) if transfer else ""),
        ("BIC", seller.bic if transfer else ""),
    ]
    return [cell for cell in cells if cell[1]]


def _payment_height(cells: list[tuple[str, str]], terms: list[str]) -> float:
    return (_BOX_STEP if cells else 0.0) + (len(terms) * _TERMS_STEP + _AFTER_TERMS if terms else 0.0)


def _draw_payment(paper: Paper, cells: list[tuple[str, str]], terms: list[str]) -> None:
    if cells:
        paper.box(paper.y, paper.y + 12.5)
        x = LEFT + 3
        for label, value in cells:
            paper.text(x, paper.y + 4.8, label, size=7.5, colour=SOFT)
            paper.text(x, paper.y + 9.4, value, size=9.5, strong=True, fit=_CELL)
            x += max(paper.width(label, size=7.5), min(_CELL, paper.width(value, size=9.5, strong=True))) + 9
        paper.y += _BOX_STEP
    for row in terms:
        _room(paper, _TERMS_STEP)
        paper.text(LEFT, paper.y, row, size=_TERMS_SIZE)
        paper.y += _TERMS_STEP
    paper.y += _AFTER_TERMS if terms else 0.0


def _mentions(paper: Paper, invoice: Invoice) -> list[str]:
    texts = surplus_relations(invoice)
    if invoice.vat_on_debits:
        texts.append("Option pour le paiement de la taxe d’après les débits.")
    texts += [note.text for note in printed_notes(invoice)]
    return [row for text in dict.fromkeys(texts) for row in paper.wrapped(text, RIGHT - LEFT, size=_MENTION_SIZE)]


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
