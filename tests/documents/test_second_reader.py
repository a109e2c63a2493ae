"""A reader and writer of another maker, the factur-x library: it reads what we write, we read what it writes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.regime import EXTENDED, profile_of
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.xml_reading import read_xml
from chorus_desktop.domain.totals import compute_totals
from tests.documents import variants
from tests.documents.invoices import kept

facturx = pytest.importorskip("facturx")
pytestmark = pytest.mark.oracle
REFORM = variants.variants(variants.example("example_reform"))


def terms_of(xml: bytes) -> dict[str, Any]:
    """Business terms by number, as the library reads them; it checks the XML against the schema too."""
    terms: dict[str, Any] = facturx.parse_ubl_cii_xml(xml)
    return terms


@pytest.mark.parametrize("name", REFORM)
def test_it_reads_our_terms_alike_in_both_syntaxes(name: str) -> None:
    invoice = REFORM[name]
    terms, others = terms_of(write_cii(invoice)), terms_of(write_ubl(invoice))
    assert (terms.pop("BT-24"), others.pop("BT-24")) == (profile_of(invoice).cii, profile_of(invoice).ubl)
    for group in ("BG-10", "BG-11"):  # whose names it keeps apart in UBL
        if group in others:
            others[group]["name"] = others[group].pop("biz_name")
    terms.pop("BT-11-0", None)  # the name that CII gives every project
    assert terms == others
    totals = compute_totals(invoice)
    stated = {"BT-106": totals.lines, "BT-109": totals.without_vat, "BT-112": totals.with_vat, "BT-115": totals.due}
    assert {key: terms[key] for key in stated} == {key: f"{value:.2f}" for key, value in stated.items()}
    assert (terms["BT-1"], terms["BT-2"], terms["BT-3"]) == (invoice.number, invoice.issue_date, invoice.type_code)
    service = {"0224": invoice.buyer.service_code} if invoice.buyer.service_code else {}
    assert terms["BG-7"]["identifiers"] == {"0009": invoice.buyer.siret} | service
    assert len(terms["BG-25"]) == len(invoice.lines)
    assert terms.get("BT-10", "") == invoice.buyer.service_code
    assert terms.get("BT-13", "") == invoice.purchase_order


@pytest.mark.parametrize("write", [facturx.generate_cii_xml, facturx.generate_ubl_xml])
@pytest.mark.parametrize("name", REFORM)
def test_we_read_what_it_writes(name: str, write: Callable[..., bytes]) -> None:
    invoice = REFORM[name]
    terms, expected = terms_of(write_cii(invoice)), kept(invoice)
    if write is facturx.generate_ubl_xml:
        terms["BT-24"] = profile_of(invoice).ubl
        if profile_of(invoice) is EXTENDED:  # in which it leaves out whom to reach
            nobody = {"contact": "", "email": "", "phone": ""}
            seller, buyer = replace(expected.seller, **nobody), replace(expected.buyer, **nobody)
            expected = replace(expected, seller=seller, buyer=buyer)
    reading = read_xml(write(terms, check_xsd=False, check_schematron=False))
    assert reading.invoice == expected
    assert reading.warnings == ()


def test_it_finds_the_invoice_in_our_pdf() -> None:
    name, xml = facturx.get_xml_from_pdf(write_facturx(REFORM["as it is"]))
    assert name == "factur-x.xml"
    assert xml == write_cii(REFORM["as it is"])
