"""What is done about an invoice after its deposit: what is sent, and what each answer or its absence means."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import Accepted, Held, NotSent, ReadFailed, StatusEvent, TurnedDown, Unanswered
from chorus_desktop.domain.follow_up import (
    Done,
    FollowUp,
    FollowUpOutcome,
    JoinedFile,
    NewAddress,
    Traces,
    UserAction,
    shown,
)
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.sandbox.server import Platform
from tests.contract.client.accounts import pdf_deposit
from tests.contract.client.scripted import OK, Scripted, code_of, response

ID = 8420532
NOTE = JoinedFile(file_id=7514301, designation="Bon de livraison " + "x" * 100, line=3)

Step = Callable[[ChorusPro], Awaitable[FollowUpOutcome]]
STEPS: dict[str, Step] = {
    "completer": lambda client: client.follow_up.complete(ID, "Bon de livraison joint", [NOTE]),
    "recycler": lambda client: client.follow_up.readdress(ID, NewAddress(buyer_siret="12345678200028")),
    "traiterRejet": lambda client: client.follow_up.file_rejections([ID, 2]),
    "corriger/valideur/facture": lambda client: client.follow_up.rename_validator(
        ID, Identifier(value="12345678200036")
    ),
}


async def test_what_completes_an_invoice() -> None:
    script = Scripted(
        completer=OK | {"identifiantFactureCPP": ID, "numeroFacture": "F1", "dateTraitement": "2026-11-25"}
    )
    done = await STEPS["completer"](script.client())
    assert isinstance(done, Done)
    assert (done.platform_id, done.number, done.on) == (ID, "F1", date(2026, 11, 25))
    assert '"F1"' in done.raw
    assert script.bodies("completer") == [
        {
            "identifiantFactureCPP": ID,
            "pieceJointeComplementaire": [
                {
                    "pieceJointeComplementaireDesignation": NOTE.designation[:100],
                    "pieceJointeComplementaireType": "02",
                    "pieceJointeComplementaireNumeroLigneFacture": 3,
                    "pieceJointeComplementaireId": 7514301,
                }
            ],
            "commentaire": "Bon de livraison joint",
        }
    ]


async def test_an_invoice_may_be_completed_by_a_comment_alone() -> None:
    script = Scripted(completer=OK)
    assert isinstance(await script.client().follow_up.complete(ID, "Voir la facture"), Done)
    assert script.bodies("completer") == [{"identifiantFactureCPP": ID, "commentaire": "Voir la facture"}]


async def test_where_a_readdressed_invoice_goes() -> None:
    script = Scripted(recycler=OK | {"identifiantFactureCPP": ID, "dateDepot": "2026-11-26"})
    address = NewAddress(
        buyer_siret="12345678200028", service_code="SERVICE_DEST_SERV_OBL", purchase_order="1400012345", contract="M1"
    )
    done = await script.client().follow_up.readdress(ID, address, "Code service corrigé")
    assert isinstance(done, Done)
    assert done.on == date(2026, 11, 26)
    assert script.bodies("recycler") == [
        {
            "identifiantFactureCPP": ID,
            "destinataire": {
                "codeDestinataire": "12345678200028",
                "codeServiceExecutant": "SERVICE_DEST_SERV_OBL",
            },
            "reference": {"numeroBonCommande": "1400012345", "numeroMarche": "M1"},
            "commentaire": "Code service corrigé",
        }
    ]


async def test_rejections_are_filed_together() -> None:
    script = Scripted(traiterRejet=OK)
    assert isinstance(await STEPS["traiterRejet"](script.client()), Done)
    assert script.bodies("traiterRejet") == [
        {"listeDemandePaiement": [{"idDemandePaiement": ID}, {"idDemandePaiement": 2}]}
    ]


async def test_another_validator_of_any_kind() -> None:
    script = Scripted(corriger__valideur__facture=OK | {"idFacture": ID})
    ridet = Identifier(type=IdentifierType.RIDET, value="123456789")
    assert isinstance(await script.client().follow_up.rename_validator(ID, ridet), Done)
    assert script.bodies("facture") == [
        {"idFacture": ID, "typeIdentifiantStructure": "RIDET", "identifiantStructure": "123456789"}
    ]


@pytest.mark.parametrize("route", STEPS)
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"codeRetour": 20002, "libelle": "GDP_MSG_11.033"}, TurnedDown(code="20002", label="GDP_MSG_11.033")),
        (response({}, 403), Held(code="not_subscribed", detail="{}")),
        (response({}, 429, {"Retry-After": "7"}), Held(code="quota", retry_after=7.0)),
        (response({}, 502), Unanswered(code="server_error", detail="HTTP 502")),
        (response(b"<html>", 200, {"Content-Type": "text/html"}), Unanswered(code="captive_portal", detail="HTTP 200")),
    ],
)
async def test_each_answer_falls_in_one_of_the_classes(route: str, answer: Any, expected: object) -> None:
    script = Scripted(**{route: answer})
    assert await STEPS[route](script.client()) == expected
    assert len(script.bodies(route)) == 1
    assert script.requests[-1].headers["connection"] == "close"


@pytest.mark.parametrize("route", [route for route in STEPS if route != "traiterRejet"])
async def test_an_answer_about_another_invoice_proves_nothing(route: str) -> None:
    answer = OK | {"identifiantFactureCPP": 999, "idFacture": 999}
    assert code_of(await STEPS[route](Scripted(**{route: answer}).client())) == "unexpected_answer"


@pytest.mark.parametrize("route", STEPS)
async def test_a_line_that_breaks_proves_nothing(route: str) -> None:
    def answer(_: dict[str, Any]) -> httpx.Response:
        raise httpx.ReadError("coupé")

    script = Scripted(**{route: answer})
    assert isinstance(await STEPS[route](script.client()), Unanswered)
    assert len(script.bodies(route)) == 1


async def test_a_comment_that_is_too_long_is_not_sent() -> None:
    script = Scripted()
    client, expected = script.client(), NotSent(code="comment_too_long", detail="2001 > 2000")
    assert await client.follow_up.complete(ID, "x" * 2001) == expected
    assert await client.follow_up.readdress(ID, NewAddress(buyer_siret="1"), "x" * 2001) == expected
    assert script.requests == []


def told(actions: list[dict[str, Any]] | None = None, total: int | None = None) -> dict[str, Any]:
    """A history with one status and some actions."""
    passage = {"histoStatutId": 1, "histoStatutCode": "REJETEE", "histoStatutDatePassage": "2026-11-25 08:00"}
    return OK | {
        "idFacture": ID,
        "numeroFacture": "F1",
        "historiquesDesStatuts": {"histoStatut": [passage], "totalHistoStatut": 1},
        "historiquesDesActionsUtilisateurs": {
            "histoAction": actions,
            "totalHistoAction": len(actions or []) if total is None else total,
        },
    }


def action(identifier: int, **changes: Any) -> dict[str, Any]:
    """A row of the actions of users."""
    return {
        "histoActionId": identifier,
        "histoActionCode": "TRAITEMENT_REJET",
        "histoActionDateHeure": "2026-11-25 09:00",
    } | changes


async def test_traces_hold_statuses_and_actions_of_all_pages() -> None:
    script = Scripted(historique=[told(), told([action(1)], 2), told([action(2, histoActionCode="AUTRE")], 2)])
    at = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    traces = await script.client().follow_up.traces(ID)
    assert traces == Traces(
        statuses=(StatusEvent(status="REJETEE", at=datetime(2026, 11, 25, 7, 0, tzinfo=UTC)),),
        actions=(UserAction(code="TRAITEMENT_REJET", at=at), UserAction(code="AUTRE", at=at)),
    )
    assert isinstance(traces, Traces)
    assert shown(FollowUp.FILE_REJECTION, traces, traces)


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([response({}, 502)], "server_error"),
        ([told(), response({}, 502)], "server_error"),
        ([told(), told([action(1)], 2), told([], 2)], "incomplete"),
        ([told(), told([action(1, histoActionDateHeure=None)])], "unexpected_answer"),
        ([told(), told([action(1, histoActionCode=None)])], "unexpected_answer"),
    ],
)
async def test_traces_that_cannot_be_told(answers: list[Any], code: str) -> None:
    failed = await Scripted(historique=answers).client().follow_up.traces(ID)
    assert isinstance(failed, ReadFailed)
    assert failed.code == code


async def test_a_suspended_invoice_is_completed_on_the_platform(platform: Platform, chorus: ChorusPro) -> None:
    accepted = await chorus.deposit(pdf_deposit("P-1"))
    assert isinstance(accepted, Accepted)
    assert accepted.platform_id is not None
    early = await chorus.follow_up.complete(accepted.platform_id, "Trop tôt")
    assert isinstance(early, TurnedDown)
    platform.set_status("P-1", "SUSPENDUE", "Pièce manquante")
    before = await chorus.follow_up.traces(accepted.platform_id)
    assert isinstance(before, Traces)
    assert isinstance(await chorus.follow_up.complete(accepted.platform_id, "La voici"), Done)
    after = await chorus.follow_up.traces(accepted.platform_id)
    assert isinstance(after, Traces)
    assert not shown(FollowUp.COMPLETE, before, before)
    assert shown(FollowUp.COMPLETE, before, after)
    assert isinstance(await chorus.follow_up.complete(999_999_999, "?"), TurnedDown)
