"""Looking at files of unknown origin: facts, the invoice in them, and a code for each thing that is wrong."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.documents import inspect, reader_process, xml_reading, xml_safe
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.inspect import MOST_PDF_BYTES, Reading, examine_pdf, inspect_pdf, read_document
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.xml_reading import heard, read_xml, syntax_of
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.submission import FluxSyntax
from tests.documents import foreign, pdfs, variants

PAGE = pdfs.text_pdf("Facture n° PM-118", pages=2)
INVOICE = variants.example()
CII, UBL = write_cii(INVOICE), write_ubl(INVOICE)


def code_of(data: bytes, filename: str = "facture.pdf") -> str:
    with pytest.raises(UserFault) as caught:
        read_document(data, filename)
    return caught.value.code


def test_facts_of_a_plain_pdf() -> None:
    facts = inspect_pdf(PAGE)
    assert (facts.pages, facts.size, facts.facturx, facts.text) == (2, len(PAGE), False, True)


def test_a_scan_has_nothing_to_read() -> None:
    facts, reading = examine_pdf(pdfs.text_pdf())
    assert (facts.pages, facts.facturx, facts.text) == (1, False, False)
    assert reading is None


def test_facts_and_reading_in_one_go() -> None:
    facts, reading = examine_pdf(write_facturx(INVOICE))
    assert facts.facturx
    assert reading is not None
    assert (reading.source, reading.invoice.number) == ("facturx", "F2026-0042")


@pytest.mark.parametrize("cut", [1, 9, 200, 800])
def test_a_truncated_pdf_is_corrupt(cut: int) -> None:
    assert code_of(PAGE[:cut]) == "pdf_corrupt"


def test_what_only_bears_the_name_of_a_pdf_is_corrupt() -> None:
    assert code_of(b"Bonjour, voici ma facture.") == "pdf_corrupt"
    assert code_of(b"PK\x03\x04 docx") == "pdf_corrupt"


@pytest.mark.parametrize("user", ["secret", ""])
def test_a_protected_pdf(user: str) -> None:
    assert code_of(pdfs.encrypted(PAGE, user=user, owner="maitre")) == "pdf_encrypted"


@pytest.mark.parametrize("data", [b"", b" \n", pdfs.without_pages()])
def test_nothing_in_it(data: bytes) -> None:
    assert code_of(data) == "pdf_empty"


def test_too_big_is_said_before_it_is_opened() -> None:
    with pytest.raises(UserFault) as caught:
        inspect_pdf(b"%PDF-1.7" + b" " * MOST_PDF_BYTES)
    assert (caught.value.code, caught.value.params) == ("pdf_too_big", {"max": "10"})


@pytest.mark.parametrize(
    "name", ["factur-x.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "f.XML"]
)
def test_an_invoice_under_any_name(name: str) -> None:
    reading = read_document(pdfs.with_files(PAGE, {name: CII}), "facture.pdf")
    assert (reading.source, reading.invoice.number) == ("facturx", "F2026-0042")


def test_the_likeliest_of_several() -> None:
    other = CII.replace(b"F2026-0042", b"AUTRE-1")
    files = {"annexe.xml": b"<annexe/>", "autre.xml": other, "Factur-X.xml": CII}
    assert read_document(pdfs.with_files(PAGE, files), "f.pdf").invoice.number == "F2026-0042"


def test_an_invoice_that_only_the_catalogue_names() -> None:
    assert inspect_pdf(pdfs.with_associated_file(PAGE, "factur-x.xml", CII)).facturx


def test_ubl_inside_a_pdf() -> None:
    reading = read_document(pdfs.with_files(PAGE, {"facture.xml": UBL}), "facture.pdf")
    assert (reading.source, reading.invoice.number) == ("ubl", "F2026-0042")


@pytest.mark.parametrize(
    ("content", "warnings"),
    [
        (b"<commande/>", ()),
        (CII[:500], ("xml_malformed",)),
        (b"", ("xml_malformed",)),
        (b"<!DOCTYPE a><a/>", ("xml_refused",)),
    ],
)
def test_what_is_attached_but_no_invoice_leaves_the_text(content: bytes, warnings: tuple[str, ...]) -> None:
    pdf = pdfs.with_files(PAGE, {"factur-x.xml": content})
    facts, reading = examine_pdf(pdf)
    assert not facts.facturx
    assert reading is not None
    assert (reading.source, reading.invoice.number, reading.warnings) == ("pdf-text", "PM-118", warnings)


@pytest.mark.parametrize("data", [b"Bonjour", b"", b"PK\x03\x04"])
def test_neither_pdf_nor_xml(data: bytes) -> None:
    assert code_of(data, "facture.docx") == "document_unknown"


def test_xml_that_is_no_invoice() -> None:
    assert code_of(b"<commande/>", "facture.xml") == "document_unknown"
    assert code_of(b"Bonjour", "facture.xml") == "xml_malformed"
    assert code_of(b"<Invoice/>", "facture.xml") == "document_unknown"


@pytest.mark.skipif(sys.platform == "win32", reason="no RLIMIT_CPU there")
def test_a_page_that_takes_too_long_leaves_the_facts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source = Path(reader_process.__file__).read_text("utf-8")
    hasty = tmp_path / "hasty.py"
    hasty.write_text(source.replace("_SECONDS = 6", "_SECONDS = 1"), "utf-8")
    monkeypatch.setattr(inspect.reader_process, "__file__", str(hasty))
    heavy = pdfs.heavy_page(pdfs.with_files(PAGE, {"factur-x.xml": CII}), 300_000)
    facts, reading = examine_pdf(heavy)
    assert (facts.pages, facts.facturx, facts.text) == (2, True, False)
    assert reading is not None
    assert reading.invoice.number == "F2026-0042"


@pytest.mark.parametrize("script", ["", "raise SystemExit(3)", "print('{')", "import time; time.sleep(60)"])
def test_a_child_that_says_nothing_means_a_file_that_cannot_be_opened(
    script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    silent = tmp_path / "silent.py"
    silent.write_text(script, "utf-8")
    monkeypatch.setattr(inspect.reader_process, "__file__", str(silent))
    monkeypatch.setattr(inspect, "_PATIENCE", 0.5)
    assert code_of(PAGE) == "pdf_corrupt"


def test_the_child_needs_no_place_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('not this one')", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert inspect_pdf(PAGE).pages == 2


def test_the_child_as_the_frozen_program_starts_it() -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "chorus_desktop", "--read-child"],
        input=PAGE,
        capture_output=True,
        timeout=60,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    first, second = (json.loads(line) for line in asked.stdout.splitlines())
    assert first == {"pages": 2, "xml": []}
    assert "PM-118" in second["texts"][0]


def test_xml_up_to_the_limit_of_chorus_pro_and_not_a_byte_more() -> None:
    opened, closed = b"<CrossIndustryInvoice><a>", b"</a></CrossIndustryInvoice>"
    room = xml_safe.MOST_BYTES - len(opened) - len(closed)
    assert read_document(opened + b"a" * room + closed, "facture.xml").source == "cii"
    with pytest.raises(UserFault) as caught:
        read_document(opened + b"a" * (room + 1) + closed, "facture.xml")
    assert (caught.value.code, caught.value.params) == ("xml_too_big", {"max": "10"})


def test_embedded_data_beyond_the_limit_leave_the_text() -> None:
    facts, reading = examine_pdf(pdfs.with_files(PAGE, {"factur-x.xml": b"<a/>" * (xml_safe.MOST_BYTES // 4 + 1)}))
    assert not facts.facturx
    assert reading is not None
    assert (reading.source, reading.warnings) == ("pdf-text", ("xml_too_big",))


def test_xml_and_pdf_are_known_by_what_they_hold_and_not_by_their_name() -> None:
    assert read_document(CII, "facture.pdf").source == "cii"
    assert read_document(PAGE, "facture.xml").source == "pdf-text"
    assert read_document(UBL, "facture").source == "ubl"


def test_other_sirets_than_ones_own_are_the_customers() -> None:
    pdf = pdfs.text_pdf("Client : SIRET 73282932000074", "SIRET 44306184100047")
    assert read_document(pdf, "f.pdf").invoice.buyer.siret == "73282932000074"
    assert read_document(pdf, "f.pdf", seller_siret="73282932000074").invoice.buyer.siret == "44306184100047"


@pytest.mark.parametrize(("data", "syntax"), [(CII, FluxSyntax.CII_16B), (UBL, FluxSyntax.UBL)], ids=["cii", "ubl"])
def test_bare_xml_comes_back_from_the_child_as_it_was_read(data: bytes, syntax: FluxSyntax) -> None:
    reading = read_document(data, "facture.xml")
    assert reading == read_xml(data)
    assert (reading.syntax, syntax_of(data)) == (syntax, syntax)


def test_what_no_flux_takes_has_no_syntax() -> None:
    assert read_document(foreign.ZUGFERD_1, "zugferd.xml").syntax is None
    assert [syntax_of(data) for data in (foreign.ZUGFERD_1, PAGE, b"", b"<a", b"<Invoice/>")] == [None] * 5
    assert syntax_of(write_ubl(replace(INVOICE, type_code=TypeCode.CREDIT_NOTE))) is FluxSyntax.UBL
    assert syntax_of(
        b"\xef\xbb\xbf<?xml version='1.0'?><!-- " + b"x" * 3000 + b" -->" + CII[CII.index(b"<rsm:") :]
    ) is (FluxSyntax.CII_16B)


@pytest.mark.parametrize("script", ["", "raise SystemExit(3)", "print('{')", "import time; time.sleep(60)"])
def test_a_child_that_was_stopped_over_xml_is_told(
    script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    silent = tmp_path / "silent.py"
    silent.write_text(script, "utf-8")
    monkeypatch.setattr(inspect.reader_process, "__file__", str(silent))
    monkeypatch.setattr(inspect, "_PATIENCE", 0.5)
    assert code_of(CII, "facture.xml") == "xml_too_long"


def test_no_module_beside_the_user_is_imported_for_xml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('not this one')", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_document(CII, "facture.xml").source == "cii"


def test_the_child_of_the_frozen_program_reads_xml_too() -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "chorus_desktop", "--read-child", "xml"],
        input=UBL,
        capture_output=True,
        timeout=60,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    (line,) = (json.loads(line) for line in asked.stdout.splitlines())
    assert heard(line["reading"]) == read_xml(UBL)


def test_an_invoice_that_is_told_at_too_great_a_length_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_process, "_INVOICE", 100)
    assert list(reader_process.describe_xml(CII)) == [{"fault": "xml_too_long"}]


def test_memory_that_runs_out_over_xml_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def starving(_data: bytes) -> Reading:
        raise MemoryError

    monkeypatch.setattr(xml_reading, "read_xml", starving)
    assert list(reader_process.describe_xml(CII)) == [{"fault": "xml_too_long"}]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<ram:LineTotalAmount>", b"<ram:LineTotalAmount>1"),
        (b"<ram:TaxBasisTotalAmount>", b"<ram:TaxBasisTotalAmount>1"),
        (b"<ram:GrandTotalAmount>", b"<ram:GrandTotalAmount>1"),
        (b"<ram:DuePayableAmount>", b"<ram:DuePayableAmount>1"),
        (b"<ram:DuePayableAmount>", b"<ram:DuePayableAmount>x"),
    ],
)
def test_totals_that_do_not_add_up_by_themselves_are_told(old: bytes, new: bytes) -> None:
    assert "sums_wrong" not in read_xml(CII).warnings
    head, _, tail = CII.rpartition(old)
    wrong = head + new + tail
    assert "sums_wrong" in read_xml(wrong).warnings
    assert "sums_wrong" not in read_document(pdfs.with_files(PAGE, {"factur-x.xml": wrong}), "f.pdf").warnings


def test_lines_without_amounts_or_a_sum_are_not_added_up() -> None:
    bare = re.sub(rb"<ram:LineTotalAmount>[^<]*</ram:LineTotalAmount>", b"", CII)
    assert "sums_wrong" not in read_xml(bare).warnings


@pytest.mark.parametrize("data", [b"<commande/>", b"<Invoice/>"])
def test_xml_that_is_no_invoice_is_unknown_in_this_process_too(data: bytes) -> None:
    with pytest.raises(UserFault, match="document_unknown"):
        read_xml(data)
