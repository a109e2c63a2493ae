"""Files on the account and on structures: brought, found, downloaded, detached."""

import base64
import io
import zipfile
from typing import Any

import httpx
import pytest

from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox.by_hand import Sheet, cii
from tests.contract.sandbox.caller import SEARCH, Caller
from tests.contract.sandbox.checked import NOTHING_FOUND, TRANSVERSES, ask, found

ADD = TRANSVERSES + "ajouter/fichier"
ON_ACCOUNT = TRANSVERSES + "rechercher/pj/moncompte"
ON_STRUCTURE = TRANSVERSES + "rechercher/pj/structure"
DETACH = TRANSVERSES + "detacherPieceJointe"
DOWNLOAD = TRANSVERSES + "telecharger/pieceJointe"
FIRST, SECOND, MALAUCENE = 26300989, 26301023, 25784152
LIST = "listePiecesJointes"


def add(caller: Caller, name: str, content: bytes = b"bon signe", extension: str = "TXT") -> int:
    """The pieceJointeId of a file that is brought."""
    encoded = base64.b64encode(content).decode()
    answer = ask(
        caller, ADD, pieceJointeNom=name, pieceJointeFichier=encoded, pieceJointeExtension=extension,
        pieceJointeTypeMime="text/plain",
    )  # fmt: skip
    return int(answer["pieceJointeId"])


def downloaded(caller: Caller, **body: Any) -> bytes:
    """The decoded pieceJointe."""
    return base64.b64decode(ask(caller, DOWNLOAD, **body)["pieceJointe"], validate=True)


def test_what_is_brought_lies_on_the_account(caller: Caller) -> None:
    assert ask(caller, ON_ACCOUNT) == NOTHING_FOUND
    first, second = add(caller, "bon-de-livraison"), add(caller, "Procès-verbal", extension="PDF")
    rows = found(caller, ON_ACCOUNT, LIST, codeLangue="fr")
    assert [row["pieceJointeId"] for row in rows] == [second, first]
    assert {row["pieceJointeTypeLibelle"] for row in rows} == {"Document annexe"}
    assert len({row["pieceJointeObjetId"] for row in rows}) == 2
    assert [row["pieceJointeId"] for row in found(caller, ON_ACCOUNT, LIST, pieceJointeDesignation="PROCES")] == [
        second
    ]
    types = found(caller, TRANSVERSES + "recuperer/typespj", "listeTypePieceJointe", typeObjet="UTILISATEUR")
    assert len(found(caller, ON_ACCOUNT, LIST, pieceJointeTypeId=types[0]["idTypePieceJointe"])) == 2
    assert ask(caller, ON_ACCOUNT, pieceJointeTypeId=999) == NOTHING_FOUND


def test_account_files_are_sorted_and_paged(caller: Caller) -> None:
    for name in ("b", "c", "a"):
        add(caller, name)
    paging = {
        "nbResultatsParPage": 2, "pageResultatDemandee": 2, "triColonne": "PieceJointeDesignation",
        "triSens": "Ascendant",
    }  # fmt: skip
    answer = ask(caller, ON_ACCOUNT, parametresRecherche=paging)
    assert [row["pieceJointeDesignation"] for row in answer[LIST]] == ["c"]
    assert answer["parametresRetour"] == {"pageCourante": 2, "pages": 2, "nbResultatsParPage": 2, "total": 3}


def test_a_structure_has_its_documents_until_they_are_detached(caller: Caller, platform: Platform) -> None:
    rows = found(caller, ON_STRUCTURE, LIST, idStructureCPP=FIRST)
    assert len(rows) == 3
    assert {row["pieceJointeStructureCode"] for row in rows} == {caller.address.supplier_siret}
    assert {row["pieceJointeStructureRaisonSociale"] for row in rows} == {"Plomberie Martin SARL"}
    assert ask(caller, DETACH, idPieceJointeObjet=rows[0]["pieceJointeObjetId"])["codeRetour"] == 0
    assert found(caller, ON_STRUCTURE, LIST, idStructureCPP=FIRST) == rows[1:]
    for row in rows[1:]:
        assert ask(caller, DETACH, idPieceJointeObjet=row["pieceJointeObjetId"])["codeRetour"] == 0
    assert ask(caller, ON_STRUCTURE, idStructureCPP=FIRST) == NOTHING_FOUND


def test_nothing_is_detached_twice_or_from_nowhere(caller: Caller) -> None:
    add(caller, "plan")
    stored = found(caller, ON_ACCOUNT, LIST)[0]["pieceJointeObjetId"]
    assert ask(caller, DETACH, idPieceJointeObjet=stored)["codeRetour"] == 0
    assert ask(caller, ON_ACCOUNT) == NOTHING_FOUND
    assert ask(caller, DETACH, idPieceJointeObjet=stored)["codeRetour"] == 20001
    assert ask(caller, DETACH)["codeRetour"] == 20001


