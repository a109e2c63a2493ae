"""The claim of interest as PDF: each figure is on it with its article, on one page, and no word is cut."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from chorus_desktop.actions.interest_rates import shipped_rates
from chorus_desktop.documents.claim_letter import render_claim
from chorus_desktop.domain.claims import Claim
from chorus_desktop.domain.late_interest import LateInterest, Received, late_interest
from chorus_desktop.domain.payment_terms import BuyerKind, Interruption, payment_term
from tests import factories

RECEIVED = date(2024, 4, 30)


def claim(
    *payments: Received, kind: BuyerKind = BuyerKind.PUBLIC_COMPANY, as_of: date = date(2025, 3, 1), **values: object
) -> Claim:
    given: dict[str, object] = {"requested_on": date(2024, 4, 29), "received_on": RECEIVED}
    term = payment_term(kind, **(given | values))  # type: ignore[arg-type]
    assert term.last_day is not None
    interest = late_interest(
        Decimal(8000), last_day=term.last_day, received=payments, as_of=as_of, rates=shipped_rates()
    )
    assert isinstance(interest, LateInterest)
    return Claim(
        number="F2024-0042",
        issue_date=date(2024, 4, 29),
        seller=factories.seller(),
        buyer=factories.buyer(),
        owed=Decimal(8000),
        term=term,
        interest=interest,
        made_on=as_of,
    )


def pages(claimed: Claim) -> list[str]:
    read = [page.extract_text() for page in PdfReader(io.BytesIO(render_claim(claimed))).pages]
    return [" ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split()) for text in read]


def test_every_figure_and_its_article_are_on_one_page() -> None:
    """02/07/2024 to 31/01/2025: 5,000 × 12.25 % × 214 / 365 = 359.1096; to 01/03/2025: 3,000 on 243 days = 244.6644."""
    (text,) = pages(claim(Received(on=date(2025, 1, 31), amount=Decimal(5000))))
    for shown in (
        "Plomberie Martin SARL",
        "Commune de Malaucène",
        "Lyon, le 01/03/2025",
        "facture F2024-0042 du 29/04/2024, d’un montant dû de 8 000,00 € TTC",
        "mise à votre disposition sur Chorus Pro 30/04/2024 R. 2192-15",
        "(entreprise publique) 60 jours R. 2192-11 2°",
        "(29/06/2024 non ouvrable, reporté) 01/07/2024",
        "courent à partir du 02/07/2024 L. 2192-13",
        "Banque centrale européenne au 01/07/2024 4,25 % R. 2192-31",
        "Majoration de 8 points : taux des intérêts 12,25 % R. 2192-31",
        "5 000,00 € 02/07/2024 31/01/2025 214 12,25 % 359,11 €",
        "3 000,00 € 02/07/2024 01/03/2025 243 12,25 % 244,66 €",
        "Intérêts moratoires 603,77 €",
        "D. 2192-35) 40,00 €",
        "non soumis à la TVA 643,77 €",
        "× 12,25 % × jours / 365",
        "3 000,00 € restent à payer",
        "verser 643,77 € sur le compte FR76 3000 6000 0112 3456 7890 189",
        "dans les 45 jours",
        "Page 1/1",
    ):
        assert shown in text


def test_once_all_is_paid_nothing_is_said_to_be_open() -> None:
    (text,) = pages(claim(Received(on=date(2025, 1, 31), amount=Decimal(8000))))
    assert "restent à payer" not in text
    assert "8 000,00 € 02/07/2024 31/01/2025 214 12,25 % 574,58 €" in text


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (
            {"kind": BuyerKind.AUTHORITY},
            "(État, collectivité territoriale ou établissement public) 30 jours R. 2192-10",
        ),
        ({"kind": BuyerKind.HEALTH}, "armées) 50 jours R. 2192-11 1°"),
        ({"received_on": None}, "augmentée de deux jours (réception non datée) 01/05/2024 R. 2192-14"),
        ({"executed_on": date(2024, 5, 6)}, "après la réception de la facture 06/05/2024 R. 2192-13"),
        (
            {"interruption": Interruption(told_on=date(2024, 5, 2), completed_on=date(2024, 5, 6))},
            "repris à la remise des pièces oui R. 2192-29",
        ),
        ({"kind": BuyerKind.AUTHORITY, "received_on": date(2024, 5, 1)}, "Dernier jour du délai 31/05/2024"),
    ],
    ids=["authority", "health", "presumed", "execution", "interruption", "not carried"],
)
def test_the_table_says_what_the_delay_was_computed_from(values: dict[str, object], shown: str) -> None:
    assert shown in " ".join(pages(claim(**values)))  # type: ignore[arg-type]


def test_many_payments_go_on_over_pages_and_none_is_lost() -> None:
    payments = [Received(on=date(2024, 8, 1 + day % 28), amount=Decimal(100 + day)) for day in range(60)]
    read = pages(claim(*payments))
    assert len(read) > 1
    assert read[-1].endswith(f"Page {len(read)}/{len(read)}")
    assert all(f"{100 + day},00 €" in " ".join(read) for day in range(60))


def test_a_supplier_that_told_little_has_no_empty_places() -> None:
    little = replace(claim(), seller=factories.seller(iban="", phone="", email="", address=factories.Address()))
    (text,) = pages(little)
    assert "Le 01/03/2025" in text
    assert "sur le compte" not in text


def test_long_names_and_letters_that_the_font_lacks_do_no_harm() -> None:
    long = replace(claim(), buyer=factories.buyer(name="Syndicat intercommunal 漢 " * 20))
    assert "Syndicat intercommunal ?" in pages(long)[0]
