"""The words of a store only read or held back, of lost numbers, of differences, and of a second computer's numbers."""

from datetime import datetime, timedelta

from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.guard import Hold, Suspicion
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording.disputes import at, lasting
from chorus_desktop.ui.wording.typography import set_in_french

READ_ONLY = set_in_french(
    "Le dossier de Chorus Desktop est protégé en écriture : vous pouvez consulter et exporter, rien n’est envoyé ni "
    "gardé. Pour facturer, rendez ce dossier modifiable ({folder}), puis relancez l’application."
)
HOLD_TITLE = "Vos factures sont comparées avec Chorus Pro"
HOLD_WORD = "En comparaison"
RELEASED = set_in_french("La comparaison est finie : vos factures peuvent de nouveau être numérotées et envoyées.")
SERIES_TITLE = set_in_french("L’autre ordinateur sert-il encore à facturer ?")
SERIES_WORD = "À répondre"
LOST_WORD = "Numéro manquant"
DIFFERENCES_WORD = "À comparer"
SETTINGS, SEE, ANSWER, SEEN = "Ouvrir Réglages", "Voir", "Répondre", "J’ai vu"
_WHY = {
    Suspicion.RESTORED: set_in_french(
        "Ce dossier vient d’une sauvegarde : il est plus ancien que vos derniers envois."
    ),
    Suspicion.MOVED: "Ce dossier vient d’un autre ordinateur.",
}
SERIES = set_in_french(
    "Ce dossier vient d’un autre ordinateur. Si les deux servent, leurs numéros doivent commencer différemment : "
    "deux factures ne peuvent pas porter le même numéro."
)
SERIES_KEEP, SERIES_OWN = "Non, seulement celui-ci", "Oui, les deux"
SERIES_LABEL, SERIES_CHOOSE = "Début des numéros de cet ordinateur", "Numéroter ainsi"
SERIES_HINT = "Proposé d’après vos numéros"
LOST_TITLE = "Numéros manquants"
LOST = set_in_french(
    "Ces numéros ont été donnés sur cet ordinateur avant qu’une sauvegarde ne soit remise en place. Ni ce dossier ni "
    "Chorus Pro ne connaissent leurs factures. Cherchez leurs PDF dans vos courriels ou vos papiers."
)
GIVEN_WORD, GIVEN_TITLE = "En d’autres mains", "Confiées à l’expert-comptable"
GIVEN = set_in_french(
    "D’après cet ordinateur, vous les aviez confiées à votre expert-comptable : la sauvegarde qui a été remise en "
    "place ne le sait pas. Il les envoie, ne les refaites pas. S’il ne les envoie pas, envoyez-les d’ici : "
    "l’application cherche d’abord si elles sont chez Chorus Pro."
)
GIVEN_CONFIRM = "Oui, il s’en occupe"
LOST_NONE, LOST_NONE_SENTENCE = "Aucun numéro ne manque", "Toutes les factures numérotées ici sont connues."
FOUND, NEVER = "J’ai retrouvé son PDF", "Jamais remise au client"
NEVER_CONFIRM = "Oui, jamais remise"
DIFFERENCES_TITLE = "Différences avec Chorus Pro"
DIFFERENCES = set_in_french(
    "Rien n’a été changé ici. Ouvrez la facture sur le portail Chorus Pro : c’est lui qui fait foi. Si la différence "
    "dure, appelez son assistance."
)
DIFFERENCES_NONE = "Aucune différence"
DIFFERENCES_NONE_SENTENCE = "Ce qui est affiché ici est ce que dit Chorus Pro."
COMPARE_AGAIN = "Comparer de nouveau"
ASKED = "Demandé. La comparaison se fait dès que Chorus Pro répond."
ELSEWHERE = "Envoyées d’ailleurs"
ELSEWHERE_ABOUT = set_in_french(
    "Chorus Pro connaît ces factures, ce dossier ne les a pas : portail, autre ordinateur, comptable. Elles se lisent "
    "ici, leurs documents sont sur le portail."
)
ELSEWHERE_NONE = "Aucune facture envoyée d’ailleurs"
ELSEWHERE_NONE_SENTENCE = "Ici viendront les factures que Chorus Pro connaît et que ce dossier n’a pas."
ELSEWHERE_NO_HIT = "Aucune ne correspond à la recherche"
ELSEWHERE_NO_HIT_SENTENCE = "Videz la recherche pour voir toutes celles qui ont été envoyées d’ailleurs."


