"""Answers in all the shapes that sources report or fear, and what the client makes of each."""

import asyncio
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import httpx
import pytest

from chorus_desktop.domain.exchange import (
    Accepted,
    ConnectionFault,
    ConnectionReport,
    FluxReport,
    Found,
    Held,
    History,
    NotSent,
    ReadFailed,
    StatusEvent,
    TurnedDown,
    Unanswered,
)
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.parties import Address, Identifier, PublicBody, Service
from tests.contract.client.accounts import BUYER, CREDENTIALS, SUPPLIER, Pauses, flux_deposit, pdf_deposit
from tests.contract.client.scripted import NOTHING, OK, Scripted, response

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def code_of(outcome: object) -> str:
    return str(getattr(outcome, "code", outcome))


# --- Token ---


async def test_the_token_is_asked_for_and_sent_as_documented() -> None:
    script = Scripted(rechercher__fournisseur=NOTHING)
    await script.client().search("X")
    token, search = script.requests
    assert token.content == b"grant_type=client_credentials&client_id=app&client_secret=s3cret-app&scope=openid"
    assert token.headers["content-type"] == "application/x-www-form-urlencoded"
    assert search.headers["authorization"] == "Bearer jeton"
    assert search.headers["cpro-account"] == CREDENTIALS.cpro_account == "VEVDSF8xQGNwcm8uZnI6czNjcmV0LXRlY2g="
    assert search.headers["content-type"] == "application/json;charset=utf-8"
    assert search.headers["accept-encoding"] == "identity"


INVALID = httpx.Response(400, json={"error": "invalid_client"})


@pytest.mark.parametrize("refusals", [1, 2])
async def test_a_capricious_gateway_is_asked_again(refusals: int) -> None:
    script = Scripted(token=[INVALID] * refusals + [{"access_token": "bon"}], rechercher__fournisseur=NOTHING)
    pause = Pauses()
    assert isinstance(await script.client(pause=pause).search("X"), Found)
    assert pause.taken == [1.25] * refusals


async def test_wrong_credentials_are_not_tried_for_ever() -> None:
    script, pause = Scripted(token=INVALID), Pauses()
    assert await script.client(pause=pause).deposit(flux_deposit()) == Held(
        code="piste_refused", detail="token: HTTP 400"
    )
    assert len(script.requests) == 3
    assert len(pause.taken) == 2


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (response({}), NotSent(code="unexpected_answer")),
        (response({"access_token": "deux mots"}), NotSent(code="unexpected_answer")),
        (response({"access_token": "é"}), NotSent(code="unexpected_answer")),
        (response({"access_token": 1}), NotSent(code="unexpected_answer")),
        (response({"access_token": "x", "expires_in": "bientôt"}), NotSent(code="unexpected_answer")),
        (response(b"{}", headers={"Content-Type": "text/html"}), NotSent(code="captive_portal")),
        (response(b"", 302), NotSent(code="captive_portal")),
        (response(b"", 404), NotSent(code="unexpected_answer")),
        (response(b"non", 400), Held(code="piste_refused")),
        (response({"error": "invalid_scope"}, 400), Held(code="piste_refused")),
        (response(b"", 403), Held(code="piste_refused")),
        (response(b"", 429, {"Retry-After": "7"}), Held(code="quota", retry_after=7.0)),
        (response(b"", 503, {"Retry-After": "60"}), Held(code="maintenance", retry_after=60.0)),
        (response(b"", 502), NotSent(code="server_error")),
    ],
)
async def test_what_comes_instead_of_a_token(answer: httpx.Response, expected: NotSent | Held) -> None:
    outcome = await Scripted(token=answer).client().deposit(flux_deposit())
    assert isinstance(outcome, NotSent | Held)
    retry_after = outcome.retry_after if isinstance(outcome, Held) else None
    assert (type(outcome), outcome.code, retry_after) == (
        type(expected),
        expected.code,
        expected.retry_after if isinstance(expected, Held) else None,
    )


async def test_a_short_token_is_used_once() -> None:
    script = Scripted(token={"access_token": "court", "expires_in": 30}, rechercher__fournisseur=NOTHING)
    client = script.client()
    await client.search("X")
    await client.search("X")
    assert sum(asked.url.path.endswith("token") for asked in script.requests) == 2


