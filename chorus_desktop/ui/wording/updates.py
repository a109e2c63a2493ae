"""The words of newer releases: what is told of one, what waits to leave before it, and what the last look brought."""

from chorus_desktop.actions.updates import Outlook, Standing
from chorus_desktop.domain.releases import Release
from chorus_desktop.ui import language
from chorus_desktop.ui.formats import format_date_long
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

TITLE = "Mises à jour"
WANTED = "Chercher une fois par jour s’il y a une nouvelle version"
ABOUT = set_in_french(
    "Seule la question part, comme quand un navigateur ouvre une page : aucun nom, aucune facture. L’application ne "
    "télécharge et n’installe rien d’elle-même : elle vous prévient, et ouvre la page si vous le voulez."
)
SEE = "Voir la page de téléchargement"
SEE_ANYWAY = "Ouvrir la page quand même"
LATER = "Plus tard"
NO_KEY = set_in_french(
    "Cette version ne cherche pas de mises à jour : aucune clé de signature n’y est inscrite. Regardez de temps en "
    "temps là où vous l’avez trouvée."
)
OFF = "La recherche de nouvelles versions est désactivée dans Réglages."
NEVER = set_in_french(
    "Aucune recherche de nouvelle version n’a encore abouti ; elle se fait toute seule, une fois par jour, dès qu’il y "
    "a du réseau."
)
TRAINING = "L’entraînement ne cherche pas de nouvelles versions."
#: By what the diagnosis found.
FOUND = {
    "updates_no_key": NO_KEY,
    "updates_off": OFF,
    "updates_never": NEVER,
    "updates_current": "Pas de version plus récente, d’après l’annonce lue le {believed}.",
    "updates_newer": "La version {version} est disponible. Sa page s’ouvre depuis l’aide, en bas.",
    "updates_unanswered": "La recherche d’une nouvelle version, le {day}, n’a pas eu de réponse. Elle recommence un "
    "jour plus tard.",
    "updates_unsigned": "L’annonce reçue le {day} n’est pas signée : elle a été écartée. Un réseau qui s’interpose en "
    "est souvent la cause. Ne téléchargez pas l’application ailleurs que d’habitude.",
    "updates_wrongly_signed": "L’annonce reçue le {day} n’est pas signée par les auteurs de l’application : elle a "
    "été écartée. N’installez rien de ce qu’on vous propose, et envoyez ce rapport à qui vous aide.",
    "updates_malformed": "L’annonce reçue le {day} est signée mais ne se lit pas : elle a été écartée. Rien à faire, "
    "la suivante la remplacera.",
    "updates_future": "L’annonce reçue le {day} est datée d’un jour à venir : elle a été écartée. Vérifiez la date de "
    "l’ordinateur.",
    "updates_rolled_back": "L’annonce reçue le {day} est plus ancienne qu’une autre déjà lue : elle a été écartée. "
    "Gardez votre version, et envoyez ce rapport à qui vous aide si cela dure.",
    "updates_redirected": "La recherche du {day} a été renvoyée vers un serveur inconnu : elle a été abandonnée. Un "
    "réseau qui demande de s’identifier en est souvent la cause.",
    "updates_too_long": "La réponse reçue le {day} était trop longue pour une annonce : elle a été écartée. Rien à "
    "faire, la recherche recommence un jour plus tard.",
}


def newer(release: Release) -> str:
    """That there is a newer release, and what is new in it, in the language of the window."""
    news = release.english if language.current() == language.ENGLISH else release.french
    first = (
        said("Mise à jour importante : la version {version} est disponible.")
        if release.urgent
        else said("La version {version} est disponible.")
    )
    return set_in_french(" ".join((first.format(version=release.version), *news)))


def still_waits(count: int, *, urgent: bool) -> str:
    """What to wait for before the program is replaced by another one; what is urgent may be what it waits for."""
    one = said("1 envoi attend encore de partir. Il est gardé, mais laissez-le partir avant d’installer autre chose.")
    many = said(
        "{count} envois attendent encore de partir. Ils sont gardés, mais laissez-les partir avant d’installer autre "
        "chose."
    )
    if urgent:
        one = said("1 envoi attend encore de partir. Il est gardé, et partira avec la nouvelle version.")
        many = said(
            "{count} envois attendent encore de partir. Ils sont gardés, et partiront avec la nouvelle version."
        )
    return set_in_french(one if count == 1 else many.format(count=count))


def not_opened(page: str) -> str:
    """The browser did not open."""
    return set_in_french(said("Votre navigateur ne s’est pas ouvert. Tapez-y cette adresse : {page}").format(page=page))


def about(standing: Standing) -> str:
    """What is known of newer releases, in one line."""
    match standing.outlook:
        case Outlook.NO_KEY:
            told = NO_KEY
        case Outlook.OFF:
            told = OFF
        case Outlook.NEWER if standing.release is not None:
            day = format_date_long(standing.release.day)
            told = said("La version {version}, du {day}, est disponible.").format(
                version=standing.release.version, day=day
            )
        case Outlook.CURRENT if standing.believed is not None:
            day = format_date_long(standing.believed)
            told = said("Pas de version plus récente, d’après l’annonce lue le {day}.").format(day=day)
        case _:
            told = NEVER
    return set_in_french(told)


speak(globals())
