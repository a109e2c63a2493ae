"""What can go wrong with a call whose head arrived: how each fault looks on the wire, and what it proves."""

import asyncio
import gzip
import json
from dataclasses import dataclass
from email.utils import formatdate

from chorus_desktop.chorus_pro.translate import Kind
from tests.contract.client.faulty_line import Behaviour, Peer

N, R, T, A = Kind.NOT_SENT, Kind.HELD, Kind.TURNED_DOWN, Kind.UNPROVED
#: What the platform says in its own words.
LABEL = "GDP_MSG_05.01 Le code service est inconnu"
PAGE = "Content-Type: text/html\r\n"
_LONGEST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WireFault:
    """`kind` and `code` are what the fault proves of a call that changes something.

    `wait` marks answers that say when to come back, `slow` faults that only a deadline ends, `in_code` those of the
    codeRetour of an answer that is otherwise good.
    """

    name: str
    kind: Kind
    code: str
    behaviour: Behaviour
    wait: bool = False
    slow: bool = False
    in_code: bool = False


def _tells(status: str, body: bytes | str = b"", headers: str = "") -> Behaviour:
    """A server that takes the whole request and gives a whole answer."""

    async def behaviour(peer: Peer, length: int) -> None:
        await peer.body(length)
        await peer.answer(body.encode() if isinstance(body, str) else body, status, headers)

    return behaviour


def _says(body: bytes, *, then_close: bool = True, read_first: bool = True) -> Behaviour:
    """A server that writes bytes as they are."""

    async def behaviour(peer: Peer, length: int) -> None:
        if read_first:
            await peer.body(length)
        await peer.send(body)
        if then_close:
            peer.writer.close()

    return behaviour


async def _close_at_once(peer: Peer, _length: int) -> None:
    peer.writer.close()


async def _reset_at_once(peer: Peer, _length: int) -> None:
    peer.reset()


async def _reset_within_the_body(peer: Peer, length: int) -> None:
    if length:
        await peer.reader.read(1)
    peer.reset()


async def _reset_after_reading(peer: Peer, length: int) -> None:
    await peer.body(length)
    peer.reset()


async def _close_after_reading(peer: Peer, length: int) -> None:
    await peer.body(length)
    peer.writer.close()


async def _silence(peer: Peer, length: int) -> None:
    await peer.body(length)
    await peer.reader.read()


async def _stop_reading(peer: Peer, _length: int) -> None:
    await asyncio.Event().wait()


async def _half_a_head(peer: Peer, length: int) -> None:
    await peer.body(length)
    await peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: appli")
    await peer.reader.read()


async def _drip(peer: Peer, length: int) -> None:
    await peer.body(length)
    await peer.answer(b"", length=_LONGEST)
    while not peer.writer.is_closing():
        await peer.send(b" ")
        await asyncio.sleep(0.05)


async def _cut_answer(peer: Peer, length: int) -> None:
    await peer.body(length)
    await peer.answer(OK[:20].encode(), length=len(OK))
    peer.writer.close()


async def _endless(peer: Peer, length: int) -> None:
    await peer.body(length)
    await peer.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not peer.writer.is_closing():
        await peer.send(b"1000\r\n" + b" " * 0x1000 + b"\r\n")


OK = json.dumps({"codeRetour": 0, "libelle": "TRA_MSG_00.000"})
_REFUSAL = json.dumps({"codeRetour": 20013, "libelle": LABEL}, ensure_ascii=False)
_HTML = "<html><head><title>Page</title></head><body>Bienvenue</body></html>"
_NO_TOKEN = 'WWW-Authenticate: Bearer realm="PISTE", error="invalid_request"\r\n'
_BAD_TOKEN = 'WWW-Authenticate: Bearer realm="PISTE", error="invalid_token"\r\n'
_BAD_ACCOUNT = (
    'WWW-Authenticate: Bearer realm="PISTE",error="Unauthorized",error_description="login or password incorrects"\r\n'
)
_ZIPPED = "Content-Encoding: gzip\r\n"
_RAW_OK = f"HTTP/1.1 200 OK\r\nDate: {formatdate(usegmt=True)}\r\nContent-Length: 5\r\n\r\nsalut".encode()


def _fault(name: str, kind: Kind, code: str, behaviour: Behaviour) -> WireFault:
    return WireFault(name=name, kind=kind, code=code, behaviour=behaviour)


