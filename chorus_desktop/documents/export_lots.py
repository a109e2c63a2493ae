"""Invoices for an exchange platform (EDI): one file or lots within the limits of a flux, under the name of a flux."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.documents.export_archive import tar_gz
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.submission import MOST_IN_A_LOT, FluxSyntax, LotFile

#: Greatest size in bytes of one file of a flux, and of a flux as it is handed over (AIFE, external specifications).
MOST_FILE_BYTES = 10 * 1024 * 1024
MOST_FLUX_BYTES = 30 * 1024 * 1024
#: Code under which a partner is known to Chorus Pro; this one stands for who has none of its own.
NO_PARTNER = "CPP001"
_PARTNER_LENGTH = 6

#: Interface of each syntax, as it stands in the names of fluxes.
_INTERFACES = {FluxSyntax.UBL: "FSO1100A", FluxSyntax.CII_16B: "FSO1106A", FluxSyntax.FACTURX: "FSO1117A"}
#: Bytes that an entry adds to an archive beside its own content, compressed; more than was ever seen.
_ENTRY_BYTES = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class FluxFile:
    """A file to hand over as one flux, and how many invoices are in it."""

    name: str
    content: bytes
    invoices: int


def partner_code(text: str) -> str:
    """The code of a partner, capital letters; NO_PARTNER for an empty text. Raises UserFault("export_partner")."""
    code = text.strip().upper() or NO_PARTNER
    if len(code) != _PARTNER_LENGTH or not (code.isascii() and code.isalnum()):
        raise UserFault("export_partner", value=text.strip())
    return code


def flux_name(syntax: FluxSyntax, partner: str, moment: datetime, rank: int) -> str:
    """The name of a flux without its ending: interface, partner, and the 25 characters of its number.

    The 15 figures of its rank are the moment to the second and `rank` (0 to 999), so that a later flux comes later.
    """
    interface = _INTERFACES[syntax]
    return f"{interface}_{partner}_{partner}{interface[3:7]}{moment:%y%m%d%H%M%S}{rank:03d}"


def fluxes(files: Iterable[LotFile], syntax: FluxSyntax, partner: str, moment: datetime) -> Iterator[FluxFile]:
    """The invoices in their order, as they are where there is but one for a flux, else packed as tar.gz.

    A flux holds at most 500 invoices and 30 MB; names within it come once. Raises UserFault("export_file_too_big"),
    naming the file, for one over 10 MB.
    """
    for rank, lot in enumerate(_lots(files)):
        name = flux_name(syntax, partner, moment, rank)
        if len(lot) == 1:
            ending = lot[0].name.rpartition(".")[2]
            yield FluxFile(name=f"{name}.{ending}", content=lot[0].content, invoices=1)
        else:
            yield FluxFile(name=f"{name}.tar.gz", content=tar_gz(lot), invoices=len(lot))


def _lots(files: Iterable[LotFile]) -> Iterator[list[LotFile]]:
    lot, weight = list[LotFile](), 0
    for file in files:
        if len(file.content) > MOST_FILE_BYTES:
            raise UserFault("export_file_too_big", name=file.name, max=str(MOST_FILE_BYTES // 1024 // 1024))
        size = len(zlib.compress(file.content)) + _ENTRY_BYTES
        if lot and (len(lot) == MOST_IN_A_LOT or weight + size > MOST_FLUX_BYTES):
            yield lot
            lot, weight = [], 0
        lot.append(file)
        weight += size
    if lot:
        yield lot
