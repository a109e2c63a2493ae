"""Why a JSON file cannot be read as an invoice, and at which of its keys, in plain French."""

from chorus_desktop.ui.language import said, speak

FAULTS = {
    "json_key_unknown": "La clé « {field} » est inconnue. Corrigez son nom ou retirez-la ; « schema » donne la liste.",
    "json_missing": "La clé « {field} » manque. Ajoutez-la ; « schema » donne la liste.",
    "json_type": "La clé « {field} » n’est pas du bon type (attendu : {expected}). Corrigez sa valeur.",
    "json_no_object": "Ce fichier JSON ne contient pas une facture : il faut un objet, entre accolades. « schema » "
    "donne la liste de ses clés.",
    "json_date": "La date de « {field} » ne se lit pas ({value}). Écrivez-la année-mois-jour, par exemple 2026-11-25.",
    "json_decimal": "Le nombre de « {field} » ne se lit pas ({value}). Écrivez-le avec un point, par exemple 38.50.",
    "json_choice": "La valeur de « {field} » n’est pas permise ({value}). Choisissez parmi : {allowed}.",
}
#: What a key of a JSON file should hold.
_EXPECTED = {
    "object": "un objet",
    "text": "un texte entre guillemets",
    "truth": "true ou false",
    "list": "une liste",
}


def expected(what: str) -> str:
    """What a key should hold, by the word that the reader has for it."""
    return said(_EXPECTED[what])


speak(globals())
