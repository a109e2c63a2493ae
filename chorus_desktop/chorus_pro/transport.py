"""The one place where requests leave the machine: deadlines, size limits, connections, and the log of exchanges."""

import asyncio
import logging
import re
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
import truststore

from chorus_desktop.chorus_pro.answer import Answer
from chorus_desktop.chorus_pro.environments import is_loopback
from chorus_desktop.chorus_pro.translate import Fault, Kind, of_exception

_LOG = logging.getLogger("chorus_desktop.exchange")
# At DEBUG it repeats the headers of answers, and those may repeat ours.
logging.getLogger("httpcore").setLevel(logging.INFO)
#: Characters that a correlation id may bring into the log.
_CORRELATION = re.compile(r"[\w.:-]{1,80}")

#: The detail of the fault of an answer beyond the limit of its size.
TOO_LONG = "answer too long"
TransportFactory = Callable[[], httpx.AsyncBaseTransport]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds and bytes. `read`, `download` and `deposit` bound a whole call, however its bytes trickle in.

    A deposit may take longer by the time that its bytes need on the slowest line we reckon with (bytes per second).
    """

    connect: float = 10.0
    read: float = 30.0
    deposit: float = 120.0
    slowest_upload: float = 32 * 1024
    answer_bytes: int = 8 * 1024 * 1024
    download: float = 900.0
    #: 120 Mo of files, the platform's own limit, in base64.
    download_bytes: int = 168 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request. `deposit`: on a connection of its own; `download`: its answer may be long and take long."""

    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict, repr=False)
    content: bytes = field(default=b"", repr=False)
    deposit: bool = False
    download: bool = False


class Transport:
    """Sends requests; each comes back as an Answer or as the Fault that it met, and is never repeated here."""

    def __init__(self, base_url: str, limits: Limits, factory: TransportFactory | None = None) -> None:
        self._limits = limits
        self._factory = factory
        self._proxies = not is_loopback(urlsplit(base_url).hostname or "")
        self._trust: ssl.SSLContext | None = None
        self._reads: httpx.AsyncClient | None = None

    async def send(self, request: Request) -> Answer | Fault:
        """One request, one answer. A deposit never meets a connection that was used before."""
        started = time.monotonic()
        try:
            result = await (self._deposit(request) if request.deposit else self._read(request))
        except TimeoutError:
            result = Fault(kind=Kind.UNPROVED, code="no_answer", detail="no complete answer within the deadline")
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as fault:
            result = of_exception(fault, proxied=bool(proxy_of(request.url)))
        _log(request, result, time.monotonic() - started)
        return result

    async def _deposit(self, request: Request) -> Answer | Fault:
        deadline = self._limits.deposit + len(request.content) / self._limits.slowest_upload
        client = self._client(keep=0)
        if isinstance(client, Fault):
            return client
        async with client:
            return await self._exchange(client, request, deadline)

    async def _read(self, request: Request) -> Answer | Fault:
        if self._reads is None:
            client = self._client(keep=4)
            if isinstance(client, Fault):
                return client
            self._reads = client
        deadline = self._limits.download if request.download else self._limits.read
        return await self._exchange(self._reads, request, deadline)

    async def aclose(self) -> None:
        """Close the kept connections."""
        if self._reads is not None:
            await self._reads.aclose()
            self._reads = None

    def _client(self, keep: int) -> httpx.AsyncClient | Fault:
        try:
            return httpx.AsyncClient(
                transport=self._factory() if self._factory is not None else None,
                verify=self._trusted(),
                http1=True,
                http2=False,
                follow_redirects=False,
                trust_env=self._proxies,
                limits=httpx.Limits(max_connections=4, max_keepalive_connections=keep, keepalive_expiry=20.0),
                headers={"Accept": "application/json", "Accept-Encoding": "identity"},
            )
        except (ValueError, ImportError, httpx.InvalidURL) as fault:
            # The machine's proxy setting is of a kind that cannot be used.
            return Fault(kind=Kind.NOT_SENT, code="proxy", detail=f"{fault}")

    def _trusted(self) -> ssl.SSLContext:
        """The certificates that the machine trusts; there is no other choice."""
        if self._trust is None:
            self._trust = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            self._trust.minimum_version = ssl.TLSVersion.TLSv1_2
        return self._trust

    async def _exchange(self, client: httpx.AsyncClient, request: Request, deadline: float) -> Answer | Fault:
        headers = request.headers | ({"Connection": "close"} if request.deposit else {})
        timeout = httpx.Timeout(deadline, connect=self._limits.connect)
        async with (
            asyncio.timeout(deadline),
            client.stream(
                request.method, request.url, headers=headers, content=request.content, timeout=timeout
            ) as response,
        ):
            most = self._limits.download_bytes if request.download else self._limits.answer_bytes
            return await _received(response, most)


async def _received(response: httpx.Response, most: int) -> Answer | Fault:
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        return Fault(kind=Kind.UNPROVED, code="unexpected_answer", detail="compressed without being asked")
    body = bytearray()
    async for part in response.aiter_raw():
        body += part
        if len(body) > most:
            return Fault(kind=Kind.UNPROVED, code="unexpected_answer", detail=TOO_LONG)
    return Answer(status=response.status_code, headers=response.headers, body=bytes(body))


def proxy_of(url: str) -> str:
    """The proxy, as host and port, that the machine's settings name for an address; "" for none. Never for loopback."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    proxies = {} if is_loopback(host) or proxy_bypass(host) else getproxies()
    proxy = urlsplit(proxies.get(parts.scheme) or proxies.get("all") or "")
    return proxy.netloc.rpartition("@")[2]


def _log(request: Request, result: Answer | Fault, seconds: float) -> None:
    """Method, path, outcome, time, correlation id, and nothing else: no header, no body, no secret."""
    path, milliseconds = urlsplit(request.url).path, round(seconds * 1000)
    if isinstance(result, Fault):
        _LOG.info("%s %s %s %d ms", request.method, path, result.code, milliseconds)
        return
    told = result.headers.get("x-correlationid", "")
    correlation = told if _CORRELATION.fullmatch(told) else "-"
    _LOG.info("%s %s %d %d ms %s", request.method, path, result.status, milliseconds, correlation)
