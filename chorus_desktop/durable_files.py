"""Files outside SQLite: written and named so that a power cut leaves the old one whole or the new one whole."""

import contextlib
import errno
import importlib
import os
import tempfile
import time
from pathlib import Path

WINDOWS = os.name == "nt"
#: The module of the orders to open files, and that of macOS to empty the disk's own cache too, which fsync leaves full.
_ORDERS = None if WINDOWS else importlib.import_module("fcntl")
_FULL_SYNC: int | None = getattr(_ORDERS, "F_FULLFSYNC", None)
#: Seconds to wait when a virus scanner of Windows holds a file for a moment, as SQLite does too.
_PATIENCE = (0.025, 0.05, 0.1, 0.2, 0.4)


def write_durably(path: Path, content: bytes) -> None:
    """Write a whole file; on returning it is on the disk, and until then an older one of that name stays as it was.

    What is no file, such as a pipe, is written as it is. Raises OSError; nothing half-written is left under the name.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=".part", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            _sync(file.fileno())
        _allow_as_usual(unfinished)
        rename_durably(unfinished, path)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise


def rename_durably(source: Path, target: Path) -> None:
    """Give a file, already on the disk, its final name, durably; a file of that name is replaced. Raises OSError."""
    for wait in _PATIENCE:
        try:
            source.replace(target)
            break
        except PermissionError:
            if not WINDOWS:
                raise
            time.sleep(wait)
    else:
        source.replace(target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Put on the disk what was written to a file. Raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        _sync(handle)
    finally:
        os.close(handle)


def _sync(handle: int) -> None:
    if _ORDERS is not None and _FULL_SYNC is not None:
        # Where the disk does not know it, as that of another machine, fsync is all there is: so does SQLite.
        with contextlib.suppress(OSError):
            _ORDERS.fcntl(handle, _FULL_SYNC)
            return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Put on the disk the names of a folder; some systems know no such order for folders. Raises OSError."""
    if WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _sync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _allow_as_usual(path: Path) -> None:
    """A file that the user asked for is as readable as any other that this user makes."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
