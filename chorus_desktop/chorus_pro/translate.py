"""Faults of the network and answers of the gateway turned into the four classes of the fault table, once.

An answer is a success only if status, content type, JSON and codeRetour all say so; what proves nothing is UNPROVED.
"""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import httpx

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.answer import Answer
from chorus_desktop.chorus_pro.wire import Fields, WrongAnswer
from chorus_desktop.domain.exchange import Held, NotSent, ReadFailed, TurnedDown, Unanswered

_TEXT_KEPT = 500


class Kind(Enum):
    """The classes of the fault table: N, R, T and A."""

    NOT_SENT = "N"
    HELD = "R"
    TURNED_DOWN = "T"
    UNPROVED = "A"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A call that did not succeed. `code` is ours, except in TURNED_DOWN: codeRetour, or the HTTP status without one.

    `token` marks a refusal that a fresh token may mend, `at_door` one met while asking PISTE for a token, `date` is the
    server's clock.
    """

    kind: Kind
    code: str
    detail: str = ""
    retry_after: float | None = None
    token: bool = False
    at_door: bool = False
    date: datetime | None = None

    @property
    def says_empty(self) -> bool:
        """Whether this is how a search says that there is nothing to find."""
        return self.kind is Kind.TURNED_DOWN and uncertain.says_empty(self.code, self.detail)

    @property
    def says_no_rights(self) -> bool:
        """Whether this is a refusal of the account, whatever it was asked."""
        return self.kind is Kind.TURNED_DOWN and uncertain.says_no_rights(self.detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A validated answer: codeRetour 0."""

    fields: Fields
    answer: Answer


def of_exception(fault: BaseException, *, proxied: bool = False) -> Fault:
    """The class of what httpx raised; only what fails before the first byte of the request is proved not sent.

    `proxied`: the call had to go through a proxy, so that what was not reached is the proxy.
    """
    detail = f"{type(fault).__name__}: {fault}"[:_TEXT_KEPT]
    match fault:
        case httpx.ProxyError():
            return Fault(kind=Kind.NOT_SENT, code="proxy_login" if "407" in detail else "proxy", detail=detail)
        case httpx.ConnectError():
            code = _connect_code(fault)
        case httpx.ConnectTimeout() | httpx.PoolTimeout() | httpx.UnsupportedProtocol():
            code = "offline"
        case _:
            return Fault(kind=Kind.UNPROVED, code="no_answer", detail=detail)
    return Fault(kind=Kind.NOT_SENT, code="proxy_unreachable" if proxied and code == "offline" else code, detail=detail)


#: By what OpenSSL, Windows and macOS call it. Of the times only a trusted chain for the right host is told.
_VERIFICATION_CODES = {
    9: "clock",
    10: "tls_expired",
    62: "tls_host",
    64: "tls_host",
    0x800B0101: "tls_expired",
    0x800B010F: "tls_host",
    -67818: "tls_expired",
    -67819: "clock",
    -67602: "tls_host",
}


