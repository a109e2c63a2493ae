"""What can go wrong with the line itself, before any request of HTTP: names, ports, TLS, proxies."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import trustme

from chorus_desktop.chorus_pro.transport import TransportFactory
from tests.contract.client.faulty_line import Peer, listening

#: An address that only a proxy could reach.
FAR = "https://chorus.example"
LONG_AGO, FAR_OFF = datetime(2020, 1, 1, tzinfo=UTC), datetime(2091, 1, 1, tzinfo=UTC)
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@dataclass(kw_only=True)
class Line:
    """Where the client finds the API, and every byte that came there, decrypted where there is TLS."""

    url: str
    heard: bytearray = field(default_factory=bytearray)
    factory: TransportFactory | None = None


Lay = Callable[[], AbstractAsyncContextManager[Line]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFault:
    """Proved not sent, unless `proved` is false; `slow` are those that only a deadline ends."""

    name: str
    code: str
    lay: Lay
    slow: bool = False
    proved: bool = True


def _listens(answer: bytes | None, *, reset: bool = False, url: str = "https://127.0.0.1:{port}") -> Lay:
    """Someone who hears the first bytes and answers with something, with a RST, or (None) never."""

    @contextlib.asynccontextmanager
    async def lay() -> AsyncIterator[Line]:
        line, talks = Line(url=""), dict[asyncio.Task[None] | None, asyncio.StreamWriter]()

        async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            talks[asyncio.current_task()] = writer
            with contextlib.suppress(ConnectionError):
                line.heard += await reader.read(10_000)
                if answer is None:
                    await reader.read()
                elif reset:
                    Peer(reader, writer).reset()  # type: ignore[arg-type]
                else:
                    writer.write(answer)
                    writer.close()

        server = await asyncio.start_server(talk, "127.0.0.1", 0)
        line.url = url.format(port=server.sockets[0].getsockname()[1])
        yield line
        server.close()
        for writer in talks.values():
            writer.transport.abort()
        await asyncio.gather(*filter(None, talks))
        await server.wait_closed()

    return lay


def _tls(*, host: str = "127.0.0.1", begin: datetime = LONG_AGO, end: datetime = FAR_OFF, trusted: bool = True) -> Lay:
    """A server with a certificate of its own making."""

    @contextlib.asynccontextmanager
    async def lay() -> AsyncIterator[Line]:
        authority, served = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(host, not_before=begin, not_after=end).configure_cert(served)
        trust = ssl.create_default_context()
        authority.configure_trust(trust)
        line = Line(url="")

        async def reached(peer: Peer, length: int) -> None:
            line.heard += await peer.body(length) + peer.paths[-1].encode()

        async with listening(reached, served) as server:
            line.url = server.url
            if trusted:
                line.factory = lambda: httpx.AsyncHTTPTransport(verify=trust)
            yield line

    return lay


def _behind(lay_proxy: Lay) -> Lay:
    """The machine's settings name a proxy."""

    @contextlib.asynccontextmanager
    async def lay() -> AsyncIterator[Line]:
        async with lay_proxy() as proxy:
            with pytest.MonkeyPatch.context() as patch:
                for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
                    patch.delenv(name, raising=False)
                for name in ("HTTPS_PROXY", "https_proxy"):
                    patch.setenv(name, proxy.url)
                proxy.url = FAR
                yield proxy

    return lay


def _proxy(answer: bytes | None, *, reset: bool = False) -> Lay:
    return _behind(_listens(answer, reset=reset, url="http://127.0.0.1:{port}"))


