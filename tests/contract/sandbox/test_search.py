"""Search of issued invoices, their history, structures and services: criteria, order, pages."""

from typing import Any

import pytest

from chorus_desktop.sandbox.directory_search import folded
from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import HISTORY, SEARCH, Caller

STRUCTURES = "/cpro/structures/v1/rechercher"
STRUCTURE = "/cpro/structures/v1/consulter"
SERVICES = "/cpro/structures/v1/rechercher/services"
SERVICE = "/cpro/structures/v1/consulter/service"
COMPLETE = "/cpro/factures/v1/completer"


@pytest.fixture
def numbers(caller: Caller, platform: Platform) -> list[str]:
    """Twelve integrated invoices, one an hour apart, the last two still DEPOSEE."""
    deposited = [f"S-{rank:02d}" for rank in range(1, 13)]
    for rank, number in enumerate(deposited, 1):
        sheet = Sheet(number=number, issue_date=f"2026-11-{rank:02d}", engagement=f"EJ{rank}")
        caller.deposit(by_hand.cii(sheet), "IN_DP_E1_CII_16B")
        platform.advance(3 if rank > 10 else 3600)
    return deposited


def paged(caller: Caller, **paging: Any) -> dict[str, Any]:
    return caller.post(SEARCH, {"rechercheFactureParFournisseur": paging})


def test_ten_a_page_latest_deposit_first(caller: Caller, numbers: list[str]) -> None:
    first, second = paged(caller), paged(caller, pageResultatDemandee=2)
    assert first["parametresRetour"] == {"pageCourante": 1, "pages": 2, "nbResultatsParPage": 10, "total": 12}
    found = [row["numeroFacture"] for row in first["listeFactures"] + second["listeFactures"]]
    assert found == numbers[::-1]


def test_size_order_and_maximum(caller: Caller, numbers: list[str]) -> None:
    wish = {"triColonne": "NumeroFacture", "triSens": "Ascendant", "nbResultatsMaximum": 8, "nbResultatsParPage": 5}
    answer = paged(caller, pageResultatDemandee=2, **wish)
    assert [row["numeroFacture"] for row in answer["listeFactures"]] == numbers[5:8]
    assert answer["parametresRetour"] == {"pageCourante": 2, "pages": 2, "nbResultatsParPage": 5, "total": 8}


def test_a_page_beyond_the_last_is_empty(caller: Caller, numbers: list[str]) -> None:
    answer = paged(caller, pageResultatDemandee=9)
    assert (answer["listeFactures"], answer["parametresRetour"]["total"]) == ([], len(numbers))


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize(
    ("criteria", "count"),
    [
        ({"numeroFacture": "S-03"}, 1),
        ({"numeroFacture": "S-3"}, 0),
        ({"numeroBonCommande": "EJ12"}, 1),
        ({"typeFacture": "AVOIR"}, 0),
        ({"typeFacture": "FACTURE", "modeDepot": "UPLOAD_API"}, 12),
        ({"statutCourant": ["DEPOSEE"]}, 2),
        ({"statutCourant": ["DEPOSEE", "MISE_A_DISPOSITION"]}, 12),
        ({"periodeDateFactureDu": "2026-11-03", "periodeDateFactureAu": "2026-11-05T00:00:00.000+01:00"}, 3),
        ({"periodeDateDepotDu": "2999-01-01"}, 0),
        ({"periodeDateDepotAu": "2999-01-01"}, 12),
        ({"periodeDateHeureEtatCourantAu": "2000-01-01"}, 0),
        ({"periodeDateHeureEtatCourantDu": "2000-01-01"}, 12),
        ({"montantTTCMin": 144.6, "montantTTCMax": 144.6}, 12),
        ({"montantHTMax": 100}, 0),
        ({"montantApayerMin": 144.61}, 0),
        ({"idFournisseur": 26300989}, 12),
        ({"idFournisseur": 1}, 0),
        ({"rejetTraite": True}, 0),
        ({"listeDestinataire": [{"raisonSocialeStuctDmd": "MALAUC"}]}, 12),
        ({"listeDestinataire": [{"idDestinataire": 1}]}, 0),
    ],
)
def test_criteria(caller: Caller, criteria: dict[str, Any], count: int) -> None:
    size = {"rechercheFactureParFournisseur": {"nbResultatsParPage": 100}}
    assert len(caller.search(**criteria, **size)) == count


