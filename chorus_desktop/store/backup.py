"""Copies of the store taken with SQLite's own backup, verified before they get their name."""

import sqlite3
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.disk import MACHINE, Disk
from chorus_desktop.store.faults import files, translated


def back_up(connection: sqlite3.Connection, path: Path, *, before: str, disk: Disk = MACHINE) -> Path:
    """Copy the store beside itself before a migration; gives the copy's path and never overwrites an older copy.

    The copy is on the disk under its name when this returns. Raises StoreFault("store_damaged") where it does not pass
    the check, and what the disk reports.
    """
    with files(str(path)), translated(str(path)):
        return _back_up(connection, path, before, disk)


def _back_up(connection: sqlite3.Connection, path: Path, before: str, disk: Disk) -> Path:
    target = _free_name(path, before, disk)
    unfinished = target.with_suffix(".part")
    disk.remove(unfinished)
    disk.create(unfinished)
    copy = disk.connect(unfinished)
    try:
        copy.execute("PRAGMA synchronous=EXTRA")
        connection.backup(copy)
        findings = copy.execute("PRAGMA quick_check(1)").fetchall()
    finally:
        copy.close()
    if findings != [("ok",)]:
        raise StoreFault("store_damaged", path=str(unfinished), detail=str(findings[0][0]))
    disk.sync(unfinished)
    disk.rename(unfinished, target)
    return target


def _free_name(path: Path, before: str, disk: Disk) -> Path:
    rank = 0
    while True:
        suffix = f"-{rank}" if rank else ""
        candidate = path.with_name(f"{path.stem}-avant-{before}{suffix}.db")
        if not disk.exists(candidate):
            return candidate
        rank += 1
