"""Amounts of successive periods as bars on paper, each with its amount and its name; what went back hangs below."""

from collections.abc import Sequence
from decimal import Decimal

from chorus_desktop.documents import accounts_words as words
from chorus_desktop.documents import french
from chorus_desktop.documents.palette import Palette
from chorus_desktop.documents.paper import LEFT, RIGHT, RULE, SOFT, Paper
from chorus_desktop.domain.invoice import Period

#: Millimetres that the bars take with the names below them.
BARS_HEIGHT = 46.0
#: One bar tells nothing, and more than two years of months cannot be told apart.
LEAST_BARS, MOST_BARS = 2, 24
_ABOVE, _BELOW = 6.0, 7.0
_SHORT = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split()


def draw_bars(paper: Paper, palette: Palette, amounts: Sequence[tuple[Period, Decimal]]) -> None:
    """Draw them at the paper's `y`, which then stands below them."""
    highest = max(0.0, *(float(amount) for _, amount in amounts))
    lowest = min(0.0, *(float(amount) for _, amount in amounts))
    scale = (BARS_HEIGHT - _ABOVE - _BELOW) / ((highest - lowest) or 1.0)
    ground = paper.y + _ABOVE + highest * scale
    step = (RIGHT - LEFT) / len(amounts)
    wide = min(step * 0.62, 12.0)
    for rank, (period, amount) in enumerate(amounts):
        middle = LEFT + (rank + 0.5) * step
        end = ground - float(amount) * scale
        if amount:
            paper.band(min(end, ground), max(end, ground), palette.fill, x1=middle - wide / 2, x2=middle + wide / 2)
        told, above = french.figure(amount.quantize(Decimal(1))), end if amount >= 0 else ground
        if amount:
            _centred(paper, middle, above - 1.4, told, step - 1)
        _centred(paper, middle, paper.y + BARS_HEIGHT - 1.5, _name(period), step - 0.6)
    paper.rule(ground, colour=RULE, weight=0.6)
    paper.y += BARS_HEIGHT


def _centred(paper: Paper, middle: float, y: float, text: str, room: float) -> None:
    size = min(7.0, 7.0 * room / max(room, paper.width(text, size=7.0)))
    paper.text(middle - paper.width(text, size=size) / 2, y, text, size=size, colour=SOFT)


def _name(period: Period) -> str:
    month = period.start.month - 1
    one_month = (period.start.year, period.start.month) == (period.end.year, period.end.month)
    return _SHORT[month] if one_month else words.period(period)
