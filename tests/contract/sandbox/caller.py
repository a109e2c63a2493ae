"""A plain HTTP caller of the platform, independent of the program's client."""

import base64
from typing import Any

import httpx

from chorus_desktop.sandbox.server import PlatformAddress

FLUX = "/cpro/factures/v1/deposer/flux"
SUBMIT = "/cpro/factures/v1/soumettre"
REPORT = "/cpro/transverses/v1/consulterCRDetaille"
SEARCH = "/cpro/factures/v1/rechercher/fournisseur"
HISTORY = "/cpro/factures/v1/consulter/historique"
HEALTH = "/cpro/transverses/v1/health-check"
FACTURX = "IN_DP_E2_CII_FACTURX"


class Caller:
    """Holds a token; every answer it returns was HTTP 200."""

    def __init__(self, address: PlatformAddress) -> None:
        self.address = address
        self.http = httpx.Client(base_url=address.base_url, timeout=10, trust_env=False)
        self.http.headers["Authorization"] = f"Bearer {self.token()}"
        account = f"{address.login}:{address.password}".encode()
        self.http.headers["cpro-account"] = base64.b64encode(account).decode()

    def token(self) -> str:
        """A fresh token."""
        pair = {"client_id": self.address.client_id, "client_secret": self.address.client_secret}
        answer = self.http.post("/api/oauth/token", data={"grant_type": "client_credentials", **pair})
        assert answer.status_code == 200
        return str(answer.json()["access_token"])

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """One call."""
        answer = self.http.post(path, json=body)
        assert answer.status_code == 200, answer.text
        content: dict[str, Any] = answer.json()
        return content

    def deposit(self, content: bytes, syntax: str = FACTURX) -> str:
        """Deposit a flux that is received; its number."""
        answer = self.post(FLUX, flux(content, syntax))
        assert answer["codeRetour"] == 0
        return str(answer["numeroFluxDepot"])

    def report(self, number: str) -> dict[str, Any]:
        """The detailed report."""
        return self.post(REPORT, {"numeroFluxDepot": number})

    def search(self, **criteria: Any) -> list[dict[str, Any]]:
        """The rows found; none when the platform says so."""
        rows: list[dict[str, Any]] = self.post(SEARCH, criteria).get("listeFactures", [])
        return rows


def flux(content: bytes, syntax: str = FACTURX) -> dict[str, Any]:
    """The body of deposer/flux."""
    return {
        "fichierFlux": base64.b64encode(content).decode(),
        "nomFichier": "facture.pdf",
        "syntaxeFlux": syntax,
        "avecSignature": False,
    }
