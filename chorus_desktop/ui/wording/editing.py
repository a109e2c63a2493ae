"""The words of the invoice form: titles, what is kept, what the strong button does."""

from datetime import datetime

from chorus_desktop.domain import invoice_kind
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.rules.code_lists import SUBCONTRACTOR_PROCESSES
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.ui.formats import format_money, format_time
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import NNBSP, set_in_french

DISCOUNT_HINT = "En pour cent (10\u202f%) ou en euros hors taxe (50)"
#: What follows from a kind of invoice, said where it is chosen.
_KIND_HINTS = {
    invoice_kind.SUBCONTRACTOR: "Le titulaire du marché la valide d’abord, puis votre client vous paie directement.",
    invoice_kind.CO_CONTRACTOR: "Le mandataire du groupement la valide d’abord, puis votre client vous paie.",
    invoice_kind.PAID: "Tout est déjà reçu : l’acompte est le total, il reste 0 € à payer.",
    invoice_kind.ADVANCE: "Une fois payée, la facture finale la déduit : « Facture finale » sur sa page.",
}
#: The silence of the main contractor: CCP, articles R2193-12 and R2193-13, which speak of subcontractors.
_CONTRACTOR_HINTS = {
    invoice_kind.SUBCONTRACTOR: "Le titulaire du marché, nommé sur la déclaration de sous-traitance (DC4). Il a 15 "
    "jours pour répondre ; son silence vaut accord.",
    invoice_kind.CO_CONTRACTOR: "Le mandataire du groupement, nommé dans l’acte d’engagement du marché.",
}
#: The SIRET and the name of whoever approves first.
_OF_HOLDER = ("SIRET du titulaire du marché", "Nom du titulaire du marché")
_OF_LEADER = ("SIRET du mandataire du groupement", "Nom du mandataire du groupement")
_LEFT = f"Reste à payer{NNBSP}: {{amount}}"
NOT_KEPT = "Brouillon pas encore gardé"
KEPT = "Brouillon gardé · pas encore envoyé"
NOTHING_YET = "Tout ce que vous tapez est gardé à mesure"
SUMMARY_ERRORS = "Pas encore envoyée. Il reste à corriger :".replace(" :", f"{NNBSP}:")
SUMMARY_WARNINGS = f"Pas encore envoyée. À vérifier avant d’envoyer{NNBSP}:"

#: By type of document: a new one, one that was begun, one that has its number.
_TITLES = {
    "380": ("Nouvelle facture", "Facture en préparation", "Facture {number} à corriger"),
    "381": ("Nouvel avoir", "Avoir en préparation", "Avoir {number} à corriger"),
    "384": (
        "Nouvelle facture rectificative",
        "Facture rectificative en préparation",
        "Facture rectificative {number} à corriger",
    ),
    "386": ("Nouvelle facture d’acompte", "Facture d’acompte en préparation", "Facture d’acompte {number} à corriger"),
}

_UNKNOWN = "le dossier de Chorus Desktop ne répond pas. Vérifiez le disque"
_NOT_SAVED = {
    "store_busy": "un autre programme s’en sert, peut-être une sauvegarde. Attendez qu’il finisse",
    "disk_full": "le disque est plein. Libérez de la place",
    "store_read_only": "le dossier de Chorus Desktop est protégé en écriture. Rendez-le modifiable",
}


def title(invoice: Invoice, *, fresh: bool) -> str:
    """The heading of the page; a draft with a number is one that was taken back or not taken in."""
    new, begun, numbered = _TITLES[invoice.type_code.value]
    return said(numbered if invoice.number else new if fresh else begun).format(number=invoice.number)


def left_to_pay(invoice: Invoice) -> str:
    """What is said below what was received before, beside a PDF whose totals stand nowhere else; "" without it."""
    if invoice.stated_totals is None or not invoice.prepaid:
        return ""
    return said(_LEFT).format(amount=format_money(compute_totals(invoice).due))


def kind_hint(invoice: Invoice, *, of_contractor: bool) -> str:
    """What is said below the kind of invoice, or below its main contractor; "" of an ordinary one."""
    hints = _CONTRACTOR_HINTS if of_contractor else _KIND_HINTS
    hint = hints.get(invoice_kind.kind_of(invoice), "")
    return set_in_french(said(hint)) if hint else ""


def contractor_labels(invoice: Invoice) -> tuple[str, ...]:
    """The labels of the SIRET and the name of whoever approves the invoice first; none where nobody does."""
    if not invoice_kind.approved_first(invoice):
        return ()
    return _OF_HOLDER if invoice.business_process in SUBCONTRACTOR_PROCESSES else _OF_LEADER


def saved(at: datetime) -> str:
    """When the draft was last kept, in local time; says that nothing has left yet."""
    return said("Brouillon gardé à {time} · pas encore envoyé").format(time=format_time(at))


def not_saved(code: str) -> str:
    """Why the draft could not be kept, and that nothing on the screen is lost."""
    reason = said(_NOT_SAVED.get(code, _UNKNOWN))
    return said(
        "Brouillon pas encore gardé\u202f: {reason}, tout reste à l’écran et sera gardé dès que possible."
    ).format(reason=reason)


def not_sent(code: str) -> str:
    """Why the invoice could not be put into the queue: nothing of it was, and nothing is lost."""
    reason = said(_NOT_SAVED.get(code, _UNKNOWN))
    return said("Facture pas envoyée\u202f: {reason}, puis envoyez de nouveau. Rien n’est perdu.").format(reason=reason)


def send_label(*, online: bool, anyway: bool = False) -> str:
    """The strong button; `anyway` once only warnings stand in the way."""
    if anyway:
        return said("Envoyer quand même")
    return said("Envoyer") if online else said("Envoyer dès que possible")


speak(globals())