def test_the_history_is_paged(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(90)
    invoice = caller.search(numeroFluxDepot=number)[0]["identifiantFactureCPP"]
    criteria = {
        "nbResultatsParPageListeHistoStatut": 2,
        "pageResultatDemandeeListeHistoStatut": 2,
        "triSensListeHistoStatut": "Ascendant",
    }
    answer = caller.post(HISTORY, {"idFacture": invoice, "paramRechercheHistoStatuts": criteria})
    [entry] = answer["historiquesDesStatuts"]["histoStatut"]
    assert entry["histoStatutCode"] == "MISE_A_DISPOSITION"
    assert len(entry["histoStatutDatePassage"]) == len("2026-11-25 09:00")
    assert answer["historiquesDesStatuts"]["pagesHistoStatut"] == 2
    assert answer["historiquesDesEvenementsComplementaires"]["evenement"] == []


def test_the_detail_of_a_deposited_invoice(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet(engagement="EJ-1", payment_means="49")))
    platform.advance(3)
    found = {"identifiantFactureCPP": caller.search(numeroFluxDepot=number)[0]["identifiantFactureCPP"]}
    invoice = caller.post("/cpro/factures/v1/consulter/fournisseur", found)["facture"]
    assert (invoice["numeroFacture"], invoice["statutFacture"]) == ("F2026-0042", "DEPOSEE")
    assert invoice["cadreDeFacturation"] == {"codeCadreFacturation": "A1_FACTURE_FOURNISSEUR"}
    assert invoice["references"] == {
        "dateFacture": "2026-11-24",
        "dateDepot": invoice["references"]["dateDepot"],
        "codeDeviseFacture": "EUR",
        "typeFacture": "FACTURE",
        "typeTva": "TVA_SUR_ENCAISSEMENT",
        "numeroBonCommande": "EJ-1",
        "modePaiement": "PRELEVEMENT",
    }
    assert invoice["montantTotal"] == {
        "montantHtTotal": 120.5, "montantTVA": 24.1, "montantTtcTotal": 144.6, "montantAPayer": 144.6,
    }  # fmt: skip
    assert [line["lignePosteNumero"] for line in invoice["lignesDePoste"]["lignePoste"]] == [1, 2]
    assert invoice["lignesDePoste"]["totalLignesPoste"] == 2
    assert "pieceJointePrincipale" not in invoice


def test_an_invoice_without_vat_is_exempt(caller: Caller, platform: Platform) -> None:
    sheet = Sheet(vat="0.00", total="120.50", due="120.50")
    number = caller.deposit(by_hand.cii(sheet).replace(b"Percent>20.00", b"Percent>0.00"), "IN_DP_E1_CII_16B")
    platform.advance(3)
    found = {"identifiantFactureCPP": caller.search(numeroFluxDepot=number)[0]["identifiantFactureCPP"]}
    invoice = caller.post("/cpro/factures/v1/consulter/fournisseur", found)["facture"]
    assert invoice["references"]["typeTva"] == "EXONERATION"


@pytest.mark.wrong_requests("null for an identifier")
@pytest.mark.parametrize(
    ("path", "key"),
    [
        (HISTORY, "idFacture"),
        ("/cpro/factures/v1/consulter/fournisseur", "identifiantFactureCPP"),
        (COMPLETE, "identifiantFactureCPP"),
    ],
)
@pytest.mark.parametrize("value", [1, None])
def test_an_unknown_invoice_is_refused(caller: Caller, path: str, key: str, value: int | None) -> None:
    assert caller.post(path, {key: value}) == {"codeRetour": 20000, "libelle": "GDP_MSG_11.008"}


def test_only_a_suspended_invoice_can_be_completed(caller: Caller, platform: Platform) -> None:
    number = caller.deposit(by_hand.facturx(Sheet()))
    platform.advance(3)
    invoice = caller.search(numeroFluxDepot=number)[0]["identifiantFactureCPP"]
    body = {"identifiantFactureCPP": invoice, "commentaire": "bon joint"}
    assert caller.post(COMPLETE, body)["codeRetour"] == 20002
    platform.set_status("F2026-0042", "SUSPENDUE", "LIVR_INCOMP")
    assert caller.post(COMPLETE, body)["codeRetour"] == 0
    assert caller.search(numeroFluxDepot=number)[0]["statut"] == "COMPLETEE"


