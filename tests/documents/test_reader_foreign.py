"""Files of other makers: what is there is read, what is not is told, nothing breaks."""

from datetime import date
from decimal import Decimal

import pytest

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.xml_reading import read_xml
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Attachment, Note, PrecedingInvoice, TypeCode, Vat, VatCategory
from chorus_desktop.domain.parties import Address, Identifier
from tests.documents import foreign, variants

CII = write_cii(variants.example())


def test_zugferd_1() -> None:
    reading = read_xml(foreign.ZUGFERD_1)
    invoice = reading.invoice
    assert (invoice.number, invoice.issue_date) == ("RE-2014-03", date(2014, 7, 11))
    assert (invoice.delivery_date, invoice.purchase_order) == (date(2014, 7, 10), "B-77")
    assert (invoice.seller.name, invoice.seller.vat_id) == ("Lieferant GmbH", "DE123456789")
    assert invoice.seller.address == Address(line1="Lieferantenstr. 20", postcode="80333", city="Stadt", country="DE")
    assert invoice.notes == (Note(code="", text="Ware bleibt unser Eigentum."),)
    (line,) = invoice.lines
    assert (line.name, line.quantity, line.net_price) == ("Trennblatt A4", Decimal(20), Decimal(20))
    assert line.base_quantity == Decimal(10)
    assert line.vat == Vat(rate=Decimal(19))
    assert reading.stated_totals == {
        "lines": "40.00",
        "without_vat": "40.00",
        "vat_total": "7.60",
        "with_vat": "47.60",
        "due": "47.60",
    }
    assert reading.warnings == ("seller_missing", "buyer_missing")


def test_a_profile_without_lines_and_values_that_are_none() -> None:
    reading = read_xml(foreign.MINIMUM)
    invoice = reading.invoice
    assert (invoice.number, invoice.type_code, invoice.issue_date) == ("FA-12", TypeCode.INVOICE, None)
    assert invoice.seller.identifier == Identifier(type=IdentifierType.SIRET, value="73282932000074")
    assert (invoice.buyer.siret, invoice.buyer.service_code) == ("21840069500019", "TECH")
    assert reading.stated_totals == {"without_vat": "624.90", "vat_total": "46.25", "due": "470.15"}
    assert reading.warnings == (
        "code_unknown",
        "date_unreadable",
        "number_unreadable",
        "sums_wrong",
        "issue_date_missing",
        "lines_missing",
    )


def test_a_credit_note_in_ubl_of_another_maker() -> None:
    reading = read_xml(foreign.UBL)
    invoice = reading.invoice
    assert (reading.source, invoice.number, invoice.type_code) == ("ubl", "AV-9", TypeCode.CREDIT_NOTE)
    assert invoice.issue_date == date(2026, 11, 2)
    assert invoice.preceding_invoices == (PrecedingInvoice(number="AV-8"),)
    assert invoice.attachments == (Attachment(filename="../../plan.pdf", path=""),)
    assert (invoice.seller.name, invoice.buyer.siret) == ("Dupont", "21840069500019")
    (line,) = invoice.lines
    assert (line.quantity, line.unit, line.net_price, line.base_quantity) == (
        Decimal(50),
        "C62",
        Decimal(20),
        Decimal(100),
    )
    assert reading.warnings == ("sums_wrong", "seller_missing", "totals_differ")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_every_encoding(encoding: str) -> None:
    text = CII.decode().replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"')
    reading = read_xml(text.encode(encoding, "xmlcharrefreplace"))
    assert reading.invoice.buyer.name == "Commune de Malaucène"


def test_what_an_unknown_profile_adds_is_passed_over() -> None:
    delivery = b"<ram:ApplicableHeaderTradeDelivery>"
    more = CII.replace(delivery, b"<x:More xmlns:x='urn:x'><x:ID>1</x:ID></x:More>" + delivery)
    more = more.replace(b"urn:cen.eu:en16931:2017", b"urn:example:profile")
    assert more != CII
    assert read_xml(more).invoice == read_xml(CII).invoice


@pytest.mark.parametrize("element", ["CategoryTradeTax", "ApplicableTradeTax", "GlobalID", "SellerTradeParty", "ID"])
def test_whatever_is_left_out_the_rest_is_read(element: str) -> None:
    lacking = CII.replace(f"ram:{element}>".encode(), b"ram:Nothing>").replace(
        f"ram:{element} ".encode(), b"ram:Nothing "
    )
    reading = read_xml(lacking)
    assert reading.invoice.lines[0].name == "Remplacement de vannes"
    assert reading.warnings


def test_vat_of_a_category_that_is_none() -> None:
    reading = read_xml(CII.replace(b"CategoryCode>S<", b"CategoryCode>B<"))
    assert reading.invoice.lines[0].vat.category is VatCategory.STANDARD
    assert "code_unknown" in reading.warnings


@pytest.mark.parametrize(
    "number",
    [
        "1e9999999",
        "9" * 60,
        "1_000",
        "NaN",
        "Infinity",
        "12,5",
        "0x1",
        "--1",
        "1e10",
        "20.100000000000000000000",
        "1.23456789012345678e-9",
    ],
)
def test_numbers_that_are_none(number: str) -> None:
    wild = CII.replace(b">38.50<", f">{number}<".encode())
    reading = read_xml(wild)
    assert reading.invoice.lines[0].net_price is None
    assert reading.warnings == ("number_unreadable", "line_amount_differs", "totals_differ")


LAUGHS = (
    b'<!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>"
)


@pytest.mark.parametrize(
    "document",
    [
        b"<!DOCTYPE CrossIndustryInvoice><CrossIndustryInvoice/>",
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><CrossIndustryInvoice>&f;</CrossIndustryInvoice>',
        b'<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><CrossIndustryInvoice/>',
        LAUGHS + b"<CrossIndustryInvoice>&j;</CrossIndustryInvoice>",
        LAUGHS + b'<CrossIndustryInvoice a="&j;"/>',
    ],
    ids=["doctype", "file", "network", "laughs", "laughs in an attribute"],
)
def test_refused(document: bytes) -> None:
    with pytest.raises(UserFault) as caught:
        read_xml(document)
    assert caught.value.code == "xml_refused"


@pytest.mark.parametrize(
    "document",
    [
        CII[:-30],
        b"<a>" * 100_000,
        b'<?xml version="1.0" encoding="klingon"?><a/>',
        b"<a>\x00</a>",
        b"<",
        b"+ADw-a/+AD4-",
    ],
    ids=["cut", "deep", "encoding", "zero byte", "nothing", "utf-7"],
)
def test_malformed(document: bytes) -> None:
    with pytest.raises(UserFault) as caught:
        read_xml(document)
    assert caught.value.code == "xml_malformed"


def test_no_file_is_included() -> None:
    hidden = CII.replace(
        b"<ram:Name>Remplacement de vannes</ram:Name>",
        b'<ram:Name><i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/hosts" parse="text"/></ram:Name>',
    )
    assert read_xml(hidden).invoice.lines[0].name == ""
