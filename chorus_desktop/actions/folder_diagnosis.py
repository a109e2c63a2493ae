"""The folder of the invoices and its disk: can it be written, who else changes it, how much room, who can read it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.paths import Profile

#: Bytes below which the disk is nearly full, and below which nothing more should be begun.
LITTLE, TOO_LITTLE = 1_000_000_000, 50_000_000
#: How the folders are called that another machine changes behind SQLite's back; some have the account's name after it.
_SHARED = re.compile(
    r"(onedrive|dropbox|google ?drive|icloud|nextcloud|kdrive|mega)(?:drive|sync)?(?=$|[ (\d-])", re.IGNORECASE
)


def refused(profile: Profile) -> str | None:
    """The system's words where nothing can be written there, None where it can."""
    try:
        with tempfile.NamedTemporaryFile(prefix=".chorus-", dir=_place(profile)) as tried:
            tried.write(b"essai")
            tried.flush()
            os.fsync(tried.fileno())
    except OSError as fault:
        return fault.strerror or ""
    return None


def diagnosed(
    profile: Profile, why: str | None, free: Callable[[Path], int], network: Callable[[Path], str]
) -> Iterator[Diagnosis]:
    """What there is to say of the folder and of its disk; `why` nothing can be written, as `refused` tells."""
    place, params = _place(profile), {"path": shown(profile.root)}
    if why is None:
        yield Diagnosis(topic="folder", code="folder_good", params=params)
    else:
        params |= {"detail": why}
        yield Diagnosis(topic="folder", code="folder_unwritable", health=Health.BAD, params=params)
    shared = next(filter(None, map(_SHARED.match, profile.root.parts)), None)
    if shared is not None:
        yield Diagnosis(topic="folder", code="folder_shared", health=Health.LOOK, params={"name": shared[1].lower()})
    if kind := network(place):
        yield Diagnosis(topic="folder", code="folder_network", health=Health.LOOK, params={"name": kind})
    room = free(place)
    health = Health.BAD if room < TOO_LITTLE else Health.LOOK if room < LITTLE else Health.GOOD
    code = "disk_roomy" if health is Health.GOOD else "disk_nearly_full"
    params = {"megabytes": str(room // 1_000_000), "gigabytes": str(room // 1_000_000_000)}
    yield Diagnosis(topic="disk", code=code, health=health, params=params)


def of_encryption(profile: Profile, encrypted: Callable[[Path], bool | None]) -> Diagnosis:
    """What lies on a disk that is not encrypted is read by whoever takes the disk."""
    found = encrypted(_place(profile))
    code = "disk_encrypted" if found else "disk_encryption_unknown" if found is None else "disk_not_encrypted"
    return Diagnosis(topic="encryption", code=code, health=Health.LOOK if found is False else Health.GOOD)


def _place(profile: Profile) -> Path:
    """The folder of the profile, or the one in which it would be made."""
    return next(folder for folder in (profile.root, *profile.root.absolute().parents) if folder.is_dir())


def shown(path: Path) -> str:
    """A path without the name of the user, where it lies in the user's home."""
    with suppress(ValueError, RuntimeError):
        return str(Path("~") / path.absolute().relative_to(Path.home()))
    return str(path)
