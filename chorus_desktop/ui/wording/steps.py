"""The words of the steps after a deposit: what is asked, what a button does, where a step stands."""

from datetime import datetime
from decimal import Decimal

from chorus_desktop.domain.follow_up import FollowUp, brings_about
from chorus_desktop.domain.steps import Step, StepState
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.formats import format_date, format_quantity, format_siret, format_time
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import errors, refusals, statuses
from chorus_desktop.ui.wording.kinds import Kind
from chorus_desktop.ui.wording.typography import set_in_french, within

_S = StepState
BACK = "Annuler"
CLIENT_SAYS = "Ce que dit votre client"
YOUR_MESSAGE = "Votre &message"
MESSAGE_HINT = "Dites ce que vous joignez ou ce que vous avez corrigé"
KEPT_HERE = "Ce que vous écrivez est gardé ici tant que ce n’est pas envoyé, même programme fermé."
FILES = "Pièces à joindre"
FILES_HINT = "Bon de livraison, attestation, RIB… Choisissez-les ou déposez-les ici."
LET_GO = "Lâchez pour joindre à la réponse."
RECIPIENT = "Nom, SIRET ou ville du &bon destinataire"
SERVICE, ORDER, CONTRACT = "&Service (code service)", "N° d’en&gagement", "N° de ma&rché"
SERVICE_HINT = "Demandez-le à votre client s’il l’exige."
VALIDATOR = "&SIRET de celui qui valide"
VALIDATOR_HINT = set_in_french("L’entreprise principale, ou celui qu’elle désigne : 14 chiffres.")
TAKE_BACK = "Ne pas en&voyer"
TRY_AGAIN, SETTLED = set_in_french("Renvoyer : rien n’est sur le portail"), "C’est réglé, ne plus envoyer"

_TITLES = {
    FollowUp.COMPLETE: "Votre client attend quelque chose de vous",
    FollowUp.READDRESS: "Arrivée au mauvais destinataire",
    FollowUp.RENAME_VALIDATOR: "Un autre valideur à indiquer",
    FollowUp.FILE_REJECTION: "Ce refus reste dans vos choses à traiter",
}
_ABOUT = {
    FollowUp.COMPLETE: "Répondez par un message et, s’il le faut, des pièces : votre client reprend alors la facture.",
    FollowUp.READDRESS: "Choisissez le bon destinataire : la facture repart sous le même numéro.",
    FollowUp.RENAME_VALIDATOR: "Donnez le SIRET du bon valideur : la facture lui est présentée, sous le même numéro.",
    FollowUp.FILE_REJECTION: "Une fois la facture refaite (« Dupliquer ») ou le litige réglé, classez le refus : il "
    "quitte vos choses à faire, ici et sur Chorus Pro. La facture reste refusée.",
}
_OPEN = {
    FollowUp.COMPLETE: "C&ompléter…",
    FollowUp.READDRESS: "C&hanger de destinataire…",
    FollowUp.RENAME_VALIDATOR: "&Indiquer le valideur…",
    FollowUp.FILE_REJECTION: "C&lasser le refus",
}
_SEND = {
    FollowUp.COMPLETE: "En&voyer la réponse",
    FollowUp.READDRESS: "En&voyer au bon destinataire",
    FollowUp.RENAME_VALIDATOR: "En&voyer ce valideur",
}
#: What is sent, at the beginning of a sentence; all of them masculine, as the sentences are.
_NAMES = {
    FollowUp.COMPLETE: "Votre message de réponse",
    FollowUp.READDRESS: "Le changement de destinataire",
    FollowUp.RENAME_VALIDATOR: "Le nouveau valideur",
    FollowUp.FILE_REJECTION: "Le classement du refus",
}
_SENTENCES = {
    _S.WAITING: "{what} sera envoyé dès que possible.",
    _S.TAKING: "{what} est en train de partir.",
    _S.UNSURE: "Chorus Pro n’a pas répondu. {what} est peut-être arrivé : l’application le cherche, et ne le renvoie "
    "pas avant de savoir. Vous n’avez rien à faire.",
    _S.DONE: "{what} a été envoyé {when}, Chorus Pro l’a pris.",
    _S.REFUSED: "{what} a été refusé par Chorus Pro : {reason}",
    _S.OBSOLETE: "{what} n’est pas parti : entre-temps, Chorus Pro annonce « {reason} ».",
    _S.STUCK: "{what} a été envoyé plusieurs fois sans réponse, et Chorus Pro ne le montre pas. Regardez sur le "
    "portail, puis choisissez.",
}
_WHY_WAITING = "{what} n’est pas encore parti ({why}). Il partira dès que possible."
_AGAIN = "{what} n’était pas arrivé la première fois : il sera renvoyé dès que possible."
#: It was done on the portal, or from here before an older store was put back: nobody knows which.
_DONE_ALREADY = "{what} n’est plus à envoyer : Chorus Pro a déjà noté « {reason} »."
_ASKED_AGAIN = "{what} n’est pas parti : votre client a redemandé quelque chose entre-temps. Relisez ce qu’il dit."
_LOOKS: dict[StepState, tuple[Kind, str]] = {
    _S.WAITING: ("info", "hourglass"),
    _S.TAKING: ("info", "send"),
    _S.UNSURE: ("warn", "search"),
    _S.DONE: ("good", "check"),
    _S.REFUSED: ("bad", "circle-alert"),
    _S.OBSOLETE: ("neutral", "info"),
    _S.STUCK: ("bad", "circle-alert"),
    _S.CANCELLED: ("neutral", "undo-2"),
}
_JOURNAL = {
    _S.WAITING: "{what} est remis dans la file d’envoi",
    _S.TAKING: "{what} part pour Chorus Pro",
    _S.UNSURE: "{what} : la réponse manque, l’application cherche s’il est arrivé",
    _S.DONE: "{what} est arrivé, Chorus Pro l’a pris",
    _S.REFUSED: "{what} est refusé par Chorus Pro",
    _S.OBSOLETE: "{what} n’est plus à envoyer, la facture a changé de statut",
    _S.STUCK: "{what} : plusieurs envois sans réponse, introuvable",
    _S.CANCELLED: "{what} n’est pas envoyé, vous l’avez repris",
}