async def test_a_token_that_went_missing_is_replaced_once() -> None:
    missing = response(b"", 400, {"WWW-Authenticate": 'Bearer realm="PISTE", error="invalid_request"'})
    script = Scripted(rechercher__fournisseur=[missing, response(NOTHING)])
    assert isinstance(await script.client().search("X"), Found)
    refused = await Scripted(rechercher__fournisseur=missing).client().search("X")
    assert code_of(refused) == "piste_refused"


async def test_a_token_refused_to_several_is_replaced_once_for_all() -> None:
    expired = {"access_token": "ancien"}
    script = Scripted(token=[expired, {"access_token": "nouveau"}], rechercher__fournisseur=NOTHING)
    together = asyncio.Barrier(4)

    async def door(request: httpx.Request) -> httpx.Response:
        answer = Scripted.answer(script, request)
        if request.headers.get("authorization") != "Bearer ancien":
            return answer
        await together.wait()
        return response(b"", 401)

    script.answer = door  # type: ignore[assignment, method-assign]
    client = script.client()
    found = await asyncio.gather(*(client.search("X") for _ in range(4)))
    assert all(isinstance(answer, Found) for answer in found)
    assert sum(asked.url.path.endswith("token") for asked in script.requests) == 2


async def test_rights_come_with_a_token_so_a_forbidden_call_costs_it() -> None:
    script = Scripted(rechercher__fournisseur=[response({}, 403), response(NOTHING)])
    client = script.client()
    assert await client.search("X") == ReadFailed(code="not_subscribed", detail="{}")
    assert isinstance(await client.search("X"), Found)
    assert sum(asked.url.path.endswith("token") for asked in script.requests) == 2


async def test_a_wrong_technical_account_is_not_tried_twice() -> None:
    refused = response(b"", 401, {"WWW-Authenticate": 'error_description="login or password incorrects"'})
    script = Scripted(deposer__flux=refused)
    assert code_of(await script.client().deposit(flux_deposit())) == "account_refused"
    assert len(script.requests) == 2


# --- Deposits ---


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (response(OK), Unanswered, "unexpected_answer"),
        (response(OK | {"numeroFluxDepot": 12}), Unanswered, "unexpected_answer"),
        (response(OK | {"numeroFluxDepot": " "}), Unanswered, "unexpected_answer"),
        (response({"numeroFluxDepot": "CPP"}), Unanswered, "unexpected_answer"),
        (response({"codeRetour": "0", "numeroFluxDepot": "CPP"}), Unanswered, "unexpected_answer"),
        (response({"codeRetour": False, "numeroFluxDepot": "CPP"}), Unanswered, "unexpected_answer"),
        (response({"codeRetour": 5, "libelle": 5}), Unanswered, "unexpected_answer"),
        (response(OK | {"numeroFluxDepot": "CPP"}, headers={"Content-Type": "text/plain"}), Unanswered, ""),
        (response(OK | {"numeroFluxDepot": "CPP"}, 201), Unanswered, "unexpected_answer"),
        (response({"codeRetour": 20001, "libelle": "GDP_MSG_11.022"}), TurnedDown, "20001"),
        (response({"codeRetour": 20001, "libelle": "GDP_MSG_11.022"}, 400), TurnedDown, "20001"),
        (response({"libelle": "corps : objet attendu"}, 400), TurnedDown, "400"),
        (response({"codeRetour": 3}, 422), TurnedDown, "3"),
        (response({}, 400), Unanswered, "unexpected_answer"),
        (response(OK, 400), Unanswered, "unexpected_answer"),
        (response(b"<html>", 400, {"Content-Type": "text/html"}), Unanswered, "unexpected_answer"),
        (response({"codeRetour": 9, "libelle": "trop gros"}, 413), TurnedDown, "9"),
        (response(b"<html>", 413, {"Content-Type": "text/html"}), TurnedDown, "413"),
        (response({}, 404), Unanswered, "unexpected_answer"),
        (response({}, 405), Unanswered, "unexpected_answer"),
        (response({}, 408), Unanswered, "no_answer"),
        (response({}, 409), Unanswered, "unexpected_answer"),
        (response({}, 415), Unanswered, "unexpected_answer"),
        (response({}, 500), Unanswered, "server_error"),
        (response({}, 502), Unanswered, "server_error"),
        (response({}, 503, {"Retry-After": "9"}), Unanswered, "maintenance"),
        (response({}, 504), Unanswered, "server_error"),
        (response({}, 304), Unanswered, "captive_portal"),
    ],
)
async def test_each_answer_to_a_deposit(answer: httpx.Response, kind: type, code: str) -> None:
    script = Scripted(deposer__flux=answer)
    outcome = await script.client().deposit(flux_deposit())
    assert (type(outcome), code_of(outcome)) == (kind, code or "unexpected_answer")
    assert len(script.bodies("deposer/flux")) == 1


