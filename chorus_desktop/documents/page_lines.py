"""The table of lines: wrapped, broken over pages with carried totals."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.documents.page_line_words import below
from chorus_desktop.documents.page_vat import vat_word
from chorus_desktop.documents.palette import Palette
from chorus_desktop.documents.paper import BOTTOM, INK, LEFT, RIGHT, SOFT, Paper
from chorus_desktop.domain.invoice import Invoice, Line
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import line_amount

#: Edges of the columns, in millimetres: right ones, but for the unit, which stands after its quantity.
_QUANTITY, _UNIT, _PRICE, _VAT, _AMOUNT = 117.0, 119.0, 150.0, 165.0, RIGHT - 3
#: Room of each figure; one that is longer is set smaller.
_QUANTITY_ROOM, _UNIT_ROOM, _PRICE_ROOM, _VAT_ROOM, _AMOUNT_ROOM = 15.5, 13.0, 18.0, 14.0, 22.5
_NAME_X = LEFT + 3
_NAME_WIDTH = 80.0
_NAME_SIZE, _NAME_STEP = 9.2, 4.2
_MORE_SIZE, _MORE_STEP = 8.0, 3.7
_HEADING = 6.8
#: Ascent of the first row under the rule above it, and what is left free above the rule below.
_ASCENT, _DESCENT = 4.9, 2.2
#: A line that needs no more than this is never torn apart.
_KEPT = 60.0


def draw_lines(paper: Paper, invoice: Invoice, palette: Palette) -> Callable[[], None]:
    """Draw the lines; leaves `paper.y` at the rule below the last. The answer turns the page, carrying their sum."""
    table = _Table(paper, palette)
    paper.y += 4
    first = min(_laid(paper, invoice.lines[0]).height, _KEPT) if invoice.lines else 0.0
    if paper.y + _HEADING + first > BOTTOM:
        paper.turn()
    table.heading()
    for line in invoice.lines:
        table.draw(line)
    return table.leave


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """The words of a line, wrapped."""

    names: list[str]
    more: list[str]

    @property
    def height(self) -> float:
        return _ASCENT + (len(self.names) - 1) * _NAME_STEP + len(self.more) * _MORE_STEP + _DESCENT


def _laid(paper: Paper, line: Line) -> _Laid:
    names = paper.wrapped(line.name, _NAME_WIDTH, size=_NAME_SIZE)
    wrapped = (row for text in below(line) for row in paper.wrapped(text, _NAME_WIDTH, size=_MORE_SIZE))
    return _Laid(names=names, more=[row.removesuffix(" ·") for row in wrapped])


class _Table:
    """`carried` is the sum of the lines whose amounts have been drawn, None before the first."""

    def __init__(self, paper: Paper, palette: Palette) -> None:
        self._paper, self._palette = paper, palette
        self._carried: Decimal | None = None

    def heading(self) -> None:
        paper, colour = self._paper, self._palette.on_fill
        paper.band(paper.y, paper.y + _HEADING, self._palette.fill)
        y = paper.y + 4.5
        paper.text(_NAME_X, y, "Désignation", size=8, strong=True, colour=colour)
        paper.text(_QUANTITY, y, "Qté", size=8, strong=True, colour=colour, right=True)
        paper.text(_UNIT, y, "Unité", size=8, strong=True, colour=colour)
        paper.text(_PRICE, y, "Prix HT", size=8, strong=True, colour=colour, right=True)
        paper.text(_VAT, y, "TVA", size=8, strong=True, colour=colour, right=True)
        paper.text(_AMOUNT, y, "Total HT", size=8, strong=True, colour=colour, right=True)
        paper.y += _HEADING

    def draw(self, line: Line) -> None:
        """One line, on the next page where it finds no room on this one."""
        paper = self._paper
        laid = _laid(paper, line)
        if self._carried is not None and paper.y + min(laid.height, _KEPT) > BOTTOM:
            self._turn()
        self._carried = (self._carried or ZERO) + line_amount(line)
        paper.y += _ASCENT
        paper.text(_NAME_X, paper.y, laid.names[0], size=_NAME_SIZE)
        _figures(paper, line)
        for row in laid.names[1:]:
            self._step(_NAME_STEP)
            paper.text(_NAME_X, paper.y, row, size=_NAME_SIZE)
        for row in laid.more:
            self._step(_MORE_STEP)
            paper.text(_NAME_X, paper.y, row, size=_MORE_SIZE, colour=SOFT)
        paper.y += _DESCENT
        paper.rule(paper.y, weight=0.35)

    def _step(self, step: float) -> None:
        if self._paper.y + step > BOTTOM - _DESCENT:
            self._paper.y += _DESCENT - 1
            self._turn()
            self._paper.y += _ASCENT
        else:
            self._paper.y += step

    def leave(self) -> None:
        """Turn the page below the last line, for what follows the table."""
        self._turn(heading=False)

    def _turn(self, *, heading: bool = True) -> None:
        """Turn the page, carrying what has been drawn so far."""
        paper = self._paper
        if self._carried is not None:
            self._carry("À reporter", self._carried)
        paper.turn()
        if heading:
            self.heading()
        if self._carried is not None:
            self._carry("Report", self._carried)
            paper.y += _ASCENT + _DESCENT
            paper.rule(paper.y, weight=0.35)

    def _carry(self, label: str, carried: Decimal) -> None:
        y = self._paper.y + _ASCENT
        self._paper.text(_PRICE, y, label, size=8.5, colour=SOFT, right=True)
        amount = french.euros(carried)
        self._paper.text(_AMOUNT, y, amount, size=9, strong=True, right=True, fit=_AMOUNT - _PRICE - 2)


def _figures(paper: Paper, line: Line) -> None:
    y = paper.y
    if line.quantity is not None:
        paper.text(_QUANTITY, y, french.figure(line.quantity), right=True, fit=_QUANTITY_ROOM)
        paper.text(_UNIT, y, french.unit(line.unit), size=8.5, colour=SOFT, fit=_UNIT_ROOM)
    if line.net_price is not None:
        paper.text(_PRICE, y, french.figure(line.net_price, 2), right=True, fit=_PRICE_ROOM)
    vat = vat_word(line.vat.category, line.vat.rate)
    paper.text(_VAT, y, vat, size=8.5, colour=SOFT, right=True, fit=_VAT_ROOM)
    paper.text(_AMOUNT, y, french.euros(line_amount(line)), colour=INK, right=True, fit=_AMOUNT_ROOM)
