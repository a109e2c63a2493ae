"""What did the user give us? Look at a file in safety, and read the invoice in it."""

import base64
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from chorus_desktop.documents import reader_process, xml_safe
from chorus_desktop.documents.reader_cii import is_cii
from chorus_desktop.documents.reader_text import TextReading
from chorus_desktop.documents.reader_ubl import is_ubl
from chorus_desktop.documents.xml_reading import Reading, heard, read_root
from chorus_desktop.domain.errors import UserFault

__all__ = [
    "MOST_PDF_BYTES", "Opened", "PdfFacts", "Reading", "examine_pdf", "inspect_pdf", "is_pdf", "looks_like_xml",
    "read_document", "reading_of", "understood",
]  # fmt: skip

#: Largest PDF that deposer/pdf takes, in bytes.
MOST_PDF_BYTES = 10 * 1024 * 1024
#: How long the child process may take, in seconds; with what follows here a file never takes ten.
_PATIENCE = 8
#: Names under which makers embed their invoice, the most telling first.
_XML_NAMES = ("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFacts:
    """A PDF that can be opened: pages, size in bytes, whether an invoice is embedded, whether it has text."""

    pages: int
    size: int
    facturx: bool
    text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What the child process told of a PDF; `invoice` is the likeliest of the embedded files that are one."""

    pages: int
    text: str
    invoice: etree._Element | None
    warnings: tuple[str, ...]


def inspect_pdf(data: bytes) -> PdfFacts:
    """Look at a PDF in a child process. Raises UserFault: pdf_too_big, pdf_corrupt, pdf_encrypted, pdf_empty."""
    return _facts(data, _opened(data))


def examine_pdf(data: bytes, *, seller_siret: str = "") -> tuple[PdfFacts, Reading | None]:
    """Facts and reading in one go; the reading is None where there is nothing to read. Raises as `inspect_pdf`."""
    opened = _opened(data)
    facts = _facts(data, opened)
    return facts, reading_of(opened, seller_siret) if facts.facturx or facts.text else None


def read_document(data: bytes, filename: str, *, seller_siret: str = "") -> Reading:
    """Read any file that may hold an invoice, in a child process.

    Raises UserFault: document_unknown, xml_too_long, xml_*, pdf_*.
    """
    suffix = Path(filename).suffix.lower()
    if not is_pdf(data) and (looks_like_xml(data) or suffix == ".xml"):
        return _read_xml(data)
    if is_pdf(data) or suffix == ".pdf":
        return reading_of(_opened(data), seller_siret)
    raise UserFault("document_unknown")


def is_pdf(data: bytes) -> bool:
    """Whether a file begins as a PDF does; what stands before is passed over, as readers do."""
    return b"%PDF-" in data[:1024]


def looks_like_xml(data: bytes) -> bool:
    """Whether a file begins as XML does, in whatever encoding and under whatever name."""
    return data[:100].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<")


def _read_xml(data: bytes) -> Reading:
    if len(data) > xml_safe.MOST_BYTES:
        raise UserFault("xml_too_big", max=str(xml_safe.MOST_BYTES // 1_000_000))
    lines = _lines(_asked(data, "xml"))
    if not lines:
        # The child was stopped: no invoice takes as much memory or as long.
        raise UserFault("xml_too_long")
    if "fault" in lines[0]:
        raise UserFault(lines[0]["fault"])
    return heard(lines[0]["reading"])


def _opened(data: bytes) -> Opened:
    if len(data) > MOST_PDF_BYTES:
        raise UserFault("pdf_too_big", max=str(MOST_PDF_BYTES // 1024 // 1024))
    if not data.strip():
        raise UserFault("pdf_empty")
    return understood(_lines(_asked(data)))


def _asked(data: bytes, *kind: str) -> bytes:
    """What the child process could print before it ended, was stopped or ran out of time."""
    # By path and not by name: -P keeps whatever lies in the current folder from being imported.
    command = [sys.executable, "-P", reader_process.__file__, *kind]
    if getattr(sys, "frozen", False):
        command = [sys.executable, "--read-child", *kind]
    window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(  # noqa: S603 - our own program, nothing of the file on the command line
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, creationflags=window
    ) as child:
        try:
            return child.communicate(data, timeout=_PATIENCE)[0]
        except subprocess.TimeoutExpired:
            child.kill()
            return child.communicate()[0]


def _lines(output: bytes) -> list[dict[str, Any]]:
    found = []
    for line in output.splitlines():
        try:
            found.append(json.loads(line))
        except ValueError:  # cut off in the middle
            break
    return found


def understood(lines: Iterable[dict[str, Any]]) -> Opened:
    """What the lines of `reader_process.describe` mean. Raises UserFault: pdf_corrupt, pdf_encrypted, pdf_empty."""
    told: dict[str, Any] = {}
    for line in lines:
        told |= line
    if "fault" in told or "pages" not in told:
        raise UserFault(told.get("fault", "pdf_corrupt"))
    warnings = [] if "texts" in told else ["text_unreadable"]
    invoice = None
    for _, content in sorted(told["xml"], key=lambda item: _rank(item[0])):
        try:
            root = _embedded(content)
        except UserFault as fault:
            warnings.append(fault.code)
            continue
        if is_cii(root) or is_ubl(root):
            invoice = root
            break
    return Opened(
        pages=told["pages"],
        text="\n".join(told.get("texts", ())),
        invoice=invoice,
        warnings=tuple(dict.fromkeys(warnings)),
    )


def _embedded(content: str | None) -> etree._Element:
    if content is None:
        raise UserFault("xml_too_big", max=str(xml_safe.MOST_BYTES // 1_000_000))
    return xml_safe.parse(base64.b64decode(content))


def _rank(name: str) -> int:
    lowered = name.lower()
    return _XML_NAMES.index(lowered) if lowered in _XML_NAMES else len(_XML_NAMES)


def _facts(data: bytes, opened: Opened) -> PdfFacts:
    return PdfFacts(
        pages=opened.pages, size=len(data), facturx=opened.invoice is not None, text=bool(opened.text.strip())
    )


def reading_of(opened: Opened, seller_siret: str = "") -> Reading:
    """The invoice of a PDF: the embedded one, else what its text says."""
    warnings = opened.warnings
    if opened.invoice is not None:
        try:
            return read_root(opened.invoice, embedded=True)
        except UserFault as fault:
            warnings = (*warnings, fault.code)
    text = TextReading(opened.text, seller_siret)
    invoice = text.invoice()
    return Reading(
        source="pdf-text",
        invoice=invoice,
        stated_totals=text.stated,
        confidence=text.confidence,
        warnings=warnings,
    )
