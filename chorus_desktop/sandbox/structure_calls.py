"""The calls about structures and their services."""

import unicodedata
from collections.abc import Callable
from typing import Any

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.answers import Answer, present
from chorus_desktop.sandbox.directory import Service, Structure
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State

_STRUCTURE_COLUMNS: dict[str, Callable[[Structure], Any]] = {
    "IdentifiantStructure": lambda structure: structure.siret,
    "DesignationStructure": lambda structure: (structure.name.casefold(), structure.siret),
    "TypeIdentifiantStructure": lambda structure: structure.siret,
    "Statut": lambda structure: (structure.active, structure.siret),
}
_SERVICE_COLUMNS: dict[str, Callable[[Service], Any]] = {
    "CodeService": lambda service: service.code,
    "LibelleService": lambda service: (service.name, service.code),
    "EstActif": lambda service: (service.active, service.code),
}
_SINCE = "2017-01-01 00:00"


def rechercher(state: State, body: Fields) -> Answer:
    """rechercherStructure."""
    wanted, paging = body.child("structure"), body.child("parametres")
    found = [structure for structure in state.directory if _matches(structure, wanted)]
    if not found:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    page = answers.paginate(
        answers.ordered(found, paging, _STRUCTURE_COLUMNS, "IdentifiantStructure"),
        paging.whole("pageResultatDemandee"),
        paging.whole("nbResultatsParPage"),
    )
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


def _matches(structure: Structure, wanted: Fields) -> bool:
    facts = {
        "identifiantStructure": structure.siret,
        "typeIdentifiantStructure": "SIRET",
        "statutStructure": "ACTIF" if structure.active else "INACTIF",
        "typeStructure": "PUBLIQUE" if structure.public else "PRIVEE",
        "adresseCodePostal": structure.postcode,
        "adresseCodePays": "FR",
    }
    return (
        all(wanted.text(name, value) == value for name, value in facts.items())
        and all(_contains(structure.name, wanted.text(n)) for n in ("libelleStructure", "raisonSocialeStructure"))
        and _contains(structure.city, wanted.text("adresseVille"))
        and not (wanted.text("nomStructure") or wanted.text("prenomStructure"))
        and not (wanted.flag("estMOA", default=False) or wanted.flag("estMOAUniquement", default=False))
    )


def _contains(whole: str, part: str) -> bool:
    return _folded(part) in _folded(whole)


def _folded(text: str) -> str:
    flat = unicodedata.normalize("NFD", text.replace("’", "'").casefold())
    return "".join(c for c in flat if not unicodedata.combining(c))


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
            }
        ),
        parametres={
            "codeServiceDoitEtreRenseigne": structure.service_required,
            "numeroEJDoitEtreRenseigne": structure.engagement_required,
            "gestionNumeroEJOuCodeService": structure.engagement_or_service_required,
            "getaMoa": False,
            "estMoaUniquement": False,
            "connexionEDI": False,
            "recevoirDonneesViaEDI": False,
            "statutMiseEnPaiementNestPasRemonte": structure.payment_status_not_reported,
            "nonDiffusibleInsee": False,
        },
        adressePostaleDuSiege=_address(structure),
    )


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
