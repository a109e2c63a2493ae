"""The flux syntaxes that deposer/flux accepts, and how a deposited file of each is opened."""

import io
import tarfile
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from chorus_desktop.sandbox import cii, ubl, uncertain
from chorus_desktop.sandbox.reading import Reading, Unreadable, parse_xml

#: syntaxeFlux -> the four digits of its interface (FSO1117A -> 1117). Five are sourced (reference 3.3), others ours.
INTERFACES = {
    "IN_DP_E1_UBL_INVOICE": "1100",
    "IN_DP_E1_CII": "1105",
    "IN_DP_E1_PES_FACTURE": "1102",
    "IN_DP_E1_XCBL": "1103",
    "IN_DP_E1_CII_16B": "1106",
    "IN_DP_E2_UBL_INVOICE_MIN": "1110",
    "IN_DP_E2_CII_MIN": "1111",
    "IN_DP_E2_CII_MIN_16B": "1116",
    "IN_DP_E2_PES_FACTURE_MIN": "1112",
    "IN_DP_E2_CPP_FACTURE_MIN": "1113",
    "IN_DP_E2_CII_FACTURX": "1117",
    "IN_DP_PDFARCHIVE_UBL_INVOICE_MUG": "1120",
    "IN_DP_PDFARCHIVE_CII_MUG": "1121",
}

_FACTURX_NAMES = ("factur-x.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml")
_LOT_INVOICES = 500
_MEMBER_BYTES = uncertain.FLUX_BYTES


def open_flux(content: bytes, syntax: str) -> list[Reading | Unreadable]:
    """Read every invoice of a deposited file; a `.tar.gz` is a lot. Never raises for what the file holds."""
    if not content.startswith(b"\x1f\x8b"):
        return [_open_one(content, syntax)]
    try:
        return [_open_one(member, syntax) for member in _members(content)] or [_lot("le lot est vide")]
    except (tarfile.TarError, OSError, EOFError, ValueError) as fault:
        return [_lot(str(fault))]


def _members(content: bytes) -> Iterator[bytes]:
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as lot:
        files = [member for member in lot if member.isfile()]
        if len(files) > _LOT_INVOICES:
            raise ValueError(f"plus de {_LOT_INVOICES} factures")
        for member in files:
            if member.size > _MEMBER_BYTES:
                raise ValueError(f"{member.name} trop volumineux")
            opened = lot.extractfile(member)
            assert opened is not None
            yield opened.read()


def _lot(detail: str) -> Unreadable:
    return Unreadable(code=uncertain.TECHNICAL_LOT, text=f"IRRECEVABILITE: archive illisible ({detail})")


def _open_one(content: bytes, syntax: str) -> Reading | Unreadable:
    if syntax != "IN_DP_E2_CII_FACTURX":
        return _read_xml(content, syntax)
    embedded = _embedded_xml(content)
    return embedded if isinstance(embedded, Unreadable) else _read_xml(embedded, syntax)


def _embedded_xml(content: bytes) -> bytes | Unreadable:
    try:
        attachments = PdfReader(io.BytesIO(content), strict=True).attachments
        for name in _FACTURX_NAMES:
            for file in attachments.get(name, ()):
                return bytes(file)
    except _PDF_FAULTS as fault:
        return Unreadable(code=uncertain.TECHNICAL_PDF, text=f"IRRECEVABILITE: PDF illisible ({fault})")
    return Unreadable(
        code=uncertain.TECHNICAL_PDF, text="IRRECEVABILITE: le PDF ne contient pas de fichier XML Factur-X"
    )


def is_pdf(content: bytes) -> bool:
    """Whether the file opens as a PDF with at least one page."""
    if b"%PDF-" not in content[:1024]:
        return False
    try:
        return len(PdfReader(io.BytesIO(content[content.index(b"%PDF-") :]), strict=True).pages) > 0
    except _PDF_FAULTS:
        return False


# pypdf lets errors of its internals escape on damaged files.
_PDF_FAULTS: tuple[type[Exception], ...] = (
    PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, OSError, RecursionError, OverflowError,
)  # fmt: skip


def _read_xml(content: bytes, syntax: str) -> Reading | Unreadable:
    root: Any = parse_xml(content)
    if isinstance(root, Unreadable):
        return root
    if root.tag == cii.ROOT and "CII" in syntax:
        return cii.read(root)
    if root.tag in ubl.ROOTS and "UBL" in syntax:
        return ubl.read(root)
    text = f"IRRECEVABILITE: cvc-elt.1: Cannot find the declaration of element '{root.tag}'. - ligne: 1 - position: 1"
    return Unreadable(code=uncertain.TECHNICAL_XML, text=text)
