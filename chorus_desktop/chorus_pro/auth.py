"""The token of PISTE: kept in memory only, renewed before it expires, asked for once however many calls wait for it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.answer import Answer
from chorus_desktop.chorus_pro.credentials import AccountMemory, Credentials
from chorus_desktop.chorus_pro.translate import Fault, Kind, of_answer
from chorus_desktop.chorus_pro.transport import Request, Transport
from chorus_desktop.chorus_pro.wire import WrongAnswer

#: Seconds before expiry at which a token is no longer used.
MARGIN = 60.0
#: What a token may be made of to travel in a header: visible ASCII.
_VISIBLE = frozenset(map(chr, range(0x21, 0x7F)))

Pause = Callable[[float], Awaitable[None]]


def utc_now() -> datetime:
    """This computer's clock."""
    return datetime.now(UTC)


class Authority:
    """Gives a token that is good for a call, or the fault that kept it from getting one; nothing else is sent here.

    It also keeps in mind what the answers say of the account, and of this computer's clock.
    """

    def __init__(
        self,
        token_url: str,
        credentials: Credentials,
        transport: Transport,
        *,
        draw: Callable[[], float],
        pause: Pause,
        memory: AccountMemory,
        now: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = token_url
        self._credentials = credentials
        self._transport = transport
        self._draw = draw
        self._pause = pause
        self._memory = memory
        self._now = now
        self._monotonic = monotonic
        self.skew: timedelta | None = None
        self._asking = asyncio.Lock()
        self._token = ""
        self._latest = ""
        self._good_until = 0.0

    async def token(self) -> str | Fault:
        """The token in use, or a new one. A fault is always NOT_SENT or HELD: no invoice was in that request."""
        if self._memory.spent:
            return Fault(kind=Kind.HELD, code="tries_spent")
        async with self._asking:
            if self._token and self._monotonic() < self._good_until:
                return self._token
            return await self._ask()

    def drop(self, token: str) -> None:
        """Forget a token that the gateway did not accept, unless it was replaced meanwhile."""
        if token == self._token:
            self._token = ""

    def turn(self) -> AbstractAsyncContextManager[None]:
        """Frames one call with its token: a call that might be one refusal too many waits."""
        return self._memory.turn()

    def heard(self, answer: Answer | Fault) -> None:
        """Learn from what came back: `skew` is by how much this clock is ahead of the platform's."""
        if isinstance(answer, Fault):
            return
        self._compare_clocks(answer)
        if answer.status == 200 and answer.is_json:
            self._memory.accepted()
        elif answer.status == 401 and getattr(of_answer(answer), "code", "") == "account_refused":
            self._memory.refused()

    def masked(self, body: bytes) -> bytes:
        """What the platform says, without our secrets where it repeats them."""
        return self._credentials.masked(body, self._latest)

    def headers(self, token: str) -> dict[str, str]:
        """What a call of the API must carry."""
        return {
            "Authorization": f"Bearer {token}",
            "cpro-account": self._credentials.cpro_account,
            "Content-Type": "application/json;charset=utf-8",
        }

    def secrets(self, token: str) -> tuple[str, ...]:
        """What goes with a call and must be kept nowhere."""
        told = self._credentials
        return token, told.cpro_account, told.client_secret, told.password

    async def _ask(self) -> str | Fault:
        asked_at = self._monotonic()
        result = await self._request()
        for _ in range(uncertain.INVALID_CLIENT_RETRIES):
            if not _refuses_client(result):
                break
            await self._pause(uncertain.INVALID_CLIENT_PAUSE + self._draw())
            asked_at = self._monotonic()
            result = await self._request()
        token, life = ("", 0.0) if isinstance(result, Fault) else _read(result)
        if not token:
            return replace(_fault(result), at_door=True)
        self._token = self._latest = token
        self._good_until = asked_at + life - MARGIN
        return token

    async def _request(self) -> Answer | Fault:
        form = {
            "grant_type": "client_credentials",
            "client_id": self._credentials.client_id,
            "client_secret": self._credentials.client_secret,
            "scope": "openid",
        }
        result = await self._transport.send(
            Request(
                method="POST",
                url=self._url,
                headers={"Content-Type": "application/x-www-form-urlencoded"},
                content=urlencode(form).encode("ascii"),
            )
        )
        if isinstance(result, Answer):
            self._compare_clocks(result)
        return result

    def _compare_clocks(self, answer: Answer) -> None:
        if answer.is_json and answer.date is not None:
            self.skew = self._now() - answer.date


def _read(answer: Answer) -> tuple[str, float]:
    """Token and seconds to live; no token where the answer is not what it should be."""
    if answer.status != 200:
        return "", 0.0
    try:
        fields = answer.members()
        token, life = fields.text("access_token"), fields.whole("expires_in")
    except WrongAnswer:
        return "", 0.0
    return (token, float(life or uncertain.TOKEN_LIFE)) if _VISIBLE.issuperset(token) else ("", 0.0)


def _refuses_client(result: Answer | Fault) -> bool:
    if isinstance(result, Fault) or result.status not in (400, 401):
        return False
    try:
        return result.members().text("error") == "invalid_client"
    except WrongAnswer:
        return False


def _fault(result: Answer | Fault) -> Fault:
    """Why there is no token; whatever it was, the call that needed it has not left."""
    if isinstance(result, Fault):
        return Fault(kind=Kind.NOT_SENT, code=result.code, detail=result.detail)
    detail = f"token: HTTP {result.status}"
    wait = result.retry_after
    if result.is_page and result.status == 403:
        return Fault(kind=Kind.NOT_SENT, code="proxy", detail=detail)
    if result.status in (400, 401, 403):
        return Fault(kind=Kind.HELD, code="piste_refused", detail=detail)
    if result.status == 429:
        return Fault(kind=Kind.HELD, code="quota", detail=detail, retry_after=wait)
    if result.status == 503:
        return Fault(kind=Kind.HELD, code="maintenance", detail=detail, retry_after=wait)
    portal = result.is_page or 300 <= result.status < 400 or result.status == 511
    if result.status >= 500 and result.status != 511:
        return Fault(kind=Kind.NOT_SENT, code="server_error", detail=detail)
    return Fault(kind=Kind.NOT_SENT, code="captive_portal" if portal else "unexpected_answer", detail=detail)