@pytest.mark.parametrize(
    ("label", "duplicate"),
    [
        ("Cette facture a déjà été déposée", True),
        ("DOUBLON", True),
        ("DOUBLE_FACT", True),
        ("Le numéro est obligatoire", False),
    ],
)
async def test_a_refusal_that_knows_the_number(label: str, duplicate: bool) -> None:
    outcome = await Scripted(deposer__flux={"codeRetour": 7, "libelle": label}).client().deposit(flux_deposit())
    assert outcome == TurnedDown(code="7", label=label, duplicate=duplicate)


def pdf_script(**routes: Any) -> Scripted:
    """A platform that takes PDFs."""
    return Scripted(
        **{
            "structures__v1__rechercher": OK | {"listeStructures": [structure()]},
            "deposer__pdf": OK | {"pieceJointeId": 7514236, "numeroFacture": None},
            "soumettre": OK | {"identifiantFactureCPP": 8420532, "numeroFacture": "F2026-0042"},
        }
        | routes
    )


def structure(**changes: Any) -> dict[str, Any]:
    """A row of structures/rechercher: the supplier."""
    return {
        "idStructureCPP": 26300989,
        "typeIdentifiantStructure": "SIRET",
        "identifiantStructure": SUPPLIER.value,
        "designationStructure": "ATELIER DU PARC",
        "statut": "ACTIVE",
    } | changes


async def test_what_is_said_beside_a_pdf() -> None:
    script = pdf_script()
    deposit = pdf_deposit(
        without_vat=Decimal("0.10"),
        vat_total=Decimal("12345678901234567.89"),
        with_vat=Decimal("1E+3"),
        due=Decimal("-0.30"),
        credit_note=True,
        service_code="TECH",
        purchase_order="BC-12",
        contract="M-3",
        preceding_number="F2026-0001",
        business_process="S2",
        payment_means="48",
    )
    client = script.client()
    assert isinstance(await client.deposit(deposit), Accepted)
    assert isinstance(await client.deposit(deposit), Accepted)
    assert len(script.bodies("structures/v1/rechercher")) == 1
    (sent, _) = (asked.content for asked in script.requests if asked.url.path.endswith("soumettre"))
    assert (
        b'"montantTotal":{"montantHtTotal":0.10,"montantTVA":12345678901234567.89,'
        b'"montantTtcTotal":1000,"montantAPayer":-0.30}' in sent
    )
    body = script.bodies("soumettre")[0]
    del body["montantTotal"]
    assert body == {
        "modeDepot": "DEPOT_PDF_API",
        "numeroFactureSaisi": "F2026-0042",
        "dateFacture": "2026-11-24",
        "destinataire": {"codeDestinataire": BUYER, "codeServiceExecutant": "TECH"},
        "fournisseur": {"idFournisseur": 26300989},
        "cadreDeFacturation": {"codeCadreFacturation": "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE"},
        "references": {
            "deviseFacture": "EUR",
            "typeFacture": "AVOIR",
            "typeTva": "TVA_SUR_DEBIT",
            "modePaiement": "AUTRE",
            "numeroMarche": "M-3",
            "numeroBonCommande": "BC-12",
            "numeroFactureOrigine": "F2026-0001",
        },
        "pieceJointePrincipale": [
            {"pieceJointePrincipaleDesignation": "F2026-0042.pdf", "pieceJointePrincipaleId": 7514236}
        ],
    }


