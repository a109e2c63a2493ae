"""What the text of ordinary invoices tells, in the layouts that invoicing programs print."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.documents.inspect import read_document
from chorus_desktop.documents.reader_text import TextReading
from chorus_desktop.domain.identifiers import is_siret_shape
from chorus_desktop.domain.invoice import Invoice, TypeCode
from chorus_desktop.domain.money import parse_decimal
from chorus_desktop.domain.numbering import is_number
from tests.documents import pdfs
from tests.own_pdf import own_pdf

SELLER, BUYER = "73282932000074", "21840069500019"
#: Right keys, of private firms.
OTHERS = ("44306184100047", "55208131766522")


def read(text: str, seller: str = "") -> tuple[Invoice, TextReading]:
    reading = TextReading(text, seller)
    return reading.invoice(), reading


def test_a_whole_invoice_through_the_pdf() -> None:
    reading = read_document(own_pdf(), "facture.pdf")
    invoice = reading.invoice
    assert (reading.source, invoice.number, invoice.issue_date) == ("pdf-text", "PM-2026-118", date(2026, 11, 25))
    assert (invoice.buyer.siret, invoice.purchase_order) == (BUYER, "1300045678")
    assert reading.stated_totals == {"without_vat": "400.00", "vat_total": "80.00", "with_vat": "480.00"}
    assert reading.confidence == {
        "number": 0.9,
        "issue_date": 0.9,
        "buyer.siret": 0.9,
        "purchase_order": 0.7,
        "stated_totals.without_vat": 0.9,
        "stated_totals.vat_total": 0.9,
        "stated_totals.with_vat": 0.9,
    }


def test_nothing_is_made_up() -> None:
    reading = read_document(pdfs.text_pdf("Bonjour Madame,", "veuillez trouver ci-joint le plan."), "plan.pdf")
    assert reading.invoice == Invoice()
    assert (reading.stated_totals, reading.confidence) == ({}, {})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Facture n° F2026-0042", "F2026-0042"),
        ("FACTURE N°F2026-0042 du 24/11/2026", "F2026-0042"),
        ("Facture\nNuméro : 2026/118", "2026/118"),
        ("N° de facture : FA00012", "FA00012"),
        ("Numéro de la facture\nFA00012", "FA00012"),
        ("FACTURE FA-12", "FA-12"),
        ("Facture du 24/11/2026\nRéf facture : 77", "77"),
        ("Facture 24/11/2026", ""),
        ("Facture de travaux", ""),
        ("Facture n° 123456789012345678901", ""),
        ("Facture n\u00a0°\u202f: 118", ""),
        ("Facture n°\u202f: 118", "118"),
    ],
)
def test_number(text: str, number: str) -> None:
    assert read(text)[0].number == number


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Avoir n° A-7\nsur facture F-1", TypeCode.CREDIT_NOTE),
        ("FACTURE D’AVOIR\nN° : A-7", TypeCode.CREDIT_NOTE),
        ("AVOIR", TypeCode.CREDIT_NOTE),
        (
            "Facture n° 7\nVous devez avoir payé avant la date d'échéance, sans quoi des pénalités courent",
            TypeCode.INVOICE,
        ),
    ],
)
def test_kind(text: str, kind: TypeCode) -> None:
    assert read(text)[0].type_code is kind


@pytest.mark.parametrize(
    ("text", "issued", "due"),
    [
        ("Date : 24/11/2026\nÉchéance : 24/12/2026", date(2026, 11, 24), date(2026, 12, 24)),
        ("Échéance le 24/12/2026 - Facture du 24/11/2026", date(2026, 11, 24), date(2026, 12, 24)),
        ("Lyon, le 1er décembre 2026", date(2026, 12, 1), None),
        ("Date de facture : 2026-11-24", date(2026, 11, 24), None),
        ("Émise le 24.11.26, à régler avant le 24.12.26", date(2026, 11, 24), date(2026, 12, 24)),
        ("Devis du 02/10/2026 - Travaux du 10/11/2026\nDate d’émission 24 NOVEMBRE 2026", date(2026, 11, 24), None),
        ("Livraison le 20/11/2026", None, None),
        ("32/13/2026 puis 24/11/2026", date(2026, 11, 24), None),
        ("Tél. 04.78.12.34.56", None, None),
    ],
)
def test_dates(text: str, issued: date | None, due: date | None) -> None:
    invoice, _ = read(text)
    assert (invoice.issue_date, invoice.due_date) == (issued, due)


@pytest.mark.parametrize(
    ("text", "seller", "siret", "confidence"),
    [
        (f"SIRET {SELLER}\nClient : Commune, SIRET {BUYER}", "", BUYER, 0.9),
        ("SIRET 732 829 320 00074\nMairie\nSIRET 218 400 695 00019", "", BUYER, 0.7),
        (f"Adressée à\nRégie\n{OTHERS[0]}\nNous : {SELLER}", "", OTHERS[0], 0.7),
        (f"Client : 44306184100048\nSIRET {SELLER}", SELLER, "44306184100048", 0.4),
        (f"{SELLER} {OTHERS[0]}", "", OTHERS[0], 0.4),
        (f"{OTHERS[0]} {SELLER}", SELLER, OTHERS[0], 0.4),
        (f"SIRET {SELLER}", "", "", None),
        (f"Client : {SELLER}", SELLER, "", None),
        ("IBAN FR76 3000 6000 0112 3456 7890 189, commande 12345678901234", "", "", None),
    ],
)
def test_the_siret_of_the_buyer_and_not_the_sellers(
    text: str, seller: str, siret: str, confidence: float | None
) -> None:
    invoice, reading = read(text, seller)
    assert (invoice.buyer.siret, reading.confidence.get("buyer.siret")) == (siret, confidence)


@pytest.mark.parametrize(
    ("text", "engagement", "contract", "service"),
    [
        ("N° d’engagement juridique : 1300045678.", "1300045678", "", ""),
        ("Engagement n° EJ-2026/77\nMarché n° M2026-007", "EJ-2026/77", "M2026-007", ""),
        ("Bon de commande n° BC2026-14 du 02/10/2026", "BC2026-14", "", ""),
        ("Votre commande du 02/10/2026 - commande : 4500012345", "4500012345", "", ""),
        ("Commande 4500012345, EJ : 1300045678", "1300045678", "", ""),
        ("Marché public n° : 2026-TX-04, lot 3", "", "2026-TX-04", ""),
        ("Code service : TECH", "", "", "TECH"),
        ("Service exécutant FAC_59", "", "", "FAC_59"),
        ("Passez commande à notre service technique", "", "", ""),
    ],
)
def test_references(text: str, engagement: str, contract: str, service: str) -> None:
    invoice, _ = read(text)
    assert (invoice.purchase_order, invoice.contract, invoice.buyer.service_code) == (engagement, contract, service)


@pytest.mark.parametrize(
    ("text", "expected", "confidence"),
    [
        ("Total HT 1 234,50 €\nTVA 20 % 246,90 €\nTotal TTC 1 481,40 €", ("1234.50", "246.90", "1481.40"), 0.9),
        (
            "Total H.T. : 1.234,50\nT.V.A. (20,00%) : 246,90\nNet à payer : 1.481,40 EUR",
            ("1234.50", "246.90", "1481.40"),
            0.9,
        ),
        (
            "TOTAL HT\n1\u202f234,50\u00a0€\nTOTAL TVA\n246,90\u00a0€\nTOTAL TTC\n1\u202f481,40\u00a0€",
            ("1234.50", "246.90", "1481.40"),
            0.9,
        ),
        (
            """Désignation Qté PU HT Total HT
            Vannes 12 38,50 462,00
            Montant HT 562,00
            TVA 5,5 % 5,50
            TVA 20 % 92,40
            Total TTC 659,90""",
            ("562.00", "97.90", "659.90"),
            0.9,
        ),
        ("Total HT 480 €\nTVA non applicable, art. 293 B du CGI\nNet à payer 480 €", ("480.00", "0.00", "480.00"), 0.9),
        ("Net à payer : 480,00 €\nTVA non applicable, article 293 B", ("480.00", "0.00", "480.00"), 0.9),
        ("Total HT\nTVA 20 %\nTotal TTC\n400,00\n80,00\n480,00", ("400.00", "80.00", "480.00"), 0.7),
        ("Montant total hors taxes : 400,00\nTotal TTC : 481,00\nTVA : 80,00", ("400.00", "80.00", "481.00"), 0.4),
        ("Total HT : -400,00\nTVA 20 % : -80,00\nTotal TTC : -480,00", ("-400.00", "-80.00", "-480.00"), 0.9),
        ("Total TTC 480,00\nAcompte TTC versé 100,00\nTotal HT 400,00 TVA 80,00", ("400.00", "80.00", "480.00"), 0.9),
    ],
)
def test_amounts(text: str, expected: tuple[str, str, str], confidence: float) -> None:
    _, reading = read(text)
    keys = ("without_vat", "vat_total", "with_vat")
    assert tuple(reading.stated.get(key) for key in keys) == expected
    assert {reading.confidence[f"stated_totals.{key}"] for key in keys} == {confidence}


def test_a_price_list_proves_nothing() -> None:
    assert read("\n".join(f"Article {n} : {n},00" for n in range(1, 200)))[1].stated == {}


_PIECES = st.sampled_from(
    "facture n° |avoir|Total HT |TVA |TTC |€|12/11/2026|30 février 2026|client |SIRET |21840069500019|1 234,50|-|٣٤,٥٦|"
    "٢١٨٤٠٠٦٩٥٠٠٠١٩|engagement |marché |code service |\n| |%|20".split("|")
)


@given(st.lists(_PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_whatever_the_text_says(text: str) -> None:
    invoice, reading = read(text)
    assert all(parse_decimal(value) is not None for value in reading.stated.values())
    assert all(0 < value <= 1 for value in reading.confidence.values())
    assert not invoice.buyer.siret or is_siret_shape(invoice.buyer.siret)
    assert not invoice.number or is_number(invoice.number)


def test_any_text_is_read_in_bounded_time() -> None:
    for piece in (
        "facture n° ",
        "1 234 ",
        "12/",
        "Total HT ",
        "TVA 20 % ",
        "123 456 789 00012 ",
        "a" * 50,
        "engagement ",
    ):
        read(piece * 4000)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("AVOIR\nn° A-12", True),
        ("Facture d’avoir n° A-12", True),
        ("Avoir n° A2026-7 du 3 mai 2026", True),
        ("AVOIR A2026-7", True),
        ("Avoir du 3 mai 2026", True),
        ("Facture n° F-1\naprès avoir nettoyé la cour", False),
        ("Facture n° F-1\nLe client reconnaît\navoir pris connaissance", False),
        ("Facture n° F-1\navoir notifié le maire", False),
        ("Facture n° F-1\nsans avoir n’importe quel outil", False),
    ],
)
def test_the_verb_makes_no_credit_note(text: str, *, credit: bool) -> None:
    assert (read(text)[0].type_code is TypeCode.CREDIT_NOTE) is credit


@pytest.mark.parametrize(
    ("text", "prepaid"),
    [
        (
            "Total HT 400,00 €\nTVA 20 % 80,00 €\nTotal TTC 480,00 €\nAcompte versé 50,00 €\nReste à payer 430,00 €",
            "50.00",
        ),
        (
            "Total HT 400,00\nTVA 80,00\nTotal TTC 480,00\nDéjà réglé le 03/05/2026 : 430,00\nNet à payer 50,00",
            "430.00",
        ),
        ("Total HT 400,00\nTVA 80,00\nTotal TTC 480,00\nAcompte de 50,00 demandé à la commande", None),
        ("Total HT 400,00\nTVA 80,00\nTotal TTC 480,00", None),
    ],
)
def test_what_was_received_before_is_read_where_the_rest_is_stated_too(text: str, prepaid: str | None) -> None:
    _, reading = read(text)
    assert (reading.stated["with_vat"], reading.stated.get("prepaid")) == ("480.00", prepaid)
    assert ("prepaid" in reading.confidence) is (prepaid is not None)
