"""What each answer to a deposit is worth, and what is sent beside a PDF."""

from decimal import Decimal
from typing import Any

import httpx
import pytest

from chorus_desktop.domain.exchange import (
    Accepted,
    Held,
    NotSent,
    TurnedDown,
    Unanswered,
    VatRegime,
)
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.parties import Identifier
from tests.contract.client.accounts import BUYER, SUPPLIER, flux_deposit, pdf_deposit
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response, structure


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


async def test_amounts_beside_a_pdf_are_written_as_they_are() -> None:
    script = pdf_script()
    amounts = {"without_vat": "0.10", "vat_total": "12345678901234567.89", "with_vat": "1E+3", "due": "-0.30"}
    deposit = pdf_deposit(**{name: Decimal(text) for name, text in amounts.items()})
    assert isinstance(await script.client().deposit(deposit), Accepted)
    (sent,) = (asked.content for asked in script.requests if asked.url.path.endswith("soumettre"))
    assert (
        b'"montantTotal":{"montantHtTotal":0.10,"montantTVA":12345678901234567.89,'
        b'"montantTtcTotal":1000,"montantAPayer":-0.30}' in sent
    )


CREDIT_NOTE = {
    "credit_note": True,
    "service_code": "TECH",
    "purchase_order": "BC-12",
    "contract": "M-3",
    "preceding_number": "F2026-0001",
    "business_process": "S2",
    "payment_means": "48",
    "vat_regime": VatRegime.EXEMPT,
}


async def test_what_is_said_beside_a_pdf() -> None:
    script = pdf_script()
    client = script.client()
    for _ in range(2):
        assert isinstance(await client.deposit(pdf_deposit(**CREDIT_NOTE)), Accepted)
    assert len(script.bodies("structures/v1/rechercher")) == 1
    assert script.bodies("soumettre")[0] == {
        "modeDepot": "DEPOT_PDF_API",
        "numeroFactureSaisi": "F2026-0042",
        "dateFacture": "2026-11-24",
        "destinataire": {"codeDestinataire": BUYER, "codeServiceExecutant": "TECH"},
        "fournisseur": {"idFournisseur": 26300989},
        "cadreDeFacturation": {"codeCadreFacturation": "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE"},
        "references": {
            "deviseFacture": "EUR",
            "typeFacture": "AVOIR",
            "typeTva": "SANS_TVA",
            "modePaiement": "AUTRE",
            "numeroMarche": "M-3",
            "numeroBonCommande": "BC-12",
            "numeroFactureOrigine": "F2026-0001",
        },
        "montantTotal": {
            "montantHtTotal": 120.5,
            "montantTVA": 24.1,
            "montantTtcTotal": 144.6,
            "montantAPayer": 144.6,
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
