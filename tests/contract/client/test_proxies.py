"""The proxy of the machine's settings: https goes through it, this machine's own addresses never do."""

import base64
import ssl

import pytest
import truststore

from chorus_desktop.chorus_pro import transport
from chorus_desktop.chorus_pro.environments import environment
from chorus_desktop.chorus_pro.transport import Limits, Transport, proxy_of
from chorus_desktop.domain.connection import ConnectionFault
from chorus_desktop.domain.exchange import Accepted, Found, NotSent
from tests.contract.client.accounts import CREDENTIALS, client_at, flux_deposit
from tests.contract.client.faulty_line import FaultyLine, Peer, listening
from tests.contract.client.test_faulty_line import read_then_answer

NAMES = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY")


def settings(patch: pytest.MonkeyPatch, **told: str) -> None:
    """The machine's settings, and no others."""
    for name in NAMES:
        for spelled in (name, name.lower()):
            patch.delenv(spelled, raising=False)
            if name in told:
                patch.setenv(spelled, told[name])


async def refuse(peer: Peer, _length: int) -> None:
    await peer.answer(b"", status="407 Proxy Authentication Required")


@pytest.mark.parametrize("setting", ["HTTPS_PROXY", "ALL_PROXY"])
async def test_the_far_platform_is_asked_for_at_the_proxy(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    async with listening(refuse, tokens=False) as proxy:
        settings(monkeypatch, **{setting: proxy.url})
        chorus = client_at("https://chorus.example")
        assert await chorus.deposit(flux_deposit()) == NotSent(
            code="proxy_login", detail="ProxyError: 407 Proxy Authentication Required"
        )
        report = await chorus.check()
        await chorus.aclose()
    assert (report.fault, report.detail) == (ConnectionFault.PROXY_LOGIN, proxy.url.removeprefix("http://"))
    assert set(proxy.paths()) == {"chorus.example:443"}
    assert not any("authorization" in headers or "cpro-account" in headers for headers in heads(proxy))


async def test_the_proxy_s_own_password_goes_to_the_proxy_and_nowhere_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    async with listening(refuse, tokens=False) as proxy:
        settings(monkeypatch, HTTPS_PROXY=proxy.url.replace("http://", "http://jeanne:s3same@"))
        chorus = client_at("https://chorus.example")
        report = await chorus.check()
        await chorus.aclose()
    expected = "Basic " + base64.b64encode(b"jeanne:s3same").decode()
    assert {headers["proxy-authorization"] for headers in heads(proxy)} == {expected}
    assert "s3same" not in f"{report} {caplog.text}"


def heads(line: FaultyLine) -> list[dict[str, str]]:
    return [headers for peer in line.peers for headers in peer.headers]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_this_machine_is_never_asked_for_at_a_proxy(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    async with listening(refuse, tokens=False) as trap, listening(read_then_answer) as line:
        settings(monkeypatch, HTTPS_PROXY=trap.url, HTTP_PROXY=trap.url, ALL_PROXY=trap.url)
        chorus = client_at(line.url.replace("127.0.0.1", host))
        assert isinstance(await chorus.search("X"), Found)
        assert isinstance(await chorus.deposit(flux_deposit()), Accepted)
        await chorus.aclose()
    assert trap.peers == []
    assert {headers.get("cpro-account") for headers in heads(line)} == {None, CREDENTIALS.cpro_account}


def test_which_proxy_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    settings(monkeypatch, HTTPS_PROXY="http://jeanne:s3same@mandataire.example:3128", NO_PROXY="pres.example")
    for name in ("qualification", "production"):
        assert (
            proxy_of(environment(name).base_url) == proxy_of(environment(name).token_url) == "mandataire.example:3128"
        )
    for url in ("https://pres.example", "http://chorus.example", "https://127.0.0.1:1", "https://localhost"):
        assert proxy_of(url) == ""
    settings(monkeypatch)
    assert proxy_of("https://chorus.example") == ""


async def test_a_setting_that_cannot_be_used_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    settings(monkeypatch, HTTPS_PROXY="gopher://jeanne:s3same@127.0.0.1:70")
    report = await client_at("https://chorus.example").check()
    assert report.fault is ConnectionFault.PROXY
    assert "s3same" not in repr(report)


def test_the_machine_s_trust_is_the_only_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever builds a client gives it a context of truststore that verifies."""
    seen: list[ssl.SSLContext] = []

    class Noted(transport.httpx.AsyncClient):  # type: ignore[name-defined, misc]
        def __init__(self, **options: object) -> None:
            seen.append(options["verify"])  # type: ignore[arg-type]
            super().__init__(**options)

    monkeypatch.setattr(transport.httpx, "AsyncClient", Noted)  # type: ignore[attr-defined]
    for name in ("qualification", "production", "training"):
        url = "http://127.0.0.1:1" if name == "training" else environment(name).base_url
        made = Transport(url, Limits())
        for keep in (0, 4):
            made._client(keep)
    assert len(seen) == 6
    for context in seen:
        assert isinstance(context, truststore.SSLContext)
        assert context.verify_mode is ssl.CERT_REQUIRED
        assert context.check_hostname
        assert context.minimum_version is ssl.TLSVersion.TLSv1_2
