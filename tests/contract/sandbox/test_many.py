"""Many invoices: hundreds deposited in one go, ten thousand standing on the platform, pages that miss none."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chorus_desktop.domain.exchange import Found
from chorus_desktop.sandbox.server import Platform
from tests.contract.client.accounts import client_at, credentials_of
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import SEARCH, Caller
from tests.contract.sandbox.stock import TODAY, stocked

MANY = 10_000


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """A platform that holds MANY invoices, a thousand of them deposited in the same second."""
    folder = tmp_path_factory.mktemp("crowded")
    stocked(folder, MANY)
    with Platform(folder, speed=0) as platform:
        yield platform


@pytest.fixture
def clerk(crowded: Platform) -> Iterator[Caller]:
    speaker = Caller(crowded.address)
    yield speaker
    speaker.http.close()


def pages(caller: Caller, size: int, most: int, **paging: Any) -> Iterator[dict[str, Any]]:
    number = 1
    while True:
        block = {"nbResultatsParPage": size, "nbResultatsMaximum": most, "pageResultatDemandee": number, **paging}
        answer = caller.post(SEARCH, {"rechercheFactureParFournisseur": block})
        yield from answer["listeFactures"]
        if number >= answer["parametresRetour"]["pages"]:
            assert answer["parametresRetour"]["total"] == most
            return
        number += 1


@pytest.mark.parametrize(
    ("column", "most"),
    [
        ("DateDepot", MANY),
        ("DateFacture", 1500),
        ("Statut", 1500),
        ("MontantTTC", 1500),
        ("DesignationDestinataire", 1500),
    ],
)
def test_pages_hold_every_invoice_once_though_many_share_what_they_are_sorted_by(
    clerk: Caller, column: str, most: int
) -> None:
    rows = pages(clerk, most // 10, most, triColonne=column, triSens="Ascendant")
    found = Counter(row["identifiantFactureCPP"] for row in rows)
    assert len(found) == most
    assert set(found.values()) == {1}


def test_a_search_by_number_or_flux_finds_the_one(clerk: Caller) -> None:
    (row,) = clerk.search(numeroFacture="M-004321")
    (same,) = clerk.search(numeroFluxDepot=row["numeroFluxDepot"])
    assert row == same


async def test_the_client_reads_all_that_changed_on_one_day(crowded: Platform, tmp_path: Path) -> None:
    client = client_at(crowded.address.base_url, credentials=credentials_of(crowded.address))
    try:
        found = await client.changed_since(date.fromisoformat(TODAY))
    finally:
        await client.aclose()
    assert isinstance(found, Found)
    assert len({row.platform_id for row in found.invoices}) == MANY


def test_five_hundred_deposits_in_one_go(platform: Platform, caller: Caller) -> None:
    sheets = [replace(Sheet(), number=f"D-{rank:04d}") for rank in range(500)]
    files = [by_hand.facturx(sheet) for sheet in sheets]
    with ThreadPoolExecutor(4) as people:
        fluxes = list(people.map(caller.deposit, files))
    platform.advance(3)
    assert len(set(fluxes)) == 500
    assert {caller.report(number)["etatCourantDepotFlux"] for number in fluxes[::50]} == {"IN_INTEGRE"}
    block = {"nbResultatsParPage": 500, "nbResultatsMaximum": 500}
    rows = caller.search(rechercheFactureParFournisseur=block)
    assert Counter(row["numeroFacture"] for row in rows) == Counter(sheet.number for sheet in sheets)


def test_without_a_vat_category_then_corrected_then_once_too_often(platform: Platform, caller: Caller) -> None:
    def outcome(sheet: Sheet) -> tuple[str, str]:
        number = caller.deposit(by_hand.cii(sheet), "IN_DP_E1_CII_16B")
        platform.advance(3)
        report = caller.report(number)
        return report["etatCourantDepotFlux"], "".join(e["libelleErreurDP"] for e in report["listeErreurDP"])

    state, reason = outcome(replace(Sheet(), vat_category=""))
    assert state == "IN_REJETE"
    assert "CategoryCode" in reason
    assert outcome(Sheet()) == ("IN_INTEGRE", "")
    state, reason = outcome(Sheet())
    assert state == "IN_REJETE"
    assert "DOUBLON" in reason


def test_the_platform_stays_whole_under_many_callers(crowded: Platform) -> None:
    async def ask() -> list[bool]:
        client = client_at(crowded.address.base_url, credentials=credentials_of(crowded.address))
        try:
            answers = await asyncio.gather(*(client.search(f"M-{rank:06d}") for rank in range(0, 2000, 20)))
        finally:
            await client.aclose()
        return [isinstance(answer, Found) and len(answer.invoices) == 1 for answer in answers]

    assert all(asyncio.run(ask()))
