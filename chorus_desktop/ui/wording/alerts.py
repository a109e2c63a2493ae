"""The words of what is told beside the window: only what asks something of the user."""

from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

OPEN = "Ouvrir Chorus Desktop"


def asks(number: str, word: str) -> str:
    """One invoice that asks something; `word` is that of its badge."""
    return set_in_french(said("Facture {number} : {word}").format(number=number, word=word))


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
