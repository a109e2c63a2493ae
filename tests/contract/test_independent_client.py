"""A client written by others (chorus-api, of the locked requirements) against the platform in a process of its own."""

import base64
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import requests
from chorusapi.client import ChorusAPI
from chorusapi.exceptions.exception import ChorusApiException

from tests.contract.exchanges import Exchange, Sent, faults_of_answer, faults_of_request
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.strict_clients import complaints

BUYER = "12345678200051"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What `chorus-desktop platform` announces."""
    folder = tmp_path_factory.mktemp("plateforme")
    command = [sys.executable, "-m", "chorus_desktop", "platform", "--data", str(folder), "--scenario", "default"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.terminate()
        assert process.wait(30) == 0


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The paths that were called; every request and every answer fits the OpenAPI file."""
    paths: list[str] = []
    told: list[str] = []
    send = requests.Session.send

    def noted(self: requests.Session, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        answer = send(self, request, **options)
        body = request.body or b""
        sent = body.encode() if isinstance(body, str) else body
        method, path = str(request.method), request.path_url
        paths.append(path)
        told.extend(faults_of_request(Sent(method, path, request.headers.get("Content-Type", ""), sent)))
        headers = {name.lower(): value for name, value in answer.headers.items()}
        exchange = Exchange(method, path, answer.status_code, headers, answer.content)
        told.extend([*faults_of_answer(exchange), *complaints(exchange)])
        return answer

    monkeypatch.setattr(requests.Session, "send", noted)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield paths
    assert told == []


@pytest.fixture
def client(address: dict[str, str], spoken: list[str]) -> Any:
    """Their client with our addresses, as its own documentation sets it up."""
    chorus = ChorusAPI(address["client_id"], address["client_secret"], address["login"], address["password"])
    chorus.auth_url, chorus.api_url = address["token_url"], address["base_url"]
    return chorus.auth()


def pass_time(address: dict[str, str], seconds: float) -> None:
    """Move the platform's clock."""
    url = f"{address['control_url']}/_control/clock"
    assert httpx.post(url, json={"advance_seconds": seconds}, trust_env=False).status_code == 200


def deposit(client: Any, **sheet: Any) -> Any:
    content = base64.b64encode(by_hand.facturx(Sheet(**sheet))).decode()
    return client.deposer_flux(content, "facture.pdf")


def test_the_platform_is_there(client: Any) -> None:
    health = client.health_check()
    assert (health.status_code, health.status_code_value) == ("OK", 200)


def test_an_invoice_goes_its_way(client: Any, address: dict[str, str]) -> None:
    received = deposit(client, number="CAPI-1", buyer=BUYER, service="")
    assert (received.code_retour, received.syntaxe_flux) == (0, "IN_DP_E2_CII_FACTURX")
    refused = deposit(client, number="CAPI-1", buyer=BUYER, service="")
    pass_time(address, 3600)
    report = client.consulter_cr_detaille(received.numero_flux_depot)
    assert (report.etat_courant_depot_flux, report.liste_erreur_dp) == ("IN_INTEGRE", [])
    short = client.consulter_cr(received.numero_flux_depot)
    assert (short.code_retour, short.etat_courant_flux) == (0, "IN_INTEGRE")
    again = client.consulter_cr_detaille(refused.numero_flux_depot)
    assert again.etat_courant_depot_flux == "IN_REJETE"
    assert [error.numero_dp for error in again.liste_erreur_dp] == ["CAPI-1"]
    (found,) = client.rechercher_facture(received.numero_flux_depot).liste_factures
    assert (found.numero_facture, found.code_destinataire, found.montant_ttc) == ("CAPI-1", BUYER, 144.6)


def test_the_recipient_is_found_with_its_services(client: Any) -> None:
    (found,) = client.rechercher_structure("12345678200028").liste_structures
    assert (found.identifiant_structure, found.statut) == ("12345678200028", "ACTIVE")
    told = client.consulter_structure(found.id_structure_cpp)
    assert told.code_retour == 0
    assert told.parametres.code_service_doit_etre_renseigne is True
    assert told.information_generales.id_structure_cpp == found.id_structure_cpp
    services = client.rechercher_services(found.id_structure_cpp).liste_structures
    assert "SERVICE_DEST_SERV_OBL" in [service.code_service for service in services]


def test_the_currencies(client: Any) -> None:
    assert "EUR" in [currency.code_devise for currency in client.devises().liste_devises]


def test_the_directory_is_an_archive(client: Any) -> None:
    answer = client.annuaire_destinataire()
    assert answer.code_retour == 0
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(answer.fichier_resultat))) as archive:
        assert archive.testzip() is None
        assert archive.namelist()


def test_a_siret_is_answered_in_the_documented_shape(client: Any, address: dict[str, str]) -> None:
    """The real service does not serve this call on qualification: known or refused, by HTTP 200 and codeRetour."""
    answer = client.information_siret(address["supplier_siret"])
    assert answer.code_retour != 0 or answer.siret == address["supplier_siret"]


def test_what_it_raises_on(address: dict[str, str], spoken: list[str]) -> None:
    wrong = ChorusAPI(address["client_id"], "faux", address["login"], address["password"])
    wrong.auth_url, wrong.api_url = address["token_url"], address["base_url"]
    with pytest.raises(ChorusApiException, match="invalid_client"):
        wrong.auth()
    account = ChorusAPI(address["client_id"], address["client_secret"], address["login"], "faux")
    account.auth_url, account.api_url = address["token_url"], address["base_url"]
    with pytest.raises(ChorusApiException, match="401"):
        account.auth().health_check()
    assert len(spoken) == 3
