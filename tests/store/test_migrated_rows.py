"""Stores of every age with rows in every table reach the head, and no value of any row is lost on the way."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.store import row_sums, schema_steps
from chorus_desktop.store.database import open_database
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.row_checks import altered
from tests.store.old_rows import fill

#: What a step is meant to change, by table.
CHANGED = {"m015_other_hands": {"guard": {"held_generation"}}}
#: The history of the schema, and what is made of the program itself and of all rows.
NO_ROWS_OF_THE_FIRM = {"_sqlite_migrations", "legal_moves", "legal_step_moves", "row_sums"}

Rows = Counter[tuple[object, ...]]


def tables(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The columns of each table, search indexes among them."""
    named = connection.execute(
        "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    return {
        table: [*(["rowid"] if kind == "virtual" else []), *_columns(connection, table)]
        for table, kind in named
        if table not in NO_ROWS_OF_THE_FIRM
    }


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", [table])]


def rows(connection: sqlite3.Connection, table: str, columns: list[str]) -> Rows:
    return Counter(connection.execute(f"SELECT {', '.join(columns)} FROM {table}"))  # noqa: S608 - names of the schema


def sequences(connection: sqlite3.Connection) -> dict[str, int]:
    """The last id that was given in each table, so that none is given twice."""
    return dict(connection.execute("SELECT name, seq FROM sqlite_sequence"))


def meant_to_change(latest: str, table: str) -> set[str]:
    later = schema_steps.STEPS[schema_steps.STEPS.index(latest) + 1 :]
    return set().union(*(CHANGED.get(step, {}).get(table, set()) for step in later))


@pytest.mark.parametrize("latest", schema_steps.STEPS[:-1])
def test_no_value_of_a_store_of_that_age_is_lost(tmp_path: Path, latest: str) -> None:
    path = tmp_path / "chorus.db"
    following = schema_steps.STEPS[schema_steps.STEPS.index(latest) + 1]
    db = Database(path, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before=following)
    with closing(db.conn) as old:
        fill(old, latest)
        if latest >= "m013":
            row_sums.renew(old, {})
            old.commit()
        known = tables(old)
        before = {
            table: (
                kept := [name for name in columns if name not in meant_to_change(latest, table)],
                rows(old, table, kept),
            )
            for table, columns in known.items()
        }
        assert [table for table, (_, found) in before.items() if not found] == []
        given = sequences(old)
    with closing(open_database(path)) as store:
        assert altered(store)[1] == ()
    with closing(sqlite3.connect(path)) as migrated:
        for table, (columns, found) in before.items():
            assert found - rows(migrated, table, columns) == Counter(), table
        assert {table: seq for table, seq in given.items() if sequences(migrated)[table] < seq} == {}
        found = migrated.execute("SELECT rowid FROM invoices_search WHERE invoices_search MATCH 'mala*'").fetchall()
        assert found == [(1,)]
        assert migrated.execute("PRAGMA foreign_key_check").fetchall() == []
