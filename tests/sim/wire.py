"""The way between one laptop and the platform: an httpx transport on which everything that can go wrong does."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import httpx

from tests.sim.answers import DEPOSITS, FILE, SEARCH, Answer
from tests.sim.options import BEFORE, GATE, LOST
from tests.sim.platform import LATE

if TYPE_CHECKING:
    from tests.sim.laptop import Laptop, Life
    from tests.sim.world import World

TOKEN = "/api/oauth/token"
#: What a request may meet before the platform is reached, as httpx tells it.
_RAISED: dict[str, type[httpx.TransportError]] = {
    "dns": httpx.ConnectError,
    "refused": httpx.ConnectError,
    "tls": httpx.ConnectError,
    "connect_timeout": httpx.ConnectTimeout,
    "proxy": httpx.ProxyError,
}
_HOSTS = ("oauth.piste.gouv.fr", "api.piste.gouv.fr")
_JSON = "application/json;charset=utf-8"


class Drip(httpx.AsyncByteStream):
    """A body in parts, with a pause after each, that may break off."""

    def __init__(self, parts: list[bytes], pause: float = 0.0, *, breaks: bool = False) -> None:
        self._parts, self._pause, self._breaks = parts, pause, breaks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            if self._pause:
                await asyncio.sleep(self._pause)
            yield part
        if self._breaks:
            raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


class Wire(httpx.AsyncBaseTransport):
    """One pool of connections of one run of the program; it is told what it carries and what became of it."""

    def __init__(self, world: World, laptop: Laptop, life: Life) -> None:
        self._world, self._laptop, self._life = world, laptop, life
        self._rng = laptop.weather
        self._used = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one request; a process that has ended never learns of an answer."""
        await self._alive()
        path = request.url.path
        if request.url.host not in _HOSTS:
            return await self._not_reached("portal_page")
        content = await request.aread()
        payload = json.loads(content) if content.startswith(b"{") else {}
        self._laptop.called()
        self._rules(request, path)
        self._used += 1
        self._laptop.in_flight.append(path)
        try:
            response = await self._carry(path, payload)
        finally:
            self._laptop.in_flight.remove(path)
        await self._alive()
        self._laptop.looked |= self._world.calm and path == SEARCH
        return response

    def _rules(self, request: httpx.Request, path: str) -> None:
        """A deposit has a connection of its own, and never another deposit beside it."""
        if path not in (*DEPOSITS, FILE):
            return
        if self._used or request.headers.get("connection", "") != "close":
            self._world.violation("doubled", f"{self._laptop.name}: a deposit on a connection that was used before")
        if any(other in DEPOSITS for other in self._laptop.in_flight):
            self._world.violation("doubled", f"{self._laptop.name}: two deposits at the same time")

    async def _alive(self) -> None:
        if not self._life.alive:
            await asyncio.Future()

    def _fault(self) -> str:
        options = self._world.options
        if self._world.calm or self._rng.random() >= options.faults:
            return ""
        return self._rng.choice(options.kinds)

    async def _carry(self, path: str, payload: Answer) -> httpx.Response:
        await asyncio.sleep(self._rng.uniform(0.02, 0.4))
        fault = "refused" if self._laptop.offline() else self._fault()
        kill = self._kill()
        self._world.tell(self._laptop, f"{path.rsplit('/', 1)[-1]} {fault or 'ok'}{' kill ' + kill if kill else ''}")
        if kill == "quit":
            # The window is closed while the request is under way.
            self._laptop.quit()
        if fault in BEFORE:
            return await self._not_reached(fault)
        if kill == "before":
            if self._rng.random() < 0.5:
                self._later(path, payload)
            self._life.end(self._laptop.way_of_ending())
            await self._alive()
        if fault in GATE:
            return self._refused_at_gate(fault, path, payload)
        if fault in LOST:
            return await self._lost(fault, path, payload, kill)
        return await self._answered(fault, path, payload, kill)

    def _kill(self) -> str:
        options = self._world.options
        if self._world.calm or self._rng.random() >= options.kills_on_wire:
            return ""
        return self._rng.choice(("before", "processed", "answered", "quit"))

    async def _not_reached(self, fault: str) -> httpx.Response:
        if fault == "portal_page":
            return self._response(200, b"<html>Bienvenue sur le Wi-Fi</html>", "text/html")
        if fault == "portal_redirect":
            return self._response(302, b"", "text/html", location="https://wifi.example/accueil")
        await asyncio.sleep(10 if fault == "connect_timeout" else 0.1)
        raise _RAISED[fault](fault)

    def _process(self, path: str, payload: Answer) -> Answer:
        if path == TOKEN:
            return {"access_token": f"jeton-{self._world.count('token')}", "token_type": "Bearer", "expires_in": 3600}
        return self._world.answers.to(path, payload)

    def _later(self, path: str, payload: Answer) -> None:
        """The bytes are on their way, whatever became of their sender."""
        if path in DEPOSITS:
            self._world.loop.call_later(self._rng.uniform(1, LATE), self._process_late, path, payload)

    def _process_late(self, path: str, payload: Answer) -> None:
        self._world.tell(self._laptop, f"late {path.rsplit('/', 1)[-1]}")
        self._process(path, payload)

    def _refused_at_gate(self, fault: str, path: str, payload: Answer) -> httpx.Response:
        wait = self._rng.choice(({}, {"retry-after": "30"}, {"retry-after": "900"}, {"retry-after": self._date(300)}))
        match fault:
            case "401":
                return self._response(401, b"{}", _JSON, **{"www-authenticate": 'Bearer error="invalid_token"'})
            case "401_account":
                return self._response(401, b"", "text/plain", **{"www-authenticate": "Login or password incorrect"})
            case "400_token":
                return self._response(400, b"{}", _JSON, **{"www-authenticate": 'Bearer error="invalid_request"'})
            case "413" if path in (*DEPOSITS, FILE):
                self._world.refuse(payload, fault)
            case "429" | "503":
                return self._response(int(fault), b"<html>patientez</html>", "text/html", **wait)
        return self._response(int(fault[:3]), b"<html>non</html>", "text/html")

    async def _lost(self, fault: str, path: str, payload: Answer, kill: str) -> httpx.Response:
        options = self._world.options
        draw = self._rng.random()
        body = b""
        if draw < options.late:
            self._later(path, payload)
        elif draw < 0.5 + options.late / 2:
            body = json.dumps(self._process(path, payload)).encode()
        if kill in ("processed", "answered"):
            self._life.end(self._laptop.way_of_ending())
            await self._alive()
        match fault:
            case "reset":
                raise self._rng.choice((httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError))(fault)
            case "hang":
                await asyncio.sleep(100_000)
            case "cut_body":
                return self._response(200, Drip([body[: len(body) // 2]], breaks=True), _JSON)
            case "garbage":
                return self._response(200, b"\x00\xff{]", _JSON)
            case "half_json":
                return self._response(200, body[: len(body) // 2], _JSON)
            case "html":
                return self._response(200, b"<html>Bienvenue sur le Wi-Fi</html>", "text/html")
        return self._response(int(fault[:3]), b"<html>panne</html>", "text/html")

    async def _answered(self, fault: str, path: str, payload: Answer, kill: str) -> httpx.Response:
        if fault == "code_retour" and path != TOKEN:
            return self._refused_by_code(path, payload)
        told = self._process(path, payload)
        if kill == "processed":
            self._life.end(self._laptop.way_of_ending())
            await self._alive()
        await asyncio.sleep(self._rng.uniform(0.02, 1.0))
        if kill == "answered":
            # The answer is there, but whether it is still written is a race.
            self._world.loop.call_soon(self._life.end, self._laptop.way_of_ending())
        if not self._world.calm and self._rng.random() < self._world.options.disk_trouble:
            self._laptop.trouble.fail_soon(3 if self._world.options.room_only else 20)
        return self._odd(fault, json.dumps(told).encode(), path)

    def _refused_by_code(self, path: str, payload: Answer) -> httpx.Response:
        label = f"Erreur technique {self._world.count('refusal')}"
        if path in (*DEPOSITS, FILE):
            self._world.refuse(payload, label)
        return self._response(200, json.dumps({"codeRetour": 20099, "libelle": label}).encode(), _JSON)

    def _odd(self, fault: str, body: bytes, path: str) -> httpx.Response:
        match fault:
            case "no_date":
                return self._response(200, body, _JSON, date="")
            case "nan":
                return self._response(200, body[:-1] + b', "bruit": NaN}', _JSON)
            case "twice":
                return self._response(200, body[:-1] + b', "codeRetour": 0}', _JSON)
            case "drip":
                return self._response(200, Drip([body[i : i + 4] for i in range(0, len(body), 4)], 1.0), _JSON)
            case "zipped":
                return self._response(200, body, _JSON, **{"content-encoding": "gzip"})
            case "redirect_same":
                return self._response(307, b"", "text/plain", location=f"https://api.piste.gouv.fr{path}")
            case "wrong_types":
                return self._response(200, body.replace(b'"codeRetour": 0', b'"codeRetour": "0"'), _JSON)
            case "text_plain":
                return self._response(200, body, "text/plain")
        return self._response(200, body, _JSON)

    def _date(self, seconds: float = 0.0) -> str:
        return format_datetime(self._world.platform.now() + timedelta(seconds=seconds), usegmt=True)

    def _response(self, status: int, body: bytes | httpx.AsyncByteStream, kind: str, **headers: str) -> httpx.Response:
        told = {"content-type": kind, "date": self._date(self._rng.uniform(-2, 2))} | headers
        stream = Drip([body]) if isinstance(body, bytes) else body
        return httpx.Response(status, headers={name: text for name, text in told.items() if text}, stream=stream)
