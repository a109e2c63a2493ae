"""The API as an ASGI application: the gateway's order of refusals, the token, the operations, the Date header."""

import base64
import binascii
import secrets
import time
import uuid
from collections import Counter
from collections.abc import Callable
from email.utils import formatdate
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from chorus_desktop.sandbox import bodies, deposits, operations
from chorus_desktop.sandbox.deposit_calls import HttpRefusal
from chorus_desktop.sandbox.faults import Faults, FaultyLine
from chorus_desktop.sandbox.fields import Malformed
from chorus_desktop.sandbox.state import State

TOKEN_SECONDS = 3600

#: Puts itself around the API to see each request and its true answer, before a fault spoils it.
Observer = Callable[[ASGIApp], ASGIApp]


def build(state: State, faults: Faults, calls: Counter[str], observer: Observer | None = None) -> Starlette:
    """The whole API; `calls` counts the requests by path."""
    desk = _Desk(state)
    routes = [Route(operations.TOKEN, desk.token, methods=["POST"])]
    routes.append(Route(operations.HEALTH, desk.health, methods=["GET"]))
    routes += [Route(path, desk.operation, methods=["POST"]) for path in operations.SERVED]
    return Starlette(
        routes=routes,
        exception_handlers={404: _nothing_there, 405: _nothing_there},
        middleware=[
            Middleware(_Stamp, state=state, calls=calls),
            Middleware(FaultyLine, faults=faults),
            *([Middleware(observer)] if observer else []),
            Middleware(_Door, state=state),
        ],
    )


class _Desk:
    """The endpoints."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def token(self, request: Request) -> Response:
        """client_credentials, the pair in the form or as HTTP Basic."""
        try:
            body = await bodies.read(request)
        except (bodies.TooLarge, ClientDisconnect):
            return JSONResponse({"error": "invalid_request"}, 400)
        form = {name: values[0] for name, values in parse_qs(body.decode("latin-1")).items()}
        client_id, client_secret = form.get("client_id", ""), form.get("client_secret", "")
        basic = _after(request.headers.get("authorization", ""), "basic")
        if basic:
            client_id, _, client_secret = _decoded(basic).partition(":")
        if form.get("grant_type") != "client_credentials":
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        known = self._state.credentials
        if not _same(f"{client_id}:{client_secret}", f"{known.client_id}:{known.client_secret}"):
            return JSONResponse({"error": "invalid_client"}, 400)
        if self._state.traffic.refuses_token():
            return JSONResponse({"error": "invalid_client"}, 400)
        token = secrets.token_urlsafe(40)
        with self._state.db as db:
            db.execute("DELETE FROM token WHERE expires_at < ?", (time.time(),))
            db.execute("INSERT INTO token(token, expires_at) VALUES (?, ?)", (token, time.time() + TOKEN_SECONDS))
        return JSONResponse(
            {"access_token": token, "token_type": "Bearer", "expires_in": TOKEN_SECONDS, "scope": "openid"}
        )

    async def health(self, _request: Request) -> Response:
        """health-check."""
        return JSONResponse(
            {
                "headers": {},
                "body": "L'API CPRO est actuellement disponible et fonctionnel.",
                "statusCodeValue": 200,
                "statusCode": "OK",
            }
        )

    async def operation(self, request: Request) -> Response:
        """Any POST operation: what is due is settled first, then the call is carried out in one transaction."""
        if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
            return JSONResponse({}, 415)
        try:
            body = bodies.parsed(await bodies.read(request))
            with self._state.db:
                deposits.settle_due(self._state)
            with self._state.db:
                return JSONResponse(operations.SERVED[request.url.path](self._state, body))
        except bodies.TooLarge:
            return JSONResponse({}, 413)
        except ClientDisconnect:
            return JSONResponse({}, 400)
        except (ValueError, Malformed) as fault:
            return JSONResponse(bodies.answer_to(fault), 400)
        except HttpRefusal as fault:
            return JSONResponse(fault.answer, fault.status)


class _Door:
    """Maintenance: 503. No token: 400. Bad token: 401. Over quota: 429. Not subscribed: 403. Wrong account: 401."""

    def __init__(self, app: ASGIApp, state: State) -> None:
        self._app = app
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = self._state.traffic.maintenance()
        if refused is None and scope["path"] != operations.TOKEN:
            refused = self._refusal(scope["path"], Headers(scope=scope))
        await (refused or self._app)(scope, receive, send)

    def _refusal(self, path: str, headers: Headers) -> Response | None:
        token = _after(headers.get("authorization", ""), "bearer")
        if not token:
            realm = "PISTE" if operations.api_of(path) else "DefaultRealm"
            return _challenge(400, f'Bearer realm="{realm}", error="invalid_request", {_NOTHING_GIVEN}')
        query = "SELECT 1 FROM token WHERE token = ? AND expires_at >= ?"
        if self._state.db.execute(query, (token, time.time())).fetchone() is None:
            return invalid_token()
        if over := self._state.traffic.over_quota():
            return over
        if operations.api_of(path) in self._state.unsubscribed:
            return JSONResponse({}, 403)
        known_account = self._state.credentials
        if not _same(_decoded(headers.get("cpro-account", "")), f"{known_account.login}:{known_account.password}"):
            return _challenge(401, f'Bearer realm="PISTE",error="Unauthorized",{_WRONG_ACCOUNT}')
        return None


_NOTHING_GIVEN = 'error_description="Unable to find token in the message"'
_WRONG_ACCOUNT = 'error_description="login or password incorrects"'


async def _nothing_there(_request: Request, fault: Exception) -> Response:
    """An unknown route, or a method that it does not have."""
    assert isinstance(fault, HTTPException)
    return JSONResponse({}, fault.status_code)


def invalid_token() -> Response:
    """401 for a token that is unknown or expired."""
    return _challenge(401, 'Bearer realm="PISTE", error="invalid_token", error_description="Invalid access token"')


def _challenge(status: int, authenticate: str) -> Response:
    return JSONResponse({}, status, headers={"WWW-Authenticate": authenticate})


class _Stamp:
    """Counts the request; the answer tells the platform's time and a correlation id."""

    def __init__(self, app: ASGIApp, state: State, calls: Counter[str]) -> None:
        self._app = app
        self._state = state
        self._calls = calls

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._calls[scope["path"]] += 1

        async def stamped(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Date"] = formatdate(self._state.clock.now() + scope.get("date_shift", 0), usegmt=True)
                headers["x-correlationid"] = str(uuid.uuid4())
            await send(message)

        await self._app(scope, receive, stamped)


def _after(header: str, scheme: str) -> str:
    name, _, value = header.strip().partition(" ")
    return value.strip() if name.lower() == scheme else ""


def _decoded(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return ""


def _same(given: str, known: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "replace"), known.encode())
