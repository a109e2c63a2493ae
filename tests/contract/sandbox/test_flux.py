"""The asynchronous life of a flux: receipt, report, invoice, statuses, and each reason for a refusal."""

import base64
import io
from typing import Any

import pytest
from pypdf import PdfReader

from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import FLUX, HISTORY, SEARCH, Caller, flux


def refusal_of(caller: Caller, platform: Platform, sheet: Sheet) -> str:
    number = caller.deposit(by_hand.facturx(sheet))
    platform.advance(3)
    report = caller.report(number)
    assert report["etatCourantDepotFlux"] == "IN_REJETE"
    assert report["listeErreurTechnique"] == []
    assert caller.search(numeroFluxDepot=number) == []
    [error] = report["listeErreurDP"]
    return str(error["libelleErreurDP"])


def test_a_receipt_is_no_invoice(caller: Caller) -> None:
    answer = caller.post(FLUX, flux(by_hand.facturx(Sheet())))
    assert answer.keys() == {"codeRetour", "libelle", "numeroFluxDepot", "dateDepot", "syntaxeFlux"}
    assert answer["libelle"] == "GCU_MSG_01_000"
    assert len(answer["numeroFluxDepot"]) == 25
    assert answer["numeroFluxDepot"].startswith("CPP0011117")
    assert caller.post(SEARCH, {}) == {"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}


def test_the_states_of_a_flux_follow_one_another(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet()))
    seen = []
    for _ in range(7):
        seen.append(caller.report(number)["etatCourantDepotFlux"])
        platform.advance(0.5)
    assert list(dict.fromkeys(seen)) == [
        "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP",
        "IN_RECU",
        "IN_TRAITE_SE_CPP",
        "IN_EN_COURS_TRAITEMENT_CPP",
        "IN_INTEGRE",
    ]