def _tunnel() -> Lay:
    """A proxy that lets through, to someone with a certificate that nobody knows."""

    @contextlib.asynccontextmanager
    async def lay() -> AsyncIterator[Line]:
        async with _tls(host="chorus.example", trusted=False)() as target:
            line, running = Line(url="", heard=target.heard), set[asyncio.Task[None]]()

            async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
                with contextlib.suppress(ConnectionError):
                    while data := await reader.read(65536):
                        writer.write(data)
                        await writer.drain()
                writer.close()

            async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
                await reader.readuntil(b"\r\n\r\n")
                onward = await asyncio.open_connection("127.0.0.1", int(target.url.rpartition(":")[2]))
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                loop = asyncio.get_running_loop()
                running.update((loop.create_task(pump(reader, onward[1])), loop.create_task(pump(onward[0], writer))))

            server = await asyncio.start_server(connected, "127.0.0.1", 0)
            line.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            yield line
            server.close()
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            await server.wait_closed()

    return _behind(lay)


@contextlib.asynccontextmanager
async def _refused() -> AsyncIterator[Line]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    yield Line(url=f"https://127.0.0.1:{port}")


@contextlib.asynccontextmanager
async def _refused_proxy() -> AsyncIterator[Line]:
    async with _refused() as line:
        line.url = line.url.replace("https", "http")
        yield line


@contextlib.asynccontextmanager
async def _no_such_name() -> AsyncIterator[Line]:
    known = socket.getaddrinfo

    def look_up(host: object, *arguments: object, **options: object) -> object:
        if host in ("chorus.invalid", b"chorus.invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return known(host, *arguments, **options)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", look_up)
        yield Line(url="https://chorus.invalid")


@contextlib.asynccontextmanager
async def _full() -> AsyncIterator[Line]:
    """A server whose queue is full: a further connection is never answered."""
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(socket.socket())
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for _ in range(3):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(server.getsockname())
        yield Line(url=f"https://127.0.0.1:{server.getsockname()[1]}")


_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Bienvenue</html>"
_ALERT = bytes.fromhex("15030300020228")


def _says(status: str) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode()


LINE_FAULTS: tuple[LineFault, ...] = (
    LineFault(name="name not found", code="offline", lay=_no_such_name),
    LineFault(name="connection refused", code="offline", lay=_refused),
    LineFault(name="connection never accepted", code="offline", lay=_full, slow=True),
    LineFault(name="TLS: authority unknown", code="tls", lay=_tls(trusted=False)),
    LineFault(name="TLS: certificate expired", code="tls_expired", lay=_tls(end=YESTERDAY)),
    LineFault(name="TLS: certificate not valid yet", code="clock", lay=_tls(begin=FAR_OFF - timedelta(days=365))),
    LineFault(name="TLS: certificate for another host", code="tls_host", lay=_tls(host="portail.example")),
    LineFault(name="TLS: alert", code="tls", lay=_listens(_ALERT)),
    LineFault(name="TLS: a page in clear", code="captive_portal", lay=_listens(_PAGE)),
    LineFault(name="TLS: closed at the greeting", code="captive_portal", lay=_listens(b"")),
    LineFault(name="TLS: reset at the greeting", code="offline", lay=_listens(b"", reset=True)),
    LineFault(name="TLS: silence", code="offline", lay=_listens(None), slow=True),
    LineFault(name="proxy: 407", code="proxy_login", lay=_proxy(_says("407 Proxy Authentication Required"))),
    LineFault(name="proxy: 403", code="proxy", lay=_proxy(_says("403 Forbidden"))),
    LineFault(name="proxy: 502", code="proxy", lay=_proxy(_says("502 Bad Gateway"))),
    LineFault(name="proxy: a page of its own", code="captive_portal", lay=_proxy(_PAGE)),
    LineFault(name="proxy: unreachable", code="proxy_unreachable", lay=_behind(_refused_proxy)),
    LineFault(name="proxy: closed", code="no_answer", lay=_proxy(b""), proved=False),
    LineFault(name="proxy: reset", code="no_answer", lay=_proxy(b"", reset=True), proved=False),
    LineFault(name="proxy: silence", code="no_answer", lay=_proxy(None), slow=True, proved=False),
    LineFault(name="proxy: through it, authority unknown", code="tls", lay=_tunnel()),
)
