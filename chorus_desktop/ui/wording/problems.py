"""The French sentence of every problem code: what is wrong, where it is typed and how it is found."""

import re
from enum import StrEnum

from chorus_desktop.domain.problems import Problem
from chorus_desktop.ui.wording.typography import NNBSP


class Place(StrEnum):
    """Where the user mends a problem: in the form at hand, or in the settings of the firm."""

    FORM = "form"
    SETTINGS = "settings"


_FIELD_NAMES = {
    "number": "Le numéro de facture",
    "seller.name": "Le nom de votre entreprise",
    "buyer.name": "Le nom du client",
    "purchase_order": "Le numéro de commande (engagement)",
    "contract": "Le numéro de marché",
    "buyer.service_code": "Le code service",
    "payment_terms": "Le texte des conditions de paiement",
    "lines.quantity": "La quantité de la ligne {line}",
    "lines.net_price": "Le prix de la ligne {line}",
    "allowances.amount": "Le montant de la remise",
    "charges.amount": "Le montant des frais",
}

#: Sentences that depend on the field, by code then by field without its line number.
_BY_FIELD: dict[tuple[str, str], str] = {
    ("siret_shape", "buyer.siret"): (
        "Ce SIRET n’a pas 14 chiffres{nn}: recopiez-le du bon de commande, ou cherchez le client par son nom."
    ),
    ("siret_shape", "seller.identifier.value"): (
        "Le SIRET de votre entreprise n’a pas 14 chiffres{nn}: corrigez-le dans Réglages, "
        "il figure sur votre avis de situation Sirene."
    ),
    ("siret_key", "buyer.siret"): (
        "Ce SIRET contient sans doute une faute de frappe{nn}: comparez ses 14 chiffres au bon de commande."
    ),
    ("siret_key", "seller.identifier.value"): (
        "Le SIRET de votre entreprise contient une faute de frappe{nn}: corrigez-le dans Réglages, "
        "il figure sur votre avis de situation Sirene."
    ),
    ("name_missing", "buyer.name"): (
        "Le nom de ce client manque{nn}: tapez-le tel qu’il figure sur le bon de commande."
    ),
    ("name_missing", "seller.name"): "Le nom de votre entreprise manque{nn}: tapez-le dans Réglages.",
}

