"""A platform that answers from a script, without a network, for shapes that the embedded platform never gives."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.chorus_pro.credentials import AccountMemory
from chorus_desktop.domain.parties import Identifier
from tests.contract.client.accounts import BUYER, SUPPLIER, Pauses, client_at

#: The server's clock in every answer.
DATE = "Wed, 25 Nov 2026 08:00:00 GMT"
NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
OK = {"codeRetour": 0, "libelle": "TRA_MSG_00.000"}
NOTHING = {"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}
TOKEN: dict[str, object] = {"access_token": "jeton", "expires_in": 3600}

Answer = httpx.Response | dict[str, Any]
#: One answer for every call, several in turn (the last one stays), or a function of the request body.
Script = Answer | list[Answer] | Callable[[dict[str, Any]], Answer]


def code_of(outcome: object) -> str:
    """The code of an outcome; of what has none, a text that shows it."""
    return str(getattr(outcome, "code", outcome))


def response(
    content: object, status: int = 200, headers: dict[str, str] | None = None, *, dated: bool = True
) -> httpx.Response:
    """A JSON answer; bytes are sent as they are."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    base = {"Content-Type": "application/json"} | ({"Date": DATE} if dated else {})
    return httpx.Response(status, headers=base | (headers or {}), stream=httpx.ByteStream(body))


def structure(**changes: Any) -> dict[str, Any]:
    """A row of structures/rechercher: the supplier."""
    return {
        "idStructureCPP": 26300989,
        "typeIdentifiantStructure": "SIRET",
        "identifiantStructure": SUPPLIER.value,
        "designationStructure": "ATELIER DU PARC",
        "statut": "ACTIVE",
    } | changes


def row(identifier: int, **changes: Any) -> dict[str, Any]:
    """A row of rechercher/fournisseur."""
    return {
        "identifiantFactureCPP": identifier,
        "numeroFacture": "F2026-0042",
        "dateFacture": "2026-11-24",
        "codeFournisseur": SUPPLIER.value,
        "codeDestinataire": BUYER,
        "montantTTC": 144.6,
        "statut": "DEPOSEE",
        "dateHeureEtatCourant": "2026-11-25T09:00:00.000+01:00",
    } | changes


def rows(*found: dict[str, Any], total: int | None = None) -> dict[str, Any]:
    """A page of them."""
    return OK | {
        "listeFactures": list(found),
        "parametresRetour": {"total": len(found) if total is None else total},
    }


class Scripted:
    """Routes are ends of paths, the longest first; `requests` keeps what was asked."""

    def __init__(self, **routes: Any) -> None:
        self.routes: dict[str, Script] = {"token": TOKEN} | {
            name.replace("__", "/"): script for name, script in routes.items()
        }
        self.requests: list[httpx.Request] = []

    def client(
        self, *, pause: Pauses | None = None, supplier: Identifier = SUPPLIER, memory: AccountMemory | None = None
    ) -> ChorusPro:
        """A client that speaks with this script only, and whose clock is the server's."""
        return client_at(
            "https://chorus.example",
            factory=lambda: httpx.MockTransport(self.answer),
            pause=pause,
            supplier=supplier,
            memory=memory,
            now=lambda: NOW,
        )

    def bodies(self, route: str) -> list[dict[str, Any]]:
        """The JSON that was sent there."""
        return [json.loads(asked.content) for asked in self.requests if asked.url.path.endswith(route)]

    def answer(self, request: httpx.Request) -> httpx.Response:
        """The next line of the script."""
        self.requests.append(request)
        route = max((end for end in self.routes if request.url.path.endswith(end)), key=len)
        script = self.routes[route]
        if isinstance(script, list):
            script = script.pop(0) if len(script) > 1 else script[0]
        if callable(script):
            script = script(json.loads(request.content))
        told = script if isinstance(script, httpx.Response) else response(script)
        # A response can be read once: each call gets its own.
        return httpx.Response(told.status_code, headers=told.headers, stream=told.stream)
