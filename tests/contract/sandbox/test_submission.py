"""soumettre, with its files: the synchronous way in, and what it refuses at once."""

import base64
import copy
from typing import Any

import pytest

from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import SUBMIT, Caller

PDF = "/cpro/factures/v1/deposer/pdf"
FILE = "/cpro/transverses/v1/ajouter/fichier"
DOWNLOAD = "/cpro/factures/v1/telecharger/groupe"

TYPED: dict[str, Any] = {
    "modeDepot": "SAISIE_API",
    "numeroFactureSaisi": "F2026-0042",
    "dateFacture": "2026-11-24",
    "destinataire": {"codeDestinataire": by_hand.MALAUCENE, "codeServiceExecutant": "TECH"},
    "fournisseur": {"idFournisseur": 26300989},
    "cadreDeFacturation": {"codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"},
    "references": {
        "deviseFacture": "EUR",
        "typeFacture": "FACTURE",
        "typeTva": "TVA_SUR_DEBIT",
        "modePaiement": "VIREMENT",
    },
    "lignePoste": [
        {
            "lignePosteNumero": 1,
            "lignePosteDenomination": "Entretien",
            "lignePosteQuantite": 5,
            "lignePosteUnite": "H",
            "lignePosteMontantUnitaireHT": 50.0,
            "lignePosteTauxTva": "TVA5",
        }
    ],
    "ligneTva": [{"ligneTvaTaux": "TVA5", "ligneTvaMontantBaseHtParTaux": 250.0, "ligneTvaMontantTvaParTaux": 50.0}],
    "montantTotal": {"montantHtTotal": 250.0, "montantTVA": 50.0, "montantTtcTotal": 300.0, "montantAPayer": 300.0},
}


def changed(path: str, value: Any) -> dict[str, Any]:
    body = copy.deepcopy(TYPED)
    *above, last = path.split(".")
    place = body
    for name in above:
        place = place[name]
    place[last] = value
    return body


def pdf_body(content: bytes, **change: Any) -> dict[str, Any]:
    encoded = base64.b64encode(content).decode()
    return {"fichierFacture": encoded, "nomFichier": "facture.pdf", "formatDepot": "PDF_NON_SIGNE"} | change


def file_body(content: bytes, **change: Any) -> dict[str, Any]:
    return {
        "pieceJointeFichier": base64.b64encode(content).decode(),
        "pieceJointeNom": "bon-de-livraison",
        "pieceJointeTypeMime": "application/pdf",
        "pieceJointeExtension": "PDF",
    } | change


def test_a_typed_invoice_is_deposited_at_once(caller: Caller) -> None:
    answer = caller.post(SUBMIT, TYPED)
    assert (answer["codeRetour"], answer["libelle"]) == (0, "GCU_MSG_01_000")
    assert (answer["numeroFacture"], answer["statutFacture"]) == ("F2026-0042", "DEPOSEE")
    assert answer["identifiantStructure"] == by_hand.SUPPLIER
    detail = {"identifiantFactureCPP": answer["identifiantFactureCPP"]}
    invoice = caller.post("/cpro/factures/v1/consulter/fournisseur", detail)["facture"]
    assert invoice["modeDepot"] == "SAISIE_API"
    assert invoice["montantTotal"]["montantTtcTotal"] == 300
    assert invoice["references"]["typeTva"] == "TVA_SUR_DEBIT"
    assert invoice["recapitulatifDeTva"]["ligneTva"][0]["ligneTvaTauxManuel"] == 20
    assert invoice["lignesDePoste"]["lignePoste"][0]["lignePosteMontantHtApresRemise"] == 250
    assert invoice["destinataire"]["codeServiceExecutant"] == "TECH"


@pytest.mark.wrong_requests("null for no number")
def test_without_a_number_the_platform_numbers(caller: Caller) -> None:
    body = changed("numeroFactureSaisi", None)
    numbers = [caller.post(SUBMIT, body)["numeroFacture"] for _ in range(2)]
    assert [len(number) for number in numbers] == [20, 20]
    assert int(numbers[1]) == int(numbers[0]) + 1


