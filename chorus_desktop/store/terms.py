"""The words of the search of invoices: few that begin with what was typed are looked for one by one.

SQLite puts all invoices of a longer beginning together before it gives the first; those of a whole word come at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chorus_desktop.store.words import match_of

if TYPE_CHECKING:
    import sqlite3

    from chorus_desktop.store.database import Store

#: Beginnings of so many letters have an index of their own, see `lists_schema`.
_INDEXED = 4
#: Above so many words their beginning is looked for after all.
_MOST = 8
#: No character of a word comes before the first, or after the last.
_FIRST, _LAST = "0", "~"


def offer(connection: sqlite3.Connection) -> None:
    """Make the words readable, of this connection only; nothing is written. Raises sqlite3.Error."""
    connection.execute("CREATE VIRTUAL TABLE temp.invoices_terms USING fts5vocab(main, invoices_search, instance)")


def match_among_invoices(store: Store, text: str) -> str:
    """The full-text query of `match_of` for the invoices of this store; "" where the text holds no word.

    Raises StoreFault.
    """
    return match_of(text, lambda start: _beginning_with(store, start))


def _beginning_with(store: Store, start: str) -> tuple[str, ...]:
    """All words that begin so; none where they are too many, or soon found by their beginning."""
    found: list[str] = []
    at = start
    while len(start) > _INDEXED and len(found) <= _MOST:
        term = store.row("SELECT term FROM invoices_terms WHERE term BETWEEN ? AND ? LIMIT 1", [at, start + _LAST])
        if term is None:
            return tuple(found)
        found.append(term["term"])
        at = found[-1] + _FIRST
    return ()
