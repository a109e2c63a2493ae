"""The store of a profile changed for one that was restored: by renames alone, each of which may be the last thing done.

A store under the name `TO_RESTORE` is whole, verified and decided upon. The next start, which holds the profile and has
nothing open, puts the present store aside and gives the other one its name. Where that was cut short, the start after
it goes on from there: what was set aside is never touched again, and nothing is ever deleted.
"""

from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import TO_RESTORE
from chorus_desktop.store.disk import MACHINE, Disk, free_name

_ASIDE = "chorus-avant-restauration.db"


def settle(database: Path, *, disk: Disk = MACHINE) -> Path | None:
    """Finish what was decided upon, if anything was; gives where the store of before now is, None where there was none.

    Nobody may have the store open, and nobody may open it where this raises: it may have no name for the moment.
    Raises StoreFault("restore_unfinished").
    """
    pending = database.with_name(TO_RESTORE)
    try:
        if not disk.exists(pending):
            return None
        aside = _put_aside(database, disk)
        disk.rename(pending, database)
    except OSError as fault:
        detail = fault.strerror or str(fault)
        raise StoreFault("restore_unfinished", path=str(database.parent), detail=detail) from fault
    return aside


def _put_aside(database: Path, disk: Disk) -> Path | None:
    """A journal that a killed process left goes with its store, and goes first, so that it never meets the other.

    A journal may have the name already, whose store then comes to it.
    """
    aside = free_name(database.with_name(_ASIDE), disk)
    journal = _journal(database)
    if disk.exists(journal):
        disk.rename(journal, _journal(aside))
    if not disk.exists(database):
        return None
    disk.rename(database, aside)
    return aside


def _journal(database: Path) -> Path:
    return database.with_name(f"{database.name}-journal")
