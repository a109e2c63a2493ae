"""The record of exchanges, shown tests that it must fail and tests that it must let pass."""

from pathlib import Path

import pytest

from tests.contract import openapi
from tests.contract.exchanges import Exchange, Sent, faults_of_answer, faults_of_request

ROOT = Path(__file__).resolve().parents[2]
SEARCH = "/cpro/factures/v1/rechercher/fournisseur"
HEALTH = "/cpro/transverses/v1/health-check"
JSON = "application/json;charset=utf-8"

PREAMBLE = """
import pytest
from chorus_desktop.sandbox import operations
from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox.caller import SEARCH, Caller

@pytest.fixture
def caller(tmp_path):
    with Platform(tmp_path, speed=0) as running:
        speaker = Caller(running.address)
        yield speaker
        speaker.http.close()
"""


def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, source: str) -> pytest.RunResult:
    """Run a test module in a process of its own, with the record."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makepyfile(PREAMBLE + source)
    return pytester.runpytest_subprocess(
        "--strict-markers", "-p", "no:pytest-qt", "-p", "no:asyncio", "-p", "tests.plugins.exchange_record"
    )


def test_a_wrong_answer_fails_the_test_that_caused_it(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run(
        pytester,
        monkeypatch,
        """
def test_lie(caller, monkeypatch):
    monkeypatch.setitem(operations.SERVED, SEARCH, lambda state, body: {"codeRetour": "0", "libelle": "x", "y": 1})
    caller.search()

@pytest.mark.wrong_requests("none is")
def test_lie_to_a_wrong_request(caller, monkeypatch):
    monkeypatch.setitem(operations.SERVED, SEARCH, lambda state, body: {"codeRetour": 0})
    caller.search()

def test_truth(caller):
    assert caller.search() == []
""",
    )
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(
        [
            f"*answer {SEARCH} HTTP 200 codeRetour: '0' is not of type 'integer'*",
            f"*answer {SEARCH} HTTP 200 body: *'y' was unexpected*",
            f"*answer {SEARCH} HTTP 200 body: 'libelle' is a required property*",
        ]
    )


def test_a_wrong_request_fails_unless_it_is_marked(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run(
        pytester,
        monkeypatch,
        """
import asyncio
from tests.contract.client.scripted import NOTHING, Scripted

def test_wrong(caller):
    caller.http.post(SEARCH, json={"numeroFacture": 12})

@pytest.mark.wrong_requests("a number")
def test_wrong_on_purpose(caller):
    caller.http.post(SEARCH, json={"numeroFacture": 12})

def test_our_client_without_a_platform():
    async def ask():
        await Scripted(rechercher__fournisseur=NOTHING).client().search(12)
    asyncio.run(ask())
""",
    )
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines([f"*request {SEARCH} numeroFacture: 12 is not of type 'string'*"] * 2)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (Sent("POST", SEARCH, JSON, b"{}"), ""),
        (Sent("GET", HEALTH, "", b""), ""),
        (
            Sent(
                "POST", "/api/oauth/token", openapi.FORM, b"grant_type=client_credentials&client_id=a&client_secret=b"
            ),
            "",
        ),
        (
            Sent("POST", "/api/oauth/token", openapi.FORM, b"grant_type=password&client_id=a&client_secret=b"),
            "grant_type",
        ),
        (Sent("GET", SEARCH, "", b""), "GET instead of POST"),
        (Sent("POST", SEARCH, "text/xml", b"<a/>"), "sent as text/xml"),
        (Sent("POST", SEARCH, JSON, b"[" * 100_000), "nested too deeply"),
        (Sent("POST", "/cpro/ailleurs", JSON, b"{}"), "no documented operation"),
    ],
)
def test_what_is_told_of_a_request(sent: Sent, told: str) -> None:
    assert told in "".join(faults_of_request(sent))
    assert bool(told) == bool(faults_of_request(sent))


@pytest.mark.parametrize(
    ("status", "media", "body", "told"),
    [
        (403, "", b"", ""),
        (403, JSON, b"{}", ""),
        (503, "text/html; charset=utf-8", b"<html/>", ""),
        (503, JSON, b"{}", "HTTP 503 as application/json"),
        (418, JSON, b"{}", "HTTP 418 is not documented"),
        (200, JSON, b"", "Expecting value"),
        (200, JSON, b'{"codeRetour": NaN, "libelle": ""}', "NaN"),
        (200, "text/html", b"<html/>", "HTTP 200 as text/html"),
    ],
)
def test_what_is_told_of_an_answer(status: int, media: str, body: bytes, told: str) -> None:
    found = faults_of_answer(Exchange("POST", SEARCH, status, {"content-type": media}, body))
    assert told in "".join(found)
    assert bool(told) == bool(found)
    assert faults_of_answer(Exchange("POST", "/cpro/ailleurs", 404, {}, b"Not Found")) == []
