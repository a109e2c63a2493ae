"""The sum of the rows of each table, kept in the transaction that changes them: a letter that the disk changed shows.

A row counts by a hash of all its columns, whatever their order in the file, and sums forget the order of rows, so that
a change costs one subtraction and one addition. The rules that keep them belong to the connection and not to the file,
because they call this program: SQLite alone knows no hash. Who changes rows without them is noticed like a disk.
"""

from __future__ import annotations

import hashlib
import itertools
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

#: The sums themselves, and the starts of the program, of which every opening adds one: they are shown to nobody.
OUTSIDE = frozenset({"row_sums", "boots"})
#: Hashed already, with the hash in the same row.
_HASHED = frozenset({("documents", "content")})
_MODULUS = 1 << 128
_BYTES = 16
_COLUMNS = """SELECT tables.name, columns.name
    FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
    WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    ORDER BY tables.name, columns.cid"""
_SCHEMA = "SELECT sql FROM sqlite_master WHERE type = 'table'"
_THERE = "SELECT 1 FROM sqlite_master WHERE name = 'row_sums'"

#: The sum of a table.
KEPT = "SELECT CAST(sum AS BLOB) FROM row_sums WHERE name = ?"

Columns = tuple[str, ...]
#: The rules by the schema that they are for: putting them together takes a third of the time that making them does.
_known: dict[tuple[tuple[str], ...], str] = {}


def hashed(values: Iterable[bytes | None]) -> int:
    """What a row counts: a number of 128 bits from the bytes of its columns, each with its length.

    For ever the same, or every store of before would be accused.
    """
    parts = [b"-" if value is None else b"%d:%b" % (len(value), value) for value in values]
    return int.from_bytes(hashlib.blake2b(b"".join(parts), digest_size=_BYTES).digest(), "big")


def covered(connection: sqlite3.Connection) -> dict[str, Columns]:
    """Every table whose rows are summed up, with the columns that count. Raises sqlite3.Error.

    The tables of a search index are not: they are SQLite's own, and bear no rules.
    """
    pairs = connection.execute(_COLUMNS).fetchall()
    return {
        table: tuple(column for _, column in columns if (table, column) not in _HASHED)
        for table, columns in itertools.groupby(pairs, key=lambda pair: str(pair[0]))
        if table not in OUTSIDE
    }


def values(columns: Columns, of: str = "") -> str:
    """The columns as SQL that gives bytes: text that the disk spoilt is no text any more, and must still be counted."""
    return ", ".join(f'CAST({of}"{column}" AS BLOB)' for column in columns)


def watch(connection: sqlite3.Connection) -> None:
    """Let every change of a row by this connection, which may write, change the sum of its table as well.

    Not within a transaction, which would undo it. Raises sqlite3.Error.
    """
    connection.create_function("row_added", -1, _added)
    connection.create_function("row_taken", -1, _taken)
    schema = tuple(connection.execute(_SCHEMA).fetchall())
    if schema not in _known:
        rules = itertools.starmap(_rules_of, covered(connection).items())
        _known[schema] = "\n".join(["BEGIN;", *rules, "COMMIT;"])
    connection.executescript(_known[schema])


def _rules_of(table: str, columns: Columns) -> str:
    old, new, present = values(columns, "old."), values(columns, "new."), "CAST(sum AS BLOB)"
    changes = {
        "INSERT": f"row_added({present}, {new})",
        "UPDATE": f"row_added(row_taken({present}, {old}), {new})",
        "DELETE": f"row_taken({present}, {old})",
    }
    return "\n".join(
        f'CREATE TEMP TRIGGER "sum_{table}_{event}" AFTER {event} ON main."{table}" BEGIN'  # noqa: S608 - names of ours
        f" UPDATE row_sums SET sum = {sum_} WHERE name = '{table}'; END;"
        for event, sum_ in changes.items()
    )


def _added(present: bytes | None, *row: bytes | None) -> bytes:
    return encoded(decoded(present) + hashed(row))


def _taken(present: bytes | None, *row: bytes | None) -> bytes:
    return encoded(decoded(present) - hashed(row))


def encoded(total: int) -> bytes:
    """A sum as it is kept."""
    return (total % _MODULUS).to_bytes(_BYTES, "big")


def decoded(present: bytes | None) -> int:
    """A sum that is kept; what the disk made of it is a wrong one, and no reason not to write."""
    return int.from_bytes(present or b"", "big")


def strayed(connection: sqlite3.Connection) -> dict[str, int | None]:
    """How far the sums that are kept lie from the rows; None for a table whose sum is gone. Empty for an older store.

    Raises sqlite3.Error.
    """
    if not connection.execute(_THERE).fetchall():
        return {}
    apart: dict[str, int | None] = {}
    for table, columns in covered(connection).items():
        found = connection.execute(KEPT, [table]).fetchall()
        apart[table] = (decoded(found[0][0]) - _total(connection, table, columns)) % _MODULUS if found else None
    return apart


def renew(connection: sqlite3.Connection, before: Mapping[str, int | None]) -> None:
    """Sum up all rows, within the transaction that changed tables or wrote without the rules.

    `before` is what `strayed` said before that: what was wrong then is wrong afterwards, and never made good in
    silence. Raises sqlite3.Error.
    """
    connection.execute("DELETE FROM row_sums")
    for table, columns in covered(connection).items():
        apart = before.get(table, 0)
        if apart is not None:
            total = encoded(_total(connection, table, columns) + apart)
            connection.execute("INSERT INTO row_sums (name, sum) VALUES (?, ?)", [table, total])


def _total(connection: sqlite3.Connection, table: str, columns: Columns) -> int:
    rows: Iterable[Any] = connection.execute(f'SELECT {values(columns)} FROM "{table}"')  # noqa: S608 - names of ours
    return sum(map(hashed, rows))
