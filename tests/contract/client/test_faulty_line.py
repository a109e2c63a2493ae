"""What happens below HTTP: cut, slow, endless, compressed, redirected, reused, and TLS that is not right."""

import asyncio
import gzip
import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest
import trustme

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.chorus_pro.translate import Fault, Kind
from chorus_desktop.chorus_pro.transport import Limits, Request, Transport
from chorus_desktop.domain.exchange import Accepted, Deposit, Found, Held, NotSent, ReadFailed, TurnedDown, Unanswered
from tests.contract.client.accounts import client_at, flux_deposit
from tests.contract.client.faulty_line import FaultyLine, Peer, listening

ACCEPTED = b'{"codeRetour":0,"libelle":"GCU_MSG_01_000","numeroFluxDepot":"CPP0011117000000000000001"}'
EMPTY = b'{"codeRetour":20000,"libelle":"TRA_MSG_00.015"}'
SHORT = Limits(read=1.0, deposit=1.0, slowest_upload=1e12, answer_bytes=10_000)


def big_deposit() -> Deposit:
    """Five megabytes: more than the buffers of a loopback connection hold."""
    return replace(flux_deposit(), content=b"%PDF-1.7" + bytes(5_000_000))


async def read_then_answer(peer: Peer, length: int) -> None:
    """What a good server does."""
    await peer.reader.readexactly(length)
    await peer.answer(ACCEPTED if peer.paths[-1].endswith("/flux") else EMPTY)


async def rst_while_sending(peer: Peer, _length: int) -> None:
    await peer.reader.readexactly(1000)
    peer.reset()


