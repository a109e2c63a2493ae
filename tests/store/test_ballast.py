"""A full disk: what was begun can still be written, nothing new is begun, and all goes on once there is room."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import ballast
from chorus_desktop.store.attachments import add_document
from chorus_desktop.store.database import open_database
from chorus_desktop.store.disk import MACHINE
from tests.sim.disk import SimDisk
from tests.store.conftest import NOW, Shelf
from tools.prove.soundness import findings

PATH = Path("/simulated/chorus.db")
ROOM = Path("/simulated/chorus.db-reserve")


def full(disk: SimDisk) -> None:
    """Others fill the disk to the last byte."""
    disk.capacity = disk.platter.used()


def test_the_room_is_kept_by_the_first_start_and_takes_real_room(tmp_path: Path) -> None:
    path = tmp_path / "chorus.db"
    open_database(path).close()
    kept = (tmp_path / "chorus.db-reserve").stat()
    assert kept.st_size == ballast.SIZE
    assert kept.st_mode & 0o077 == 0
    if hasattr(kept, "st_blocks"):
        assert kept.st_blocks * 512 >= ballast.SIZE
    before = (tmp_path / "chorus.db-reserve").stat().st_ino
    open_database(path).close()
    assert (tmp_path / "chorus.db-reserve").stat().st_ino == before


def test_without_the_order_of_the_system_the_room_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    assert ballast.keep(tmp_path / "chorus.db", MACHINE)
    written = (tmp_path / "chorus.db-reserve").read_bytes()
    assert len(written) == ballast.SIZE
    assert written.count(0) < ballast.SIZE // 100


@pytest.fixture
def disk() -> SimDisk:
    disk = SimDisk()
    disk.capacity = 20 * 1024 * 1024
    return disk


@pytest.fixture
def shelf(disk: SimDisk) -> Iterator[Shelf]:
    store = open_database(PATH, disk=disk)
    yield Shelf(PATH, store)
    store.close()


def test_the_answer_to_what_is_being_sent_is_written_on_a_full_disk(disk: SimDisk, shelf: Shelf) -> None:
    sending = shelf.sending()
    full(disk)
    with pytest.raises(StoreFault, match="disk_full"):
        shelf.settle(sending, SubmissionState.AMBIGUOUS, reason="x" * 20_000)
    assert not disk.exists(ROOM)
    assert shelf.settle(sending, SubmissionState.AMBIGUOUS, reason="x" * 20_000).state is SubmissionState.AMBIGUOUS
    assert findings(shelf.store) == []


def test_nothing_new_is_begun_without_the_room(disk: SimDisk, shelf: Shelf) -> None:
    queued, draft = shelf.queued(), shelf.draft()
    full(disk)
    with pytest.raises(StoreFault, match="disk_full"):
        add_document(shelf.store, bytes(50_000), media_type="application/pdf", now=NOW)
    for new in (lambda: shelf.sync.begin(queued, NOW), lambda: shelf.issue(draft)):
        with pytest.raises(StoreFault, match="disk_full"):
            new()
    with pytest.raises(StoreFault, match="disk_full"):
        add_document(shelf.store, b"one more", media_type="application/pdf", now=NOW)
    assert shelf.store.column("SELECT state FROM submissions") == ("queued",)
    assert shelf.store.column("SELECT next FROM series") == (2,)


def test_with_room_again_all_goes_on_and_the_room_is_kept_again(disk: SimDisk, shelf: Shelf) -> None:
    queued = shelf.queued()
    full(disk)
    with pytest.raises(StoreFault, match="disk_full"):
        add_document(shelf.store, bytes(50_000), media_type="application/pdf", now=NOW)
    disk.capacity = disk.platter.used() + ballast.WANTED_FREE - 1
    with pytest.raises(StoreFault, match="disk_full"):
        shelf.sync.begin(queued, NOW)
    disk.capacity += 1
    assert shelf.sync.begin(queued, NOW) is not None
    assert disk.exists(ROOM)


def test_a_full_disk_keeps_nobody_from_opening_the_store(disk: SimDisk, shelf: Shelf) -> None:
    shelf.queued()
    shelf.store.close()
    full(disk)
    store = open_database(PATH, disk=disk)
    assert store.column("SELECT number FROM invoices") == ("F2026-0001",)
    assert not disk.exists(ROOM)
    store.close()


def test_a_disk_that_was_always_full_is_told(disk: SimDisk) -> None:
    disk.capacity = 4096
    with pytest.raises(StoreFault, match="disk_full"):
        open_database(PATH, disk=disk)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Eight megabytes of real file system, where this machine lets us mount one."""
    folder = tmp_path / "disque"
    folder.mkdir()
    mounted = sys.platform == "linux" and not subprocess.call(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)], stderr=subprocess.DEVNULL
    )
    if not mounted:
        pytest.skip("this machine lets nobody mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(path: Path) -> None:
    """Others write until nothing is left."""
    with path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def test_a_real_disk_that_is_full(small_disk: Path) -> None:
    path = small_disk / "chorus.db"
    shelf = Shelf(path, open_database(path))
    sending = shelf.sending()
    with pytest.raises(OSError, match="No space left"):
        fill(small_disk / "others")
    with pytest.raises(StoreFault, match="disk_full"):
        shelf.settle(sending, SubmissionState.AMBIGUOUS, reason="x" * 200_000)
    ambiguous = shelf.settle(sending, SubmissionState.AMBIGUOUS, reason="x" * 200_000)
    assert ambiguous.state is SubmissionState.AMBIGUOUS
    with pytest.raises(StoreFault, match="disk_full"):
        shelf.issue()
    (small_disk / "others").unlink()
    assert shelf.issue().invoice.number == "F2026-0002"
    assert findings(shelf.store) == []
    shelf.store.close()
