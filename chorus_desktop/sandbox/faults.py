"""Faults on the line to the API, armed for an exercise: which there are, and how each one looks to the client."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chorus_desktop.sandbox.fault_answers import INSTEAD, SPOILED

#: The call is carried out, then the answer is lost, late, spoiled or an old one.
AFTER = (
    "accept_then_drop",
    "hang_after_accept",
    "http_500_after_accept",
    "slow_drip",
    "close_after_answer",
    "processed_late",
    "stale_answer",
    "wrong_date",
    *SPOILED,
)
#: The call is not carried out.
BEFORE = ("drop_before", "cut_while_sending", *INSTEAD)
KINDS = AFTER + BEFORE

#: Seconds after which a call is carried out whose client was told nothing.
LATE_SECONDS = 2.0
#: How far the platform's clock is off in an answer of a wrong date.
WRONG_DATE_SECONDS = 3 * 86_400
#: Between two bytes of a slow_drip.
DRIP_SECONDS = 0.2

Abort = Callable[[Scope], None]


@dataclass(slots=True)
class _Armed:
    route: str
    kind: str
    count: int


class Faults:
    """What is armed; `abort`, given by whoever listens, closes a client's connection without a word."""

    abort: Abort

    def __init__(self) -> None:
        self._armed: list[_Armed] = []

    def inject(self, route: str, kind: str, count: int = 1) -> None:
        """Arm for the next `count` calls of a route: a path, its end (`deposer/flux`), several with | between, or `*`.

        Raises ValueError.
        """
        if kind not in KINDS:
            raise ValueError(f"unknown fault {kind!r}, known: {', '.join(KINDS)}")
        if count < 1:
            raise ValueError("count is at least 1")
        self._armed.append(_Armed(route, kind, count))

    def take(self, path: str) -> str | None:
        """The fault for this call, the longest armed first; one fewer is left."""
        for armed in self._armed:
            if any(_leads_to(route, path) for route in armed.route.split("|")):
                armed.count -= 1
                if not armed.count:
                    self._armed.remove(armed)
                return armed.kind
        return None

    def armed(self) -> list[dict[str, object]]:
        """What is left, for the state."""
        return [{"route": armed.route, "kind": armed.kind, "count": armed.count} for armed in self._armed]

    def clear(self) -> None:
        """Disarm everything."""
        self._armed.clear()


class FaultyLine:
    """Between the client and the API."""

    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app = app
        self._faults = faults
        self._last: dict[str, bytes] = {}
        self._late: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kind = self._faults.take(scope["path"])
        if kind is None:
            await self._app(scope, receive, self._noting(scope["path"], send))
        elif kind == "drop_before":
            await self._drop(scope, receive)
        elif kind == "cut_while_sending":
            await receive()
            await self._drop(scope, receive)
        elif kind in INSTEAD:
            await INSTEAD[kind](await _whole(receive))(scope, receive, send)
        elif kind == "processed_late":
            await self._later(scope, receive)
        else:
            await self._spoil(kind, await self._carried_out(scope, receive), scope, receive, send)

    async def _carried_out(self, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
        start: list[Message] = []
        body = bytearray()

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.append(message)
            else:
                body.extend(message.get("body", b""))

        await self._app(scope, receive, keep)
        return start[0], bytes(body)

    def _noting(self, path: str, send: Send) -> Send:
        """Keeps the answer, in case a later one is to be stale."""
        self._last[path] = b""

        async def noted(message: Message) -> None:
            self._last[path] += message.get("body", b"")
            await send(message)

        return noted

    async def _later(self, scope: Scope, receive: Receive) -> None:
        """Take the request, tell nothing, and carry it out when the client has long given up."""
        request = await _whole(receive)

        async def again() -> Message:
            return {"type": "http.request", "body": request, "more_body": False}

        async def carry_out() -> None:
            await asyncio.sleep(LATE_SECONDS)
            await self._carried_out(scope, again)

        task = asyncio.create_task(carry_out())
        self._late.add(task)
        task.add_done_callback(self._late.discard)
        await self._drop(scope, receive)

    async def _spoil(
        self, kind: str, answer: tuple[Message, bytes], scope: Scope, receive: Receive, send: Send
    ) -> None:
        start, body = answer
        if kind == "accept_then_drop":
            await self._drop(scope, receive)
        elif kind == "hang_after_accept":
            await _gone(receive)
        elif kind == "slow_drip":
            await _drip(start, body, receive, send)
        elif kind == "close_after_answer":
            await Response(body, start["status"], media_type="application/json")(scope, receive, send)
            self._faults.abort(scope)
        elif kind == "wrong_date":
            scope["date_shift"] = WRONG_DATE_SECONDS
            await Response(body, start["status"], media_type="application/json")(scope, receive, send)
        elif kind == "http_500_after_accept":
            await HTMLResponse("<html><body>Internal Server Error</body></html>", 500)(scope, receive, send)
        else:
            spoiled = self._last.get(scope["path"], body) if kind == "stale_answer" else SPOILED[kind](body)
            await Response(spoiled, start["status"], media_type="application/json")(scope, receive, send)

    async def _drop(self, scope: Scope, receive: Receive) -> None:
        self._faults.abort(scope)
        await _gone(receive)


def _leads_to(route: str, path: str) -> bool:
    return route in ("*", path) or path.endswith("/" + route.strip("/"))


async def _whole(receive: Receive) -> bytes:
    body = bytearray()
    while (message := await receive())["type"] == "http.request":
        body += message.get("body", b"")
        if not message.get("more_body", False):
            break
    return bytes(body)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _drip(start: Message, body: bytes, receive: Receive, send: Send) -> None:
    await send(start)
    for position in range(len(body)):
        await send({"type": "http.response.body", "body": body[position : position + 1], "more_body": True})
        try:
            await asyncio.wait_for(_gone(receive), DRIP_SECONDS)
        except TimeoutError:
            continue
        return
    await send({"type": "http.response.body", "body": b""})
