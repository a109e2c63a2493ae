"""What can be read of a damaged store, put into a new one beside it; the damaged file is never touched."""

from __future__ import annotations

import contextlib
import mmap
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store import ballast, salvaged_sums
from chorus_desktop.store.database import open_database
from chorus_desktop.store.disk import MACHINE, Disk
from chorus_desktop.store.faults import UNREADABLE, files, translated
from chorus_desktop.store.page_rows import located
from chorus_desktop.store.pages import Pages
from chorus_desktop.store.remnants import Remnants
from chorus_desktop.store.salvage_filling import Filling
from chorus_desktop.store.salvage_findings import Salvaged
from chorus_desktop.store.verification import verify_file

_COPIED = 1 << 20
_REMNANTS = ".restes.jsonl"


def salvage(source: Path, target: Path, now: datetime, *, disk: Disk = MACHINE) -> Salvaged:
    """Make the store `target` of what can be read of `source`, which nobody may write meanwhile.

    The new store holds its content to be another machine's, so that nothing is numbered or sent before the platform
    was compared. What is read and cannot stand in it is kept in a file of remnants. Raises StoreFault: store_missing,
    salvage_exists, salvage_nothing, and what the disk reports.
    """
    source, target = source.absolute(), target.absolute()
    remnants = target.with_suffix(_REMNANTS)
    with files(str(target)), translated(str(target)):
        if not source.is_file():
            raise StoreFault("store_missing", path=str(source))
        for path in (target, remnants):
            if path.exists():
                raise StoreFault("salvage_exists", path=str(path))
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryDirectory(prefix=".recuperation-", dir=target.parent) as folder:
            made, left = Path(folder) / "chorus.db", Remnants(Path(folder) / "restes.jsonl")
            with _read(source, Path(folder)) as (pages, sums), left:
                filling = _fill(pages, sums, made, left, now, disk)
            if not any(part.kept or part.left_out for part in filling.parts()):
                raise StoreFault("salvage_nothing", path=str(source))
            verification = verify_file(made)
            disk.sync(made)
            if left.count:
                disk.sync(left.path)
                disk.rename(left.path, remnants)
            disk.rename(made, target)
    return Salvaged(
        source=source,
        target=target,
        remnants=remnants if left.count else None,
        parts=filling.parts(),
        broke=filling.broke,
        retold=filling.retold,
        incomplete=filling.incomplete(),
        verification=verification,
    )


def _fill(pages: Pages, sums: dict[str, bytes], made: Path, left: Remnants, now: datetime, disk: Disk) -> Filling:
    store = open_database(made, disk=disk)
    try:
        # References and rules are looked at when all is in, for rows come in any order.
        store.db.execute("PRAGMA foreign_keys=OFF")
        filling = Filling(store, left, sums)
        with store.write() as db:
            filling.take_all(db, pages, located(pages, filling.tables), now)
    finally:
        store.close()
    ballast.give_back(made, disk)
    return filling


@contextlib.contextmanager
def _read(source: Path, folder: Path) -> Iterator[tuple[Pages, dict[str, bytes]]]:
    """The pages of a file and the sums that it tells; where a journal was left, those of a copy, rolled back."""
    if _journal(source).is_file() and _journal(source).stat().st_size:
        source = _rolled_back(source, folder / "source.db")
    with source.open("rb") as file:
        if not source.stat().st_size:
            yield Pages(b""), {}
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            yield Pages(content), salvaged_sums.told(source)


def _rolled_back(source: Path, copy: Path) -> Path:
    for one, other in ((source, copy), (_journal(source), _journal(copy))):
        with one.open("rb") as left, other.open("wb") as right:
            while part := left.read(_COPIED):
                right.write(part)
    # Too damaged for SQLite, it is read as it is.
    with contextlib.suppress(*UNREADABLE), contextlib.closing(MACHINE.connect(copy)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    return copy


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
