"""What supplier and agency do to an invoice that is there: complete, readdress, file, validate, download, decide."""

import base64
import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from chorus_desktop.sandbox.server import Platform
from chorus_desktop.sandbox.statuses import STATUSES
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import HISTORY, Caller

FACTURES = "/cpro/factures/v1/"
A_VALIDATOR = "21840069500019"


def integrated(caller: Caller, platform: Platform, sheet: Sheet) -> int:
    """The identifiantFactureCPP of an invoice that is in."""
    number = caller.deposit(by_hand.facturx(sheet))
    platform.advance(3)
    return int(caller.search(numeroFluxDepot=number)[0]["identifiantFactureCPP"])


def status(caller: Caller, invoice: int) -> str:
    return str(caller.post(HISTORY, {"idFacture": invoice})["statutCourantCode"])


def piece(caller: Caller, content: bytes = b"bon") -> dict[str, Any]:
    """A complementary file that was brought."""
    body = {
        "pieceJointeFichier": base64.b64encode(content).decode(),
        "pieceJointeNom": "bon",
        "pieceJointeTypeMime": "application/pdf",
        "pieceJointeExtension": "PDF",
    }
    brought = caller.post("/cpro/transverses/v1/ajouter/fichier", body)["pieceJointeId"]
    return {
        "pieceJointeComplementaireDesignation": "Bon de livraison",
        "pieceJointeComplementaireType": "02",
        "pieceJointeComplementaireId": brought,
    }


def act(caller: Caller, path: str, **body: Any) -> dict[str, Any]:
    return caller.post(FACTURES + path, body)


def test_a_suspended_invoice_is_completed_with_files(caller: Caller, platform: Platform) -> None:
    invoice = integrated(caller, platform, Sheet())
    platform.set_status("F2026-0042", "SUSPENDUE", "Bon de livraison absent")
    unknown = piece(caller) | {"pieceJointeComplementaireId": 1}
    assert act(caller, "completer", identifiantFactureCPP=invoice, pieceJointeComplementaire=[unknown])["codeRetour"]
    assert status(caller, invoice) == "SUSPENDUE"
    answer = act(
        caller,
        "completer",
        identifiantFactureCPP=invoice,
        commentaire="Le voici",
        pieceJointeComplementaire=[piece(caller)],
    )
    assert (answer["codeRetour"], answer["identifiantFactureCPP"]) == (0, invoice)
    assert status(caller, invoice) == "COMPLETEE"
    shown = act(caller, "consulter/fournisseur", identifiantFactureCPP=invoice)["facture"]["listeDesPiecesJointes"]
    assert [file["pieceJointeDesignation"] for file in shown["pieceJointe"]] == ["Bon de livraison"]
    assert act(caller, "completer", identifiantFactureCPP=invoice)["codeRetour"] == 20002


def test_an_invoice_to_recycle_goes_to_another_recipient_under_its_number(caller: Caller, platform: Platform) -> None:
    invoice = integrated(caller, platform, Sheet())
    other = {"codeDestinataire": "12345678200028", "codeServiceExecutant": "SERVICE_DEST_SERV_OBL"}
    assert act(caller, "recycler", identifiantFactureCPP=invoice, destinataire=other)["codeRetour"] != 0
    platform.set_status("F2026-0042", "A_RECYCLER", "Mauvais service")
    wrong = {"codeDestinataire": "12345678200028"}
    assert act(caller, "recycler", identifiantFactureCPP=invoice, destinataire=wrong)["codeRetour"] != 0
    answer = act(caller, "recycler", identifiantFactureCPP=invoice, destinataire=other)
    assert (answer["codeRetour"], answer["numeroFacture"], answer["statutFacture"]) == (0, "F2026-0042", "DEPOSEE")
    row = caller.search(numeroFacture="F2026-0042")[0]
    assert (row["codeDestinataire"], row["codeServiceExecutant"]) == ("12345678200028", "SERVICE_DEST_SERV_OBL")
    platform.advance(100)
    assert status(caller, invoice) == "MISE_A_DISPOSITION"


