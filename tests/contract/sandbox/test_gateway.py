"""The gateway: token, order of refusals, headers, unknown and closed routes."""

import base64
from email.utils import parsedate_to_datetime

import httpx
import pytest

from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox.caller import FLUX, HEALTH, SEARCH, Caller

ACCOUNT_REFUSED = 'Bearer realm="PISTE",error="Unauthorized",error_description="login or password incorrects"'


def test_a_token_lasts_an_hour_and_has_54_characters(caller: Caller) -> None:
    pair = {"client_id": caller.address.client_id, "client_secret": caller.address.client_secret}
    answer = httpx.post(caller.address.token_url, data={"grant_type": "client_credentials", "scope": "openid", **pair})
    assert answer.json().keys() == {"access_token", "token_type", "expires_in", "scope"}
    assert (answer.json()["expires_in"], len(answer.json()["access_token"])) == (3600, 54)


@pytest.mark.wrong_requests("the file knows the pair in the form only")
def test_the_pair_may_come_as_basic(platform: Platform) -> None:
    address = platform.address
    pair = (address.client_id, address.client_secret)
    assert httpx.post(address.token_url, data={"grant_type": "client_credentials"}, auth=pair).status_code == 200


@pytest.mark.wrong_requests("no pair at all")
@pytest.mark.parametrize(("client_id", "secret"), [("inconnu", None), (None, "faux"), ("", "")])
def test_a_wrong_pair_is_an_invalid_client(platform: Platform, client_id: str | None, secret: str | None) -> None:
    address = platform.address
    data = {
        "grant_type": "client_credentials",
        "client_id": address.client_id if client_id is None else client_id,
        "client_secret": address.client_secret if secret is None else secret,
    }
    answer = httpx.post(address.token_url, data=data)
    assert (answer.status_code, answer.json()) == (400, {"error": "invalid_client"})


@pytest.mark.wrong_requests("another grant")
def test_only_client_credentials_are_granted(platform: Platform) -> None:
    answer = httpx.post(platform.address.token_url, data={"grant_type": "password"})
    assert (answer.status_code, answer.json()) == (400, {"error": "unsupported_grant_type"})


@pytest.mark.parametrize(("path", "realm"), [(FLUX, "PISTE"), ("/ailleurs", "DefaultRealm")])
def test_no_token_is_refused_first(caller: Caller, path: str, realm: str) -> None:
    answer = httpx.post(caller.address.base_url + path, json={}, headers={"cpro-account": "x"})
    assert answer.status_code == 400
    assert answer.headers["www-authenticate"] == (
        f'Bearer realm="{realm}", error="invalid_request", error_description="Unable to find token in the message"'
    )


def test_a_bad_token_is_refused_before_the_account_is_looked_at(caller: Caller) -> None:
    answer = caller.http.post(SEARCH, json={}, headers={"Authorization": "Bearer faux", "cpro-account": "faux"})
    assert answer.status_code == 401
    assert "invalid_token" in answer.headers["www-authenticate"]


@pytest.mark.parametrize("account", ["", "%%%", base64.b64encode(b"TECH_1_1@cpro.fr:faux").decode()])
@pytest.mark.parametrize(("method", "path"), [("POST", SEARCH), ("GET", HEALTH), ("POST", "/ailleurs")])
def test_a_wrong_account_is_told_by_the_exact_header(caller: Caller, account: str, method: str, path: str) -> None:
    answer = caller.http.request(method, path, json={}, headers={"cpro-account": account})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, ACCOUNT_REFUSED)


def test_health(caller: Caller) -> None:
    answer = caller.http.get(HEALTH).json()
    assert (answer["statusCodeValue"], answer["statusCode"], "codeRetour" in answer) == (200, "OK", False)


def test_an_unsubscribed_api_is_closed_whatever_the_account(caller: Caller, platform: Platform) -> None:
    path = "/cpro/transverses/v1/recuperer/devises"
    platform.subscribe("transverses", False)
    answers = [caller.http.post(path, json={}), caller.http.post(path, json={}, headers={"cpro-account": "faux"})]
    answers.append(caller.http.get(HEALTH))
    assert [(answer.status_code, answer.json()) for answer in answers] == [(403, {})] * 3
    assert caller.post(SEARCH, {})["codeRetour"] == 20000
    assert caller.http.post("/cpro/transverses/v9/recuperer/devises", json={}).status_code == 404
    platform.subscribe("transverses", True)
    assert caller.post(path, {})["codeRetour"] == 0


def test_a_subscription_is_ordered_by_the_control_route(caller: Caller) -> None:
    orders = caller.address.control_url + "/_control/subscriptions"
    assert httpx.post(orders, json={"api": "factures", "subscribed": False}).status_code == 200
    assert caller.http.post(SEARCH, json={}).status_code == 403
    assert httpx.get(caller.address.control_url + "/_control/state").json()["unsubscribed"] == ["factures"]
    assert httpx.post(orders, json={"api": "engagements"}).status_code == 400
    assert httpx.post(caller.address.control_url + "/_control/reset").status_code == 200
    assert caller.http.post(SEARCH, json={}).status_code == 200


def test_an_unknown_route_is_not_found(caller: Caller) -> None:
    assert caller.http.post("/cpro/factures/v9/deposer", json={}).status_code == 404


@pytest.mark.wrong_requests("XML")
def test_only_json_is_read(caller: Caller) -> None:
    assert caller.http.post(SEARCH, content=b"<a/>", headers={"Content-Type": "text/xml"}).status_code == 415
    with_charset = {"Content-Type": "application/json;charset=utf-8"}
    assert caller.http.post(SEARCH, content=b"{}", headers=with_charset).status_code == 200


@pytest.mark.wrong_requests("bodies of no declared shape")
@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b'"x"',
        b"\xff",
        b"[" * 100_000,
        b'{"numeroFacture": 12}',
        b'{"statutCourant": "X"}',
        b'{"montantHTMin": "1"}',
        b'{"periodeDateDepotDu": "hier"}',
        b'{"idFournisseur": true}',
        b'{"rechercheFactureParFournisseur": 3}',
        b'{"montantHTMin": 1e400}',
        b'{"montantHTMin": NaN}',
        b'{"idFournisseur": 10000000000000000000000000}',
        b'{"numeroFacture": "\\ud800"}',
    ],
)
def test_a_body_that_cannot_be_read_is_a_400(caller: Caller, body: bytes) -> None:
    answer = caller.http.post(SEARCH, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


def test_every_answer_tells_the_platforms_time(caller: Caller, platform: Platform) -> None:
    before = caller.http.get("/ailleurs")
    platform.advance(86_400)
    after = caller.http.get(HEALTH)
    elapsed = parsedate_to_datetime(after.headers["date"]) - parsedate_to_datetime(before.headers["date"])
    assert elapsed.total_seconds() == 86_400
    assert after.headers["x-correlationid"]
