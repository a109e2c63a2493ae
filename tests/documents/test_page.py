"""The amounts and the sheets of a page: what is printed equals what is computed, with embedded fonts only."""

import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from chorus_desktop.documents import french
from chorus_desktop.documents.page import render_page
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Invoice,
    Line,
    Note,
)
from chorus_desktop.domain.totals import compute_totals, line_amount
from tests.documents.page_text import amount_after, rich, sheets, text_of
from tests.factories import buyer, invoice, line


def many_lines(count: int) -> tuple[Line, ...]:
    return tuple(
        replace(line(f"Lot {rank}", str(rank), "3.333", rate), id=str(rank), description="Dépose et pose" * (rank % 3))
        for rank, rate in zip(range(1, count + 1), ("20", "10", "5.5") * count, strict=False)
    )


@pytest.mark.parametrize("document", [invoice(), rich(), invoice(lines=many_lines(90))], ids=["one", "rich", "long"])
def test_the_totals_printed_are_the_totals_computed(document):
    text, totals = sheets(document)[-1], compute_totals(document)
    assert amount_after("Total HT ", text[text.index("Taux de TVA") :]) == totals.without_vat
    assert amount_after("Total TVA ", text[text.index("Taux de TVA") :]) == totals.vat_total
    assert amount_after("Total TTC", text) == totals.with_vat
    assert amount_after("Net à payer", text) == totals.due
    for row in totals.vat:
        assert f"{french.figure(row.rate)} % {french.figure(row.basis, 2)} {french.figure(row.amount, 2)}" in text


def test_what_stands_between_lines_and_total_is_printed():
    text, totals = text_of(rich()), compute_totals(rich())
    assert amount_after("Total des lignes HT", text) == totals.lines
    assert amount_after("Remise de bienvenue", text) == Decimal("-10.00")
    assert amount_after("Frais de port", text) == Decimal("25.40")
    assert amount_after("Acompte déjà versé", text) == Decimal("-300.00")
    assert "Option pour le paiement de la taxe d’après les débits." in text
    assert "Trente jours fin de mois" in text


def test_a_discount_is_printed_as_it_is_counted():
    document = invoice(allowances=(AllowanceCharge(amount=Decimal("10.005"), reason="Geste"),))
    assert amount_after("Geste", text_of(document)) == -compute_totals(document).allowances


def test_a_long_reason_is_wrapped_before_its_amount():
    reason = "Remise consentie pour la commande groupée des trois écoles de la commune"
    text = text_of(invoice(allowances=(AllowanceCharge(amount=Decimal("12.34"), reason=reason),)))
    assert f"{reason} −12,34 €" in text.replace("\n", " ")
    assert reason not in text


def test_allowances_and_charges_without_a_reason_are_named():
    nameless = AllowanceCharge(amount=Decimal(1))
    text = text_of(invoice(allowances=(nameless,), charges=(nameless,)))
    assert amount_after("\nRemise ", text) == Decimal("-1.00")
    assert amount_after("\nFrais ", text) == Decimal("1.00")


def test_four_hundred_lines_carry_the_right_totals_over_every_sheet():
    document = invoice(lines=many_lines(400))
    pages = sheets(document)
    drawn = [[int(rank) for rank in re.findall(r"^Lot (\d+) \d+ u ", page, re.MULTILINE)] for page in pages]
    assert [rank for page in drawn for rank in page] == list(range(1, 401))
    carried = Decimal(0)
    for number, (page, ranks) in enumerate(zip(pages, drawn, strict=True), start=1):
        assert f"Page {number}/{len(pages)}" in page
        assert ("Désignation" in page) == bool(ranks)
        if number > 1:
            assert amount_after("Report ", page) == carried
            assert "Facture F2026-0042 du 25/11/2026" in page
        carried += sum(line_amount(document.lines[rank - 1]) for rank in ranks)
        if number < len(pages):
            assert amount_after("À reporter", page) == carried
    assert carried == compute_totals(document).lines


def test_a_description_longer_than_a_sheet_goes_on_under_a_heading_of_its_own():
    words = " ".join(f"mot{rank}" for rank in range(2000))
    pages = sheets(invoice(lines=(replace(line(), description=words), line("Suite"))))
    assert re.findall(r"mot\d+", "\n".join(pages)) == words.split()
    for page in pages[1:-1]:
        assert "Désignation" in page
        assert amount_after("Report ", page) == Decimal("462.00")


def test_the_first_line_that_finds_no_room_carries_nothing():
    pages = sheets(invoice(buyer=buyer(name="Commune " * 600)))
    assert len(pages) == 2
    assert "reporter" not in pages[0]
    assert "Report " not in pages[1]
    assert "Remplacement de vannes" in pages[1]


def test_mentions_too_long_for_one_sheet_flow_on():
    mention = " ".join(f"mot{rank}" for rank in range(3000))
    document = invoice(notes=(Note(code="AAI", text=mention),), payment_terms="Conditions " * 800)
    pages = sheets(document)
    assert len(pages) > 2
    assert re.findall(r"mot\d+", "\n".join(pages)) == mention.split()


def test_the_foot_is_never_torn_apart():
    for count in range(8, 32):
        last = sheets(invoice(lines=many_lines(count)))[-1]
        assert all(word in last for word in ("Taux de TVA", "Net à payer", "IBAN", "escompte")), count


@pytest.mark.parametrize("document", [invoice(), rich(), invoice(lines=many_lines(90)), Invoice()])
def test_the_same_invoice_gives_the_same_bytes(document):
    assert render_page(document) == render_page(replace(document))


@pytest.mark.parametrize("document", [invoice(), rich(), invoice(lines=many_lines(90)), Invoice()])
def test_every_font_is_embedded(document):
    reader = PdfReader(io.BytesIO(render_page(document)))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        assert "InterPdf" in font["/BaseFont"] or "Inter" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"]
    names = {
        thing["/BaseFont"]
        for thing in (reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1))
        if isinstance(thing, DictionaryObject) and "/BaseFont" in thing
    }
    assert not [name for name in names if re.search("Helvetica|Times|Courier|Symbol|Zapf", name)]


def test_the_document_says_its_language_and_its_title():
    reader = PdfReader(io.BytesIO(render_page(invoice())))
    assert reader.root_object["/Lang"] == "fr-FR"
    assert reader.metadata is not None
    assert reader.metadata.title == "Facture F2026-0042"
