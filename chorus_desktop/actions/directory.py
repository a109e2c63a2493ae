"""The public directory brought in from a file, as the portal of Chorus Pro or its API gives it."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import IO

from chorus_desktop.chorus_pro.directory_archive import bodies_of_xml, bodies_of_zip, xml_files
from chorus_desktop.chorus_pro.directory_sheet import bodies_of_csv, bodies_of_workbook, is_workbook
from chorus_desktop.chorus_pro.wire import WrongAnswer
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.store.database import open_database
from chorus_desktop.store.directory import save_bodies

#: So many bodies are kept in one transaction, so that whoever else writes never waits long.
_AT_ONCE = 400
#: Told how many bodies are kept, and how much of the file is read, from 0 to 1; answers False to have it stopped.
Watch = Callable[[int, float], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many bodies were kept; `whole` is False where the import was stopped."""

    bodies: int
    whole: bool


class _Progress:
    """How much of a file is read; of an archive, of what is packed in it."""

    def __init__(self) -> None:
        self.read, self.every = 0, 1

    def __call__(self, size: int) -> None:
        self.read += size

    @property
    def share(self) -> float:
        return min(1.0, self.read / max(1, self.every))


def import_directory(database: Path, file: Path, *, now: datetime, watch: Watch) -> Imported:
    """Keep every public body of a file, in any thread: the archive of XML files, one of them, a workbook, or CSV.

    What was kept before a stop or a fault stays: each body is true by itself. Raises UserFault: file_unreadable,
    directory_unknown for what is no directory, directory_damaged for one that breaks off; StoreFault.
    """
    progress, kept = _Progress(), 0
    try:
        with file.open("rb") as opened:
            bodies = _bodies(opened, progress)
            store = open_database(database)
            try:
                while batch := tuple(islice(bodies, _AT_ONCE)):
                    save_bodies(store, batch, now=now)
                    kept += len(batch)
                    if not watch(kept, progress.share):
                        return Imported(bodies=kept, whole=False)
            finally:
                store.close()
    except OSError as fault:
        raise UserFault("file_unreadable", path=file.name, detail=fault.strerror or "") from None
    except WrongAnswer as fault:
        code = "directory_damaged" if kept else "directory_unknown"
        raise UserFault(code, path=file.name, count=str(kept), detail=str(fault)) from None
    if not kept:
        raise UserFault("directory_unknown", path=file.name)
    return Imported(bodies=kept, whole=True)


def _bodies(file: IO[bytes], progress: _Progress) -> Iterator[PublicBody]:
    start = file.read(64)
    file.seek(0)
    if start.startswith(b"PK"):
        return _packed(file, progress)
    progress.every = file.seek(0, 2)
    file.seek(0)
    if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        return bodies_of_xml(file, progress)
    return bodies_of_csv(file, progress)


def _packed(file: IO[bytes], progress: _Progress) -> Iterator[PublicBody]:
    try:
        with zipfile.ZipFile(file) as opened:
            progress.every = sum(entry.file_size for entry in xml_files(opened))
            workbook = is_workbook(opened)
    except zipfile.BadZipFile as fault:
        raise WrongAnswer(f"archive: {fault}") from None
    return bodies_of_workbook(file, progress) if workbook else bodies_of_zip(file, progress)
