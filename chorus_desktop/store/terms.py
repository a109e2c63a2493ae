"""The words of the searches of invoices and of bodies: few that begin with what was typed are looked for one by one.

SQLite puts all rows of a longer beginning together before it gives the first; those of a whole word come at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from chorus_desktop.store.words import match_of

if TYPE_CHECKING:
    import sqlite3

    from chorus_desktop.store.database import Store

#: What is searched so; `{}_search` holds its words.
Searched = Literal["invoices", "bodies"]
#: Beginnings of so many letters have an index of their own, see `lists_schema`.
_INDEXED = 4
#: Above so many words their beginning is looked for after all.
_MOST = 8
#: No character of a word comes before the first, or after the last.
_FIRST, _LAST = "0", "~"


def offer(connection: sqlite3.Connection) -> None:
    """Make the words readable, of this connection only; nothing is written. Raises sqlite3.Error."""
    for searched in get_args(Searched):
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.{searched}_terms USING fts5vocab(main, {searched}_search, instance)"
        )


def match_among(store: Store, searched: Searched, text: str) -> str:
    """The full-text query of `match_of` for the rows of this store; "" where the text holds no word.

    Raises StoreFault.
    """
    return match_of(text, lambda start: _beginning_with(store, searched, start))


def _beginning_with(store: Store, searched: Searched, start: str) -> tuple[str, ...]:
    """All words that begin so; none where they are too many, or soon found by their beginning."""
    found: list[str] = []
    at = start
    while len(start) > _INDEXED and len(found) <= _MOST:
        query = f"SELECT term FROM {searched}_terms WHERE term BETWEEN ? AND ? LIMIT 1"  # noqa: S608 - a name of ours
        term = store.row(query, [at, start + _LAST])
        if term is None:
            return tuple(found)
        found.append(term["term"])
        at = found[-1] + _FIRST
    return ()
