"""Faults on the line to the API, armed for an exercise: which there are, and how each one looks to the client."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.traffic import MAINTENANCE_PAGE

#: The call is carried out, then its answer is spoiled.
AFTER = (
    "accept_then_drop",
    "hang_after_accept",
    "http_500_after_accept",
    "garbage_json",
    "truncated_json",
    "slow_drip",
    "missing_lists",
    "lists_as_objects",
)
#: The call is not carried out.
BEFORE = (
    "drop_before", "http_503_html", "html_200", "http_401_token", "http_401_account", "http_429", "http_403_empty",
    "invalid_client", "business_refusal",
)  # fmt: skip
KINDS = AFTER + BEFORE

#: Between two bytes of a slow_drip.
DRIP_SECONDS = 0.2

Abort = Callable[[Scope], None]

_PORTAL = "<html><head><title>Bienvenue</title></head><body><h1>Connexion au réseau WiFi</h1></body></html>"


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

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kind = self._faults.take(scope["path"])
        if kind is None:
            await self._app(scope, receive, send)
        elif kind == "drop_before":
            await self._drop(scope, receive)
        elif kind in BEFORE:
            await _instead(kind)(scope, receive, send)
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
        elif kind == "http_500_after_accept":
            await HTMLResponse("<html><body>Internal Server Error</body></html>", 500)(scope, receive, send)
        else:
            await Response(_spoiled(kind, body), start["status"], media_type="application/json")(scope, receive, send)

    async def _drop(self, scope: Scope, receive: Receive) -> None:
        self._faults.abort(scope)
        await _gone(receive)


def _leads_to(route: str, path: str) -> bool:
    return route in ("*", path) or path.endswith("/" + route.strip("/"))


def _spoiled(kind: str, body: bytes) -> bytes:
    if kind == "truncated_json":
        return body[: len(body) // 2]
    if kind == "garbage_json":
        return b"{]" + body[::-1]
    fields = json.loads(body)
    if kind == "missing_lists":
        kept = {name: value for name, value in fields.items() if not isinstance(value, list)}
    else:
        kept = {name: value[0] if isinstance(value, list) and value else value for name, value in fields.items()}
    return json.dumps(kept).encode()


def _instead(kind: str) -> Response:
    if kind == "http_503_html":
        return HTMLResponse(MAINTENANCE_PAGE, 503)
    if kind == "html_200":
        return HTMLResponse(_PORTAL, 200)
    if kind == "http_429":
        return JSONResponse({}, 429, headers={"Retry-After": str(uncertain.RETRY_AFTER_SECONDS)})
    if kind == "http_403_empty":
        return Response(b"", 403)
    if kind == "invalid_client":
        return JSONResponse({"error": "invalid_client"}, 400)
    if kind == "business_refusal":
        return JSONResponse(answers.refusal(uncertain.UNNAMED_REFUSAL))
    challenge = 'Bearer realm="PISTE", error="invalid_token", error_description="Invalid access token"'
    if kind == "http_401_account":
        challenge = 'Bearer realm="PISTE",error="Unauthorized",error_description="login or password incorrects"'
    return JSONResponse({}, 401, headers={"WWW-Authenticate": challenge})


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
