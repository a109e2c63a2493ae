"""The sums of the rows: right after all that the program does, wrong after anything else."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.templates import Template
from chorus_desktop.store import catalogue, draft_bin, invoices, payments, row_checks, row_sums, templates
from chorus_desktop.store.database import Parameters, Store, open_database
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.findings import Finding
from chorus_desktop.store.salvage import salvage
from chorus_desktop.store.verification import verify, verify_file
from chorus_desktop.ui.wording import tables
from tests import factories
from tests.store.conftest import NOW, Shelf
from tests.store.test_verification import bare, furnish

#: What is the program's own and has no name that its user would know.
NAMELESS = set("guard pulls journal_head legal_moves legal_step_moves catalogue_learnt _sqlite_migrations".split())


def fill(shelf: Shelf) -> None:
    """A bit of everything, most of it written twice."""
    furnish(shelf)
    issued = invoices.load(shelf.store, 4)
    payments.note(shelf.store, 4, Decimal("12.50"), date(2026, 11, 24), text="Virement", now=NOW)
    template = Template(name="Entretien", invoice=replace(issued.invoice, number="", contract="GABARIT-7"))
    for _ in range(2):
        templates.keep(shelf.store, template, now=NOW)
        save_bodies(shelf.store, (factories.body(), factories.body()), now=NOW)
        catalogue.learn(shelf.store, now=NOW)
    draft = shelf.draft(contract="M-2026-117")
    shelf.draft(contract="M-2026-118")
    invoices.save_draft(shelf.store, draft, changed(shelf, draft), origin="form", now=NOW)
    binned = shelf.draft()
    draft_bin.discard(shelf.store, [binned], now=NOW)
    draft_bin.restore(shelf.store, [binned])


def changed(shelf: Shelf, draft: int) -> Invoice:
    """What somebody makes of a draft."""
    return replace(invoices.load(shelf.store, draft).invoice, contract="M-2026-119")


def altered(store: Store) -> list[str]:
    """The tables that are not what was written."""
    return [finding.where for finding in row_checks.altered(store)[1]]


def test_every_table_is_summed_up_but_those_that_say_why_not(shelf: Shelf) -> None:
    with shelf.store.write() as db:
        db.execute("CREATE TABLE of_a_later_step (id INTEGER PRIMARY KEY, told TEXT) STRICT")
    there = shelf.store.column("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    own = {name for name in there if name.startswith("sqlite_") or "_search_" in name}
    covered = row_sums.covered(shelf.store.db.conn)
    assert set(there) == covered.keys() | own | row_sums.OUTSIDE
    assert covered["of_a_later_step"] == ("id", "told")
    assert "content" not in covered["documents"]
    indexes = shelf.store.column("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'")
    assert {*covered, *indexes} - tables.NAMES.keys() == NAMELESS | {"of_a_later_step"}
    kinds = {
        kind
        for table in covered.keys() | row_sums.OUTSIDE
        for kind in shelf.store.column("SELECT type FROM pragma_table_info(?)", [table])
    }
    assert "REAL" not in kinds, "a number with a fraction is not written alike by every SQLite"


def test_what_a_row_counts_never_changes() -> None:
    assert row_sums.hashed((b"1", None, b"")) == 0x56B8D5C69D0AD1C63B533AC84BFA6C4
    rows = [(b"1", b"12"), (b"11", b"2"), (b"1", b"1", b"2"), (b"1", None), (b"1", b""), (b"1", b"-"), (None, b"1")]
    assert len({row_sums.hashed(row) for row in rows}) == len(rows)


def test_all_that_the_program_does_leaves_right_sums(shelf: Shelf) -> None:
    fill(shelf)
    assert verify(shelf.store).findings == ()
    shelf.store.close()
    with closing(open_database(shelf.path)) as store:
        other = Shelf(shelf.path, store)
        other.issue()
        assert verify(store).findings == ()
    result = salvage(shelf.path, shelf.path.with_name("recupere.db"), NOW)
    assert result.verification.findings == ()


def test_every_column_of_every_table_counts(shelf: Shelf) -> None:
    fill(shelf)
    tried = set()
    with closing(bare(shelf)) as connection:
        for table, columns in row_sums.covered(connection).items():
            for column in columns:
                connection.execute("BEGIN")
                spoilt = connection.execute(
                    f"UPDATE {table} SET {column} = CASE typeof({column}) WHEN 'integer' THEN {column} + 1000000"  # noqa: S608
                    f" WHEN 'text' THEN {column} || 'e' ELSE '7' END WHERE rowid = (SELECT max(rowid) FROM {table})"
                )
                if spoilt.rowcount:
                    tried.add(table)
                    apart = row_sums.strayed(connection)
                    assert [name for name, distance in apart.items() if distance] == [table], column
                connection.execute("ROLLBACK")
    assert len(tried) > 18


#: Two rows in one another's place.
SWAPPED = "; ".join(f"UPDATE attempts SET id = {new} WHERE id = {old}" for old, new in ((1, -1), (2, 1), (-1, 2)))  # noqa: S608


def test_rows_that_are_gone_doubled_or_changed_round_count(shelf: Shelf) -> None:
    fill(shelf)
    with closing(bare(shelf)) as connection:
        for statement in (
            "DELETE FROM settings WHERE key = 'environment'",
            "INSERT INTO attempts SELECT max(id) + 1, submission_id, started_at, ended_at, outcome FROM attempts",
            SWAPPED,
            "DELETE FROM row_sums WHERE name = 'pulls'",
            "UPDATE row_sums SET sum = x'00' WHERE name = 'pulls'",
        ):
            connection.execute("BEGIN")
            for part in statement.split(";"):
                connection.execute(part)
            assert len([1 for distance in row_sums.strayed(connection).values() if distance != 0]) == 1, statement
            connection.execute("ROLLBACK")


@pytest.mark.parametrize(
    ("text", "table"),
    [(b'"contract":"M-2026-118"', "invoices"), (b"Virement", "payments"), (b"GABARIT-7", "templates")],
)
def test_one_byte_that_flips_on_the_disk_is_found_and_nothing_is_changed(shelf: Shelf, text: bytes, table: str) -> None:
    fill(shelf)
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    place = content.rindex(text) + len(text) - 2
    content[place] ^= 1
    shelf.path.write_bytes(content)
    assert Finding(code="rows_altered", where=table) in verify_file(shelf.path).findings
    assert shelf.path.read_bytes() == content


def test_what_becomes_no_text_at_all_is_found_in_its_table_and_the_others_are_still_looked_at(shelf: Shelf) -> None:
    fill(shelf)
    with closing(bare(shelf)) as connection:
        connection.execute("UPDATE settings SET value = CAST(x'b4' AS TEXT)")
        connection.execute("UPDATE templates SET name = 'Autre'")
    assert altered(shelf.store) == ["settings", "templates"]
    with shelf.store.write() as db:
        db.execute("UPDATE settings SET value = value || 'x'")
    assert altered(shelf.store) == ["settings", "templates"], "what is written over it makes nothing good"


def test_statements_that_fail_halfway_and_transactions_that_are_undone_count_nothing(store: Store) -> None:
    twice = "INSERT INTO settings (key, value, updated_at) VALUES ('a', '1', ''), ('b', '2', ''), (?, '3', '')"
    with store.write() as db, suppress(sqlite3.IntegrityError):
        db.execute(twice, ["a"])
    assert (store.column("SELECT key FROM settings"), altered(store)) == ((), [])
    with store.write() as db:
        db.execute("SAVEPOINT half")
        db.execute(twice, ["c"])
        db.execute("ROLLBACK TO half")
        db.execute("INSERT OR IGNORE INTO settings VALUES ('a', '1', ''), ('a', '2', '')")
    assert (store.column("SELECT value FROM settings"), altered(store)) == (("1",), [])
    with suppress(ZeroDivisionError), store.write() as db:
        db.execute("DELETE FROM settings")
        raise ZeroDivisionError
    assert (store.column("SELECT value FROM settings"), altered(store)) == (("1",), [])


def test_what_replaces_or_goes_round_is_counted_once(store: Store) -> None:
    with store.write() as db:
        db.execute("INSERT INTO settings VALUES ('a', '1', ''), ('b', '2', '')")
        db.execute("INSERT INTO settings VALUES ('a', '3', '') ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        db.execute("REPLACE INTO settings VALUES ('b', '4', '')")
        db.execute("UPDATE OR REPLACE settings SET key = 'b' WHERE key = 'a'")
    assert store.column("SELECT value FROM settings") == ("3",)
    assert altered(store) == []


def test_a_table_without_numbers_of_rows_counts_like_any_other(store: Store) -> None:
    with store.write() as db:
        db.execute("CREATE TABLE numberless (key TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID")
        row_sums.renew(db.conn, {})
    with closing(open_database(store.path)) as other:
        with other.write() as db:
            db.execute("INSERT INTO numberless VALUES ('a', '1'), ('b', NULL)")
            db.execute("REPLACE INTO numberless VALUES ('a', NULL)")
            db.execute("DELETE FROM numberless WHERE key = 'b'")
        assert altered(other) == []


def test_several_connections_and_one_that_was_opened_anew_keep_the_same_sums(shelf: Shelf) -> None:
    with closing(open_database(shelf.path)) as other:
        for _ in range(2):
            shelf.issue()
            Shelf(shelf.path, other).issue()
        shelf.store._failing = True
        shelf.store.revive()
        shelf.issue()
        assert altered(other) == altered(shelf.store) == []


def test_the_rules_are_made_with_the_first_write_of_a_connection_alone(shelf: Shelf) -> None:
    rules = "SELECT count(*) FROM sqlite_temp_master WHERE type = 'trigger'"
    assert shelf.store.column(rules) == (0,)
    for _ in range(2):
        shelf.draft()
        assert shelf.store.column(rules) == (3 * len(row_sums.covered(shelf.store.db.conn)),)
    with closing(open_database(shelf.path, read_only=True)) as reader:
        assert verify(reader).findings == ()
        assert reader.column(rules) == (0,)


class Interrupted(Store):
    """A store that another writes each time that its rows were read and their sum was not."""

    other: Shelf

    def column(self, sql: str, parameters: Parameters = ()) -> tuple[object, ...]:
        if sql == row_sums.KEPT and not self._live.in_transaction:
            self.other.draft()
        return super().column(sql, parameters)


def test_who_writes_meanwhile_raises_no_alarm(shelf: Shelf) -> None:
    fill(shelf)
    with closing(sqlite3.connect(f"{shelf.path.as_uri()}?mode=ro", uri=True)) as connection:
        store = Interrupted(connection, shelf.path, read_only=True)
        store.other = shelf
        assert altered(store) == []


def test_very_many_rows_are_read_in_parts(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(shelf)
    counted = row_checks.altered(shelf.store)
    monkeypatch.setattr(row_checks, "_AT_A_TIME", 3)
    assert row_checks.altered(shelf.store) == counted
    assert counted[0] > 100


# --- the indexes ---


def parts_of(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The tables of each search index, and the column of each that says something."""
    said = {"content": "c0", "docsize": "sz", "data": "block", "idx": "pgno", "config": "v"}
    for index, (part, column) in itertools.product(
        ("invoices_search", "catalogue_search", "bodies_search"), said.items()
    ):
        if connection.execute(f"SELECT 1 FROM {index}_{part}").fetchall():  # noqa: S608 - constants
            yield f"{index}_{part}", column


