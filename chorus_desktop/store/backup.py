"""Copies of the store taken with SQLite's own backup, verified before they get their name."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.disk import MACHINE, Disk, free_name
from chorus_desktop.store.faults import files, translated

#: Bytes left free on the disk besides what a copy needs.
SPARE = 50_000_000


def _at_once(connection: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    connection.backup(copy)


def back_up(connection: sqlite3.Connection, path: Path, *, before: str, disk: Disk = MACHINE) -> Path:
    """Copy the store beside itself before a migration; gives the copy's path and never overwrites an older copy.

    The copy is on the disk under its name when this returns. Raises StoreFault("store_damaged") where it does not pass
    the check, "disk_full" before anything is written where there is no room for it, and what the disk reports.
    """
    with files(str(path)), translated(str(path)):
        return _back_up(connection, path, before, disk)


def _back_up(connection: sqlite3.Connection, path: Path, before: str, disk: Disk) -> Path:
    target = free_name(path.with_name(f"{path.stem}-avant-{before}.db"), disk)
    (size,) = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()
    if missing_for(size, target, disk):
        raise StoreFault("disk_full", path=str(path), detail="no room for the copy before an update")
    return copy_to(connection, target, disk)


def missing_for(size: int, target: Path, disk: Disk) -> int:
    """How many bytes of room lack for a copy of that size, 0 where there is enough. Raises OSError."""
    return max(0, size + SPARE - disk.free(target))


def drop_superseded(path: Path, *, disk: Disk = MACHINE) -> None:
    """Of the copies before migrations keep the newest alone, once a later copy was verified. Raises StoreFault."""
    with files(str(path)):
        found = [(one.stat().st_mtime, one) for one in path.parent.glob(f"{path.stem}-avant-m[0-9]*.db")]
        for _, older in sorted(found)[:-1]:
            disk.remove(older)


def forget(unfinished: Path, disk: Disk) -> None:
    """Remove a copy that will not be finished; what cannot be removed is swept another time."""
    with contextlib.suppress(OSError):
        for name in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
            disk.remove(name)


def copy_to(
    connection: sqlite3.Connection,
    target: Path,
    disk: Disk,
    *,
    fill: Callable[[sqlite3.Connection, sqlite3.Connection], None] = _at_once,
    named: Callable[[Path], Path] | None = None,
) -> Path:
    """Copy a store to a name that nobody has, and give it; until the copy is whole and on the disk it has another name.
    Where this raises, nothing of it is left.

    `named` looks at more than the structure: it is given the unfinished file, closed, and gives the name that this is
    to get instead of `target`, or raises where it is not to be kept. Raises as `back_up`, and what the disk reports as
    sqlite3.Error and OSError.
    """
    unfinished = target.with_suffix(".part")
    try:
        disk.remove(unfinished)
        disk.create(unfinished)
        _fill(connection, unfinished, disk, fill)
        disk.sync(unfinished)
        name = target if named is None else named(unfinished)
        disk.rename(unfinished, name)
    except BaseException:
        forget(unfinished, disk)
        raise
    return name


def _fill(
    connection: sqlite3.Connection,
    unfinished: Path,
    disk: Disk,
    fill: Callable[[sqlite3.Connection, sqlite3.Connection], None],
) -> None:
    copy = disk.connect(unfinished)
    try:
        # The last step holds the store until it returns: the file is put on the disk afterwards, before it has a name.
        copy.execute("PRAGMA synchronous=OFF")
        fill(connection, copy)
        findings = copy.execute("PRAGMA quick_check(1)").fetchall()
    finally:
        copy.close()
    if findings != [("ok",)]:
        raise StoreFault("store_damaged", path=str(unfinished), detail=str(findings[0][0]))
