"""The history of the schema: old stores reach the head, are copied first, and come to no harm when a step fails."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.outbox import LEGAL_MOVES
from chorus_desktop.store import schema_steps
from chorus_desktop.store.backup import SPARE, back_up, drop_superseded
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.disk import Disk
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.row_checks import altered
from chorus_desktop.store.verification import verify_file
from tests.store.conftest import Shelf

Step = Callable[[Database], None]


@pytest.fixture
def next_step() -> Iterator[Callable[[Step], None]]:
    """Add a step to the history for the time of a test."""
    before, names = list(MIGRATIONS._migrations), schema_steps.STEPS

    def add(step: Step) -> None:
        MIGRATIONS(name="m999_of_a_test")(step)
        schema_steps.STEPS = (*names, "m999_of_a_test")

    yield add
    MIGRATIONS._migrations[:] = before
    schema_steps.STEPS = names


def test_the_names_of_the_steps_are_those_of_the_history() -> None:
    assert tuple(migration.name for migration in MIGRATIONS._migrations) == schema_steps.STEPS


def schema(store: Store) -> list[dict[str, object]]:
    return store.rows(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    )


@pytest.mark.parametrize("stop_before", sorted(schema_steps.STEPS))
def test_a_store_of_any_age_reaches_the_same_schema(shelf: Shelf, tmp_path: Path, stop_before: str) -> None:
    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before=stop_before)
    db.conn.close()
    migrated = open_database(old)
    assert schema(migrated) == schema(shelf.store)
    migrated.close()


def test_the_store_enforces_the_domain_s_table_of_moves(store: Store) -> None:
    rows = store.rows("SELECT from_state, to_state FROM legal_moves")
    assert {(row["from_state"], row["to_state"]) for row in rows} == {
        (source.value, target.value) for source, targets in LEGAL_MOVES.items() for target in targets
    }


def test_an_older_store_is_copied_before_it_is_migrated(shelf: Shelf, next_step: Callable[[Step], None]) -> None:
    number = shelf.issue().invoice.number
    shelf.store.close()
    next_step(lambda db: db["invented"].create({"id": int}))
    migrated = open_database(shelf.path)
    assert migrated.column("SELECT name FROM sqlite_master WHERE name = 'invented'") == ("invented",)
    migrated.close()
    (copy,) = shelf.path.parent.glob("chorus-avant-m999_of_a_test*.db")
    connection = sqlite3.connect(copy)
    assert connection.execute("SELECT number FROM invoices").fetchall() == [(number,)]
    assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'invented'").fetchall() == []
    connection.close()
    assert copy.stat().st_mode & 0o077 == 0


def test_a_step_that_fails_leaves_the_old_store_and_a_second_copy_never_overwrites_the_first(
    shelf: Shelf, next_step: Callable[[Step], None]
) -> None:
    number = shelf.issue().invoice.number
    shelf.store.close()

    def broken(db: Database) -> None:
        db["invented"].create({"id": int})
        raise ZeroDivisionError

    next_step(broken)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            open_database(shelf.path)
    assert len(list(shelf.path.parent.glob("chorus-avant-*.db"))) == 2
    MIGRATIONS._migrations.pop()
    unharmed = open_database(shelf.path)
    assert unharmed.column("SELECT number FROM invoices") == (number,)
    assert unharmed.column("SELECT name FROM sqlite_master WHERE name = 'invented'") == ()
    unharmed.close()


class _Full(Disk):
    """Ever fewer bytes are free; SQLite itself is told nothing of it."""

    def __init__(self, free: int) -> None:
        self.left = free

    def free(self, path: Path) -> int:
        return self.left


def test_an_update_without_room_for_its_copy_is_refused_before_anything_is_written(
    shelf: Shelf, next_step: Callable[[Step], None]
) -> None:
    shelf.issue()
    shelf.store.close()
    before = sorted(path.name for path in shelf.path.parent.iterdir())
    next_step(lambda db: db["invented"].create({"id": int}))
    with pytest.raises(StoreFault, match="disk_full"):
        open_database(shelf.path, disk=_Full(SPARE))
    assert sorted(path.name for path in shelf.path.parent.iterdir()) == before
    open_database(shelf.path, disk=_Full(2 * SPARE)).close()


def test_a_copy_before_an_update_that_meets_a_full_disk_leaves_nothing(shelf: Shelf) -> None:
    class Ending(Disk):
        def sync(self, path: Path) -> None:
            raise OSError(28, "No space left on device")

    with closing(sqlite3.connect(shelf.path)) as connection, pytest.raises(StoreFault, match="disk_full"):
        back_up(connection, shelf.path, before="m999", disk=Ending())
    assert list(shelf.path.parent.glob("*avant*")) == []


def test_once_a_later_copy_is_verified_the_newest_of_before_an_update_stays(shelf: Shelf) -> None:
    names = ["m002_x", "m010_x", "m009_x"]
    for rank, name in enumerate(names):
        with closing(sqlite3.connect(shelf.path)) as connection:
            os.utime(back_up(connection, shelf.path, before=name), (rank, rank))
    aside = shelf.path.with_name("chorus-avant-restauration.db")
    aside.write_bytes(b"what was in use before a backup was put in place")
    drop_superseded(shelf.path)
    left = sorted(path.name for path in shelf.path.parent.glob("*avant*"))
    assert left == ["chorus-avant-m009_x.db", aside.name]


def test_a_copy_is_on_the_disk_before_it_has_its_name_and_holds_the_store_for_no_flush(shelf: Shelf) -> None:
    told: list[object] = []

    class Watched(Disk):
        def connect(self, path: Path, *, read_only: bool = False) -> sqlite3.Connection:
            connection = super().connect(path, read_only=read_only)
            connection.set_trace_callback(told.append)
            return connection

        def sync(self, path: Path) -> None:
            told.append("synced")
            super().sync(path)

        def rename(self, source: Path, target: Path) -> None:
            told.append("named")
            super().rename(source, target)

    with closing(sqlite3.connect(shelf.path)) as connection:
        back_up(connection, shelf.path, before="m999", disk=Watched())
    assert told[0] == "PRAGMA synchronous=OFF"
    assert told[-2:] == ["synced", "named"]


def test_a_fresh_store_is_not_copied(shelf: Shelf) -> None:
    assert list(shelf.path.parent.glob("*avant*")) == []


def test_a_copy_that_does_not_pass_its_check_gets_no_name(shelf: Shelf) -> None:
    for _ in range(30):
        shelf.issue()
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    content[4096 * 6 : 4096 * 6 + 40] = b"\xa5" * 40
    shelf.path.write_bytes(content)
    connection = sqlite3.connect(shelf.path)
    with pytest.raises(StoreFault, match="store_damaged"):
        back_up(connection, shelf.path, before="m999")
    connection.close()
    assert list(shelf.path.parent.glob("*avant*.db")) == []


def test_an_older_store_cannot_be_read_without_being_migrated(shelf: Shelf, next_step: Callable[[Step], None]) -> None:
    next_step(lambda db: db["invented"].create({"id": int}))
    with pytest.raises(StoreFault, match="store_read_only"):
        open_database(shelf.path, read_only=True)


def by_hand(shelf: Shelf, *statements: str) -> None:
    """Closed, and changed by somebody with a tool."""
    shelf.store.close()
    with closing(sqlite3.connect(shelf.path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_store_of_before_the_sums_is_summed_up_as_it_is(shelf: Shelf) -> None:
    shelf.integrated("DEPOSEE")
    by_hand(shelf, "DROP TABLE row_sums", "DELETE FROM _sqlite_migrations WHERE name = 'm013_row_sums'")
    with closing(open_database(shelf.path)) as migrated:
        assert altered(migrated)[1] == ()
        Shelf(shelf.path, migrated).issue()
        assert altered(migrated)[1] == ()
    by_hand(shelf, "UPDATE submissions SET reason = 'x'")
    assert [finding.where for finding in verify_file(shelf.path).findings] == ["invoices", "submissions"]


def test_a_later_step_keeps_the_sums_right_and_what_was_wrong_before_it_is_not_made_good(
    shelf: Shelf, next_step: Callable[[Step], None]
) -> None:
    shelf.issue()
    by_hand(shelf, "UPDATE series SET next = next + 1", "DELETE FROM row_sums WHERE name = 'pulls'")

    def step(db: Database) -> None:
        db.execute("CREATE TABLE invented (id INTEGER PRIMARY KEY, told TEXT) STRICT")
        db.execute("INSERT INTO invented (told) VALUES ('a')")
        for table in ("series", "settings", "invoices"):
            db.execute(f"ALTER TABLE {table} ADD COLUMN invented TEXT NOT NULL DEFAULT 'x'")
        db.execute("UPDATE pulls SET cursor = 'a'")

    next_step(step)
    with closing(open_database(shelf.path)) as migrated:
        assert [finding.where for finding in altered(migrated)[1]] == ["pulls", "series"]
