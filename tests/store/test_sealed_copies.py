"""Encrypted copies in a folder: never plain there, read back, listed and rotated as others, opened beside the store."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.domain.recovery_key import RecoveryKey, made
from chorus_desktop.store import restoring
from chorus_desktop.store.copies import Copy, copies_in, count_invoices, rotate, take
from chorus_desktop.store.disk import Disk
from chorus_desktop.store.sealed_copies import key_of, put
from tests.store.conftest import NOW, Shelf

PLAIN = b"SQLite format 3"


@pytest.fixture
def key(rng: random.Random) -> RecoveryKey:
    return made(rng.randbytes)


@pytest.fixture
def copy(shelf: Shelf, tmp_path: Path) -> Copy:
    """A plain copy with one invoice, after which another was issued."""
    shelf.issue()
    taken = take(shelf.path, tmp_path / "copies", NOW)
    shelf.issue()
    return taken


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "CLE-USB"


def left_beside(shelf: Shelf) -> list[Path]:
    folder = shelf.path.parent / "restauration"
    return list(folder.iterdir()) if folder.is_dir() else []


def refused(shelf: Shelf, path: Path, key: RecoveryKey | None) -> str:
    """Why it is not restored; nothing of it may be left."""
    with pytest.raises(ChorusError) as raised:
        restoring.make_ready(path, shelf.path, key=key)
    assert left_beside(shelf) == []
    assert not shelf.path.with_name("chorus-a-restaurer.db").exists()
    return raised.value.code


def test_it_is_listed_counted_as_unreadable_and_comes_back_whole(
    shelf: Shelf, copy: Copy, stick: Path, key: RecoveryKey
) -> None:
    taken = put(copy, stick, key, NOW)
    assert taken.path.name == "chorus-2026-11-25-080000Z.chiffre"
    assert copies_in(stick) == (taken,)
    assert count_invoices(taken) is None
    assert PLAIN not in taken.path.read_bytes()
    assert (key_of(taken.path), key_of(copy.path), key_of(stick / "absent.chiffre")) == (key.id, "", "")
    prospect = restoring.make_ready(taken.path, shelf.path, key=key)
    assert (prospect.invoices, prospect.gone) == (1, ("F2026-0002",))
    assert [path.name for path in left_beside(shelf) if "dechiffree" in path.name] == []
    again = put(copy, stick, key, NOW)
    assert again.path.name == "chorus-2026-11-25-080000Z-1.chiffre"


class _Watching(Disk):
    """Looks at all that stands in a folder whenever the disk is asked for something."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.plain = folder, 0

    def sync(self, path: Path) -> None:
        self._look()
        super().sync(path)

    def rename(self, source: Path, target: Path) -> None:
        self._look()
        super().rename(source, target)

    def _look(self) -> None:
        self.plain += sum(PLAIN in path.read_bytes() for path in self.folder.iterdir())


def test_nothing_plain_is_ever_in_the_folder(copy: Copy, stick: Path, key: RecoveryKey) -> None:
    disk = _Watching(stick)
    put(copy, stick, key, NOW, disk=disk)
    assert disk.plain == 0


class _Forgetful(Disk):
    """Gives back another byte than it was given."""

    def sync(self, path: Path) -> None:
        super().sync(path)
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)


class _Full(Disk):
    def free(self, path: Path) -> int:
        return 1000


class _Refusing(Disk):
    def rename(self, source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("disk", "code"), [(_Forgetful(), "copy_disk_error"), (_Full(), "copy_no_room"), (_Refusing(), "copy_no_room")]
)
def test_what_the_folder_does_not_keep_gets_no_name(
    copy: Copy, stick: Path, key: RecoveryKey, disk: Disk, code: str
) -> None:
    with pytest.raises(StoreFault) as raised:
        put(copy, stick, key, NOW, disk=disk)
    assert raised.value.code == code
    assert list(stick.iterdir()) == []


def test_they_are_rotated_together_with_plain_ones(shelf: Shelf, copy: Copy, stick: Path, key: RecoveryKey) -> None:
    take(shelf.path, stick, NOW - timedelta(days=1))
    for days in range(20):
        later = NOW + timedelta(days=days)
        taken = put(take(shelf.path, copy.path.parent, later), stick, key, later)
        rotate(stick, taken)
    found = copies_in(stick)
    assert found[0].path == taken.path
    assert len(found) <= 7 + 4 + 12
    assert {path.path.suffix for path in found} == {".chiffre"}, "the plain one of before has had its turn"


def test_without_the_key_it_is_asked_for_and_another_one_is_told(
    shelf: Shelf, copy: Copy, stick: Path, key: RecoveryKey, rng: random.Random
) -> None:
    taken = put(copy, stick, key, NOW)
    assert refused(shelf, taken.path, None) == "copy_key_wanted"
    assert refused(shelf, taken.path, made(rng.randbytes)) == "key_other"
    assert restoring.key_wanted(taken.path) == key.id


def test_a_damaged_or_cut_one_is_refused_and_leaves_nothing_decrypted(
    shelf: Shelf, copy: Copy, stick: Path, key: RecoveryKey, rng: random.Random
) -> None:
    whole = put(copy, stick, key, NOW).path.read_bytes()
    bad = stick / "chorus-abimee.chiffre"
    for at in (3, 9, 12, 20, 31, 100, len(whole) // 2, len(whole) - 5):
        content = bytearray(whole)
        content[at] ^= 1 << rng.randrange(8)
        bad.write_bytes(content)
        assert refused(shelf, bad, key) == "restore_cut", at
    for left in (0, 5, 34, 40, 34 + 65_552, len(whole) - 1):
        bad.write_bytes(whole[:left])
        assert refused(shelf, bad, key) == "restore_cut", left
    bad.write_bytes(whole[:20])
    with pytest.raises(StoreFault, match="restore_cut"):
        restoring.key_wanted(bad)


def test_an_encrypted_file_that_holds_no_store_is_refused(
    shelf: Shelf, tmp_path: Path, stick: Path, key: RecoveryKey
) -> None:
    other = tmp_path / "chorus-2026-11-25-080000Z.db"
    other.write_bytes(b"no store at all" * 100)
    sealed = put(Copy(path=other, taken=NOW, size=1500), stick, key, NOW)
    assert refused(shelf, sealed.path, key) == "restore_damaged"


def test_no_room_beside_the_store_is_told(shelf: Shelf, copy: Copy, stick: Path, key: RecoveryKey) -> None:
    taken = put(copy, stick, key, NOW)
    with pytest.raises(StoreFault) as raised:
        restoring.make_ready(taken.path, shelf.path, key=key, disk=_Full())
    assert raised.value.code == "restore_no_room"
    assert left_beside(shelf) == []


def test_it_is_known_by_its_content_under_any_name(shelf: Shelf, copy: Copy, stick: Path, key: RecoveryKey) -> None:
    renamed = put(copy, stick, key, NOW).path.rename(stick / "ma copie.db")
    assert key_of(renamed) == key.id
    assert restoring.make_ready(renamed, shelf.path, key=key).invoices == 1