@pytest.mark.parametrize(
    ("route", "answer", "expected"),
    [
        ("structures__v1__rechercher", NOTHING, Held(code="no_supplier", detail=SUPPLIER.value)),
        (
            "structures__v1__rechercher",
            {"codeRetour": 20000, "libelle": "autre chose"},
            NotSent(code="refused", detail="20000 autre chose"),
        ),
        (
            "structures__v1__rechercher",
            response({}, 503, {"Retry-After": "9"}),
            Held(code="maintenance", retry_after=9.0, detail="HTTP 503"),
        ),
        ("deposer__pdf", response(b"", 413), TurnedDown(code="413")),
        ("deposer__pdf", {"codeRetour": 4, "libelle": "illisible"}, TurnedDown(code="4", label="illisible")),
        ("deposer__pdf", OK, NotSent(code="unexpected_answer", detail="pieceJointeId: missing")),
        (
            "deposer__pdf",
            OK | {"pieceJointeId": 0},
            NotSent(code="unexpected_answer", detail="pieceJointeId: not a valid positive integer"),
        ),
        ("soumettre", OK, Unanswered(code="unexpected_answer", detail="identifiantFactureCPP: missing")),
    ],
)
async def test_a_pdf_that_gets_stuck(route: str, answer: Any, expected: object) -> None:
    assert await pdf_script(**{route: answer}).client().deposit(pdf_deposit()) == expected


async def test_the_supplier_may_have_another_kind_of_identifier() -> None:
    ridet = Identifier(type=IdentifierType.RIDET, value="123456789")
    rows = [structure(), structure(identifiantStructure="123456789", typeIdentifiantStructure="RIDET")]
    script = pdf_script(structures__v1__rechercher=OK | {"listeStructures": rows})
    assert isinstance(await script.client(supplier=ridet).deposit(pdf_deposit()), Accepted)
    assert script.bodies("structures/v1/rechercher")[0]["structure"] == {
        "identifiantStructure": "123456789",
        "typeIdentifiantStructure": "RIDET",
    }


# --- Searches ---


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


@pytest.mark.parametrize("answer", [NOTHING, OK, OK | {"listeFactures": None}, OK | {"listeFactures": []}, rows()])
async def test_every_way_to_say_nothing_found(answer: dict[str, Any]) -> None:
    assert await Scripted(rechercher__fournisseur=answer).client().search("X") == Found(invoices=(), server_date=NOW)


@pytest.mark.parametrize(
    "pages",
    [
        [rows(row(1), row(1))],
        [rows(row(1), total=2), rows(total=2)],
        [rows(row(1), total=2), response(NOTHING)],
        [rows(row(1), total=2), rows(row(2), total=3)],
        [rows(row(1), total=2), rows(row(1), total=2)],
        [rows(row(1), total=2), rows(row(2), row(3), total=2)],
        [rows(row(1), row(2), total=1)],
        [rows(total=1)],
        [rows(*map(row, range(1, 201)))],
    ],
)
async def test_a_list_that_is_not_complete(pages: list[Any]) -> None:
    outcome = await Scripted(rechercher__fournisseur=pages).client().search("X")
    assert isinstance(outcome, ReadFailed)
    assert outcome.code == "incomplete"


async def test_a_page_that_fails() -> None:
    script = Scripted(rechercher__fournisseur=[rows(row(1), total=2), response({}, 502)])
    assert code_of(await script.client().search("X")) == "server_error"


@pytest.mark.parametrize(
    "wrong",
    [
        {"identifiantFactureCPP": None},
        {"identifiantFactureCPP": "12"},
        {"identifiantFactureCPP": -1},
        {"identifiantFactureCPP": 2**63},
        {"identifiantFactureCPP": True},
        {"numeroFacture": None},
        {"numeroFacture": "\ud800"},
        {"dateFacture": "24/11/2026"},
        {"dateFacture": "0001-01-01"},
        {"montantTTC": "144,60"},
        {"montantTTC": True},
        {"montantTTC": 1e300},
        {"dateHeureEtatCourant": "hier"},
        {"statut": []},
    ],
)
async def test_a_row_that_cannot_be_trusted(wrong: dict[str, Any]) -> None:
    outcome = await Scripted(rechercher__fournisseur=rows(row(1, **wrong))).client().search("X")
    assert isinstance(outcome, ReadFailed)
    assert outcome.code == "unexpected_answer"
    assert outcome.detail.startswith(f"listeFactures[0].{next(iter(wrong))}: ")