def test_a_report_names_interface_file_and_times(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(10)
    report = caller.report(number)
    assert report["codeInterfaceDepotFlux"] == "FSO1117A"
    assert report["nomFichier"] == f"FSO1117A_CPP001_{number}"
    assert report["dateDepotFlux"] < report["dateHeureEtatCourantFlux"]
    assert "numeroFluxDepot" not in report
    assert (report["listeErreurDP"], report["listeErreurTechnique"]) == ([], [])


def test_an_unknown_flux_is_not_found(caller: Caller) -> None:
    unknown = {"codeRetour": 20001, "libelle": "POQ_MSG_01.003 - Flux introuvable."}
    assert caller.report("CPP0011117000000000000001") == unknown
    assert caller.report("") == unknown


def test_an_integrated_invoice_is_found_by_its_flux(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(3)
    [row] = caller.search(numeroFluxDepot=number)
    expected: dict[str, Any] = {
        "numeroFacture": "F2026-0042",
        "dateFacture": "2026-11-24",
        "codeFournisseur": by_hand.SUPPLIER,
        "codeDestinataire": by_hand.MALAUCENE,
        "codeServiceExecutant": "TECH",
        "montantHT": 120.5,
        "montantTTC": 144.6,
        "montantAPayer": 144.6,
        "devise": "EUR",
        "statut": "DEPOSEE",
        "modeDepot": "UPLOAD_API",
        "typeFacture": "FACTURE",
    }
    assert expected.items() <= row.items()
    assert "numeroBonCommande" not in row


def test_statuses_come_one_after_the_other(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(3)
    invoice = caller.search(numeroFluxDepot=number)[0]["identifiantFactureCPP"]
    seen = []
    for seconds in (0, 20, 60, 2 * 86_400, 4 * 86_400, 4 * 86_400):
        platform.advance(seconds)
        seen.append(caller.post(HISTORY, {"idFacture": invoice})["statutCourantCode"])
    assert seen == [
        "DEPOSEE", "EN_COURS_ACHEMINEMENT", "MISE_A_DISPOSITION", "SERVICE_FAIT", "MANDATEE", "MISE_EN_PAIEMENT",
    ]  # fmt: skip
    history = caller.post(HISTORY, {"idFacture": invoice})["historiquesDesStatuts"]
    assert [entry["histoStatutCode"] for entry in history["histoStatut"]] == seen[::-1]
    assert history["totalHistoStatut"] == 6


def test_a_body_that_never_reports_payment_stops_before(caller: Caller, platform: Platform) -> None:
    found = caller.post("/cpro/structures/v1/rechercher", {"structure": {"libelleStructure": "glycines"}})
    siret = found["listeStructures"][0]["identifiantStructure"]
    number = caller.deposit(by_hand.facturx(Sheet(buyer=siret, service="")))
    platform.advance(40 * 86_400)
    assert caller.search(numeroFluxDepot=number)[0]["statut"] == "MANDATEE"


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        (Sheet(cadre="S1"), "doit etre comprise entre A1 et A25"),
        (Sheet(number="F2026-0042-TROP-LONGUE"), "(FichierXml.ExchangedDocument.ID.value) ne doit pas depasser 20 car"),
        (Sheet(number=""), "identifiant de la facture (FichierXml.ExchangedDocument.ID.value) est obligatoire"),
        (Sheet(number="F2026#1"), "caracteres non autorises"),
        (Sheet(issue_date="2026-13-01"), "date de la facture"),
        (Sheet(supplier="7328293200007"), "identifiant fournisseur doit etre un SIRET de 14 chiffres"),
        (Sheet(supplier="21840069500019"), "L'identifiant fournisseur de la demande de paiement (balise : "),
        (Sheet(buyer="2184006950001X"), "identifiant destinataire doit etre un SIRET de 14 chiffres"),
        (Sheet(buyer="21840069500027"), "L'identifiant destinataire de la demande de paiement (balise : "),
        (Sheet(buyer=by_hand.SUPPLIER), "L'identifiant destinataire de la demande de paiement (balise : "),
        (Sheet(payment_means=""), "SpecifiedTradeSettlementPaymentMeans.TypeCode.value est obligatoire."),
        (Sheet(payment_means="ZZZ"), "mode de paiement"),
        (Sheet(service="INCONNU"), "code service n'est pas reference"),
        (Sheet(buyer="12345678200036", service=""), "numero d'engagement est obligatoire"),
        (Sheet(buyer="12345678200028", service=""), "code service est obligatoire"),
        (Sheet(buyer="12345678200044", service=""), "numero d'engagement ou le code service est obligatoire"),
        (Sheet(lines=("100.00",)), "total des lignes 120.50 au lieu de 100.00"),
        (Sheet(vat="25.00", total="145.50", due="145.50"), "TVA a 20.00 % 25.00 pour une base de 120.50"),
        (Sheet(total="150.00", due="150.00"), "total TTC 150.00 au lieu de 144.60"),
        (Sheet(due="100.00"), "net a payer 100.00 au lieu de 144.60"),
        (Sheet(total="beaucoup"), "un total obligatoire est absent"),
    ],
)
def test_what_is_wrong_is_refused_in_words(caller: Caller, platform: Platform, sheet: Sheet, text: str) -> None:
    refusal = refusal_of(caller, platform, sheet)
    assert text in refusal
    assert refusal.isascii()


def test_an_inactive_recipient_gets_no_invoice(caller: Caller, platform: Platform) -> None:
    found = caller.post("/cpro/structures/v1/rechercher", {"structure": {"statutStructure": "INACTIF"}})
    siret = found["listeStructures"][0]["identifiantStructure"]
    assert "n'est pas actif" in refusal_of(caller, platform, Sheet(buyer=siret, service=""))


def test_several_reasons_are_joined_and_cut(caller: Caller, platform: Platform) -> None:
    text = refusal_of(caller, platform, Sheet(cadre="S1", payment_means="", number="F2026-0042-TROP-LONGUE"))
    assert len(text) == 255
    assert "|" in text


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet(buyer="12345678200051", service=""),
        Sheet(buyer="12345678200036", service="", engagement="EJ-1"),
        Sheet(buyer="12345678200028", service="SERVICE_DEST_SERV_OBL"),
        Sheet(buyer="12345678200044", service="SERVICE_DEST_EJ_OU_SERV_OBL"),
        Sheet(buyer="12345678200044", service="", engagement="EJ-1"),
        Sheet(buyer="11000201100044", service="SFACETAT", engagement="EJ-1"),
        Sheet(service=""),
    ],
)
def test_what_the_recipient_asks_for_is_enough(caller: Caller, platform: Platform, sheet: Sheet) -> None:
    number = caller.deposit(by_hand.facturx(sheet))
    platform.advance(3)
    assert caller.report(number)["etatCourantDepotFlux"] == "IN_INTEGRE"


def test_the_same_number_twice_is_a_duplicate_of_the_second(caller: Caller, platform: Platform) -> None:
    first = caller.deposit(by_hand.facturx(Sheet()))
    second = caller.deposit(by_hand.facturx(Sheet()))
    assert first != second
    platform.advance(3)
    assert caller.report(first)["etatCourantDepotFlux"] == "IN_INTEGRE"
    assert caller.report(second)["etatCourantDepotFlux"] == "IN_REJETE"
    assert "DOUBLON" in caller.report(second)["listeErreurDP"][0]["libelleErreurDP"]
    snapshot = platform.snapshot()
    assert (snapshot["received"], snapshot["integrated"]) == ({"F2026-0042": 2}, {"F2026-0042": 1})


