"""Where the program finds its resources and keeps a user's profile."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

#: The folder of the further firms of a user, in that of the first one.
FIRMS = "autres-entreprises"
#: The name of a store that was decided to take the place of the present one.
TO_RESTORE = "chorus-a-restaurer.db"
#: The folder of what is being made ready for that, each under a name of its own; of no use to anyone else.
RESTORING = "restauration"


def resource(*parts: str) -> Path:
    """The path of a file shipped in `resources/`: source tree, installed package and frozen program alike."""
    return _resources().joinpath(*parts)


@cache
def _resources() -> Path:
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root:
        return Path(frozen_root) / "resources"
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


class Profile(NamedTuple):
    """One folder that holds everything of one firm: store, log, copies; that of the first holds the others' folders."""

    root: Path

    @property
    def firm(self) -> str:
        """The name of its folder among the further firms of this user; "" for the first one."""
        return self.root.name if self.root.parent.name == FIRMS else ""

    @property
    def home(self) -> "Profile":
        """The profile of the first firm."""
        return Profile(self.root.parent.parent) if self.firm else self

    @property
    def firms(self) -> Path:
        """Where the further firms of this user are."""
        return self.home.root / FIRMS

    @property
    def window(self) -> Path:
        """What the window remembers, for all firms of this user."""
        return self.home.root / "window.ini"

    @property
    def database(self) -> Path:
        """The SQLite store of the invoices."""
        return self.root / "chorus.db"

    @property
    def to_restore(self) -> Path:
        """The store that takes the place of the present one at the next start, where one was decided upon."""
        return self.root / TO_RESTORE

    @property
    def restoring(self) -> Path:
        """Where stores are made ready to take the place of the present one."""
        return self.root / RESTORING

    @property
    def lock(self) -> Path:
        """Held while a process uses this profile."""
        return self.root / "chorus.lock"

    @property
    def log(self) -> Path:
        """The technical log; holds no secret."""
        return self.root / "chorus.log"

    @property
    def copies(self) -> Path:
        """The copies of the store that are taken every day."""
        return self.root / "copies"

    @property
    def copies_elsewhere(self) -> Path:
        """Where the copies go besides, as this machine knows it."""
        return self.root / "copies.json"

    @property
    def copies_key(self) -> Path:
        """The name of the key with which the copies that leave this machine are encrypted; never the key itself."""
        return self.root / "copies-cle.json"

    @property
    def update_choices(self) -> Path:
        """Whether this user wants new releases looked for, and which is to be told of later."""
        return self.home.root / "updates.json"

    @property
    def last_release(self) -> Path:
        """When new releases were last looked for, and the latest announcement that was believed."""
        return self.home.root / "release.json"

    @property
    def platform(self) -> Path:
        """State of the embedded platform of the training mode."""
        return self.root / "plateforme"

    def all_firms(self) -> tuple["Profile", ...]:
        """Those of all firms of this user, the first firm before the others; a folder without a store is none."""
        others = (Profile(folder) for folder in sorted(self.firms.glob("*")))
        return (self.home, *(one for one in others if one.database.exists() or one.to_restore.exists()))

    def create(self) -> None:
        """Make the folder, readable by its owner alone. Raises OSError where that is refused."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)


def second_place() -> Path:
    """Where this machine remembers how far its stores have come: apart from them, so that no backup brings it back."""
    told = os.environ.get("CHORUS_DESKTOP_SECOND_PLACE")
    if told:
        return Path(told)
    import platformdirs

    return Path(platformdirs.user_state_dir("chorus-desktop-garde", appauthor=False))


def default_profile(*, training: bool = False) -> Profile:
    """The profile of this user; training has its own, so that exercises never mix with real invoices."""
    base = os.environ.get("CHORUS_DESKTOP_PROFILE")
    if not base:
        import platformdirs

        base = platformdirs.user_data_dir("chorus-desktop", appauthor=False)
    return Profile(Path(base) / "entrainement" if training else Path(base))
