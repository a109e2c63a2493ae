"""The checks for strict clients, each shown what it must let pass and what it must tell; and their own requests."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from chorus_desktop.sandbox.server import Platform
from tests.contract.exchanges import Exchange
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import Caller
from tests.contract.strict_clients import complaints

FLUX = "/cpro/factures/v1/deposer/flux"
SEARCH = "/cpro/factures/v1/rechercher/fournisseur"
HISTORY = "/cpro/factures/v1/consulter/historique"
REPORT = "/cpro/transverses/v1/consulterCRDetaille"
TOKEN = "/api/oauth/token"
OK = {"codeRetour": 0, "libelle": "TRA_MSG_00.000"}
DEPOSITED = OK | {"numeroFluxDepot": "CPP0011117000000000425903", "dateDepot": "2026-04-03"}


def answer(path: str, body: Any, status: int = 200) -> Exchange:
    return Exchange("POST", path, status, {"content-type": "application/json"}, json.dumps(body).encode())


@pytest.mark.parametrize(
    ("path", "body", "client", "told"),
    [
        (FLUX, DEPOSITED, "", ""),
        (FLUX, DEPOSITED | {"dateDepot": "2026-04-03T00:00:00.000+02:00"}, "Go", "%Y-%m-%d"),
        (FLUX, DEPOSITED | {"dateDepot": "2026-4-3"}, "Go", "%Y-%m-%d"),
        (FLUX, OK | {"dateDepot": "2026-04-03"}, "Tryton", "numeroFluxDepot"),
        (FLUX, {"codeRetour": 20001, "libelle": "GDP_MSG_11.022"}, "", ""),
        (FLUX, DEPOSITED | {"syntaxeFlux": None}, "PHP", "syntaxeFlux: null"),
        ("/cpro/factures/v1/deposer/pdf", OK | {"typeTva": None}, "", ""),
        (HISTORY, OK | {"a": {"histoStatut": [{"histoStatutDatePassage": "2026-04-03 11:14"}]}}, "", ""),
        (HISTORY, OK | {"a": {"histoStatut": [{"histoStatutDatePassage": "2026-04-03T11:14"}]}}, "Go", "[0].histo"),
        (REPORT, OK | {"dateDepotFlux": "2026-04-03T11:14:02.120+02:00"}, "", ""),
        (REPORT, OK | {"dateDepotFlux": "2026-04-03T11:14:02.120+0200"}, "Go", "RFC 3339"),
        (REPORT, OK | {"dateDepotFlux": "2026-04-03"}, "Go", "RFC 3339"),
        (REPORT, OK | {"dateDepotFlux": 20260403}, "Go", "RFC 3339"),
        (REPORT, OK | {"listeErreurDP": {"numeroDP": "F1"}}, "C#", "an object for a list"),
        (SEARCH, OK | {"listeFactures": [{"numeroFacture": "F1", "identifiantFactureCPP": 2**31}]}, "C#", "32 bits"),
        (SEARCH, OK | {"listeFactures": [{"numeroFacture": "F1"}]}, "OCA", "without number or identifier"),
        (SEARCH, OK | {"parametresRetour": {"total": 1}}, "OCA", "pages"),
        (SEARCH, [], "OCA", "no object"),
        (TOKEN, {"access_token": "x", "token_type": "Bearer", "expires_in": 3600}, "", ""),
        (TOKEN, {"access_token": "x", "token_type": "Bearer", "expires_in": 86_400}, "Go", "16 bits"),
        (TOKEN, {"access_token": "x", "token_type": "Bearer", "expires_in": 200}, "OCA", "margin"),
        ("/cpro/transverses/v1/consulterCR", OK, "Tryton", "etatCourantFlux"),
    ],
)
def test_each_client_stumbles_over_its_own(path: str, body: Any, client: str, told: str) -> None:
    found = complaints(answer(path, body))
    assert bool(found) == bool(client)
    assert any(text.startswith(f"{client}: ") and told in text for text in found) or not client


@pytest.mark.parametrize(
    ("exchange", "told"),
    [
        (answer(SEARCH, {"codeRetour": "x"}, 400), "Go"),
        (answer(SEARCH, {"codeRetour": 20001, "libelle": "x"}, 400), ""),
        (answer(SEARCH, {}, 400), ""),
        (Exchange("POST", SEARCH, 403, {}, b""), "OCA"),
        (Exchange("POST", SEARCH, 503, {"content-type": "text/html"}, b"<html/>"), ""),
        (Exchange("POST", SEARCH, 200, {"content-type": "application/json"}, b"{"), "every client"),
    ],
)
def test_what_matters_beyond_the_fields(exchange: Exchange, told: str) -> None:
    found = complaints(exchange)
    assert bool(found) == bool(told)
    assert all(text.startswith(told) for text in found)


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with Platform(tmp_path, speed=0) as running:
        yield running


@pytest.mark.wrong_requests("the file knows the pair in the form only")
def test_tryton_gets_its_token_by_basic_with_nothing_but_the_grant(platform: Platform) -> None:
    address = platform.address
    answer = httpx.post(
        address.token_url,
        content=b"grant_type=client_credentials",
        headers={"Content-Type": "application/x-www-form-urlencoded;charset=UTF-8"},
        auth=(address.client_id, address.client_secret),
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/json")


def test_go_asks_for_the_token_without_a_scope_and_for_health_with_a_body(platform: Platform) -> None:
    address = platform.address
    pair = {"client_id": address.client_id, "client_secret": address.client_secret}
    granted = httpx.post(address.token_url, data={**pair, "grant_type": "client_credentials"})
    assert granted.status_code == 200
    account = base64.b64encode(f"{address.login}:{address.password}".encode()).decode()
    health = httpx.request(
        "GET",
        f"{address.base_url}/cpro/transverses/v1/health-check",
        content=b"null",
        headers={
            "Authorization": f"Bearer {granted.json()['access_token']}",
            "Content-Type": "application/json;charset=utf-8",
            "cpro-account": account,
        },
    )
    assert health.json()["statusCodeValue"] == 200


#: Bodies as the clients write them where that differs from the examples of the file: every field, empty ones too.
GO_STRUCTURE = {
    "parametres": None,
    "restreindreStructuresPrivees": False,
    "structure": {
        **dict.fromkeys(("adresseCodePays", "adresseCodePostal", "adresseVille", "libelleStructure"), ""),
        **dict.fromkeys(("nomStructure", "prenomStructure", "raisonSocialeStructure"), ""),
        **dict.fromkeys(("statutStructure", "typeStructure"), ""),
        **dict.fromkeys(("estMOA", "estMOAUniquement"), False),
        "identifiantStructure": "12345678200028",
        "typeIdentifiantStructure": "SIRET",
    },
}
GO_HISTORY = {
    "idEspace": 0,
    "idUtilisateurCourant": 0,
    "paramRechercheHistoActionsUtilisateurs": None,
    "paramRechercheHistoEvenementsComplementaires": None,
    "paramRechercheHistoStatuts": None,
}


@pytest.mark.wrong_requests("empty texts and nulls for what is not given")
def test_go_finds_a_structure_its_services_and_a_history(platform: Platform) -> None:
    caller = Caller(platform.address)
    (found,) = caller.post("/cpro/structures/v1/rechercher", GO_STRUCTURE)["listeStructures"]
    structure = found["idStructureCPP"]
    told = caller.post("/cpro/structures/v1/consulter", {"codeLangue": "", "idStructure": structure})
    assert told["informationGenerales"]["idStructureCPP"] == structure
    asked = {"idUtilisateurCourant": 0, "idStructure": structure, "parametresRechercherServicesStructure": None}
    (service, *_) = caller.post("/cpro/structures/v1/rechercher/services", asked)["listeServices"]
    wanted = {"codeLangue": "", "idService": service["idService"], "idStructure": structure}
    assert caller.post("/cpro/structures/v1/consulter/service", wanted)["parametres"]
    caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(60)
    (invoice,) = caller.search()
    history = caller.post(HISTORY, GO_HISTORY | {"idFacture": invoice["identifiantFactureCPP"]})
    assert history["historiquesDesStatuts"]["histoStatut"]
    caller.http.close()


def test_php_sends_zero_for_the_user(platform: Platform) -> None:
    caller = Caller(platform.address)
    number = caller.deposit(by_hand.cii(Sheet()), "IN_DP_E1_CII_16B")
    platform.advance(60)
    assert caller.search(idUtilisateurCourant=0, numeroFluxDepot=number)
    caller.http.close()


def test_tryton_follows_a_deposit_by_consulter_cr(platform: Platform) -> None:
    caller = Caller(platform.address)
    caller.http.headers["Content-Type"] = "application/json"
    number = caller.deposit(by_hand.cii(Sheet()), "IN_DP_E1_CII_16B")
    platform.advance(60)
    assert (
        caller.post("/cpro/transverses/v1/consulterCR", {"numeroFluxDepot": number})["etatCourantFlux"] == "IN_INTEGRE"
    )
    caller.http.close()
