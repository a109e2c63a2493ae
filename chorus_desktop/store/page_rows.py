"""Which page of a damaged file belongs to which table: as its trees say, and where they are torn by what lies on it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from chorus_desktop.store.pages import INNER, LEAF, Cell, Child, Pages, Unreadable, Value

_TYPES: dict[str, type] = {"INTEGER": int, "TEXT": str, "BLOB": bytes}
#: What the program writes anew by itself; nothing of it is anybody's.
OWN_BOOKS = frozenset({"boots", "legal_moves", "legal_step_moves", "row_sums", "_sqlite_migrations"})
_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
    AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY rowid"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `key`: it is the row's own number, which the record does not repeat."""

    name: str
    kind: str
    optional: bool
    key: bool
    #: Whether rows that were written before the column came may lack it.
    later: bool

    def takes(self, value: Value) -> bool:
        """Whether the column may hold the value as it lies in a record."""
        if value is None or self.key:
            return value is None and (self.optional or self.key)
        return isinstance(value, _TYPES[self.kind])


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns in the order in which records hold them."""

    name: str
    columns: tuple[Column, ...]

    def fits(self, cell: Cell) -> bool:
        """Whether a row could be one of this table."""
        missing = self.columns[len(cell.values) :]
        return len(cell.values) <= len(self.columns) and all(
            (*map(Column.takes, self.columns, cell.values), *(column.later for column in missing))
        )

    def row(self, cell: Cell) -> dict[str, Value]:
        """The row by its columns; those that came later and are not in the record are left to their default."""
        pairs = zip(self.columns, cell.values, strict=False)
        return {column.name: cell.rowid if column.key else value for column, value in pairs}


#: The list of tables that the file itself keeps.
_MASTER = Table(
    "sqlite_master",
    tuple(
        Column(name, kind, optional=name == "sql", key=False, later=False)
        for name, kind in (("type", "TEXT"), ("name", "TEXT"), ("of", "TEXT"), ("root", "INTEGER"), ("sql", "TEXT"))
    ),
)


@dataclass(slots=True)
class Found:
    """The leaves of one table: those its tree leads to, and those that only look like its own.

    `torn`: how often the tree leads to a page that is not what it says.
    """

    sure: list[int] = field(default_factory=list)
    alike: list[int] = field(default_factory=list)
    torn: int = 0


def tables_of(connection: sqlite3.Connection) -> tuple[Table, ...]:
    """The tables of a sound store that hold what is somebody's, in the order of their making."""
    names = [name for (name,) in connection.execute(_TABLES).fetchall() if name not in OWN_BOOKS]
    return tuple(Table(name, tuple(_columns(connection, name))) for name in names)


def _columns(connection: sqlite3.Connection, table: str) -> Iterator[Column]:
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = sum(bool(row[5]) for row in rows)
    for _, name, kind, strict, default, rank in rows:
        key = bool(rank) and keys == 1 and kind == "INTEGER"
        yield Column(name, kind, optional=not strict and not rank, key=key, later=default is not None)


def located(pages: Pages, tables: Sequence[Table]) -> dict[str, Found]:
    """The leaves of each table. A page that its tree does not lead to belongs where most of its rows fit."""
    free, taken = pages.free(), set[int]()
    found = {table.name: Found() for table in tables}
    roots = dict(_roots(pages, free, taken))
    for table in tables:
        if table.name in roots:
            found[table.name] = _walk(pages, table, roots[table.name], taken)
    for number in _leaves(pages, free | taken):
        alike = _alike(pages, number, tables)
        if alike is not None:
            found[alike.name].alike.append(number)
            taken.add(number)
    return found


def _roots(pages: Pages, free: frozenset[int], taken: set[int]) -> Iterator[tuple[str, int]]:
    """The first page of each table, by the list of tables wherever its own pages are."""
    known = _walk(pages, _MASTER, 1, taken).sure
    known += [number for number in _leaves(pages, free | taken) if _alike(pages, number, [_MASTER])]
    taken.update(known)
    for number in known:
        for cell in pages.cells(number):
            if cell is not None and _MASTER.fits(cell) and cell.values[0] == "table":
                name, root = cell.values[1], cell.values[3]
                if isinstance(name, str) and isinstance(root, int) and root > 1:
                    yield name, root


def _leaves(pages: Pages, without: set[int] | frozenset[int]) -> list[int]:
    return [number for number in range(1, pages.count + 1) if number not in without and pages.kind(number) == LEAF]


def _walk(pages: Pages, table: Table, root: int, taken: set[int]) -> Found:
    """The leaves to which a tree leads, in order, as far as they hold what the tree says."""
    found, ahead = Found(), [Child(root, None, None)]
    while ahead:
        here = ahead.pop()
        try:
            kind = pages.kind(here.page) if here.page not in taken else 0
            if kind == INNER:
                ahead.extend(_within(pages.children(here.page), here))
                taken.add(here.page)
            elif kind == LEAF and _holds(pages, table, here):
                found.sure.append(here.page)
                taken.add(here.page)
            else:
                found.torn += 1
        except Unreadable:
            found.torn += 1
    return found


def _within(children: list[Child], above: Child) -> list[Child]:
    first, last = children[0], children[-1]
    children[0] = first._replace(low=above.low)
    children[-1] = last._replace(high=above.high, low=last.low if len(children) > 1 else above.low)
    return children[::-1]


def _holds(pages: Pages, table: Table, here: Child) -> bool:
    """Whether most rows of a leaf are of the table and within the bounds."""
    cells = [cell for cell in pages.cells(here.page) if cell is not None]
    fit = [
        cell
        for cell in cells
        if table.fits(cell)
        and (here.low is None or cell.rowid > here.low)
        and (here.high is None or cell.rowid <= here.high)
    ]
    return len(fit) * 2 > len(cells) or not cells


def _alike(pages: Pages, number: int, tables: Sequence[Table]) -> Table | None:
    """The one table of which most rows of a leaf are."""
    try:
        cells = [cell for cell in pages.cells(number) if cell is not None]
    except Unreadable:
        return None
    fits = Counter({table.name: sum(map(table.fits, cells)) for table in tables}).most_common(2)
    alone = len(fits) == 1 or fits[0][1] > fits[1][1]
    if not alone or fits[0][1] * 2 <= len(cells):
        return None
    return next(table for table in tables if table.name == fits[0][0])
