"""The amounts below the lines: VAT by rate on the left, totals on the right."""

from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.documents.page_line_words import reason_of
from chorus_desktop.documents.page_vat import vat_mention, vat_word
from chorus_desktop.documents.palette import Palette
from chorus_desktop.documents.paper import LEFT, RIGHT, SOFT, Paper
from chorus_desktop.documents.works_words import retention_rows
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import to_cents
from chorus_desktop.domain.totals import Totals

#: Edges of the VAT table, its right edges of base and amount; edges and room of the totals.
_RATE, _BASE, _AMOUNT, _TABLE_END = LEFT + 3, 66.0, 94.0, 96.0
_LABEL, _LABEL_ROOM, _VALUE = 118.0, 38.0, RIGHT - 3
_VALUE_ROOM = _VALUE - _LABEL - _LABEL_ROOM - 2
_STEP, _SMALL_STEP, _TOTAL_STEP = 4.8, 3.5, 5.0
_ABOVE, _DUE = 8.0, 12.0
#: From the band down to what is told below it.
_BELOW_GAP = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """What is to be drawn, wrapped already: VAT rows with their reasons, totals with their labels."""

    vat: tuple[tuple[str, Decimal, Decimal, tuple[str, ...]], ...]
    totals: tuple[tuple[tuple[str, ...], Decimal], ...]
    due_label: str
    due: Decimal
    below: tuple[tuple[str, Decimal], ...] = ()

    @property
    def height(self) -> float:
        """Room they need below the lines, in millimetres."""
        return _ABOVE + max(self._vat_height, self._totals_height)

    @property
    def _vat_height(self) -> float:
        return 5.0 + sum(_STEP + _SMALL_STEP * len(reason) for *_, reason in self.vat)

    @property
    def _totals_height(self) -> float:
        above = sum(_TOTAL_STEP + _STEP * (len(label) - 1) for label, _ in self.totals)
        return above + _DUE - _TOTAL_STEP + (_BELOW_GAP + _TOTAL_STEP * len(self.below) if self.below else 0.0)


def amounts_of(paper: Paper, invoice: Invoice, totals: Totals) -> Amounts:
    """Lay out VAT and totals on this paper."""
    vat = []
    for row in totals.vat:
        mention = vat_mention(row)
        lines = tuple(paper.wrapped(mention, _AMOUNT - _RATE, size=7.6)) if mention else ()
        vat.append((vat_word(row.category, row.rate), row.basis, row.amount, lines))
    labelled = [
        (tuple(paper.wrapped(label, _LABEL_ROOM, size=9)), value) for label, value in _total_rows(invoice, totals)
    ]
    label = "Montant de l’avoir" if invoice.is_credit_note else "Net à payer"
    below = retention_rows(invoice, totals)
    return Amounts(vat=tuple(vat), totals=tuple(labelled), due_label=label, due=totals.due, below=below)


def _total_rows(invoice: Invoice, totals: Totals) -> list[tuple[str, Decimal]]:
    rows = []
    if invoice.allowances or invoice.charges:
        rows.append(("Total des lignes HT", totals.lines))
        rows += [(reason_of(item, "Remise"), -to_cents(item.amount)) for item in invoice.allowances]
        rows += [(reason_of(item, "Frais"), to_cents(item.amount)) for item in invoice.charges]
    rows += [("Total HT", totals.without_vat), ("Total TVA", totals.vat_total), ("Total TTC", totals.with_vat)]
    if totals.prepaid:
        rows.append(("Acompte déjà versé", -totals.prepaid))
    if totals.rounding:
        rows.append(("Arrondi", totals.rounding))
    return rows


def draw_amounts(paper: Paper, amounts: Amounts, palette: Palette) -> None:
    """Draw both tables; leaves `paper.y` below the longer."""
    top = paper.y + _ABOVE
    if amounts.vat:
        _vat_table(paper, amounts, top)
    _totals(paper, amounts, top, palette)
    paper.y += amounts.height


def _vat_table(paper: Paper, amounts: Amounts, top: float) -> None:
    paper.text(_RATE, top, "Taux de TVA", size=8, colour=SOFT)
    paper.text(_BASE, top, "Base HT", size=8, colour=SOFT, right=True)
    paper.text(_AMOUNT, top, "Montant TVA", size=8, colour=SOFT, right=True)
    paper.rule(top + 1.9, x2=_TABLE_END)
    y = top + 6.2
    for word, basis, amount, reason in amounts.vat:
        paper.text(_RATE, y, word, size=8.8)
        paper.text(_BASE, y, french.figure(basis, 2), size=8.8, right=True, fit=_BASE - _RATE - 18)
        paper.text(_AMOUNT, y, french.figure(amount, 2), size=8.8, right=True, fit=_AMOUNT - _BASE - 2)
        for row in reason:
            y += _SMALL_STEP
            paper.text(_RATE, y, row, size=7.6)
        y += _STEP


def _totals(paper: Paper, amounts: Amounts, top: float, palette: Palette) -> None:
    y = top
    for label, value in amounts.totals:
        for row in label[:-1]:
            paper.text(_LABEL, y, row, colour=SOFT)
            y += _STEP
        paper.text(_LABEL, y, label[-1], colour=SOFT)
        paper.text(_VALUE, y, french.euros(value), right=True, fit=_VALUE_ROOM)
        y += _TOTAL_STEP
    paper.band(y - 2, y + 7, palette.fill, x1=_LABEL - 3)
    y += 4.1
    paper.text(_LABEL, y, amounts.due_label, size=10, strong=True, colour=palette.on_fill)
    room = _VALUE - _LABEL - paper.width(amounts.due_label, size=10, strong=True) - 3
    due = french.euros(amounts.due)
    paper.text(_VALUE, y, due, size=13.5, strong=True, colour=palette.on_fill, right=True, fit=room)
    y += _DUE - _TOTAL_STEP + _BELOW_GAP
    for rank, (told, value) in enumerate(amounts.below, 1):
        strong = rank == len(amounts.below)
        paper.text(_LABEL, y, told, strong=strong, fit=_LABEL_ROOM)
        paper.text(_VALUE, y, french.euros(value), strong=strong, right=True, fit=_VALUE_ROOM)
        y += _TOTAL_STEP
