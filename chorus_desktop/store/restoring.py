"""A copy made ready to take the place of the store: copied beside it, brought up to date, verified as a whole."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import TO_RESTORE
from chorus_desktop.store import sealed_copies
from chorus_desktop.store.backup import copy_to
from chorus_desktop.store.database import open_database
from chorus_desktop.store.disk import MACHINE, Disk
from chorus_desktop.store.faults import UNREADABLE, files, translated
from chorus_desktop.store.verification import verify_file

#: A folder for what is being made ready; nothing in it is of any use to anyone else.
_FOLDER = "restauration"
#: What an encrypted copy held, for as long as it is being made ready.
_DECRYPTED = "chorus-dechiffree.db"
_NUMBERS = "SELECT number FROM invoices WHERE number IS NOT NULL ORDER BY issued_at, number"
#: How a fault is told of what is to be restored.
_OF_RESTORING = {
    "store_damaged": "restore_damaged",
    "store_newer": "restore_newer",
    "disk_full": "restore_no_room",
    "store_read_only": "restore_unreadable",
    "store_missing": "restore_unreadable",
    "disk_error": "restore_unreadable",
    "restore_cut": "restore_cut",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What restoring would mean: so many invoices come, and those of `gone` are not among them.

    `gone`: the numbers of the present store that the copy has not, the oldest first; None where the present store
    cannot be read.
    """

    copy: Path
    invoices: int
    gone: tuple[str, ...] | None


def make_ready(copy: Path, database: Path, *, key: RecoveryKey | None = None, disk: Disk = MACHINE) -> Prospect:
    """Make a copy ready beside a store that is in use; nothing is decided yet. May be called from any thread.

    `key` opens an encrypted copy, whose content is written beside the store alone. Where this raises, nothing is left.
    Raises StoreFault: restore_unreadable, restore_foreign, restore_damaged, restore_cut, restore_newer,
    restore_no_room; UserFault: copy_key_wanted without a key, key_other with the wrong one.
    """
    ready = ready_place(database)
    with _faults_of_restoring(copy), files(str(copy)), translated(str(copy)):
        _sweep(ready, disk)
        try:
            plain = _decrypted(copy, ready, key, disk)
            _must_be_a_store(plain, disk)
            with contextlib.closing(disk.connect(plain.absolute(), read_only=True)) as connection:
                copy_to(connection, ready, disk)
            if plain != copy:
                disk.remove(plain)
            open_database(ready, disk=disk).close()
            found = len(verify_file(ready).findings)
            if found:
                raise StoreFault("store_damaged", count=str(found))
            numbers = _numbers(ready, disk)
            return Prospect(copy=copy, invoices=len(numbers), gone=_gone(database, frozenset(numbers), disk))
        except BaseException:
            drop(database, disk=disk)
            raise


def key_wanted(copy: Path) -> str:
    """The name of the key that opens a copy, "" where none is needed. Raises StoreFault as `make_ready`."""
    with _faults_of_restoring(copy), files(str(copy)):
        return sealed_copies.key_of(copy)


def _decrypted(copy: Path, ready: Path, key: RecoveryKey | None, disk: Disk) -> Path:
    """The copy itself, or the file that holds what was encrypted in it."""
    wanted = sealed_copies.key_of(copy)
    if not wanted:
        return copy
    if key is None:
        raise UserFault("copy_key_wanted", key=wanted)
    plain = ready.with_name(_DECRYPTED)
    sealed_copies.decrypt(copy, plain, key, disk=disk)
    return plain


def decide(database: Path, *, disk: Disk = MACHINE) -> None:
    """What was made ready takes the place of the store at the next start. Raises StoreFault("restore_unfinished")."""
    ready = ready_place(database)
    try:
        disk.sync(ready)
        disk.rename(ready, database.with_name(TO_RESTORE))
        _sweep(ready, disk)
    except OSError as fault:
        raise StoreFault("restore_unfinished", path=str(ready), detail=fault.strerror or str(fault)) from fault


def drop(database: Path, *, disk: Disk = MACHINE) -> None:
    """Forget what was made ready; what cannot be removed is removed another time."""
    with contextlib.suppress(OSError):
        _sweep(ready_place(database), disk)


def ready_place(database: Path) -> Path:
    """Where what is to take the place of a store is made ready."""
    return database.absolute().parent / _FOLDER / "chorus.db"


def _sweep(ready: Path, disk: Disk) -> None:
    """Remove what an earlier attempt left: the copy, its journal, its reserve, and its own copies before migrations."""
    if ready.parent.is_dir():
        for path in ready.parent.glob("chorus*"):
            disk.remove(path)


def _must_be_a_store(copy: Path, disk: Disk) -> None:
    if not disk.exists(copy):
        raise StoreFault("store_missing", path=str(copy))
    with contextlib.closing(disk.connect(copy.absolute(), read_only=True)) as connection:
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchall()
    if not known:
        raise StoreFault("restore_foreign", path=str(copy))


def _numbers(path: Path, disk: Disk) -> tuple[str, ...]:
    with contextlib.closing(disk.connect(path.absolute(), read_only=True)) as connection:
        return tuple(str(number) for (number,) in connection.execute(_NUMBERS).fetchall())


def _gone(database: Path, coming: frozenset[str], disk: Disk) -> tuple[str, ...] | None:
    try:
        return tuple(number for number in _numbers(database, disk) if number not in coming)
    except UNREADABLE:
        return None


@contextlib.contextmanager
def _faults_of_restoring(copy: Path) -> Iterator[None]:
    try:
        yield
    except StoreFault as fault:
        code = _OF_RESTORING.get(fault.code)
        if code is None:
            raise
        raise StoreFault(code, path=str(copy), detail=fault.params.get("detail", "")) from fault
