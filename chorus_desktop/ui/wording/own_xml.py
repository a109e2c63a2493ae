"""The words of the user's own XML: what the file is, why it cannot leave as it is, and what is wrong in it."""

from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.ui.language import FRENCH, current, said, speak
from chorus_desktop.ui.wording.problems import sentence
from chorus_desktop.ui.wording.typography import NNBSP, set_in_french

TITLE = "Mon fichier XML"
FACTS_TITLE = "Ce que dit votre fichier"
FACTS_NOTE = f"Rien ne se change ici{NNBSP}: c’est le fichier lui-même qui part."
READING = "Lecture de votre fichier, page par page"
_RECOGNISED = (
    "Fichier XML {form} reconnu : il peut partir tel quel, rien n’y est changé. "
    "La page est une lecture faite ici, c’est le fichier qui fait foi."
)
_MEND = (
    "À corriger dans le logiciel qui a fait ce fichier : choisissez ensuite le nouveau fichier avec le bouton en haut, "
    "ou reprenez ses données ici."
)
_AGAIN = (
    "Cette facture n’a pas été acceptée : corrigez-la dans le logiciel qui a fait ce fichier, refaites-le, puis "
    "choisissez-le avec le bouton en haut."
)
KINDS = {
    TypeCode.INVOICE: "Facture",
    TypeCode.CREDIT_NOTE: "Avoir",
    TypeCode.CORRECTED: "Facture rectificative",
    TypeCode.ADVANCE: "Facture d’acompte",
}
LABELS = {
    "kind": "Document",
    "number": "Numéro",
    "date": "Date",
    "seller": "Vendeur",
    "buyer": "Client",
    "siret": "SIRET du client",
    "service": "Code service",
    "engagement": "N° d’engagement",
    "contract": "N° de marché",
    "lines": "Lignes",
    "without_vat": "Montant HT",
    "vat": "TVA",
    "with_vat": "Total TTC",
    "due": "À payer",
    "due_date": "Échéance",
    "attachments": "Pièces jointes",
}
_WHY_NOT = {
    "other_syntax": "car Chorus Pro ne prend pas cette ancienne forme de XML",
    "sums_wrong": "car Chorus Pro refuserait ses totaux, qui manquent ou ne s’additionnent pas",
    "misread": "car une de ses valeurs est inconnue ici et personne ne pourrait vérifier ce qui part",
}
#: Where the sentence of the form would not say enough, or the wrong thing, without the field beside it.
_IN_FILE = {
    ("number_taken", "number"): "Le numéro {number} est déjà celui d’une autre de vos factures.",
    ("service_required", "buyer.service_code"): "Le code service manque, et ce client l’exige.",
    ("engagement_required", "purchase_order"): "Le numéro d’engagement manque, et ce client l’exige.",
    ("engagement_or_service_required", "purchase_order"): (
        "Il manque un numéro d’engagement ou un code service, et ce client exige l’un des deux."
    ),
    ("siret_shape", "buyer.siret"): "Le SIRET du client n’a pas 14 chiffres.",
    ("siret_key", "buyer.siret"): "Le SIRET du client contient sans doute une faute de frappe.",
    ("date_future", "issue_date"): "La date de la facture est dans l’avenir.",
    ("date_old", "issue_date"): "La date de la facture a plus d’un an.",
    ("business_process", "business_process"): (
        "Son cadre de facturation n’est pas de ceux que Chorus Pro prend (A1, A2, A9, A12)."
    ),
    ("date_range", "issue_date"): "L’année de la date de facture n’est pas possible.",
}


def recognised(syntax: FluxSyntax) -> str:
    """What the file is, and what the page beside it is."""
    return set_in_french(said(_RECOGNISED).format(form=syntax.value.partition("_")[0].upper()))


def mend() -> str:
    """Where what is wrong is put right."""
    return set_in_french(said(_MEND))


def again() -> str:
    """The same of an invoice that was sent and not taken in."""
    return set_in_french(said(_AGAIN))


def offer(source: str, number: str, why: str) -> str:
    """That a file is an invoice in bare XML, why it cannot leave as it is, and what can be done with it."""
    name = said("Facture {form} n°\u00a0{number} reconnue") if number else said("Facture {form} reconnue")
    told = said(
        "{name}, mais elle ne peut pas partir telle quelle, {why} : ses données peuvent être reprises dans une "
        "nouvelle facture, qui aura son propre numéro."
    )
    return set_in_french(told.format(name=name.format(form=source.upper(), number=number), why=said(_WHY_NOT[why])))


def number_used(number: str) -> str:
    """That a file bears a number that cannot serve again."""
    return set_in_french(
        said(
            "Ce fichier porte encore le n°\u00a0{number}, qui ne peut plus servir : changez-le dans votre logiciel, "
            "refaites le fichier, puis choisissez-le avec le bouton en haut."
        ).format(number=number)
    )


def other_number(expected: str, number: str) -> str:
    """That a file is not the one that was looked for."""
    if number:
        told = said("Vous cherchiez la facture {expected} : ce fichier porte le n°\u00a0{number}. Est-ce le bon ?")
    else:
        told = said("Vous cherchiez la facture {expected} : ce fichier ne porte aucun numéro. Est-ce le bon ?")
    return set_in_french(told.format(expected=expected, number=number))


def in_file(problem: Problem) -> str:
    """What is wrong, without where the form would have it mended: what is in a file is mended where it is made."""
    known = _IN_FILE.get((problem.code, problem.field))
    if known is not None:
        return set_in_french(said(known).format(**problem.params))
    if problem.code == "xml_amounts":
        return sentence(problem)
    what = sentence(problem).partition(f"{NNBSP}:" if current() == FRENCH else ":")[0].rstrip(".")
    head, _, rest = problem.field.partition(".")
    rank = rest.partition(".")[0]
    if head != "lines" or not rank.isdigit() or f" {int(rank) + 1}" in what:
        return f"{what}."
    return said("{what} (ligne\u00a0{rank}).").format(what=what, rank=int(rank) + 1)


speak(globals())
