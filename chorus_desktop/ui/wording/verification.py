"""What a verification of the store says: what was looked at, and what is not as it should be."""

from collections.abc import Sequence

from chorus_desktop.store.findings import Area, Checked, Finding
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import tables
from chorus_desktop.ui.wording.typography import set_in_french

#: The part, then what it counts, for one and for several; "" where counting says nothing.
_AREAS: dict[Area, tuple[str, str, str]] = {
    Area.FILE: ("Fichier", "", ""),
    Area.SCHEMA: ("Règles du fichier", "", ""),
    Area.ROWS: ("Enregistrements", "enregistrement", "enregistrements"),
    Area.DOCUMENTS: ("Documents figés", "document", "documents"),
    Area.JOURNAL: ("Journal", "inscription", "inscriptions"),
    Area.JOURNEYS: ("Parcours des factures", "envoi", "envois"),
    Area.STATUSES: ("Statuts de Chorus Pro", "statut", "statuts"),
    Area.NUMBERS: ("Numéros de facture", "numéro", "numéros"),
}
_SENTENCES = {
    "file_damaged": "Le fichier est abîmé ({detail}).",
    "reference_broken": "Un enregistrement ({where}) renvoie à un autre qui n’existe pas ({detail}).",
    "table_missing": "Une partie du fichier manque : {where}.",
    "rule_missing": "Une protection du fichier a été enlevée : {where}.",
    "rule_changed": "Une règle du fichier a été changée : {where}.",
    "rule_unknown": "Le fichier contient quelque chose que l’application n’y a pas mis : {where}.",
    "rows_altered": "{table} : le fichier ne dit plus ce que l’application y a écrit, parce que le disque l’a abîmé ou "
    "qu’un autre programme l’a changé ({where}).",
    "index_altered": "{table} : son index est abîmé, elle peut ne pas tout trouver. Rien d’autre n’est touché, et une "
    "récupération du fichier refait cet index.",
    "document_altered": "Le document figé d’empreinte {where} a été modifié.",
    "journal_missing": "L’inscription n° {where} manque au journal.",
    "journal_unlinked": "L’inscription n° {where} ne suit pas la précédente : le journal a été modifié.",
    "journal_altered": "L’inscription n° {where} du journal a été modifiée.",
    "journal_rewritten": "Le journal a été réécrit jusqu’à l’inscription n° {where}.",
    "journal_cut": "La fin du journal a été coupée : l’inscription n° {where} et les suivantes manquent.",
    "journal_surplus": "L’inscription n° {where} a été ajoutée au journal en dehors de l’application.",
    "move_illegal": "Facture {where} : une étape de son parcours n’est pas possible ({detail}).",
    "state_unexplained": "Facture {where} : le journal n’explique pas où elle en est ({detail}).",
    "state_shown_differs": "Facture {where} : l’état affiché n’est pas celui de son envoi ({detail}).",
    "sent_differs": "Facture {where} : ce qui est enregistré n’est plus ce qui a été figé ({detail}).",
    "supporting_missing": "Facture {where} : une pièce jointe envoyée n’est plus dans le fichier ({detail}).",
    "submission_missing": "L’envoi n° {where} est inscrit au journal et n’existe plus.",
    "status_missing": "Un statut inscrit au journal n’existe plus ({where}, {detail}).",
    "status_unexplained": "Un statut enregistré n’est pas inscrit au journal ({where}, {detail}).",
    "status_shown_differs": "Facture {where} : le statut affiché ({detail}) n’est pas le dernier de Chorus Pro.",
    "number_twice": "Le numéro {where} est porté par deux factures.",
    "number_missing": "Le numéro {where} manque dans la série, sans raison inscrite au journal.",
    "number_beyond": "Le numéro {where} n’a pas été donné par l’application.",
    "number_unexplained": "Facture {where} : ce n’est pas le numéro inscrit au journal.",
    "number_lost": "Le numéro {where} est inscrit au journal et aucune facture ne le porte.",
}


def heading(path: str) -> str:
    """What is verified."""
    return set_in_french(said("Vérification de {path} :").format(path=path))


def left_out(areas: Sequence[Area]) -> str:
    """The parts that what was found kept from being verified."""
    names = ", ".join(title(area).lower() for area in areas)
    return set_in_french(said("Pas vérifié, à cause de ce qui précède : {names}").format(names=names))


def outcome(*, whole: bool) -> str:
    """Whether all is well, and what to do where it is not."""
    if whole:
        return said("Tout est en ordre.")
    return said(
        "Tout n’est pas en ordre. Gardez ce fichier tel quel, et restaurez votre dernière sauvegarde dans un autre "
        "dossier."
    )


def title(area: Area) -> str:
    """The name of a part of the store."""
    return said(_AREAS[area][0])


def summary(checked: Checked) -> str:
    """One line on a part that was verified."""
    name, one, several = map(said, _AREAS[checked.area])
    counted = f"{checked.count} {several if checked.count > 1 else one}, " if one else ""
    found = len(checked.findings)
    several = said("1 anomalie") if found == 1 else said("{count} anomalies").format(count=found)
    word = several if found else said("rien d’anormal")
    return set_in_french(f"{name} : {counted}{word}")


def sentence(finding: Finding) -> str:
    """What was found; of a code that this version does not know, the code."""
    text = said(_SENTENCES.get(finding.code, "Une anomalie que cette version ne sait pas expliquer ({code})."))
    told = {"code": finding.code, "where": finding.where, "detail": finding.detail, "table": tables.name(finding.where)}
    return set_in_french(text.format(**told))
