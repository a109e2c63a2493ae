"""What the embedded platform reads out of documents that differ from the usual one."""

import logging
import random
from decimal import Decimal

import pytest

from chorus_desktop.sandbox import syntaxes
from chorus_desktop.sandbox.reading import Reading, Unreadable
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet

CII = "IN_DP_E1_CII_16B"
UBL = "IN_DP_E1_UBL_INVOICE"


def read(content: bytes, syntax: str) -> Reading:
    [reading] = syntaxes.open_flux(content, syntax)
    assert isinstance(reading, Reading)
    return reading


def test_the_same_sheet_reads_the_same_in_every_syntax() -> None:
    by_cii = read(by_hand.cii(Sheet()), CII)
    assert read(by_hand.facturx(Sheet()), "IN_DP_E2_CII_FACTURX") == by_cii
    by_ubl = read(by_hand.ubl(Sheet()), UBL)
    for name in ("number", "issue_date", "cadre", "supplier", "buyer", "service", "payment_means", "currency"):
        assert getattr(by_ubl, name) == getattr(by_cii, name)
    assert by_ubl.totals == by_cii.totals
    assert [(tax.rate, tax.amount) for tax in by_ubl.taxes] == [(Decimal(20), Decimal("24.10"))]
    assert [line.total for line in by_ubl.lines] == [line.total for line in by_cii.lines]


AGENT = (
    b'<cac:AgentParty><cac:PartyIdentification><cbc:ID schemeID="0009">55208131766522</cbc:ID>'
    b"</cac:PartyIdentification></cac:AgentParty>"
)
ORIGINATOR = AGENT.replace(b"AgentParty", b"Party")


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (b"</cac:Party></cac:AccountingSupplierParty>", AGENT),
        (
            b"<cac:AccountingCustomerParty>",
            b"<cac:OriginatorCustomerParty>%s</cac:OriginatorCustomerParty>" % ORIGINATOR,
        ),
    ],
)
def test_the_main_contractor_in_ubl_is_the_agent_of_the_seller_or_the_originator(before: bytes, added: bytes) -> None:
    content = by_hand.ubl(Sheet())
    assert content.count(before) == 1
    assert read(content, UBL).validator == ""
    assert read(content.replace(before, added + before), UBL).validator == "55208131766522"


LEGAL = b'<ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">%s</ram:ID></ram:SpecifiedLegalOrganization>'
GLOBAL = b'<ram:GlobalID schemeID="0009">73282932000074</ram:GlobalID>'


@pytest.mark.parametrize(
    ("instead", "identifier"),
    [
        (GLOBAL + LEGAL % b"732829320", ("73282932000074", "0009")),
        (LEGAL % b"73282932000074", ("73282932000074", "0002")),
        (b'<ram:GlobalID schemeID="0223">BE0123456789</ram:GlobalID>', ("BE0123456789", "0223")),
        (b"<ram:ID>73282932000074</ram:ID>", ("73282932000074", "")),
        (b"", ("", "")),
    ],
)
def test_where_a_cii_names_its_supplier(instead: bytes, identifier: tuple[str, str]) -> None:
    reading = read(by_hand.cii(Sheet()).replace(GLOBAL, instead), CII)
    assert (reading.supplier, reading.supplier_scheme) == identifier


def test_a_routing_code_counts_as_the_service() -> None:
    buyer = b'<ram:GlobalID schemeID="0009">21840069500019</ram:GlobalID>'
    content = by_hand.cii(Sheet(service="")).replace(
        buyer, buyer + b'<ram:GlobalID schemeID="0224">TECH</ram:GlobalID>'
    )
    assert read(content, CII).service == "TECH"


def test_the_vat_total_in_the_invoice_currency_counts() -> None:
    stated = b'<ram:TaxTotalAmount currencyID="EUR">'
    other = b'<ram:TaxTotalAmount currencyID="XPF">2876</ram:TaxTotalAmount>'
    assert read(by_hand.cii(Sheet()).replace(stated, other + stated), CII).totals.vat == Decimal("24.10")
    assert read(by_hand.cii(Sheet()).replace(b' currencyID="EUR"', b""), CII).totals.vat == Decimal("24.10")


@pytest.mark.parametrize("nothing", [b"NaN", b"Infinity", b"", b"1,5"])
def test_what_is_no_number_is_no_total(nothing: bytes) -> None:
    content = by_hand.cii(Sheet()).replace(b"<ram:GrandTotalAmount>144.60", b"<ram:GrandTotalAmount>" + nothing)
    assert read(content, CII).totals.with_vat is None


def test_ubl_credit_note_and_legal_identifier() -> None:
    content = by_hand.ubl(Sheet()).replace(b"Invoice-2", b"CreditNote-2").replace(b"<Invoice ", b"<CreditNote ")
    content = content.replace(b"</Invoice>", b"</CreditNote>").replace(b"InvoicedQuantity", b"CreditedQuantity")
    content = content.replace(b"cac:InvoiceLine", b"cac:CreditNoteLine")
    content = content.replace(b"InvoiceTypeCode>380", b"CreditNoteTypeCode>381").replace(
        b"380</cbc:Invoice", b"381</cbc:CreditNote"
    )
    content = content.replace(b"cbc:InvoiceTypeCode>", b"cbc:CreditNoteTypeCode>")
    legal = b"<cac:PartyLegalEntity><cbc:CompanyID>73282932000074</cbc:CompanyID></cac:PartyLegalEntity>"
    named = b'<cac:PartyIdentification><cbc:ID schemeID="0009">73282932000074</cbc:ID></cac:PartyIdentification>'
    reading = read(content.replace(named, legal), UBL)
    assert (reading.type_code, reading.supplier, reading.lines[0].quantity) == ("381", "73282932000074", 1)
    assert read(content.replace(named, b""), UBL).supplier == ""


def test_entities_and_the_network_stay_out() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + by_hand.cii(Sheet()).split(b"?>", 1)[1]
    [document] = syntaxes.open_flux(bomb.replace(b"TECH", b"&x;"), CII)
    assert isinstance(document, Unreadable)


def test_a_lot_of_too_many_or_too_big_files_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [by_hand.cii(Sheet(number=f"L-{rank}")) for rank in range(3)]
    assert len(syntaxes.open_flux(by_hand.lot(*files), CII)) == 3
    for limit in ("_LOT_INVOICES", "_MEMBER_BYTES"):
        with monkeypatch.context() as patch:
            patch.setattr(syntaxes, limit, 2)
            [document] = syntaxes.open_flux(by_hand.lot(*files), CII)
            assert isinstance(document, Unreadable)


def test_no_damage_escapes(rng: random.Random, caplog: pytest.LogCaptureFixture) -> None:
    whole = {
        "IN_DP_E2_CII_FACTURX": by_hand.facturx(Sheet()),
        CII: by_hand.cii(Sheet()),
        UBL: by_hand.ubl(Sheet()),
        "IN_DP_E1_CII": by_hand.lot(by_hand.cii(Sheet())),
    }
    with caplog.at_level(logging.WARNING):
        for syntax, content in whole.items():
            for _ in range(200):
                damaged = bytearray(content)
                for _ in range(rng.choice((1, 2, 8))):
                    place = rng.randrange(len(damaged))
                    damaged[place : place + rng.randrange(30)] = rng.randbytes(rng.randrange(4))
                documents = syntaxes.open_flux(bytes(damaged), syntax)
                assert all(isinstance(document, Reading | Unreadable) for document in documents)
                assert syntaxes.is_pdf(bytes(damaged)) in (True, False)
