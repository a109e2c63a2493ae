"""In which order the gateway refuses, quotas, maintenance and moody tokens, by call and by control route."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import httpx
import pytest

from chorus_desktop.sandbox import uncertain
from chorus_desktop.sandbox.server import Platform
from tests.contract.exchanges import Exchange, faults_of_answer
from tests.contract.sandbox.caller import HEALTH, SEARCH, Caller

pytestmark = pytest.mark.wrong_requests("what is refused is wrong")

TOKEN = "/api/oauth/token"
MISSING = 'Bearer realm="PISTE", error="invalid_request", error_description="Unable to find token in the message"'
INVALID = 'Bearer realm="PISTE", error="invalid_token", error_description="Invalid access token"'
ACCOUNT = 'Bearer realm="PISTE",error="Unauthorized",error_description="login or password incorrects"'


@dataclass(frozen=True, slots=True)
class Call:
    """A request, right unless something spoils it."""

    path: str = SEARCH
    headers: dict[str, str | None] = field(default_factory=lambda: {"Content-Type": "application/json"})
    body: bytes = b"{}"

    def with_header(self, name: str, value: str | None) -> "Call":
        """The same with another header; None leaves it out."""
        return replace(self, headers={**self.headers, name: value})


def spent(platform: Platform, caller: Caller) -> None:
    """Use up a quota of one call."""
    platform.traffic(calls_per_minute=1)
    caller.http.get(HEALTH)


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that can be wrong, and the answer to it."""

    name: str
    status: int
    spoil: Callable[[Call], Call] = lambda call: call
    strain: Callable[[Platform, Caller], None] = lambda _platform, _caller: None
    header: tuple[str, str] | None = None
    body: Any = None


#: In the gateway's order.
ORDER = [
    Refusal("maintenance", 503, strain=lambda platform, _caller: platform.traffic(maintenance=True)),
    Refusal(
        "no token", 400, lambda call: call.with_header("Authorization", None), header=("www-authenticate", MISSING)
    ),
    Refusal(
        "bad token",
        401,
        lambda call: call.with_header("Authorization", "Bearer x"),
        header=("www-authenticate", INVALID),
    ),
    Refusal("over quota", 429, strain=spent, header=("retry-after", "60")),
    Refusal("not subscribed", 403, strain=lambda platform, _caller: platform.subscribe("factures", subscribed=False)),
    Refusal(
        "wrong account", 401, lambda call: call.with_header("cpro-account", "x"), header=("www-authenticate", ACCOUNT)
    ),
    Refusal("media type", 415, lambda call: call.with_header("Content-Type", "text/xml")),
    Refusal("too long", 413, lambda call: replace(call, body=b" " * (uncertain.PLAIN_BODY_BYTES + 1))),
    Refusal("unreadable", 400, lambda call: replace(call, body=b"["), body={"codeRetour", "libelle"}),
]


def send(caller: Caller, call: Call) -> httpx.Response:
    request = caller.http.build_request("POST", call.path, content=call.body)
    for name, value in call.headers.items():
        if value is None:
            del request.headers[name]
        else:
            request.headers[name] = value
    return caller.http.send(request)


@pytest.mark.parametrize("first", range(len(ORDER)), ids=[refusal.name for refusal in ORDER])
def test_the_first_thing_wrong_is_the_one_that_is_told(platform: Platform, caller: Caller, first: int) -> None:
    """The request is wrong in this and in everything that is looked at later."""
    expected = ORDER[first]
    call = Call()
    for refusal in reversed(ORDER[first:]):
        call = refusal.spoil(call)
        refusal.strain(platform, caller)
    answer = send(caller, call)
    assert answer.status_code == expected.status
    if expected.header is not None:
        name, value = expected.header
        assert answer.headers[name] == value
    if expected.status == 503:
        assert answer.headers["content-type"].startswith("text/html")
        assert "maintenance" in answer.text
    else:
        assert set(answer.json()) == (expected.body or set())
    told = Exchange("POST", SEARCH, answer.status_code, dict(answer.headers), answer.content)
    assert faults_of_answer(told) == []


