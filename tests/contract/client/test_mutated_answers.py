"""Whatever an answer contains, the client gives a value; and it never takes a spoiled answer for a success."""

import asyncio
import copy
import json
from collections.abc import Callable, Coroutine
from datetime import date
from typing import Any

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.exchange import (
    Accepted,
    FluxReport,
    Found,
    Held,
    History,
    NotSent,
    ReadFailed,
    TurnedDown,
    Unanswered,
)
from chorus_desktop.domain.parties import PublicBody
from tests.contract.client.accounts import BUYER, SUPPLIER, flux_deposit, pdf_deposit
from tests.contract.client.scripted import TOKEN, Scripted, response

STRUCTURES = [
    {
        "idStructureCPP": number,
        "typeIdentifiantStructure": "SIRET",
        "identifiantStructure": siret,
        "designationStructure": "X",
        "statut": "ACTIVE",
    }
    for number, siret in ((1, SUPPLIER.value), (2, BUYER))
]
PAGING = {"pageCourante": 1, "pages": 1, "nbResultatsParPage": 50, "total": 1}
INVOICE = {
    "identifiantFactureCPP": 8420532,
    "numeroFacture": "F2026-0042",
    "dateFacture": "2026-11-24",
    "codeFournisseur": SUPPLIER.value,
    "codeDestinataire": BUYER,
    "montantTTC": 144.6,
    "statut": "DEPOSEE",
    "dateHeureEtatCourant": "2026-11-24T10:00:00.000+01:00",
    "numeroFluxDepot": "CPP1",
}
PASSAGE = {"histoStatutId": 1, "histoStatutCode": "DEPOSEE", "histoStatutDatePassage": "2026-11-24 10:00"}
GOOD: dict[str, dict[str, Any]] = {
    "token": TOKEN,
    "deposer/flux": {"numeroFluxDepot": "CPP1", "dateDepot": "2026-11-25"},
    "deposer/pdf": {"pieceJointeId": 7},
    "soumettre": {"identifiantFactureCPP": 8420532, "numeroFacture": "F2026-0042"},
    "structures/v1/rechercher": {"listeStructures": STRUCTURES, "parametresRetour": PAGING},
    "structures/v1/consulter": {
        "informationGenerales": {"raisonSocialeStructure": "X", "dateExpirationMotPasseCompteTech": "2027-01-31"},
        "parametres": {"codeServiceDoitEtreRenseigne": True},
        "adressePostaleDuSiege": {"adresse": "1 place", "pays": "FR"},
    },
    "rechercher/services": {
        "listeServices": [{"idService": 1, "codeService": "TECH", "estActif": True}],
        "parametresRetour": PAGING,
    },
    "consulter/service": {"parametres": {"numeroEngagement": True}},
    "rechercher/fournisseur": {"listeFactures": [INVOICE], "parametresRetour": PAGING},
    "consulterCRDetaille": {
        "etatCourantDepotFlux": "IN_REJETE",
        "dateHeureEtatCourantFlux": "2026-11-24T10:00:00.000+01:00",
        "nomFichier": "x",
        "listeErreurDP": [{"libelleErreurDP": "a|b", "numeroDP": "1"}],
        "listeErreurTechnique": [{"codeErreur": "E", "libelleErreur": "c"}],
    },
    "historique": {
        "idFacture": 1,
        "numeroFacture": "F",
        "statutCourantCode": "DEPOSEE",
        "historiquesDesStatuts": {"histoStatut": [PASSAGE], "totalHistoStatut": 1},
    },
    "health-check": {"statusCodeValue": 200, "statusCode": "OK"},
}
for name, answer in GOOD.items():
    GOOD[name] = answer if name == "token" else {"codeRetour": 0, "libelle": "TRA_MSG_00.000"} | answer

