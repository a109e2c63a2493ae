"""The account itself: structures that it acts for, services it is attached to, work spaces, bank accounts."""

from enum import Enum

from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.lists import all_pages, at_once
from chorus_desktop.chorus_pro.wire import Fields
from chorus_desktop.domain.exchange import ReadFailed
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.recipients import (
    ActiveStructure,
    BankDetails,
    Membership,
    ServiceMembership,
    Workspace,
)

MEMBERSHIPS = "/cpro/utilisateurs/v1/monCompte/recuperer/rattachements"
SERVICES = "/cpro/structures/v1/lister/rattachementsutilisateur"
WORKSPACES = "/cpro/structures/v1/rechercher/espaces"
ACTIVE = "/cpro/transverses/v1/recuperer/structures/actives/"
BANK_DETAILS = "/cpro/transverses/v1/recuperer/coordbanc/valides"


class ActingAs(Enum):
    """The roles in which an account may act, as the last word of the address."""

    SUPPLIER = "fournisseur"
    RECIPIENT = "destinataire"
    WORKS = "facturetravaux"


class Account:
    """Reads of one account."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def active_structures(
        self, acting_as: ActingAs = ActingAs.SUPPLIER
    ) -> tuple[ActiveStructure, ...] | ReadFailed:
        """recuperer/structures/actives/…: the structures for which the account may act in that role."""
        return await at_once(self._gateway, ACTIVE + acting_as.value, {}, rows="listeStructures", read=_read_active)

    async def memberships(self) -> tuple[Membership, ...] | ReadFailed:
        """monCompte/recuperer/rattachements: all attachments of the account with its role in each."""
        return await all_pages(
            self._gateway,
            MEMBERSHIPS,
            {},
            paging="parametresRecherche",
            rows="listeStructureRattachement",
            read=_read_membership,
            key=lambda membership: membership.structure_id,
        )

    async def services(self, structure: Identifier, *, email: str = "") -> tuple[ServiceMembership, ...] | ReadFailed:
        """lister/rattachementsutilisateur: services of a structure to which a user, or oneself, is attached."""
        return await all_pages(
            self._gateway,
            SERVICES,
            {**_named(structure), "adresseEmailConnexionUtilisateur": email},
            paging="parametresListerRattachementsStructureUtilisateur",
            rows="listeServices",
            read=_read_service,
            key=lambda service: service.service_id,
            order={"triColonne": "CodeService", "triSens": "Ascendant"},
        )

    async def workspaces(
        self, structure: Identifier, service_id: int | None = None
    ) -> tuple[Workspace, ...] | ReadFailed:
        """rechercher/espaces: the parts of the portal open to a structure; old, but still served."""
        return await all_pages(
            self._gateway,
            WORKSPACES,
            {"structure": _named(structure), "idService": service_id},
            paging="parametresRechercherEspaces",
            rows="listeEspace",
            read=_read_workspace,
            key=lambda space: (space.workspace_id, space.service_code),
            order={"triColonne": "idEspaceFo", "triSens": "Ascendant"},
        )

    async def bank_details(self, structure_id: int) -> tuple[BankDetails, ...] | ReadFailed:
        """recuperer/coordbanc/valides: the bank accounts that an invoice of the structure may name."""
        return await at_once(
            self._gateway,
            BANK_DETAILS,
            {"idStructure": structure_id},
            rows="listeCoordonneeBancaire",
            read=_read_bank_details,
        )


def _named(structure: Identifier) -> dict[str, object]:
    return {"typeIdentifiantStructure": structure.type.value, "identifiantStructure": structure.value}


def _read_active(row: Fields) -> ActiveStructure:
    return ActiveStructure(
        structure_id=row.identifier("idStructureCPP"),
        identifier=row.text("identifiant"),
        name=row.text("designationStructure"),
    )


def _read_membership(row: Fields) -> Membership:
    kind = row.text("typeIdentifiantStructure") or "SIRET"
    known = kind in tuple(IdentifierType)
    return Membership(
        structure_id=row.identifier("idStructure"),
        identifier=Identifier(type=IdentifierType(kind), value=row.text("identifiantStructure")) if known else None,
        name=row.text("designationStructure"),
        role=row.text("roleUtilisateur"),
        state=row.text("statutRattachementStructure"),
        user_state=row.text("statutUtilisateur"),
        services=tuple(map(_read_member_service, row.children("listeServicesRattache"))),
    )


def _read_member_service(row: Fields) -> ServiceMembership:
    return ServiceMembership(
        service_id=row.identifier("idService"),
        code=row.text("codeService"),
        name=row.text("libelleService"),
        state=row.text("statutRattachementService"),
        since=row.day("dateDbtService"),
        until=row.day("dateFinService"),
    )


def _read_service(row: Fields) -> ServiceMembership:
    return ServiceMembership(
        service_id=row.identifier("idService"),
        code=row.text("codeService"),
        name=row.text("nomService"),
        state=row.text("statutRattachement"),
        since=row.day("dateDebut"),
        until=row.day("dateFin"),
        comment=row.text("commentaire"),
    )


def _read_workspace(row: Fields) -> Workspace:
    return Workspace(
        workspace_id=row.identifier("idEspaceFo"),
        name=row.text("libelleEspace"),
        service_code=row.text("codeService"),
        open=row.text("etatCourant") != "SUPPRIME",
        may_change=row.text("typeHabilitation") == "MODIFICATION",
    )


def _read_bank_details(row: Fields) -> BankDetails:
    return BankDetails(bank_details_id=row.identifier("idCoordonneeBancaire"), label=row.text("nomCoordonneeBancaire"))
