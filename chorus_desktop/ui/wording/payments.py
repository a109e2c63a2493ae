"""Payments in plain French: what cannot be noted and why, and what the journal tells of those that were."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from chorus_desktop.domain.money import from_cents
from chorus_desktop.ui.formats import format_date, format_money

FAULTS = {
    "payment_needs_invoice": "Un paiement se note sur une facture émise, ni sur un brouillon ni sur un avoir. "
    "Choisissez la facture que votre client a payée.",
    "payment_amount": "Ce montant n’est pas possible : tapez ce que vous avez reçu, en euros et centimes.",
    "payment_exceeds": "C’est plus que ce qui reste à payer sur cette facture ({left} €). Vérifiez le montant, ou "
    "notez le reste sur une autre facture.",
    "payment_in_future": "Cette date n’est pas encore venue. Tapez le jour où l’argent est arrivé.",
    "payment_undone": "Ce paiement est déjà retiré. Relisez les paiements de la facture.",
    "transfer_unknown": "Chorus Pro n’a pas annoncé de virement pour cette facture : il n’y a rien à contester.",
    "rate_to_verify": "Le taux de la Banque centrale européenne au {day} est à vérifier : sans lui, aucun intérêt ne "
    "peut être calculé. Relevez-le sur le site de la Banque centrale européenne.",
    "nothing_late": "Rien n’est en retard pour cette facture : il n’y a pas d’intérêts à réclamer.",
    "delay_interrupted": "Le délai de paiement est interrompu : votre client attend un document. "
    "Fournissez-le d’abord.",
}
_TOLD = {
    "received": "Vous avez noté un paiement de {amount}, reçu le {on}",
    "not_received": "Vous avez noté que le virement annoncé n’est pas arrivé",
    "undone": "Vous avez retiré ce que vous aviez noté le {on}",
}


def told(facts: Mapping[str, Any]) -> str:
    """What the journal tells of a payment; of an entry that this version does not know it gives the code."""
    what = str(facts.get("what", ""))
    text = _TOLD.get(what, what)
    amount, on = facts.get("amount_cents"), facts.get("on")
    return text.format_map(
        {
            "amount": format_money(from_cents(amount) if isinstance(amount, int) else Decimal(0)),
            "on": format_date(date.fromisoformat(on)) if isinstance(on, str) else "",
        }
    )