CALLS: tuple[tuple[Callable[[ChorusPro], Coroutine[Any, Any, object]], tuple[type, ...]], ...] = (
    (lambda c: c.deposit(flux_deposit()), (Accepted, NotSent, Held, TurnedDown, Unanswered)),
    (lambda c: c.deposit(pdf_deposit()), (Accepted, NotSent, Held, TurnedDown, Unanswered)),
    (lambda c: c.search("F2026-0042"), (Found, ReadFailed)),
    (lambda c: c.deposited_by("CPP1"), (Found, ReadFailed)),
    (lambda c: c.changed_since(date(2026, 11, 1)), (Found, ReadFailed)),
    (lambda c: c.report("CPP1"), (FluxReport, ReadFailed)),
    (lambda c: c.history(1), (History, ReadFailed)),
    (lambda c: c.body(BUYER), (PublicBody, ReadFailed, type(None))),
    (lambda c: c.find_bodies("x"), (tuple, ReadFailed)),
    (lambda c: c.check(), (ConnectionReport,)),
)

JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [
        None, True, False, 0, 1, -1, 2**63, 10**400, 1.5, -0.0, 1e308, "", " ", "0", "\ud800", "\x00", "é" * 300,
        "2026-02-30",
        "9999-12-31T23:59:59.999-23:59", "0001-01-01", "2026-13", "2026-W01", [], [[]], {}, [{}], {"a": {}}, "20000",
    ]
) | st.integers() | st.floats(allow_nan=True) | st.text(max_size=8)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of a JSON value."""
    inner: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inner for place in places(item, (*path, key)))]


@st.composite
def spoiled(draw: st.DrawFn, good: dict[str, Any]) -> bytes:
    """A good answer with something else in one place or two, or missing there, or with bytes changed."""
    members: Any = copy.deepcopy(good)
    for _ in range(draw(st.integers(1, 2))):
        *path, last = draw(st.sampled_from([place for place in places(members) if place] or [("",)]))
        target = members
        for key in path:
            target = target[key]
        if draw(st.booleans()):
            target[last] = copy.deepcopy(draw(JUNK))
        elif isinstance(target, dict):
            target.pop(last, None)
    body = bytearray(json.dumps(members).encode())
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        body[draw(st.integers(0, len(body) - 1))] = draw(st.integers(0, 255))
    return bytes(body)


@given(data=st.data(), route=st.sampled_from(sorted(GOOD)), call=st.sampled_from(CALLS))
@settings(max_examples=400)
def test_every_answer_gives_a_value(data: st.DataObject, route: str, call: Any) -> None:
    body = data.draw(spoiled(GOOD[route]))
    status = data.draw(st.sampled_from([200, 200, 200, 200, 400, 401, 403, 413, 422, 429, 503]))
    script = Scripted(**{**GOOD, route: response(body, status)})
    ask, kinds = call
    outcome = asyncio.run(ask(script.client()))
    assert isinstance(outcome, kinds)


@given(data=st.data())
@settings(max_examples=200)
def test_a_success_is_a_success(data: st.DataObject) -> None:
    """Accepted only if the bytes are JSON with codeRetour 0 and a flux number in it, by the plain reading of them."""
    body = data.draw(spoiled(GOOD["deposer/flux"]))
    script = Scripted(**{"deposer/flux": response(body)})
    outcome = asyncio.run(script.client().deposit(flux_deposit()))
    if isinstance(outcome, Accepted):
        told = json.loads(body)
        assert told["codeRetour"] == 0
        assert outcome.flux_number == told["numeroFluxDepot"].strip() != ""
    else:
        assert isinstance(outcome, TurnedDown | Unanswered)


def test_the_good_answers_are_good() -> None:
    for ask, (best, *_) in CALLS:
        script = Scripted(**GOOD)
        outcome = asyncio.run(ask(script.client()))
        assert isinstance(outcome, best)
        assert getattr(outcome, "fault", None) is None


def test_an_answer_of_any_kind_of_header() -> None:
    strange = {
        "Content-Type": "application/json; charset=x",
        "Retry-After": "9" * 400,
        "Date": "\x80é",
        "Location": "::",
    }
    told = httpx.Response(
        503, headers=[(k.encode(), v.encode("latin-1")) for k, v in strange.items()], stream=httpx.ByteStream(b"")
    )
    for ask, kinds in CALLS:
        script = Scripted(**dict.fromkeys(GOOD, told))
        assert isinstance(asyncio.run(ask(script.client())), kinds)
