"""The technical account: its structures, services, spaces, bank details and the end of its password."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox.caller import Caller
from tests.contract.sandbox.checked import NOTHING_FOUND, STRUCTURES, TRANSVERSES, ask, found

MINE = "/cpro/utilisateurs/v1/monCompte/recuperer/rattachements"
OF_ONE = STRUCTURES + "lister/rattachementsutilisateur"
SPACES = STRUCTURES + "rechercher/espaces"
BANK = TRANSVERSES + "recuperer/coordbanc/valides"
ACTIVE = TRANSVERSES + "recuperer/structures/actives/"
FIRST, SECOND, MALAUCENE = 26300989, 26301023, 25784152


def test_the_account_is_attached_to_two_structures_one_of_them_not_yet(caller: Caller) -> None:
    rows = found(caller, MINE, "listeStructureRattachement")
    assert [(row["idStructure"], row["statutRattachementStructure"]) for row in rows] == [
        (SECOND, "EN_COURS_DE_VALIDATION"),
        (FIRST, "VALIDEE"),
    ]
    assert rows[1]["identifiantStructure"] == caller.address.supplier_siret
    assert rows[1]["listeServicesRattache"] == []
    assert [service["codeService"] for service in rows[0]["listeServicesRattache"]] == ["CHANTIERS", "ENTRETIEN"]


def test_attachments_are_paged_and_sorted(caller: Caller) -> None:
    paging = {"pageResultatDemandee": 2, "nbResultatsParPage": 1, "triColonne": "IdStructure", "triSens": "Ascendant"}
    answer = ask(caller, MINE, parametresRecherche=paging)
    assert [row["idStructure"] for row in answer["listeStructureRattachement"]] == [SECOND]
    assert answer["parametresRetour"] == {"pageCourante": 2, "pages": 2, "nbResultatsParPage": 1, "total": 2}


def test_services_of_one_structure(caller: Caller) -> None:
    answer = ask(
        caller,
        OF_ONE,
        idStructure=SECOND,
        adresseEmailConnexionUtilisateur=caller.address.login,
        parametresListerRattachementsStructureUtilisateur={"triColonne": "NomService", "triSens": "Ascendant"},
    )
    assert [service["nomService"] for service in answer["listeServices"]] == ["Chantiers", "Contrats d’entretien"]
    assert (answer["designationStructure"], answer["premierService"]) == ("Martin Énergies SARL", False)
    assert answer["parametresRetour"]["total"] == 2
    named = ask(caller, OF_ONE, identifiantStructure=answer["identifiantStructure"], typeIdentifiantStructure="SIRET")
    assert named["idStructure"] == SECOND
    assert ask(caller, OF_ONE, idStructure=FIRST)["listeServices"] == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"idStructure": 1}, 20000),
        ({}, 20000),
        ({"idStructure": MALAUCENE}, 20001),
        ({"idStructure": FIRST, "idUtilisateur": 3}, 20000),
        ({"idStructure": FIRST, "adresseEmailConnexionUtilisateur": "autre@cpro.fr"}, 20000),
    ],
)
def test_structures_and_users_that_are_not_of_the_account(caller: Caller, body: dict[str, Any], code: int) -> None:
    assert ask(caller, OF_ONE, **body)["codeRetour"] == code


def test_active_structures_by_role(caller: Caller) -> None:
    for role in ("fournisseur", "facturetravaux"):
        answer = ask(caller, ACTIVE + role)
        assert answer["listeStructures"] == [
            {
                "idStructureCPP": FIRST,
                "identifiant": caller.address.supplier_siret,
                "designationStructure": "Plomberie Martin SARL",
            }
        ]
        assert (answer["pageCourante"], answer["pages"], answer["nbResultatsParPage"], answer["total"]) == (1, 1, 10, 1)
    assert ask(caller, ACTIVE + "destinataire") == NOTHING_FOUND


def test_bank_details_of_own_structures_only(caller: Caller) -> None:
    rows = found(caller, BANK, "listeCoordonneeBancaire", idStructure=FIRST)
    assert rows[0] == {"idCoordonneeBancaire": 552411, "nomCoordonneeBancaire": "Compte courant"}
    assert len(rows) == 2
    assert ask(caller, BANK, idStructure=MALAUCENE)["codeRetour"] == 20001
    assert ask(caller, BANK, idStructure=SECOND)["codeRetour"] == 20001
    assert ask(caller, BANK)["codeRetour"] == 20000


def test_spaces(caller: Caller) -> None:
    rows = found(caller, SPACES, "listeEspace", structure={"idStructure": FIRST})
    assert {row["etatCourant"] for row in rows} == {"ACTIVE"}
    paging = {"pageResultatDemandee": 1, "nbResultatsParPage": 2, "triColonne": "CodeEspace", "triSens": "Ascendant"}
    answer = ask(caller, SPACES, parametresRechercherEspaces=paging)
    assert [row["codeEspace"] for row in answer["listeEspace"]] == [1, 2]
    assert answer["parametresRetour"]["pages"] == 2
    assert ask(caller, SPACES, structure={"identifiantStructure": "1"})["codeRetour"] == 20000
    assert ask(caller, SPACES, structure={"idStructure": MALAUCENE}) == NOTHING_FOUND
    assert ask(caller, SPACES, idService=7) == NOTHING_FOUND


def test_the_password_has_an_end_that_only_the_account_sees(caller: Caller, platform: Platform) -> None:
    def end(structure_id: int) -> str | None:
        general: dict[str, str] = ask(caller, STRUCTURES + "consulter", idStructureCPP=structure_id)[
            "informationGenerales"
        ]
        return general.get("dateExpirationMotPasseCompteTech")

    first = end(FIRST)
    assert first is not None
    assert end(MALAUCENE) is None
    platform.advance(400 * 86_400)
    assert end(FIRST) == first
    platform.advance(30 * 86_400)
    renewed = end(FIRST)
    assert renewed is not None
    assert datetime.fromisoformat(renewed) - datetime.fromisoformat(first) == timedelta(days=424)
