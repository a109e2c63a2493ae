"""The token of PISTE: asked for once, replaced once, refused in every way."""

import asyncio

import httpx
import pytest

from chorus_desktop.domain.exchange import (
    Found,
    Held,
    NotSent,
    ReadFailed,
)
from tests.contract.client.accounts import CREDENTIALS, Pauses, flux_deposit
from tests.contract.client.scripted import NOTHING, Scripted, code_of, response


async def test_the_token_is_asked_for_and_sent_as_documented() -> None:
    script = Scripted(rechercher__fournisseur=NOTHING)
    await script.client().search("X")
    token, search = script.requests
    assert token.content == b"grant_type=client_credentials&client_id=app&client_secret=s3cret-app&scope=openid"
    assert token.headers["content-type"] == "application/x-www-form-urlencoded"
    assert search.headers["authorization"] == "Bearer jeton"
    assert search.headers["cpro-account"] == CREDENTIALS.cpro_account == "VEVDSF8xQGNwcm8uZnI6czNjcmV0LXRlY2g="
    assert search.headers["content-type"] == "application/json;charset=utf-8"
    assert search.headers["accept-encoding"] == "identity"


INVALID = httpx.Response(400, json={"error": "invalid_client"})


@pytest.mark.parametrize("refusals", [1, 2])
async def test_a_capricious_gateway_is_asked_again(refusals: int) -> None:
    script = Scripted(token=[INVALID] * refusals + [{"access_token": "bon"}], rechercher__fournisseur=NOTHING)
    pause = Pauses()
    assert isinstance(await script.client(pause=pause).search("X"), Found)
    assert pause.taken == [1.25] * refusals


async def test_wrong_credentials_are_not_tried_for_ever() -> None:
    script, pause = Scripted(token=INVALID), Pauses()
    assert await script.client(pause=pause).deposit(flux_deposit()) == Held(
        code="piste_refused", detail="token: HTTP 400"
    )
    assert len(script.requests) == 3
    assert len(pause.taken) == 2


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (response({}), NotSent(code="unexpected_answer")),
        (response({"access_token": "deux mots"}), NotSent(code="unexpected_answer")),
        (response({"access_token": "é"}), NotSent(code="unexpected_answer")),
        (response({"access_token": 1}), NotSent(code="unexpected_answer")),
        (response({"access_token": "x", "expires_in": "bientôt"}), NotSent(code="unexpected_answer")),
        (response(b"{}", headers={"Content-Type": "text/html"}), NotSent(code="captive_portal")),
        (response(b"", 302), NotSent(code="captive_portal")),
        (response(b"", 404), NotSent(code="unexpected_answer")),
        (response(b"non", 400), Held(code="piste_refused")),
        (response({"error": "invalid_scope"}, 400), Held(code="piste_refused")),
        (response(b"", 403), Held(code="piste_refused")),
        (response(b"", 429, {"Retry-After": "7"}), Held(code="quota", retry_after=7.0)),
        (response(b"", 503, {"Retry-After": "60"}), Held(code="maintenance", retry_after=60.0)),
        (response(b"", 502), NotSent(code="server_error")),
    ],
)
async def test_what_comes_instead_of_a_token(answer: httpx.Response, expected: NotSent | Held) -> None:
    outcome = await Scripted(token=answer).client().deposit(flux_deposit())
    assert isinstance(outcome, NotSent | Held)
    retry_after = outcome.retry_after if isinstance(outcome, Held) else None
    assert (type(outcome), outcome.code, retry_after) == (
        type(expected),
        expected.code,
        expected.retry_after if isinstance(expected, Held) else None,
    )


async def test_a_short_token_is_used_once() -> None:
    script = Scripted(token={"access_token": "court", "expires_in": 30}, rechercher__fournisseur=NOTHING)
    client = script.client()
    await client.search("X")
    await client.search("X")
    assert sum(asked.url.path.endswith("token") for asked in script.requests) == 2


async def test_a_token_that_went_missing_is_replaced_once() -> None:
    missing = response(b"", 400, {"WWW-Authenticate": 'Bearer realm="PISTE", error="invalid_request"'})
    script = Scripted(rechercher__fournisseur=[missing, response(NOTHING)])
    assert isinstance(await script.client().search("X"), Found)
    refused = await Scripted(rechercher__fournisseur=missing).client().search("X")
    assert code_of(refused) == "token_refused"


async def test_a_token_refused_to_several_is_replaced_once_for_all() -> None:
    expired = {"access_token": "ancien"}
    known_good = [True]
    script = Scripted(token=[expired, {"access_token": "nouveau"}], rechercher__fournisseur=NOTHING)
    together = asyncio.Barrier(4)

    async def door(request: httpx.Request) -> httpx.Response:
        answer = Scripted.answer(script, request)
        if request.headers.get("authorization") != "Bearer ancien" or known_good:
            return answer
        await together.wait()
        return response(b"", 401)

    script.answer = door  # type: ignore[assignment, method-assign]
    client = script.client()
    await client.search("X")
    known_good.clear()
    found = await asyncio.gather(*(client.search("X") for _ in range(4)))
    assert all(isinstance(answer, Found) for answer in found)
    assert sum(asked.url.path.endswith("token") for asked in script.requests) == 2


async def test_rights_come_with_a_token_so_a_forbidden_call_costs_it() -> None:
    script = Scripted(rechercher__fournisseur=[response({}, 403), response(NOTHING)])
    client = script.client()
    assert await client.search("X") == ReadFailed(code="not_subscribed", detail="{}")
    assert isinstance(await client.search("X"), Found)
    assert sum(asked.url.path.endswith("token") for asked in script.requests) == 2


async def test_a_wrong_technical_account_is_not_tried_twice() -> None:
    refused = response(b"", 401, {"WWW-Authenticate": 'error_description="login or password incorrects"'})
    script = Scripted(deposer__flux=refused)
    assert code_of(await script.client().deposit(flux_deposit())) == "account_refused"
    assert len(script.requests) == 2
