"""Damaged files by the hundred: a code or a reading, never another exception, never an invoice that breaks us."""

import logging
import random
from collections import Counter
from collections.abc import Callable

import pytest

from chorus_desktop.documents import inspect, reader_process
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.inspect import Reading, read_document
from chorus_desktop.documents.invoice_json import invoice_to_json, parse_invoice
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.totals import compute_totals
from tests.documents import foreign, pdfs, variants
from tests.own_pdf import own_pdf

INVOICE = variants.variants(variants.example())["charges"]
XML = {
    "cii": write_cii(INVOICE),
    "ubl": write_ubl(INVOICE),
    "zugferd 1": foreign.ZUGFERD_1,
    "minimum": foreign.MINIMUM,
    "foreign ubl": foreign.UBL,
}
PDFS = {
    "factur-x": write_facturx(INVOICE),
    "text": own_pdf(),
    "attached": pdfs.with_files(own_pdf(), {"a.xml": XML["ubl"]}),
}
#: All that may become of a damaged PDF.
PDF_OUTCOMES = {"read", "pdf_corrupt", "pdf_encrypted", "pdf_empty"}
_WORDS = (
    b"",
    b"0",
    b"-1",
    b"9" * 30,
    b"1e99",
    b"NaN",
    b"\xff",
    b"\x00",
    b"<",
    b"&",
    b"/",
    b" ",
    b"20261399",
    b"\xc3\xa9",
)


def mutated(data: bytes, rng: random.Random, most: int) -> bytes:
    """Some changes: a byte flipped, a stretch dropped, doubled, moved away or replaced by a nasty word."""
    for _ in range(rng.randint(1, most)):
        at = rng.randrange(len(data))
        end = min(len(data), at + rng.choice((1, 1, 2, 8, 60)))
        chosen = rng.randrange(4)
        if chosen == 0:
            changed = bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 : end]
        elif chosen == 1:
            changed = data[at:end] * 2
        elif chosen == 2:
            source = rng.randrange(len(data))
            changed = data[source : source + end - at]
        else:
            changed = rng.choice(_WORDS)
        data = data[:at] + changed + data[end:]
        if not data:
            return b"<"
    return data


def value_changed(xml: bytes, rng: random.Random) -> bytes:
    """The text of one element replaced, so that the document stays well formed."""
    starts = [
        at + 1 for at, byte in enumerate(xml) if byte == ord(">") and xml[at + 1 : at + 2] not in (b"<", b"\n", b"")
    ]
    at = rng.choice(starts)
    return xml[:at] + rng.choice([word for word in _WORDS if word not in (b"<", b"&")]) + xml[xml.index(b"<", at) :]


def assert_usable(reading: Reading) -> None:
    """Totals can be reckoned, and the JSON form carries the invoice."""
    compute_totals(reading.invoice)
    assert compute_totals(parse_invoice(invoice_to_json(reading.invoice))) == compute_totals(reading.invoice)


def outcome(read: Callable[[bytes], Reading], data: bytes) -> str:
    """The code of the fault, or "read" once the invoice proved usable."""
    try:
        reading = read(data)
    except UserFault as fault:
        return fault.code
    assert_usable(reading)
    return "read"


def from_xml(data: bytes) -> Reading:
    return read_document(data, "facture.xml")


def from_pdf(data: bytes) -> Reading:
    """As the program does, without the child process."""
    return inspect.reading_of(inspect.understood(reader_process.describe(data)))


@pytest.mark.parametrize("kind", XML)
def test_damaged_xml(kind: str, rng: random.Random) -> None:
    found = Counter(outcome(from_xml, mutated(XML[kind], rng, 3)) for _ in range(400))
    assert found.keys() <= {"read", "xml_malformed", "xml_refused", "document_unknown"}
    assert found["read"]


@pytest.mark.parametrize("kind", XML)
def test_wild_values(kind: str, rng: random.Random) -> None:
    found = Counter(outcome(from_xml, value_changed(XML[kind], rng)) for _ in range(400))
    assert found.keys() <= {"read", "xml_malformed"}
    assert found["read"] > 200


@pytest.mark.parametrize("kind", PDFS)
def test_damaged_pdfs(kind: str, rng: random.Random, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "pypdf")
    found = Counter(outcome(from_pdf, mutated(PDFS[kind], rng, 8)) for _ in range(200))
    assert found.keys() <= PDF_OUTCOMES
    assert found["read"] > 20


@pytest.mark.parametrize("kind", PDFS)
def test_damaged_pdfs_through_the_child_process(kind: str, rng: random.Random) -> None:
    found = {outcome(lambda data: read_document(data, "facture.pdf"), mutated(PDFS[kind], rng, 8)) for _ in range(4)}
    assert found <= PDF_OUTCOMES
