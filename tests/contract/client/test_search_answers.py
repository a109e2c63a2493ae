"""Lists of invoices in all the shapes that sources report or fear."""

from datetime import date
from typing import Any

import pytest

from chorus_desktop.domain.exchange import (
    Found,
    ReadFailed,
)
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_invoices import InvoiceCriteria
from tests.contract.client.accounts import flux_deposit
from tests.contract.client.scripted import NOTHING, NOW, OK, Scripted, code_of, response, row, rows


@pytest.mark.parametrize("answer", [NOTHING, OK, OK | {"listeFactures": None}, OK | {"listeFactures": []}, rows()])
async def test_every_way_to_say_nothing_found(answer: dict[str, Any]) -> None:
    assert await Scripted(rechercher__fournisseur=answer).client().search("X") == Found(invoices=(), server_date=NOW)


@pytest.mark.parametrize(
    "pages",
    [
        [rows(row(1), row(1))],
        [rows(row(1), total=2), rows(total=2)],
        [rows(row(1), total=2), response(NOTHING)],
        [rows(row(1), total=2), rows(row(2), total=3)],
        [rows(row(1), total=2), rows(row(1), total=2)],
        [rows(row(1), total=2), rows(row(2), row(3), total=2)],
        [rows(row(1), row(2), total=1)],
        [rows(total=1)],
        [rows(*map(row, range(1, 201)))],
    ],
)
async def test_a_list_that_is_not_complete(pages: list[Any]) -> None:
    outcome = await Scripted(rechercher__fournisseur=pages).client().search("X")
    assert isinstance(outcome, ReadFailed)
    assert outcome.code == "incomplete"


async def test_a_page_that_comes_again_and_again_is_asked_for_no_more() -> None:
    script = Scripted(rechercher__fournisseur=rows(*map(row, range(1, 51)), total=9_999))
    assert code_of(await script.client().search("X")) == "incomplete"
    assert len(script.bodies("fournisseur")) == 2


async def test_202_answers_a_read_as_200_does() -> None:
    script = Scripted(rechercher__fournisseur=response(rows(row(1)), 202), deposer__flux=response(OK, 202))
    found = await script.client().search("X")
    assert isinstance(found, Found)
    assert [invoice.platform_id for invoice in found.invoices] == [1]
    assert code_of(await script.client().deposit(flux_deposit())) == "unexpected_answer"
    script.routes["rechercher/fournisseur"] = response(NOTHING, 202)
    assert await script.client().search("X") == Found(invoices=(), server_date=NOW)
    script.routes["rechercher/fournisseur"] = response({}, 202)
    assert code_of(await script.client().search("X")) == "unexpected_answer"


async def test_a_page_that_fails() -> None:
    script = Scripted(rechercher__fournisseur=[rows(row(1), total=2), response({}, 502)])
    assert code_of(await script.client().search("X")) == "server_error"


@pytest.mark.parametrize(
    "wrong",
    [
        {"identifiantFactureCPP": None},
        {"identifiantFactureCPP": "12"},
        {"identifiantFactureCPP": -1},
        {"identifiantFactureCPP": 2**63},
        {"identifiantFactureCPP": True},
        {"numeroFacture": None},
        {"numeroFacture": "\ud800"},
        {"dateFacture": "24/11/2026"},
        {"dateFacture": "0001-01-01"},
        {"montantTTC": "144,60"},
        {"montantTTC": True},
        {"montantTTC": 1e300},
        {"dateHeureEtatCourant": "hier"},
        {"statut": []},
    ],
)
async def test_a_row_that_cannot_be_trusted(wrong: dict[str, Any]) -> None:
    outcome = await Scripted(rechercher__fournisseur=rows(row(1, **wrong))).client().search("X")
    assert isinstance(outcome, ReadFailed)
    assert outcome.code == "unexpected_answer"
    assert outcome.detail.startswith(f"listeFactures[0].{next(iter(wrong))}: ")


@pytest.mark.parametrize(
    "answer",
    [
        OK | {"listeFactures": [1]},
        OK | {"listeFactures": "rien"},
        OK | {"listeFactures": [row(1)]},
        OK | {"parametresRetour": []},
    ],
)
async def test_a_list_of_the_wrong_shape(answer: dict[str, Any]) -> None:
    assert code_of(await Scripted(rechercher__fournisseur=answer).client().search("X")) == "unexpected_answer"