@pytest.mark.parametrize(
    "answer",
    [
        OK | {"listeFactures": [1]},
        OK | {"listeFactures": "rien"},
        OK | {"listeFactures": [row(1)]},
        OK | {"parametresRetour": []},
    ],
)
async def test_a_list_of_the_wrong_shape(answer: dict[str, Any]) -> None:
    assert code_of(await Scripted(rechercher__fournisseur=answer).client().search("X")) == "unexpected_answer"


async def test_what_may_be_left_out_of_a_row() -> None:
    bare = {"identifiantFactureCPP": 1, "numeroFacture": "X"}
    found = await Scripted(rechercher__fournisseur=rows(bare)).client().search("X")
    assert isinstance(found, Found)
    (only,) = found.invoices
    assert (only.issue_date, only.with_vat, only.status_at, only.seller_identifier) == (None, None, None, "")


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-11-24", 24), ("2026-11-24T00:00:00.000+01:00", 24), ("2026-11-23T23:30:00Z", 24), ("2026-11-24 00:10", 24)],
)
async def test_a_day_is_a_day_of_paris(text: str, day: int) -> None:
    found = await Scripted(rechercher__fournisseur=rows(row(1, dateFacture=text))).client().search("X")
    assert isinstance(found, Found)
    assert found.invoices[0].issue_date == date(2026, 11, day)


async def test_invoices_of_other_firms_are_left_out() -> None:
    mine = [row(1), row(2, codeFournisseur="73282932000082"), row(3, codeFournisseur=None)]
    script = Scripted(rechercher__fournisseur=rows(*mine, row(4, codeFournisseur="55208131766522")))
    found = await script.client().search("X")
    assert isinstance(found, Found)
    assert [only.platform_id for only in found.invoices] == [1, 2, 3]
    abroad = Identifier(type=IdentifierType.HORS_UE, value="CH123")
    script = Scripted(rechercher__fournisseur=rows(row(1, codeFournisseur="CH123"), row(2, codeFournisseur="CH1234")))
    found = await script.client(supplier=abroad).search("X")
    assert isinstance(found, Found)
    assert [only.platform_id for only in found.invoices] == [1]


@pytest.mark.parametrize("told", ["", "hier", "Wed, 25 Nov 2026 99:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2300"])
async def test_without_the_server_s_clock_nothing_is_concluded(told: str) -> None:
    headers = {"Date": told} if told else {}
    script = Scripted(rechercher__fournisseur=response(rows(row(1)), headers=headers, dated=False))
    assert await script.client().search("X") == ReadFailed(code="no_server_date")


async def test_a_date_header_without_a_zone_is_in_utc() -> None:
    told = response(NOTHING, headers={"Date": "Wed, 25 Nov 2026 08:00:00 -0000"}, dated=False)
    assert await Scripted(rechercher__fournisseur=told).client().search("X") == Found(invoices=(), server_date=NOW)


@pytest.mark.parametrize("retry_after", ["hier", "", "Wed, 25 Nov 2026 07:00:00 GMT"])
async def test_a_retry_after_of_no_use(retry_after: str) -> None:
    script = Scripted(rechercher__fournisseur=response({}, 429, {"Retry-After": retry_after}))
    outcome = await script.client().search("X")
    assert outcome == ReadFailed(code="quota", retry_after=0.0 if "07:00" in retry_after else None)


# --- Reports and histories ---


