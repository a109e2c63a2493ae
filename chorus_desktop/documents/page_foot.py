"""Below the lines: VAT, totals, payment, legal mentions, and the foot of every page."""

from chorus_desktop.documents import french
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.documents.page_lines import vat_word
from chorus_desktop.documents.paper import ACCENT, BOTTOM, LEFT, RIGHT, RULE, SOFT, WIDTH, Paper
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.totals import Totals, compute_totals

#: Codes of notes that are for machines, or stand elsewhere on the page.
_UNPRINTED = frozenset({"ADN", "ABL"})
_LABEL_X = 152.0


def draw_foot(paper: Paper, invoice: Invoice) -> None:
    """Draw what follows the lines, on a new page where it would be torn apart."""
    totals = compute_totals(invoice)
    needed = 14 + 5 * (4 + len(totals.vat) + bool(invoice.allowances) + bool(invoice.charges)) + 30
    if paper.y + needed > BOTTOM:
        paper.turn()
    top = paper.y + 6
    left_bottom = _vat_table(paper, totals, top)
    right_bottom = _totals(paper, invoice, totals, top)
    paper.y = max(left_bottom, right_bottom) + 8
    _payment(paper, invoice)
    _mentions(paper, invoice, totals)


def _vat_table(paper: Paper, totals: Totals, top: float) -> float:
    if not totals.vat:
        return top
    columns = (LEFT, 58.0, 82.0)
    for x, label in zip(columns, ("TVA", "Base HT", "Montant"), strict=True):
        paper.text(x, top, label, size=8, colour=SOFT, right=x != LEFT)
    paper.rule(top + 1.8, x2=columns[2], weight=0.4)
    y = top + 6
    for row in totals.vat:
        paper.text(LEFT, y, vat_word(row.category, row.rate), size=8.5)
        paper.text(columns[1], y, french.figure(row.basis, 2), size=8.5, right=True)
        paper.text(columns[2], y, french.figure(row.amount, 2), size=8.5, right=True)
        y += 4.6
    return y


def _totals(paper: Paper, invoice: Invoice, totals: Totals, top: float) -> float:
    rows = [("Total HT", totals.lines if invoice.allowances or invoice.charges else totals.without_vat)]
    rows += [(item.reason or "Remise", -item.amount) for item in invoice.allowances]
    rows += [(item.reason or "Frais", item.amount) for item in invoice.charges]
    if invoice.allowances or invoice.charges:
        rows.append(("Net HT", totals.without_vat))
    rows += [("TVA", totals.vat_total), ("Total TTC", totals.with_vat)]
    if totals.prepaid:
        rows.append(("Déjà versé", -totals.prepaid))
    y = top
    for label, value in rows:
        paper.text(_LABEL_X, y, label, size=9, colour=SOFT, right=True)
        paper.text(RIGHT, y, french.euros(value), size=9, right=True)
        y += 5
    paper.rule(y - 1.6, x1=118, colour=ACCENT, weight=0.9)
    label = "À votre crédit" if invoice.is_credit_note else "Net à payer"
    paper.text(_LABEL_X, y + 4.4, label, size=10.5, strong=True, right=True)
    paper.text(RIGHT, y + 4.4, french.euros(totals.due), size=13, strong=True, colour=ACCENT, right=True)
    return y + 6


def _payment(paper: Paper, invoice: Invoice) -> None:
    seller = invoice.seller
    rows = []
    if invoice.due_date and not invoice.is_credit_note:
        rows.append(f"À payer au plus tard le {french.day(invoice.due_date)}")
    if seller.iban:
        rows.append(f"IBAN {french.iban(seller.iban)}" + (f"   BIC {seller.bic}" if seller.bic else ""))
    if invoice.payment_terms:
        rows.append(invoice.payment_terms)
    for row in rows:
        for line in paper.wrapped(row, RIGHT - LEFT, size=9, strong=True):
            _room(paper)
            paper.text(LEFT, paper.y, line, size=9, strong=True)
            paper.y += 4.8
    paper.y += 2


def _mentions(paper: Paper, invoice: Invoice, totals: Totals) -> None:
    reasons = [row.exemption_reason for row in totals.vat if row.exemption_reason]
    if invoice.vat_on_debits:
        reasons.append("Option pour le paiement de la taxe d’après les débits.")
    notes = [note.text for note in notes_of(invoice) if note.code not in _UNPRINTED]
    for text in dict.fromkeys([*reasons, *notes]):
        for line in paper.wrapped(text, RIGHT - LEFT, size=7.6):
            _room(paper)
            paper.text(LEFT, paper.y, line, size=7.6, colour=SOFT)
            paper.y += 3.6


def _room(paper: Paper) -> None:
    if paper.y > BOTTOM + 2:
        paper.turn()


def draw_page_foot(paper: Paper, invoice: Invoice, pages: int) -> None:
    """The foot: who is who in law, and which page this is."""
    seller = invoice.seller
    parts = (
        seller.name,
        seller.legal_form,
        seller.registration,
        f"SIRET {french.siret(seller.identifier.value)}" if seller.siren else "",
        f"TVA {seller.vat_id}" if seller.vat_id else "",
    )
    paper.rule(281, colour=RULE, weight=0.4)
    rows = paper.wrapped("  ·  ".join(part for part in parts if part), WIDTH - 2 * LEFT - 20, size=7)
    for rank, row in enumerate(rows[:2]):
        paper.text(LEFT, 285 + 3.4 * rank, row, size=7, colour=SOFT)
    paper.text(RIGHT, 285, f"Page {paper.page}/{pages}", size=7, colour=SOFT, right=True)
