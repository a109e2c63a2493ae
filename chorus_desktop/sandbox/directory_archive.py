"""telecharger/annuaire/destinataire: the whole directory of recipients as a ZIP of XML files."""

import base64
from collections.abc import Iterator, Mapping
from functools import lru_cache
from xml.sax.saxutils import escape

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.archive import packed
from chorus_desktop.sandbox.directory import Directory, Service, Structure
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State

_EACH_FILE = 5000


def telecharger_annuaire(state: State, _body: Fields) -> Answer:
    """telechargerAnnuaireDestinataire: every public structure with its services, the inactive ones too."""
    return answers.success(answers.ACTIONS, fichierResultat=_archive(state.directory))


@lru_cache(maxsize=1)
def _archive(directory: Directory) -> str:
    entries = [_structure(structure) for structure in directory if structure.public]
    files = {
        uncertain.DIRECTORY_FILE.format(rank=rank): _file(entries[start : start + _EACH_FILE])
        for rank, start in enumerate(range(0, len(entries), _EACH_FILE), 1)
    }
    return base64.b64encode(packed(files)).decode()


def _file(entries: list[str]) -> bytes:
    root = uncertain.DIRECTORY_ROOT
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>\n{"".join(entries)}</{root}>\n'.encode()


def _structure(structure: Structure) -> str:
    facts: dict[str, object] = {
        "TypeIdentifiant": 1,
        "Identifiant": structure.siret,
        "RaisonSociale": structure.name,
        "EmetteurEdi": False,
        "RecepteurEdi": False,
        "GestionStatutMiseEnPaiement": not structure.payment_status_not_reported,
        "GestionEngagement": structure.engagement_required,
        "GestionService": structure.service_required,
        "GestionServiceEngagement": structure.engagement_or_service_required,
        "EstMOA": structure.works_owner,
        "EstMOAUniquement": structure.works_owner_only,
        "StructureActive": structure.active,
        **_address(structure),
    }
    services = "".join(_service(structure, service) for service in structure.services)
    inside = f"<Services>\n{services}</Services>\n" if services else ""
    return f"<Structure>\n{''.join(_elements(facts))}{inside}</Structure>\n"


def _service(structure: Structure, service: Service) -> str:
    facts: dict[str, object] = {
        "Code": service.code,
        "Nom": service.name,
        "GestionEGMT": service.engagement_required,
        "ServiceActif": service.active,
        **_address(structure),
    }
    return f"<Service>\n{''.join(_elements(facts))}</Service>\n"


def _address(structure: Structure) -> dict[str, object]:
    return {
        "Adresse": structure.address,
        "ComplementAdresse1": structure.complement,
        "CodePostal": structure.postcode,
        "Ville": structure.city,
        "CodePays": "FR",
        "LibellePays": "France",
    }


def _elements(facts: Mapping[str, object]) -> Iterator[str]:
    for name, value in facts.items():
        if value != "":
            text = str(value).lower() if isinstance(value, bool) else escape(str(value))
            yield f"<{name}>{text}</{name}>\n"
