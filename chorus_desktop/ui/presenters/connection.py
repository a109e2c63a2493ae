"""What the connection card says: only what the last exchange proved, and what will happen by itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from chorus_desktop.domain.errors import KEYRING_FAULTS
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.store.queries import QueueSummary
from chorus_desktop.ui.formats import format_moment
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.typography import set_in_french

Look = Literal["online", "offline", "sending", "needs_login", "paused"]
_TITLES = {
    Link.UNKNOWN: "Pas encore d’échange",
    Link.ONLINE: "Connecté",
    Link.OFFLINE: "Hors ligne",
    Link.BUSY: "Envoi en cours",
    Link.NOT_CONFIGURED: "Pas encore relié",
    Link.NEEDS_LOGIN: "Identifiants à vérifier",
}
#: The titles that would not be true where there has been an exchange before.
_AFTER_ONE = {
    Link.UNKNOWN: "Échange à venir",
    Link.NOT_CONFIGURED: "Plus relié",
}
#: The action that leads to the settings; every other one asks the engine to try now.
SETTINGS = "Ouvrir Réglages"
TRY_NOW = "Réessayer maintenant"
#: How the card is drawn.
_STATES: dict[Link, Look] = {
    Link.UNKNOWN: "paused",
    Link.ONLINE: "online",
    Link.OFFLINE: "offline",
    Link.BUSY: "sending",
    Link.NOT_CONFIGURED: "needs_login",
    Link.NEEDS_LOGIN: "needs_login",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionState:
    """The card: how it is drawn, its title, its lines, the action it offers (empty for none)."""

    state: Look
    title: str
    lines: tuple[str, ...]
    action: str

    @property
    def text(self) -> str:
        """All of it, as it is read aloud and shown in the status bar."""
        return " · ".join((self.title, *self.lines))


def connection_state(link: LinkChanged, queue: QueueSummary, now: datetime, *, training: bool) -> ConnectionState:
    """The card for a state of the link and of the outbox; `now` decides between today and a date."""
    lines = [*_waiting(link.link, queue), *_answers(queue.answers)]
    if link.link in (Link.OFFLINE, Link.NEEDS_LOGIN) and link.code and link.code != "offline":
        lines.insert(0, errors.sentence(link.code))
    if link.link is Link.NOT_CONFIGURED:
        lines.insert(0, said("Vos factures attendront ici tant que Chorus Pro n’est pas relié."))
    if training:
        lines.insert(0, said("Entraînement\u202f: rien ne part vers l’État."))
    lines.extend(_last_exchange(queue, now))
    return ConnectionState(
        state=_STATES[link.link],
        title=_title(link, exchanged=queue.last_exchange_at is not None),
        lines=tuple(lines),
        action=_action(link, training=training),
    )


def resting_state(queue: QueueSummary, now: datetime) -> ConnectionState:
    """The card over a store that is only read: nothing is exchanged, whatever waits."""
    lines = [said("Rien n’est envoyé ni reçu.")]
    if queue.waiting:
        one = said("1 facture attend.")
        lines.append(one if queue.waiting == 1 else said("{waiting} factures attendent.").format(waiting=queue.waiting))
    return ConnectionState(
        state="paused", title=said("Consultation seule"), lines=(*lines, *_last_exchange(queue, now)), action=""
    )


def _last_exchange(queue: QueueSummary, now: datetime) -> tuple[str, ...]:
    if queue.last_exchange_at is None:
        return ()
    last = format_moment(queue.last_exchange_at.astimezone(now.tzinfo), now)
    return (set_in_french(said("Dernier échange : {last}").format(last=last)),)


def _answers(count: int) -> tuple[str, ...]:
    """Steps that were taken here and wait to be heard by the platform."""
    if not count:
        return ()
    one = said("1 réponse à un client attend de partir.")
    return (one if count == 1 else said("{count} réponses à des clients attendent de partir.").format(count=count),)


def _title(link: LinkChanged, *, exchanged: bool) -> str:
    if link.code in KEYRING_FAULTS:
        return said("Trousseau verrouillé")
    return said(_AFTER_ONE.get(link.link, _TITLES[link.link]) if exchanged else _TITLES[link.link])


def _action(link: LinkChanged, *, training: bool) -> str:
    if link.code in KEYRING_FAULTS:
        return TRY_NOW
    if link.link in (Link.NEEDS_LOGIN, Link.NOT_CONFIGURED):
        return "" if training else SETTINGS
    return {Link.OFFLINE: TRY_NOW, Link.ONLINE: said("Actualiser")}.get(link.link, "")


def _waiting(link: Link, queue: QueueSummary) -> tuple[str, ...]:
    if queue.ambiguous:
        one = queue.ambiguous == 1
        return (
            said("1 envoi à vérifier, l’application s’en charge.")
            if one
            else said("{ambiguous} envois à vérifier.").format(ambiguous=queue.ambiguous),
        )
    if not queue.waiting:
        return ()
    subject = (
        said("1 facture partira")
        if queue.waiting == 1
        else said("{waiting} factures partiront").format(waiting=queue.waiting)
    )
    if link is Link.OFFLINE:
        return (
            said("{subject} dès que le réseau revient.").format(subject=subject),
            said("Vous pouvez éteindre l’ordinateur."),
        )
    return (said("{subject} dès que possible.").format(subject=subject),)


speak(globals())
