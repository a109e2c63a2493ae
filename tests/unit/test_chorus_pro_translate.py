"""Faults of the network by class, official addresses, secrets that do not show, the log of exchanges."""

import logging
import ssl

import httpx
import pytest

from chorus_desktop.chorus_pro.credentials import Credentials
from chorus_desktop.chorus_pro.environments import Environment, environment
from chorus_desktop.chorus_pro.translate import Fault, Kind, as_outcome, as_read_failed, before_deposit, of_exception
from chorus_desktop.domain.exchange import Accepted, Held, NotSent, ReadFailed, TurnedDown, Unanswered
from tests.contract.client.accounts import CREDENTIALS, flux_deposit, pdf_deposit
from tests.contract.client.scripted import OK, Scripted, response, structure


def connect_error(cause: BaseException | None) -> httpx.ConnectError:
    fault = httpx.ConnectError("connexion impossible")
    fault.__cause__ = cause
    return fault


def ssl_error(reason: str) -> ssl.SSLError:
    fault = ssl.SSLError(1, reason)
    fault.reason = reason
    return fault


@pytest.mark.parametrize(
    ("fault", "kind", "code"),
    [
        (connect_error(None), Kind.NOT_SENT, "offline"),
        (connect_error(OSError("refused")), Kind.NOT_SENT, "offline"),
        (connect_error(ssl.SSLCertVerificationError()), Kind.NOT_SENT, "tls"),
        (connect_error(ssl_error("TLSV1_ALERT_PROTOCOL_VERSION")), Kind.NOT_SENT, "tls"),
        (connect_error(ssl_error("WRONG_VERSION_NUMBER")), Kind.NOT_SENT, "captive_portal"),
        (connect_error(ssl.SSLEOFError(8, "EOF")), Kind.NOT_SENT, "captive_portal"),
        (httpx.ConnectTimeout(""), Kind.NOT_SENT, "offline"),
        (httpx.PoolTimeout(""), Kind.NOT_SENT, "offline"),
        (httpx.UnsupportedProtocol(""), Kind.NOT_SENT, "offline"),
        (httpx.ProxyError("407 Proxy Authentication Required"), Kind.NOT_SENT, "proxy_login"),
        (httpx.ProxyError("502 Bad Gateway"), Kind.NOT_SENT, "proxy"),
        (httpx.ReadTimeout(""), Kind.UNPROVED, "no_answer"),
        (httpx.WriteTimeout(""), Kind.UNPROVED, "no_answer"),
        (httpx.ReadError(""), Kind.UNPROVED, "no_answer"),
        (httpx.WriteError(""), Kind.UNPROVED, "no_answer"),
        (httpx.CloseError(""), Kind.UNPROVED, "no_answer"),
        (httpx.RemoteProtocolError(""), Kind.UNPROVED, "no_answer"),
        (httpx.LocalProtocolError(""), Kind.UNPROVED, "no_answer"),
        (ssl_error("DECRYPTION_FAILED_OR_BAD_RECORD_MAC"), Kind.UNPROVED, "no_answer"),
        (OSError("?"), Kind.UNPROVED, "no_answer"),
    ],
)
def test_only_what_fails_before_the_first_byte_is_proved_not_sent(fault: BaseException, kind: Kind, code: str) -> None:
    result = of_exception(fault)
    assert (result.kind, result.code) == (kind, code)


