"""Every detail that an invoice may carry is printed, in words that people read."""

import io
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from pypdf import PdfReader

from chorus_desktop.documents import french
from chorus_desktop.documents.page import render_page
from chorus_desktop.documents.paper import BOTTOM
from chorus_desktop.domain.invoice import (
    Article,
    Attachment,
    Attribute,
    Invoice,
    Line,
    LineAllowanceCharge,
    Note,
    PrecedingInvoice,
    TypeCode,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import Address, Payee
from tests.documents import rich, variants
from tests.documents.page_text import sheets, text_of
from tests.factories import buyer, invoice, line, seller

#: Codes for machines, and what stands on the page in other words; all other text must be there as it is.
UNPRINTED = {
    "currency", "business_process", "payment_means", "unit", "standard_scheme", "invoiced_object_scheme", "code", "id",
    "reason_code", "exemption_code", "type_code", "path", "media_type", "role", "country", "origin_country", "rate",
}  # fmt: skip
WHITE = re.compile(r"\s+")


def squeezed(text: str) -> str:
    """Without any space: lines are wrapped, and identifiers set in groups."""
    return WHITE.sub("", text)


def told(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every value with its place, as a French page writes it."""
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in UNPRINTED:
                yield from told(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, tuple):
        for rank, item in enumerate(value):
            yield from told(item, f"{path}.{rank}")
    elif isinstance(value, date):
        yield path, french.day(value)
    elif isinstance(value, Decimal):
        yield path, french.figure(abs(value), 0)
    elif isinstance(value, str) and not isinstance(value, StrEnum):
        yield path, value


def full() -> Invoice:
    everything = rich.everything(variants.variants(variants.example())["subcontractor"])
    return replace(
        everything,
        delivery_date=date(2026, 11, 19),
        payment_terms="Trente jours",
        notes=(Note(code="AAI", text="Chantier terminé sans réserve."), Note(code="REG", text="Mention libre")),
        preceding_invoices=(PrecedingInvoice(number="F2026-0007", issue_date=date(2026, 3, 4)),),
        attachments=(
            Attachment(filename="bon.pdf", path="", type_code="BON_COMMANDE"),
            Attachment(filename="plan.pdf", path="", designation="Plan de la chaufferie"),
        ),
    )


def test_nothing_that_an_invoice_carries_is_left_out():
    text = squeezed(text_of(full()))
    missing = {path: words for path, words in told(full()) if squeezed(words) not in text}
    assert missing == {}


def test_what_a_thing_is_stands_beside_it():
    text = WHITE.sub(" ", text_of(full()))
    for words in (
        "Titulaire du marché Bâtisseurs du Ventoux SAS SIRET 552 081 317 66522 Cadre de facturation A9 – sous-traitant",
        "Lieu d’exécution École Jules-Ferry 3 rue de l’École 84340 Malaucène SIRET 218 400 695 00027",
        "Représentant fiscal Fiscalis 1 quai 69002 Lyon TVA FR32123456789",
        "Projet ou chantier CHANTIER-7",
        "Notre commande CDE-881",
        "Bon de livraison BL-3301",
        "Procès-verbal de réception PV-12",
        "Consultation ou lot LOT-04",
        "Imputation du client 615221",
        "À payer à Affacturage du Rhône 552 081 317 66522",
        "Titulaire du compte Plomberie Martin",
        "Référence à rappeler F2026-0042 CDE-881",
        "Réf. R2V-3G2 · votre réf. E-4471 code-barres 3606480089596 · origine FR",
        "Couleur : noir · Section : 2,5 mm²",
        "Prix avant remise : 94,50 €",
        "Ligne 10 de votre commande · votre imputation 60225",
        "Remise (5 % de 247,00 €) −12,35 €",
        "Acompte déjà versé −100,00 €",
        "Arrondi −0,03 €",
        "Pièces jointes : bon.pdf (bon de commande), plan.pdf (Plan de la chaufferie)",
        "Fait suite à la facture F2026-0007 du 04/03/2026",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("vat", "word", "mention"),
    [
        (Vat(category=VatCategory.EXEMPT, exemption_code="VATEX-FR-FRANCHISE"), "exonéré", "art. 293 B du CGI"),
        (Vat(category=VatCategory.EXEMPT, exemption_code="VATEX-EU-132-1I"), "exonéré", "de TVA (VATEX-EU-132-1I)"),
        (Vat(category=VatCategory.REVERSE_CHARGE, exemption_code="VATEX-FR-AE"), "autoliq.", "art. 283-2 nonies"),
        (Vat(category=VatCategory.REVERSE_CHARGE), "autoliq.", "\nAutoliquidation\n"),
        (Vat(category=VatCategory.INTRA_COMMUNITY), "intracom.", "art. 262 ter I du CGI"),
        (Vat(category=VatCategory.EXPORT), "export", "art. 262 I du CGI"),
        (Vat(category=VatCategory.OUT_OF_SCOPE), "hors TVA", "hors du champ de la TVA"),
        (Vat(category=VatCategory.CANARY_ISLANDS, rate=Decimal(7)), "IGIC 7 %", ""),
        (Vat(category=VatCategory.CEUTA_MELILLA, rate=Decimal(10)), "IPSI 10 %", ""),
        (Vat(category=VatCategory.EXPORT, exemption_reason="Mes mots"), "export", "\nMes mots\n"),
    ],
)
def test_every_category_has_its_word_and_its_mention(vat, word, mention):
    untaxed = vat if word.endswith("%") else replace(vat, rate=Decimal(0))
    text = text_of(invoice(lines=(replace(line(), vat=untaxed),)))
    assert f"38,50 {word} 462,00 €" in text
    assert mention in text


@pytest.mark.parametrize(("process", "word"), [("B1", "Livraison de biens"), ("S1", "Prestation de services")])
def test_the_reform_wants_the_kind_of_operation(process, word):
    assert f"Nature de l’opération\n{word}" in text_of(invoice(business_process=process))
    assert "Nature de l’opération" not in text_of(invoice(business_process="A1"))


def test_a_credit_note_says_what_it_is_set_against():
    credit = invoice(type_code=TypeCode.CREDIT_NOTE, preceding_invoices=(PrecedingInvoice(number="F-7"),))
    assert "Rien à payer\nCet avoir vient en déduction de la facture F-7" in text_of(credit)
    assert "Rien à payer" not in text_of(replace(credit, preceding_invoices=()))


def test_a_price_for_one_unit_is_not_explained():
    plain = replace(line(), base_quantity=Decimal(1), gross_price=line().net_price)
    assert text_of(invoice(lines=(plain,))) == text_of(invoice(lines=(line(),)))


def test_attributes_and_shares_stand_alone_too():
    attributes = Article(attributes=(Attribute(name="Teinte", value="brou de noix"),))
    share = LineAllowanceCharge(amount=Decimal("4.62"), percent=Decimal(1))
    text = text_of(invoice(lines=(replace(line(), article=attributes, allowances=(share,)),))).replace("\u202f", " ")
    assert "\nTeinte : brou de noix\n" in text
    assert "\nRemise (1 %) : −4,62 €\n" in text
    assert "Réf." not in text


def test_an_origin_alone_is_no_article_without_words():
    made = Article(standard_id="X-1", standard_scheme="0088", origin_country="IT")
    nothing = Article(standard_scheme="0088")
    assert "\nCode X-1 · origine IT\n" in text_of(invoice(lines=(replace(line(), article=made),)))
    assert text_of(invoice(lines=(replace(line(), article=nothing),))) == text_of(invoice(lines=(line(),)))


def test_the_factor_is_paid_on_an_account_that_is_named_once():
    factor = invoice(seller=seller(account_name="Affacturage du Rhône"), payee=Payee(name="Affacturage du Rhône"))
    assert text_of(factor).count("Affacturage du Rhône") == 1


def test_an_address_that_is_long_stays_inside_the_window():
    long = buyer(
        name="Syndicat intercommunal à vocation multiple pour la gestion des équipements sportifs",
        address=Address(line1="Direction des finances et de la commande publique", line2="1 place de la Mairie",
                        postcode="69380", city="Chazay-d’Azergues CEDEX"),
    )  # fmt: skip
    assert "\n69380 Chazay-d’Azergues CEDEX\nN° d’engagement" in text_of(invoice(buyer=long))


def test_references_longer_than_the_sheet_go_on_with_the_lines_below_them():
    many = invoice(purchase_order="E" * 4000, contract="M" * 4000)
    pages = sheets(many)
    text = squeezed("".join(pages))
    assert len(pages) > 1
    assert "Remplacement de vannes" in pages[-1]
    assert text.count("EEEE") >= 900


@pytest.mark.parametrize("count", range(352, 387, 4))
def test_a_heading_never_stands_without_a_line(count):
    tall = invoice(buyer=buyer(name="Commune " * count, siret="", service_code=""), purchase_order="", due_date=None)
    for sheet in PdfReader(io.BytesIO(render_page(tall))).pages:
        down: dict[str, float] = {}
        text = sheet.extract_text(
            visitor_text=lambda text, _cm, matrix, _font, _size, found=down: found.setdefault(
                text.strip(), 297 - matrix[5] * 25.4 / 72
            )
        )
        assert ("Désignation" in text) == ("Remplacement de vannes" in text)
        assert down.get("Remplacement de vannes", 0.0) < BOTTOM


def test_a_draft_without_lines_carries_nothing_over():
    notes = tuple(Note(code="AAI", text=f"Note {rank}") for rank in range(90))
    text = text_of(Invoice(lines=(), buyer=buyer(name="Commune " * 300), notes=notes, issue_date=date(2026, 1, 2)))
    assert "Note 89" in text
    assert not re.search("report", text, re.IGNORECASE)


def test_a_line_with_nothing_but_a_name_is_a_line():
    assert "\nPose 20 % 0,00 €" in text_of(invoice(lines=(Line(name="Pose"),)))
