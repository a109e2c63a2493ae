"""The table of lines: wrapped, broken over pages with carried totals."""

from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.documents.paper import BOTTOM, LEFT, RIGHT, RULE, SOFT, Paper
from chorus_desktop.domain.invoice import Invoice, Line, VatCategory
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import line_amount

#: Right edges of the columns, in millimetres.
_QUANTITY, _UNIT, _PRICE, _VAT = 116.0, 119.0, 150.0, 165.0
_NAME_WIDTH = 82.0
_STEP = 4.2


def draw_lines(paper: Paper, invoice: Invoice) -> None:
    """Draw the lines; leaves `paper.y` below the last."""
    paper.y += 9
    _heading(paper)
    carried = ZERO
    for line in invoice.lines:
        names = paper.wrapped(line.name, _NAME_WIDTH, size=9.2)
        more = paper.wrapped(line.description, _NAME_WIDTH, size=8) if line.description.strip() else []
        height = len(names) * _STEP + len(more) * 3.7 + 3.4
        if paper.y + min(height, 150) > BOTTOM - 8:
            _carry(paper, carried)
        _figures(paper, line)
        _words(paper, names, more)
        carried += line_amount(line)
        paper.y += 1.6
        paper.rule(paper.y, colour=RULE, weight=0.35)
        paper.y += 1.8


def _heading(paper: Paper) -> None:
    y = paper.y
    paper.text(LEFT, y, "Désignation", size=8, colour=SOFT)
    paper.text(_QUANTITY, y, "Qté", size=8, colour=SOFT, right=True)
    paper.text(_UNIT, y, "Unité", size=8, colour=SOFT)
    paper.text(_PRICE, y, "Prix HT", size=8, colour=SOFT, right=True)
    paper.text(_VAT, y, "TVA", size=8, colour=SOFT, right=True)
    paper.text(RIGHT, y, "Total HT", size=8, colour=SOFT, right=True)
    paper.rule(y + 2.2, weight=0.8)
    paper.y = y + 4.2


def _carry(paper: Paper, carried: Decimal) -> None:
    if carried:
        _carried(paper, "À reporter", carried)
    paper.turn()
    _heading(paper)
    if carried:
        paper.y += 1.5
        _carried(paper, "Report", carried)
        paper.y += 6


def _carried(paper: Paper, label: str, carried: Decimal) -> None:
    y = paper.y + 2.4
    paper.text(_VAT, y, label, size=8.5, colour=SOFT, right=True)
    paper.text(RIGHT, y, french.euros(carried), size=8.5, strong=True, right=True)


def vat_word(category: VatCategory, rate: Decimal) -> str:
    """The rate, or what stands in its place."""
    if category is VatCategory.REVERSE_CHARGE:
        return "autoliq."
    if category in (VatCategory.EXEMPT, VatCategory.OUT_OF_SCOPE):
        return "exonéré"
    return french.rate(rate)


def _figures(paper: Paper, line: Line) -> None:
    y = paper.y + 2.4
    if line.quantity is not None:
        paper.text(_QUANTITY, y, french.figure(line.quantity), right=True)
        paper.text(_UNIT, y, french.UNITS.get(line.unit, line.unit), size=8.5, colour=SOFT)
    if line.net_price is not None:
        paper.text(_PRICE, y, french.figure(line.net_price, 2), right=True)
    paper.text(_VAT, y, vat_word(line.vat.category, line.vat.rate), size=8.5, colour=SOFT, right=True)
    paper.text(RIGHT, y, french.euros(line_amount(line)), right=True)


def _words(paper: Paper, names: list[str], more: list[str]) -> None:
    for size, step, colour, rows in ((9.2, _STEP, None, names), (8.0, 3.7, SOFT, more)):
        for row in rows:
            if paper.y + step > BOTTOM:
                paper.turn()
            if colour is None:
                paper.text(LEFT, paper.y + 2.4, row, size=size)
            else:
                paper.text(LEFT, paper.y + 2.2, row, size=size, colour=colour)
            paper.y += step