async def test_what_may_be_left_out_of_a_row() -> None:
    bare = {"identifiantFactureCPP": 1, "numeroFacture": "X"}
    found = await Scripted(rechercher__fournisseur=rows(bare)).client().search("X")
    assert isinstance(found, Found)
    (only,) = found.invoices
    assert (only.issue_date, only.with_vat, only.status_at, only.seller_identifier) == (None, None, None, "")


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-11-24", 24), ("2026-11-24T00:00:00.000+01:00", 24), ("2026-11-23T23:30:00Z", 24), ("2026-11-24 00:10", 24)],
)
async def test_a_day_is_a_day_of_paris(text: str, day: int) -> None:
    found = await Scripted(rechercher__fournisseur=rows(row(1, dateFacture=text))).client().search("X")
    assert isinstance(found, Found)
    assert found.invoices[0].issue_date == date(2026, 11, day)


@pytest.mark.parametrize("status", ["BROUILLON", "INTERPRETEE_OCR"])
@pytest.mark.parametrize("number", ["F2026-0042", None])
async def test_what_was_never_submitted_is_not_found(status: str, number: str | None) -> None:
    listed = rows(row(1, statut=status, numeroFacture=number), row(2))
    client = Scripted(rechercher__fournisseur=listed).client()
    for outcome in (await client.search("F2026-0042"), await client.deposited_by("CPP1")):
        assert isinstance(outcome, Found)
        assert [found.platform_id for found in outcome.invoices] == [2]
    changed = await client.changed_since(date(2026, 11, 1))
    assert isinstance(changed, Found)
    assert [(found.platform_id, found.number) for found in changed.invoices] == [(1, number or ""), (2, "F2026-0042")]
    every = await client.invoices.find(InvoiceCriteria())
    assert isinstance(every, tuple)
    assert [found.invoice.platform_id for found in every] == [2]


async def test_what_was_never_submitted_counts_all_the_same() -> None:
    listed = rows(row(1, statut="BROUILLON", numeroFacture=None), total=2)
    assert code_of(await Scripted(rechercher__fournisseur=[listed, rows(total=2)]).client().search("X")) == "incomplete"


async def test_invoices_of_other_firms_are_left_out() -> None:
    mine = [row(1), row(2, codeFournisseur="73282932000082"), row(3, codeFournisseur=None)]
    script = Scripted(rechercher__fournisseur=rows(*mine, row(4, codeFournisseur="55208131766522")))
    found = await script.client().search("X")
    assert isinstance(found, Found)
    assert [only.platform_id for only in found.invoices] == [1, 2, 3]
    abroad = Identifier(type=IdentifierType.HORS_UE, value="CH123")
    script = Scripted(rechercher__fournisseur=rows(row(1, codeFournisseur="CH123"), row(2, codeFournisseur="CH1234")))
    found = await script.client(supplier=abroad).search("X")
    assert isinstance(found, Found)
    assert [only.platform_id for only in found.invoices] == [1]


@pytest.mark.parametrize("told", ["", "hier", "Wed, 25 Nov 2026 99:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2300"])
async def test_without_the_server_s_clock_nothing_is_concluded(told: str) -> None:
    headers = {"Date": told} if told else {}
    script = Scripted(rechercher__fournisseur=response(rows(row(1)), headers=headers, dated=False))
    assert await script.client().search("X") == ReadFailed(code="no_server_date")


async def test_a_date_header_without_a_zone_is_in_utc() -> None:
    told = response(NOTHING, headers={"Date": "Wed, 25 Nov 2026 08:00:00 -0000"}, dated=False)
    assert await Scripted(rechercher__fournisseur=told).client().search("X") == Found(invoices=(), server_date=NOW)


@pytest.mark.parametrize("retry_after", ["hier", "", "Wed, 25 Nov 2026 07:00:00 GMT"])
async def test_a_retry_after_of_no_use(retry_after: str) -> None:
    script = Scripted(rechercher__fournisseur=response({}, 429, {"Retry-After": retry_after}))
    outcome = await script.client().search("X")
    assert outcome == ReadFailed(code="quota", retry_after=0.0 if "07:00" in retry_after else None)
