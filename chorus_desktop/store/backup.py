"""Copies of the store taken with SQLite's own backup, verified before they get their name."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.disk import MACHINE, Disk, free_name
from chorus_desktop.store.faults import files, translated


def _at_once(connection: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    connection.backup(copy)


def back_up(connection: sqlite3.Connection, path: Path, *, before: str, disk: Disk = MACHINE) -> Path:
    """Copy the store beside itself before a migration; gives the copy's path and never overwrites an older copy.

    The copy is on the disk under its name when this returns. Raises StoreFault("store_damaged") where it does not pass
    the check, and what the disk reports.
    """
    with files(str(path)), translated(str(path)):
        return _back_up(connection, path, before, disk)


def _back_up(connection: sqlite3.Connection, path: Path, before: str, disk: Disk) -> Path:
    target = free_name(path.with_name(f"{path.stem}-avant-{before}.db"), disk)
    return copy_to(connection, target, disk)


def copy_to(
    connection: sqlite3.Connection,
    target: Path,
    disk: Disk,
    *,
    fill: Callable[[sqlite3.Connection, sqlite3.Connection], None] = _at_once,
    named: Callable[[Path], Path] | None = None,
) -> Path:
    """Copy a store to a name that nobody has, and give it; until the copy is whole and on the disk it has another name.

    `named` looks at more than the structure: it is given the unfinished file, closed, and gives the name that this is
    to get instead of `target`, or raises where it is not to be kept. Raises as `back_up`, and what the disk reports as
    sqlite3.Error and OSError.
    """
    unfinished = target.with_suffix(".part")
    disk.remove(unfinished)
    disk.create(unfinished)
    copy = disk.connect(unfinished)
    try:
        copy.execute("PRAGMA synchronous=EXTRA")
        fill(connection, copy)
        findings = copy.execute("PRAGMA quick_check(1)").fetchall()
    finally:
        copy.close()
    if findings != [("ok",)]:
        raise StoreFault("store_damaged", path=str(unfinished), detail=str(findings[0][0]))
    disk.sync(unfinished)
    name = target if named is None else named(unfinished)
    disk.rename(unfinished, name)
    return name
