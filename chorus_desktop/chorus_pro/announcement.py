"""Fetches the announcement of the latest release by the transport of all requests; sends nothing but the request."""

from __future__ import annotations

import asyncio
from urllib.parse import urljoin, urlsplit

from chorus_desktop.chorus_pro.environments import is_loopback
from chorus_desktop.chorus_pro.translate import Fault
from chorus_desktop.chorus_pro.transport import TOO_LONG, Limits, Request, Transport, TransportFactory
from chorus_desktop.domain.release_source import ReleaseSource
from chorus_desktop.domain.releases import LONGEST, NoAnnouncement, WrongRelease

LIMITS = Limits(connect=10.0, read=20.0, answer_bytes=LONGEST)
#: Times that an answer may send on to another place.
_HOPS = 3


def announced(source: ReleaseSource, *, limits: Limits = LIMITS, factory: TransportFactory | None = None) -> bytes:
    """The document as it came, whatever it says; waits for the answer, and may be called from any thread.

    Raises NoAnnouncement where there is no answer, WrongRelease("redirected") where one sends on to a host
    that is not of the source, WrongRelease("too_long").
    """
    return asyncio.run(_announced(source, Transport(source.address, limits, factory)))


async def _announced(source: ReleaseSource, transport: Transport) -> bytes:
    url = source.address
    try:
        for _ in range(_HOPS + 1):
            if not _is_allowed(url, source):
                raise WrongRelease("redirected")
            result = await transport.send(Request(method="GET", url=url))
            if isinstance(result, Fault):
                if result.detail == TOO_LONG:
                    raise WrongRelease("too_long")
                raise NoAnnouncement(f"{result.code} {result.detail}")
            if result.status == 200:
                return result.body
            onward = result.headers.get("location", "")
            if not 300 <= result.status < 400 or not onward:
                raise NoAnnouncement(f"HTTP {result.status}")
            url = _onward(url, onward)
        raise NoAnnouncement("sent on too often")
    finally:
        await transport.aclose()


def _onward(url: str, place: str) -> str:
    try:
        return urljoin(url, place)
    except ValueError:
        raise WrongRelease("redirected") from None


def _is_allowed(url: str, source: ReleaseSource) -> bool:
    parts = urlsplit(url)
    host = parts.hostname or ""
    secure = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    return secure and host in source.hosts and parts.username is None
