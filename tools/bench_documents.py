"""Rows of the measurement that concern documents: ours against factur-x, on the same invoice and page."""

import copy
import itertools
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from facturx import generate_from_binary, get_xml_from_pdf
from facturx.generate_xml import generate_cii_xml
from facturx.parse_xml import parse_ubl_cii_xml

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import embed, write_facturx
from chorus_desktop.documents.inspect import Reading, reading_of, understood
from chorus_desktop.documents.invoice_json import parse_invoice
from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.page_head import title_of
from chorus_desktop.documents.reader_process import describe
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.validation import validate
from tools.bench import Measure, Row, compare, timed

EXAMPLE = Path(__file__).with_name("five_lines.json")
RUNS = 200
DAY = date(2026, 11, 25)
#: Growth is measured between these numbers of lines; what is dearer than in proportion shows.
FEW, MANY = 500, 5000
GROWTH_RUNS = 5


def document_rows() -> list[Row]:
    """Beside the reference, whose data is prepared and which checks nothing of what it writes; then how we grow."""
    logging.getLogger("factur-x").setLevel(logging.ERROR)
    invoice = parse_invoice(json.loads(EXAMPLE.read_text(encoding="utf-8")))
    return [*_against_the_reference(invoice), _rules(invoice), *_growth(invoice)]


def _against_the_reference(invoice: Invoice) -> list[Row]:
    terms = parse_ubl_cii_xml(write_cii(invoice))
    page, xml = render_page(invoice), write_cii(invoice)
    title, day = title_of(invoice), invoice.issue_date or DAY

    def reference_xml() -> bytes:
        made: bytes = generate_cii_xml(copy.copy(terms), level="en16931", check_xsd=False, check_schematron=False)
        return made

    return [
        compare(
            "CII of five lines / factur-x generate_cii_xml",
            timed(lambda: write_cii(invoice)),
            timed(reference_xml),
            goal=0.2,
            runs=RUNS,
        ),
        compare(
            "XML put into the same page / factur-x generate_from_binary",
            timed(lambda: embed(page, xml, title=title, author=invoice.seller.name, day=day)),
            timed(lambda: _reference_embedding(page, xml)),
            goal=0.7,
            runs=RUNS,
        ),
        compare(
            "Factur-X of five lines, page included / the same page with factur-x",
            timed(lambda: write_facturx(invoice)),
            timed(lambda: _reference_embedding(render_page(invoice), reference_xml())),
            goal=0.8,
            runs=RUNS,
        ),
        _reading(write_facturx(invoice)),
    ]


def _reference_embedding(page: bytes, xml: bytes) -> bytes:
    pdf: bytes = generate_from_binary(page, xml, flavor="factur-x", level="en16931", check_xsd=False)
    return pdf


def _reading(file: bytes) -> Row:
    def reference() -> object:
        _, found = get_xml_from_pdf(file, check_xsd=False)
        return parse_ubl_cii_xml(found)

    return compare(
        "Invoice read from a Factur-X, doubts told, within one process / factur-x, schema checked once",
        timed(lambda: _read(file)),
        timed(reference),
        goal=0.3,
        runs=RUNS,
    )


def _read(file: bytes) -> Reading:
    """What the child process does for the embedded invoice, and what is made of its answer; not the text of pages."""
    return reading_of(understood(itertools.islice(describe(file), 1)))


def _rules(invoice: Invoice) -> Row:
    return compare(
        "All rules on an invoice of five lines / the 5 ms that they may take",
        timed(lambda: validate(invoice, today=DAY)),
        lambda: 0.005,
        goal=1.0,
        runs=RUNS,
    )


def _growth(invoice: Invoice) -> list[Row]:
    works: dict[str, Callable[[Invoice], object]] = {
        "CII and UBL": lambda given: (write_cii(given), write_ubl(given)),
        "Factur-X": write_facturx,
        "All rules": lambda given: validate(given, today=DAY),
    }
    few, many = _of_lines(invoice, FEW), _of_lines(invoice, MANY)
    return [
        compare(
            f"{name} of {MANY} lines / {MANY // FEW} times that of {FEW}",
            timed(lambda work=work: work(many)),  # type: ignore[misc]
            _times(MANY // FEW, timed(lambda work=work: work(few))),  # type: ignore[misc]
            goal=1.25,
            runs=GROWTH_RUNS,
        )
        for name, work in works.items()
    ]


def _of_lines(invoice: Invoice, count: int) -> Invoice:
    """The same works over and over, each line with a name of its own."""
    repeated = itertools.islice(itertools.cycle(invoice.lines), count)
    lines = tuple(replace(line, id=str(rank), name=f"{line.name} {rank}") for rank, line in enumerate(repeated, 1))
    return replace(invoice, lines=lines)


def _times(factor: int, measure: Measure) -> Measure:
    return lambda: factor * measure()