def test_a_rejection_is_filed_and_leaves_the_list_of_what_to_do(caller: Caller, platform: Platform) -> None:
    invoice = integrated(caller, platform, Sheet())
    chosen = [{"idDemandePaiement": invoice}]
    assert act(caller, "traiterRejet", listeDemandePaiement=chosen)["codeRetour"] != 0
    platform.set_status("F2026-0042", "REJETEE", "SE_ERR")
    assert [
        row["identifiantFactureCPP"] for row in act(caller, "rechercher/atraiter/fournisseur")["listeFactures"]
    ] == [invoice]
    assert act(caller, "traiterRejet", listeDemandePaiement=chosen)["codeRetour"] == 0
    assert act(caller, "rechercher/atraiter/fournisseur")["codeRetour"] == 20000
    assert caller.search(numeroFacture="F2026-0042")[0]["rejetTraite"] is True
    assert caller.search(rejetTraite=False) == []
    history = caller.post(HISTORY, {"idFacture": invoice})
    assert history["statutCourantCode"] == "REJETEE"
    assert history["derniereAction"]["derniereActionCode"] == "TRAITEMENT_REJET"


def submission(caller: Caller, number: str, cadre: str, **named: str) -> dict[str, Any]:
    """soumettre of one line of 100 at 20 %."""
    supplier = caller.post("/cpro/structures/v1/rechercher", {"structure": {"identifiantStructure": by_hand.SUPPLIER}})
    return {
        "modeDepot": "SAISIE_API",
        "numeroFactureSaisi": number,
        "dateFacture": "2026-11-24",
        "destinataire": {"codeDestinataire": "12345678200051"},
        "fournisseur": {"idFournisseur": supplier["listeStructures"][0]["idStructureCPP"]},
        "cadreDeFacturation": {"codeCadreFacturation": cadre, **named},
        "references": {
            "deviseFacture": "EUR",
            "typeFacture": "FACTURE",
            "typeTva": "TVA_SUR_DEBIT",
            "modePaiement": "VIREMENT",
        },
        "lignePoste": [
            {"lignePosteQuantite": 1, "lignePosteMontantUnitaireHT": 100, "lignePosteTauxTvaManuel": 20},
        ],
        "montantTotal": {"montantHtTotal": 100, "montantTVA": 20, "montantTtcTotal": 120, "montantAPayer": 120},
    }


def submitted(caller: Caller, number: str, **named: str) -> int:
    answer = act(caller, "soumettre", **submission(caller, number, "A9_FACTURE_SOUSTRAITANT", **named))
    assert answer["codeRetour"] == 0, answer
    return int(answer["identifiantFactureCPP"])


def test_a_subcontractors_invoice_waits_for_the_main_contractor(caller: Caller, platform: Platform) -> None:
    invoice = submitted(caller, "ST-1", codeStructureValideur=A_VALIDATOR)
    assert status(caller, invoice) == "A_VALIDER_1"
    row = caller.search(numeroFacture="ST-1")[0]
    assert (row["codeValideur1"], "dateValidation1" in row) == (A_VALIDATOR, False)
    act(caller, "traiter/recue", idFacture=invoice, nouveauStatut="VALIDEE_1")
    assert caller.search(numeroFacture="ST-1")[0]["dateValidation1"]
    silent = submitted(caller, "ST-2", codeStructureValideur=A_VALIDATOR)
    platform.advance(15 * 86400)
    assert status(caller, silent) == "ABSENCE_VALIDATION_1_HORS_DELAI"
    platform.advance(60)
    assert status(caller, silent) == "MISE_A_DISPOSITION"


def test_a_wrong_validator_is_corrected(caller: Caller, platform: Platform) -> None:
    invoice = submitted(caller, "ST-3", codeStructureValideur="99999999999999")
    assert status(caller, invoice) == "ERREUR_FOURNISSEUR_SUR_VALIDEUR"
    assert act(caller, "corriger/valideur/facture", idFacture=invoice, identifiantStructure="1")["codeRetour"] != 0
    right = {"typeIdentifiantStructure": "SIRET", "identifiantStructure": A_VALIDATOR}
    assert act(caller, "corriger/valideur/facture", idFacture=invoice, **right) == {
        "codeRetour": 0,
        "libelle": "GCU_MSG_01_000",
        "idFacture": invoice,
    }
    assert status(caller, invoice) == "A_VALIDER_1"
    assert act(caller, "corriger/valideur/facture", idFacture=invoice, **right)["codeRetour"] != 0


