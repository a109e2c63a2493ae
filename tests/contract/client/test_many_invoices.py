"""More invoices than a search gives: nothing is missed, whatever they share; what cannot be proved is not claimed."""

import random
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from chorus_desktop.domain.exchange import Found, ReadFailed
from chorus_desktop.domain.platform_invoices import Days, InvoiceCriteria, InvoiceOrder
from tests.contract.client.scripted import NOTHING, Scripted, code_of, row, rows

PERIODS = ("periodeDateHeureEtatCourant", "periodeDateDepot", "periodeDateFacture")


class Crowd:
    """A platform with many invoices that gives at most `granted` of them, and says so or not."""

    def __init__(
        self,
        invoices: list[dict[str, Any]],
        *,
        granted: int,
        truthful: bool = False,
        without_last: tuple[str, ...] = (),
    ) -> None:
        self._invoices = sorted(((told, _facts(told)) for told in invoices), key=_order)
        self._granted = granted
        self._truthful = truthful
        #: Periods whose last day it does not count in.
        self._without_last = without_last
        self.script = Scripted(rechercher__fournisseur=self.search)

    def search(self, body: dict[str, Any]) -> dict[str, Any]:
        """rechercher/fournisseur, oldest deposit first."""
        paging = body["rechercheFactureParFournisseur"]
        body = {name: _short_of(value) if name in self._without_last else value for name, value in body.items()}
        found = [told for told, facts in self._invoices if _meets(facts, body)]
        given = found[: min(self._granted, paging["nbResultatsMaximum"])]
        size = paging["nbResultatsParPage"]
        first = (paging["pageResultatDemandee"] - 1) * size
        if not found:
            return NOTHING
        return rows(*given[first : first + size], total=len(found if self._truthful else given))

    @property
    def calls(self) -> int:
        """How many searches were asked for."""
        return len(self.script.bodies("fournisseur"))


def _facts(told: dict[str, Any]) -> tuple[str, str, str, float]:
    return told["dateHeureEtatCourant"][:10], told["dateDepot"], told["dateFacture"], told["montantTTC"]


def _meets(facts: tuple[str, str, str, float], body: dict[str, Any]) -> bool:
    *days, amount = facts
    return body.get("montantTTCMin", amount) <= amount <= body.get("montantTTCMax", amount) and all(
        body.get(f"{name}Du", "0") <= day <= body.get(f"{name}Au", "9") for name, day in zip(PERIODS, days, strict=True)
    )


def _short_of(day: str) -> str:
    """A text after all days before that one."""
    return f"{day[:-1]}{chr(ord(day[-1]) - 1)}~"


def _order(entry: tuple[dict[str, Any], tuple[str, str, str, float]]) -> tuple[str, int]:
    told, (_, deposited, _, _) = entry
    return deposited, told["identifiantFactureCPP"]


def invoice(rank: int, *, status_day: int = 1, deposit_day: int = 1, issue_day: int = 1, cents: int = 100) -> Any:
    """An invoice of November 2026."""
    return row(
        rank,
        numeroFacture=f"F{rank}",
        dateHeureEtatCourant=f"2026-11-{status_day:02}T10:00:00.000+01:00",
        dateDepot=f"2026-11-{deposit_day:02}",
        dateFacture=f"2026-11-{issue_day:02}",
        montantTTC=cents / 100,
    )


SHARING: dict[str, list[Any]] = {
    "nothing": [invoice(rank, status_day=rank % 28 + 1, deposit_day=rank % 27 + 1) for rank in range(1, 801)],
    "the day of the status": [invoice(rank, deposit_day=rank % 28 + 1) for rank in range(1, 801)],
    "all days but that of the invoice": [invoice(rank, issue_day=rank % 28 + 1) for rank in range(1, 801)],
    "all days": [invoice(rank, cents=rank) for rank in range(1, 801)],
    "all days, by threes the amount": [invoice(rank, cents=rank % 267) for rank in range(1, 801)],
    "nearly everything": [invoice(1, status_day=28), *(invoice(rank, cents=rank % 5) for rank in range(2, 801))],
}


@pytest.mark.parametrize("truthful", [True, False])
@pytest.mark.parametrize("shared", SHARING)
async def test_nothing_is_missed_whatever_is_shared(shared: str, truthful: bool) -> None:
    crowd = Crowd(SHARING[shared], granted=200, truthful=truthful)
    found = await crowd.script.client().changed_since(date(2026, 11, 1))
    assert isinstance(found, Found)
    assert sorted(only.platform_id for only in found.invoices) == list(range(1, 801))
    assert crowd.calls < 200


@pytest.mark.parametrize("granted", [200, 10_000])
async def test_exactly_as_many_as_are_given_may_be_all(granted: int) -> None:
    crowd = Crowd([invoice(rank, deposit_day=rank % 28 + 1) for rank in range(1, granted + 1)], granted=granted)
    found = await crowd.script.client().changed_since(date(2026, 11, 1))
    assert isinstance(found, Found)
    assert len(found.invoices) == granted
    assert crowd.calls < granted // 50 * 1.5 + 10


async def test_ten_thousand_and_more_of_one_day() -> None:
    crowd = Crowd([invoice(rank, cents=rank % 977) for rank in range(1, 12_001)], granted=10_000)
    found = await crowd.script.client().changed_since(date(2026, 11, 1))
    assert isinstance(found, Found)
    assert len({only.platform_id for only in found.invoices}) == 12_000