@pytest.mark.parametrize(
    ("raised", "outcome"),
    [
        (httpx.ConnectError("refusé"), NotSent(code="offline", detail="ConnectError: refusé")),
        (httpx.ReadError("coupé"), Unanswered(code="no_answer", detail="ReadError: coupé")),
        (httpx.InvalidURL("quoi"), Unanswered(code="no_answer", detail="InvalidURL: quoi")),
        (OSError("quoi"), Unanswered(code="no_answer", detail="OSError: quoi")),
    ],
)
async def test_what_is_raised_below_is_an_outcome(raised: Exception, outcome: object) -> None:
    script = Scripted()

    def cut(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("token"):
            return Scripted.answer(script, request)
        raise raised

    script.answer = cut  # type: ignore[method-assign]
    assert await script.client().deposit(flux_deposit()) == outcome


FAULTS = {
    Kind.NOT_SENT: Fault(kind=Kind.NOT_SENT, code="tls", detail="x"),
    Kind.HELD: Fault(kind=Kind.HELD, code="quota", retry_after=3.0),
    Kind.TURNED_DOWN: Fault(kind=Kind.TURNED_DOWN, code="20303", detail="doublon"),
    Kind.UNPROVED: Fault(kind=Kind.UNPROVED, code="maintenance", retry_after=4.0),
}


def test_what_a_fault_means_depends_on_the_call() -> None:
    assert {kind: as_outcome(fault) for kind, fault in FAULTS.items()} == {
        Kind.NOT_SENT: NotSent(code="tls", detail="x"),
        Kind.HELD: Held(code="quota", retry_after=3.0),
        Kind.TURNED_DOWN: TurnedDown(code="20303", label="doublon", duplicate=True),
        Kind.UNPROVED: Unanswered(code="maintenance"),
    }
    assert {kind: before_deposit(fault) for kind, fault in FAULTS.items()} == {
        Kind.NOT_SENT: NotSent(code="tls", detail="x"),
        Kind.HELD: Held(code="quota", retry_after=3.0),
        Kind.TURNED_DOWN: NotSent(code="refused", detail="20303 doublon"),
        Kind.UNPROVED: Held(code="maintenance", retry_after=4.0),
    }
    assert {kind: as_read_failed(fault) for kind, fault in FAULTS.items()} == {
        Kind.NOT_SENT: ReadFailed(code="tls", detail="x"),
        Kind.HELD: ReadFailed(code="quota", retry_after=3.0),
        Kind.TURNED_DOWN: ReadFailed(code="refused", detail="20303 doublon"),
        Kind.UNPROVED: ReadFailed(code="maintenance", retry_after=4.0),
    }


@pytest.mark.parametrize("label", ["GDP_MSG_11.005", "Vous n'avez pas l'habilitation requise."])
def test_a_right_that_lacks_is_no_mistake_in_the_invoice(label: str) -> None:
    fault = Fault(kind=Kind.TURNED_DOWN, code="20001", detail=label)
    assert as_outcome(fault) == before_deposit(fault) == Held(code="no_rights", detail=f"20001 {label}")


async def test_without_the_right_neither_an_invoice_nor_a_step_is_refused() -> None:
    refusal = {"codeRetour": 20001, "libelle": "GDP_MSG_11.005"}
    held = Held(code="no_rights", detail="20001 GDP_MSG_11.005")
    ways = {"soumettre": refusal, "deposer__flux": refusal, "completer": refusal, "ajouter__fichier": refusal}
    pdf = {
        "deposer__pdf": OK | {"pieceJointeId": 1},
        "structures__v1__rechercher": OK | {"listeStructures": [structure()]},
    }
    client = Scripted(**ways, **pdf).client()
    assert await client.deposit(pdf_deposit()) == held
    assert await client.deposit(flux_deposit()) == held
    assert await client.follow_up.complete(1, "voici") == held
    assert await client.attachments.add("bon.pdf", b"%PDF") == held


def test_the_official_addresses() -> None:
    assert environment("qualification").base_url == "https://sandbox-api.piste.gouv.fr"
    assert environment("production").token_url == "https://oauth.piste.gouv.fr/api/oauth/token"
    with pytest.raises(ValueError, match="training"):
        environment("training")


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://localhost:1", "http://[::1]:1", "https://x.example"])
def test_an_address_on_this_machine_may_be_plain(url: str) -> None:
    assert Environment(name="training", token_url=url, base_url=url).base_url == url


@pytest.mark.parametrize("url", ["http://chorus.example", "ftp://127.0.0.1", "", "127.0.0.1:80", "https://"])
def test_secrets_travel_encrypted_or_not_at_all(url: str) -> None:
    with pytest.raises(ValueError, match="not an https address"):
        Environment(name="training", token_url=url, base_url="https://x.example")
    with pytest.raises(ValueError, match="not an https address"):
        Environment(name="training", token_url="https://x.example", base_url=url)


def test_secrets_do_not_show() -> None:
    assert repr(CREDENTIALS) == str(CREDENTIALS) == "Credentials(***)"
    accented = Credentials(client_id="a", client_secret="b", login="TECH", password="é:è")
    assert accented.cpro_account == "VEVDSDrDqTrDqA=="


async def test_the_log_tells_the_exchange_and_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    named = response(OK | {"numeroFluxDepot": "CPP1"}, headers={"x-correlationid": "abc-1.2:3"})
    forged = response({"codeRetour": 1, "libelle": "non"}, headers={"x-correlationid": "a b\tc"})
    script = Scripted(deposer__flux=[named, forged])
    with caplog.at_level(logging.DEBUG):
        client = script.client()
        assert isinstance(await client.deposit(flux_deposit()), Accepted)
        assert isinstance(await client.deposit(flux_deposit()), TurnedDown)
    lines = [record.getMessage() for record in caplog.records if record.name == "chorus_desktop.exchange"]
    words = [[word for word in line.split() if not word.isdigit() or len(word) == 3] for line in lines]
    assert [line[:2] for line in words] == [
        ["POST", "/api/oauth/token"],
        ["POST", "/cpro/factures/v1/deposer/flux"],
        ["POST", "/cpro/factures/v1/deposer/flux"],
    ]
    assert lines[1].endswith("ms abc-1.2:3")
    assert lines[2].endswith("ms -")
    for secret in ("s3cret-app", "s3cret-tech", "jeton", CREDENTIALS.cpro_account, "CPP1"):
        assert secret not in caplog.text