def _in_code(name: str, kind: Kind, code: str, body: str) -> WireFault:
    return WireFault(name=name, kind=kind, code=code, behaviour=_tells("200 OK", body), in_code=True)


def _slow(name: str, behaviour: Behaviour) -> WireFault:
    return WireFault(name=name, kind=A, code="no_answer", behaviour=behaviour, slow=True)


def _later(name: str, kind: Kind, code: str, behaviour: Behaviour) -> WireFault:
    return WireFault(name=name, kind=kind, code=code, behaviour=behaviour, wait=True)


CREDENTIALS = (
    _fault("400, no token seen", R, "token_refused", _tells("400 Bad Request", "", _NO_TOKEN)),
    _fault("401, token refused", R, "token_refused", _tells("401 Unauthorized", "", _BAD_TOKEN)),
    _fault("401 without a word", R, "token_refused", _tells("401 Unauthorized")),
    _fault("401, technical account refused", R, "account_refused", _tells("401 Unauthorized", "{}", _BAD_ACCOUNT)),
    _fault("403 {}, API not subscribed", R, "not_subscribed", _tells("403 Forbidden", "{}")),
    _fault("403 empty, no raccordement", R, "no_rights", _tells("403 Forbidden")),
    _fault("403 echo, no raccordement", R, "no_rights", _tells("403 Forbidden", '{"idFacture": 7}')),
)
CUTS = (
    _fault("closed before the body was read", A, "no_answer", _close_at_once),
    _fault("reset before the body was read", A, "no_answer", _reset_at_once),
    _fault("reset within the body", A, "no_answer", _reset_within_the_body),
    _fault("reset after the whole request", A, "no_answer", _reset_after_reading),
    _fault("closed after the whole request", A, "no_answer", _close_after_reading),
    _fault("answer cut in its body", A, "no_answer", _cut_answer),
    _fault("not HTTP", A, "no_answer", _says(b"SSH-2.0-OpenSSH_9.2\r\n")),
    _fault("not HTTP, before the request was read", A, "no_answer", _says(b"220 mail\r\n", read_first=False)),
    _slow("silence after the request", _silence),
    _slow("the body is not read on", _stop_reading),
    _slow("half a head, then silence", _half_a_head),
    _slow("one byte at a time", _drip),
)
ANSWERS = (
    _fault("no content type", A, "unexpected_answer", _says(_RAW_OK)),
    _fault("200 empty", A, "unexpected_answer", _tells("200 OK")),
    _fault("204", A, "unexpected_answer", _says(b"HTTP/1.1 204 No Content\r\n\r\n")),
    _fault("answer too long", A, "unexpected_answer", _endless),
    _fault("compressed unasked", A, "unexpected_answer", _tells("200 OK", gzip.compress(OK.encode()), _ZIPPED)),
    _fault("JSON cut short", A, "unexpected_answer", _tells("200 OK", OK[:25])),
    _fault("no JSON", A, "unexpected_answer", _tells("200 OK", "bonjour")),
    _fault("JSON list", A, "unexpected_answer", _tells("200 OK", f"[{OK}]")),
    _fault("key twice", A, "unexpected_answer", _tells("200 OK", '{"codeRetour": 0, "codeRetour": 0}')),
    _fault("NaN", A, "unexpected_answer", _tells("200 OK", '{"codeRetour": 0, "x": NaN}')),
    _fault(
        "too deep", A, "unexpected_answer", _tells("200 OK", '{"codeRetour": 0, "x": ' + "[" * 999 + "]" * 999 + "}")
    ),
    _fault("not UTF-8", A, "unexpected_answer", _tells("200 OK", OK.encode("utf-16"))),
    _in_code("no codeRetour", A, "unexpected_answer", '{"libelle": "TRA_MSG_00.000"}'),
    _in_code("codeRetour as text", A, "unexpected_answer", '{"codeRetour": "0"}'),
    _in_code("200, refused in words", T, "20013", _REFUSAL),
    _fault("400, refused in words", T, "20013", _tells("400 Bad Request", _REFUSAL)),
    _fault("422, refused in words", T, "20013", _tells("422 Unprocessable Content", _REFUSAL)),
    _fault("413", T, "413", _tells("413 Content Too Large")),
    _fault("400 page", A, "unexpected_answer", _tells("400 Bad Request", _HTML, PAGE)),
    _fault("404", A, "unexpected_answer", _tells("404 Not Found")),
    _fault("405", A, "unexpected_answer", _tells("405 Method Not Allowed")),
    _fault("409", A, "unexpected_answer", _tells("409 Conflict", _REFUSAL)),
    _fault("415", A, "unexpected_answer", _tells("415 Unsupported Media Type")),
)
BETWEEN = (
    _fault("200 page (welcome page)", A, "captive_portal", _tells("200 OK", _HTML, PAGE)),
    _fault("302 to a page", A, "captive_portal", _tells("302 Found", "", "Location: http://portail.example/\r\n")),
    _fault("307 elsewhere", A, "captive_portal", _tells("307 Temporary Redirect", "", "Location: /ailleurs\r\n")),
    _fault("511, network login", A, "captive_portal", _tells("511 Network Authentication Required", _HTML, PAGE)),
    _fault("403 page (filter)", R, "proxy", _tells("403 Forbidden", _HTML, PAGE)),
    _fault("408", A, "no_answer", _tells("408 Request Timeout")),
    _fault("429", R, "quota", _tells("429 Too Many Requests")),
    _later("429, Retry-After", R, "quota", _tells("429 Too Many Requests", "", "Retry-After: 60\r\n")),
    _fault("500 page", A, "server_error", _tells("500 Internal Server Error", _HTML, PAGE)),
    _fault("500 JSON", A, "server_error", _tells("500 Internal Server Error", _REFUSAL)),
    _fault("502", A, "server_error", _tells("502 Bad Gateway", _HTML, PAGE)),
    _fault("504", A, "server_error", _tells("504 Gateway Timeout", _HTML, PAGE)),
    _fault("503 page (maintenance)", A, "maintenance", _tells("503 Service Unavailable", _HTML, PAGE)),
    _fault("503 JSON", A, "maintenance", _tells("503 Service Unavailable", "{}")),
    _later(
        "503, Retry-After", A, "maintenance", _tells("503 Service Unavailable", _HTML, PAGE + "Retry-After: 600\r\n")
    ),
)
#: Faults of one call; those that concern the line as a whole are in line_faults.py.
CALL_FAULTS: tuple[WireFault, ...] = CREDENTIALS + CUTS + ANSWERS + BETWEEN

