"""Damaged files by the hundred: a code or a reading, never another exception, never an invoice that breaks us.

`make check-reader` runs 20,000 of them, and every bomb, past the same trials.
"""

import logging
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from chorus_desktop.documents import inspect, reader_process
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.inspect import Reading, read_document
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.xml_reading import read_xml
from chorus_desktop.domain.errors import UserFault
from tests.documents import bombs, foreign, pdfs, variants
from tests.documents.damaged import damaged, mutated, value_changed
from tests.documents.reader_trial import OUTCOMES, assert_usable, by_file, in_this_process, places
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


def outcome(read: Callable[[bytes], Reading], data: bytes) -> str:
    """The code of the fault, or "read" once the invoice proved usable."""
    try:
        reading = read(data)
    except UserFault as fault:
        return fault.code
    assert_usable(reading)
    return "read"


def from_xml(data: bytes) -> Reading:
    return read_xml(data)


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


#: More than this a reading may not take, in seconds of the child's processor and of patience together.
LONGEST = 10


def test_a_slice_of_the_corpus(rng: random.Random, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "pypdf")
    seed = rng.randrange(10**6)
    found = Counter[str]()
    for number in range(300):
        file = damaged(seed, number)
        told = in_this_process(file.content, file.filename)
        assert told in OUTCOMES, f"seed {seed} file {number} ({file.kind})"
        found[told] += 1
    assert {"facturx", "cii", "ubl", "pdf-text", "pdf_corrupt", "xml_malformed"} <= found.keys()


def test_the_same_file_for_the_same_seed() -> None:
    assert [damaged(7, number) for number in range(9)] == [damaged(7, number) for number in range(9)]
    assert damaged(7, 0) != damaged(8, 0)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("gigabytes of drawing", "nothing to read"),
        ("attached gigabyte", "nothing to read"),
        ("many attached floods", "nothing to read"),
        ("attached laughs", "pdf-text"),
        ("attached lines", "pdf-text"),
        ("pages without end", "pdf_corrupt"),
        ("objects in a stream", "pdf_corrupt"),
        ("locked for changes", "pdf_encrypted"),
    ],
)
def test_bombs_in_a_pdf(name: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(bombs.PDF_BOMBS[name]())
    assert by_file(path) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("laughs", "xml_refused"),
        ("quadratic", "xml_refused"),
        ("endless device", "xml_refused"),
        ("deep", "xml_malformed"),
        ("empty lines", "xml_too_long"),
        ("empty lines of UBL", "xml_too_long"),
        ("lines times taxes", "cii"),
        ("over the limit", "xml_too_big"),
        ("flood of elements", "xml_too_long"),
        ("names without end", "xml_too_long"),
    ],
)
def test_bombs_in_xml(name: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "facture.xml"
    path.write_bytes(bombs.XML_BOMBS[name]())
    assert by_file(path) == expected


@pytest.mark.parametrize("name", bombs.OTHERS)
def test_what_is_neither_under_the_name_of_an_invoice(name: str, tmp_path: Path) -> None:
    filename, make = bombs.OTHERS[name]
    path = tmp_path / filename
    path.write_bytes(make())
    refused = {code for code in OUTCOMES if "_" in code}
    assert by_file(path) in ({"pdf-text"} if name == "PDF as XML" else refused)


def test_what_is_no_file(tmp_path: Path) -> None:
    found = {name: by_file(path) for name, path in places(tmp_path).items()}
    assert found == dict.fromkeys(found, "file_unreadable")
    assert len(found) > 6


def test_child_and_patience_end_before_ten_seconds() -> None:
    assert reader_process._SECONDS < inspect._PATIENCE < LONGEST
