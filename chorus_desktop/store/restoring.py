"""A copy made ready to take the place of the store: copied beside it, brought up to date, verified as a whole."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.parties import Seller
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import RESTORING, TO_RESTORE
from chorus_desktop.store import sealed_copies
from chorus_desktop.store.backup import copy_to
from chorus_desktop.store.codec import decode
from chorus_desktop.store.database import open_database
from chorus_desktop.store.disk import MACHINE, Disk
from chorus_desktop.store.faults import UNREADABLE, files, translated
from chorus_desktop.store.verification import verify_file

_NUMBERS = "SELECT number FROM invoices WHERE number IS NOT NULL ORDER BY issued_at, number"
_WHOSE = "SELECT store_id, (SELECT value FROM settings WHERE key = 'seller') FROM guard"
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

    `ready`: where the copy was made ready, for `decide` and `drop`.
    `gone`: the numbers of the present store that the copy has not, the oldest first; None where the present store
    cannot be read. `findings`: how many things a verification found in what the copy holds.
    """

    copy: Path
    ready: Path
    invoices: int
    gone: tuple[str, ...] | None
    findings: int = 0


def new_place(database: Path) -> Path:
    """A name beside a store under which one copy is made ready to take its place, and no other ever is."""
    return database.absolute().parent / RESTORING / f"chorus-{token_hex(4)}.db"


def make_ready(
    copy: Path, database: Path, *, place: Path | None = None, key: RecoveryKey | None = None, disk: Disk = MACHINE
) -> Prospect:
    """Make a copy ready beside a store that is in use; nothing is decided yet. May be called from any thread.

    `place`: where, a `new_place` unless one is given. Several may be made ready at a time, each in its own.
    `key` opens an encrypted copy, whose content is written beside the store alone. Where this raises, nothing is left.
    Raises StoreFault: restore_unreadable, restore_foreign, restore_damaged, restore_cut, restore_newer,
    restore_no_room; UserFault: copy_key_wanted without a key, key_other with the wrong one, restore_other_firm for the
    store of a firm that is not the present one's.
    """
    ready = place or new_place(database)
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
            verification = verify_file(ready)
            if verification.is_broken:
                raise StoreFault("store_damaged", count=str(len(verification.findings)))
            _must_be_of_this_firm(ready, database, disk)
            numbers = _numbers(ready, disk)
            gone, findings = _gone(database, frozenset(numbers), disk), len(verification.findings)
            return Prospect(copy=copy, ready=ready, invoices=len(numbers), gone=gone, findings=findings)
        except BaseException:
            drop(ready, disk=disk)
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
    plain = ready.with_name(f"{ready.stem}-dechiffree.db")
    sealed_copies.decrypt(copy, plain, key, disk=disk)
    return plain


def decide(database: Path, ready: Path, *, disk: Disk = MACHINE) -> None:
    """What was made ready there takes the store's place at the next start. Raises StoreFault("restore_unfinished")."""
    try:
        disk.sync(ready)
        disk.rename(ready, database.with_name(TO_RESTORE))
        _sweep(ready, disk)
    except OSError as fault:
        raise StoreFault("restore_unfinished", path=str(ready), detail=fault.strerror or str(fault)) from fault


def drop(ready: Path, *, disk: Disk = MACHINE) -> None:
    """Forget what was made ready there; what cannot be removed is removed another time."""
    with contextlib.suppress(OSError):
        _sweep(ready, disk)


def clear(database: Path, *, disk: Disk = MACHINE) -> None:
    """Remove what a process that was killed was making ready. Nobody may be making anything ready."""
    for path in (database.absolute().parent / RESTORING).glob("chorus*"):
        with contextlib.suppress(OSError):
            disk.remove(path)


def _sweep(ready: Path, disk: Disk) -> None:
    """Remove what an earlier attempt left: the copy, its journal, its reserve, and its own copies before migrations."""
    if ready.parent.is_dir():
        for path in ready.parent.glob(f"{ready.stem}*"):
            disk.remove(path)


def _must_be_a_store(copy: Path, disk: Disk) -> None:
    if not disk.exists(copy):
        raise StoreFault("store_missing", path=str(copy))
    with contextlib.closing(disk.connect(copy.absolute(), read_only=True)) as connection:
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchall()
    if not known:
        raise StoreFault("restore_foreign", path=str(copy))


def _must_be_of_this_firm(ready: Path, database: Path, disk: Disk) -> None:
    """One of the same store, or of the same firm; where either tells of no firm, or cannot be read, it is taken."""
    (came, seller), (present, own) = _whose(ready, disk), _whose(database, disk)
    theirs, ours = seller.legal_entity, own.legal_entity
    if came != present and theirs and ours and theirs != ours:
        raise UserFault("restore_other_firm", name=seller.name, siret=seller.identifier.value)


def _whose(path: Path, disk: Disk) -> tuple[str, Seller]:
    """Which store it is, and whose; nothing where it cannot be read."""
    try:
        with contextlib.closing(disk.connect(path.absolute(), read_only=True)) as connection:
            ((store_id, told),) = connection.execute(_WHOSE).fetchall()
        return str(store_id), decode(Seller, told) if told else Seller()
    except (*UNREADABLE, StoreFault, ValueError):
        return "", Seller()


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
