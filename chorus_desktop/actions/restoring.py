"""A backup put back in the place of a profile's store: looked at first, decided by the user, done at the next start."""

from pathlib import Path

from chorus_desktop.paths import Profile
from chorus_desktop.store import restoring
from chorus_desktop.store.restoring import Prospect


def look(profile: Profile, copy: Path) -> Prospect:
    """Verify a backup and tell what restoring it would mean; slow, from any thread. Raises StoreFault (restore_…)."""
    return restoring.make_ready(copy, profile.database)


def decide(profile: Profile) -> None:
    """Have the one that was looked at last restored at the next start. Raises StoreFault("restore_unfinished")."""
    restoring.decide(profile.database)


def drop(profile: Profile) -> None:
    """Not that one after all."""
    restoring.drop(profile.database)
