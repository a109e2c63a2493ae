"""How the store opens, what it refuses, and what a transaction promises."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store import first_look
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.copies import take
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.disk import MACHINE
from chorus_desktop.store.migrations import MIGRATIONS
from tests.store.conftest import NOW, Shelf


def count(store: Store, table: str = "boots") -> int:
    return int(store.column(f"SELECT count(*) FROM {table}")[0])  # noqa: S608 - names of the tests


def fill(shelf: Shelf) -> None:
    for _ in range(100):
        shelf.draft(purchase_order="9" * 2000)


def code_of(path: Path, *, read_only: bool = False) -> str:
    with pytest.raises(StoreFault) as caught:
        open_database(path, read_only=read_only)
    assert caught.value.params["path"] == str(path)
    return caught.value.code


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("synchronous", 3),
        ("journal_mode", "truncate"),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        ("query_only", 1),
    ],
)
def test_the_connection_is_set_for_durability(store: Store, pragma: str, value: object) -> None:
    assert store.column(f"PRAGMA {pragma}") == (value,)


def test_every_table_is_strict(store: Store) -> None:
    loose = store.column(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\' "
    )
    assert loose == ()


def test_every_opening_for_writing_commits_something_and_reading_does_not(tmp_path: Path) -> None:
    path = tmp_path / "new" / "chorus.db"
    for expected in (1, 2):
        store = open_database(path)
        assert count(store) == expected
        store.close()
    reader = open_database(path, read_only=True)
    assert count(reader) == 2
    reader.close()


def test_only_the_last_boots_are_kept(shelf: Shelf) -> None:
    with shelf.store.write() as db:
        for _ in range(150):
            db.execute("INSERT INTO boots (at) VALUES ('')")
    open_database(shelf.path).close()
    assert count(shelf.store) == 100


@pytest.mark.skipif(os.name != "posix", reason="the mode of a file is a matter of POSIX")
def test_only_the_owner_may_read_the_store(shelf: Shelf) -> None:
    assert shelf.path.stat().st_mode & 0o077 == 0


def test_nothing_is_written_outside_of_a_transaction(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.db.execute("INSERT INTO boots (at) VALUES ('')")


def test_a_transaction_is_all_or_nothing(store: Store) -> None:
    def fail() -> None:
        with store.write() as db:
            db.execute("DELETE FROM boots")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert count(store) == 1
    with store.write() as db:
        db.execute("DELETE FROM boots")
    assert count(store) == 0


def test_transactions_do_not_nest_and_the_outer_one_is_undone(store: Store) -> None:
    def nest() -> None:
        with store.write() as db:
            db.execute("DELETE FROM boots")
            with store.write():
                pass

    with pytest.raises(RuntimeError, match="nest"):
        nest()
    assert count(store) == 1


def test_a_store_opened_for_reading_refuses_to_write(shelf: Shelf) -> None:
    reader = open_database(shelf.path, read_only=True)
    with pytest.raises(StoreFault) as caught, reader.write():
        pass
    assert caught.value.code == "store_read_only"
    with pytest.raises(sqlite3.OperationalError):
        reader.db.conn.execute("DELETE FROM boots")
    reader.close()


def test_a_store_belongs_to_its_thread(store: Store) -> None:
    with ThreadPoolExecutor(1) as pool, pytest.raises(sqlite3.ProgrammingError, match="thread"):
        pool.submit(count, store).result()


def test_a_mistake_of_the_program_is_no_fault_of_the_world(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.rows("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError), store.write() as db:
        db.execute("INSERT INTO pulls (id) VALUES (2)")


# --- what the disk does ---


def test_a_store_of_a_newer_program_is_left_alone(shelf: Shelf) -> None:
    with shelf.store.write() as db:
        db["_sqlite_migrations"].insert({"migration_set": MIGRATIONS.name, "name": "m999_future", "applied_at": ""})
    shelf.store.close()
    before = shelf.path.read_bytes()
    assert code_of(shelf.path) == "store_newer"
    assert code_of(shelf.path, read_only=True) == "store_newer"
    assert shelf.path.read_bytes() == before
    assert [file.name for file in shelf.path.parent.iterdir() if file.suffix == ".db"] == ["chorus.db"]


@pytest.mark.parametrize("place", [0, 18, 4096 * 2 + 1, 4096 * 6 + 3])
def test_a_damaged_store_is_left_as_it_is(shelf: Shelf, place: int) -> None:
    for _ in range(30):
        shelf.issue()
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    content[place : place + 40] = b"\xa5" * 40
    shelf.path.write_bytes(content)
    assert code_of(shelf.path) == "store_damaged"
    assert shelf.path.read_bytes() == bytes(content)


def test_a_big_file_is_looked_at_by_one_connection_of_a_start(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(30):
        shelf.issue()
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    content[4096 * 6 + 3 : 4096 * 6 + 43] = b"\xa5" * 40
    shelf.path.write_bytes(content)
    with pytest.raises(StoreFault, match="store_damaged"):
        open_database(shelf.path, looked_at_elsewhere=True)
    monkeypatch.setattr(first_look, "AT_ONCE", 10_000)
    open_database(shelf.path, looked_at_elsewhere=True).close()
    assert code_of(shelf.path) == "store_damaged", "the connection that looks"


def test_of_a_very_big_file_all_but_the_documents_is_read(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    sha256 = shelf.queued().document_sha256
    shelf.store.close()
    monkeypatch.setattr(first_look, "ALL_OF_IT", 10_000)
    _tear(shelf.path, "documents")
    with contextlib.closing(open_database(shelf.path)) as store:
        with pytest.raises(StoreFault, match="store_damaged"):
            read_document_bytes(store, sha256)
        with pytest.raises(StoreFault, match="copy_not_whole"):
            take(shelf.path, shelf.path.parent / "copies", NOW)
    _tear(shelf.path, "status_events")
    assert code_of(shelf.path) == "store_damaged"


def _tear(path: Path, table: str) -> None:
    """Let the first page of a table be of a kind that is none."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096] = 0xA5
    path.write_bytes(content)


