"""The words of what the engine leaves to a person: what happened, what each choice does, and what was done."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from chorus_desktop.domain.disputes import Decision
from chorus_desktop.ui.formats import format_date_long, format_time
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

#: What stands where the platform tells nothing.
NOT_TOLD = "non indiqué"
HERE, THERE = "Ici", "Sur Chorus Pro"
DIFFERS = "différent"
BACK = "Revenir"
CHECK_NOW = "Vérifier maintenant"
CONFLICT_TITLE = "Ce numéro est déjà sur Chorus Pro"
ALIKE_TITLE = "Une facture semblable est sur Chorus Pro"
#: Of two that agree in all but the client.
ONLY_THE_CLIENT = set_in_french(
    "Seul le client diffère : c’est peut-être la vôtre, si elle a été envoyée ensuite à un autre destinataire."
)
STUCK_TITLE = "Envoyée plusieurs fois, sans réponse"
AMBIGUOUS_TITLE = "Vous n’avez rien à faire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A choice: its button, what it does, and the question and the button that confirm it ("" where none is asked)."""

    decision: Decision
    label: str
    sentence: str
    question: str = ""
    confirm: str = ""
    takes_away: bool = False


def conflict(number: str) -> str:
    """What happened, of a number that another invoice bears."""
    return set_in_french(
        said(
            "Sur Chorus Pro, une facture porte déjà le n°\u00a0{number}. Rien ne part d’ici tant que vous n’avez "
            "pas choisi : comparez les deux, au besoin sur le portail."
        ).format(number=number)
    )


def alike(number: str, other: str) -> str:
    """What happened, of an invoice that may be there under a number that the platform gave it."""
    return set_in_french(
        said(
            "La réponse à l’envoi du n°\u00a0{number} manque, et Chorus Pro a une facture du même jour, du même "
            "montant et du même client sous le n°\u00a0{other}. Rien ne part d’ici tant que vous n’avez pas choisi : "
            "comparez les deux, au besoin sur le portail."
        ).format(number=number, other=other)
    )


def stuck(number: str) -> str:
    """What happened, of an invoice that was sent into the void."""
    return set_in_french(
        said(
            "Chorus Pro n’a pas répondu et ne montre pas cette facture. Regardez d’abord sur le portail, dans "
            "les factures émises, si le n°\u00a0{number} y est. Rien ne part d’ici tant que vous n’avez pas "
            "choisi."
        ).format(number=number)
    )


def conflict_choices(number: str, *, own_pdf: bool) -> tuple[Choice, ...]:
    """Adopt, redo, abandon."""
    if own_pdf:
        redo = said(
            "Votre saisie est reprise dans un brouillon. Mais le numéro est dans votre fichier : "
            "changez-le dans votre logiciel, refaites le fichier, puis joignez-le au brouillon. Le "
            "n°\u00a0{number} reste utilisé."
        ).format(number=number)
    else:
        redo = said(
            "Un brouillon reprend tout son contenu, et prendra le numéro suivant à l’envoi. Le "
            "n°\u00a0{number} reste utilisé : il ne servira plus."
        ).format(number=number)
    return (
        Choice(
            decision=Decision.ADOPTED,
            label=said("C’est la même facture"),
            sentence=set_in_french(
                said("Elle est déjà sur Chorus Pro : rien n’est envoyé, l’application suit ses statuts.")
            ),
            question=set_in_french(said("Vous avez comparé, et c’est bien la même ? Ce choix est définitif.")),
            confirm=said("Oui, c’est la même"),
        ),
        Choice(
            decision=Decision.REDONE,
            label=said("Refaire sous un nouveau numéro"),
            sentence=set_in_french(redo),
            question=set_in_french(
                said("Refaire cette facture, et ne jamais envoyer le n°\u00a0{number} ?").format(number=number)
            ),
            confirm=said("Oui, la refaire"),
        ),
        _abandon(number),
    )


