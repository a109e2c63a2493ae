"""A backup, or what was saved of a damaged store, put in its place: looked at, decided upon, done at the next start."""

from datetime import datetime
from pathlib import Path

from chorus_desktop.paths import Profile
from chorus_desktop.store import rescue as rescuing
from chorus_desktop.store import restoring
from chorus_desktop.store.restoring import Prospect
from chorus_desktop.store.salvage_findings import Salvaged


def look(profile: Profile, copy: Path) -> Prospect:
    """Verify a backup and tell what restoring it would mean; slow, from any thread. Raises StoreFault (restore_…)."""
    return restoring.make_ready(copy, profile.database)


def decide(profile: Profile) -> None:
    """Have the one that was looked at last restored at the next start. Raises StoreFault("restore_unfinished")."""
    restoring.decide(profile.database)


def drop(profile: Profile) -> None:
    """Not that one after all."""
    restoring.drop(profile.database)


def rescue(profile: Profile, now: datetime) -> Salvaged:
    """Bring out of a damaged store what can still be read; slow, from any thread. `decide` and `drop` go on from there.

    Raises StoreFault: salvage_nothing, and what the disk reports.
    """
    return rescuing.rescue(profile.database, now)
