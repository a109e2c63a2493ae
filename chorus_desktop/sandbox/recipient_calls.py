"""The calls with which a supplier finds recipients, its own structures and their bank details."""

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.directory_search import Search
from chorus_desktop.sandbox.fields import Fields
from chorus_desktop.sandbox.state import State

_COLUMNS = {"NomDestinataire": "name", "Siret": "siret", "AdresseCodePostal": "postcode", "AdresseVille": "city"}
_KINDS = {"PUBLIQUE": 1, "PRIVEE": 0}


def rechercher_destinataire(state: State, body: Fields) -> Answer:
    """rechercherDestinataire: active recipients by SIRET, or by words of their name, town and postcode."""
    search = Search()
    search.also("active")
    search.also("public = ?", _KINDS.get(body.text("typeStructure", "PUBLIQUE"), 2))
    search.siret(body.text("identifiant"))
    for word in body.text("nomVilleCodePostal").split():
        search.contains("name || ' ' || city || ' ' || postcode", word)
    page = search.page(
        state.db, state.directory, body.child("parametresRecherche"), _COLUMNS, default="NomDestinataire"
    )
    if not page.total:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listeDestinataires=[
            {
                "idStructureCPP": structure.id,
                "siret": structure.siret,
                "nomDestinataire": structure.name,
                "adresseCodePostal": structure.postcode,
                "adresseVille": structure.city,
            }
            for structure in page.items
        ],
    )


def consulter_information_siret(_state: State, _body: Fields) -> Answer:
    """consulterInformationSIRET: not served on qualification."""
    return answers.refusal(uncertain.NOT_ON_QUALIFICATION)


def recuperer_structures_actives(state: State, _body: Fields) -> Answer:
    """recupererStructuresActivesPourFournisseur and …PourFacturesTravaux: those that the account may act for."""
    active = [
        attachment.structure
        for attachment in state.directory.attachments
        if attachment.status == "VALIDEE" and attachment.structure.active
    ]
    return answers.success(
        answers.SEARCHES,
        listeStructures=[
            {
                "idStructureCPP": structure.id,
                "identifiant": structure.siret,
                "designationStructure": structure.name,
            }
            for structure in active
        ],
        **answers.single_page(len(active)),
    )


def recuperer_structures_actives_destinataire(_state: State, _body: Fields) -> Answer:
    """recupererStructuresActivesPourDestinataire: an account of suppliers receives nothing."""
    return answers.refusal(uncertain.EMPTY_SEARCH)


def recuperer_coordonnees_bancaires(state: State, body: Fields) -> Answer:
    """recupererCoordonneesBancairesValides: of a structure of the account, never the IBAN."""
    structure = state.directory.by_id(body.whole("idStructure") or 0)
    attachment = state.directory.attachment(structure)
    if structure is None:
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    if attachment is None or attachment.status != "VALIDEE":
        return answers.refusal(uncertain.NO_HABILITATION)
    return answers.success(
        answers.ACTIONS,
        listeCoordonneeBancaire=[
            {"idCoordonneeBancaire": account.id, "nomCoordonneeBancaire": account.name}
            for account in attachment.bank_accounts
        ],
        **answers.single_page(len(attachment.bank_accounts)),
    )