def test_nothing_wrong_is_an_answer(caller: Caller) -> None:
    assert send(caller, Call()).status_code == 200


@pytest.mark.parametrize(("method", "path"), [("POST", "/cpro/factures/v9/deposer"), ("GET", "/"), ("POST", HEALTH)])
def test_an_unknown_route_is_told_to_who_may_enter_only(caller: Caller, method: str, path: str) -> None:
    known = caller.http.request(method, path, content=b"{")
    assert known.status_code == (405 if path == HEALTH else 404)
    assert (known.json(), known.headers["content-type"]) == ({}, "application/json")
    assert caller.http.request(method, path, headers={"cpro-account": "x"}).status_code == 401
    assert httpx.request(method, caller.address.base_url + path).status_code == 400


def test_the_quota_of_a_minute_comes_back(platform: Platform, caller: Caller) -> None:
    platform.traffic(calls_per_minute=3)
    assert [caller.http.get(HEALTH).status_code for _ in range(2)] == [200, 200]
    platform.advance(20)
    assert [caller.http.get(HEALTH).status_code for _ in range(2)] == [200, 429]
    over = caller.http.post(SEARCH, json={})
    assert (over.status_code, over.headers["retry-after"], over.json()) == (429, "40", {})
    assert caller.token()
    platform.advance(40)
    assert [caller.http.get(HEALTH).status_code for _ in range(3)] == [200, 200, 429]
    platform.traffic(calls_per_minute=0)
    assert {caller.http.get(HEALTH).status_code for _ in range(200)} == {200}


def test_maintenance_takes_the_place_of_everything_until_it_ends(platform: Platform, caller: Caller) -> None:
    platform.traffic(maintenance=True)
    answers = [httpx.post(caller.address.token_url), caller.http.get(HEALTH), caller.http.post("/ailleurs")]
    assert {answer.status_code for answer in answers} == {503}
    platform.traffic(maintenance=False)
    assert caller.http.get(HEALTH).status_code == 200


def test_one_right_pair_in_three_is_refused(platform: Platform, caller: Caller) -> None:
    platform.traffic(refuse_one_token_in=3)
    pair = {"client_id": caller.address.client_id, "client_secret": caller.address.client_secret}
    data = {"grant_type": "client_credentials", **pair}
    answers = [httpx.post(caller.address.token_url, data=data) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200, 200, 400, 200, 200, 400]
    assert answers[2].json() == {"error": "invalid_client"}


def order(caller: Caller, name: str, **body: Any) -> httpx.Response:
    return httpx.post(f"{caller.address.control_url}/_control/{name}", json=body)


def test_the_control_route_changes_what_it_names(platform: Platform, caller: Caller) -> None:
    usual = {"calls_per_minute": uncertain.CALLS_PER_MINUTE, "refuse_one_token_in": 0, "maintenance": False}
    assert platform.snapshot()["traffic"] == usual
    assert order(caller, "traffic", calls_per_minute=5).json() == {}
    assert order(caller, "traffic", refuse_one_token_in=4, maintenance=True).status_code == 200
    assert platform.snapshot()["traffic"] == {"calls_per_minute": 5, "refuse_one_token_in": 4, "maintenance": True}
    assert order(caller, "reset").status_code == 200
    assert platform.snapshot()["traffic"] == usual


@pytest.mark.parametrize("rules", [{"calls_per_minute": -1}, {"refuse_one_token_in": "3"}, {"maintenance": 1}])
def test_a_mistaken_rule_is_told_and_changes_nothing(platform: Platform, caller: Caller, rules: Any) -> None:
    before = platform.snapshot()["traffic"]
    assert "error" in order(caller, "traffic", **rules).json()
    assert platform.snapshot()["traffic"] == before


def test_the_control_route_is_not_on_the_apis_port(caller: Caller) -> None:
    assert caller.http.post("/_control/traffic", json={"maintenance": True}).status_code == 404
    assert caller.http.get(HEALTH).status_code == 200
