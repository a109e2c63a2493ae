"""A closed year put into one file that is read without this program and verified for ten years; nothing is removed."""

import hashlib
import zipfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from chorus_desktop.actions.archive_content import YearContent, YearWords
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.export import Watch
from chorus_desktop.actions.export_folder import publish, staged
from chorus_desktop.documents import year_archive
from chorus_desktop.documents.year_archive import ArchiveLook
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.durable_files import sync_file
from chorus_desktop.store import year_rows
from chorus_desktop.store.database import open_database


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOrder:
    """Which year, and the folder for its archive; one of the same name stays as it is, unless `overwrite`."""

    year: int
    folder: Path
    overwrite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """The archive that now stands at `path`; `sha256` is that of its bytes.

    `unsettled` are the numbers of those invoices of the year with which somebody still has something to do, `lost` of
    those of which the store no longer has every document.
    """

    path: Path
    year: int
    invoices: int
    files: int
    sha256: str
    unsettled: tuple[str, ...]
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveChecked:
    """What a look at an archive found; `own` says whether its journal is the beginning of that of the store.

    None where there is no store to compare it with.
    """

    look: ArchiveLook
    own: bool | None


def closed_years(desk: Desk) -> tuple[int, ...]:
    """The years before this one in which invoices were issued, latest first. Raises StoreFault."""
    return tuple(year for year in year_rows.years(desk.store) if year < desk.today().year)


def archive_year(database: Path, order: YearOrder, *, now: datetime, words: YearWords, watch: Watch) -> Archived | None:
    """Write the archive of a closed year; None where `watch` stopped it, and then nothing stands in the folder.

    Opens the store for reading, in any thread, beside those who use it. `now` carries the user's time zone. Raises
    UserFault: archive_year_open, archive_year_empty, accounts_siren, export_exists; StoreFault, file_unwritable among
    them.
    """
    if order.year >= now.year:
        raise UserFault("archive_year_open", year=str(order.year))
    store = open_database(database, read_only=True)
    try:
        content = YearContent(store, order.year, now, words)
        with staged(order.folder) as stage:
            made = stage / f"{year_archive.archive_name(order.year, content.issued.seller.siren)}.zip"
            with zipfile.ZipFile(made, "w") as archive:
                files = content.write(archive, watch)
            if files is None:
                return None
            sync_file(made)
            digest = _digest(made)
            path = publish(made, order.folder / made.name, overwrite=order.overwrite)
    finally:
        store.close()
    return Archived(
        path=path,
        year=order.year,
        invoices=len(content.ids),
        files=files,
        sha256=digest,
        unsettled=tuple(content.unsettled),
        lost=tuple(content.lost),
    )


def check_archive(path: Path, database: Path | None = None) -> ArchiveChecked:
    """Whether an archive is as it was made, and where a store is given, whether it is one of that store.

    Raises UserFault: archive_unreadable, archive_foreign; StoreFault.
    """
    look = year_archive.look_at(path)
    if database is None:
        return ArchiveChecked(look=look, own=None)
    store = open_database(database, read_only=True)
    try:
        return ArchiveChecked(look=look, own=year_rows.has_entry(store, look.label.sequence, look.label.hash))
    finally:
        store.close()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
