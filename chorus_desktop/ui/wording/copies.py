"""The words of the copies of a firm's data: where they are, what they hold, what keeps one from being taken."""

from datetime import date, datetime

from chorus_desktop.actions.copies import FOLDER, Elsewhere, Listed, Standing
from chorus_desktop.ui.formats import format_date_long, format_moment, format_time
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import supporting
from chorus_desktop.ui.wording.typography import set_in_french

FAULTS = {
    "copy_no_room": "Pas assez de place pour la sauvegarde dans {path} : il manque environ {megabytes} Mo. Vos "
    "factures et les sauvegardes précédentes sont intactes. Libérez de la place, puis recommencez.",
    "copy_unwritable": "Impossible d’écrire dans le dossier des sauvegardes, {path} ({detail}). Rendez-le modifiable, "
    "ou choisissez-en un autre dans Réglages.",
    "copy_disk_error": "Le disque des sauvegardes ({path}) a signalé une erreur. Vos factures et les sauvegardes "
    "précédentes sont gardées : choisissez un autre disque, et faites vérifier celui-ci.",
    "copy_not_whole": "La sauvegarde n’a pas été gardée : la vérification du fichier des factures a trouvé des "
    "anomalies ({count}). Les sauvegardes précédentes sont gardées. Ouvrez le diagnostic, dans Réglages.",
    "copy_flawed": "La sauvegarde est faite, mais la vérification du fichier des factures a trouvé des anomalies "
    "({count}). Les sauvegardes qui n’en ont pas sont gardées aussi. Ouvrez le diagnostic, dans Réglages.",
    "copies_within": "{path} est dans le dossier de l’application : si l’ordinateur se perd, cette copie aussi. "
    "Choisissez une clé USB ou un autre disque.",
}
TITLE = "Sauvegardes"
ABOUT = (
    "Chaque jour où quelque chose a changé, l’application copie toutes vos factures et vérifie la copie. Elle garde "
    "les sauvegardes de 7 jours, 4 semaines et 12 mois."
)
NOW = "Sauvegarder &maintenant"
CHOOSE = "Choisir un &autre dossier…"
DIALOG = "Où copier aussi vos sauvegardes"
FORGET = "Ne plus copier là-bas"
SHOW = "Ouvrir le dossier"
UNDER_WAY = "Sauvegarde en cours…"
DONE = "La sauvegarde est faite et vérifiée."
NONE_YET = set_in_french(
    "Pas encore de sauvegarde : la première se fait toute seule, quelques minutes après l’ouverture."
)
NONE_READ_ONLY = set_in_french(
    "Pas de sauvegarde dans ce dossier : aucune ne s’y fait tant qu’il est protégé en écriture."
)
NO_SECOND = set_in_french(
    "Pas de deuxième dossier : si cet ordinateur se perd, ses sauvegardes aussi. Branchez une clé USB ou un autre "
    "disque, puis choisissez-le."
)
BROKEN = "illisible"
TASK_WORD = "Sauvegarde"
TASK_TITLE = "Vos factures ne sont plus sauvegardées"
SETTINGS = "Ouvrir Réglages"


def last(standing: Standing, now: datetime, *, idle: bool) -> str:
    """When the last copy was taken and what it holds; `now` in local time, `idle` where the folder is only read."""
    if not standing.listed:
        return NONE_READ_ONLY if idle else NONE_YET
    newest = standing.listed[0]
    moment = format_moment(newest.copy.taken.astimezone(now.tzinfo), now)
    told = said("Dernière sauvegarde : {moment} – {holds}.").format(moment=moment, holds=holds(newest))
    return set_in_french(told)


def when(listed: Listed) -> str:
    """The day and the hour of a copy."""
    taken = listed.copy.taken.astimezone()
    return f"{format_date_long(taken.date())}, {format_time(taken)}"


def holds(listed: Listed) -> str:
    """What a copy holds."""
    size = supporting.size(listed.copy.size)
    if listed.copy.findings:
        size = said("{size}, anomalies : {count}").format(size=size, count=listed.copy.findings)
    if listed.invoices is None:
        return f"{BROKEN}, {size}"
    if listed.invoices == 1:
        return said("1 facture, {size}").format(size=size)
    return said("{count} factures, {size}").format(count=listed.invoices, size=size)


def others(count: int) -> str:
    """What shows the rest of the list."""
    return said("Voir les {count} autres").format(count=count) if count > 1 else said("Voir l’autre")


def second(elsewhere: Elsewhere | None, now: datetime) -> str:
    """Where copies go besides, and whether that place is there."""
    if elsewhere is None:
        return NO_SECOND
    folder = str(elsewhere.chosen / FOLDER)
    if elsewhere.last is None:
        told = said("Aussi dans {folder} : la première copie s’y fait dès que ce dossier est là.")
        return set_in_french(told.format(folder=folder))
    moment = format_moment(elsewhere.last.astimezone(now.tzinfo), now)
    if elsewhere.present:
        told = said("Aussi dans {folder}, dernière copie : {moment}.")
    else:
        told = said(
            "{folder} n’est pas là en ce moment ; dernière copie : {moment}. La suivante s’y fera toute seule dès que "
            "vous rebrancherez ce disque."
        )
    return set_in_french(told.format(folder=folder, moment=moment))


def overdue(day: date | None) -> str:
    """What the first page says where the last copy is old."""
    if day is None:
        told = said(
            "Aucune sauvegarde n’a encore pu être faite. Dans Réglages, « Sauvegarder maintenant » dit ce qui "
            "l’empêche."
        )
        return set_in_french(told)
    told = said(
        "La dernière sauvegarde date du {day}. Dans Réglages, « Sauvegarder maintenant » dit ce qui empêche la "
        "suivante."
    )
    return set_in_french(told.format(day=format_date_long(day)))


speak(globals())
