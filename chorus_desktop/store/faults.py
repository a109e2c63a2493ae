"""The border where what SQLite and the disk report becomes a StoreFault, once and for all."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator

from chorus_desktop.domain.errors import StoreFault

#: Primary result codes of SQLite (the low byte of every extended code) that are the world's doing, not ours.
_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_CANTOPEN: "store_read_only",
    sqlite3.SQLITE_PERM: "store_read_only",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
}

#: What is said, without a code of its own, of a text, a search index or a header in the file that is none.
_DAMAGED = ("Could not decode to UTF-8", "invalid fts5 file format", "unsupported file format")

_OF_THE_SCHEMA = b"malformed database schema"
#: What may be raised where a file that nobody vouches for is asked whether it can be read at all.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)

_ERRNOS = {errno.ENOSPC: "disk_full", errno.EDQUOT: "disk_full", errno.EIO: "disk_error"}


def primary_code(error: sqlite3.Error) -> int | None:
    """The kind of an error without what SQLite adds to it; None for one that is Python's own."""
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    return None if extended is None else extended & 0xFF


def fault_of(error: sqlite3.Error) -> StoreFault | None:
    """The fault of the world that an error of SQLite stands for; None where it is a mistake of the program."""
    code = "store_damaged" if str(error).startswith(_DAMAGED) else _CODES.get(primary_code(error) or 0)
    return StoreFault(code, detail=str(error)) if code else None


@contextlib.contextmanager
def translated(path: str = "") -> Iterator[None]:
    """Raise StoreFault for what the disk or SQLite reports; mistakes of the program pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error)
        if fault is None:
            raise
        fault.params["path"] = path
        raise fault from error
    except UnicodeDecodeError as error:
        # Python's own, where what SQLite says of a damaged schema repeats bytes of it that are no text.
        if not error.object.startswith(_OF_THE_SCHEMA):
            raise
        raise StoreFault("store_damaged", path=path, detail=error.object.decode("utf-8", "replace")) from error


@contextlib.contextmanager
def files(path: str) -> Iterator[None]:
    """Raise StoreFault for what the operating system refuses on the folder or the file of the store."""
    try:
        yield
    except OSError as error:
        code = _ERRNOS.get(error.errno or 0, "store_read_only")
        raise StoreFault(code, path=path, detail=error.strerror or str(error)) from error
