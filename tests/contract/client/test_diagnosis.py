"""The check of a connection: what is wrong is named by what the gateway answers, over a script and real sockets."""

import asyncio
import ssl
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest
import trustme

from chorus_desktop.chorus_pro import certificate
from chorus_desktop.chorus_pro.credentials import AccountMemory
from chorus_desktop.domain.connection import CertificateSeen, ConnectionFault, ConnectionReport
from chorus_desktop.domain.exchange import Held
from tests.contract.client.accounts import client_at, flux_deposit
from tests.contract.client.faulty_line import Peer, listening
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response, structure

WRONG_ACCOUNT = response(b"", 401, {"WWW-Authenticate": 'error_description="login or password incorrects"'})
PAGE = {"Content-Type": "text/html"}


def platform(**routes: Any) -> Scripted:
    """A platform where all is well, but for what is given."""
    sound = {
        "health-check": {"statusCodeValue": 200},
        "structures__v1__rechercher": OK | {"listeStructures": [structure()]},
        "structures__v1__consulter": OK | {"informationGenerales": {"dateExpirationMotPasseCompteTech": "2027-01-31"}},
        "rechercher__fournisseur": NOTHING,
    }
    return Scripted(**(sound | routes))


@pytest.mark.parametrize(
    ("route", "answer", "fault", "api"),
    [
        ("token", response({"error": "invalid_client"}, 400), ConnectionFault.PISTE_REFUSED, ""),
        ("token", response(b"<html>", 403, PAGE), ConnectionFault.PROXY, ""),
        ("token", response(b"<html>", 511, PAGE), ConnectionFault.PORTAL, ""),
        ("token", response(b"", 429), ConnectionFault.QUOTA, ""),
        ("health-check", WRONG_ACCOUNT, ConnectionFault.ACCOUNT_REFUSED, "Transverses"),
        ("health-check", response(b"", 401), ConnectionFault.TOKEN_REFUSED, "Transverses"),
        ("health-check", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Transverses"),
        ("health-check", response(b"", 302), ConnectionFault.PORTAL, "Transverses"),
        ("health-check", response(b"", 511), ConnectionFault.PORTAL, "Transverses"),
        ("health-check", response(b"<html>", 403, PAGE), ConnectionFault.PROXY, "Transverses"),
        ("health-check", response(b"<html>", 503, PAGE), ConnectionFault.MAINTENANCE, "Transverses"),
        ("health-check", response({}, 503), ConnectionFault.MAINTENANCE, "Transverses"),
        ("health-check", response(b"", 502), ConnectionFault.SERVER_ERROR, "Transverses"),
        ("structures__v1__rechercher", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Structures"),
        ("structures__v1__rechercher", response(b"", 403), ConnectionFault.NO_RIGHTS, "Structures"),
        ("structures__v1__rechercher", NOTHING, ConnectionFault.NO_SUPPLIER, "Structures"),
        ("rechercher__fournisseur", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Factures"),
        ("rechercher__fournisseur", response({"rechercheFacture": 1}, 403), ConnectionFault.NO_RIGHTS, "Factures"),
        (
            "rechercher__fournisseur",
            {"codeRetour": 20001, "libelle": "GDP_MSG_11.005"},
            ConnectionFault.NO_RIGHTS,
            "Factures",
        ),
        ("structures__v1__consulter", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Structures"),
    ],
)
async def test_the_first_wrong_thing_is_named(route: str, answer: Any, fault: ConnectionFault, api: str) -> None:
    report = await platform(**{route: answer}).client().check()
    assert (report.fault, report.api) == (fault, api)


# --- The technical account ---


async def test_a_wrong_password_is_tried_twice_and_never_again() -> None:
    memory, script = AccountMemory(), platform(**{"health-check": WRONG_ACCOUNT, "deposer/flux": WRONG_ACCOUNT})
    told = [(await script.client(memory=memory).check()).fault for _ in range(5)]
    assert told == [ConnectionFault.ACCOUNT_REFUSED] * 2 + [ConnectionFault.TRIES_SPENT] * 3
    assert await script.client(memory=memory).deposit(flux_deposit()) == Held(code="tries_spent")
    assert sum("cpro-account" in asked.headers for asked in script.requests) == 2


async def test_calls_at_the_same_time_do_not_try_it_more_often() -> None:
    script = platform(rechercher__fournisseur=WRONG_ACCOUNT)
    client = script.client()
    found = await asyncio.gather(*(client.search("X") for _ in range(6)))
    assert sorted(map(code_of, found)) == ["account_refused"] * 2 + ["tries_spent"] * 4
    assert sum("cpro-account" in asked.headers for asked in script.requests) == 2


async def test_what_was_accepted_meanwhile_starts_anew() -> None:
    script = platform(rechercher__fournisseur=[WRONG_ACCOUNT, NOTHING, WRONG_ACCOUNT, NOTHING])
    client = script.client()
    assert [code_of(await client.search("X")) for _ in range(4)].count("account_refused") == 2


@pytest.mark.parametrize(
    ("known", "fault"),
    [
        (date(2026, 11, 24), ConnectionFault.PASSWORD_EXPIRED),
        (date(2026, 11, 25), ConnectionFault.PASSWORD_EXPIRED),
        (date(2026, 11, 26), ConnectionFault.ACCOUNT_REFUSED),
        (None, ConnectionFault.ACCOUNT_REFUSED),
    ],
)
async def test_a_refused_account_whose_password_had_an_end(known: date | None, fault: ConnectionFault) -> None:
    report = await platform(**{"health-check": WRONG_ACCOUNT}).client(memory=AccountMemory(known)).check()
    assert report.fault is fault
    assert report.password_expires == (known if fault is ConnectionFault.PASSWORD_EXPIRED else None)


# --- The clock ---


@pytest.mark.parametrize(
    ("date_told", "minutes"),
    [
        ("Wed, 25 Nov 2026 08:05:00 GMT", 0),
        ("Wed, 25 Nov 2026 07:55:00 GMT", 0),
        ("Wed, 25 Nov 2026 08:12:00 GMT", -12),
        ("Wed, 25 Nov 2026 06:00:00 GMT", 120),
    ],
)
async def test_a_clock_that_is_wrong_is_told_though_all_works(date_told: str, minutes: int) -> None:
    details = OK | {"informationGenerales": {"raisonSocialeStructure": "X"}}
    script = platform(structures__v1__consulter=response(details, headers={"Date": date_told}))
    assert await script.client().check() == ConnectionReport(
        fault=ConnectionFault.CLOCK if minutes else None, supplier_name="ATELIER DU PARC", skew_minutes=minutes
    )


async def test_a_worse_fault_comes_before_the_clock() -> None:
    told = response({}, 403, {"Date": "Wed, 25 Nov 2026 06:00:00 GMT"})
    report = await platform(rechercher__fournisseur=told).client().check()
    assert (report.fault, report.skew_minutes) == (ConnectionFault.NOT_SUBSCRIBED, 120)


async def test_a_welcome_page_is_no_clock() -> None:
    page = response(b"<html>", headers=PAGE | {"Date": "Wed, 25 Nov 2026 06:00:00 GMT"})
    report = await platform(token=page).client().check()
    assert (report.fault, report.skew_minutes) == (ConnectionFault.PORTAL, 0)


# --- Certificates, over TLS ---


async def nothing(peer: Peer, length: int) -> None:
    """Never reached: the greeting fails."""
    raise AssertionError(peer.paths, length)


BEGIN, END = datetime(2020, 1, 1, tzinfo=UTC), datetime(2091, 1, 1, tzinfo=UTC)
YESTERDAY = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)


@pytest.mark.parametrize(
    ("host", "valid_from", "valid_until", "trusted", "fault"),
    [
        ("127.0.0.1", BEGIN, END, False, ConnectionFault.TLS),
        ("127.0.0.1", BEGIN, YESTERDAY, True, ConnectionFault.TLS_EXPIRED),
        ("127.0.0.1", BEGIN, datetime(2021, 1, 1, tzinfo=UTC), True, ConnectionFault.CLOCK),
        ("127.0.0.1", datetime(2090, 1, 1, tzinfo=UTC), END, True, ConnectionFault.CLOCK),
        ("portail.example", BEGIN, END, True, ConnectionFault.TLS_HOST),
    ],
    ids=["unknown", "expired", "long expired", "not yet", "host"],
)
async def test_a_certificate_is_shown_to_the_user(
    host: str, valid_from: datetime, valid_until: datetime, *, trusted: bool, fault: ConnectionFault
) -> None:
    authority, served, trust = (
        trustme.CA(organization_name="Pare-feu SA"),
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER),
        None,
    )
    authority.issue_cert(host, not_before=valid_from, not_after=valid_until).configure_cert(served)
    if trusted:
        trust = ssl.create_default_context()
        authority.configure_trust(trust)
    factory = (lambda: httpx.AsyncHTTPTransport(verify=trust)) if trust is not None else None
    async with listening(nothing, served) as line:
        chorus = client_at(line.url, factory=factory)
        report = await chorus.check()
        await chorus.aclose()
    assert report.fault is fault
    assert report.certificate == CertificateSeen(issuer="Pare-feu SA", valid_from=valid_from, valid_until=valid_until)


async def test_a_server_that_shows_no_certificate() -> None:
    assert await certificate.shown_by("http://127.0.0.1:1", 1.0) is None
    assert await certificate.shown_by("https://127.0.0.1:1", 1.0) is None
