"""Copies that are encrypted before they leave the machine: written, read back, and opened again beside the store."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.recovery_key import RecoveryKey
from chorus_desktop.store import sealed
from chorus_desktop.store.backup import forget
from chorus_desktop.store.copies import Copy, faults_of_copies, sweep, want_room
from chorus_desktop.store.disk import MACHINE, Disk, free_name
from chorus_desktop.store.faults import files

#: How the name of an encrypted copy ends.
SUFFIX = ".chiffre"


def put(copy: Copy, folder: Path, key: RecoveryKey, now: datetime, *, disk: Disk = MACHINE) -> Copy:
    """Put a whole copy, encrypted, into another folder; it is read back and compared before it gets its name.

    Nothing but encrypted bytes is ever written there. May be called from any thread. Raises StoreFault as
    `copies.take`, copy_disk_error among them where the folder gives back other bytes than it was given.
    """
    folder = folder.absolute()
    with faults_of_copies(), files(str(folder)):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        sweep(folder, now)
        target = free_name(folder / f"{copy.path.stem}{SUFFIX}", disk)
        want_room(copy.path, target, disk)
        unfinished = target.with_suffix(".part")
        try:
            disk.remove(unfinished)
            disk.create(unfinished)
            given = _encrypt(copy.path, unfinished, key)
            disk.sync(unfinished)
            if _digest(unfinished, key) != given:
                raise StoreFault("restore_cut", path=str(unfinished))
            disk.rename(unfinished, target)
        except BaseException:
            forget(unfinished, disk)
            raise
        return Copy(path=target, taken=copy.taken, size=target.stat().st_size, findings=copy.findings)


def _encrypt(source: Path, target: Path, key: RecoveryKey) -> bytes:
    """Gives the hash of what was read."""
    digest = hashlib.sha256()

    def read(count: int) -> bytes:
        chunk = file.read(count)
        digest.update(chunk)
        return chunk

    with source.open("rb") as file, target.open("r+b") as out:
        sealed.seal(key, read, out.write)
    return digest.digest()


def _digest(path: Path, key: RecoveryKey) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        sealed.unseal(key, file.read, digest.update)
    return digest.digest()


def key_of(path: Path) -> str:
    """The name of the key that opens a copy, "" for one that is not encrypted or is not there.

    Raises StoreFault: restore_cut, restore_newer; OSError.
    """
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        begins = file.read(len(sealed.MAGIC))
        if begins != sealed.MAGIC and path.suffix != SUFFIX:
            return ""
        file.seek(0)
        return sealed.header_of(file.read).key_id


def decrypt(path: Path, target: Path, key: RecoveryKey, *, disk: Disk = MACHINE) -> None:
    """Write what a copy holds to a name that nobody has; where this raises, nothing is left under it.

    Raises UserFault("key_other"); StoreFault: disk_full, restore_cut, restore_newer; OSError.
    """
    size = path.stat().st_size
    disk.create(target)
    try:
        if disk.free(target) < size:
            raise StoreFault("disk_full", path=str(target))
        with path.open("rb") as file, target.open("r+b") as out:
            sealed.unseal(key, file.read, out.write)
    except BaseException:
        forget(target, disk)
        raise
