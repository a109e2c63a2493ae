"""What works on this machine and what does not: each part looked at, nothing changed, told in codes without secrets."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from chorus_desktop.actions import copies, encryption, folder_diagnosis
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.actions.disk_encryption import is_encrypted
from chorus_desktop.actions.folder_diagnosis import shown
from chorus_desktop.actions.network_folder import network_of
from chorus_desktop.actions.update_diagnosis import diagnosed
from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.domain.expiry import Urgency, expiry_on
from chorus_desktop.domain.release_source import OFFICIAL, ReleaseSource
from chorus_desktop.paths import Profile, resource, second_place
from chorus_desktop.store import queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.store.settings import load_password_expiry
from chorus_desktop.store.verification import verify_file


def examination(desk: Desk, *, training: bool) -> Callable[[], tuple[Diagnosis, ...]]:
    """What looks at every part of a profile that is open, from any thread; an exercise needs no account, and looks for
    no newer releases."""
    secrets, source = (None, None) if training else (desk.secrets, desk.release_source)
    profile = Profile(desk.store.path.parent)
    return partial(diagnose, profile, second_place(), secrets, today=desk.today(), source=source)


def diagnose(
    profile: Profile,
    remembered: Path,
    secrets: SecretStore | None,
    *,
    today: date,
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
    encrypted: Callable[[Path], bool | None] = is_encrypted,
    network: Callable[[Path], str] = network_of,
    source: ReleaseSource | None = OFFICIAL,
) -> tuple[Diagnosis, ...]:
    """Look at every part of the program on this machine; a fault of a part is a diagnosis, never raised.

    `remembered`: the folder of the second place. `secrets`: None where no account is needed. `encrypted` tells whether
    the disk of a folder is, None where that cannot be known; `network` on which file system of the network it lies.
    `source`: who announces releases, None where none are looked for.
    """
    refused = folder_diagnosis.refused(profile)
    return (
        *_program(),
        *folder_diagnosis.diagnosed(profile, refused, free, network),
        *_store(profile, remembered, secrets, today, idle=refused is not None),
        *(() if secrets is None else _keyring(secrets)),
        *(() if source is None else diagnosed(profile, source, datetime.now(UTC))),
        folder_diagnosis.of_encryption(profile, encrypted),
    )


def _program() -> Iterator[Diagnosis]:
    wanted = (resource("fonts"), resource("icons"), resource("icc", "sRGB.icc"), resource("schema"))
    missing = [path.name for path in wanted if not path.exists()]
    if missing:
        yield Diagnosis(topic="program", code="parts_missing", health=Health.BAD, params={"detail": ", ".join(missing)})
    else:
        yield Diagnosis(topic="program", code="parts_whole")


def _store(
    profile: Profile, remembered: Path, secrets: SecretStore | None, today: date, *, idle: bool
) -> Iterator[Diagnosis]:
    try:
        store = open_database(profile.database, read_only=True)
    except StoreFault as fault:
        if fault.code == "store_missing":
            yield Diagnosis(topic="store", code="store_none_yet")
        else:
            yield _faulty("store", fault)
        return
    try:
        yield from _verified(profile, remembered)
        yield from _queue(store, idle=idle)
        yield from _copies(store, profile, today, idle=idle)
        yield from _elsewhere(profile, secrets)
        if secrets is not None:
            yield from _account(store, secrets, today)
    except StoreFault as fault:
        yield _faulty("store", fault)
    finally:
        store.close()


def _verified(profile: Profile, remembered: Path) -> Iterator[Diagnosis]:
    found = verify_file(profile.database, FolderSecondPlace(remembered)).findings
    if found:
        count = {"count": str(len(found))}
        yield Diagnosis(topic="store", code="store_altered", health=Health.BAD, params=count, findings=found)
    else:
        yield Diagnosis(topic="store", code="store_whole")


def _queue(store: Store, *, idle: bool) -> Iterator[Diagnosis]:
    """What waits; nothing is sent or searched for where nothing can be written."""
    if queries.hold(store) is not None:
        yield Diagnosis(topic="queue", code="queue_held", health=Health.LOOK)
    summary = queries.queue_summary(store)
    waiting = summary.queued + summary.sending
    params = {"count": str(waiting), "unsure": str(summary.ambiguous)}
    if idle and (summary.ambiguous or waiting):
        yield Diagnosis(topic="queue", code="queue_idle", health=Health.LOOK, params=params)
    elif summary.ambiguous:
        yield Diagnosis(topic="queue", code="queue_unsure", health=Health.LOOK, params=params)
    elif waiting:
        yield Diagnosis(topic="queue", code="queue_waiting", params=params)
    else:
        yield Diagnosis(topic="queue", code="queue_empty")


def _copies(store: Store, profile: Profile, today: date, *, idle: bool) -> Iterator[Diagnosis]:
    last = copies.last_day(profile)
    params = {"day": f"{last:%d/%m/%Y}"} if last else {}
    if copies.overdue(store, profile, today) is not None:
        code = "copies_old" if last else "copies_none"
        yield Diagnosis(topic="copies", code=code, health=Health.LOOK, params=params)
    elif last:
        yield Diagnosis(topic="copies", code="copies_fresh", params=params)
    else:
        yield Diagnosis(topic="copies", code="copies_none_idle" if idle else "copies_none_yet")


def _elsewhere(profile: Profile, secrets: SecretStore | None) -> Iterator[Diagnosis]:
    second, key = copies.elsewhere(profile), encryption.key_in_use(profile)
    if second is None:
        return
    params = {"path": shown(second.chosen), "key": key or ""}
    if not second.present:
        yield Diagnosis(topic="copies", code="copies_elsewhere_absent", params=params)
    if key is None:
        yield Diagnosis(topic="copies", code="copies_elsewhere_plain", params=params)
    elif encryption.is_at_hand(secrets, key):
        yield Diagnosis(topic="copies", code="copies_elsewhere_encrypted", params=params)
    else:
        yield Diagnosis(topic="copies", code="copies_elsewhere_no_key", health=Health.BAD, params=params)


def _account(store: Store, secrets: SecretStore, today: date) -> Iterator[Diagnosis]:
    try:
        complete = secrets.load(queries.settings(store).environment) is not None
    except StoreFault:
        raise
    except ChorusError:
        return  # told of the keyring itself
    if not complete:
        yield Diagnosis(topic="account", code="account_missing", health=Health.LOOK)
        return
    last_day = load_password_expiry(store)
    if last_day is None:
        yield Diagnosis(topic="account", code="account_kept")
        return
    expiry = expiry_on(last_day, today)
    params = {"day": f"{last_day:%d/%m/%Y}"}
    match expiry.urgency:
        case Urgency.NONE:
            yield Diagnosis(topic="account", code="account_valid", params=params)
        case Urgency.EXPIRED:
            yield Diagnosis(topic="account", code="account_expired", health=Health.BAD, params=params)
        case _:
            yield Diagnosis(topic="account", code="account_ends", health=Health.LOOK, params=params)


def _keyring(secrets: SecretStore) -> Iterator[Diagnosis]:
    try:
        status = secrets.try_out()
    except ChorusError as fault:
        yield _faulty("keyring", fault)
        return
    if status.place == "keyring":
        yield Diagnosis(topic="keyring", code="keyring_good", params={"name": status.backend.split(".")[-2]})
    else:
        yield Diagnosis(topic="keyring", code="keyring_none", health=Health.LOOK)


def _faulty(topic: str, fault: ChorusError) -> Diagnosis:
    """A fault of the store or the keyring; its parameters are paths and the system's words."""
    params = {key: shown(Path(value)) if key == "path" else value for key, value in fault.params.items()}
    return Diagnosis(topic=topic, code=fault.code, health=Health.BAD, params=params)
