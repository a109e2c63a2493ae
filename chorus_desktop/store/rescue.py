"""A damaged store salvaged where it stands, and what came out of it made ready to take its place."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from chorus_desktop.store import restoring
from chorus_desktop.store.disk import MACHINE, Disk, free_name
from chorus_desktop.store.faults import files
from chorus_desktop.store.salvage import salvage
from chorus_desktop.store.salvage_findings import Salvaged

_REMNANTS = "chorus-restes.jsonl"


def rescue(database: Path, now: datetime, *, disk: Disk = MACHINE) -> Salvaged:
    """Salvage a store that nobody has open; nothing is decided yet: see `restoring.decide` and `restoring.drop`.

    What is read and cannot stand in a store is kept beside the damaged one, which is not touched.
    Raises StoreFault: store_missing, salvage_nothing, and what the disk reports.
    """
    restoring.drop(database, disk=disk)
    result = salvage(database, restoring.ready_place(database), now, disk=disk)
    if result.remnants is None:
        return result
    kept = free_name(database.with_name(_REMNANTS), disk)
    with files(str(kept)):
        disk.rename(result.remnants, kept)
    return replace(result, remnants=kept)
