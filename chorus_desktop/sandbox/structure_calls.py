"""The calls about structures and their services."""

from collections.abc import Callable
from typing import Any

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.answers import Answer, present
from chorus_desktop.sandbox.clock import stamp
from chorus_desktop.sandbox.directory import Service, Structure
from chorus_desktop.sandbox.directory_search import Search
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State

_STRUCTURE_COLUMNS = {
    "IdentifiantStructure": "siret",
    "DesignationStructure": "name",
    "TypeIdentifiantStructure": "siret",
    "Statut": "active",
}
_SERVICE_COLUMNS: dict[str, Callable[[Service], Any]] = {
    "CodeService": lambda service: service.code,
    "LibelleService": lambda service: (service.name, service.code),
    "EstActif": lambda service: (service.active, service.code),
}
_SINCE = "2017-01-01 00:00"


def rechercher(state: State, body: Fields) -> Answer:
    """rechercherStructure: all public structures, and private ones of the account or of anybody."""
    wanted = body.child("structure")
    page = _criteria(wanted, own_only=body.flag("restreindreStructuresPrivees", default=True)).page(
        state.db, state.directory, body.child("parametres"), _STRUCTURE_COLUMNS, default="IdentifiantStructure"
    )
    if not page.total:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listeStructures=[
            {
                "idStructureCPP": structure.id,
                "typeIdentifiantStructure": "SIRET",
                "identifiantStructure": structure.siret,
                "designationStructure": structure.name,
                "statut": "ACTIVE" if structure.active else "INACTIVE",
            }
            for structure in page.items
        ],
    )


def _criteria(wanted: Fields, *, own_only: bool) -> Search:
    search = Search()
    if own_only:
        search.also("public OR own")
    search.siret(wanted.text("identifiantStructure"))
    search.is_or_any("postcode", wanted.text("adresseCodePostal"))
    for name in ("libelleStructure", "raisonSocialeStructure"):
        search.contains("name", wanted.text(name))
    search.contains("city", wanted.text("adresseVille"))
    for name, column, yes in (("statutStructure", "active", "ACTIF"), ("typeStructure", "public", "PUBLIQUE")):
        if wanted.text(name):
            search.also(f"{column} = ?", wanted.text(name) == yes)
    for name, column in (("estMOA", "works_owner"), ("estMOAUniquement", "works_owner_only")):
        if wanted.flag(name, default=False):
            search.also(column)
    if (
        wanted.text("typeIdentifiantStructure", "SIRET") != "SIRET"
        or wanted.text("adresseCodePays", "FR") != "FR"
        or wanted.text("nomStructure")
        or wanted.text("prenomStructure")
    ):
        search.also("0")
    return search


def consulter(state: State, body: Fields) -> Answer:
    """consulterStructureAvecTVAIntraCom."""
    structure = state.directory.by_id(body.whole("idStructureCPP") or body.whole("idStructure") or 0)
    if structure is None:
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    return answers.success(
        answers.SEARCHES,
        informationGenerales=present(
            {
                "idStructureCPP": structure.id,
                "typeIdentifiantStructure": "SIRET",
                "identifiantStructure": structure.siret,
                "raisonSocialeStructure": structure.name,
                "numeroTVA": structure.vat_id,
                "structurePriveePublique": "PUBLIQUE" if structure.public else "PRIVEE",
                "dateExpirationMotPasseCompteTech": _password_expiry(state, structure),
            }
        ),
        parametres={
            "codeServiceDoitEtreRenseigne": structure.service_required,
            "numeroEJDoitEtreRenseigne": structure.engagement_required,
            "gestionNumeroEJOuCodeService": structure.engagement_or_service_required,
            "getaMoa": structure.works_owner,
            "estMoaUniquement": structure.works_owner_only,
            "connexionEDI": False,
            "recevoirDonneesViaEDI": False,
            "statutMiseEnPaiementNestPasRemonte": structure.payment_status_not_reported,
            "nonDiffusibleInsee": False,
        },
        adressePostaleDuSiege=_address(structure),
    )


def _password_expiry(state: State, structure: Structure) -> str | None:
    return stamp(state.password_expires_at) if state.directory.attachment(structure) else None


def _address(structure: Structure) -> Answer:
    return present(
        {
            "adresse": structure.address,
            "complementAdresse1": structure.complement,
            "codePostal": structure.postcode,
            "ville": structure.city,
            "pays": "FR",
        }
    )


def rechercher_services(state: State, body: Fields) -> Answer:
    """rechercherServicesStructure."""
    structure = state.directory.by_id(body.whole("idStructure") or 0)
    if structure is None:
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    if not structure.services:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    paging = body.child("parametresRechercherServicesStructure")
    page = answers.paginate(
        answers.ordered(structure.services, paging, _SERVICE_COLUMNS, "CodeService"),
        paging.whole("pageResultatDemandee"),
        paging.whole("nbResultatsParPage"),
    )
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listeServices=[
            {
                "idService": service.id,
                "codeService": service.code,
                "libelleService": service.name,
                "estActif": service.active,
                "statutService": "ACTIF" if service.active else "INACTIF",
                "dateDbtService": _SINCE,
            }
            for service in page.items
        ],
    )


def consulter_service(state: State, body: Fields) -> Answer:
    """consulterServiceStructure."""
    found = state.directory.service_by_id(body.whole("idService") or 0)
    if found is None:
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    structure, service = found
    if body.whole("idStructure", structure.id) != structure.id:
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    return answers.success(
        answers.SEARCHES,
        informationsGenerales={"codeService": service.code, "nomService": service.name},
        parametres={
            "numeroEngagement": service.engagement_required,
            "miseEnPaiement": not structure.payment_status_not_reported,
            "dateCreation": _SINCE,
        },
        adressePostale=_address(structure),
    )
