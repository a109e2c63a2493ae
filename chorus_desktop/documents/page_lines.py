"""The table of lines: wrapped, broken over pages with carried totals."""

from collections.abc import Callable
from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.documents.paper import BOTTOM, LEFT, RIGHT, SOFT, Paper
from chorus_desktop.domain.invoice import Invoice, Line, VatCategory
from chorus_desktop.domain.money import ZERO, to_cents
from chorus_desktop.domain.totals import gross_line_amount, line_amount

#: Edges of the columns, in millimetres: right ones, but for the unit, which stands after its quantity.
_QUANTITY, _UNIT, _PRICE, _VAT = 117.0, 119.5, 152.0, 166.0
#: Room of each figure; one that is longer is set smaller.
_QUANTITY_ROOM, _UNIT_ROOM, _PRICE_ROOM, _VAT_ROOM, _AMOUNT_ROOM = 15.0, 13.0, 18.5, 13.0, 25.0
_NAME_WIDTH = 82.0
_NAME_SIZE, _NAME_STEP = 9.2, 4.2
_MORE_SIZE, _MORE_STEP = 8.0, 3.7
#: Ascent of the first row under the rule above it, and what is left free above the rule below.
_ASCENT, _DESCENT = 4.6, 2.2
#: A line that needs no more than this is never torn apart.
_KEPT = 60.0


def draw_lines(paper: Paper, invoice: Invoice) -> None:
    """Draw the lines; leaves `paper.y` at the rule below the last."""
    paper.y += 8
    _heading(paper)
    carried: Decimal | None = None
    for line in invoice.lines:
        names = paper.wrapped(line.name, _NAME_WIDTH, size=_NAME_SIZE)
        more = [row for text in _below(line) for row in paper.wrapped(text, _NAME_WIDTH, size=_MORE_SIZE)]
        height = _ASCENT + (len(names) - 1) * _NAME_STEP + len(more) * _MORE_STEP + _DESCENT
        if paper.y + min(height, _KEPT) > BOTTOM:
            _carry(paper, carried)
        carried = (carried or ZERO) + line_amount(line)
        paper.y += _ASCENT
        _figures(paper, line)
        _words(paper, names, more, carried)
        paper.y += _DESCENT
        paper.rule(paper.y, weight=0.35)


def _below(line: Line) -> list[str]:
    """What is said below the name: description, units and dates of the price, then what is taken off or added."""
    texts = [line.description] if line.description.strip() else []
    if line.base_quantity:
        unit = french.UNITS.get(line.unit, line.unit)
        texts.append(f"Prix pour {french.figure(line.base_quantity)}{french.NBSP}{unit}")
    if line.period is not None:
        texts.append(f"Du {french.day(line.period.start)} au {french.day(line.period.end)}")
    if line.allowances or line.charges:
        texts.append(f"Avant remises et frais{french.NNBSP}: {french.euros(gross_line_amount(line))}")
        texts += [_apart(item.reason or "Remise", -item.amount) for item in line.allowances]
        texts += [_apart(item.reason or "Frais", item.amount) for item in line.charges]
    return texts


def _apart(reason: str, amount: Decimal) -> str:
    return f"{reason}{french.NNBSP}: {french.euros(to_cents(amount))}"


def _heading(paper: Paper) -> None:
    y = paper.y
    paper.text(LEFT, y, "Désignation", size=8, colour=SOFT)
    paper.text(_QUANTITY, y, "Qté", size=8, colour=SOFT, right=True)
    paper.text(_UNIT, y, "Unité", size=8, colour=SOFT)
    paper.text(_PRICE, y, "Prix HT", size=8, colour=SOFT, right=True)
    paper.text(_VAT, y, "TVA", size=8, colour=SOFT, right=True)
    paper.text(RIGHT, y, "Total HT", size=8, colour=SOFT, right=True)
    paper.y = y + 2.4
    paper.rule(paper.y, weight=0.8)


def _carry(paper: Paper, carried: Decimal | None) -> None:
    """Turn the page inside the table; `carried` is the sum of the lines whose amounts have been drawn, if any."""
    if carried is None:
        paper.turn()
        _heading(paper)
        return
    _carried(paper, "À reporter", carried)
    paper.turn()
    _heading(paper)
    _carried(paper, "Report", carried)
    paper.y += _ASCENT + _DESCENT
    paper.rule(paper.y, weight=0.35)


def _carried(paper: Paper, label: str, carried: Decimal) -> None:
    y = paper.y + _ASCENT
    paper.text(_PRICE, y, label, size=8.5, colour=SOFT, right=True)
    paper.text(RIGHT, y, french.euros(carried), size=9, strong=True, right=True, fit=RIGHT - _PRICE - 2)


def vat_word(category: VatCategory, rate: Decimal) -> str:
    """The rate, or what stands in its place."""
    if category is VatCategory.REVERSE_CHARGE:
        return "autoliq."
    if category is VatCategory.EXEMPT:
        return "exonéré"
    if category is VatCategory.OUT_OF_SCOPE:
        return "hors TVA"
    return french.rate(rate)


def _figures(paper: Paper, line: Line) -> None:
    y = paper.y
    if line.quantity is not None:
        unit = french.UNITS.get(line.unit, line.unit)
        paper.text(_QUANTITY, y, french.figure(line.quantity), right=True, fit=_QUANTITY_ROOM)
        paper.text(_UNIT, y, unit, size=8.5, colour=SOFT, fit=_UNIT_ROOM)
    if line.net_price is not None:
        paper.text(_PRICE, y, french.figure(line.net_price, 2), right=True, fit=_PRICE_ROOM)
    vat = vat_word(line.vat.category, line.vat.rate)
    paper.text(_VAT, y, vat, size=8.5, colour=SOFT, right=True, fit=_VAT_ROOM)
    paper.text(RIGHT, y, french.euros(line_amount(line)), right=True, fit=_AMOUNT_ROOM)


def _words(paper: Paper, names: list[str], more: list[str], carried: Decimal) -> None:
    """Draw name and description; leaves `paper.y` at the last base line."""

    def name(row: str) -> None:
        paper.text(LEFT, paper.y, row, size=_NAME_SIZE)

    def description(row: str) -> None:
        paper.text(LEFT, paper.y, row, size=_MORE_SIZE, colour=SOFT)

    rows: list[tuple[str, float, Callable[[str], None]]] = [(row, _NAME_STEP, name) for row in names]
    rows += [(row, _MORE_STEP, description) for row in more]
    name(rows[0][0])
    for text, step, draw in rows[1:]:
        if paper.y + step > BOTTOM - _DESCENT:
            paper.y += _DESCENT - 1
            _carry(paper, carried)
            paper.y += _ASCENT
        else:
            paper.y += step
        draw(text)
