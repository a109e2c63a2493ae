"""A backup, or what was saved of a damaged store, put in its place: looked at, decided upon, done at the next start."""

from datetime import datetime
from pathlib import Path

from chorus_desktop.actions import encryption
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import Profile
from chorus_desktop.store import rescue as rescuing
from chorus_desktop.store import restoring
from chorus_desktop.store.restoring import Prospect
from chorus_desktop.store.salvage_findings import Salvaged
from chorus_desktop.store.secrets import SecretStore


def new_place(profile: Profile) -> Path:
    """Where one backup, or what was saved of the store, is made ready; no other ever is under that name."""
    return restoring.new_place(profile.database)


def look(
    profile: Profile,
    copy: Path,
    *,
    place: Path | None = None,
    secrets: SecretStore | None = None,
    key: RecoveryKey | None = None,
) -> Prospect:
    """Verify a backup and tell what restoring it would mean; slow, from any thread.

    It is made ready in `place`, or in a new one, which the prospect names.
    An encrypted one is opened with `key`, and without it with that which the keyring of `secrets` keeps under its name.
    Raises StoreFault (restore_…); UserFault: copy_key_wanted where neither has it, key_other for another one.
    """
    if key is None and secrets is not None:
        key = _kept(secrets, restoring.key_wanted(copy))
    return restoring.make_ready(copy, profile.database, place=place, key=key)


def _kept(secrets: SecretStore, wanted: str) -> RecoveryKey | None:
    """A keyring that is locked or gone keeps nobody from typing the key."""
    try:
        return encryption.kept_key(secrets, wanted) if wanted else None
    except ChorusError:
        return None


def decide(profile: Profile, ready: Path) -> None:
    """Have what was made ready there restored at the next start. Raises StoreFault("restore_unfinished")."""
    restoring.decide(profile.database, ready)


def drop(ready: Path) -> None:
    """Not that one after all."""
    restoring.drop(ready)


def rescue(profile: Profile, place: Path, now: datetime) -> Salvaged:
    """Bring out of a damaged store what can still be read; slow, from any thread. `decide` and `drop` go on from there.

    Raises StoreFault: salvage_nothing, and what the disk reports.
    """
    return rescuing.rescue(profile.database, place, now)
