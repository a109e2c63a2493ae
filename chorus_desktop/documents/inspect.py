"""What did the user give us? Look at a file in safety, and read the invoice in it."""

import base64
import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chorus_desktop.documents import xml_safe
from chorus_desktop.documents.reader_cii import is_cii, read_cii
from chorus_desktop.documents.reader_text import TextReading
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Invoice

#: Largest PDF that deposer/pdf takes, in bytes.
MOST_PDF_BYTES = 10 * 1024 * 1024
#: How long the child process may think, in seconds.
_PATIENCE = 30
#: Names under which makers embed their XML, the most telling first.
_XML_NAMES = ("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfFacts:
    """A PDF that can be opened: pages, size in bytes, whether an invoice is embedded, whether it has text."""

    pages: int
    size: int
    facturx: bool
    text: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file says. `source` is facturx, cii or pdf-text; `confidence` is by field, of what was read from text."""

    source: str
    invoice: Invoice
    stated_totals: dict[str, str] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def inspect_pdf(data: bytes) -> PdfFacts:
    """Look at a PDF in a child process. Raises UserFault: pdf_too_big, pdf_corrupt, pdf_encrypted, pdf_empty."""
    return _facts(data, _opened(data))


def examine_pdf(data: bytes, *, seller_siret: str = "") -> tuple[PdfFacts, Reading | None]:
    """Facts and reading in one go; the reading is None where there is nothing to read. Raises as `inspect_pdf`."""
    found = _opened(data)
    facts = _facts(data, found)
    return facts, _reading(found, seller_siret) if facts.facturx or facts.text else None


def read_document(data: bytes, filename: str) -> Reading:
    """Read any file that may hold an invoice. Raises UserFault: document_unknown, xml_*, pdf_*."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024] or Path(filename).suffix.lower() == ".pdf":
        return _reading(_opened(data), "")
    if start.startswith(b"<"):
        return _read_xml(data, embedded=False)
    raise UserFault("document_unknown")


def _opened(data: bytes) -> dict[str, Any]:
    if len(data) > MOST_PDF_BYTES:
        raise UserFault("pdf_too_big", max=str(MOST_PDF_BYTES // 1024 // 1024))
    if not data.strip():
        raise UserFault("pdf_empty")
    command = [sys.executable, "-m", "chorus_desktop.documents.reader_process"]
    if getattr(sys, "frozen", False):
        command = [sys.executable, "--read-child"]
    try:
        child = subprocess.run(  # noqa: S603 - our own program, nothing of the file on the command line
            command, input=data, capture_output=True, timeout=_PATIENCE, check=False
        )
        found: dict[str, Any] = json.loads(child.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise UserFault("pdf_corrupt") from None
    if "fault" in found:
        raise UserFault(found["fault"])
    return found


def _facts(data: bytes, found: dict[str, Any]) -> PdfFacts:
    return PdfFacts(
        pages=found["pages"],
        size=len(data),
        facturx=bool(found["xml"]),
        text=any(text.strip() for text in found["texts"]),
    )


def _reading(found: dict[str, Any], seller_siret: str) -> Reading:
    embedded = sorted(found["xml"], key=lambda item: _rank(item[0]))
    warnings: list[str] = []
    for _, content in embedded:
        try:
            return _read_xml(base64.b64decode(content), embedded=True)
        except UserFault as fault:
            warnings.append(fault.code)
    text = TextReading("\n".join(found["texts"]), seller_siret)
    invoice = text.invoice()
    return Reading(
        source="pdf-text",
        invoice=invoice,
        stated_totals=text.stated,
        confidence=text.confidence,
        warnings=tuple(warnings),
    )


def _rank(name: str) -> int:
    lowered = name.lower()
    return _XML_NAMES.index(lowered) if lowered in _XML_NAMES else len(_XML_NAMES)


def _read_xml(data: bytes, *, embedded: bool) -> Reading:
    root = xml_safe.parse(data)
    if not is_cii(root):
        raise UserFault("document_unknown")
    invoice, stated, warnings = read_cii(root)
    return Reading(source="facturx" if embedded else "cii", invoice=invoice, stated_totals=stated, warnings=warnings)
