"""Labelled values in a grid of four columns, as the references and the payment stand on the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.lib.colors import Color

from chorus_desktop.documents.paper import BOTTOM, INK, LEFT, RIGHT, SOFT, Paper

COLUMNS = 4
_INSET, _GAP = 3.0, 3.5
_COLUMN = (RIGHT - LEFT - 2 * _INSET + _GAP) / COLUMNS
_LABEL, _VALUE, _PLAIN = 7.2, 9.2, 8.2
_FIRST, _STEP, _BELOW, _MARGIN = 4.2, 4.0, 3.2, 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A value with its label; a new line in it is kept. What is `plain` is of less weight."""

    label: str
    value: str
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A cell in its row: first column, room in millimetres, the value in lines."""

    cell: Cell
    column: int
    room: float
    lines: tuple[str, ...]


Row = tuple[Placed, ...]


def placed(paper: Paper, cells: Iterable[Cell]) -> list[Row]:
    """The cells that have a value, side by side; one whose value is long takes two columns, or a row for itself."""
    rows: list[list[Placed]] = []
    column = COLUMNS
    for cell in cells:
        if not cell.value.strip():
            continue
        span = _span(paper, cell)
        if column + span > COLUMNS:
            rows.append([])
            column = 0
        room = span * _COLUMN - _GAP
        lines = paper.wrapped(cell.value, room, size=_size(cell), strong=not cell.plain)
        rows[-1].append(Placed(cell=cell, column=column, room=room, lines=tuple(lines)))
        column += span
    return [tuple(row) for row in rows]


def _size(cell: Cell) -> float:
    return _PLAIN if cell.plain else _VALUE


def _span(paper: Paper, cell: Cell) -> int:
    wide = max(paper.width(line, size=_size(cell), strong=not cell.plain) for line in cell.value.splitlines())
    wide = max(wide, paper.width(cell.label, size=_LABEL)) + _GAP
    return 1 if wide <= _COLUMN else 2 if wide <= 2 * _COLUMN else COLUMNS


def _row_height(row: Row) -> float:
    return _FIRST + _STEP * max(len(item.lines) for item in row) + _BELOW


def height_of(rows: Iterable[Row]) -> float:
    """The room that the rows need, in millimetres."""
    heights = [_row_height(row) for row in rows]
    return sum(heights) + _MARGIN if heights else 0.0


def draw_cells(paper: Paper, rows: Iterable[Row], *, ground: Color | None = None, edge: Color | None = None) -> None:
    """Draw the rows from `paper.y` on, over more than one page where they must; leaves `paper.y` below them.

    `ground` fills the box behind them, `edge` marks its left side.
    """
    kept = list(rows)
    for rank, row in enumerate(kept):
        height = _row_height(row) + (_MARGIN if rank == len(kept) - 1 else 0.0)
        if paper.y + height > BOTTOM:
            paper.turn()
        if ground is not None:
            paper.band(paper.y, paper.y + height, ground)
        if edge is not None:
            paper.band(paper.y, paper.y + height, edge, x2=LEFT + 1.2)
        for item in row:
            x, y = LEFT + _INSET + item.column * _COLUMN, paper.y + _FIRST + 0.3
            paper.text(x, y, item.cell.label, size=_LABEL, colour=SOFT, fit=item.room)
            for line in item.lines:
                y += _STEP
                paper.text(x, y, line, size=_size(item.cell), strong=not item.cell.plain, colour=INK)
        paper.y += height
