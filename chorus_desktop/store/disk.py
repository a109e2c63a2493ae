"""The disk as the store uses it: connections, and the few things it does to files beside SQL."""

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path, PurePath

from chorus_desktop.durable_files import rename_durably, sync_file, sync_folder


def uri_of(path: PurePath) -> str:
    """A whole path as SQLite takes it. It knows no authority, so the server of a network path is part of the path
    (sqlite.org/uri.html, 3.2)."""
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else f"file:////{uri.removeprefix('file://')}"


class Disk:
    """The disk of this machine; a simulated one takes its place where power cuts are tried."""

    def connect(self, path: Path, *, read_only: bool = False) -> sqlite3.Connection:
        """A connection to a file that exists. Raises sqlite3.Error."""
        return sqlite3.connect(f"{uri_of(path)}?mode={'ro' if read_only else 'rw'}", uri=True)

    def create(self, path: Path) -> None:
        """Create an empty file for its owner alone. One that exists is not even touched: closing a file drops every
        lock that this process holds on it, those of SQLite too (sqlite.org/howtocorrupt.html, 2.2). Raises OSError."""
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            sync_folder(path.parent)

    def exists(self, path: Path) -> bool:
        """Whether there is a file of this name."""
        return path.is_file()

    def sync(self, path: Path) -> None:
        """Put on the disk what was written to a file. Raises OSError."""
        sync_file(path)

    def rename(self, source: Path, target: Path) -> None:
        """Give a file another name, durably. Raises OSError."""
        rename_durably(source, target)

    def remove(self, path: Path) -> None:
        """Remove a file, if there is one. Raises OSError."""
        path.unlink(missing_ok=True)

    def free(self, path: Path) -> int:
        """Bytes that may still be written beside a file. Raises OSError."""
        return shutil.disk_usage(path.parent).free

    def reserve(self, path: Path, size: int) -> None:
        """Create a file of so many bytes that really take room on the disk. Raises OSError, and leaves none then."""
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                _fill(file.fileno(), size)
        except OSError:
            path.unlink()
            raise


def _fill(handle: int, size: int) -> None:
    """Take room: by the order made for it where the system has one, else by bytes that nothing can compress."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(handle, 0, size)
        return
    left = size
    while left > 0:
        left -= os.write(handle, os.urandom(left))


#: The disk of this machine.
MACHINE = Disk()


def free_name(path: Path, disk: Disk) -> Path:
    """The path, or the first with a number before its suffix that nobody has."""
    rank, free = 0, path
    while disk.exists(free):
        rank += 1
        free = path.with_name(f"{path.stem}-{rank}{path.suffix}")
    return free