async def rst_after_reading(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    peer.reset()


async def close_after_reading(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    peer.writer.close()


async def half_an_answer(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    await peer.answer(ACCEPTED[:30], length=len(ACCEPTED))
    peer.writer.close()


async def not_http(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    await peer.send(b"SSH-2.0-OpenSSH_9.2\r\n")
    peer.writer.close()


async def silence(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    await peer.reader.read()


async def stops_reading(peer: Peer, _length: int) -> None:
    await peer.reader.readexactly(1000)
    await asyncio.Event().wait()


async def drip(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    await peer.answer(b"", length=len(ACCEPTED))
    for byte in ACCEPTED:
        await peer.send(bytes([byte]))
        await asyncio.sleep(0.2)


@pytest.mark.parametrize(
    "behaviour",
    [
        rst_while_sending,
        rst_after_reading,
        close_after_reading,
        half_an_answer,
        not_http,
        silence,
        stops_reading,
        drip,
    ],
)
async def test_no_complete_answer_is_unanswered(behaviour) -> None:  # type: ignore[no-untyped-def]
    async with listening(behaviour) as line:
        chorus = client_at(line.url, limits=SHORT)
        outcome = await chorus.deposit(big_deposit())
        await chorus.aclose()
    assert isinstance(outcome, Unanswered)
    assert outcome.code == "no_answer"
    assert len(line.paths()) == 1


async def compressed(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    await peer.answer(gzip.compress(ACCEPTED), headers="Content-Encoding: gzip\r\n")


async def endless(peer: Peer, length: int) -> None:
    await peer.reader.readexactly(length)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    await peer.send(head)
    while True:
        await peer.send(b"1000\r\n" + b" " * 0x1000 + b"\r\n")


@pytest.mark.parametrize("behaviour", [compressed, endless])
async def test_an_answer_that_may_fill_the_memory_is_not_read(behaviour) -> None:  # type: ignore[no-untyped-def]
    async with listening(behaviour) as line:
        chorus = client_at(line.url, limits=replace(SHORT, deposit=60.0))
        outcome = await chorus.deposit(flux_deposit())
        await chorus.aclose()
    assert isinstance(outcome, Unanswered)
    assert outcome.code == "unexpected_answer"
    assert line.peers[-1].headers[-1]["accept-encoding"] == "identity"


@pytest.mark.parametrize("status", ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"])
async def test_a_redirect_is_not_followed(status: str) -> None:
    async def redirect(peer: Peer, length: int) -> None:
        await peer.reader.readexactly(length)
        await peer.answer(b"", status=status, headers="Location: /ailleurs\r\n")

    async with listening(redirect) as line:
        chorus = client_at(line.url)
        assert await chorus.deposit(flux_deposit()) == Unanswered(code="captive_portal", detail=f"HTTP {status[:3]}")
        search = await chorus.search("X")
        await chorus.aclose()
    assert isinstance(search, ReadFailed)
    assert search.code == "captive_portal"
    assert sorted(line.paths()) == ["/cpro/factures/v1/deposer/flux", "/cpro/factures/v1/rechercher/fournisseur"]


async def test_a_refusal_that_comes_before_the_end_of_the_body() -> None:
    async def too_large(peer: Peer, _length: int) -> None:
        await peer.answer(b"", status="413 Content Too Large", headers="Connection: close\r\n")
        peer.writer.write_eof()
        await peer.reader.read()
        peer.writer.close()

    async with listening(too_large) as line:
        chorus = client_at(line.url)
        assert await chorus.deposit(big_deposit()) == TurnedDown(code="413")
        await chorus.aclose()


async def test_reads_share_a_connection_and_each_deposit_has_its_own() -> None:
    async with listening(read_then_answer) as line:
        chorus = client_at(line.url)
        for _ in range(3):
            assert isinstance(await chorus.search("X"), Found)
            assert isinstance(await chorus.deposit(flux_deposit()), Accepted)
        await chorus.aclose()
    shared, *own = line.peers
    assert shared.paths == ["/api/oauth/token"] + 3 * ["/cpro/factures/v1/rechercher/fournisseur"]
    assert [peer.paths for peer in own] == 3 * [["/cpro/factures/v1/deposer/flux"]]
    assert all(peer.headers[0]["connection"] == "close" for peer in own)


async def test_a_connection_that_went_stale_meets_no_deposit() -> None:
    """The server closes after each answer without saying so."""

    async def answer_and_go(peer: Peer, length: int) -> None:
        await read_then_answer(peer, length)
        peer.reset()

    async with listening(answer_and_go) as line:
        chorus = client_at(line.url)
        assert isinstance(await chorus.search("X"), Found)
        assert isinstance(await chorus.deposit(flux_deposit()), Accepted)
        assert isinstance(await chorus.deposit(flux_deposit()), Accepted)
        await chorus.aclose()
    assert line.paths().count("/cpro/factures/v1/deposer/flux") == 2


async def test_one_token_for_all_who_wait() -> None:
    async with listening(read_then_answer) as line:
        chorus = client_at(line.url)
        found = await asyncio.gather(*(chorus.search("X") for _ in range(6)))
        await chorus.aclose()
    assert all(isinstance(answer, Found) for answer in found)
    assert sum(path.endswith("/token") for peer in line.peers for path in peer.paths) == 1


async def test_a_deposit_that_is_given_up_is_cancelled() -> None:
    """Stopping the program is not an outcome: the task ends, and what was sending stays to be looked for."""
    arrived = asyncio.Event()

    async def hold(peer: Peer, length: int) -> None:
        await peer.reader.readexactly(length)
        arrived.set()
        await peer.reader.read()

    async with listening(hold) as line:
        chorus = client_at(line.url)
        task = asyncio.ensure_future(chorus.deposit(flux_deposit()))
        await arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await chorus.aclose()
        await chorus.aclose()


async def test_retry_after_as_a_date() -> None:
    async def later(peer: Peer, length: int) -> None:
        await peer.reader.readexactly(length)
        until = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
        await peer.answer(b"", status="429 Too Many Requests", headers=f"Retry-After: {until}\r\n")

    async with listening(later) as line:
        chorus = client_at(line.url)
        outcome = await chorus.deposit(flux_deposit())
        await chorus.aclose()
    assert isinstance(outcome, Held)
    assert outcome.code == "quota"
    assert outcome.retry_after is not None
    assert 3590 <= outcome.retry_after <= 3601


# --- TLS ---


def server_context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def trusting(authority: trustme.CA, url: str) -> ChorusPro:
    """A client of a machine that trusts the authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return client_at(url, factory=lambda: httpx.AsyncHTTPTransport(verify=context))


async def test_a_good_certificate() -> None:
    authority = trustme.CA()
    async with listening(read_then_answer, server_context(authority.issue_cert("127.0.0.1"))) as line:
        chorus = trusting(authority, line.url)
        assert isinstance(await chorus.deposit(flux_deposit()), Accepted)
        await chorus.aclose()


async def test_an_authority_that_the_machine_does_not_know() -> None:
    authority = trustme.CA()
    async with listening(read_then_answer, server_context(authority.issue_cert("127.0.0.1"))) as line:
        chorus = client_at(line.url)
        outcome = await chorus.deposit(flux_deposit())
        await chorus.aclose()
    assert isinstance(outcome, NotSent)
    assert outcome.code == "tls"
    assert line.paths() == []


@pytest.mark.parametrize(
    ("host", "years", "code"),
    [
        ("127.0.0.1", (2020, 2021), "tls_expired"),
        ("127.0.0.1", (2090, 2091), "clock"),
        ("chorus.example", (2020, 2091), "tls_host"),
    ],
)
async def test_a_certificate_that_is_not_for_now_or_not_for_here(host: str, years: tuple[int, int], code: str) -> None:
    authority = trustme.CA()
    begin, end = (datetime(year, 1, 1, tzinfo=UTC) for year in years)
    certificate = authority.issue_cert(host, not_before=begin, not_after=end)
    async with listening(read_then_answer, server_context(certificate)) as line:
        chorus = trusting(authority, line.url)
        outcome = await chorus.deposit(flux_deposit())
        await chorus.aclose()
    assert isinstance(outcome, NotSent)
    assert outcome.code == code
    assert line.paths() == []


@pytest.mark.parametrize("words", [b"HTTP/1.1 400 Bad Request\r\n\r\n<html>Bienvenue</html>", b""])
async def test_someone_who_does_not_speak_tls(words: bytes) -> None:
    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(words)
        writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    chorus = client_at(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    outcome = await chorus.deposit(flux_deposit())
    await chorus.aclose()
    server.close()
    await server.wait_closed()
    assert isinstance(outcome, NotSent)
    assert outcome.code == "captive_portal"


# --- Proxies ---


def behind(proxy: FaultyLine) -> ChorusPro:
    return client_at("https://127.0.0.1:9", factory=lambda: httpx.AsyncHTTPTransport(proxy=proxy.url))


@pytest.mark.parametrize(
    ("status", "code"), [("407 Proxy Authentication Required", "proxy_login"), ("502 Bad Gateway", "proxy")]
)
async def test_a_proxy_that_does_not_let_us_through(status: str, code: str) -> None:
    async def refuse(peer: Peer, _length: int) -> None:
        await peer.answer(b"", status=status)

    async with listening(refuse) as proxy:
        chorus = behind(proxy)
        outcome = await chorus.deposit(flux_deposit())
        await chorus.aclose()
    assert isinstance(outcome, NotSent)
    assert outcome.code == code


async def test_a_proxy_that_answers_with_its_own_page() -> None:
    async def page(peer: Peer, _length: int) -> None:
        await peer.send(b"HTTP/1.1 200 OK\r\n\r\n<html>Bienvenue</html>")
        peer.writer.close()

    async with listening(page) as proxy:
        chorus = behind(proxy)
        outcome = await chorus.deposit(flux_deposit())
        await chorus.aclose()
    assert isinstance(outcome, NotSent)
    assert outcome.code == "captive_portal"


@pytest.mark.wrong_requests("a path of no API")
async def test_a_proxy_setting_that_cannot_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "gopher://127.0.0.1:70")
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")
    chorus = client_at("https://chorus.example")
    outcome = await chorus.deposit(flux_deposit())
    await chorus.aclose()
    assert isinstance(outcome, NotSent)
    assert outcome.code == "proxy"
    transport = Transport("https://chorus.example", Limits())
    fault = await transport.send(Request(method="POST", url="https://chorus.example/x", headers={}, deposit=True))
    assert isinstance(fault, Fault)
    assert (fault.kind, fault.code) == (Kind.NOT_SENT, "proxy")
