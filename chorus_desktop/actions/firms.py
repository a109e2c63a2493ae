"""The firms of this user: each has a store, a series and credentials of its own, and one is open in a window."""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chorus_desktop.actions import restoring
from chorus_desktop.domain.errors import ChorusError, StoreFault, UserFault
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.home_queries import todo
from chorus_desktop.store.read_models import TodoItem
from chorus_desktop.store.secrets import SecretStore

#: Environments whose credentials may serve another firm too; those of the training are made anew.
_REAL = ("qualification", "production")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmSummary:
    """One firm as its store tells it; `fault` says why a store could not be read, and then the rest is empty.

    `held`: its store was restored, and nothing leaves it before it was compared with the platform.
    """

    profile: Profile
    name: str = ""
    siret: str = ""
    todo: tuple[TodoItem, ...] = ()
    held: bool = False
    fault: ChorusError | None = None


def summaries(profile: Profile, today: date) -> tuple[FirmSummary, ...]:
    """What each firm of the user has to do; reads every store, changes none, and may be called from any thread."""
    return tuple(summary(one, today) for one in profile.all_firms())


def summary(profile: Profile, today: date) -> FirmSummary:
    """What one firm has to do. A store that cannot be read is told, not raised."""
    try:
        with contextlib.closing(_read(profile)) as store:
            seller = queries.settings(store).seller
            return FirmSummary(
                profile=profile,
                name=seller.name,
                siret=seller.identifier.value,
                todo=todo(store, today),
                held=queries.hold(store) is not None,
            )
    except StoreFault as fault:
        return FirmSummary(profile=profile, fault=fault)


def add(secrets_here: SecretStore, profile: Profile, *, same_account: bool) -> Profile:
    """A place for another firm; its store is made when it is first opened.

    `same_account`: it deposits with the technical account of this one, whose secrets are `secrets_here`; the platform
    must have attached it to both. May be called from any thread. Raises Denied, Unavailable where the keyring does not
    give or take it.
    """
    added = Profile(profile.firms / secrets.token_hex(4))
    if same_account:
        theirs = secrets_here.of_firm(added.firm)
        for environment in _REAL:
            credentials = secrets_here.load(environment)
            if credentials is not None:
                theirs.save(environment, credentials)
    return added


def bring(profile: Profile, copy: Path, *, key: RecoveryKey | None = None) -> Profile:
    """A firm whose store comes from a backup, as one is handed over; it opens as a restored store does: held back until
    it was compared with the platform. May be called from any thread.

    `key` opens an encrypted one. Raises StoreFault (restore_…); UserFault: firm_known, where that firm is here already,
    copy_key_wanted, key_other.
    """
    brought = Profile(profile.firms / secrets.token_hex(4))
    brought.create()
    place = restoring.new_place(brought)
    try:
        restoring.look(brought, copy, place=place, key=key)
        restoring.decide(brought, place)
        _must_be_new(profile, brought)
    except BaseException:
        restoring.drop(place)
        brought.to_restore.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            brought.root.rmdir()
        raise
    return brought


def _must_be_new(profile: Profile, brought: Profile) -> None:
    came = summary(brought, date.min)
    for known in summaries(profile, date.min):
        if known.profile != brought and known.siret and known.siret == came.siret:
            raise UserFault("firm_known", name=known.name or known.siret)


def _read(profile: Profile) -> Store:
    """The store of a profile, that which is to take its place where that was decided upon."""
    path = profile.to_restore if profile.to_restore.exists() else profile.database
    return open_database(path, read_only=True, looked_at_elsewhere=True)