@pytest.mark.parametrize("as_list", [True, False])
async def test_a_report_with_errors(as_list: bool) -> None:
    error = {"numeroDP": "F2026-0042", "libelleErreurDP": "Champ obligatoire.|Doublon : numero deja utilise. | "}
    technical: list[dict[str, Any]] = [{"codeErreur": "ERR_XSD_001", "libelleErreur": None}, {"codeErreur": None}]
    report = {
        "etatCourantDepotFlux": "IN_NOUVEL_ETAT",
        "dateHeureEtatCourantFlux": "2026-11-25T09:13:01.120+01:00",
        "nomFichier": "FSO1117A_CPP001",
        "listeErreurDP": [error] if as_list else error,
        "listeErreurTechnique": technical,
    }
    assert await Scripted(consulterCRDetaille=OK | report).client().report("CPP") == FluxReport(
        state="IN_NOUVEL_ETAT",
        at=datetime(2026, 11, 25, 8, 13, 1, 120_000, tzinfo=UTC),
        errors=("Champ obligatoire.", "Doublon : numero deja utilise."),
        technical_errors=("ERR_XSD_001",),
        duplicate=True,
        file_name="FSO1117A_CPP001",
        server_date=NOW,
    )


@pytest.mark.parametrize(
    ("answer", "failed"),
    [
        (OK, ReadFailed(code="unexpected_answer", detail="etatCourantDepotFlux: missing")),
        ({"codeRetour": 20002, "libelle": "non"}, ReadFailed(code="refused", detail="20002 non")),
        (response({}, 503, {"Retry-After": "9"}), ReadFailed(code="maintenance", retry_after=9.0, detail="HTTP 503")),
    ],
)
async def test_a_report_that_says_nothing(answer: Any, failed: ReadFailed) -> None:
    assert await Scripted(consulterCRDetaille=answer).client().report("CPP") == failed


def passage(status: str, at: str, identifier: int | None = None, comment: str | None = None) -> dict[str, Any]:
    """A row of a history."""
    return {
        "histoStatutId": identifier,
        "histoStatutCode": status,
        "histoStatutDatePassage": at,
        "histoStatutCommentaire": comment,
    }


def history(*passages: dict[str, Any], total: int | None = None, **changes: Any) -> dict[str, Any]:
    """A page of a history."""
    told = {"histoStatut": list(passages), "totalHistoStatut": len(passages) if total is None else total}
    return OK | {"idFacture": 1, "numeroFacture": "F1", "historiquesDesStatuts": told} | changes


@pytest.mark.parametrize("with_ids", [True, False])
@pytest.mark.parametrize("newest_first", [True, False])
async def test_a_history_is_told_oldest_first(with_ids: bool, newest_first: bool) -> None:
    told = [
        ("DEPOSEE", "2026-11-25 08:00"),
        ("EN_COURS_ACHEMINEMENT", "2026-11-25 08:00"),
        ("SUSPENDUE", "2026-11-25 08:01"),
    ]
    passages = [passage(*facts, rank + 1 if with_ids else None) for rank, facts in enumerate(told)]
    script = Scripted(historique=history(*(passages[::-1] if newest_first else passages)))
    result = await script.client().history(1)
    assert isinstance(result, History)
    assert [event.status for event in result.events] == [status for status, _ in told]
    assert result.current == "SUSPENDUE"
    assert result.events[0].at == datetime(2026, 11, 25, 7, 0, tzinfo=UTC)


async def test_a_history_of_several_pages() -> None:
    first = history(passage("DEPOSEE", "2026-07-01 08:00", 1), total=2, statutCourantCode="SUSPENDUE")
    second = history(passage("SUSPENDUE", "2026-07-02 08:00", 2, "Manque"), total=2, statutCourantCode="SUSPENDUE")
    script = Scripted(historique=[first, second])
    assert await script.client().history(1) == History(
        platform_id=1,
        number="F1",
        current="SUSPENDUE",
        events=(
            StatusEvent(status="DEPOSEE", at=datetime(2026, 7, 1, 6, 0, tzinfo=UTC)),
            StatusEvent(status="SUSPENDUE", at=datetime(2026, 7, 2, 6, 0, tzinfo=UTC), comment="Manque"),
        ),
        server_date=NOW,
    )
    pages = [
        body["paramRechercheHistoStatuts"]["pageResultatDemandeeListeHistoStatut"]
        for body in script.bodies("historique")
    ]
    assert pages == [1, 2]


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (history(), "unexpected_answer"),
        (history(passage("DEPOSEE", "2026-11-25 08:00"), idFacture=2), "unexpected_answer"),
        (history(passage("DEPOSEE", "")), "unexpected_answer"),
        (history(passage("", "2026-11-25 08:00")), "unexpected_answer"),
        (history(passage("DEPOSEE", "2026-11-25 08:00"), total=2), "incomplete"),
        (history(passage("DEPOSEE", "2026-11-25 08:00", 1), total=2), "incomplete"),
        ({"codeRetour": 20000, "libelle": "GDP_MSG_11.008"}, "refused"),
        (response(history(passage("DEPOSEE", "2026-11-25 08:00")), dated=False), "no_server_date"),
    ],
)
async def test_a_history_that_says_nothing(answer: Any, code: str) -> None:
    assert code_of(await Scripted(historique=answer).client().history(1)) == code


