"""One dropped file through the reader, and what must hold of the answer: a sentence for the user, a usable invoice."""

import os
from collections.abc import Callable
from pathlib import Path

from chorus_desktop.actions.own_pdf import Examined, examine_file
from chorus_desktop.actions.own_xml import why_not_as_it_is
from chorus_desktop.documents import inspect, reader_process
from chorus_desktop.documents.inspect import Reading
from chorus_desktop.documents.invoice_json import invoice_to_json, parse_invoice
from chorus_desktop.documents.xml_reading import read_xml
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.ui.wording import own_pdf as words
from chorus_desktop.ui.wording import own_xml as xml_words
from chorus_desktop.ui.wording import reading as doubts

#: One's own SIRET, as the program passes it.
OWN = "73282932000074"
#: All that may become of a file.
OUTCOMES = frozenset(
    "facturx,cii,ubl,pdf-text,nothing to read,pdf_corrupt,pdf_encrypted,pdf_empty,pdf_too_big,document_unknown,"
    "xml_malformed,xml_refused,xml_too_big,xml_too_long,file_unreadable".split(",")
)


def by_file(path: Path) -> str:
    """What the program makes of a file that is dropped, child process and all."""
    return _outcome(lambda: examine_file(path, seller_siret=OWN))


def in_this_process(content: bytes, filename: str) -> str:
    """The same without the child process: a hundred times quicker, for the many."""
    return _outcome(lambda: _examined(content, filename))


def _examined(content: bytes, filename: str) -> Examined:
    if b"%PDF-" not in content[:1024] and inspect.looks_like_xml(content):
        return Examined(content=content, filename=filename, facts=None, reading=read_xml(content))
    if not content.strip():
        raise UserFault("pdf_empty")
    opened = inspect.understood(reader_process.describe(content))
    facts = inspect.PdfFacts(
        pages=opened.pages, size=len(content), facturx=opened.invoice is not None, text=bool(opened.text.strip())
    )
    reading = inspect.reading_of(opened, OWN) if facts.facturx or facts.text else None
    return Examined(content=content, filename=filename, facts=facts, reading=reading)


def _outcome(examine: Callable[[], Examined]) -> str:
    """A code or a source. Raises AssertionError where the user would be told nothing, or get a broken invoice."""
    try:
        examined = examine()
    except UserFault as fault:
        assert_sentence(words.fault_sentence(fault))
        return fault.code if fault.code in words.FAULTS else f"{fault.code}, which has no sentence"
    assert examined.facts is None or examined.facts.pages > 0
    if examined.reading is None:
        assert_sentence(words.source_sentence(""))
        return "nothing to read"
    source, number = examined.reading.source, examined.reading.invoice.number
    why = why_not_as_it_is(examined.reading) if examined.facts is None else ""
    assert_sentence(xml_words.offer(source, number, why) if why else words.source_sentence(source))
    for code in examined.reading.warnings:
        assert_sentence(doubts.french(code))
    assert_usable(examined.reading)
    return examined.reading.source


def assert_sentence(sentence: str) -> None:
    """One, filled in, with a beginning and an end."""
    assert sentence[0].isupper(), sentence
    assert sentence.endswith("."), sentence
    assert sentence.count(". ") == 0, sentence
    assert "{" not in sentence, sentence


def assert_usable(reading: Reading) -> None:
    """Totals can be reckoned, and the JSON form carries the invoice."""
    totals = compute_totals(reading.invoice)
    assert compute_totals(parse_invoice(invoice_to_json(reading.invoice))) == totals


def places(folder: Path) -> dict[str, Path]:
    """What can be dropped and is no file, or none that may be read."""
    made = {
        "folder": folder / "dossier.pdf",
        "link to nothing": folder / "rompu.pdf",
        "link to itself": folder / "boucle.pdf",
        "gone": folder / "parti.pdf",
        "locked": folder / "interdit.pdf",
        "no name": Path("\0"),
        "name too long": folder / ("a" * 300 + ".pdf"),
        "no folder": folder / "interdit.pdf" / "facture.pdf",
    }
    made["folder"].mkdir()
    made["link to nothing"].symlink_to(folder / "nulle-part.pdf")
    made["link to itself"].symlink_to(made["link to itself"])
    made["locked"].write_bytes(b"%PDF-1.7")
    made["locked"].chmod(0)
    if hasattr(os, "mkfifo"):
        made["pipe"] = folder / "tube.pdf"
        os.mkfifo(made["pipe"])
    if Path("/dev/zero").exists():
        made["endless device"] = Path("/dev/zero")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        del made["locked"]  # nothing is locked for the administrator
    return made
