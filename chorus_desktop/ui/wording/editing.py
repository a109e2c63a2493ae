"""The words of the invoice form: titles, what is kept, what the strong button does."""

from datetime import datetime

from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.ui.formats import format_time
from chorus_desktop.ui.wording.typography import NNBSP

DISCOUNT_HINT = "En pour cent (10\u202f%) ou en euros hors taxe (50)"
NOT_KEPT = "Brouillon pas encore gardé"
KEPT = "Brouillon gardé · pas encore envoyé"
NOTHING_YET = "Tout ce que vous tapez est gardé à mesure"
SUMMARY_ERRORS = "Pas encore envoyée. Il reste à corriger :".replace(" :", f"{NNBSP}:")
SUMMARY_WARNINGS = f"Pas encore envoyée. À vérifier avant d’envoyer{NNBSP}:"

_TITLES = {"380": "facture", "381": "avoir", "384": "facture rectificative", "386": "facture d’acompte"}

_UNKNOWN = "le dossier de Chorus Desktop ne répond pas. Vérifiez le disque"
_NOT_SAVED = {
    "store_busy": "un autre programme s’en sert, peut-être une sauvegarde. Attendez qu’il finisse",
    "disk_full": "le disque est plein. Libérez de la place",
    "store_read_only": "le dossier de Chorus Desktop est protégé en écriture. Rendez-le modifiable",
}


def title(invoice: Invoice, *, fresh: bool) -> str:
    """The heading of the page; a draft with a number is one that was taken back or not taken in."""
    kind = _TITLES[invoice.type_code.value]
    if invoice.number:
        return f"{kind[0].upper()}{kind[1:]} {invoice.number} à corriger"
    if not fresh:
        return f"{kind[0].upper()}{kind[1:]} en préparation"
    return f"Nouvel {kind}" if kind == "avoir" else f"Nouvelle {kind}"


def saved(at: datetime) -> str:
    """When the draft was last kept, in local time; says that nothing has left yet."""
    return f"Brouillon gardé à {format_time(at)} · pas encore envoyé"


def not_saved(code: str) -> str:
    """Why the draft could not be kept, and that nothing on the screen is lost."""
    reason = _NOT_SAVED.get(code, _UNKNOWN)
    return f"Brouillon pas encore gardé{NNBSP}: {reason}, tout reste à l’écran et sera gardé dès que possible."


def not_sent(code: str) -> str:
    """Why the invoice could not be put into the queue: nothing of it was, and nothing is lost."""
    reason = _NOT_SAVED.get(code, _UNKNOWN)
    return f"Facture pas envoyée{NNBSP}: {reason}, puis envoyez de nouveau. Rien n’est perdu."


def send_label(*, online: bool, anyway: bool = False) -> str:
    """The strong button; `anyway` once only warnings stand in the way."""
    if anyway:
        return "Envoyer quand même"
    return "Envoyer" if online else "Envoyer dès que possible"
