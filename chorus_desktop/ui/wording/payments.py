"""Payments in plain French: what cannot be noted and why, what the journal tells, what the card of an invoice says."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from chorus_desktop.documents.claim_words import article
from chorus_desktop.domain.money import from_cents
from chorus_desktop.domain.payment_terms import BuyerKind, PaymentTerm, Start
from chorus_desktop.ui.formats import format_date, format_day, format_money
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

FAULTS = {
    "payment_needs_invoice": "Un paiement se note sur une facture émise, ni sur un brouillon ni sur un avoir. "
    "Choisissez la facture que votre client a payée.",
    "payment_amount": "Ce montant n’est pas possible : tapez ce que vous avez reçu, en euros et centimes.",
    "payment_exceeds": "C’est plus que ce qui reste à payer sur cette facture ({left}). Vérifiez le montant. Si votre "
    "client vous a vraiment payé trop, appuyez sur « Noter ce trop-payé ».",
    "payment_in_future": "Cette date n’est pas encore venue. Tapez le jour où l’argent est arrivé.",
    "refund_amount": "Ce montant n’est pas possible : tapez ce que vous avez rendu, en euros et centimes.",
    "refund_exceeds": "C’est plus que ce que vous avez à rendre ({left}). Vérifiez le montant ; pour rendre "
    "davantage, faites d’abord un avoir.",
    "refund_before_money": "Ce jour-là, cet argent n’était pas encore arrivé chez vous. Vérifiez la date.",
    "refund_in_future": "Cette date n’est pas encore venue. Notez le remboursement quand il est parti.",
    "refund_day": "Tapez le jour où vous avez rendu l’argent, par exemple 15/03/2026.",
    "refund_rests_on_it": "Vous avez noté un remboursement de cet argent. Retirez d’abord le remboursement.",
    "payment_undone": "Ce paiement est déjà retiré. Relisez les paiements de la facture.",
    "nothing_overpaid": "Votre client n’a rien payé de trop sur cette facture : il n’y a pas d’avance à garder.",
    "advance_undone": "Cette avance n’est déjà plus gardée. Relisez les paiements de la facture.",
    "transfer_unknown": "Chorus Pro n’a pas annoncé de virement pour cette facture : il n’y a rien à contester.",
    "rate_to_verify": "Le taux de la Banque centrale européenne au {day} est à vérifier : sans lui, aucun intérêt ne "
    "peut être calculé. Relevez-le sur le site de la Banque centrale européenne.",
    "rate_impossible": "Ce taux n’est pas possible : tapez celui que vous avez lu sur le site de la Banque centrale "
    "européenne, par exemple 2,15.",
    "payment_day": "Tapez le jour où l’argent est arrivé, par exemple 15/03/2026.",
    "nothing_late": "Rien n’est en retard pour cette facture : il n’y a pas d’intérêts à réclamer.",
    "delay_interrupted": "Le délai de paiement est interrompu : votre client attend un document. "
    "Fournissez-le d’abord.",
    "claim_buyer_unknown": "La facture est partie au destinataire {siret}, dont le nom n’est pas encore connu ici. "
    "L’application le demande à Chorus Pro : réessayez dans un instant, connecté.",
}
_TOLD = {
    "received": "Vous avez noté un paiement de {amount}, reçu le {on}",
    "refunded": "Vous avez noté un remboursement de {amount}, rendu le {on}",
    "not_received": "Vous avez noté que le virement annoncé n’est pas arrivé",
    "undone": "Vous avez retiré ce que vous aviez noté le {on}",
    "kept": "Vous avez noté que {amount} de trop restent chez vous comme avance",
    "not_kept": "Vous avez noté que {amount} de trop ne restent plus chez vous comme avance",
    "guarantee": "Vous avez noté la retenue de garantie de {amount}, reçue le {on}",
    "guarantee_undone": "Vous avez retiré la retenue de garantie que vous aviez notée le {on}",
}


TITLE = "Paiement"
ASKED = "Net à payer de la facture"
CREDITED = "Avoirs"
RETAINED = "Retenue de garantie, payée plus tard"
LEFT = "Reste à payer"
TO_GIVE_BACK = "À rendre à votre client"
NOTED = "Noté par vous"
TRANSFER = set_in_french("Annoncé par Chorus Pro, qui ne dit pas le montant : compté pour le reste")
DENIED = "Vous avez noté que le virement annoncé par Chorus Pro n’est pas arrivé."
NOTE = "&Noter un paiement"
CONFIRM = "&Noter l’argent arrivé"
ONE_MORE = "Noter un paiement en trop"
REFUND = "Noter le re&mboursement"
REFUNDED = "Remboursé au client"
RECEIVED = "Reçu de votre client"
NO_LONGER_DUE = set_in_french(
    "Cette facture n’est plus à payer. Si cet argent règle celle qui la remplace, retirez-le ici et notez-le là-bas ; "
    "sinon, voyez avec votre client."
)
GIVE_BACK = (
    "Rendez cet argent à votre client, puis notez ici le jour où il est parti. S’il est d’accord, vous pouvez aussi le "
    "garder comme avance sur une prochaine facture."
)
KEEP, KEEP_NO_MORE = "&Garder comme avance", "Ne plus le garder"
KEPT = set_in_french(
    "Vous avez noté le {on} que votre client est d’accord. Quand vous déduirez cet argent d’une autre facture, notez "
    "ici un remboursement et sur l’autre un paiement, tous deux par « Compensation »."
)
CREDIT_ALONE = (
    "Cet avoir ne baisse aucune facture faite ici. Si vous rendez l’argent à votre client, notez ici le jour où il est "
    "parti."
)
CREDIT_AMOUNT = "Montant de l’avoir"
REMOVE, DENY, UNDENY = "Retirer", "Pas arrivé", "Retirer cette remarque"
NOT_STARTED = "Le délai de paiement commencera quand Chorus Pro l’aura remise à votre client."
INTERRUPTED = set_in_french("Le délai de paiement est interrompu : votre client attend un document de votre part.")
OTHER_CURRENCY = set_in_french("Cette facture n’est pas en euros : ses paiements ne sont pas suivis ici.")
ON_ITS_WAY = set_in_french(
    "Chorus Pro dit que le virement est parti. Quand l’argent est sur votre compte, notez-le : ce jour compte pour vos "
    "comptes."
)
KINDS = {
    BuyerKind.AUTHORITY: "État, collectivité, établissement public",
    BuyerKind.HEALTH: "établissement public de santé",
    BuyerKind.PUBLIC_COMPANY: "entreprise publique",
}
_STARTS = {
    Start.RECEIPT: "jour où Chorus Pro l’a mise à la disposition de votre client",
    Start.EXECUTION: "jour où les prestations se sont terminées, après la réception de la facture",
    Start.PRESUMED_RECEIPT: "deux jours après la date de la facture, car Chorus Pro n’a pas dit quand votre client l’a "
    "reçue",
}


def pay_by(day: date) -> str:
    """The last day, with its name."""
    return said("À payer au plus tard le {day} {year}").format(day=format_day(day), year=day.year)


def overpaid(amount: Decimal) -> str:
    """What a customer paid too much."""
    return said("Trop payé de {amount}").format(amount=format_money(amount))


def to_give_back(amount: Decimal, *, credited: bool) -> str:
    """What the first page asks of money that is owed to a customer."""
    text = (
        said("Votre avoir est venu après l’argent : vous devez {amount} à votre client.")
        if credited
        else said("Votre client a payé {amount} de trop.")
    )
    what = said("Rendez-les et notez-le, ou gardez-les comme avance s’il est d’accord.")
    return set_in_french(f"{text.format(amount=format_money(amount))} {what}")


def kept(amount: Decimal) -> str:
    """What stays here as an advance."""
    return said("Avance gardée : {amount}").format(amount=format_money(amount))


def no_longer_due(amount: Decimal) -> str:
    """What came in for an invoice that was turned down."""
    return said("{amount} reçus pour une facture refusée").format(amount=format_money(amount))


def counted_on(number: str) -> str:
    """Where the money of a credit note is followed."""
    text = said("Cet avoir est compté sur la facture {number} : son argent se suit là.")
    return set_in_french(text.format(number=number))


def see_invoice(number: str) -> str:
    """The way there."""
    return said("&Voir la facture {number}").format(number=number)


def why(term: PaymentTerm) -> str:
    """How the last day was counted."""
    text = said(
        "Délai de {days} jours ({kind}) à partir du {date}, {start} (code de la commande publique, article {article})."
    ).format(
        days=term.days,
        kind=said(KINDS[term.kind]),
        date=format_date(term.starts_on),
        start=said(_STARTS[term.start]),
        article=article(term.articles[1]),
    )
    if "R2192-29" in term.articles:
        text += said(" Il a été interrompu pendant que votre client attendait un document.")
    if term.last_day is not None and term.counted_to != term.last_day:
        text += said(" Le dernier jour n’est pas ouvrable : il est reporté.")
    return set_in_french(text)


def days(count: int) -> str:
    """1 jour, 12 jours."""
    return (
        said("{count}\u00a0jour").format(count=count) if count == 1 else said("{count}\u00a0jours").format(count=count)
    )


def told(facts: Mapping[str, Any]) -> str:
    """What the journal tells of a payment; of an entry that this version does not know it gives the code."""
    what = str(facts.get("what", ""))
    text = said(_TOLD.get(what, what))
    amount, on = facts.get("amount_cents"), facts.get("on")
    return text.format_map(
        {
            "amount": format_money(abs(from_cents(amount)) if isinstance(amount, int) else Decimal(0)),
            "on": format_date(date.fromisoformat(on)) if isinstance(on, str) else "",
        }
    )


speak(globals())