def stuck_choices(number: str, quarantine: timedelta) -> tuple[Choice, ...]:
    """Search again, send again, abandon."""
    return (
        Choice(
            decision=Decision.SEARCHED_AGAIN,
            label=said("Chercher encore"),
            sentence=said("L’application la cherche pendant encore {lasting}, sans rien renvoyer.").format(
                lasting=lasting(quarantine)
            ),
        ),
        Choice(
            decision=Decision.SENT_AGAIN,
            label=set_in_french(said("Renvoyer : elle n’est pas sur le portail")),
            sentence=said("Après avoir regardé sur le portail. Elle est cherchée une dernière fois, puis renvoyée."),
            question=set_in_french(
                said("Vous avez vérifié sur le portail que le n°\u00a0{number} n’y est pas ?").format(number=number)
            ),
            confirm=said("Oui, la renvoyer"),
        ),
        _abandon(number),
    )


def _abandon(number: str) -> Choice:
    return Choice(
        decision=Decision.ABANDONED,
        label=said("Abandonner"),
        sentence=said("Elle ne sera jamais envoyée d’ici. Le n°\u00a0{number} reste utilisé.").format(number=number),
        question=set_in_french(
            said("Ne jamais envoyer la facture n°\u00a0{number} ? Ce choix est définitif.").format(number=number)
        ),
        confirm="Oui, abandonner",
        takes_away=True,
    )


def done(decision: Decision) -> str:
    """What a decision led to, true with and without a network."""
    return set_in_french(
        {
            Decision.ADOPTED: said("C’est noté. Ses statuts seront lus au prochain échange avec Chorus Pro."),
            Decision.REDONE: said("C’est noté. Un brouillon reprend son contenu."),
            Decision.ABANDONED: said("C’est noté : elle ne sera pas envoyée."),
            Decision.SEARCHED_AGAIN: said("C’est noté. La recherche reprend dès que Chorus Pro répond."),
            Decision.SENT_AGAIN: said("C’est noté. Elle repartira au prochain échange avec Chorus Pro."),
        }[decision]
    )


def searching(
    since: datetime | None, quarantine: timedelta, now: datetime, *, last: bool, given: bool = False
) -> tuple[str, ...]:
    """Since when an invoice is searched for and until when at most, on the platform's clock, and what comes then.

    `now` carries the user's time zone; `last`: after it the user is asked; `given`: somebody else may have sent it.
    """
    first, then, next_time = _searched(last=last, given=given)
    if since is None:
        return (
            first,
            said("La recherche commence dès que Chorus Pro répond."),
            said("Si la facture n’est pas trouvée en {lasting}, {then}.").format(
                lasting=lasting(quarantine), then=then
            ),
        )
    end = since + quarantine
    if end <= now:
        return first, said(
            "Le délai est passé, et si la facture n’est toujours pas trouvée au prochain échange, {then}."
        ).format(then=then)
    return (
        first,
        set_in_french(
            said("Cherchée depuis {since}, jusqu’à {end} au plus (heure de Chorus Pro).").format(
                since=at(since, now), end=at(end, now)
            )
        ),
        said("Si elle n’est pas trouvée d’ici là, {then}.").format(then=next_time),
    )


def _searched(*, last: bool, given: bool) -> tuple[str, str, str]:
    if given:
        why = said("Elle était confiée à votre expert-comptable. L’application cherche d’abord s’il l’a envoyée.")
        return why, said("elle l’enverra"), said("l’application l’enverra")
    why = said("La réponse de Chorus Pro manque. L’application cherche la facture avant de renvoyer quoi que ce soit.")
    if last:
        return why, said("elle vous demandera quoi faire"), said("l’application vous demandera quoi faire")
    return why, said("elle la renverra"), said("l’application la renverra")


def lasting(span: timedelta) -> str:
    """A length of time in hours or minutes: "24 heures", "1 minute"."""
    minutes = round(span.total_seconds() / 60)
    count, word = (minutes // 60, said("heure")) if minutes % 60 == 0 and minutes else (minutes, said("minute"))
    return f"{count} {word}{'s' if count > 1 else ''}"


def at(moment: datetime, now: datetime) -> str:
    """A day and an hour near now: "aujourd’hui 9 h 41", "demain 9 h 41", "le 24 novembre 2026 à 9 h 41"."""
    local = moment.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    near = {-1: said("hier"), 0: said("aujourd’hui"), 1: said("demain")}.get(days)
    if near is not None:
        return f"{near} {format_time(local)}"
    return said("le {day} à {time}").format(day=format_date_long(local.date()), time=format_time(local))


speak(globals())
