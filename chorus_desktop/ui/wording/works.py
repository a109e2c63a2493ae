"""The words of works contracts: where one stands, what its next situation is, what is kept of it and until when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.domain.money import to_decimals
from chorus_desktop.domain.works import MOST_RETAINED, MOST_RETAINED_OF_A_SMALL_FIRM
from chorus_desktop.ui.formats import format_date, format_money, format_quantity, format_rate
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.catalogue import unit_label
from chorus_desktop.ui.wording.typography import set_in_french

if TYPE_CHECKING:
    from chorus_desktop.actions.works import Standing
    from chorus_desktop.domain.situations import Amendment
    from chorus_desktop.domain.works import OpenAdvance

FAULTS = {
    "works_nameless": "Ce marché n’a pas de nom. Tapez-en un, par exemple « École Jules-Ferry, lot 3 ».",
    "works_empty": "Ce marché n’a aucune ligne complète. Tapez d’abord ses lignes, avec leurs quantités et leurs prix.",
    "works_discount": "Une remise ou des frais sur le total ne se répartissent pas entre les situations. "
    "Mettez-les dans le prix des lignes.",
    "works_retention": "La retenue de garantie ne peut pas dépasser {most} % (code de la commande publique). "
    "Relisez votre marché.",
    "works_advance": "L’avance est un montant TTC en euros et en centimes, au plus 80 % du marché. Corrigez-la.",
    "works_beyond": "« {name} » dépasserait la quantité du marché. Tapez 100 % au plus, et ajoutez le surplus sur "
    "une ligne à part de la facture.",
    "works_nothing": "Rien de nouveau depuis la dernière situation. Tapez l’avancement d’au moins une ligne.",
    "works_unknown": "Ce marché n’existe plus. Revenez à la liste des marchés.",
    "works_begun": "La prochaine situation de ce marché est déjà commencée. Envoyez-la, ou jetez ce brouillon.",
    "works_accepted_later": "La réception des travaux n’a pas encore eu lieu à cette date. Corrigez le jour.",
    "works_nothing_held": "Ce client ne garde rien sur ce marché. Il n’y a pas de retenue à noter.",
    "works_guarantee_not_due": "La retenue de garantie de ce marché n’est pas en retard. Il n’y a rien à réclamer.",
    "works_amendment_number": "Ce numéro d’avenant n’en est pas un, ou ce marché l’a déjà. Tapez celui qui est sur "
    "l’avenant.",
    "works_amendment_later": "L’avenant n’est pas encore signé à cette date. Corrigez le jour.",
    "works_amendment_subject": "Dites en quelques mots ce que l’avenant change, par exemple « Reprise des "
    "fondations ».",
    "works_amendment_amount": "Tapez ce que l’avenant ajoute, hors taxe, ou ce qu’il retire avec un signe moins. Il "
    "doit rester quelque chose du marché.",
    "works_amendment_invoiced": "L’avenant n° {number} est déjà facturé : il reste. Faites un avenant qui le corrige.",
    "works_day": "Tapez une date, par exemple 31/03.",
    "works_number": "Ce n’est pas un nombre : tapez des chiffres, par exemple 5.",
    "works_negative": "Il y aurait plus à rendre qu’à facturer. Faites plutôt un avoir sur la dernière situation.",
}

PAGE = "Marchés de travaux"
PURPOSE = "Vos situations mois par mois, et la retenue de garantie"
FOLLOW = "Suivre comme marché de tra&vaux…"
OPEN = "Marchés de travaux et &situations"
NONE = "Aucun marché suivi"
HOW = set_in_french(
    "Tapez une fois toutes les lignes de votre marché, comme une facture. Choisissez ensuite « Plus », puis « Suivre "
    "comme marché de travaux ». Chaque mois, vous ne taperez plus que l’avancement."
)
TYPE_LINES = "Taper les lignes d’un marché"
NEXT, GO_ON = "Nouvelle situation", "Reprendre la situation"
FINISHED = "Tout est facturé"
TO_THE_BIN = set_in_french(
    "Ce brouillon donne la liste des lignes, puis va à la corbeille : le marché entier ne s’envoie pas comme facture."
)
#: In the dialogs.
RETENTION_HINT = set_in_french(
    f"Elle est dans votre marché : {MOST_RETAINED} % au plus, {MOST_RETAINED_OF_A_SMALL_FIRM} % pour une PME si "
    "l’acheteur est l’État ou une grande collectivité. Rien s’il n’y en a pas."
)
ADVANCE_HINT = set_in_french(
    "Ce que le client vous a versé d’avance. Elle se déduit entre 65 % et 80 % du marché ; changez « Acompte déjà "
    "reçu » sur la facture si votre marché dit autre chose."
)
NO_ADVANCE_INVOICE = "Aucune"
ADVANCE_INVOICE_HINT = set_in_french(
    "Les situations la nommeront : votre comptabilité ne comptera pas l’avance une deuxième fois."
)
A1_ONLY = set_in_french(
    "La facture part comme une facture simple (cadre A1). Si votre marché passe par un maître d’œuvre dans l’espace "
    "« Factures de travaux » de Chorus Pro (cadre A4), déposez-y le PDF vous-même."
)
ACCEPTANCE_HINT = (
    "Un an de garantie est compté à partir de ce jour, comme au CCAG Travaux. La retenue est rendue dans les 30 jours "
    "qui suivent."
)
AMENDMENT = "Avenant au marché"
AMENDMENT_ABOUT = set_in_french(
    "Il devient une ligne du marché : les situations suivantes se mesurent au montant modifié. Les factures déjà "
    "envoyées ne changent pas."
)
AMENDMENT_AMOUNT_HINT = set_in_french("Avec un signe moins s’il retire des travaux : −1 200.")
RELEASE_HINT = "Le jour où la retenue est arrivée sur votre compte."


def progress(standing: Standing) -> str:
    """For whom it is, and how much of it was invoiced."""
    share = format_rate(_share(standing.invoiced, standing.whole))
    text = said("{share} facturés : {invoiced} sur {whole} HT").format(
        share=share, invoiced=format_money(standing.invoiced), whole=format_money(standing.whole)
    )
    if standing.contract.amendments:
        added = format_money(standing.amended)
        text += said(", avenants compris ({added})").format(added=f"+{added}" if standing.amended > 0 else added)
    buyer = standing.contract.invoice.buyer.name or said("Sans client")
    return f"{buyer} · {set_in_french(text)}"


def open_advance(one: OpenAdvance) -> str:
    """An invoice for an advance in a list: its number, its day, its amount."""
    day = format_date(one.invoice.issue_date) if one.invoice.issue_date else ""
    text = said("{number} du {day}, {amount} TTC")
    return text.format(number=one.invoice.number, day=day, amount=format_money(one.amount))


def amendment(one: Amendment) -> str:
    """One amendment in a line: its number, when it was signed, what it adds or takes away, what about."""
    amount = format_money(one.amount)
    text = said("Avenant n° {number} du {day} : {amount} HT, {subject}")
    signed = f"+{amount}" if one.amount > 0 else amount
    return set_in_french(
        text.format(number=one.number, day=format_date(one.signed_on), amount=signed, subject=one.subject)
    )


def drop_amendment(number: int) -> str:
    """Takes the last one off."""
    return said("Retirer l’avenant n° {number}").format(number=number)


def _share(part: Decimal, whole: Decimal) -> Decimal:
    return to_decimals(part * 100 / whole, 1) if whole else Decimal(0)


def guarantee(standing: Standing, today: date) -> tuple[str, bool]:
    """What is said of the guarantee, "" where none is kept; and whether it should have come by now."""
    held = standing.guarantee
    amount = format_money(held.held or standing.released)
    if not held.held:
        text = said("Retenue de garantie reçue : {amount}") if standing.released else ""
        return set_in_french(text.format(amount=amount)), False
    if held.last_day is None:
        text = said("Retenue de garantie : {amount}, à rendre {months} mois après la réception des travaux")
        return set_in_french(text.format(amount=amount, months=standing.contract.guarantee_months)), False
    late = held.last_day < today
    text = (
        said("Retenue de garantie : {amount}, à réclamer. Elle devait être rendue le {day}")
        if late
        else said("Retenue de garantie : {amount}, à rendre au plus tard le {day}")
    )
    return set_in_french(text.format(amount=amount, day=format_date(held.last_day))), late


def letter_name(name: str) -> str:
    """The file of the letter that claims the guarantee of a contract, of letters that every disk takes."""
    plain = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in name)
    return said("Retenue de garantie {name}.pdf").format(name=" ".join(plain.split())[:60])


def measured(quantity: Decimal, unit: str) -> str:
    """A quantity with its unit: 412,75 m²."""
    return f"{format_quantity(quantity)}\u00a0{unit_label(unit)}"


speak(globals())
