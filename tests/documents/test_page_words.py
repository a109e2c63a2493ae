"""The words of a page: who, for whom, under which references, whatever was typed."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from chorus_desktop.documents import french
from chorus_desktop.documents.notes import notes_of
from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.paper import LEFT, Paper
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import (
    Invoice,
    Line,
    Note,
    PrecedingInvoice,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import Address, Identifier, ThirdParty
from chorus_desktop.domain.totals import compute_totals
from tests.documents.page_text import amount_after, rich, text_of
from tests.factories import buyer, invoice, line, seller

FRANCHISE = Vat(
    category=VatCategory.EXEMPT,
    rate=Decimal(0),
    exemption_code="VATEX-FR-FRANCHISE",
    exemption_reason="TVA non applicable, art. 293 B du CGI",
)


@pytest.mark.parametrize("kind", list(IdentifierType))
def test_every_kind_of_identifier_is_printed(kind):
    text = text_of(invoice(seller=seller(identifier=Identifier(type=kind, value="987654"))))
    assert [row for row in text.splitlines() if row.endswith(" 987654")]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (TypeCode.INVOICE, "Facture"),
        (TypeCode.CREDIT_NOTE, "Avoir"),
        (TypeCode.CORRECTED, "Facture rectificative"),
        (TypeCode.ADVANCE, "Facture d’acompte"),
    ],
)
def test_the_kind_and_the_number_are_the_title(kind, title):
    assert f"{title} F2026-0042" in text_of(invoice(type_code=kind)).splitlines()
    assert f"{title} (brouillon)" in text_of(invoice(type_code=kind, number="")).splitlines()


def test_an_agency_finds_its_references():
    lines = text_of(rich()).splitlines()
    for label, value in (
        ("N° d’engagement", "1300045678"),
        ("Code service", "TECH"),
        ("N° de marché", "M2026-007"),
        ("SIRET du client", "218 400 695 00019"),
        ("Date d’exécution", "20/11/2026"),
        ("Période", "01/10/2026 – 31/10/2026"),
        ("Échéance", "25/12/2026"),
        ("Par virement sur le compte (IBAN)", "FR76 3000 6000 0112 3456 7890 189"),
        ("BIC", "AGRIFRPP"),
    ):
        assert lines[lines.index(label) + 1] == value


def test_what_is_missing_leaves_no_label_behind():
    text = text_of(replace(invoice(), purchase_order="", buyer=buyer(service_code="", siret=""), due_date=None))
    for label in ("engagement", "service", "marché", "exécution", "Période", "Échéance", "SIRET du client"):
        assert label not in text


def test_the_seller_is_named_with_all_that_the_law_wants():
    text = text_of(invoice(seller=seller(phone="04 72 00 00 00")))
    for part in (
        "Plomberie Martin SARL", "SARL au capital de 8 000 €", "12 rue des Forges", "69003 Lyon",
        "SIRET 732 829 320 00074", "TVA FR44732829320", "04 72 00 00 00", "contact@plomberie-martin.example",
    ):  # fmt: skip
        assert part in text.splitlines()
    assert "RCS Lyon 732 829 320" in text.replace("\u00a0", " ")


def test_a_seller_from_abroad_shows_its_own_identifier():
    foreign = seller(
        identifier=Identifier(type=IdentifierType.UE_HORS_FRANCE, value="BE0123456789"),
        address=Address(line1="Rue Haute 1", postcode="1000", city="Bruxelles", country="BE"),
    )
    lines = text_of(invoice(seller=foreign)).splitlines()
    assert "Identifiant BE0123456789" in lines
    assert "BELGIQUE" in lines
    assert not [line for line in lines if line.startswith("SIRET 732")]


def test_a_credit_note_names_its_invoice_and_asks_for_no_payment():
    earlier = (PrecedingInvoice(number="F2026-0040", issue_date=date(2026, 11, 2)), PrecedingInvoice(number="F-7"))
    document = invoice(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=earlier)
    text = text_of(document)
    assert "Avoir sur la facture F2026-0040 du 02/11/2026" in text
    assert "Avoir sur la facture F-7\n" in text
    assert amount_after("Montant de l’avoir", text) == compute_totals(document).due
    assert not [word for word in ("IBAN", "Net à payer", "Échéance") if word in text]


def test_earlier_invoices_beyond_the_room_of_the_head_stand_below():
    earlier = tuple(PrecedingInvoice(number=f"F-{rank}") for rank in range(1, 7))
    corrected = text_of(invoice(type_code=TypeCode.CORRECTED, preceding_invoices=earlier))
    final = text_of(invoice(preceding_invoices=earlier))
    for rank in range(1, 7):
        assert f"Rectifie la facture F-{rank}\n" in corrected
        assert f"Fait suite à la facture F-{rank}\n" in final


def test_a_franchise_gives_its_reason_under_the_rate():
    text = text_of(invoice(lines=(replace(line(), vat=FRANCHISE),)))
    assert "exonéré 462,00 0,00\nTVA non applicable, art. 293 B du CGI" in text
    assert amount_after("Net à payer", text) == Decimal("462.00")


@pytest.mark.parametrize(
    ("category", "word"),
    [(VatCategory.REVERSE_CHARGE, "autoliq."), (VatCategory.OUT_OF_SCOPE, "hors TVA"), (VatCategory.ZERO, "0 %")],
)
def test_a_line_without_vat_says_why(category, word):
    text = text_of(invoice(lines=(replace(line(), vat=Vat(category=category, rate=Decimal(0))),)))
    assert f"12 u 38,50 {word} 462,00 €" in text


def test_an_invoice_paid_already_asks_for_nothing():
    text = text_of(invoice(business_process="A2", prepaid=Decimal("554.40")))
    assert "Payée le\n25/12/2026" in text
    assert amount_after("Net à payer", text) == 0
    assert not [word for word in ("IBAN", "Échéance", "au plus tard") if word in text]


def test_an_invoice_that_its_advance_covers_was_not_paid_on_its_due_date():
    text = text_of(invoice(business_process="A1", prepaid=Decimal("554.40")))
    assert "Rien à payer\nL’acompte déjà versé a été déduit." in text
    assert amount_after("Net à payer", text) == 0
    assert not [word for word in ("Payée le", "déjà été payée", "IBAN", "Échéance", "au plus tard") if word in text]


def test_a_means_other_than_transfer_shows_no_account():
    text = text_of(invoice(payment_means="20"))
    assert "IBAN" not in text
    assert "À payer au plus tard le" in text


@pytest.mark.parametrize(
    ("process", "label"), [("A9", "Titulaire du marché"), ("A12", "Mandataire"), ("A1", "Tiers au marché")]
)
def test_the_third_party_is_named(process, label):
    party = ThirdParty(role="", name="Bâtisseurs du Ventoux", siret="73282932000074")
    text = text_of(invoice(business_process=process, third_party=party))
    assert f"{label}\nBâtisseurs du Ventoux\nSIRET 732 829 320 00074" in text


def test_the_notes_are_printed_but_for_those_for_machines():
    document = invoice(notes=(Note(code="AAI", text="Chantier terminé sans réserve."),))
    text = text_of(document)
    for note in notes_of(document):
        assert (note.text.replace("\u00a0", " ") in text) == (note.code not in ("ADN", "ABL")), note


def test_signs_of_the_trade_are_printed_and_ligatures_in_plain_letters():
    name = "Résistance 10 kΩ ±5 µm, 4 \u2126, 3 \u03bcF, π, Δp, con\ufb01guration, ⌀16, ∅20, 10⁶ m³, CO₂, 2⅓, 3 \u33a1"
    text = text_of(invoice(lines=(line(name, "1", "1"),)))
    assert "Résistance 10 kΩ ±5 µm, 4 Ω, 3 μF, π, Δp, 1 u " in text
    assert "\nconfiguration, Ø16, ∅20, 10⁶ m³, CO₂, 2⅓, 3 m²\n" in text
    assert "10? ?" in text_of(invoice(lines=(line("10ᵝ ①", "1", "1"),)))


@pytest.mark.parametrize(("unit", "word"), [("HUR", "h"), ("MTK", "m²"), ("LS", "forfait"), ("XYZ", "XYZ")])
def test_units_are_printed_as_people_read_them(unit, word):
    assert f" 12 {word} 38,50 " in text_of(invoice(lines=(replace(line(), unit=unit),)))


def test_a_line_still_to_be_typed_is_drawn_as_far_as_it_goes():
    text = text_of(invoice(lines=(Line(name="Pose"),)))
    assert "\nPose 20 % 0,00 €\n" in text
    assert amount_after("Net à payer", text) == 0


def test_an_empty_draft_can_be_shown():
    assert "Facture (brouillon)" in text_of(Invoice())


def test_letters_the_font_lacks_never_vanish_unseen():
    text = text_of(invoice(lines=(line("Vanne 🔧 a\u200bb\u00adc e\u0301t\u2003e\tf \ud800"),)))
    assert "Vanne ? abc ét e f ?" in text


def test_a_figure_is_never_parted_from_its_unit_when_wrapped():
    paper = Paper("Essai", footer=lambda sheet: None)
    rows = paper.wrapped("un deux 1\u202f234\u00a0€ trois", 15)
    assert [row for row in rows if "1\u202f234\u00a0€" in row]
    assert all(paper.width(row) <= 15 for row in rows)


@settings(max_examples=30, deadline=None)
@given(words=st.text(max_size=80), width=st.floats(min_value=5, max_value=80))
def test_wrapping_keeps_every_letter_and_the_width(words, width):
    paper = Paper("Essai", footer=lambda sheet: None)
    rows = paper.wrapped(words, width)
    kept = re.sub(r"[^\S\u00a0\u202f]", "", "".join(rows))
    assert kept == re.sub(r"[^\S\u00a0\u202f]", "", "".join(map(paper.shown, words.splitlines())))
    assert all(paper.width(row) <= width + 0.01 or len(row) == 1 for row in rows)


def test_a_figure_too_wide_for_its_column_is_set_smaller():
    wide = invoice(lines=(Line(name="x", quantity=Decimal("1234567.1234"), net_price=Decimal("12345678.123456")),))
    left_edges: dict[str, float] = {}

    def visit(text: str, _cm: list[float], matrix: list[float], _font: object, _size: float) -> None:
        left_edges.setdefault(text.strip(), matrix[4])

    PdfReader(io.BytesIO(render_page(wide))).pages[0].extract_text(visitor_text=visit)
    edge = left_edges[french.figure(Decimal("1234567.1234"))]
    assert edge > (LEFT + 82) * 72 / 25.4


_ODD = st.text(alphabet=st.characters(), max_size=200)


@settings(max_examples=40, deadline=None)
@given(name=_ODD, description=_ODD, note=_ODD, who=_ODD, number=_ODD)
def test_no_text_breaks_the_page(name, description, note, who, number):
    document = invoice(
        number=number,
        lines=(replace(line(name), description=description, unit=who),),
        notes=(Note(code="AAI", text=note),),
        payment_terms=note,
        purchase_order=number,
        seller=seller(name=who, iban=number, registration=name),
        buyer=buyer(name=who, address=Address(line1=name, city=note)),
    )
    assert len(PdfReader(io.BytesIO(render_page(document))).pages) >= 1
