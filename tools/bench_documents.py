"""Rows of the measurement that concern documents: ours against factur-x, on the same invoice and page."""

import copy
import json
import logging
from datetime import date
from pathlib import Path

from facturx import generate_from_binary
from facturx.generate_xml import generate_cii_xml
from facturx.parse_xml import parse_ubl_cii_xml

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.invoice_json import parse_invoice
from chorus_desktop.documents.page import render_page
from chorus_desktop.domain.validation import validate
from tools.bench import Row, compare, timed

EXAMPLE = Path(__file__).with_name("five_lines.json")
RUNS = 200
DAY = date(2026, 11, 25)


def document_rows() -> list[Row]:
    """Writing the XML, and the whole file; the reference gets its data prepared and its own checks turned off."""
    logging.getLogger("factur-x").setLevel(logging.ERROR)
    invoice = parse_invoice(json.loads(EXAMPLE.read_text(encoding="utf-8")))
    terms = parse_ubl_cii_xml(write_cii(invoice))

    def reference_xml() -> bytes:
        xml: bytes = generate_cii_xml(copy.copy(terms), level="en16931", check_xsd=False, check_schematron=False)
        return xml

    def reference_file() -> bytes:
        pdf: bytes = generate_from_binary(
            render_page(invoice), reference_xml(), flavor="factur-x", level="en16931", check_xsd=False
        )
        return pdf

    return [
        compare(
            "CII of five lines / factur-x generate_cii_xml",
            timed(lambda: write_cii(invoice)),
            timed(reference_xml),
            goal=0.2,
            runs=RUNS,
        ),
        compare(
            "Factur-X of five lines, page included / the same page with factur-x",
            timed(lambda: write_facturx(invoice)),
            timed(reference_file),
            goal=0.8,
            runs=RUNS,
        ),
        compare(
            "All rules on an invoice of five lines / the 5 ms that they may take",
            timed(lambda: validate(invoice, today=DAY)),
            lambda: 0.005,
            goal=1.0,
            runs=RUNS,
        ),
    ]