# --- Directory ---

DETAILS = OK | {
    "informationGenerales": {"raisonSocialeStructure": "COMMUNE", "structurePriveePublique": "PUBLIQUE"},
    "parametres": {"numeroEJDoitEtreRenseigne": True, "statutMiseEnPaiementNestPasRemonte": True},
    "adressePostaleDuSiege": {
        "adresse": "1 place de la Mairie",
        "complementAdresse1": "Bâtiment A",
        "complementAdresse2": "2e étage",
        "codePostal": "84340",
        "ville": "Malaucène",
        "pays": "FRANCE",
    },
}


def body_script(*services: dict[str, Any], **routes: Any) -> Scripted:
    """A platform that knows one public body."""
    listed = OK | {"listeServices": list(services), "parametresRetour": {"total": len(services)}}
    return Scripted(
        **{
            "structures__v1__rechercher": OK | {"listeStructures": structure(identifiantStructure=BUYER)},
            "structures__v1__consulter": DETAILS,
            "rechercher__services": listed,
            "consulter__service": OK | {"parametres": {"numeroEngagement": True}},
        }
        | routes
    )


async def test_a_body_with_services() -> None:
    script = body_script(
        {"idService": 1, "codeService": "TECH", "libelleService": "Techniques"},
        {"idService": 2, "codeService": "VIEUX", "libelleService": "Fermé", "estActif": False},
        {"idService": 3, "codeService": "FACTURES_PUBLIQUES", "estActif": True},
    )
    assert await script.client().body(BUYER) == PublicBody(
        siret=BUYER,
        name="COMMUNE",
        address=Address(
            line1="1 place de la Mairie", line2="Bâtiment A 2e étage", postcode="84340", city="Malaucène", country="FR"
        ),
        engagement_required=True,
        payment_status_not_reported=True,
        services=(
            Service(code="TECH", name="Techniques", engagement_required=True),
            Service(code="VIEUX", name="Fermé", active=False),
        ),
    )
    assert script.bodies("consulter/service") == [{"idStructure": 26300989, "idService": 1}]


async def test_a_body_with_many_services_is_not_asked_about_each() -> None:
    script = body_script(*({"idService": rank, "codeService": f"S{rank}"} for rank in range(1, 22)))
    body = await script.client().body(BUYER)
    assert isinstance(body, PublicBody)
    assert len(body.services) == 21
    assert script.bodies("consulter/service") == []


@pytest.mark.parametrize(
    ("routes", "expected"),
    [
        ({"structures__v1__rechercher": NOTHING}, None),
        ({"structures__v1__rechercher": OK | {"listeStructures": [structure()]}}, None),
        ({"structures__v1__rechercher": response({}, 502)}, "server_error"),
        ({"structures__v1__consulter": response({}, 502)}, "server_error"),
        ({"structures__v1__consulter": OK | {"informationGenerales": {"structurePriveePublique": "PRIVEE"}}}, None),
        ({"structures__v1__consulter": OK | {"parametres": {"numeroEJDoitEtreRenseigne": "non"}}}, "unexpected_answer"),
        ({"rechercher__services": response({}, 502)}, "server_error"),
        ({"consulter__service": response({}, 502)}, "server_error"),
    ],
)
async def test_a_body_that_cannot_be_told(routes: dict[str, Any], expected: str | None) -> None:
    body = await body_script({"idService": 1, "codeService": "TECH"}, **routes).client().body(BUYER)
    assert body is None if expected is None else code_of(body) == expected