def test_an_index_that_finds_other_than_it_was_told_is_named(shelf: Shelf, tmp_path: Path) -> None:
    fill(shelf)
    shelf.store.close()
    sound, tried = shelf.path.read_bytes(), 0
    with closing(sqlite3.connect(shelf.path)) as connection:
        places = list(parts_of(connection))
    for table, column in places:
        with closing(sqlite3.connect(shelf.path)) as connection, connection:
            whole = "CAST('zz zz' AS TEXT)" if column == "c0" else "9" if column in ("pgno", "v") else "x'7f7f7f7f7f7f'"
            connection.execute(f"UPDATE {table} SET {column} = {whole}")  # noqa: S608 - constants
        index = f"{table.partition('_search_')[0]}_search"
        assert Finding(code="index_altered", where=index) in verify_file(shelf.path).findings, table
        shelf.path.write_bytes(sound)
        tried += 1
    assert tried >= 12
    assert verify_file(shelf.path).findings == ()


def test_an_index_of_a_moment_ago_is_noticed(shelf: Shelf) -> None:
    fill(shelf)
    with closing(sqlite3.connect(shelf.path)) as connection:
        before = connection.execute("SELECT * FROM invoices_search_data").fetchall()
    shelf.draft(contract="Ravalement")
    with closing(sqlite3.connect(shelf.path)) as connection, connection:
        connection.execute("DELETE FROM invoices_search_data")
        connection.executemany("INSERT INTO invoices_search_data VALUES (?, ?)", before)
    assert verify(shelf.store).findings == (Finding(code="index_altered", where="invoices_search"),)
