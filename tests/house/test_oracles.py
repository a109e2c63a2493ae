"""The validators themselves: each passes a good document and catches a bad one."""

from pathlib import Path
from typing import get_args

import pytest

from tests import oracles
from tests.oracles import installed
from tests.oracles.specimens.pdfa import Part, facturx_without
from tests.oracles.worker import Worker

pytestmark = pytest.mark.oracle
SPECIMENS = Path(oracles.__file__).parent / "specimens"
CII = (SPECIMENS / "cii.xml").read_bytes()
UBL = (SPECIMENS / "ubl.xml").read_bytes()


def changed(xml: bytes, old: bytes, new: bytes) -> bytes:
    assert xml.count(old) >= 1
    return xml.replace(old, new)


def test_a_good_cii_passes_every_rule_set() -> None:
    assert oracles.facturx_xsd(CII, "en16931") == []
    assert oracles.schematron_en16931(CII) == []
    assert oracles.schematron_br_fr(CII) == []


def test_a_good_ubl_passes_every_rule_set() -> None:
    assert oracles.ubl_xsd(UBL) == []
    assert oracles.schematron_en16931_ubl(UBL) == []
    assert oracles.schematron_br_fr(UBL, "ubl") == []


def test_the_schemas_catch_an_unknown_element() -> None:
    assert "Kind" in oracles.facturx_xsd(changed(CII, b"IssueDateTime>", b"Kind>"), "en16931")[0]
    assert "PayDate" in oracles.ubl_xsd(changed(UBL, b"cbc:DueDate", b"cbc:PayDate"))[0]


def test_a_wrong_total_is_caught() -> None:
    cii = oracles.schematron_en16931(changed(CII, b"<ram:GrandTotalAmount>", b"<ram:GrandTotalAmount>1"))
    assert [line.split(":")[0] for line in cii] == ["BR-CO-15", "BR-CO-16"]
    ubl = oracles.schematron_en16931_ubl(changed(UBL, b">1080.00</cbc:TaxInc", b">1081.00</cbc:TaxInc"))
    assert [line.split(":")[0] for line in ubl] == ["BR-CO-15", "BR-CO-16"]


@pytest.mark.parametrize(("xml", "syntax"), [(CII, "cii"), (UBL, "ubl")])
def test_a_historic_cadre_breaks_br_fr_08_and_nothing_else(xml: bytes, syntax: str) -> None:
    failures = oracles.schematron_br_fr(changed(xml, b">S1<", b">A1<"), syntax)
    assert [(f.rule_id, f.severity) for f in failures] == [("BR-FR-08_BT-23", "fatal")]
    assert '"A1"' in failures[0].text
    assert "namespace-uri" not in failures[0].location


def test_a_document_to_which_no_rule_applies_is_no_proof() -> None:
    with pytest.raises(AssertionError, match="proves nothing"):
        oracles.schematron(UBL, "fx-en16931")


def test_verapdf_passes_a_good_factur_x(tmp_path: Path) -> None:
    path = tmp_path / "good.pdf"
    path.write_bytes(facturx_without(None, CII))
    assert oracles.verapdf_3b(path) == []
    assert oracles.fx_xmp(path)["ConformanceLevel"] == "EN 16931"


@pytest.mark.parametrize("part", [part for part in get_args(Part) if part != "fx properties"])
def test_verapdf_catches_a_missing_part(part: Part, tmp_path: Path) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(facturx_without(part, CII))
    assert oracles.verapdf_3b(path)


def test_missing_fx_properties_are_seen_by_our_own_check_only(tmp_path: Path) -> None:
    path = tmp_path / "bare.pdf"
    path.write_bytes(facturx_without("fx properties", CII))
    assert oracles.verapdf_3b(path) == []
    assert oracles.fx_xmp(path) == {}


def test_verapdf_reports_what_is_no_pdf_as_an_error(tmp_path: Path) -> None:
    path = tmp_path / "text.pdf"
    path.write_bytes(b"no PDF")
    with pytest.raises(RuntimeError, match="verapdf_worker"):
        oracles.verapdf_3b(path)


def test_a_missing_oracle_skips_here_and_fails_where_it_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHORUS_REQUIRE_ORACLES", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no_such_package"):
        installed.package("no_such_package")
    monkeypatch.setenv("CHORUS_REQUIRE_ORACLES", "1")
    with pytest.raises(pytest.fail.Exception, match="no_such_package"):
        installed.package("no_such_package")


def test_a_worker_that_dies_tells_its_last_words() -> None:
    worker = Worker("tests.oracles.no_such_worker")
    with pytest.raises(RuntimeError, match="No module named"):
        worker.ask({})
