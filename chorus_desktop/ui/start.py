"""The first steps of a start: the application object, and the profile held by one process alone."""

from __future__ import annotations

import contextlib
import errno
import tempfile
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication

from chorus_desktop import __version__
from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.ui.i18n import choose_language, install_translators
from chorus_desktop.ui.theme import SchemeChoice, Theme, apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chorus_desktop.paths import Profile

#: Milliseconds in which a process that lives has written its name into the lock that it has made.
_A_MOMENT = 2000


def prepare(
    arguments: list[str], language: str = "fr", colours: SchemeChoice = "auto", *, following: bool = True
) -> tuple[QApplication, Theme]:
    """The application object with the locale and the translations of a language, and the theme in these colours.

    `following`: see `apply_theme`.
    """
    own = choose_language(language)
    application = QApplication([*arguments, "-style", "fusion"])  # to ask for the style object would load all its enums
    application.setApplicationName("chorus-desktop")
    application.setApplicationVersion(__version__)
    install_translators(application, own)
    return application, apply_theme(application, colours, following=following)


@contextlib.contextmanager
def profile_in_use(profile: Profile) -> Iterator[None]:
    """Hold the profile for this process, and finish a restoration that was decided upon before anyone opens the store.

    Raises StoreFault: profile_unwritable, profile_busy for a second process, restore_unfinished.
    """
    try:
        profile.create()
    except OSError as fault:
        raise StoreFault("profile_unwritable", path=str(profile.root), detail=fault.strerror or "") from None
    lock = QLockFile(str(profile.lock))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and not _left_nameless(lock):
        if lock.error() is QLockFile.LockError.LockFailedError:
            raise StoreFault("profile_busy", path=str(profile.root))
        raise StoreFault("profile_unwritable", path=str(profile.root), detail="")
    try:
        if profile.to_restore.exists():
            from chorus_desktop.store.swap import settle

            settle(profile.database)
        if any(profile.restoring.glob("*")):
            from chorus_desktop.store.restoring import clear

            clear(profile.database)
        yield
    finally:
        lock.unlock()


def may_be_read(profile: Profile, fault: ChorusError) -> bool:
    """Whether a profile that could not be held for this fault may still be looked at: it is on what nobody can write.

    A lock may have been left there by a process long gone. Not where a store was decided upon to take the place of the
    one that is there, nor where a folder that may be written takes nothing for another reason, as on a full disk.
    """
    if fault.code not in {"profile_unwritable", "profile_busy"} or profile.to_restore.exists():
        return False
    return profile.database.is_file() and _takes_no_file(profile.root)


def _takes_no_file(folder: Path) -> bool:
    """Whether it is write-protected for this user; what the rights say of it is not to be relied upon everywhere."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return False
    except OSError as fault:
        return fault.errno in {errno.EACCES, errno.EPERM, errno.EROFS}


def _left_nameless(lock: QLockFile) -> bool:
    """Take a lock whose process died before its name was in it: nobody would ever tell that it is not alive.

    One that is just being written has its name within a moment, and a file that a process holds is never taken away.
    """
    if lock.error() is not QLockFile.LockError.LockFailedError or _names_somebody(lock):
        return False
    if lock.tryLock(_A_MOMENT):
        return True
    return not _names_somebody(lock) and lock.removeStaleLockFile() and lock.tryLock(0)


def _names_somebody(lock: QLockFile) -> bool:
    named, *_ = lock.getLockInfo()
    return bool(named)
