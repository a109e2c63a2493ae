"""The account itself: for whom it acts, what it is attached to, which bank accounts it may name."""

from datetime import date
from typing import Any

import pytest

from chorus_desktop.chorus_pro.account import ActingAs
from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.recipients import ActiveStructure, BankDetails, Membership, ServiceMembership, Workspace
from tests.contract.client.accounts import SUPPLIER
from tests.contract.client.scripted import NOTHING, OK, Scripted, code_of, response


def page(name: str, *rows: dict[str, Any], total: int | None = None) -> dict[str, Any]:
    """A page of a list."""
    return OK | {name: list(rows), "parametresRetour": {"total": len(rows) if total is None else total}}


@pytest.mark.parametrize("acting_as", ActingAs)
async def test_structures_for_which_the_account_acts(acting_as: ActingAs) -> None:
    told = {"idStructureCPP": 1, "identifiant": SUPPLIER.value, "designationStructure": "ATELIER"}
    script = Scripted(**{f"actives/{acting_as.value}": OK | {"listeStructures": [told], "total": 1}})
    expected = (ActiveStructure(structure_id=1, identifier=SUPPLIER.value, name="ATELIER"),)
    assert await script.client().account.active_structures(acting_as) == expected
    assert script.bodies(acting_as.value) == [{}]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (NOTHING, ()),
        (OK, ()),
        (OK | {"listeStructures": [], "total": 0}, ()),
        (OK | {"listeStructures": [{"idStructureCPP": 1}], "total": 11}, "incomplete"),
        (OK | {"listeStructures": [{}], "total": 1}, "unexpected_answer"),
        (response({}, 502), "server_error"),
    ],
)
async def test_a_list_without_pages(answer: Any, expected: object) -> None:
    found = await Scripted(actives__fournisseur=answer).client().account.active_structures()
    assert (found if isinstance(found, tuple) else code_of(found)) == expected


async def test_memberships_of_all_pages() -> None:
    service = {
        "idService": 2,
        "codeService": "S",
        "libelleService": "Service",
        "statutRattachementService": "VALIDEE",
        "dateDbtService": "2020-01-01",
    }
    first = {
        "idStructure": 1,
        "typeIdentifiantStructure": "RIDET",
        "identifiantStructure": "123456789",
        "designationStructure": "ATELIER",
        "roleUtilisateur": "GESTIONNAIRE_PRINCIPAL",
        "statutRattachementStructure": "VALIDEE",
        "statutUtilisateur": "ACTIF",
        "listeServicesRattache": [service],
    }
    name, second = "listeStructureRattachement", {"idStructure": 2, "typeIdentifiantStructure": "AUTRE"}
    script = Scripted(rattachements=[page(name, first, total=2), page(name, second, total=2)])
    assert await script.client().account.memberships() == (
        Membership(
            structure_id=1,
            identifier=Identifier(type=IdentifierType.RIDET, value="123456789"),
            name="ATELIER",
            role="GESTIONNAIRE_PRINCIPAL",
            state="VALIDEE",
            user_state="ACTIF",
            services=(
                ServiceMembership(service_id=2, code="S", name="Service", state="VALIDEE", since=date(2020, 1, 1)),
            ),
        ),
        Membership(structure_id=2, identifier=None),
    )


async def test_services_to_which_a_user_is_attached() -> None:
    told = {"idService": 2, "codeService": "S", "nomService": "N", "statutRattachement": "REFUSEE", "commentaire": "c"}
    script = Scripted(rattachementsutilisateur=page("listeServices", told))
    found = await script.client().account.services(SUPPLIER, email="a@example.org")
    assert found == (ServiceMembership(service_id=2, code="S", name="N", state="REFUSEE", comment="c"),)
    (sent,) = script.bodies("utilisateur")
    assert (sent["identifiantStructure"], sent["adresseEmailConnexionUtilisateur"]) == (SUPPLIER.value, "a@example.org")


async def test_work_spaces() -> None:
    rows = [
        {"idEspaceFo": 1, "libelleEspace": "Factures émises", "typeHabilitation": "MODIFICATION"},
        {"idEspaceFo": 1, "codeService": "S", "etatCourant": "SUPPRIME"},
    ]
    script = Scripted(rechercher__espaces=page("listeEspace", *rows))
    assert await script.client().account.workspaces(SUPPLIER, 3) == (
        Workspace(workspace_id=1, name="Factures émises", may_change=True),
        Workspace(workspace_id=1, service_code="S", open=False),
    )
    assert script.bodies("espaces")[0]["idService"] == 3


async def test_bank_accounts_by_their_labels() -> None:
    told = {"idCoordonneeBancaire": 552411, "nomCoordonneeBancaire": "Compte courant"}
    script = Scripted(coordbanc__valides=OK | {"listeCoordonneeBancaire": [told], "total": 1})
    expected = (BankDetails(bank_details_id=552411, label="Compte courant"),)
    assert await script.client().account.bank_details(26300989) == expected
    assert script.bodies("valides") == [{"idStructure": 26300989}]


async def test_on_the_platform(chorus: ChorusPro) -> None:
    structures = await chorus.account.active_structures()
    assert isinstance(structures, tuple)
    assert SUPPLIER.value in {structure.identifier for structure in structures}
    own = next(structure for structure in structures if structure.identifier == SUPPLIER.value)
    memberships = await chorus.account.memberships()
    assert isinstance(memberships, tuple)
    assert own.structure_id in {membership.structure_id for membership in memberships}
    assert isinstance(await chorus.account.services(SUPPLIER), tuple)
    assert isinstance(await chorus.account.workspaces(SUPPLIER), tuple)
    assert isinstance(await chorus.account.bank_details(own.structure_id), tuple)
    assert await chorus.account.active_structures(ActingAs.RECIPIENT) == ()