_BY_CODE: dict[str, str] = {
    "number_missing": "Le numéro manque{nn}: tapez celui qui est imprimé sur votre facture.",
    "number_characters": (
        "Ce numéro contient un caractère que Chorus Pro refuse{nn}: gardez les lettres sans accent, "
        "les chiffres et + - _ /, sans espace."
    ),
    "number_is_date": ("Chorus Pro refuse un numéro qui est une date{nn}: ajoutez une lettre devant, par exemple F."),
    "too_long": "{name} est trop long{nn}: {max} caractères au plus.",
    "too_precise": "{name} a trop de chiffres après la virgule{nn}: {max} au plus.",
    "number_taken": (
        "Le numéro {number} est déjà pris par une autre de vos factures{nn}: "
        "vérifiez celui qui est imprimé sur votre PDF."
    ),
    "pdf_number_used": (
        "Ce PDF porte encore le numéro {number}, qui est déjà utilisé{nn}: changez le numéro dans votre logiciel, "
        "refaites le PDF, puis choisissez-le ici."
    ),
    "store_held": (
        "L’application compare d’abord vos factures avec Chorus Pro{nn}: pas de nouveau numéro d’ici là. "
        "Votre brouillon est gardé."
    ),
    "prefix": (
        "Ce début de numéro n’est pas possible{nn}: dans Réglages, tapez au plus 8 lettres sans accent ou chiffres."
    ),
    "environment_locked": (
        "Des factures sont déjà parties ou en attente avec cette connexion{nn}: elle ne peut plus être changée ici."
    ),
    "buyer_missing": (
        "Le client manque{nn}: cherchez-le par son nom ou sa ville, ou tapez le SIRET du bon de commande."
    ),
    "buyer_inactive": (
        "Ce client ne reçoit plus de factures sur Chorus Pro{nn}: demandez-lui le SIRET qui le remplace."
    ),
    "service_required": (
        "Ce client l’exige. Il figure sur le bon de commande, souvent après «{nn}service{nn}»{nn}: "
        "choisissez-le dans la liste."
    ),
    "service_unknown": (
        "Ce client n’a pas de service «{nn}{code}{nn}»{nn}: choisissez dans sa liste celui du bon de commande."
    ),
    "service_inactive": (
        "Le service «{nn}{code}{nn}» est fermé chez ce client{nn}: choisissez-en un autre dans sa liste, "
        "ou demandez-lui lequel."
    ),
    "engagement_required": "Ce client l’exige. Il figure sur le bon de commande, souvent après «{nn}EJ{nn}».",
    "engagement_or_service_required": (
        "Ce client exige ce numéro ou un code service{nn}: l’un des deux figure sur le bon de commande."
    ),
    "iban_missing": "Votre IBAN manque pour un paiement par virement{nn}: tapez-le dans Réglages.",
    "too_large": "Ces montants dépassent ce qu’une facture peut porter{nn}: vérifiez les quantités et les prix.",
    "date_missing": "La date de la facture manque{nn}: tapez-la, par exemple 24/11/2026.",
    "date_range": "L’année de cette date n’est pas possible{nn}: tapez une date entre 2000 et 2099.",
    "date_future": "Cette date est dans l’avenir{nn}: vérifiez le jour et l’année de la facture.",
    "date_old": "Cette date a plus d’un an{nn}: vérifiez l’année de la facture.",
    "due_before_issue": ("L’échéance tombe avant la date de la facture{nn}: corrigez l’une des deux dates."),
    "period_order": "La période finit avant de commencer{nn}: échangez ses deux dates.",
    "currency": "Chorus Pro ne prend que l’euro{nn}: établissez cette facture en euros.",
    "business_process": ("Le cadre de cette facture est inconnu de Chorus Pro{nn}: choisissez-en un dans la liste."),
    "payment_means": (
        "Chorus Pro ne connaît pas ce moyen de paiement{nn}: choisissez-en un dans la liste, "
        "d’habitude «{nn}Virement{nn}»."
    ),
    "preceding_missing": (
        "La facture que cet avoir annule manque{nn}: tapez son numéro, imprimé en haut de cette facture."
    ),
    "preceding_one": (
        "Une facture rectificative remplace une seule facture{nn}: tapez son numéro et sa date, "
        "imprimés en haut de cette facture."
    ),
    "preceding_many": "Chorus Pro ne prend qu’une facture d’origine{nn}: gardez la plus récente.",
    "identifier_missing": (
        "Le SIRET de votre entreprise manque{nn}: tapez-le dans Réglages, il figure sur votre avis de situation Sirene."
    ),
    "identifier_shape": (
        "L’identifiant de votre entreprise ({type}) n’a pas la forme attendue{nn}: corrigez-le dans Réglages."
    ),
    "vat_id": (
        "Votre numéro de TVA est inexact{nn}: corrigez-le dans Réglages, "
        "il figure sur vos déclarations de TVA et commence par FR."
    ),
    "vat_id_key": (
        "Votre numéro de TVA ne va pas avec votre SIREN{nn}: vérifiez-le dans Réglages, "
        "il figure sur vos déclarations de TVA."
    ),
    "vat_id_missing": (
        "Votre numéro de TVA manque alors qu’une ligne porte de la TVA{nn}: tapez-le dans Réglages, "
        "il figure sur vos déclarations de TVA."
    ),
    "address_missing": (
        "L’adresse de votre entreprise est incomplète{nn}: tapez le code postal et la ville dans Réglages."
    ),
    "iban": "Votre IBAN est inexact{nn}: recopiez-le de votre RIB dans Réglages.",
    "bic": "Votre BIC est inexact{nn}: recopiez-le de votre RIB dans Réglages, 8 ou 11 caractères.",
    "lines_missing": ("Cette facture n’a aucune ligne{nn}: ajoutez au moins un travail ou une fourniture."),
    "stated_sum": ("Montant HT + TVA ne donne pas ce total{nn}: recopiez les trois montants imprimés sur le PDF."),
    "line_name": "La désignation manque{nn}: décrivez le travail ou la fourniture de la ligne {line}.",
    "line_quantity": "La quantité manque{nn}: tapez celle de la ligne {line}, par exemple 1.",
    "line_price": "Ce prix manque{nn}: tapez le prix hors taxe de la ligne {line}.",
    "price_negative": ("Chorus Pro refuse un prix négatif{nn}: à la ligne {line}, mettez le moins devant la quantité."),
    "vat_rate": "Ce taux de TVA n’existe pas{nn}: choisissez celui de la ligne {line} dans la liste.",
    "vat_rate_zero": (
        "Le taux de TVA de la ligne {line} est nul sans raison{nn}: choisissez dans la liste le taux, "
        "ou «{nn}Autoliquidation{nn}»."
    ),
    "vat_rate_not_zero": (
        "La ligne {line} est sans TVA mais porte un taux{nn}: choisissez de nouveau sa TVA dans la liste."
    ),
    "exemption_missing": (
        "La raison de l’absence de TVA manque{nn}: choisissez de nouveau la TVA de la ligne {line} dans la liste."
    ),
    "total_negative": ("Le total est négatif{nn}: corrigez les quantités des lignes, ou faites un avoir."),
    "already_paid_due": (
        "Cette facture est dite déjà payée mais il reste une somme due{nn}: "
        "tapez dans «{nn}Acompte déjà reçu{nn}» le total TTC."
    ),
    "prepaid_too_much": ("L’acompte déjà reçu dépasse le total TTC{nn}: corrigez l’acompte ou les lignes."),
    "buyer_unknown": (
        "Ce nom ne désigne pas encore un client{nn}: choisissez-le dans la liste, ou tapez le SIRET du bon de commande."
    ),
    # What the form itself cannot read; nothing of it reaches the invoice until it is mended.
    "number_unreadable": "Ce n’est pas un nombre{nn}: tapez des chiffres, par exemple 38,50.",
    "amount_missing": "Ce montant manque{nn}: recopiez celui qui est imprimé sur le PDF.",
    "date_unreadable": "Ce n’est pas une date{nn}: tapez jour/mois/année, par exemple 24/11/2026.",
}

