"""The rarer faults of the embedded platform, each on a deposit: what it is taken for, and what had really arrived."""

import asyncio
from dataclasses import replace

import pytest

from chorus_desktop.chorus_pro.transport import Limits
from chorus_desktop.domain.exchange import Accepted, FluxReport, Found, Held, TurnedDown, Unanswered
from chorus_desktop.sandbox import faults
from chorus_desktop.sandbox.server import Platform
from tests.contract.client.accounts import client_of, flux_deposit

#: What each is taken for, and by which code.
OUTCOMES: dict[str, tuple[type, str]] = {
    "close_after_answer": (Accepted, ""),
    "processed_late": (Unanswered, "no_answer"),
    "stale_answer": (Accepted, ""),
    "wrong_date": (Accepted, ""),
    "wrong_types": (Unanswered, "unexpected_answer"),
    "duplicate_keys": (Unanswered, "unexpected_answer"),
    "not_a_number": (Unanswered, "unexpected_answer"),
    "empty_answer": (Unanswered, "unexpected_answer"),
    "cut_while_sending": (Unanswered, "no_answer"),
    "http_302": (Unanswered, "captive_portal"),
    "http_400_refusal": (TurnedDown, "20999"),
    "http_403_echo": (Held, "no_rights"),
    "http_404": (Unanswered, "unexpected_answer"),
    "http_405": (Unanswered, "unexpected_answer"),
    "http_408": (Unanswered, "no_answer"),
    "http_409": (Unanswered, "unexpected_answer"),
    "http_413": (TurnedDown, "413"),
    "http_429_date": (Held, "quota"),
    "http_500": (Unanswered, "server_error"),
    "http_502": (Unanswered, "server_error"),
    "http_503_json": (Unanswered, "maintenance"),
    "http_504": (Unanswered, "server_error"),
    "http_511": (Unanswered, "captive_portal"),
    "gzip_bomb": (Unanswered, "unexpected_answer"),
    "deep_json": (Unanswered, "unexpected_answer"),
    "token_missing": (Unanswered, "unexpected_answer"),
}


@pytest.mark.parametrize("kind", sorted(set(OUTCOMES) - {"processed_late"}))
async def test_a_deposit_under_it(platform: Platform, kind: str) -> None:
    platform.inject("deposer/flux", kind, 2)
    chorus = client_of(platform.address)
    outcome = await chorus.deposit(flux_deposit())
    await chorus.aclose()
    assert (type(outcome), getattr(outcome, "code", "")) == OUTCOMES[kind]
    assert platform.snapshot()["received"] == ({"F2026-0042": 1} if kind in faults.AFTER else {})


async def test_a_request_that_is_carried_out_when_nobody_waits_any_more(
    platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faults, "LATE_SECONDS", 0.05)
    platform.inject("deposer/flux", "processed_late")
    chorus = client_of(platform.address)
    assert await chorus.deposit(flux_deposit()) == Unanswered(code="no_answer", detail=ANY_DETAIL)
    async with asyncio.timeout(10):
        while platform.snapshot()["received"] != {"F2026-0042": 1}:
            await asyncio.sleep(0.01)
    await chorus.aclose()


class _Any(str):
    """Equal to every text."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str)

    __hash__ = str.__hash__


ANY_DETAIL = _Any()


async def test_a_stale_answer_is_the_one_before(platform: Platform) -> None:
    chorus = client_of(platform.address)
    first = await chorus.deposit(flux_deposit())
    assert isinstance(first, Accepted)
    before = await chorus.report(first.flux_number)
    platform.advance(60)
    platform.inject("consulterCRDetaille", "stale_answer")
    late = await chorus.report(first.flux_number)
    now = await chorus.report(first.flux_number)
    await chorus.aclose()
    assert isinstance(before, FluxReport)
    assert isinstance(late, FluxReport)
    assert isinstance(now, FluxReport)
    assert (late.state, now.state) == (before.state, "IN_INTEGRE")


async def test_a_wrong_date_is_the_platforms_clock_three_days_off(platform: Platform) -> None:
    chorus = client_of(platform.address, limits=replace(Limits(), read=5.0))
    right = await chorus.search("F1")
    platform.inject("rechercher/fournisseur", "wrong_date")
    wrong = await chorus.search("F1")
    await chorus.aclose()
    assert isinstance(right, Found)
    assert isinstance(wrong, Found)
    assert (wrong.server_date - right.server_date).days == 3
