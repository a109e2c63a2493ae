"""The words of an invoice that the accountant sends: what is offered, what was done, what cannot be."""

from datetime import datetime

from chorus_desktop.ui.formats import format_date, format_time
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

FAULTS = {
    "flux_number_shape": "Ce n’est pas un numéro de flux de dépôt : un tel numéro n’a que des lettres et des "
    "chiffres. Laissez vide si vous ne le connaissez pas.",
    "handover_damaged": "Ce fichier est abîmé : demandez-en un autre à qui vous a confié la facture.",
    "handover_held_back": "Cette copie est plus ancienne que vos envois, ou vient d’un autre ordinateur : "
    "l’application cherche d’abord chez Chorus Pro ce qui est déjà parti. Vous pourrez confier la facture ensuite ; "
    "l’accueil dit quand.",
    "handover_searched": "Cette facture a déjà été confiée à votre expert-comptable : pour ne pas être envoyée deux "
    "fois, elle est d’abord cherchée chez Chorus Pro. Envoyez-la d’ici, ou laissez-le envoyer la première.",
    "handover_renumbered": "Confiée sous le n°\u00a0{number}, datée de {year}, cette facture a pu être envoyée ainsi "
    "par votre expert-comptable : sous un autre numéro ou une autre année, elle pourrait partir deux fois. Gardez les "
    "siens : elle est d’abord cherchée chez Chorus Pro. Pour une autre facture, faites un autre brouillon.",
    "handover_there": "Chorus Pro montre déjà une facture n°\u00a0{number} : confiée à votre expert-comptable, elle "
    "pourrait y être deux fois. Envoyez-la d’ici : l’application cherche d’abord si c’est la même.",
    "handover_newer": "Cette facture a été confiée par une version plus récente de l’application. Mettez la vôtre à "
    "jour, ou prenez le PDF qui est dans le fichier ZIP.",
    "handover_other_firm": "Cette facture est celle de {name} (SIRET {siret}), qui n’est pas l’entreprise ouverte "
    "ici. Ajoutez cette entreprise dans « Entreprises », puis ouvrez-y le fichier.",
}

TITLE = "Confiée à votre expert-comptable"
ABOUT = set_in_french(
    "Si votre expert-comptable envoie vos factures, confiez-lui celle-ci : elle ne partira pas d’ici."
)
HAND_OVER = "Confier à l’e&xpert-comptable…"
OTHERWISE = "Envoyer autrement"
CHOOSE_FOLDER = set_in_french("Où enregistrer le fichier pour l’expert-comptable ?")
CHOOSE_FILE = "Enregistrer le fichier pour l’expert-comptable"
SAVE_FILE = "Enregistrer le &fichier à donner…"
SENT = "Il l’a en&voyée…"
TAKE_BACK = "La reprendre…"
NUMBER = "N&uméro de flux de dépôt, si vous l’avez"
NUMBER_HINT = "Il commence souvent par CPP. Avec lui, l’application suit plus vite ce que devient la facture."
ABOUT_SENT = set_in_french(
    "Votre expert-comptable vous a dit que la facture est chez Chorus Pro : elle est alors suivie ici."
)
NOTE_SENT = "Noter l’env&oi"
ABOUT_BACK = set_in_french(
    "Demandez d’abord à votre expert-comptable de ne pas l’envoyer. Elle redevient un brouillon sous son numéro ; "
    "quand vous l’enverrez d’ici, l’application cherchera d’abord pendant un jour si elle est déjà chez Chorus Pro."
)
CONFIRM_BACK = "&Reprendre la facture"
AWAY = "Annuler"
TOO_LATE = set_in_french("Trop tard, elle est déjà en train de partir : elle n’a pas été confiée.")
NOTED_SENT = set_in_french("Noté : votre expert-comptable l’a envoyée.")


def since(moment: datetime, zone: datetime) -> str:
    """Since when it is given away, and what that means; `zone` carries the user's time zone."""
    local = moment.astimezone(zone.tzinfo)
    text = said(
        "Depuis le {day} à {time}. L’application ne l’envoie pas : donnez le fichier à votre expert-comptable, qui "
        "l’envoie sous ce numéro. Dès que Chorus Pro la montre, elle est suivie ici."
    )
    return set_in_french(text.format(day=format_date(local.date()), time=format_time(local)))


def done(file: str) -> str:
    """It was given away, and where its file lies."""
    return set_in_french(
        said("La facture est confiée. Donnez maintenant le fichier {file} à votre expert-comptable.").format(file=file)
    )


def here_already(number: str) -> str:
    """A file that was handed over is opened where its invoice is."""
    return set_in_french(said("La facture {number} de ce fichier est déjà ici.").format(number=number))


def received(name: str, day: str, number: str) -> str:
    """What is said of a file that was handed over."""
    text = said(
        "Confiée par {name} le {day} pour que vous l’envoyiez. Elle part telle quelle, sous son numéro {number} : "
        "rien n’est à retaper."
    )
    return set_in_french(text.format(name=name, day=day, number=number))


OPEN_HERE = "Voir la facture"

speak(globals())
