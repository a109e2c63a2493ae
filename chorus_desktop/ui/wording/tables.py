"""What the tables of the store hold, as its owner calls it."""

from chorus_desktop.ui.language import said, speak

#: Of every table that holds anything of its owner's, and of what finds it.
NAMES = {
    "invoices": "Factures et brouillons",
    "documents": "Documents figés",
    "submissions": "Envois",
    "attempts": "Tentatives d’envoi",
    "status_events": "Statuts de Chorus Pro",
    "journal": "Journal",
    "steps": "Réponses aux clients",
    "step_files": "Pièces de ces réponses",
    "step_drafts": "Réponses commencées",
    "step_draft_files": "Pièces des réponses commencées",
    "bodies": "Structures publiques",
    "services": "Services des structures",
    "series": "Séries de numéros",
    "settings": "Réglages",
    "strays": "Factures envoyées d’ailleurs",
    "supporting_files": "Pièces jointes",
    "payments": "Paiements notés",
    "advances_kept": "Avances gardées",
    "catalogue": "Catalogue",
    "templates": "Modèles",
    "prepared_drafts": "Brouillons préparés",
    "works_contracts": "Marchés de travaux",
    "works_invoices": "Situations de travaux",
    "guarantee_payments": "Retenues de garantie payées",
    "invoices_search": "Recherche de factures",
    "bodies_search": "Recherche de structures",
    "catalogue_search": "Recherche dans le catalogue",
}
_REST = "Repères de l’application"


def name(table: str) -> str:
    """The name of a table; one for all those that are the program's own."""
    return said(NAMES.get(table, _REST))


speak(globals())
