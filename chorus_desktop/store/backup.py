"""Copies of the store taken with SQLite's own backup, verified before they get their name."""

import os
import sqlite3
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault


def back_up(connection: sqlite3.Connection, path: Path, *, before: str) -> Path:
    """Copy the store beside itself before a migration; gives the copy's path and never overwrites an older copy.

    Raises StoreFault("store_damaged") where the copy does not pass the check, and what the disk reports.
    """
    target = _free_name(path, before)
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT, 0o600))
    copy = sqlite3.connect(unfinished)
    try:
        copy.execute("PRAGMA synchronous=EXTRA")
        connection.backup(copy)
        findings = copy.execute("PRAGMA quick_check(1)").fetchall()
    finally:
        copy.close()
    if findings != [("ok",)]:
        raise StoreFault("store_damaged", path=str(unfinished), detail=str(findings[0][0]))
    _flush(unfinished)
    unfinished.rename(target)
    return target


def _free_name(path: Path, before: str) -> Path:
    rank = 0
    while True:
        suffix = f"-{rank}" if rank else ""
        candidate = path.with_name(f"{path.stem}-avant-{before}{suffix}.db")
        if not candidate.exists():
            return candidate
        rank += 1


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
