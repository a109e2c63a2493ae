"""Copies of a store in use: always of one moment, whole or not there at all, by turns, and never the last good one."""

import random
import shutil
import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chorus_desktop.domain import copies as rules
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store import copies, invoices
from chorus_desktop.store.copies import copies_in, count_invoices, differs, rotate, take
from chorus_desktop.store.database import open_database
from chorus_desktop.store.disk import Disk
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.verification import verify_file
from tests import factories
from tests.store.conftest import NOW, Shelf


class _NearlyFull(Disk):
    """So many bytes are free."""

    def __init__(self, free: int) -> None:
        self._free = free

    def free(self, path: Path) -> int:
        return self._free


class _Refusing(Disk):
    """Fails at a step, once everything before it was done."""

    def __init__(self, step: str, fault: Exception) -> None:
        self._step, self._fault = step, fault

    def sync(self, path: Path) -> None:
        self._at("sync")
        super().sync(path)

    def rename(self, source: Path, target: Path) -> None:
        self._at("rename")
        super().rename(source, target)

    def create(self, path: Path) -> None:
        self._at("create")
        super().create(path)

    def _at(self, step: str) -> None:
        if step == self._step:
            raise self._fault


def test_a_copy_is_whole_named_by_its_moment_and_counts_its_invoices(shelf: Shelf, tmp_path: Path) -> None:
    shelf.issue()
    shelf.draft()
    taken = take(shelf.path, tmp_path / "copies", NOW)
    assert taken.path.name == "chorus-2026-11-25-080000Z.db"
    assert copies_in(tmp_path / "copies") == (taken,)
    assert count_invoices(taken) == 1
    assert not verify_file(taken.path).findings
    again = take(shelf.path, tmp_path / "copies", NOW)
    assert again.path != taken.path, "never over an older copy"


def _work(path: Path, stop: threading.Event, draw: random.Random) -> None:
    """A window and an engine that never rest: drafts, invoices, deposits, statuses."""
    store = open_database(path)
    shelf = Shelf(path, store)
    while not stop.is_set():
        gesture = draw.randrange(4)
        if gesture == 0:
            shelf.draft()
        elif gesture == 1:
            shelf.queued()
        elif gesture == 2:
            shelf.deposited()
        else:
            shelf.integrated("DEPOSEE", "MISE_EN_PAIEMENT")
    store.close()


def test_a_copy_taken_while_others_write_and_sync_is_always_of_one_moment(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rng: random.Random
) -> None:
    """Every kind of copy: by few pages, which begins anew, and all at once when the store is too lively."""
    for _ in range(30):
        shelf.issue()
    stop = threading.Event()
    own = random.Random(rng.random())  # noqa: S311 - test data
    worker = threading.Thread(target=_work, args=(shelf.path, stop, own))
    worker.start()
    try:
        for rank in range(12):
            monkeypatch.setattr(copies, "_PAGES", rng.choice((1, 5, 40, 500)))
            taken = take(shelf.path, tmp_path / "copies", NOW + timedelta(seconds=rank))
            assert not verify_file(taken.path).findings
    finally:
        stop.set()
        worker.join()
    found = copies_in(tmp_path / "copies")
    counts = [count_invoices(copy) or 0 for copy in reversed(found)]
    assert counts == sorted(counts)
    assert counts[0] >= 30
    restored = tmp_path / "restored.db"
    shutil.copy(found[0].path, restored)
    store = open_database(restored)
    SqlSyncStore(store).recover(NOW)
    fresh = Shelf(restored, store).issue()
    assert fresh.invoice.number == f"F2026-{counts[-1] + 1:04d}", "the copy goes on without a gap"
    store.close()


