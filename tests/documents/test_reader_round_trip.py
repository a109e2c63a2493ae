"""What is written is read again: the same business terms, and the same amounts stated."""

from dataclasses import replace

import pytest
from hypothesis import given

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.inspect import inspect_pdf, read_document
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.xml_reading import read_xml
from chorus_desktop.domain.invoice import Invoice
from tests.documents import variants
from tests.documents.invoices import INVOICES, UNSHRUNK
from tests.documents.read_again import assert_same

VARIANTS = variants.variants(variants.example()) | {
    f"{name}, reform": invoice for name, invoice in variants.variants(variants.example("example_reform")).items()
}


@UNSHRUNK
@given(INVOICES)
def test_any_invoice_through_cii(invoice: Invoice) -> None:
    reading = read_xml(write_cii(invoice))
    assert reading.source == "cii"
    assert_same(reading, invoice)


@UNSHRUNK
@given(INVOICES)
def test_any_invoice_through_ubl(invoice: Invoice) -> None:
    reading = read_xml(write_ubl(invoice))
    assert reading.source == "ubl"
    assert_same(reading, invoice)


@pytest.mark.parametrize("name", VARIANTS)
def test_each_variant_read_once_is_read_the_same_again(name: str) -> None:
    first = read_xml(write_cii(VARIANTS[name])).invoice
    assert read_xml(write_ubl(first)).invoice == first
    assert read_xml(write_cii(first)).invoice == first


@pytest.mark.parametrize("name", ["as it is", "credit note", "two rates, reform", "seller RIDET"])
def test_a_factur_x_through_the_child_process(name: str) -> None:
    pdf = write_facturx(VARIANTS[name])
    reading = read_document(pdf, "facture.pdf")
    assert reading.source == "facturx"
    assert_same(reading, VARIANTS[name])
    facts = inspect_pdf(pdf)
    assert (facts.pages, facts.size, facts.facturx, facts.text) == (1, len(pdf), True, True)


def test_a_total_that_the_lines_do_not_make_is_told() -> None:
    invoice = VARIANTS["as it is"]
    wrong = write_cii(invoice).replace(b"<ram:GrandTotalAmount>542.40<", b"<ram:GrandTotalAmount>542.41<")
    reading = read_xml(wrong)
    assert reading.warnings == ("sums_wrong", "totals_differ")
    assert reading.stated_totals["with_vat"] == "542.41"
    dearer = write_ubl(replace(invoice, allowances=())).replace(b">38.50<", b">39.50<")
    assert read_xml(dearer).warnings == ("line_amount_differs", "totals_differ")
