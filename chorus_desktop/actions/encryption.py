"""The copies that leave this machine are encrypted, or not: the key is in the system's keyring and on paper alone.

What the profile notes is the name of the key. A note that cannot be read counts as encryption that is on, so that no
plain copy is ever written where an encrypted one was agreed. A key stays in the keyring when another takes its place:
it opens the older copies.
"""

from __future__ import annotations

import json
import secrets as chance
from collections.abc import Callable
from pathlib import Path

from chorus_desktop.domain import recovery_key
from chorus_desktop.domain.errors import KEYRING_FAULTS, ChorusError, Denied, Unavailable, UserFault
from chorus_desktop.domain.recovery_key import GROUPS, RecoveryKey
from chorus_desktop.durable_files import write_durably
from chorus_desktop.paths import Profile
from chorus_desktop.store.faults import files
from chorus_desktop.store.secrets import SecretStore

_PLACE = "copies"
#: The name of a key that is not known any more.
UNKNOWN = "?"
#: So many groups of the key are typed from the sheet before it is used.
ASKED = 2


def key_in_use(profile: Profile) -> str | None:
    """The name of the key with which copies are encrypted; None where they are not, UNKNOWN where it cannot be read."""
    try:
        told = json.loads(profile.copies_key.read_text(encoding="utf-8"))
        return str(told["key"]) or UNKNOWN
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return UNKNOWN


def kept_key(secrets: SecretStore, name: str) -> RecoveryKey | None:
    """The key of that name, None where the keyring has it not. Raises Denied, Unavailable (keyring_…)."""
    try:
        key = recovery_key.typed(secrets.entry(_PLACE, name))
    except UserFault:
        return None
    return key if key.id == name else None


def key_for(secrets: SecretStore | None, name: str, folder: Path) -> RecoveryKey:
    """The key that encrypts what goes to that folder.

    Raises Unavailable: copies_key_missing, copies_no_keyring; Denied("copies_keyring"), where the keyring is locked.
    """
    try:
        key = kept_key(secrets, name) if secrets is not None else None
        if key is None and (secrets is None or secrets.status().place != "keyring"):
            raise Unavailable("copies_no_keyring", path=str(folder))
    except ChorusError as fault:
        if fault.code not in KEYRING_FAULTS:
            raise
        raise Denied("copies_keyring", path=str(folder)) from None
    if key is None:
        raise Unavailable("copies_key_missing", path=str(folder), key=name)
    return key


def is_at_hand(secrets: SecretStore | None, name: str) -> bool:
    """Whether the next copy can be encrypted."""
    try:
        return secrets is not None and kept_key(secrets, name) is not None
    except ChorusError:
        return False


def new_key(secrets: SecretStore) -> RecoveryKey:
    """A key that nobody has yet, where a trusted keyring can keep it; nothing is kept before `begin`.

    Raises Unavailable: encryption_no_keyring, keyring_silent, keyring_refused; Denied("keyring_locked").
    """
    if secrets.try_out().place != "keyring":
        raise Unavailable("encryption_no_keyring")
    return recovery_key.made(chance.token_bytes)


def asked_groups(draw: Callable[[int], int] = chance.randbelow) -> tuple[int, ...]:
    """Which groups, counted from 1, are to be typed from the sheet."""
    left = list(range(1, GROUPS + 1))
    return tuple(sorted(left.pop(draw(len(left))) for _ in range(ASKED)))


def are_typed(key: RecoveryKey, asked: tuple[int, ...], text: str) -> bool:
    """Whether these groups of the key are what was typed."""
    return recovery_key.plain(text) == "".join(key.groups[group - 1] for group in asked)


def begin(profile: Profile, secrets: SecretStore, key: RecoveryKey) -> None:
    """Encrypt the copies with this key from now on; it is in the keyring before anything is noted.

    Raises as `new_key`, and StoreFault.
    """
    if not secrets.keep_entry(_PLACE, key.id, key.letters):
        raise Unavailable("encryption_no_keyring")
    with files(str(profile.copies_key)):
        write_durably(profile.copies_key, json.dumps({"key": key.id}).encode("utf-8"))


def give_back(profile: Profile, secrets: SecretStore, text: str) -> None:
    """Put the key in use, typed from its sheet, into the keyring again.

    Raises UserFault: as `recovery_key.typed`, key_other; and as `begin`.
    """
    key, wanted = recovery_key.typed(text), key_in_use(profile)
    if wanted not in (None, UNKNOWN, key.id):
        raise UserFault("key_other", wanted=str(wanted), given=key.id)
    begin(profile, secrets, key)


def stop(profile: Profile) -> None:
    """Encrypt no more; the copies that are encrypted stay so, and the keyring keeps their key. Raises StoreFault."""
    with files(str(profile.copies_key)):
        profile.copies_key.unlink(missing_ok=True)