@pytest.mark.parametrize(
    ("criteria", "names"),
    [
        ({"identifiantStructure": "21840069500019", "typeIdentifiantStructure": "SIRET"}, ["Commune de Malaucène"]),
        ({"libelleStructure": "MALAUCENE"}, ["Commune de Malaucène"]),
        ({"raisonSocialeStructure": "la vallee du rhone"}, ["CHU de la Vallée du Rhône"]),
        ({"adresseVille": "malaucène", "adresseCodePostal": "84340"}, ["Commune de Malaucène"]),
        ({"statutStructure": "INACTIF"}, ["Commune de Fontanges-le-Bas"]),
        ({"typeStructure": "PRIVEE"}, ["Martin Énergies SARL", "Plomberie Martin SARL"]),
        ({"estMOAUniquement": True}, ["Société publique locale Confluent Aménagement"]),
    ],
)
def test_structures_are_found(caller: Caller, criteria: dict[str, Any], names: list[str]) -> None:
    answer = caller.post(STRUCTURES, {"structure": criteria})
    assert [structure["designationStructure"] for structure in answer["listeStructures"]] == names


@pytest.mark.parametrize(
    "criteria",
    [{"libelleStructure": "Atlantide"}, {"typeIdentifiantStructure": "RIDET"}, {"nomStructure": "X"}],
)
def test_no_structure_is_told_as_an_empty_search(caller: Caller, criteria: dict[str, Any]) -> None:
    assert caller.post(STRUCTURES, {"structure": criteria}) == {"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}


def test_structures_are_paged(caller: Caller) -> None:
    paging = {"nbResultatsParPage": 20, "triColonne": "DesignationStructure", "triSens": "Ascendant"}
    pages = [caller.post(STRUCTURES, {"parametres": paging | {"pageResultatDemandee": n}}) for n in (1, 2, 3)]
    names = [structure["designationStructure"] for page in pages for structure in page["listeStructures"]]
    assert len(set(names)) == pages[0]["parametresRetour"]["total"] > 40
    assert names == sorted(names, key=folded)


def test_a_structure_tells_what_an_invoice_must_carry(caller: Caller) -> None:
    found = caller.post(STRUCTURES, {"structure": {"identifiantStructure": "12345678200044"}})["listeStructures"][0]
    answer = caller.post(STRUCTURE, {"idStructureCPP": found["idStructureCPP"], "codeLangue": "fr"})
    parameters = answer["parametres"]
    assert parameters["gestionNumeroEJOuCodeService"]
    assert not parameters["numeroEJDoitEtreRenseigne"]
    assert answer["informationGenerales"]["structurePriveePublique"] == "PUBLIQUE"
    assert answer["adressePostaleDuSiege"]["codePostal"] == "99999"
    assert "complementAdresse1" not in answer["adressePostaleDuSiege"]
    assert caller.post(STRUCTURE, {"idStructure": found["idStructureCPP"]}) == answer
    assert caller.post(STRUCTURE, {})["codeRetour"] != 0


def test_services_of_a_structure(caller: Caller) -> None:
    found = caller.post(STRUCTURES, {"structure": {"libelleStructure": "Roquelaure", "statutStructure": "ACTIF"}})
    town = next(s for s in found["listeStructures"] if s["designationStructure"] == "Ville de Roquelaure")
    paging = {"nbResultatsParPage": 4, "triColonne": "CodeService", "triSens": "Ascendant"}
    body = {"idStructure": town["idStructureCPP"], "parametresRechercherServicesStructure": paging}
    answer = caller.post(SERVICES, body)
    codes = [service["codeService"] for service in answer["listeServices"]]
    assert codes == ["ANCIEN", "CULTURE", "ECOLES", "FACTURES_PUBLIQUES"]
    assert answer["parametresRetour"]["pages"] == 2
    assert answer["listeServices"][0]["estActif"] is False
    detail = caller.post(SERVICE, {"idService": answer["listeServices"][0]["idService"]})
    assert detail["informationsGenerales"]["codeService"] == "ANCIEN"
    assert detail["parametres"]["numeroEngagement"] is False


def test_no_service_and_no_structure(caller: Caller) -> None:
    found = caller.post(STRUCTURES, {"structure": {"identifiantStructure": "12345678200051"}})["listeStructures"][0]
    assert caller.post(SERVICES, {"idStructure": found["idStructureCPP"]})["codeRetour"] == 20000
    assert caller.post(SERVICES, {"idStructure": 1})["codeRetour"] != 0
    assert caller.post(SERVICE, {"idService": 1})["codeRetour"] != 0


def test_vat_rates(caller: Caller) -> None:
    rates = caller.post("/cpro/transverses/v1/recuperer/tauxtva", {})["listeTauxTva"]
    assert {rate["codeTauxTva"]: rate["valeurTauxTva"] for rate in rates}["TVA5"] == 20
