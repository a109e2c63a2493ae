"""The line to the platform: cut and restored, and each fault as a client meets it."""

import threading
import time

import httpx
import pytest

from chorus_desktop.sandbox import faults
from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import FLUX, HEALTH, SEARCH, Caller, flux


def received(platform: Platform) -> object:
    return platform.snapshot()["received"]


def deposit(caller: Caller, timeout: float = 10) -> httpx.Response:
    return caller.http.post(FLUX, json=flux(by_hand.facturx(Sheet())), timeout=timeout)


def test_a_cut_line_refuses_and_comes_back_on_the_same_port(platform: Platform, caller: Caller) -> None:
    for _ in range(3):
        platform.cut_network()
        platform.cut_network()
        assert platform.snapshot()["network"] == "cut"
        with pytest.raises(httpx.ConnectError):
            httpx.get(caller.address.base_url)
        platform.restore_network()
        platform.restore_network()
        assert caller.http.get(HEALTH).status_code == 200


def test_a_cut_breaks_what_is_under_way(platform: Platform, caller: Caller) -> None:
    platform.inject("deposer/flux", "hang_after_accept")
    broken: list[type[Exception]] = []

    def call() -> None:
        try:
            deposit(caller)
        except httpx.TransportError as fault:
            broken.append(type(fault))

    thread = threading.Thread(target=call)
    thread.start()
    while received(platform) == {}:
        time.sleep(0.002)
    platform.cut_network()
    thread.join()
    assert broken == [httpx.RemoteProtocolError]


def test_accepted_then_dropped(platform: Platform, caller: Caller) -> None:
    platform.inject("deposer/flux", "accept_then_drop")
    with pytest.raises(httpx.RemoteProtocolError):
        deposit(caller)
    assert received(platform) == {"F2026-0042": 1}
    assert caller.http.get(HEALTH).status_code == 200


def test_accepted_then_silence(platform: Platform, caller: Caller) -> None:
    platform.inject(FLUX, "hang_after_accept")
    with pytest.raises(httpx.ReadTimeout):
        deposit(caller, timeout=0.3)
    assert received(platform) == {"F2026-0042": 1}


def test_dropped_before(platform: Platform, caller: Caller) -> None:
    platform.inject("*", "drop_before")
    with pytest.raises(httpx.TransportError):
        deposit(caller)
    assert received(platform) == {}


@pytest.mark.parametrize(
    ("kind", "status", "media", "stored"),
    [
        ("http_500_after_accept", 500, "text/html", True),
        ("http_503_html", 503, "text/html", False),
        ("html_200", 200, "text/html", False),
        ("http_401_token", 401, "application/json", False),
        ("http_401_account", 401, "application/json", False),
        ("http_429", 429, "application/json", False),
        ("garbage_json", 200, "application/json", True),
        ("truncated_json", 200, "application/json", True),
    ],
)
def test_spoiled_answers(platform: Platform, caller: Caller, kind: str, status: int, media: str, stored: bool) -> None:
    platform.inject("deposer/flux", kind)
    answer = deposit(caller)
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (status, media)
    assert answer.headers["date"]
    assert received(platform) == ({"F2026-0042": 1} if stored else {})
    if kind in ("garbage_json", "truncated_json"):
        with pytest.raises(ValueError, match="line 1 column"):
            answer.json()
    if kind == "http_429":
        assert int(answer.headers["retry-after"]) > 0
    if kind == "http_401_token":
        assert "invalid_token" in answer.headers["www-authenticate"]
    if kind == "http_401_account":
        assert "login or password incorrects" in answer.headers["www-authenticate"]


def test_a_slow_answer_is_whole_in_the_end(platform: Platform, caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "DRIP_SECONDS", 0.0)
    platform.inject("health-check", "slow_drip")
    with caller.http.stream("GET", HEALTH) as answer:
        answer.read()
    assert answer.json()["statusCodeValue"] == 200


def test_a_slow_answer_may_be_left(platform: Platform, caller: Caller) -> None:
    platform.inject("health-check", "slow_drip")
    with caller.http.stream("GET", HEALTH) as answer:
        assert len(next(answer.iter_raw())) < int(answer.headers["content-length"])
    assert caller.http.get(HEALTH).status_code == 200


def test_a_fault_lasts_as_often_as_asked(platform: Platform, caller: Caller) -> None:
    platform.inject("health-check", "http_503_html", count=2)
    assert platform.snapshot()["faults"] == [{"route": "health-check", "kind": "http_503_html", "count": 2}]
    assert [caller.http.get(HEALTH).status_code for _ in range(3)] == [503, 503, 200]
    assert platform.snapshot()["faults"] == []


def test_a_fault_touches_its_route_only(platform: Platform, caller: Caller) -> None:
    platform.inject("flux", "http_503_html")
    assert caller.http.get(HEALTH).status_code == 200
    assert deposit(caller).status_code == 503


def test_strange_bodies(platform: Platform, caller: Caller) -> None:
    caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(3)
    for kind in ("missing_lists", "lists_as_objects", "business_refusal"):
        platform.inject("rechercher/fournisseur", kind)
    whole = {name: caller.post(SEARCH, {}).get("listeFactures") for name in ("missing", "object", "refusal", "sound")}
    assert whole["missing"] is None
    assert whole["object"] == whole["sound"][0]
    assert whole["refusal"] is None


def test_refusals_of_the_gateway(platform: Platform, caller: Caller) -> None:
    platform.inject("health-check", "http_403_empty")
    answer = caller.http.get(HEALTH)
    assert (answer.status_code, answer.content) == (403, b"")
    platform.inject("oauth/token", "invalid_client")
    answer = httpx.post(caller.address.token_url)
    assert (answer.status_code, answer.json()) == (400, {"error": "invalid_client"})


@pytest.mark.parametrize(("kind", "count"), [("fire", 1), ("http_429", 0)])
def test_an_unknown_fault_is_an_error(platform: Platform, kind: str, count: int) -> None:
    with pytest.raises(ValueError, match=r"unknown fault|at least 1"):
        platform.inject("*", kind, count)


def test_stop_does_not_wait_for_hanging_clients(platform: Platform, caller: Caller) -> None:
    platform.inject("health-check", "hang_after_accept")
    broken = threading.Event()

    def call() -> None:
        try:
            caller.http.get(HEALTH, timeout=60)
        except httpx.TransportError:
            broken.set()

    thread = threading.Thread(target=call)
    thread.start()
    while platform.snapshot()["faults"]:
        time.sleep(0.002)
    platform.stop()
    thread.join()
    assert broken.is_set()
    assert "chorus-sandbox" not in [running.name for running in threading.enumerate()]
