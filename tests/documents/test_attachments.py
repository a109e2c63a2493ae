"""Supporting documents with their bytes, in all three renderings, before the official validators and read again."""

import base64
import io
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from chorus_desktop.documents import facturx
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.export_forms import files_within
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.inspect import read_document
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Attachment
from chorus_desktop.domain.submission import SupportingFile
from tests import oracles
from tests.documents import variants, verdicts
from tests.documents.invoices import kept
from tests.factories import invoice

ATTACHMENTS = (
    Attachment(filename="Bon de commande n° 7.pdf", path="", type_code="BON_COMMANDE", designation="Le bon signé"),
    Attachment(filename="toit.JPG", path="", type_code="PJA"),
    Attachment(filename="métré.csv", path="", media_type="text/csv"),
    Attachment(filename="plan.docx", path=""),
    Attachment(filename="à venir.pdf", path=""),
)
FILES = (
    SupportingFile(name="toit.JPG", content=b"\xff\xd8 image"),
    SupportingFile(name="Bon de commande n° 7.pdf", content=b"%PDF-1.7 bon"),
    SupportingFile(name="métré.csv", content="surface;12 m²".encode()),
    SupportingFile(name="plan.docx", content=b"PK plan"),
)
CONTENTS = {file.name: file.content for file in FILES}
IN_XML = ("Bon de commande n° 7.pdf", "toit.JPG", "métré.csv")
HISTORIC, REFORM = (replace(variants.example(name), attachments=ATTACHMENTS) for name in ("example", "example_reform"))


def carried(xml: bytes) -> dict[str, tuple[str, bytes]]:
    """Media type and bytes by name of what the XML itself carries."""
    root = etree.fromstring(xml)
    found = [*root.iter("{*}AttachmentBinaryObject"), *root.iter("{*}EmbeddedDocumentBinaryObject")]
    return {item.get("filename", ""): (item.get("mimeCode", ""), base64.b64decode(item.text or "")) for item in found}


@pytest.mark.parametrize("write", [write_cii, write_ubl])
def test_the_xml_carries_what_the_norm_lets_in_and_names_the_rest(write) -> None:
    found = carried(write(HISTORIC, FILES))
    assert {name: content for name, (_, content) in found.items()} == {name: CONTENTS[name] for name in IN_XML}
    assert [media for media, _ in found.values()] == ["application/pdf", "image/jpeg", "text/csv"]
    named = read_document(write(HISTORIC, FILES), "facture.xml").invoice.attachments
    assert [item.filename for item in named] == [item.filename for item in ATTACHMENTS]
    assert carried(write(HISTORIC)) == {}


@pytest.mark.oracle
@pytest.mark.parametrize("name", ["credit note", "as it is"])
def test_the_official_validators_take_them(name: str) -> None:
    for base in (HISTORIC, REFORM):
        given = variants.variants(base)[name]
        cii, ubl = write_cii(given, FILES), write_ubl(given, FILES)
        assert (verdicts.of_cii(cii), verdicts.of_ubl(ubl)) == ([], [])
        expected = ["BR-FR-08_BT-23"] if base is HISTORIC else []
        assert (verdicts.french(cii), verdicts.french(ubl)) == (expected, expected)


@pytest.mark.oracle
def test_the_pdf_is_pdf_a_3b_with_the_files_in_it(tmp_path: Path) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(write_facturx(REFORM, FILES))
    assert oracles.verapdf_3b(path) == []
    assert oracles.fx_xmp(path)["DocumentFileName"] == "factur-x.xml"


def test_the_pdf_gives_them_back_and_the_invoice_too() -> None:
    pdf = write_facturx(HISTORIC, FILES)
    assert pdf == write_facturx(HISTORIC, tuple(reversed(FILES)))
    reader = PdfReader(io.BytesIO(pdf))
    found = {file.alternative_name: file for file in reader.attachment_list}
    assert {name: file.content for name, file in found.items() if name != "factur-x.xml"} == CONTENTS
    assert found["Bon de commande n° 7.pdf"].description == "Le bon signé"
    assert found["plan.docx"].subtype == "/application/octet-stream"
    relations = [file.get_object()["/AFRelationship"] for file in reader.root_object["/AF"]]
    assert relations == ["/Source", "/Supplement", "/Supplement", "/Supplement", "/Supplement"]
    reading = read_document(pdf, "facture.pdf")
    expected = kept(HISTORIC)
    attached = tuple(replace(item, designation="", media_type="") for item in expected.attachments)
    assert reading.invoice == replace(expected, attachments=attached)


def test_what_would_make_the_xml_too_long_is_in_the_pdf_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facturx, "MOST_IN_XML", sum(map(len, CONTENTS.values())) - 1)
    files = {
        file.alternative_name: file for file in PdfReader(io.BytesIO(write_facturx(HISTORIC, FILES))).attachment_list
    }
    assert carried(files["factur-x.xml"].content) == {}
    assert files["toit.JPG"].content == CONTENTS["toit.JPG"]


def test_files_of_one_name_keep_each_its_own_bytes() -> None:
    given = invoice(attachments=(Attachment(filename="a.pdf", path=""), Attachment(filename="a.pdf", path="")))
    files = tuple(SupportingFile(name="a.pdf", content=content) for content in (b"first", b"second"))
    root = etree.fromstring(write_cii(given, files))
    found = [base64.b64decode(item.text or "") for item in root.iter("{*}AttachmentBinaryObject")]
    assert found == [b"first", b"second"]
    pdf = write_facturx(given, files)
    assert [file.content for file in files_within(pdf, given)] == [b"first", b"second"]
    many = tuple(SupportingFile(name="a.pdf", content=b"%d" % rank) for rank in range(12))
    given = invoice(attachments=given.attachments[:1] * 12)
    assert files_within(write_facturx(given, many), given) == many


def test_two_files_of_one_plain_name_are_both_kept() -> None:
    names = ("relevé.pdf", "relevè.pdf", "factur-x.xml")
    given = invoice(attachments=tuple(Attachment(filename=name, path="") for name in names))
    files = tuple(SupportingFile(name=name, content=name.encode()) for name in names)
    found = PdfReader(io.BytesIO(write_facturx(given, files))).attachment_list
    assert sorted(str(file.alternative_name) for file in found) == sorted((*names, "factur-x.xml"))
    assert read_document(write_facturx(given, files), "facture.pdf").invoice.number == given.number


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("n" * 47 + ".pdf", b"x", "attachment_name_length"),
        ("plan.exe", b"x", "attachment_type_not_accepted"),
        ("plan.pdf", b"", "attachment_empty"),
        ("plan.pdf", bytes(10 * 1024 * 1024 + 1), "attachment_too_big"),
    ],
)
def test_what_the_platform_would_not_take_is_not_written(name: str, content: bytes, code: str) -> None:
    given = invoice(attachments=(Attachment(filename=name, path=""),))
    with pytest.raises(UserFault) as fault:
        write_cii(given, (SupportingFile(name=name, content=content),))
    assert (fault.value.code, fault.value.params["name"]) == (code, name)


def test_a_file_that_the_invoice_does_not_name_is_a_fault_of_the_program() -> None:
    with pytest.raises(AssertionError):
        write_ubl(invoice(), FILES)
