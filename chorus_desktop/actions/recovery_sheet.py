"""The sheet with the recovery key, written where the user wants it: never beside the copies that it opens."""

import contextlib
from datetime import date
from pathlib import Path

from chorus_desktop.actions import copies
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.durable_files import write_durably
from chorus_desktop.paths import Profile


def sheet_name(key: RecoveryKey) -> str:
    """The name that its file is offered under."""
    return f"cle-de-recuperation-{key.id}.pdf"


def write_sheet(profile: Profile, key: RecoveryKey, path: Path, *, firm: str, day: date) -> Path:
    """Write the sheet as PDF, for its owner alone; may be called from any thread. Gives where it now is.

    Raises UserFault: sheet_with_copies, within the second folder or the profile; file_unwritable.
    """
    from chorus_desktop.documents.recovery_sheet import render_sheet

    path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
    second = copies.elsewhere(profile)
    for place in (profile.root, *((second.folder,) if second is not None else ())):
        if path.resolve().is_relative_to(place.resolve()):
            raise UserFault("sheet_with_copies", path=str(path.parent))
    try:
        write_durably(path, render_sheet(key.groups, key.id, firm, day))
        with contextlib.suppress(OSError):
            path.chmod(0o600)
    except OSError as fault:
        raise UserFault("file_unwritable", path=str(path), detail=fault.strerror or "") from None
    return path
