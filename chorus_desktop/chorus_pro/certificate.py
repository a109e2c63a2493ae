"""The certificate of a server that was not trusted, read only to tell the user whose it is."""

import asyncio
import ssl
from datetime import UTC, datetime
from urllib.parse import urlsplit

from chorus_desktop.domain.connection import CertificateSeen

_SEQUENCE, _UTC_TIME, _GENERALIZED_TIME, _VERSION = 0x30, 0x17, 0x18, 0xA0
#: Attributes of a name, by their object identifier: commonName (2.5.4.3), organizationName (2.5.4.10).
_COMMON_NAME, _ORGANISATION = b"\x55\x04\x03", b"\x55\x04\x0a"
#: Texts by the tag of their type; every other is read as UTF-8, of which the rest are parts.
_ENCODINGS = {0x1E: "utf-16-be", 0x14: "latin-1"}
_LONGEST_NAME = 80

Element = tuple[int, bytes]


async def shown_by(url: str, patience: float) -> CertificateSeen | None:
    """What the server of an https address shows; None where it shows nothing readable within `patience` seconds.

    Nothing is said to that server but the greeting of TLS, and nothing is concluded but a sentence. It is asked
    directly, not through a proxy.
    """
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        return None
    place = (parts.hostname, parts.port or 443)
    try:
        pem = await asyncio.to_thread(ssl.get_server_certificate, place, timeout=patience)
        return read(ssl.PEM_cert_to_DER_cert(pem))
    except (OSError, ValueError):
        return None


def read(der: bytes) -> CertificateSeen:
    """Issuer and times of a certificate (RFC 5280, 4.1). Raises ValueError where it is none."""
    ((_, certificate),) = _elements(der)
    (_, to_be_signed), *_ = _elements(certificate)
    parts = [part for part in _elements(to_be_signed) if part[0] != _VERSION]
    if len(parts) < 4 or parts[2][0] != _SEQUENCE or parts[3][0] != _SEQUENCE:
        raise ValueError("no certificate")
    valid_from, valid_until = map(_time, _elements(parts[3][1]))
    return CertificateSeen(issuer=_name(parts[2][1]), valid_from=valid_from, valid_until=valid_until)


def _elements(data: bytes) -> list[Element]:
    """The elements of DER that follow each other: tag and content."""
    found: list[Element] = []
    while data:
        if len(data) < 2:
            raise ValueError("cut short")
        size, start = data[1], 2
        if size & 0x80:
            start += size & 0x7F
            size = int.from_bytes(data[2:start], "big")
        if start + size > len(data):
            raise ValueError("cut short")
        found.append((data[0], data[start : start + size]))
        data = data[start + size :]
    return found


def _time(element: Element) -> datetime:
    tag, content = element
    text = content.decode("ascii")
    if tag == _UTC_TIME:
        text = ("19" if text[:2] >= "50" else "20") + text
    elif tag != _GENERALIZED_TIME:
        raise ValueError("no time")
    return datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)


def _name(content: bytes) -> str:
    """The common name, or for want of one the organisation."""
    attributes: dict[bytes, str] = {}
    for _, part in _elements(content):
        for _, attribute in _elements(part):
            (_, kind), (tag, value) = _elements(attribute)
            attributes[kind] = value.decode(_ENCODINGS.get(tag, "utf-8"), "replace")
    told = attributes.get(_COMMON_NAME) or attributes.get(_ORGANISATION) or ""
    return "".join(filter(str.isprintable, told))[:_LONGEST_NAME]
