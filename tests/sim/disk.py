"""A disk in memory under the real store: counts what changes it, loses its power or its room where a test says so."""

from __future__ import annotations

import errno
import itertools
import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import apsw

from chorus_desktop.store.disk import Disk
from tests.sim.apsw_connection import ApswConnection, opened
from tests.sim.platter import MODES, Image, Platter

_NUMBERS = itertools.count()
_SHARED, _RESERVED, _PENDING, _EXCLUSIVE = 1, 2, 3, 4
#: As the file systems of today: what lies beside a write is safe.
_POWERSAFE_OVERWRITE = 0x1000

__all__ = ["MODES", "SimDisk", "connect"]


class SimDisk(Disk):
    """The disk. `operations` counts what changes it; reading never does. `capacity` bytes, None for no end of room."""

    def __init__(self, files: dict[str, bytes] | None = None, *, seed: int = 0) -> None:
        self.rng = random.Random(seed)  # noqa: S311
        self.platter = Platter.of(files or {})
        self.operations = 0
        self.capacity: int | None = None
        self.failing = False
        self.dead = False
        #: Called before each operation, with the disk still as it was.
        self.before: Callable[[], None] = _nothing
        self._cut_at: int | None = None
        self._cut_mode: str | None = None
        self._locks: dict[str, dict[int, int]] = {}
        self._vfs = _Vfs(self)

    # The disk as the test sees it.

    def cut(self, at: int, mode: str) -> None:
        """Lose the power at an operation from now (1 is the next one); from then on everything fails until restart."""
        self._cut_at, self._cut_mode = self.operations + at, mode

    def restart(self, *, mode: str | None = None) -> None:
        """Power on again after a cut, or, with mode "killed", only the program is started again: nothing is lost.

        Every connection of before is dead and must be forgotten.
        """
        mode = mode or self._cut_mode or "killed"
        self._start(deepcopy(self.platter) if mode == "killed" else Platter.of(self.image().survivors(mode, self.rng)))

    def load(self, files: dict[str, bytes]) -> None:
        """Hold these files instead, all of them durable."""
        self._start(Platter.of(files))

    def resume(self, image: Image) -> None:
        """Go back to a moment, as if the program alone had been killed then."""
        self._start(Platter.resumed(image))

    def _start(self, platter: Platter) -> None:
        # Another platter, and another VFS: what belonged to the old one can no longer touch anything.
        self.platter = platter
        self._vfs.unregister()
        self._vfs, self._locks = _Vfs(self), {}
        self.dead, self._cut_at, self._cut_mode = False, None, None

    def retire(self) -> None:
        """Nobody opens anything here any more; without this SQLite would know the disk for ever."""
        self._vfs.unregister()

    def image(self) -> Image:
        """This moment."""
        return self.platter.image()

    def open(self, path: Path | str) -> str:
        """The name of the VFS on which the path is to be opened."""
        del path
        return self._vfs.name

    def change(self, needs: int = 0) -> None:
        """Count an operation, and refuse it where the disk is dead, failing or full."""
        if self.dead:
            raise apsw.exception_for(apsw.SQLITE_IOERR)
        if self._cut_at is not None and self.operations + 1 >= self._cut_at:
            self.dead = True
            raise apsw.exception_for(apsw.SQLITE_IOERR)
        if self.failing:
            raise apsw.exception_for(apsw.SQLITE_IOERR)
        if needs > 0 and self.capacity is not None and self.platter.used() + needs > self.capacity:
            raise apsw.exception_for(apsw.SQLITE_FULL)
        self.before()
        self.operations += 1

    # The disk as the store sees it.

    def connect(self, path: Path, *, read_only: bool = False) -> Any:
        """A connection to a file of this disk."""
        return opened(str(path), vfs=self._vfs.name, read_only=read_only)

    def create(self, path: Path) -> None:
        """Create an empty file, durably."""
        if not self.exists(path):
            self._outside_sqlite()
            self.platter.create(str(path))
            self.platter.sync_directory()

    def exists(self, path: Path) -> bool:
        """Whether there is a file of this name."""
        return str(path) in self.platter.names

    def sync(self, path: Path) -> None:
        """Make the file durable."""
        self._outside_sqlite()
        self.platter.sync(self.platter.names[str(path)])

    def rename(self, source: Path, target: Path) -> None:
        """Rename, then make the names durable: two operations."""
        self._outside_sqlite()
        self.platter.rename(str(source), str(target))
        self._outside_sqlite()
        self.platter.sync_directory()

    def remove(self, path: Path) -> None:
        """Remove a file, if there is one."""
        if self.exists(path):
            self._outside_sqlite()
            self.platter.remove(str(path))

    def free(self, path: Path) -> int:
        """Bytes left; without an end of room, more than anyone asks for."""
        return 2**40 if self.capacity is None else max(0, self.capacity - self.platter.used())

    def reserve(self, path: Path, size: int) -> None:
        """Take room, which means something only where there is an end of it."""
        if self.capacity is not None:
            self._outside_sqlite(size)
            self.platter.write(self.platter.create(str(path)), 0, bytes(size))

    def _outside_sqlite(self, needs: int = 0) -> None:
        try:
            self.change(needs)
        except apsw.FullError:
            raise OSError(errno.ENOSPC, "No space left on device") from None
        except apsw.IOError:
            raise OSError(errno.EIO, "Input/output error") from None

    # Locks, as several connections of one process need them.

    def lock(self, name: str, handle: int, level: int) -> None:
        """Take a lock of SQLite's five levels. Raises apsw.BusyError."""
        held = self._locks.setdefault(name, {})
        others = [other for key, other in held.items() if key != handle]
        mine = held.get(handle, 0)
        if level <= mine:
            return
        if level == _SHARED and any(other >= _PENDING for other in others):
            raise apsw.exception_for(apsw.SQLITE_BUSY)
        if level >= _RESERVED and any(other >= _RESERVED for other in others):
            raise apsw.exception_for(apsw.SQLITE_BUSY)
        if level == _EXCLUSIVE and any(other >= _SHARED for other in others):
            held[handle] = _PENDING
            raise apsw.exception_for(apsw.SQLITE_BUSY)
        held[handle] = level

    def unlock(self, name: str, handle: int, level: int) -> None:
        """Lower a lock."""
        held = self._locks.setdefault(name, {})
        if level == 0:
            held.pop(handle, None)
        else:
            held[handle] = min(level, held.get(handle, 0))

    def reserved(self, name: str) -> bool:
        """Whether someone is about to write."""
        return any(level >= _RESERVED for level in self._locks.get(name, {}).values())