def name(kind: FollowUp) -> str:
    """What is sent."""
    return said(_NAMES[kind])


def title(kind: FollowUp) -> str:
    """What the card is about."""
    return said(_TITLES[kind])


def about(kind: FollowUp) -> str:
    """What the user does about it, in a sentence or two."""
    return set_in_french(said(_ABOUT[kind]))


def opens(kind: FollowUp) -> str:
    """The button that opens the form, or does it where there is none."""
    return said(_OPEN[kind])


def sends(kind: FollowUp) -> str:
    """The strong button of the form."""
    return said(_SEND[kind])


def look(state: StepState) -> tuple[Kind, str]:
    """Kind and icon of a step that stands so."""
    return _LOOKS[state]


def standing(step: Step, now: datetime) -> str:
    """Where a step stands, in plain words. `now` carries the user's time zone."""
    what, reason = said(_NAMES[step.kind]), _reason(step)
    text = said(_SENTENCES[step.state])
    if step.state is _S.WAITING and step.retakes:
        text = said(_AGAIN)
    elif step.state is _S.WAITING and reason:
        text = said(_WHY_WAITING)
    elif step.state is _S.OBSOLETE and brings_about(step.kind, step.reason):
        text = said(_DONE_ALREADY)
    elif step.state is _S.OBSOLETE and step.reason == step.answers.status:
        text = said(_ASKED_AGAIN)
    when = _when(step.decided_at, now) if step.decided_at is not None else ""
    return set_in_french(text.format(what=what, reason=reason, why=reason, when=when))


def _reason(step: Step) -> str:
    if step.state is _S.OBSOLETE:
        return statuses.plain(step.reason)
    if step.state is _S.WAITING:
        sentence = errors.SENTENCES.get(step.reason, "")
        return within(errors.sentence(step.reason).split(".")[0]) if sentence else ""
    return refusals.plain(step.reason)


def _when(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    return said("le {day} à {time}").format(day=format_date(local.date()), time=format_time(local))


def asked(step: Step) -> tuple[str, ...]:
    """What was written, line by line: message, files, address, validator."""
    request, lines = step.request, []
    if request.comment:
        lines.append(said("Message : {text}").format(text=request.comment))
    if request.files:
        lines.append(said("Pièces : {names}").format(names=", ".join(file.name for file in request.files)))
    if request.address is not None:
        places = (request.address.buyer_siret, request.address.service_code, request.address.purchase_order)
        lines.append(said("Destinataire : {place}").format(place=", ".join(place for place in places if place)))
    if request.validator is not None:
        lines.append(said("Valideur : {siret}").format(siret=request.validator.value))
    return tuple(map(set_in_french, lines))


def sent_on(detail: InvoiceDetail) -> tuple[str, ...]:
    """The recipient, or service, that has an invoice now, where it is not the one to which it was made out."""
    if not detail.sent_on:
        return ()
    buyer = detail.buyer
    who = ", ".join(part for part in (buyer.name or format_siret(buyer.siret), buyer.service_code) if part)
    return (set_in_french(said("nouveau destinataire : {who}").format(who=who)),)


def left(count: int) -> str:
    """How many characters may still be typed; of too many, how many there are too many."""
    if count < 0:
        told = said("1 caractère de trop") if count == -1 else said("{count} caractères de trop")
    else:
        told = said("encore 1 caractère") if count == 1 else said("encore {count} caractères")
    return told.format(count=format_quantity(Decimal(abs(count))))


def kept(kind: FollowUp) -> str:
    """Told when a step was asked for."""
    return set_in_french(said("{what} est gardé : il part dès que Chorus Pro répond.").format(what=said(_NAMES[kind])))


def taken_back(kind: FollowUp, *, in_time: bool) -> str:
    """Told when a step was taken back, or could not be."""
    text = said("{what} ne sera pas envoyé.") if in_time else said("Trop tard, {what} est déjà en train de partir.")
    name = said(_NAMES[kind])
    return set_in_french(text.format(what=name if in_time else within(name)))


def told(kind: str, source: str | None, target: str, reason: str) -> str:
    """An entry of the journal; a code of a later version is told as it is."""
    if kind not in set(FollowUp) or target not in set(StepState):
        return f"{kind} {target}"
    what = said(_NAMES[FollowUp(kind)])
    if source is None:
        return said("{what} est mis dans la file d’envoi").format(what=what)
    if source == target:
        return said("{what} : une pièce est arrivée sur Chorus Pro").format(what=what)
    text = said(_JOURNAL[StepState(target)]).format(what=what)
    return f"{text}. {errors.sentence(reason).rstrip('.')}" if reason in errors.SENTENCES else text


speak(globals())
