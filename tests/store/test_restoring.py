"""A copy takes the place of the store: verified before, swapped by renames, whole wherever it is cut short."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.parties import Identifier, Seller
from chorus_desktop.paths import TO_RESTORE, Profile
from chorus_desktop.store import restoring
from chorus_desktop.store.copies import Copy, take
from chorus_desktop.store.database import open_database
from chorus_desktop.store.disk import Disk
from chorus_desktop.store.migrations import MIGRATIONS
from chorus_desktop.store.settings import Settings, save_settings
from chorus_desktop.store.swap import settle
from chorus_desktop.store.verification import verify_file
from chorus_desktop.ui.start import profile_in_use
from tests.sim.disk import MODES, SimDisk
from tests.store.conftest import NOW, Shelf

OLD, NEW, JOURNAL = b"the store of before" * 300, b"the store that was restored" * 200, b"its journal" * 40
DATABASE = Path("/profil/chorus.db")


class _Killed(BaseException):
    """The process is gone; nothing of its own may catch this."""


class _KilledAt(Disk):
    """Kills the process before its n-th act on the disk."""

    def __init__(self, at: int) -> None:
        self.left = at

    def rename(self, source: Path, target: Path) -> None:
        self.left -= 1
        if self.left < 0:
            raise _Killed
        super().rename(source, target)

    def sync(self, path: Path) -> None:
        self.left -= 1
        if self.left < 0:
            raise _Killed
        super().sync(path)


@pytest.fixture
def copy(shelf: Shelf, tmp_path: Path) -> Copy:
    """A copy with one invoice, after which two more were issued."""
    shelf.issue()
    taken = take(shelf.path, tmp_path / "copies", NOW)
    shelf.issue()
    shelf.queued()
    return taken


def numbers(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        found = [row[0] for row in connection.execute("SELECT number FROM invoices WHERE number IS NOT NULL")]
    connection.close()
    return sorted(found)


def refused(copy: Path, shelf: Shelf) -> str:
    with pytest.raises(StoreFault) as raised:
        restoring.make_ready(copy, shelf.path)
    assert not (shelf.path.parent / TO_RESTORE).exists()
    assert len(numbers(shelf.path)) == 3
    return raised.value.code


def decided(copy: Path, shelf: Shelf) -> restoring.Prospect:
    prospect = restoring.make_ready(copy, shelf.path)
    restoring.decide(shelf.path, prospect.ready)
    return prospect


def test_what_it_means_is_known_before_it_is_decided(shelf: Shelf, copy: Copy) -> None:
    prospect = restoring.make_ready(copy.path, shelf.path)
    assert (prospect.invoices, prospect.gone) == (1, ("F2026-0002", "F2026-0003"))
    assert settle(shelf.path) is None, "nothing was decided"
    restoring.drop(prospect.ready)
    assert list((shelf.path.parent / "restauration").iterdir()) == []
    assert len(numbers(shelf.path)) == 3


def belongs(path: Path, siret: str) -> Path:
    store = open_database(path)
    seller = Seller(name=f"Firme {siret}", identifier=Identifier(value=siret))
    save_settings(store, Settings(seller=seller), now=NOW)
    store.close()
    return path


@pytest.mark.parametrize(
    ("own", "theirs", "other"),
    [
        ("73282932000074", "44306184100047", True),
        ("73282932000074", "73282932000082", False),
        ("", "44306184100047", False),
        ("73282932000074", "", False),
    ],
)
def test_the_backup_of_another_firm_is_refused(
    shelf: Shelf, tmp_path: Path, own: str, theirs: str, other: bool
) -> None:
    """A store that was begun anew, on a new machine, takes the backup of its firm; both have a F2026-0001."""
    shelf.issue()
    belongs(shelf.path, own)
    copy = take(belongs(tmp_path / "theirs.db", theirs), tmp_path / "copies", NOW)
    if not other:
        assert restoring.make_ready(copy.path, shelf.path).gone == ("F2026-0001",)
        return
    with pytest.raises(UserFault) as raised:
        restoring.make_ready(copy.path, shelf.path)
    assert (raised.value.code, raised.value.params["siret"]) == ("restore_other_firm", theirs)
    assert list((shelf.path.parent / "restauration").iterdir()) == []


def test_a_backup_of_before_the_siret_was_mended_is_restored(shelf: Shelf, tmp_path: Path) -> None:
    belongs(shelf.path, "44306184100047")
    copy = take(shelf.path, tmp_path / "copies", NOW)
    belongs(shelf.path, "73282932000074")
    assert restoring.make_ready(copy.path, shelf.path).gone == ()


def test_a_damaged_store_takes_any_backup(shelf: Shelf, tmp_path: Path) -> None:
    """Nothing tells whose it was."""
    belongs(shelf.path, "73282932000074")
    copy = take(belongs(tmp_path / "theirs.db", "44306184100047"), tmp_path / "copies", NOW)
    shelf.store.close()
    shelf.path.write_bytes(b"SQLite format 3" + bytes(9000))
    assert restoring.make_ready(copy.path, shelf.path).gone is None


def test_the_store_of_before_is_set_aside_and_can_come_back(shelf: Shelf, copy: Copy) -> None:
    decided(copy.path, shelf)
    shelf.store.close()
    aside = settle(shelf.path)
    assert aside == shelf.path.with_name("chorus-avant-restauration.db")
    assert numbers(shelf.path) == ["F2026-0001"]
    assert len(numbers(aside)) == 3
    open_database(shelf.path).close()
    assert not verify_file(shelf.path).findings
    assert decided(aside, shelf).invoices == 3
    second = settle(shelf.path)
    assert second == shelf.path.with_name("chorus-avant-restauration-1.db")
    assert len(numbers(shelf.path)) == 3
    assert aside.exists()
    assert copy.path.exists()


class _Slow(Disk):
    """A folder that answers, at its n-th question, only after another copy was made ready."""

    def __init__(self, at: int, other: Copy, shelf: Shelf) -> None:
        self.left, self._other, self._shelf = at, other, shelf
        self.others: restoring.Prospect | None = None

    def _wait(self) -> None:
        self.left -= 1
        if self.left == 0:
            self.others = restoring.make_ready(self._other.path, self._shelf.path)

    def exists(self, path: Path) -> bool:
        self._wait()
        return super().exists(path)

    def rename(self, source: Path, target: Path) -> None:
        self._wait()
        super().rename(source, target)


@pytest.mark.parametrize("at", range(1, 5))
def test_one_that_is_still_being_made_ready_and_the_next_one_leave_each_other_alone(
    shelf: Shelf, copy: Copy, tmp_path: Path, at: int
) -> None:
    later = take(shelf.path, tmp_path / "copies", NOW)
    slow = _Slow(at, later, shelf)
    first = restoring.make_ready(copy.path, shelf.path, disk=slow)
    assert slow.others is not None, "it waited"
    assert (first.invoices, slow.others.invoices) == (1, 3)
    assert len(numbers(first.ready)) == 1
    restoring.drop(first.ready)
    restoring.decide(shelf.path, slow.others.ready)
    assert len(numbers(shelf.path.with_name(TO_RESTORE))) == 3, "the one that was decided upon"


def test_what_a_killed_process_was_making_ready_is_cleared_at_the_next_start(shelf: Shelf, copy: Copy) -> None:
    ready = restoring.make_ready(copy.path, shelf.path).ready
    ready.with_suffix(".part").write_bytes(b"half of it")
    shelf.store.close()
    with profile_in_use(Profile(shelf.path.parent)):
        assert list(ready.parent.iterdir()) == []
    assert len(numbers(shelf.path)) == 3


def test_a_start_does_it_while_it_holds_the_profile(shelf: Shelf, copy: Copy) -> None:
    decided(copy.path, shelf)
    shelf.store.close()
    with profile_in_use(Profile(shelf.path.parent)):
        assert numbers(shelf.path) == ["F2026-0001"]


@pytest.mark.parametrize("at", range(6))
@pytest.mark.parametrize("present", ["whole", "hot journal", "absent"])
def test_killed_before_each_act_the_next_start_ends_it(shelf: Shelf, copy: Copy, at: int, present: str) -> None:
    shelf.store.close()
    journal = shelf.path.with_name("chorus.db-journal")
    if present == "hot journal":
        _leave_a_hot_journal(shelf.path)
        assert journal.stat().st_size > 0
    elif present == "absent":
        shelf.path.unlink()
        journal.unlink(missing_ok=True)
    ready = restoring.make_ready(copy.path, shelf.path).ready
    disk = _KilledAt(at)
    try:
        restoring.decide(shelf.path, ready, disk=disk)
        settle(shelf.path, disk=disk)
    except _Killed:
        decided = shelf.path.with_name(TO_RESTORE).exists()
        settle(shelf.path)
    else:
        decided = True
    if not decided:
        assert shelf.path.exists() == (present != "absent"), "the old one is as it was"
        return
    assert numbers(shelf.path) == ["F2026-0001"]
    assert not journal.exists()
    open_database(shelf.path).close()
    assert not verify_file(shelf.path).findings
    aside = shelf.path.with_name("chorus-avant-restauration.db")
    assert aside.exists() == (present != "absent")
    if present != "absent":
        open_database(aside).close()
        assert not verify_file(aside).findings, "its journal came with it"
        assert len(numbers(aside)) == 3
    assert not shelf.path.with_name("chorus-avant-restauration-1.db").exists()


def _leave_a_hot_journal(path: Path) -> None:
    """As a process does that is killed while it writes more than its cache holds."""
    code = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size=1'); c.execute('PRAGMA journal_mode=TRUNCATE'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('CREATE TABLE half (x)')\n"
        "for i in range(2000): c.execute('INSERT INTO half VALUES (zeroblob(500))')\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False, timeout=60)


@pytest.mark.parametrize("mode", MODES)
def test_a_power_cut_before_each_operation_leaves_both_stores_whole(mode: str) -> None:
    before = {str(DATABASE): OLD, f"{DATABASE}-journal": JOURNAL, str(DATABASE.with_name(TO_RESTORE)): NEW}
    at = 0
    while True:
        at += 1
        disk = SimDisk(dict(before), seed=at)
        disk.cut(at, mode)
        with contextlib.suppress(StoreFault):
            settle(DATABASE, disk=disk)
        done = not disk.dead
        disk.restart()
        settle(DATABASE, disk=disk)
        held = {path: bytes(disk.platter.content[number]) for path, number in disk.platter.names.items()}
        aside = str(DATABASE.with_name("chorus-avant-restauration.db"))
        assert held == {str(DATABASE): NEW, aside: OLD, f"{aside}-journal": JOURNAL}, f"cut {at}"
        disk.retire()
        if done:
            break
    assert at > 6, "each of three renames was cut before and after"


def test_a_damaged_copy_is_refused(shelf: Shelf, copy: Copy, tmp_path: Path) -> None:
    content = bytearray(copy.path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 9000] = bytes(9000)
    bad = tmp_path / "abime.db"
    bad.write_bytes(content)
    assert refused(bad, shelf) == "restore_damaged"
    bad.write_bytes(content[:5000])
    assert refused(bad, shelf) == "restore_damaged"
    bad.write_bytes(b"no database at all")
    assert refused(bad, shelf) == "restore_damaged"


def test_a_copy_in_which_something_is_found_can_be_restored_and_that_is_told(
    shelf: Shelf, copy: Copy, tmp_path: Path
) -> None:
    bad = tmp_path / "change.db"
    shutil.copy(copy.path, bad)
    connection = sqlite3.connect(bad)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE documents SET content = zeroblob(size)")
    connection.commit()
    connection.close()
    prospect = restoring.make_ready(bad, shelf.path)
    assert prospect.invoices == 1
    assert prospect.findings == len(verify_file(prospect.ready).findings) > 0
    assert restoring.make_ready(copy.path, shelf.path).findings == 0


def test_a_newer_a_foreign_and_an_absent_file_are_refused(shelf: Shelf, copy: Copy, tmp_path: Path) -> None:
    newer, foreign = tmp_path / "plus-recente.db", tmp_path / "autre.db"
    shutil.copy(copy.path, newer)
    connection = sqlite3.connect(newer)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('chorus_desktop', 'm999_later', 'x')"
    )
    connection.commit()
    connection.close()
    assert refused(newer, shelf) == "restore_newer"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE notes (x)")
    connection.commit()
    connection.close()
    assert refused(foreign, shelf) == "restore_foreign"
    assert refused(tmp_path / "absent.db", shelf) == "restore_unreadable"


def test_a_damaged_present_store_keeps_nobody_from_restoring(shelf: Shelf, copy: Copy) -> None:
    shelf.store.close()
    shelf.path.write_bytes(b"rubbish" * 1000)
    assert decided(copy.path, shelf).gone is None
    aside = settle(shelf.path)
    assert aside is not None
    assert aside.read_bytes() == b"rubbish" * 1000
    assert numbers(shelf.path) == ["F2026-0001"]


def test_a_disk_that_refuses_is_told_and_the_next_start_goes_on(shelf: Shelf, copy: Copy) -> None:
    class Refusing(Disk):
        def rename(self, source: Path, target: Path) -> None:
            if target.name == "chorus.db":
                raise PermissionError(13, "Permission denied")
            super().rename(source, target)

    decided(copy.path, shelf)
    shelf.store.close()
    with pytest.raises(StoreFault) as raised:
        settle(shelf.path, disk=Refusing())
    assert raised.value.code == "restore_unfinished"
    settle(shelf.path)
    assert numbers(shelf.path) == ["F2026-0001"]


def test_a_copy_of_an_older_version_is_brought_up_to_date_and_then_verified(shelf: Shelf, tmp_path: Path) -> None:
    old = tmp_path / "ancienne.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m013_row_sums")
    db.conn.close()
    assert decided(old, shelf).invoices == 0
    shelf.store.close()
    settle(shelf.path)
    assert not verify_file(shelf.path).findings
    assert list((shelf.path.parent / "restauration").iterdir()) == [], "nothing of the way there is left"