async def test_a_service_about_which_the_platform_says_nothing() -> None:
    script = body_script({"idService": 1, "codeService": "TECH"}, consulter__service={"codeRetour": 1, "libelle": "?"})
    body = await script.client().body(BUYER)
    assert isinstance(body, PublicBody)
    assert body.services == (Service(code="TECH", name=""),)


async def test_of_two_structures_the_active_one() -> None:
    both = [
        structure(identifiantStructure=BUYER, statut="INACTIVE", idStructureCPP=1),
        structure(identifiantStructure=BUYER, idStructureCPP=2),
        structure(identifiantStructure=BUYER, typeIdentifiantStructure="AUTRE", idStructureCPP=3),
        {"idStructureCPP": 4},
    ]
    script = body_script(structures__v1__rechercher=OK | {"listeStructures": both})
    body = await script.client().body(BUYER)
    assert isinstance(body, PublicBody)
    assert body.active
    assert script.bodies("v1/consulter") == [{"idStructureCPP": 2}]


async def test_bodies_are_looked_for_by_what_was_typed() -> None:
    found = [structure(identifiantStructure=BUYER, statut="INACTIVE"), structure(typeIdentifiantStructure="RIDET")]
    script = Scripted(structures__v1__rechercher=OK | {"listeStructures": found})
    expected = PublicBody(siret=BUYER, name="ATELIER DU PARC", active=False, requirements_known=False)
    assert await script.client().find_bodies(" Malaucène ") == (expected,)
    assert await script.client().find_bodies("123 456 782 00051") == (expected,)
    asked = [body["structure"] for body in script.bodies("rechercher")]
    public = {"typeStructure": "PUBLIQUE", "statutStructure": "ACTIF"}
    assert asked == [
        public | {"raisonSocialeStructure": "Malaucène"},
        public | {"identifiantStructure": BUYER, "typeIdentifiantStructure": "SIRET"},
    ]


# --- Check ---


def check_script(**routes: Any) -> Scripted:
    """A platform where all is well."""
    return Scripted(
        **{
            "health-check": {"statusCodeValue": 200},
            "structures__v1__rechercher": OK | {"listeStructures": [structure()]},
            "structures__v1__consulter": OK
            | {"informationGenerales": {"dateExpirationMotPasseCompteTech": "2027-01-31"}},
            "rechercher__fournisseur": NOTHING,
        }
        | routes
    )


@pytest.mark.parametrize("found", [NOTHING, rows(row(1), total=12)])
async def test_all_is_well(found: dict[str, Any]) -> None:
    assert await check_script(rechercher__fournisseur=found).client().check() == ConnectionReport(
        supplier_name="ATELIER DU PARC", password_expires=date(2027, 1, 31)
    )


@pytest.mark.parametrize(
    ("route", "answer", "fault", "detail"),
    [
        ("health-check", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Transverses"),
        ("health-check", {"statusCodeValue": 503}, ConnectionFault.MAINTENANCE, "503"),
        ("health-check", {"statusCodeValue": "?"}, ConnectionFault.UNEXPECTED, None),
        ("health-check", response(b"<html>", headers={"Content-Type": "text/html"}), ConnectionFault.PORTAL, ""),
        ("structures__v1__rechercher", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Structures"),
        ("structures__v1__rechercher", NOTHING, ConnectionFault.NO_SUPPLIER, SUPPLIER.value),
        ("rechercher__fournisseur", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Factures"),
        ("rechercher__fournisseur", {"codeRetour": 1, "libelle": "non"}, ConnectionFault.UNEXPECTED, "1 non"),
        ("structures__v1__consulter", response({}, 403), ConnectionFault.NOT_SUBSCRIBED, "Structures"),
        ("structures__v1__consulter", OK | {"informationGenerales": 1}, ConnectionFault.UNEXPECTED, None),
    ],
)
async def test_the_first_that_is_wrong(route: str, answer: Any, fault: ConnectionFault, detail: str | None) -> None:
    report = await check_script(**{route: answer}).client().check()
    assert report.fault is fault
    assert detail is None or report.detail.removeprefix("HTTP 200").strip() == detail
