"""The calls about the technical account: its attachments to structures and services, and work spaces."""

from collections.abc import Callable
from typing import Any

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.directory import Attachment, Service, Structure
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State

_ATTACHMENT_COLUMNS: dict[str, Callable[[Attachment], Any]] = {
    "IdStructure": lambda attachment: attachment.structure.id,
    "DesignationStructure": lambda attachment: attachment.structure.name.casefold(),
    "IdentifiantStructure": lambda attachment: attachment.structure.siret,
}
_SERVICE_COLUMNS: dict[str, Callable[[Service], Any]] = {
    "CodeService": lambda service: service.code,
    "NomService": lambda service: (service.name, service.code),
    "StatutRattachement": lambda service: (service.active, service.code),
}


def _by(field: str) -> Callable[[Answer], Any]:
    return lambda space: (space.get(field, ""), space["idEspaceFo"])


_SPACE_COLUMNS = {
    "CodeService": _by("codeService"),
    "LibelleService": _by("libelleService"),
    "idEspaceFo": _by("idEspaceFo"),
    "CodeEspace": _by("codeEspace"),
    "LibelleEspace": _by("libelleEspace"),
    "etatCourant": _by("etatCourant"),
    "TypeHabilitation": _by("typeHabilitation"),
    "IdService": lambda space: (space.get("idService", 0), space["idEspaceFo"]),
}


def recuperer_rattachements(state: State, body: Fields) -> Answer:
    """recupererRattachements: the structures of the account, those too that still wait for a validation."""
    paging = body.child("parametresRecherche")
    page = answers.paginate(
        answers.ordered(state.directory.attachments, paging, _ATTACHMENT_COLUMNS, "IdStructure"),
        paging.whole("pageResultatDemandee"),
        paging.whole("nbResultatsParPage"),
    )
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listeStructureRattachement=[_attached(attachment) for attachment in page.items],
    )


def _attached(attachment: Attachment) -> Answer:
    structure = attachment.structure
    return {
        "idRattachementStructure": attachment.id,
        "idStructure": structure.id,
        "identifiantStructure": structure.siret,
        "typeIdentifiantStructure": "SIRET",
        "designationStructure": structure.name,
        "roleUtilisateur": attachment.role,
        "statutRattachementStructure": attachment.status,
        "statutUtilisateur": "ACTIF",
        "listeServicesRattache": [
            {
                "codeService": service.code,
                "libelleService": service.name,
                "idService": service.id,
                "idRattachementService": _link(attachment, service),
                "dateDbtService": attachment.since,
                "estActif": service.active,
                "statutRattachementService": attachment.status,
                "statutService": "ACTIF" if service.active else "INACTIF",
            }
            for service in structure.services
        ],
    }


def _link(attachment: Attachment, service: Service) -> int:
    return attachment.id * 1000 + attachment.structure.services.index(service) + 1


def lister_rattachements(state: State, body: Fields) -> Answer:
    """listerRattachementsStructureUtilisateur: the services of one own structure that the account is attached to."""
    structure = named_structure(state, body)
    attachment = state.directory.attachment(structure)
    if structure is None:
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    if attachment is None:
        return answers.refusal(uncertain.NO_HABILITATION)
    if not _is_the_account(state, body):
        return answers.refusal(uncertain.EMPTY_SEARCH)
    paging = body.child("parametresListerRattachementsStructureUtilisateur")
    page = answers.paginate(
        answers.ordered(structure.services, paging, _SERVICE_COLUMNS, "CodeService"),
        paging.whole("pageResultatDemandee"),
        paging.whole("nbResultatsParPage"),
    )
    return answers.success(
        answers.SEARCHES,
        idStructure=structure.id,
        identifiantStructure=structure.siret,
        designationStructure=structure.name,
        premierService=not structure.services,
        parametresRetour=page.as_parametres_retour(),
        listeServices=[
            {
                "idService": service.id,
                "codeService": service.code,
                "nomService": service.name,
                "idRattachement": _link(attachment, service),
                "dateDebut": attachment.since,
                "statutRattachement": attachment.status,
            }
            for service in page.items
        ],
    )


def named_structure(state: State, body: Fields) -> Structure | None:
    """The structure that a request names by idStructure or by its identifier."""
    if "idStructure" in body:
        return state.directory.by_id(body.whole("idStructure") or 0)
    return state.directory.by_siret(body.text("identifiantStructure"))


def _is_the_account(state: State, body: Fields) -> bool:
    return body.text(
        "adresseEmailConnexionUtilisateur", state.credentials.login
    ) == state.credentials.login and body.whole("idUtilisateur", uncertain.USER_ID) in {0, uncertain.USER_ID}


def rechercher_espaces(state: State, body: Fields) -> Answer:
    """rechercherEspaces (deprecated): the work spaces of one own structure, or of all."""
    wanted, service_id = body.child("structure"), body.whole("idService")
    named = named_structure(state, wanted) if "idStructure" in wanted or "identifiantStructure" in wanted else None
    if named is None and ("idStructure" in wanted or "identifiantStructure" in wanted):
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    spaces = [
        space
        for attachment in state.directory.attachments
        if attachment.status == "VALIDEE" and named in {None, attachment.structure}
        for space in _spaces(attachment)
        if service_id in {None, space.get("idService")}
    ]
    if not spaces:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    paging = body.child("parametresRechercherEspaces")
    page = answers.paginate(
        answers.ordered(spaces, paging, _SPACE_COLUMNS, "idEspaceFo"),
        paging.whole("pageResultatDemandee"),
        paging.whole("nbResultatsParPage"),
    )
    return answers.success(answers.SEARCHES, parametresRetour=page.as_parametres_retour(), listeEspace=list(page.items))


def _spaces(attachment: Attachment) -> list[Answer]:
    owners: tuple[Service | None, ...] = (None, *attachment.structure.services)
    return [
        answers.present(
            {
                "idEspaceFo": attachment.id * 100 + place * 10 + code,
                "codeEspace": code,
                "libelleEspace": label,
                "etatCourant": "ACTIVE",
                "typeHabilitation": "MODIFICATION",
                "idService": service.id if service else None,
                "codeService": service.code if service else None,
                "libelleService": service.name if service else None,
            }
        )
        for place, service in enumerate(owners)
        for code, label in uncertain.SPACES.items()
    ]
