"""Copies of the store in a folder: taken while it is used, verified before they get their name, and rotated."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from chorus_desktop.domain import copies as rules
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.backup import SPARE, copy_to, missing_for
from chorus_desktop.store.changes import state
from chorus_desktop.store.database import Store
from chorus_desktop.store.disk import MACHINE, Disk, free_name
from chorus_desktop.store.faults import UNREADABLE, files, translated
from chorus_desktop.store.times import to_text
from chorus_desktop.store.verification import verify_file

#: The moment is UTC, so that no name comes twice when the clocks go back; what was found in a copy is in its name too.
_NAME = re.compile(r"chorus-(\d{4}-\d\d-\d\d-\d{6})Z(?:-(\d+)-anomalies)?(?:-\d+)?\.(?:db|chiffre)")
_MOMENT = "%Y-%m-%d-%H%M%S"
#: Pages copied at a time, between which the store may be written; and how often the copy may then begin anew before it
#: takes all pages at once, which makes writers wait.
_PAGES, _BEGUN_ANEW = 500, 5
#: Bytes of copies in one folder; beyond them the oldest go, but never so that fewer than these remain.
MOST_BYTES, FEWEST = 20_000_000_000, 3
#: Seconds after which an unfinished copy belongs to nobody any more.
_ABANDONED = 86_400
#: How a fault of the store is told where it befell a copy.
_OF_COPIES = {
    "disk_full": "copy_no_room",
    "store_read_only": "copy_unwritable",
    "disk_error": "copy_disk_error",
    "store_damaged": "copy_not_whole",
    "restore_cut": "copy_disk_error",
}
_INVOICES = "SELECT count(*) FROM invoices WHERE number IS NOT NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that has its name, so its file was whole when it was taken; `size` in bytes. It may be encrypted.

    `findings`: how many things a verification found in what it holds, as it then found them in the store.
    """

    path: Path
    taken: datetime
    size: int
    findings: int = 0


class _TooLively(Exception):
    """The store was written so often that a copy by parts never ends."""


def copies_in(folder: Path) -> tuple[Copy, ...]:
    """The copies of a folder, the newest first; none where there is no such folder. Raises OSError."""
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match:
            taken = datetime.strptime(match[1], _MOMENT).replace(tzinfo=UTC)
            findings = int(match[2] or 0)
            found.append(Copy(path=path, taken=taken, size=path.stat().st_size, findings=findings))
    return tuple(sorted(found, key=lambda copy: (copy.taken, copy.path.name), reverse=True))


def take(source: Path, folder: Path, now: datetime, *, disk: Disk = MACHINE) -> Copy:
    """Copy the store of that path, at one moment, while others read and write it; may be called from any thread.

    What a verification finds in it is told and kept from no copy: a store that lost something has more to lose. Raises
    StoreFault: store_missing, copy_no_room, copy_unwritable, copy_disk_error, and copy_not_whole where the file of the
    store itself is damaged. Nothing but a whole file ever has the name of a copy.
    """
    source, folder = source.absolute(), folder.absolute()
    with faults_of_copies(), files(str(folder)), translated(str(folder)):
        if not disk.exists(source):
            raise StoreFault("store_missing", path=str(source))
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        sweep(folder, now)
        plain = folder / f"chorus-{now.astimezone(UTC):{_MOMENT}}Z.db"
        target = free_name(plain, disk)
        want_room(source, target, disk)
        findings = 0

        def named(unfinished: Path) -> Path:
            nonlocal findings
            findings = _verified(unfinished)
            return free_name(plain.with_stem(f"{plain.stem}-{findings}-anomalies"), disk) if findings else target

        with contextlib.closing(disk.connect(source, read_only=True)) as connection:
            path = copy_to(connection, target, disk, fill=_by_parts, named=named)
        taken = now.astimezone(UTC).replace(microsecond=0)
        return Copy(path=path, taken=taken, size=path.stat().st_size, findings=findings)


@contextlib.contextmanager
def faults_of_copies() -> Iterator[None]:
    """What the disk says of a copy must not be told as if the store itself had met it."""
    try:
        yield
    except StoreFault as fault:
        code = _OF_COPIES.get(fault.code)
        if code is None:
            raise
        raise StoreFault(code, **{"count": "1", "megabytes": str(SPARE // 1_000_000), **fault.params}) from fault


def want_room(source: Path, target: Path, disk: Disk) -> None:
    """Raises StoreFault("copy_no_room") where a copy of that size does not fit; OSError."""
    if missing := missing_for(source.stat().st_size, target, disk):
        raise StoreFault("copy_no_room", path=str(target.parent), megabytes=str(missing // 1_000_000 + 1))


def _by_parts(connection: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """Let writers in between the parts; SQLite begins anew when one came, so that all is of one moment."""
    left, begun = -1, 0

    def count(status: int, remaining: int, total: int) -> None:
        nonlocal left, begun
        del status, total
        begun += remaining > left >= 0
        left = remaining
        if begun > _BEGUN_ANEW:
            raise _TooLively

    try:
        connection.backup(copy, pages=_PAGES, progress=count, sleep=0.02)
    except _TooLively:
        connection.backup(copy, sleep=0.02)


def _verified(path: Path) -> int:
    """How many things are found in what a copy holds. Raises StoreFault("copy_not_whole")."""
    verification = verify_file(path)
    if verification.is_broken:
        raise StoreFault("copy_not_whole", count=str(len(verification.findings)))
    return len(verification.findings)


def sweep(folder: Path, now: datetime) -> None:
    """Remove what a killed process left unfinished; another one may be writing a younger one."""
    for path in folder.glob("chorus-*Z*.part*"):
        if now.timestamp() - path.stat().st_mtime > _ABANDONED:
            path.unlink(missing_ok=True)


def rotate(folder: Path, surely: Copy, *, disk: Disk = MACHINE) -> None:
    """Remove the copies whose turn it is; `surely`, just verified, always stays. Raises StoreFault.

    Those in which something was found have turns of their own, so that they never push out one that is as it should be.
    """
    with files(str(folder)):
        found, size = copies_in(folder), 0
        for sort in ([copy for copy in found if not copy.findings], [copy for copy in found if copy.findings]):
            stay = rules.kept([copy.taken.astimezone() for copy in sort], surely.taken.astimezone())
            left = 0
            for copy in sort:
                fits = left < FEWEST or size + copy.size <= MOST_BYTES
                if copy.path == surely.path or (copy.taken.astimezone() in stay and fits):
                    size, left = size + copy.size, left + 1
                else:
                    disk.remove(copy.path)


def differs(source: Path, copy: Copy) -> bool:
    """Whether the store was changed since the copy; one that cannot be read says nothing, so yes. Raises StoreFault."""
    with translated(str(source)), _opened(source) as connection:
        here = state(connection)
    try:
        with _opened(copy.path) as connection:
            return here != state(connection)
    except UNREADABLE:
        return True


def count_invoices(copy: Copy) -> int | None:
    """How many issued invoices a copy holds; None where it cannot be read any more, or is encrypted."""
    try:
        with _opened(copy.path) as connection:
            (count,) = connection.execute(_INVOICES).fetchone()
            return int(count)
    except UNREADABLE:
        return None


def issued_before(store: Store, day: date) -> bool:
    """Whether an invoice was issued before this day of the user's; quick in an old store. Raises StoreFault."""
    began = to_text(datetime.combine(day, time.min).astimezone())
    return bool(store.column("SELECT 1 FROM invoices WHERE issued_at < ? LIMIT 1", [began]))


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(MACHINE.connect(path.absolute(), read_only=True)) as connection:
        yield connection
