"""What tells in a moment whether two stores hold the same: counts and newest moments, and the head of the journal."""

from __future__ import annotations

import sqlite3

#: What an exchange without news or a mere start changes, and what never changes without an entry in the journal.
_TOLD_ELSEWHERE = frozenset(
    {"boots", "pulls", "guard", "invoices", "documents", "submissions", "attempts", "status_events", "services"}
    | {"journal", "journal_head", "legal_moves", "row_sums"}
)
_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\'
    ORDER BY name"""
#: What is issued changes with an entry in the journal; a draft does not.
_ALWAYS = """SELECT (SELECT hash FROM journal_head), count(*), max(updated_at), max(deleted_at), count(deleted_at)
    FROM invoices WHERE state = 'draft'"""


def state(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Equal for two stores of which none was changed since one became the other. Raises sqlite3.Error.

    A table that comes later is looked at as well: how many rows it has, and each of its columns that is a moment.
    """
    told: list[object] = [connection.execute(_ALWAYS).fetchone()]
    for (table,) in connection.execute(_TABLES).fetchall():
        if table not in _TOLD_ELSEWHERE:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]
            moments = [f"max({name}), count({name})" for name in columns if name.endswith("_at")]
            row = connection.execute(f"SELECT {', '.join(['count(*)', *moments])} FROM {table}").fetchone()  # noqa: S608
            told.append((table, row))
    return tuple(told)