def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "chorus.db"
    path.write_text("Ceci n’est pas une base de données. " * 100, encoding="utf-8")
    before = path.read_bytes()
    assert code_of(path) == "store_damaged"
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert code_of(tmp_path / "file" / "chorus.db") == "store_read_only"


def test_no_store_to_read(tmp_path: Path) -> None:
    assert code_of(tmp_path / "chorus.db", read_only=True) == "store_missing"
    assert list(tmp_path.iterdir()) == []


@contextlib.contextmanager
def nobody() -> Iterator[None]:
    """As root, act as a user whom file modes bind; otherwise they do already."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="modes of files are a matter of POSIX")
def test_a_read_only_folder_can_be_read_and_not_written() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "chorus.db"
        open_database(path).close()
        path.chmod(0o444)
        folder.chmod(0o555)
        try:
            with nobody():
                assert code_of(path) == "store_read_only"
                reader = open_database(path, read_only=True)
                assert count(reader) == 1
                reader.close()
        finally:
            folder.chmod(0o755)


def test_a_full_disk_refuses_the_new_and_keeps_the_old(shelf: Shelf) -> None:
    kept = shelf.issue()
    (pages,) = shelf.store.column("PRAGMA page_count")
    shelf.store.column(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFault) as caught:
        fill(shelf)
    assert caught.value.code == "disk_full"
    assert shelf.store.column("SELECT number FROM invoices WHERE id = ?", [kept.id]) == ("F2026-0001",)
    assert shelf.store.column("PRAGMA integrity_check") == ("ok",)
    shelf.store.column("PRAGMA max_page_count = 1000000")
    assert shelf.issue().invoice.number == "F2026-0002"


@contextlib.contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let the system refuse, with an error, to let any file grow beyond a size."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(os.name != "posix", reason="the limit is a matter of POSIX")
def test_after_a_disk_error_nothing_is_written_until_the_store_is_opened_anew(shelf: Shelf) -> None:
    shelf.issue()
    with largest_file(shelf.path.stat().st_size), pytest.raises(StoreFault) as caught:
        fill(shelf)
    assert caught.value.code == "disk_error"
    with pytest.raises(StoreFault) as again, shelf.store.write():
        pass
    assert again.value.code == "disk_error"
    assert count(shelf.store, "submissions") == 1
    reopened = open_database(shelf.path)
    assert Shelf(shelf.path, reopened).issue().invoice.number == "F2026-0002"
    reopened.close()


def test_a_store_that_another_writes_is_busy(shelf: Shelf) -> None:
    other = open_database(shelf.path)
    other.column("PRAGMA busy_timeout = 1")
    with shelf.store.write(), pytest.raises(StoreFault) as caught, other.write():
        pass
    assert caught.value.code == "store_busy"
    with other.write() as db:
        db.execute("DELETE FROM boots")
    other.close()


@pytest.mark.skipif(os.name != "posix", reason="locks that a close drops are a matter of POSIX")
def test_opening_a_store_that_is_being_written_leaves_its_lock(shelf: Shelf) -> None:
    script = (
        "import sqlite3, sys; connection = sqlite3.connect(sys.argv[1], timeout=0)\n"
        "try: connection.execute('BEGIN IMMEDIATE')\n"
        "except sqlite3.OperationalError as error: print(error)\n"
    )
    with shelf.store.write():
        MACHINE.create(shelf.path)
        other = subprocess.run(
            [sys.executable, "-c", script, str(shelf.path)], check=True, capture_output=True, text=True, timeout=60
        )
    assert other.stdout.strip() == "database is locked"


# --- two threads ---


def test_two_threads_never_lose_a_read_modify_write(shelf: Shelf) -> None:
    rounds = 60
    start = threading.Barrier(2)

    def work() -> None:
        mine = open_database(shelf.path)
        start.wait(30)
        for _ in range(rounds):
            with mine.write() as db:
                (value,) = mine.column("SELECT coalesce(max(next), 1) FROM series")
                db.execute("INSERT INTO series (prefix, year, next) VALUES ('T', 2026, ?)"
                           " ON CONFLICT DO UPDATE SET next = excluded.next", [value + 1])  # fmt: skip
        mine.close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(work), pool.submit(work)]:
            future.result()
    assert shelf.store.column("SELECT next FROM series") == (1 + 2 * rounds,)


def test_two_threads_may_open_a_fresh_store_at_once(tmp_path: Path) -> None:
    start = threading.Barrier(2)

    def work() -> None:
        start.wait(30)
        open_database(tmp_path / "chorus.db").close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(work), pool.submit(work)]:
            future.result()
    store = open_database(tmp_path / "chorus.db")
    assert count(store) == 3
    store.close()


def test_a_glimpse_never_waits_for_a_writer_and_belongs_to_one_moment(shelf: Shelf) -> None:
    other = open_database(shelf.path)
    count = "SELECT count(*) FROM boots"
    with shelf.store.glimpse():
        before = shelf.store.column(count)
        with shelf.store.glimpse():
            assert shelf.store.column(count) == before
    with other.write() as db:
        db.execute("INSERT INTO boots (at) VALUES ('x')")
        with shelf.store.glimpse():
            assert shelf.store.column(count) == before, "nothing of it is committed yet"
    holder = sqlite3.connect(shelf.path)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreFault, match="store_busy"), shelf.store.glimpse():
        pass
    holder.rollback()
    holder.close()
    with shelf.store.glimpse():
        assert shelf.store.column(count) == (before[0] + 1,)
    assert shelf.store.column("PRAGMA busy_timeout") == (5000,)
    other.close()


def test_a_text_that_is_none_is_damage_and_no_mistake_of_the_program(shelf: Shelf) -> None:
    with shelf.store.write() as db:
        db.execute("INSERT INTO settings (key, value, updated_at) VALUES ('broken', CAST(x'b4' AS TEXT), '')")
    with pytest.raises(StoreFault) as told:
        shelf.store.rows("SELECT value FROM settings WHERE key = 'broken'")
    assert told.value.code == "store_damaged"
