"""Nothing on a page is cut: every word stands between the margins and above the foot, whatever was typed."""

import io
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.paper import LEFT, RIGHT, Paper
from chorus_desktop.domain.invoice import Invoice, Note, References
from chorus_desktop.domain.parties import Address
from tests.documents import rich, variants
from tests.documents.invoices import UNSHRUNK
from tests.documents.valid_invoices import valid_invoices
from tests.factories import invoice

#: Below it stand only the three rows of the foot.
LOWEST = 292.0
MEASURE = Paper("", footer=lambda paper: None).width
VARIANTS = variants.variants(variants.example())


def outside(document: Invoice) -> list[tuple[int, str, float, float, float]]:
    """Texts beyond the margins: sheet, words, left and right edge, and how far down, in millimetres."""
    found: list[tuple[int, str, float, float, float]] = []
    for number, sheet in enumerate(PdfReader(io.BytesIO(render_page(document))).pages, 1):

        def visit(
            text: str,
            _cm: list[float],
            matrix: list[float],
            font: dict[str, str] | None,
            size: float,
            number: int = number,
        ) -> None:
            words = text.strip("\n")
            if not words.strip() or not font:
                return
            left, down = matrix[4] * 25.4 / 72, 297 - matrix[5] * 25.4 / 72
            right = left + MEASURE(words, size=size, strong="SemiBold" in font["/BaseFont"])
            if left < LEFT - 0.1 or right > RIGHT + 0.1 or not 10 < down < LOWEST:
                found.append((number, words, left, right, down))

        sheet.extract_text(visitor_text=visit)
    return found


def wordy() -> Invoice:
    """Every text as long as the rules let it be."""
    everything = rich.everything(variants.variants(variants.example())["subcontractor"])
    words = " ".join("n" * (1 + rank * rank % 11) for rank in range(300))
    name = words[:99]
    lines = tuple(replace(line, name=words[:200], description=words, note=words) for line in everything.lines)
    address = Address(line1=name, line2=name, postcode="69380", city=name)
    return replace(
        everything,
        purchase_order="E" * 50,
        contract="M" * 50,
        lines=lines * 4,
        seller=replace(everything.seller, name=name, legal_form=words[:200], address=address),
        buyer=replace(everything.buyer, name=name, address=address, service_code="S" * 40),
        notes=(Note(code="AAI", text=words[:1024]),),
        payment_terms=words[:1024],
        references=References(**{field.name: name[:50] for field in fields(References)}),
        allowances=tuple(replace(item, reason=words[:200]) for item in everything.allowances),
    )


TALL = {
    "wordy": wordy(),
    "tall references": invoice(purchase_order="E" * 4000, contract="M" * 2500),
    "many notes": invoice(notes=tuple(Note(code="AAI", text=f"Note {rank}") for rank in range(200))),
}


@pytest.mark.parametrize("name", [*VARIANTS, *TALL])
def test_every_kind_of_invoice_keeps_the_margins(name):
    assert outside((VARIANTS | TALL)[name]) == []


@settings(UNSHRUNK, max_examples=30, deadline=None)
@given(document=valid_invoices())
def test_every_valid_invoice_keeps_the_margins(document):
    assert outside(document) == []