def connect(disk: SimDisk) -> Callable[..., ApswConnection]:
    """`connect(disk)(path)` is to this disk what `sqlite3.connect(path)` is to the machine's."""
    return disk.connect


def _nothing() -> None:
    return None


class _Vfs(apsw.VFS):
    def __init__(self, disk: SimDisk) -> None:
        self.name = f"sim{next(_NUMBERS)}"
        self._disk = disk
        super().__init__(self.name, "")

    def excepthook(self, *_: object) -> bool:
        """What fails on a dead disk is told to SQLite; where it cannot be, nobody needs to know."""
        return True

    def xFullPathname(self, name: str) -> str:
        return name

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> _File:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        path = path or f"\0temporary{next(_NUMBERS)}"
        platter = self._disk.platter
        if path not in platter.names:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.exception_for(apsw.SQLITE_CANTOPEN)
            self._disk.change()
            platter.create(path)
        flags[1] = flags[0]
        return _File(self._disk, path, temporary=bool(flags[0] & apsw.SQLITE_OPEN_DELETEONCLOSE))

    def xDelete(self, name: str, sync_directory: bool) -> None:
        self._disk.change()
        if name not in self._disk.platter.names:
            raise apsw.exception_for(apsw.SQLITE_IOERR_DELETE_NOENT)
        self._disk.platter.remove(name)
        if sync_directory:
            self._disk.change()
            self._disk.platter.sync_directory()

    def xAccess(self, name: str, flags: int) -> bool:
        return name in self._disk.platter.names

    def xSleep(self, microseconds: int) -> int:
        return microseconds


class _File:
    def __init__(self, disk: SimDisk, name: str, *, temporary: bool) -> None:
        self._disk, self._name, self._temporary = disk, name, temporary
        self._platter = disk.platter
        self._number = self._platter.names[name]

    def _alive(self) -> Platter:
        if self._disk.dead or self._platter is not self._disk.platter:
            raise apsw.exception_for(apsw.SQLITE_IOERR)
        return self._platter

    def xRead(self, amount: int, offset: int) -> bytes:
        self._alive()
        return bytes(self._platter.content[self._number][offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        platter = self._alive()
        self._disk.change(offset + len(data) - self.xFileSize())
        platter.write(self._number, offset, bytes(data))

    def xTruncate(self, size: int) -> None:
        platter = self._alive()
        self._disk.change()
        platter.truncate(self._number, size)

    def xSync(self, flags: int) -> None:
        platter = self._alive()
        self._disk.change()
        platter.sync(self._number)

    def xFileSize(self) -> int:
        return len(self._platter.content[self._number])

    def xLock(self, level: int) -> None:
        self._disk.lock(self._name, id(self), level)

    def xUnlock(self, level: int) -> None:
        self._disk.unlock(self._name, id(self), level)

    def xCheckReservedLock(self) -> bool:
        return self._disk.reserved(self._name)

    def xFileControl(self, operation: int, pointer: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        return _POWERSAFE_OVERWRITE

    def xClose(self) -> None:
        if self._disk.dead or self._platter is not self._disk.platter:
            return
        self._disk.unlock(self._name, id(self), 0)
        if self._temporary and self._platter.names.get(self._name) == self._number:
            self._platter.remove(self._name)