#: Codes that this table words, for the tests and the command line.
CODES = frozenset(_BY_CODE) | {code for code, _ in _BY_FIELD}

_SETTINGS_FIELDS = ("seller", "prefix", "environment")
_LINE = re.compile(r"^(lines|allowances|charges)\.(\d+)\.")


def place_of(problem: Problem) -> Place:
    """Where it is mended: what belongs to the seller is typed in the settings, all else in the form."""
    return Place.SETTINGS if problem.field.startswith(_SETTINGS_FIELDS) else Place.FORM


def sentence(problem: Problem) -> str:
    """What is wrong, where and how to mend it. Raises KeyError on a code without words, which a test forbids."""
    generic = _LINE.sub(r"\1.", problem.field)
    template = _BY_FIELD.get((problem.code, generic)) or _BY_CODE[problem.code]
    match = _LINE.match(problem.field)
    values = {"nn": NNBSP, "line": str(int(match[2]) + 1) if match else ""}
    values["name"] = _FIELD_NAMES.get(generic, "Ce texte").format(**values)
    if problem.code == "too_long" and "seller" in generic:
        template += " Raccourcissez-le dans Réglages."
    return template.format(**(values | problem.params))


def summary_line(problem: Problem) -> str:
    """The same words for the list above the form, which also has to say of which field it speaks."""
    generic = _LINE.sub(r"\1.", problem.field)
    if problem.code in {"service_required", "engagement_required", "engagement_or_service_required"}:
        label = "Service" if generic == "buyer.service_code" else "N° de commande (engagement)"
        return f"{label}{NNBSP}: {_lower(sentence(problem))}"
    if problem.code in {"number_unreadable", "date_unreadable", "amount_missing"}:
        return f"{_label(problem.field)}{NNBSP}: {_lower(sentence(problem))}"
    return sentence(problem)


_LABELS = {
    "issue_date": "Date de la facture",
    "due_date": "Échéance",
    "delivery_date": "Date de fin des travaux",
    "prepaid": "Acompte déjà reçu",
    "stated_totals.without_vat": "Montant HT",
    "stated_totals.vat_total": "TVA",
    "stated_totals.with_vat": "Total TTC",
    "lines.quantity": "Quantité, ligne {line}",
    "lines.net_price": "Prix HT, ligne {line}",
}


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _label(field: str) -> str:
    match = _LINE.match(field)
    generic = _LINE.sub(r"\1.", field)
    return _LABELS.get(generic, "Ce champ").format(line=str(int(match[2]) + 1) if match else "")
