"""The copies of a profile: one a day where something changed, in its own folder and in a second one where it is there.

Everything here may be called from any thread: it opens the store for itself and only reads it.
"""

from __future__ import annotations

import contextlib
import json
import logging
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from chorus_desktop.actions import encryption
from chorus_desktop.domain import copies as rules
from chorus_desktop.domain.errors import ChorusError, StoreFault, UserFault
from chorus_desktop.durable_files import write_durably
from chorus_desktop.paths import Profile
from chorus_desktop.store import copies, sealed_copies
from chorus_desktop.store.backup import drop_superseded
from chorus_desktop.store.copies import Copy
from chorus_desktop.store.copy_folders import own_folder
from chorus_desktop.store.database import Store
from chorus_desktop.store.faults import files
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.store.settings import load_settings

_LOG = logging.getLogger("chorus_desktop.store")
#: The folder that is made inside of the one that the user chose, so that a USB stick stays tidy.
FOLDER = "Sauvegardes Chorus Desktop"
#: Where a copy lies while it is encrypted, in the profile.
_BEING_ENCRYPTED = "copies-a-chiffrer"
#: What keeps a copy from the disk of the profile and not from another one.
_OF_THIS_DISK = frozenset({"copy_no_room", "copy_unwritable", "copy_disk_error"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The second folder: whether it is there now, and when a copy was last put there."""

    chosen: Path
    present: bool
    last: datetime | None

    @property
    def folder(self) -> Path:
        """Where the copies lie, in a folder of their own for each store."""
        return self.chosen / FOLDER


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A copy and what it holds; `invoices` is None for one that cannot be read any more."""

    copy: Copy
    invoices: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The copies of a profile, the newest first, and its second folder.

    `key` is the name of the key with which the copies there are encrypted, None where they are not; `key_at_hand` says
    whether the keyring gives it.
    """

    folder: Path
    listed: tuple[Listed, ...]
    elsewhere: Elsewhere | None
    key: str | None = None
    key_at_hand: bool = False


def standing(profile: Profile, secrets: SecretStore | None = None) -> Standing:
    """What there is. Raises StoreFault."""
    key = encryption.key_in_use(profile)
    with files(str(profile.copies)):
        found = copies.copies_in(profile.copies)
        listed = tuple(Listed(copy=copy, invoices=copies.count_invoices(copy)) for copy in found)
        return Standing(
            folder=profile.copies,
            listed=listed,
            elsewhere=elsewhere(profile),
            key=key,
            key_at_hand=key is not None and encryption.is_at_hand(secrets, key),
        )


def take_daily(profile: Profile, now: datetime, secrets: SecretStore | None = None) -> Copy | None:
    """The copy of the day, where there is none yet and something changed since the last; gives it.

    The second folder gets what it has not, whenever it is there, and where the disk of the profile takes no copy, its
    own copy of the day. Raises as `take_now`.
    """
    with files(str(profile.copies)):
        found = copies.copies_in(profile.copies)
    due = rules.is_due([copy.taken.astimezone() for copy in found], now.astimezone())
    second = elsewhere(profile)
    if due and (not found or copies.differs(profile.database, found[0])):
        last = second.last if second is not None else None
        return _take(profile, now, secrets, again=last is None or rules.is_due([last.astimezone()], now.astimezone()))
    if found and second is not None and second.present and (second.last is None or second.last < found[0].taken):
        _put_elsewhere(profile, second, now, secrets)
    return None


def take_now(profile: Profile, now: datetime, secrets: SecretStore | None = None) -> Copy:
    """A copy, now, here and in the second folder where it is there.

    `secrets` has the keyring with the key of the encrypted copies. Raises StoreFault as `store.copies.take`, and once
    the copy here is taken, what keeps an encrypted one from the second folder, where no other is put in its place:
    Unavailable (copies_key_missing, copies_no_keyring), Denied("copies_keyring").
    """
    return _take(profile, now, secrets, again=True)


def _take(profile: Profile, now: datetime, secrets: SecretStore | None, *, again: bool) -> Copy:
    """Where the disk of the profile takes none, the second folder has its own, `again` even twice a day."""
    second = elsewhere(profile)
    there = second if second is not None and second.present else None
    try:
        taken = copies.take(profile.database, profile.copies, now)
        copies.rotate(profile.copies, taken)
        if not taken.findings:
            drop_superseded(profile.database)
    except StoreFault as fault:
        if there is not None and again and fault.code in _OF_THIS_DISK:
            # The fault of the first place is told, whatever becomes of the second.
            with contextlib.suppress(ChorusError):
                _put_elsewhere(profile, there, now, secrets)
        raise
    if there is not None:
        _put_elsewhere(profile, there, now, secrets, taken)
    return taken


def is_worse(profile: Profile, taken: Copy) -> bool:
    """Whether more was found in a copy than in the one before it; quick."""
    try:
        before = [copy for copy in copies.copies_in(profile.copies) if copy.taken < taken.taken]
    except OSError:
        before = []
    return taken.findings > (before[0].findings if before else 0)


def _put_elsewhere(
    profile: Profile, second: Elsewhere, now: datetime, secrets: SecretStore | None, taken: Copy | None = None
) -> None:
    with files(str(second.folder)):
        folder = own_folder(second.folder, profile.database if taken is None else taken.path)
    copies.rotate(folder, take_into(profile, folder, now, secrets, taken))
    _note(profile, second.chosen, now)


def take_into(
    profile: Profile, folder: Path, now: datetime, secrets: SecretStore | None = None, taken: Copy | None = None
) -> Copy:
    """A copy in any folder that leaves this machine, encrypted where that was chosen. Raises as `take_now`.

    `taken`: a copy that was taken just now and serves, so that the store is read once.
    """
    wanted = encryption.key_in_use(profile)
    if wanted is None:
        return copies.take(profile.database if taken is None else taken.path, folder, now)
    key = encryption.key_for(secrets, wanted, folder)
    if taken is not None:
        return sealed_copies.put(taken, folder, key, now)
    place = profile.root / _BEING_ENCRYPTED
    try:
        shutil.rmtree(place, ignore_errors=True)
        return sealed_copies.put(copies.take(profile.database, place, now), folder, key, now)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def elsewhere(profile: Profile) -> Elsewhere | None:
    """The second folder, None where none was chosen; a note that cannot be understood counts as none, and is told."""
    try:
        told = json.loads(profile.copies_elsewhere.read_text(encoding="utf-8"))
        chosen, last = Path(told["folder"]), told["last"]
        moment = datetime.fromisoformat(last).astimezone(UTC) if last else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as fault:
        _LOG.warning("%s: %s", profile.copies_elsewhere, fault)
        return None
    return Elsewhere(chosen=chosen, present=chosen.is_dir(), last=moment)


def choose_elsewhere(profile: Profile, folder: Path | None) -> None:
    """Copy to this folder as well from now on, or to none. Raises UserFault("copies_within"), StoreFault."""
    with files(str(profile.copies_elsewhere)):
        if folder is None:
            profile.copies_elsewhere.unlink(missing_ok=True)
            return
        if folder.resolve().is_relative_to(profile.root.resolve()):
            raise UserFault("copies_within", path=str(folder))
        _note(profile, folder, None)


def _note(profile: Profile, folder: Path, last: datetime | None) -> None:
    told = {"folder": str(folder.absolute()), "last": last.isoformat() if last else ""}
    with files(str(profile.copies_elsewhere)):
        write_durably(profile.copies_elsewhere, json.dumps(told).encode("utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """The last copy is old, or there is none although invoices wait for it: then `last` is None."""

    last: date | None


def overdue(store: Store, profile: Profile, today: date) -> Overdue | None:
    """Whether the copies do not come any more; an exercise has none. Quick. Raises StoreFault."""
    last = last_day(profile)
    since = rules.old_before(today)
    if not (last < since if last else copies.issued_before(store, since)):
        return None
    return None if load_settings(store).environment == "training" else Overdue(last=last)


def last_day(profile: Profile) -> date | None:
    """The user's day of the newest copy; None where there is none, or none can be seen."""
    try:
        found = copies.copies_in(profile.copies)
    except OSError as fault:
        _LOG.warning("%s: %s", profile.copies, fault)
        return None
    return found[0].taken.astimezone().date() if found else None
