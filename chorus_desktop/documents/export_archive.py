"""Archives whose bytes depend on nothing but what is in them: ZIP for people, tar.gz for exchange platforms."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable

from chorus_desktop.domain.submission import LotFile

_UNIX = 3
_READABLE = 0o644


def entry_of(name: str) -> zipfile.ZipInfo:
    """The entry of a ZIP, compressed, of 1 January 1980 on every machine."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READABLE << 16
    return entry


def tar_gz(files: Iterable[LotFile]) -> bytes:
    """A lot as the platform takes it (deposer/flux): plain files, no folders, no dates, no owners."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as zipped, tarfile.open(fileobj=zipped, mode="w") as archive:
        for file in files:
            entry = tarfile.TarInfo(file.name)
            entry.size, entry.mode = len(file.content), _READABLE
            archive.addfile(entry, io.BytesIO(file.content))
    return packed.getvalue()