def test_the_same_number_of_another_year_is_none(caller: Caller, platform: Platform) -> None:
    caller.deposit(by_hand.facturx(Sheet()))
    caller.deposit(by_hand.facturx(Sheet(issue_date="2025-11-24")))
    platform.advance(3)
    assert len(caller.search(numeroFacture="F2026-0042")) == 2


def test_a_number_refused_at_integration_may_be_used_again(caller: Caller, platform: Platform) -> None:
    refusal_of(caller, platform, Sheet(cadre="S1"))
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(3)
    assert caller.report(number)["etatCourantDepotFlux"] == "IN_INTEGRE"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (by_hand.pdf(), "ERR_PDF_001"),
        (by_hand.pdf()[:300], "ERR_PDF_001"),
        (b"%PDF-1.7 rien", "ERR_PDF_001"),
        (b"\x00", "ERR_PDF_001"),
        (by_hand.facturx(Sheet(), b"<a>"), "ERR_XSD_001"),
        (by_hand.facturx(Sheet(), b"<a/>"), "ERR_XSD_001"),
        (by_hand.facturx(Sheet(), b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'), "ERR_XSD_001"),
        (by_hand.facturx(Sheet(), by_hand.ubl(Sheet())), "ERR_XSD_001"),
        (b"\x1f\x8b\x08 rien", "ERR_LOT_001"),
        (by_hand.lot(), "ERR_LOT_001"),
    ],
)
def test_a_file_that_cannot_be_opened_is_a_technical_refusal(
    caller: Caller, platform: Platform, content: bytes, code: str
) -> None:
    number = caller.deposit(content)
    platform.advance(3)
    report = caller.report(number)
    assert (report["etatCourantDepotFlux"], report["listeErreurDP"]) == ("IN_REJETE", [])
    assert [error["codeErreur"] for error in report["listeErreurTechnique"]] == [code]


@pytest.mark.parametrize(
    ("syntax", "content", "interface"),
    [
        ("IN_DP_E1_CII_16B", by_hand.cii(Sheet()), "1106"),
        ("IN_DP_E1_UBL_INVOICE", by_hand.ubl(Sheet()), "1100"),
    ],
)
def test_plain_xml_is_integrated_too(
    caller: Caller, platform: Platform, syntax: str, content: bytes, interface: str
) -> None:
    number = caller.deposit(content, syntax)
    assert number.startswith(f"CPP001{interface}")
    platform.advance(3)
    assert caller.search(numeroFluxDepot=number)[0]["montantTTC"] == 144.6


def test_of_a_lot_only_the_sound_invoices_get_in(caller: Caller, platform: Platform) -> None:
    sound, again, wrong = Sheet(number="L-1"), Sheet(number="L-1"), Sheet(number="L-2", cadre="Z9")
    number = caller.deposit(by_hand.lot(*(by_hand.facturx(sheet) for sheet in (sound, again, wrong))))
    platform.advance(3)
    report = caller.report(number)
    assert report["etatCourantDepotFlux"] == "IN_INTEGRE_PARTIEL"
    assert [error["numeroDP"] for error in report["listeErreurDP"]] == ["L-1", "L-2"]
    assert [row["numeroFacture"] for row in caller.search(numeroFluxDepot=number)] == ["L-1"]


@pytest.mark.wrong_requests("each is wrong in one field")
@pytest.mark.parametrize(
    "change",
    [
        {"syntaxeFlux": "IN_DP_E2_UBL_INVOICE"},
        {"syntaxeFlux": None},
        {"fichierFlux": "pas du base64 !"},
        {"fichierFlux": None},
        {"nomFichier": ""},
        {"nomFichier": "x" * 201},
        {"fichierFlux": base64.b64encode(bytes(30 * 1024 * 1024 + 1)).decode()},
    ],
)
def test_a_request_that_is_wrong_is_refused_at_once(caller: Caller, platform: Platform, change: dict[str, Any]) -> None:
    answer = caller.post(FLUX, flux(b"%PDF") | change)
    assert answer.keys() == {"codeRetour", "libelle"}
    assert answer["codeRetour"] != 0
    assert platform.snapshot()["deposits"] == []


def test_the_older_report_carries_a_pdf(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet(cadre="Z9")))
    platform.advance(3)
    report = caller.post("/cpro/transverses/v1/consulterCR", {"numeroFluxDepot": number})
    assert (report["etatCourantFlux"], report["numeroFluxDepot"]) == ("IN_REJETE", number)
    page = PdfReader(io.BytesIO(base64.b64decode(report["fichierCR"]))).pages[0]
    assert number in page.extract_text()
    assert caller.post("/cpro/transverses/v1/consulterCR", {"numeroFluxDepot": "X"})["codeRetour"] == 20001
