"""The progress of a works contract, below the invoice: for each line what is done, what was invoiced, what is new."""

from collections.abc import Iterable
from decimal import Decimal

from chorus_desktop.documents import french
from chorus_desktop.documents.palette import Palette
from chorus_desktop.documents.paper import BOTTOM, LEFT, RIGHT, SOFT, TOP, Paper
from chorus_desktop.documents.works_words import amendment_words, kept_so_far, sums, title_of_works
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.works import Row, retained, rows

#: Right edges of the columns in millimetres: contract, percent, so far, before, this invoice.
_EDGES = (105.0, 119.0, 143.0, 167.0, RIGHT - 3)
_ROOMS = (23.0, 13.0, 22.0, 22.0, 22.0)
_NAME_X, _NAME_WIDTH = LEFT + 3, 60.0
_SIZE, _STEP, _ASCENT, _DESCENT = 8.0, 3.7, 4.4, 1.8
_HEADING, _TITLE = 6.4, 9.0
_BESIDE = "Hors marché"


def draw_works(paper: Paper, invoice: Invoice, palette: Palette) -> None:
    """Draw the table below what is there, on the next page where no more than its head would fit on this one."""
    told = rows(invoice)
    if not told:
        return
    words = amendment_words(invoice)
    since = paper.wrapped(words, RIGHT - LEFT, size=_SIZE) if words else []
    table = _Table(paper, palette, credit=invoice.is_credit_note)
    if paper.y + _TITLE + len(since) * _STEP + _HEADING + 3 * (_ASCENT + _DESCENT) > BOTTOM:
        paper.turn()
        paper.y = TOP - _TITLE / 2
    paper.y += _TITLE
    paper.text(LEFT, paper.y - 2.5, title_of_works(invoice), size=10, strong=True)
    for text in since:
        paper.y += _STEP
        paper.text(LEFT, paper.y - 2, text, size=_SIZE, colour=SOFT)
    table.heading()
    for row in told:
        table.draw(_named(row), _figures(row))
    whole, *parts = map(french.euros, sums(told))
    table.draw("Total HT", (whole, _percent(_share(told)), *parts), strong=True)
    if kept_so_far(invoice) or retained(invoice):
        table.draw("Retenue de garantie TTC", ("", "", *map(french.euros, _kept(invoice))))


def _kept(invoice: Invoice) -> tuple[Decimal, Decimal, Decimal]:
    now = kept_so_far(invoice)
    before = invoice.works.before_retained if invoice.works else now
    return now, before, now - before


def _named(row: Row) -> str:
    return f"{row.item.key}. {row.item.name}" if row.item.key else _BESIDE


def _figures(row: Row) -> tuple[str, ...]:
    return (
        french.euros(row.item.amount) if row.item.key else "",
        _percent(row.percent),
        french.euros(row.total_amount),
        french.euros(row.item.before_amount),
        french.euros(row.amount),
    )


def _share(told: tuple[Row, ...]) -> Decimal | None:
    whole, so_far, *_ = sums(told)
    return so_far * 100 / whole if whole else None


def _percent(share: Decimal | None) -> str:
    return french.rate(round(share, 2)) if share is not None else ""


class _Table:
    def __init__(self, paper: Paper, palette: Palette, *, credit: bool) -> None:
        self._paper, self._palette = paper, palette
        self._titles = ("Marché HT", "Fait", "Cumulé", "Déjà facturé", "Cet avoir" if credit else "Ce mois")

    def heading(self) -> None:
        paper, colour = self._paper, self._palette.on_fill
        paper.band(paper.y, paper.y + _HEADING, self._palette.fill)
        paper.text(_NAME_X, paper.y + 4.3, "Avancement du marché", size=8, strong=True, colour=colour)
        for edge, room, title in zip(_EDGES, _ROOMS, self._titles, strict=True):
            paper.text(edge, paper.y + 4.3, title, size=8, strong=True, colour=colour, right=True, fit=room)
        paper.y += _HEADING

    def draw(self, name: str, figures: Iterable[str], *, strong: bool = False) -> None:
        paper = self._paper
        names = paper.wrapped(name, _NAME_WIDTH, size=_SIZE, strong=strong)
        if paper.y + _ASCENT + _STEP * (len(names) - 1) + _DESCENT > BOTTOM:
            paper.turn()
            self.heading()
        paper.y += _ASCENT
        paper.text(_NAME_X, paper.y, names[0], size=_SIZE, strong=strong)
        for edge, room, text in zip(_EDGES, _ROOMS, figures, strict=True):
            if text:
                paper.text(edge, paper.y, text, size=_SIZE, strong=strong, right=True, fit=room)
        for rest in names[1:]:
            paper.y += _STEP
            paper.text(_NAME_X, paper.y, rest, size=_SIZE, strong=strong, colour=SOFT)
        paper.y += _DESCENT
        paper.rule(paper.y, weight=0.35)