_INVALID_CLIENT = '{"error": "invalid_client"}'
#: Faults at the door of PISTE, where nothing of the call has left yet.
DOOR_FAULTS: tuple[WireFault, ...] = (
    _fault("PISTE: invalid_client", R, "piste_refused", _tells("400 Bad Request", _INVALID_CLIENT)),
    _fault("PISTE: invalid_client with 401", R, "piste_refused", _tells("401 Unauthorized", _INVALID_CLIENT)),
    _fault("PISTE: 403", R, "piste_refused", _tells("403 Forbidden")),
    _fault("PISTE: 403 page (filter)", N, "proxy", _tells("403 Forbidden", _HTML, PAGE)),
    _fault("PISTE: 429", R, "quota", _tells("429 Too Many Requests")),
    _later("PISTE: 429, Retry-After", R, "quota", _tells("429 Too Many Requests", "", "Retry-After: 60\r\n")),
    _fault("PISTE: 503", R, "maintenance", _tells("503 Service Unavailable", _HTML, PAGE)),
    _fault("PISTE: 500", N, "server_error", _tells("500 Internal Server Error", _HTML, PAGE)),
    _fault("PISTE: 200 page (welcome page)", N, "captive_portal", _tells("200 OK", _HTML, PAGE)),
    _fault("PISTE: 302", N, "captive_portal", _tells("302 Found", "", "Location: http://portail.example/\r\n")),
    _fault("PISTE: 511", N, "captive_portal", _tells("511 Network Authentication Required", _HTML, PAGE)),
    _fault("PISTE: no token in the answer", N, "unexpected_answer", _tells("200 OK", "{}")),
    _fault("PISTE: a token that no header takes", N, "unexpected_answer", _tells("200 OK", '{"access_token": "é"}')),
    _fault("PISTE: JSON cut short", N, "unexpected_answer", _tells("200 OK", '{"access_')),
    _fault("PISTE: closed without an answer", N, "no_answer", _close_after_reading),
    _fault("PISTE: reset", N, "no_answer", _reset_at_once),
    WireFault(name="PISTE: silence", kind=N, code="no_answer", behaviour=_silence, slow=True),
)
