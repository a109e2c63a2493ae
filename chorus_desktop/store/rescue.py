"""A damaged store salvaged where it stands, and what came out of it made ready to take its place."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from chorus_desktop.store.disk import MACHINE, Disk, free_name
from chorus_desktop.store.faults import files
from chorus_desktop.store.salvage import salvage
from chorus_desktop.store.salvage_findings import Salvaged

_REMNANTS = "chorus-restes.jsonl"


def rescue(database: Path, place: Path, now: datetime, *, disk: Disk = MACHINE) -> Salvaged:
    """Salvage a store that nobody has open; nothing is decided yet: see `restoring.decide` and `restoring.drop`.

    `place`: where what comes out of it is made ready, a `restoring.new_place`.

    What is read and cannot stand in a store is kept beside the damaged one, which is not touched.
    Raises StoreFault: store_missing, salvage_nothing, and what the disk reports.
    """
    result = salvage(database, place, now, disk=disk)
    if result.remnants is None:
        return result
    kept = free_name(database.with_name(_REMNANTS), disk)
    with files(str(kept)):
        disk.rename(result.remnants, kept)
    return replace(result, remnants=kept)