@pytest.mark.parametrize("wanted", STATUSES)
def test_the_agency_sets_any_status_with_a_motive(caller: Caller, platform: Platform, wanted: str) -> None:
    invoice = integrated(caller, platform, Sheet())
    answer = act(caller, "traiter/recue", idFacture=invoice, nouveauStatut=wanted, motif="SE_ERR")
    assert (answer["codeRetour"], answer["nouveauStatut"]) == (0, wanted)
    latest = caller.post(HISTORY, {"idFacture": invoice})["historiquesDesStatuts"]["histoStatut"][0]
    assert (latest["histoStatutCode"], latest["histoStatutCommentaire"]) == (wanted, "SE_ERR")


def test_the_agency_finds_what_it_received(caller: Caller, platform: Platform) -> None:
    invoice = integrated(caller, platform, Sheet())
    found = act(caller, "rechercher/recipiendaire", statutCourant=["DEPOSEE"])
    assert (found["total"], found["listeFactures"][0]["idFacture"]) == (1, invoice)
    assert act(caller, "rechercher/recipiendaire", listeTypeFacture=["AVOIR"])["codeRetour"] == 20000
    assert act(caller, "rechercher/recipiendaire", idDestinataire=1)["codeRetour"] == 20000
    shown = act(caller, "consulter/recipiendaire", identifiantFactureCPP=invoice)["facture"]
    assert shown["numeroFacture"] == "F2026-0042"
    assert len(shown["lignesDePoste"]["lignePoste"]) == 2
    assert act(caller, "traiter/recue", idFacture=1, nouveauStatut="SERVICE_FAIT")["codeRetour"] == 20000


@pytest.mark.wrong_requests("a status that is none")
def test_the_agency_cannot_invent_a_status(caller: Caller, platform: Platform) -> None:
    invoice = integrated(caller, platform, Sheet())
    assert act(caller, "traiter/recue", idFacture=invoice, nouveauStatut="PAYEE")["codeRetour"] != 0
    assert status(caller, invoice) == "DEPOSEE"


def downloaded(caller: Caller, form: str, *invoices: int, files: str = "NON") -> bytes:
    body = {"listeFacture": [{"idFacture": number} for number in invoices], "format": form}
    answer = act(caller, "telecharger/groupe", **body, avecPiecesJointesComplementaires=files)
    assert answer["codeRetour"] == 0, answer
    return base64.b64decode(answer["fichierResultat"])


def test_one_document_is_a_pdf_and_more_are_a_zip(caller: Caller, platform: Platform) -> None:
    sent = by_hand.facturx(Sheet())
    first = integrated(caller, platform, Sheet())
    second = integrated(caller, platform, replace(Sheet(), number="F2026-0043"))
    assert downloaded(caller, "PDF", first) == sent
    with zipfile.ZipFile(io.BytesIO(downloaded(caller, "PDF", first, second))) as archive:
        assert archive.namelist() == [f"F2026-0042_{first}/facture.pdf", f"F2026-0043_{second}/facture.pdf"]
    with zipfile.ZipFile(io.BytesIO(downloaded(caller, "PDF", first, files="OUI"))) as archive:
        assert [name.split("/")[1] for name in archive.namelist()] == ["facture.pdf", "certificat_depot.pdf"]
        assert archive.read(f"F2026-0042_{first}/certificat_depot.pdf").startswith(b"%PDF")


def test_pivot_is_one_xml_with_every_file(caller: Caller, platform: Platform) -> None:
    first = integrated(caller, platform, Sheet())
    platform.set_status("F2026-0042", "SUSPENDUE", "")
    act(caller, "completer", identifiantFactureCPP=first, pieceJointeComplementaire=[piece(caller, b"le bon")])
    root = etree.fromstring(downloaded(caller, "PIVOT", first))
    kept = [base64.b64decode(str(part.text)) for part in root.iter("{*}PieceJointeComplementaire")]
    assert kept == [b"le bon"]