def test_no_room_is_said_before_anything_is_written(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(StoreFault) as raised:
        take(shelf.path, tmp_path / "copies", NOW, disk=_NearlyFull(copies.SPARE))
    assert raised.value.code == "copy_no_room"
    assert int(raised.value.params["megabytes"]) >= 1
    assert list((tmp_path / "copies").iterdir()) == []


@pytest.mark.parametrize(
    ("step", "fault", "code"),
    [
        ("sync", OSError(28, "No space left on device"), "copy_no_room"),
        ("rename", OSError(5, "Input/output error"), "copy_disk_error"),
        ("create", PermissionError(13, "Permission denied"), "copy_unwritable"),
        ("sync", sqlite3.OperationalError("no such thing"), ""),
    ],
)
def test_a_copy_that_fails_leaves_nothing_and_the_older_ones(
    shelf: Shelf, tmp_path: Path, step: str, fault: Exception, code: str
) -> None:
    folder = tmp_path / "copies"
    before = take(shelf.path, folder, NOW)
    with pytest.raises((StoreFault, sqlite3.Error)) as raised:
        take(shelf.path, folder, NOW + timedelta(days=1), disk=_Refusing(step, fault))
    assert getattr(raised.value, "code", "") == code
    assert [path.name for path in folder.iterdir()] == [before.path.name]
    assert not verify_file(shelf.path).findings


def _alter_documents(shelf: Shelf) -> None:
    connection = sqlite3.connect(shelf.path)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        if name.startswith("documents"):
            connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE documents SET content = zeroblob(size)")
    connection.commit()
    connection.close()


def test_a_store_that_is_not_as_it_should_be_is_copied_and_pushes_no_good_copy_out(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "copies"
    shelf.issue()
    good = take(shelf.path, folder, NOW)
    _alter_documents(shelf)
    shelf.issue()
    found = len(verify_file(shelf.path).findings)
    for days in range(1, 500):
        shutil.copy(good.path, folder / f"chorus-{NOW + timedelta(days=days):%Y-%m-%d-%H%M%S}Z-{found}-anomalies.db")
    flawed = take(shelf.path, folder, NOW + timedelta(days=500))
    assert flawed.path.name == f"chorus-2028-04-08-080000Z-{found}-anomalies.db"
    assert (flawed.findings, count_invoices(flawed), good.findings) == (found, 2, 0)
    assert copies_in(folder)[0] == flawed
    shutil.copy(good.path, folder / "chorus-2028-04-08-080000Z.db")
    again = take(shelf.path, folder, NOW + timedelta(days=500))
    (folder / "chorus-2028-04-08-080000Z.db").unlink()
    assert again.path.name == f"chorus-2028-04-08-080000Z-{found}-anomalies-1.db"
    assert again in copies_in(folder)
    rotate(folder, flawed)
    left = copies_in(folder)
    assert good in left
    assert flawed in left
    assert len(left) <= rules.DAYS + rules.WEEKS + rules.MONTHS + 1
    monkeypatch.setattr(copies, "MOST_BYTES", 1)
    rotate(folder, flawed)
    assert len(copies_in(folder)) == copies.FEWEST + 1
    assert good in copies_in(folder)


def test_a_store_whose_file_is_damaged_is_no_copy(shelf: Shelf, tmp_path: Path) -> None:
    for _ in range(20):
        shelf.issue()
    good = take(shelf.path, tmp_path / "copies", NOW)
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    content[40_000:80_000] = bytes(40_000)
    shelf.path.write_bytes(content)
    with pytest.raises(StoreFault) as raised:
        take(shelf.path, tmp_path / "copies", NOW + timedelta(days=1))
    assert raised.value.code == "copy_not_whole"
    assert copies_in(tmp_path / "copies") == (good,)


def test_what_a_killed_process_left_is_swept_later_and_is_never_a_copy(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "chorus-2026-11-20-080000Z.part").write_bytes(b"half")
    assert copies_in(folder) == ()
    take(shelf.path, folder, datetime.now(UTC))
    assert len(list(folder.glob("*.part"))) == 1, "another process may still be at it"
    take(shelf.path, folder, datetime.now(UTC) + timedelta(days=2))
    assert not list(folder.glob("*.part"))


def test_the_rotation_keeps_what_was_just_verified_whatever_the_clock_says(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "copies"
    for days in range(20):
        take(shelf.path, folder, NOW + timedelta(days=400 * days))
    surely = take(shelf.path, folder, NOW - timedelta(days=900))
    rotate(folder, surely)
    assert surely in copies_in(folder)
    assert len(copies_in(folder)) <= 14
    monkeypatch.setattr(copies, "MOST_BYTES", 1)
    rotate(folder, surely)
    assert len(copies_in(folder)) == copies.FEWEST + 1
    assert surely in copies_in(folder)
    assert copies_in(tmp_path / "absent") == ()


def test_opening_is_no_change_but_a_draft_is_one(shelf: Shelf, tmp_path: Path) -> None:
    draft = shelf.draft()
    taken = take(shelf.path, tmp_path / "copies", NOW)
    open_database(shelf.path).close()
    assert not differs(shelf.path, taken)
    invoice = replace(factories.invoice(), number="")
    invoices.save_draft(shelf.store, draft, invoice, origin="form", now=NOW + timedelta(minutes=1))
    assert differs(shelf.path, taken)
    taken.path.write_bytes(b"rubbish")
    assert differs(shelf.path, taken)
    assert count_invoices(taken) is None


def test_what_is_told_by_no_draft_and_no_journal_is_a_change_too(shelf: Shelf, tmp_path: Path) -> None:
    shelf.draft()
    taken = take(shelf.path, tmp_path / "copies", NOW)
    for sql in (
        "INSERT INTO settings VALUES ('x', '1', '2026-11-25T09:00:00.000Z')",
        "UPDATE settings SET updated_at = '2026-11-26T09:00:00.000Z' WHERE key = 'x'",
        "INSERT INTO strays (number, year, kind, observed_at) VALUES ('A1', 2026, 'lost', '2026-11-25T08:00:00.000Z')",
        "UPDATE strays SET answered_at = '2026-11-25T08:00:00.000Z'",
        "UPDATE invoices SET deleted_at = '2026-11-25T08:00:00.000Z'",
    ):
        with shelf.store.write() as db:
            db.execute(sql)
        assert differs(shelf.path, taken), sql
        taken = take(shelf.path, tmp_path / "copies", NOW)
        assert not differs(shelf.path, taken), sql
    with shelf.store.write() as db:
        db.execute("UPDATE pulls SET last_exchange_at = '2026-11-25T08:00:00.000Z'")
    assert not differs(shelf.path, taken), "an exchange without news is none"


def test_there_is_nothing_to_copy(tmp_path: Path) -> None:
    with pytest.raises(StoreFault) as raised:
        take(tmp_path / "chorus.db", tmp_path / "copies", NOW)
    assert raised.value.code == "store_missing"


def test_whether_something_was_issued_before_a_day(shelf: Shelf) -> None:
    day = NOW.astimezone().date()
    shelf.draft()
    assert not copies.issued_before(shelf.store, day + timedelta(days=1)), "a draft does not count"
    shelf.issue()
    assert copies.issued_before(shelf.store, day + timedelta(days=1))
    assert not copies.issued_before(shelf.store, day)