def _connect_code(fault: BaseException) -> str:
    """A certificate that is not right is an interception; a peer that speaks no TLS at all is a welcome page."""
    causes = tuple(_causes(fault))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _VERIFICATION_CODES.get(getattr(cause, "verify_code", 0), "tls")
    if any(isinstance(cause, ssl.SSLEOFError) for cause in causes):
        return "captive_portal"
    reasons = {cause.reason for cause in causes if isinstance(cause, ssl.SSLError)}
    if reasons & {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNEXPECTED_EOF_WHILE_READING", "RECORD_LAYER_FAILURE"}:
        return "captive_portal"
    return "tls" if reasons else "offline"


def _causes(fault: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = fault
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def of_answer(answer: Answer) -> Reply | Fault:
    """Validate an answer of the API, or tell what its refusal or its shape means."""
    match answer.status:
        case 200:
            return _success(answer)
        case 400 | 413 | 422:
            return _refusal(answer)
        case 401:
            return _unauthorized(answer)
        case 403:
            return _forbidden(answer)
        case 429:
            return Fault(kind=Kind.HELD, code="quota", retry_after=answer.retry_after)
        case 503:
            return _unproved(answer, "maintenance")
        case 500 | 502 | 504:
            return _unproved(answer, "server_error")
        case 408:
            return _unproved(answer, "no_answer")
        case status if 300 <= status < 400 or status == 511:
            return _unproved(answer, "captive_portal")
        case _:
            return _unproved(answer, "unexpected_answer")


def _success(answer: Answer) -> Reply | Fault:
    if answer.is_page:
        return _unproved(answer, "captive_portal")
    try:
        fields = answer.members()
        code = fields.required_whole("codeRetour")
        if code == 0:
            return Reply(fields=fields, answer=answer)
        return Fault(kind=Kind.TURNED_DOWN, code=str(code), detail=fields.text("libelle"), date=answer.date)
    except WrongAnswer as fault:
        return unexpected(fault)


def _refusal(answer: Answer) -> Fault:
    """The usual JSON with another status; unreadable, it proves a refusal only where the size is at fault."""
    challenge = answer.headers.get("www-authenticate", "").lower()
    if answer.status == 400 and any(word in challenge for word in uncertain.TOKEN_MISSING_WORDS):
        return Fault(kind=Kind.HELD, code="token_refused", detail=challenge[:_TEXT_KEPT], token=True)
    try:
        fields = answer.members()
        code, label = fields.whole("codeRetour"), fields.text("libelle")
        if code != 0 and (code is not None or label):
            return Fault(kind=Kind.TURNED_DOWN, code=str(code or answer.status), detail=label)
        reason = "no refusal in the body"
    except WrongAnswer as fault:
        reason = str(fault)
    if answer.status == 413:
        return Fault(kind=Kind.TURNED_DOWN, code="413")
    return _unproved(answer, "unexpected_answer", reason)


def _unauthorized(answer: Answer) -> Fault:
    challenge = answer.headers.get("www-authenticate", "")
    if any(word in challenge.lower() for word in uncertain.ACCOUNT_REFUSED_WORDS):
        return Fault(kind=Kind.HELD, code="account_refused", detail=challenge[:_TEXT_KEPT])
    return Fault(kind=Kind.HELD, code="token_refused", detail=challenge[:_TEXT_KEPT], token=True)


def _forbidden(answer: Answer) -> Fault:
    """By JSON or nothing the gateway refuses; by a page, a filter on the way."""
    text = answer.text.strip()
    if text == uncertain.UNSUBSCRIBED_BODY:
        return Fault(kind=Kind.HELD, code="not_subscribed", detail=text)
    return Fault(kind=Kind.HELD, code="proxy" if answer.is_page else "no_rights", detail="HTTP 403")


def _unproved(answer: Answer, code: str, reason: str = "") -> Fault:
    return Fault(
        kind=Kind.UNPROVED,
        code=code,
        detail=f"HTTP {answer.status} {reason}".strip(),
        retry_after=answer.retry_after,
    )


def unexpected(fault: WrongAnswer) -> Fault:
    """An answer that could not be read as what it should be."""
    return Fault(kind=Kind.UNPROVED, code="unexpected_answer", detail=str(fault)[:_TEXT_KEPT])


def as_outcome(fault: Fault) -> NotSent | Held | TurnedDown | Unanswered:
    """What a fault means for a deposit."""
    if fault.says_no_rights:
        return _held_for_rights(fault)
    match fault.kind:
        case Kind.NOT_SENT:
            return NotSent(code=fault.code, detail=fault.detail)
        case Kind.HELD:
            return Held(code=fault.code, retry_after=fault.retry_after, detail=fault.detail)
        case Kind.TURNED_DOWN:
            return TurnedDown(code=fault.code, label=fault.detail, duplicate=uncertain.says_duplicate(fault.detail))
        case _:
            return Unanswered(code=fault.code, detail=fault.detail)


def _held_for_rights(fault: Fault) -> Held:
    return Held(code="no_rights", detail=f"{fault.code} {fault.detail}")


def before_deposit(fault: Fault) -> NotSent | Held:
    """What a fault means in a call that only prepares a deposit: nothing of the invoice has left yet."""
    if fault.says_no_rights:
        return _held_for_rights(fault)
    match fault.kind:
        case Kind.HELD:
            return Held(code=fault.code, retry_after=fault.retry_after, detail=fault.detail)
        case Kind.UNPROVED if fault.retry_after is not None:
            return Held(code=fault.code, retry_after=fault.retry_after, detail=fault.detail)
        case Kind.TURNED_DOWN:
            return NotSent(code="refused", detail=f"{fault.code} {fault.detail}".strip())
        case _:
            return NotSent(code=fault.code, detail=fault.detail)


def as_read_failed(fault: Fault) -> ReadFailed:
    """What a fault means for a read."""
    if fault.kind is Kind.TURNED_DOWN:
        return ReadFailed(code="refused", detail=f"{fault.code} {fault.detail}".strip())
    return ReadFailed(code=fault.code, retry_after=fault.retry_after, detail=fault.detail)