def read_only(folder: str) -> str:
    """The banner over a store that is only read: what can be done, what is not, and the way out."""
    return set_in_french(said(READ_ONLY).format(folder=folder))


def why(hold: Hold) -> str:
    """Why the store is held back."""
    return said(_WHY[hold.why])


def until(hold: Hold, quarantine: timedelta, now: datetime) -> str:
    """Until about when, on the platform's clock; `now` carries the user's time zone."""
    if hold.searching_since is None:
        return said("La comparaison avec Chorus Pro commence dès qu’il répond et dure {lasting}.").format(
            lasting=lasting(quarantine)
        )
    end = hold.searching_since + quarantine
    if end <= now:
        return said("La comparaison avec Chorus Pro finit au prochain échange.")
    return said("La comparaison avec Chorus Pro dure jusqu’à {at} environ (heure de Chorus Pro).").format(
        at=at(end, now)
    )


def held(hold: Hold, quarantine: timedelta, now: datetime) -> str:
    """The banner: what cannot be done, why, until when."""
    return said("{why} {until} D’ici là, aucun nouveau numéro et aucun envoi.").format(
        why=why(hold), until=until(hold, quarantine, now)
    )


def held_task(hold: Hold, quarantine: timedelta, now: datetime) -> str:
    """The same on the first page, with what may be done meanwhile."""
    return set_in_french(
        said("{until} Vous pouvez taper des brouillons : ils seront numérotés et envoyés après.").format(
            until=until(hold, quarantine, now)
        )
    )


def lost(count: int) -> str:
    """How many numbers are lost."""
    if count == 1:
        return said("1 facture numérotée ici manque")
    return said("{count} factures numérotées ici manquent").format(count=count)


def lost_task(numbers: tuple[str, ...]) -> str:
    """Which ones, the first of them by name."""
    told = _named(numbers)
    return set_in_french(said("Ni ce dossier ni Chorus Pro ne les connaissent : {told}.").format(told=told))


def _named(numbers: tuple[str, ...]) -> str:
    named = ", ".join(numbers[:3])
    more = len(numbers) - 3
    if more <= 0:
        return named
    told = said("{named} et 1 autre") if more == 1 else said("{named} et {more} autres")
    return told.format(named=named, more=more)


def given(count: int) -> str:
    """How many numbers are in other hands, which the store itself does not know."""
    if count == 1:
        return said("1 facture est chez votre expert-comptable")
    return said("{count} factures sont chez votre expert-comptable").format(count=count)


def given_task(numbers: tuple[str, ...]) -> str:
    """Which ones, the first of them by name."""
    told = _named(numbers)
    return set_in_french(said("Confiées depuis la sauvegarde : {told}. Il les envoie.").format(told=told))


def cared_for(number: str) -> str:
    """The question before a number in other hands is put aside."""
    return set_in_french(
        said("Votre expert-comptable s’occupe de la facture {number} ? Elle ne vous sera plus rappelée.").format(
            number=number
        )
    )


def never(number: str) -> str:
    """The question before a lost number is put aside."""
    return set_in_french(
        said("Votre client n’a jamais reçu la facture {number} ? Elle ne vous sera plus rappelée.").format(
            number=number
        )
    )


def differences(count: int) -> str:
    """How many invoices differ."""
    if count == 1:
        return said("1 facture diffère entre ici et Chorus Pro")
    return said("{count} factures diffèrent entre ici et Chorus Pro").format(count=count)


def differences_task(numbers: tuple[str, ...]) -> str:
    """Which ones, the first of them by name."""
    named = ", ".join(numbers[:3])
    return said("{named}. Rien n’a été changé ici.").format(named=named + ("…" if len(numbers) > 3 else ""))


def difference(one: Difference) -> str:
    """Both sides' words."""
    here = statuses.badge(one.here)[1] if one.here else said("pas encore de statut")
    there = (
        said("Chorus Pro : {there}").format(there=statuses.badge(one.there)[1])
        if one.there
        else said("Chorus Pro ne la montre pas")
    )
    return set_in_french(said("Ici : {here} · {there}").format(here=here, there=there))


speak(globals())