@pytest.mark.parametrize(("structure", "code"), [(SECOND, 20000), (MALAUCENE, 20001), (1, 20000), (None, 20000)])
def test_documents_of_structures_without_any_or_of_others(caller: Caller, structure: int | None, code: int) -> None:
    named = {} if structure is None else {"idStructureCPP": structure}
    assert ask(caller, ON_STRUCTURE, **named)["codeRetour"] == code
    of_structure = {} if structure is None else {"idStructure": structure}
    answer = ask(caller, DOWNLOAD, objetPieceJointe="STRUCTURE_PIECEJOINTE", structure=of_structure)
    assert answer["codeRetour"] == code


def test_files_are_downloaded_alone_or_as_an_archive(caller: Caller) -> None:
    first = add(caller, "plan", b"un")
    assert downloaded(caller, objetPieceJointe="UTILISATEUR") == b"un"
    second = add(caller, "plan", b"deux")
    packed = downloaded(caller, objetPieceJointe="UTILISATEUR")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            f"{first}_plan.txt": b"un",
            f"{second}_plan.txt": b"deux",
        }
    assert downloaded(caller, objetPieceJointe="UTILISATEUR") == packed
    by_siret = {"identifiantStructure": caller.address.supplier_siret, "typeIdentifiantStructure": "SIRET"}
    with zipfile.ZipFile(
        io.BytesIO(downloaded(caller, objetPieceJointe="STRUCTURE_PIECEJOINTE", structure=by_siret))
    ) as archive:
        assert len(archive.namelist()) == 3
        assert all(archive.read(name).startswith(b"%PDF") for name in archive.namelist())


def test_the_files_of_an_invoice_are_downloaded_as_by_telecharger_groupe(caller: Caller, platform: Platform) -> None:
    caller.deposit(cii(Sheet(number="PJ-1")), "IN_DP_E1_CII_16B")
    platform.advance(60)
    invoice = caller.post(SEARCH, {"numeroFacture": "PJ-1"})["listeFactures"][0]["identifiantFactureCPP"]
    chosen = {
        "listeFacture": [{"idFacture": invoice}], "format": "PIVOT", "avecPiecesJointesComplementaires": "NON",
    }  # fmt: skip
    assert downloaded(caller, objetPieceJointe="DEMANDE_PAIEMENT", demandePaiement=chosen).startswith(b"<?xml")
    unknown = chosen | {"listeFacture": [{"idFacture": 1}]}
    assert ask(caller, DOWNLOAD, objetPieceJointe="DEMANDE_PAIEMENT", demandePaiement=unknown)["codeRetour"] == 20000


@pytest.mark.parametrize("wanted", ["ENGAGEMENT_JURIDIQUE", "SOLLICITATION", "STRUCTURE_MANDAT", "UTILISATEUR"])
def test_objects_without_files(caller: Caller, wanted: str) -> None:
    assert ask(caller, DOWNLOAD, objetPieceJointe=wanted) == NOTHING_FOUND
    assert ask(caller, DOWNLOAD) == NOTHING_FOUND


@pytest.mark.wrong_requests("an object outside the enumeration, a name and an extension that are refused")
def test_what_cannot_be_read_or_is_refused(caller: Caller) -> None:
    assert caller.http.post(DOWNLOAD, json={"objetPieceJointe": "LETTRE"}).status_code == 400
    body = {"pieceJointeFichier": "YQ==", "pieceJointeExtension": "TXT", "pieceJointeNom": "x" * 51}
    refused = caller.http.post(ADD, json=body)
    assert (refused.status_code, refused.json()["codeRetour"]) == (400, 20001)
    assert caller.post(ADD, body | {"pieceJointeNom": "x", "pieceJointeExtension": "EXE"})["codeRetour"] == 20002
    assert caller.post(ADD, body | {"pieceJointeNom": "x", "pieceJointeFichier": "?"})["codeRetour"] == 20002
    assert ask(caller, ON_ACCOUNT) == NOTHING_FOUND


def test_a_reset_forgets_what_was_brought_and_restores_the_documents(caller: Caller, platform: Platform) -> None:
    add(caller, "plan")
    stored = found(caller, ON_STRUCTURE, LIST, idStructureCPP=FIRST)[0]["pieceJointeObjetId"]
    ask(caller, DETACH, idPieceJointeObjet=stored)
    assert httpx.post(caller.address.control_url + "/_control/reset").status_code == 200
    assert ask(caller, ON_ACCOUNT) == NOTHING_FOUND
    assert len(found(caller, ON_STRUCTURE, LIST, idStructureCPP=FIRST)) == 3
