"""The claim of a guarantee as PDF: its days, its article, its interest without the fixed sum, on one page."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pypdf import PdfReader

from chorus_desktop.actions.interest_rates import shipped_rates
from chorus_desktop.documents.claim_letter import render_claim
from chorus_desktop.domain.claims import GuaranteeClaim
from chorus_desktop.domain.late_interest import LateInterest, late_interest
from tests import factories


def claim(**changes: object) -> GuaranteeClaim:
    interest = late_interest(
        Decimal("1234.56"),
        last_day=date(2025, 3, 17),
        received=(),
        as_of=date(2025, 6, 25),
        rates=shipped_rates(),
    )
    assert isinstance(interest, LateInterest)
    whole = GuaranteeClaim(
        name="École Jules-Ferry, lot 3",
        contract="M2024-014",
        seller=factories.seller(),
        buyer=factories.buyer(),
        held=Decimal("1234.56"),
        months=12,
        accepted_on=date(2024, 2, 13),
        ends_on=date(2025, 2, 13),
        payable_by=date(2025, 3, 15),
        last_day=date(2025, 3, 17),
        interest=interest,
        made_on=date(2025, 6, 25),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def text_of(claimed: GuaranteeClaim) -> str:
    (page,) = PdfReader(io.BytesIO(render_claim(claimed))).pages
    return " ".join(page.extract_text().replace("\u00a0", " ").replace("\u202f", " ").split())


def test_every_figure_and_its_article_are_on_one_page() -> None:
    """18/03/2025 to 25/06/2025: 1,234.56 × 11.15 % × 100 / 365 = 37.7133."""
    text = text_of(claim())
    for shown in (
        "Réclamation d’une retenue de garantie : École Jules-Ferry, lot 3",
        "marché « École Jules-Ferry, lot 3 » (n° M2024-014), soit 1 234,56 € TTC",
        "dans les 30 jours qui suivent la fin du délai de garantie",
        "Réception des travaux 13/02/2024",
        "Fin du délai de garantie (12 mois) 13/02/2025",
        "Remboursement au plus tard (30 jours) 15/03/2025 R. 2191-35",
        "Dernier jour, reporté au premier jour ouvrable 17/03/2025",
        "courent à partir du 18/03/2025 L. 2192-13",
        "1 234,56 € 18/03/2025 25/06/2025 100 11,15 % 37,71 €",
        "Total réclamé 1 272,27 €",
        "verser 1 272,27 € sur le compte FR76",
        "Si une réserve notifiée pendant le délai de garantie n’est pas levée",
    ):
        assert shown in text, shown
    for absent in ("40,00 €", "D. 2192-35", "facture"):
        assert absent not in text, absent


def test_without_a_verified_rate_the_guarantee_is_claimed_alone() -> None:
    text = text_of(claim(interest=None, contract="", last_day=date(2025, 3, 15), seller=factories.seller(iban="")))
    assert "dont nous nous réservons de demander le paiement" in text
    assert "Nous vous demandons de verser 1 234,56 €. Si une réserve" in text
    for absent in ("Taux de refinancement", "Total réclamé", "(n° ", "reporté", "jours / 365"):
        assert absent not in text, absent
