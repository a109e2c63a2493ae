"""The words of what is told beside the window: only what asks something of the user."""

from decimal import Decimal

from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

OPEN = "Ouvrir Chorus Desktop"


def asks(number: str, word: str) -> str:
    """One invoice that asks something; `word` is that of its badge."""
    return set_in_french(said("Facture {number} : {word}").format(number=number, word=word))


def answer(number: str, *, refused: bool) -> str:
    """What was sent about an invoice was not taken, or nobody knows whether it was."""
    text = (
        said("Facture {number} : Chorus Pro a refusé ce que vous avez envoyé")
        if refused
        else said("Facture {number} : à vous de dire ce qui est arrivé")
    )
    return set_in_french(text.format(number=number))


def late(count: int, number: str) -> str:
    """What was to be paid by now; `number` where it is one invoice."""
    if count == 1:
        return said("Facture {number} en retard de paiement").format(number=number)
    return said("{count} factures en retard de paiement").format(count=count)


def late_amount(amount: Decimal) -> str:
    """How much is still to come of them."""
    text = said("Il reste {amount} à recevoir. Cliquez pour voir ce que vous pouvez réclamer.")
    return set_in_french(text.format(amount=format_money(amount)))


def several(count: int) -> str:
    """Several things at once."""
    return said("{count} choses vous attendent dans Chorus Desktop").format(count=count)


def click() -> str:
    """What a click does."""
    return said("Cliquez pour voir ce qu’il faut faire.")


def password_title() -> str:
    """What the alert of the password is about."""
    return said("Mot de passe du compte technique")


def stopped_title() -> str:
    """The engine stopped."""
    return said("Les envois sont arrêtés")


speak(globals())