@pytest.mark.parametrize("truthful", [True, False])
async def test_what_nothing_tells_apart_is_not_claimed_to_be_whole(truthful: bool) -> None:
    crowd = Crowd([invoice(rank) for rank in range(1, 251)], granted=200, truthful=truthful)
    failed = await crowd.script.client().changed_since(date(2026, 11, 1))
    assert isinstance(failed, ReadFailed)
    assert failed.code == "incomplete"


LAST_DAYS = tuple(f"{name}Au" for name in PERIODS)


@pytest.mark.parametrize("truthful", [True, False])
@pytest.mark.parametrize("without_last", [LAST_DAYS[:1], LAST_DAYS[:2], LAST_DAYS])
async def test_a_platform_that_does_not_count_the_last_day_in(without_last: tuple[str, ...], truthful: bool) -> None:
    invoices = [
        invoice(rank, status_day=rank % 28 + 1, deposit_day=rank % 27 + 1, issue_day=rank % 26 + 1, cents=rank)
        for rank in range(1, 801)
    ]
    crowd = Crowd(invoices, granted=200, truthful=truthful, without_last=without_last)
    found = await crowd.script.client().changed_since(date(2026, 11, 1))
    assert isinstance(found, Found)
    assert len({only.platform_id for only in found.invoices}) == 800
    same_amount = Crowd(SHARING["nothing"], granted=200, truthful=truthful, without_last=LAST_DAYS)
    assert code_of(await same_amount.script.client().changed_since(date(2026, 11, 1))) == "incomplete"


@pytest.mark.parametrize("field", ["dateHeureEtatCourant", "dateDepot", "dateFacture", "montantTTC"])
async def test_a_platform_that_does_not_heed_a_criterion_is_found_out(field: str) -> None:
    deaf = Crowd(SHARING["nothing"], granted=200)
    names = {
        "dateHeureEtatCourant": "periodeDateHeureEtatCourant",
        "dateDepot": "periodeDateDepot",
        "dateFacture": "periodeDateFacture",
        "montantTTC": "montantTTC",
    }

    def search(body: dict[str, Any]) -> dict[str, Any]:
        return deaf.search({name: value for name, value in body.items() if not name.startswith(names[field])})

    found = await Scripted(rechercher__fournisseur=search).client().changed_since(date(2026, 11, 1))
    if isinstance(found, Found):
        assert len({only.platform_id for only in found.invoices}) == 800
    else:
        assert found.code == "incomplete"


async def test_rows_that_leave_a_date_out_are_not_told_apart_by_it() -> None:
    crowd = Crowd(SHARING["the day of the status"], granted=200)

    def search(body: dict[str, Any]) -> dict[str, Any]:
        answer = crowd.search(body)
        told = [{**told, "dateHeureEtatCourant": None} for told in answer.get("listeFactures", [])]
        return answer | {"listeFactures": told}

    script = Scripted(rechercher__fournisseur=search)
    found = await script.client().changed_since(date(2026, 11, 1))
    assert isinstance(found, Found)
    assert len(found.invoices) == 800
    asked = script.bodies("fournisseur")
    assert not any("periodeDateHeureEtatCourantAu" in body for body in asked)
    assert any("periodeDateDepotAu" in body for body in asked)


async def test_an_answer_that_fails_on_the_way_fails_the_search() -> None:
    crowd = Crowd(SHARING["nothing"], granted=200)

    def search(body: dict[str, Any]) -> dict[str, Any]:
        return {"codeRetour": 7, "libelle": "non"} if crowd.calls > 6 else crowd.search(body)

    crowd.script.routes["rechercher/fournisseur"] = search
    assert code_of(await crowd.script.client().changed_since(date(2026, 11, 1))) == "refused"


async def test_a_search_by_criteria_fails_like_any_other() -> None:
    script = Scripted(rechercher__fournisseur={"codeRetour": 7, "libelle": "non"})
    assert code_of(await script.client().invoices.find(InvoiceCriteria(number="F1"))) == "refused"


@pytest.mark.parametrize("seed", range(8))
async def test_crowds_of_chance(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    print(f"seed {seed}")
    days, cents = dice.choice([1, 2, 28]), dice.choice([3, 50, 100_000])
    invoices = [
        invoice(
            rank,
            status_day=dice.randint(1, days),
            deposit_day=dice.randint(1, dice.choice([1, days])),
            issue_day=dice.randint(1, 28),
            cents=dice.randint(1, cents),
        )
        for rank in range(1, dice.randint(150, 1500))
    ]
    crowd = Crowd(invoices, granted=200, truthful=dice.random() < 0.5)
    criteria = InvoiceCriteria(status_dated=Days(since=date(2026, 11, 1), until=date(2026, 11, 28)))
    found = await crowd.script.client().invoices.find(criteria, InvoiceOrder.WITH_VAT)
    assert isinstance(found, tuple)
    assert {only.invoice.platform_id for only in found} == {told["identifiantFactureCPP"] for told in invoices}
    amounts = [only.invoice.with_vat or Decimal(0) for only in found]
    assert amounts == sorted(amounts)