def test_the_same_number_is_refused_at_once(caller: Caller, platform: Platform) -> None:
    caller.post(SUBMIT, TYPED)
    answer = caller.post(SUBMIT, TYPED)
    assert answer.keys() == {"codeRetour", "libelle"}
    assert answer["codeRetour"] != 0
    snapshot = platform.snapshot()
    assert (snapshot["received"], snapshot["integrated"]) == ({"F2026-0042": 2}, {"F2026-0042": 1})


def test_flux_and_submission_share_the_numbers(caller: Caller, platform: Platform) -> None:
    caller.post(SUBMIT, TYPED)
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(3)
    assert "DOUBLON" in caller.report(number)["listeErreurDP"][0]["libelleErreurDP"]


@pytest.mark.wrong_requests("each is wrong in one field")
@pytest.mark.parametrize(
    ("path", "value", "text"),
    [
        ("fournisseur.idFournisseur", 1, "GDP_MSG_11.005"),
        ("modeDepot", "SAISIE_WEB", "modeDepot"),
        ("cadreDeFacturation.codeCadreFacturation", "A1", "codeCadreFacturation"),
        ("references.typeFacture", "380", "typeFacture"),
        ("references.typeTva", None, "typeTva"),
        ("references.modePaiement", "30", "modePaiement"),
        ("references.deviseFacture", "", "deviseFacture"),
        ("lignePoste", [], "ligne de poste"),
        ("numeroFactureSaisi", "F" * 21, "20 caracteres"),
        ("dateFacture", "24/11/2026", "date"),
        ("destinataire.codeDestinataire", "21840069500027", "destinataire"),
        ("destinataire.codeServiceExecutant", "INCONNU", "code service"),
        ("destinataire", {"codeDestinataire": "12345678200036"}, "engagement"),
        ("montantTotal.montantAPayer", None, "montantAPayer"),
        ("montantTotal.montantTtcTotal", 301.0, "total TTC"),
        ("ligneTva", [{"ligneTvaTaux": "TVA99"}], "TVA99"),
        ("lignePoste", [{"lignePosteQuantite": 1, "lignePosteMontantUnitaireHT": 1}], "total des lignes"),
        ("pieceJointeComplementaire", [{"pieceJointeComplementaireId": 9}], "complementaire"),
    ],
)
def test_what_is_wrong_is_refused_at_once(caller: Caller, platform: Platform, path: str, value: Any, text: str) -> None:
    answer = caller.post(SUBMIT, changed(path, value))
    assert answer["codeRetour"] != 0
    assert text in answer["libelle"]
    assert platform.snapshot()["invoices"] == []


@pytest.mark.parametrize("as_list", [False, True])
def test_an_invoice_around_a_pdf(caller: Caller, as_list: bool) -> None:
    read = caller.post(PDF, pdf_body(by_hand.pdf()))
    assert (read["codeRetour"], read["typeFacture"], read["numeroFacture"]) == (0, "FACTURE", None)
    main: Any = {"pieceJointePrincipaleDesignation": "Facture", "pieceJointePrincipaleId": read["pieceJointeId"]}
    other = caller.post(FILE, file_body(b"bon"))["pieceJointeId"]
    body = changed("modeDepot", "DEPOT_PDF_API") | {
        "pieceJointePrincipale": [main] if as_list else main,
        "pieceJointeComplementaire": [{"pieceJointeComplementaireType": "02", "pieceJointeComplementaireId": other}],
    }
    del body["lignePoste"], body["ligneTva"]
    answer = caller.post(SUBMIT, body)
    assert answer["statutFacture"] == "DEPOSEE"
    wanted = {"listeFacture": [{"idFacture": answer["identifiantFactureCPP"]}], "format": "PDF"}
    assert base64.b64decode(caller.post(DOWNLOAD, wanted)["fichierResultat"]) == by_hand.pdf()


def test_a_pdf_is_interpreted_until_it_is_submitted(caller: Caller) -> None:
    caller.post(SUBMIT, TYPED)
    first, second = (caller.post(PDF, pdf_body(by_hand.pdf()))["pieceJointeId"] for _ in range(2))
    assert [row["statut"] for row in caller.search()] == ["DEPOSEE", "INTERPRETEE_OCR", "INTERPRETEE_OCR"]
    (read, _) = caller.search(statutCourant=["INTERPRETEE_OCR"])
    assert (read["modeDepot"], "numeroFacture" in read) == ("DEPOT_PDF_API", False)
    assert caller.search(numeroFacture="P-1") == []
    page = {"pageResultatDemandee": 2, "nbResultatsParPage": 2}
    assert [row["statut"] for row in caller.search(rechercheFactureParFournisseur=page)] == ["INTERPRETEE_OCR"]
    body = changed("numeroFactureSaisi", "P-1") | {"modeDepot": "DEPOT_PDF_API"}
    assert caller.post(SUBMIT, body | {"pieceJointePrincipale": {"pieceJointePrincipaleId": 1}})["codeRetour"] != 0
    assert len(caller.search(statutCourant=["INTERPRETEE_OCR"])) == 2
    answer = caller.post(SUBMIT, body | {"pieceJointePrincipale": {"pieceJointePrincipaleId": first}})
    assert answer["identifiantFactureCPP"] == read["identifiantFactureCPP"]
    assert len(caller.search(statutCourant=["INTERPRETEE_OCR"])) == 1
    assert second


def test_a_file_of_a_type_that_is_not_listed_is_refused(caller: Caller) -> None:
    file_id = caller.post(FILE, file_body(b"bon"))["pieceJointeId"]
    for kind in ("02", "04"):
        file = {"pieceJointeComplementaireType": kind, "pieceJointeComplementaireId": file_id}
        answer = caller.post(SUBMIT, changed("numeroFactureSaisi", f"F-{kind}") | {"pieceJointeComplementaire": [file]})
        assert (answer["codeRetour"] == 0) == (kind == "02")


@pytest.mark.wrong_requests("null for an identifier")
@pytest.mark.parametrize("file_id", [None, 1])
def test_a_pdf_submission_needs_its_pdf(caller: Caller, file_id: int | None) -> None:
    body = changed("modeDepot", "DEPOT_PDF_API") | {"pieceJointePrincipale": {"pieceJointePrincipaleId": file_id}}
    assert "piece jointe principale" in caller.post(SUBMIT, body)["libelle"]


@pytest.mark.wrong_requests("each is wrong in one field")
@pytest.mark.parametrize(
    "body",
    [
        pdf_body(b"bonjour"),
        pdf_body(b"%PDF-1.7 rien"),
        pdf_body(b""),
        pdf_body(by_hand.pdf(), formatDepot="PDF"),
        pdf_body(by_hand.pdf(), nomFichier="x" * 201),
    ],
)
def test_a_pdf_that_is_none_is_refused(caller: Caller, body: dict[str, Any]) -> None:
    assert caller.post(PDF, body)["codeRetour"] != 0


def test_a_pdf_over_ten_megabytes_is_a_413(caller: Caller) -> None:
    assert caller.http.post(PDF, json=pdf_body(bytes(10 * 1024 * 1024 + 1))).status_code == 413


@pytest.mark.parametrize(
    "body", [file_body(b"x", pieceJointeExtension="EXE"), file_body(b""), file_body(bytes(10 * 1024 * 1024 + 1))]
)
def test_a_file_that_may_not_be_attached_is_refused(caller: Caller, body: dict[str, Any]) -> None:
    assert caller.post(FILE, body)["codeRetour"] != 0


@pytest.mark.wrong_requests("the name is too long")
def test_a_file_name_over_fifty_characters_is_a_400(caller: Caller) -> None:
    answer = caller.http.post(FILE, json=file_body(b"x", pieceJointeNom="n" * 51))
    assert (answer.status_code, answer.json()["codeRetour"]) == (400, 20001)


@pytest.mark.wrong_requests("a format that is none")
@pytest.mark.parametrize("wanted", [{"format": "WORD"}, {"listeFacture": []}, {"listeFacture": [{"idFacture": 1}]}])
def test_a_download_of_what_is_not_there_is_refused(caller: Caller, platform: Platform, wanted: dict[str, Any]) -> None:
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(3)
    invoice = caller.search(numeroFluxDepot=number)[0]["identifiantFactureCPP"]
    body = {"listeFacture": [{"idFacture": invoice}], "format": "PDF"}
    assert base64.b64decode(caller.post(DOWNLOAD, body)["fichierResultat"]).startswith(b"%PDF")
    assert caller.post(DOWNLOAD, body | wanted)["codeRetour"] != 0
