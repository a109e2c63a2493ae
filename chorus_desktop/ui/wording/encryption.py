"""The words of the encrypted copies: their key, its sheet, and what keeps a copy from being encrypted or opened."""

from collections.abc import Sequence

from chorus_desktop.actions.encryption import UNKNOWN
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

FAULTS = {
    "key_letters": "Aucune clé ne contient {letters}. Relisez ce caractère sur la feuille.",
    "key_length": "Une clé compte {wanted} lettres et chiffres, et il y en a {count} ici. Relisez la feuille : il en "
    "manque, ou il y en a trop.",
    "key_group": "Il y a une faute de frappe dans le groupe {group}. Relisez-le sur la feuille.",
    "key_mistyped": "Il y a des fautes de frappe dans cette clé. Relisez chaque groupe sur la feuille.",
    "key_other": "Cette clé est tapée sans faute, mais c’est la clé {given}, et il faut la clé {wanted}. Cherchez la "
    "feuille qui porte ce nom.",
    "copy_key_wanted": "Cette sauvegarde est chiffrée avec la clé {key}. Tapez les six groupes de la feuille qui porte "
    "ce nom ; une commande les lit aussi dans un fichier, avec --key.",
    "copies_key_missing": "Rien n’a été copié dans {path} : la clé {key} n’est pas dans le trousseau de cet "
    "ordinateur. Vos factures sont gardées ici. Dans Réglages, Sauvegardes, « Retaper la clé » la remet en place.",
    "copies_no_keyring": "Rien n’a été copié dans {path} : cet ordinateur n’a pas de trousseau sûr pour la clé. Vos "
    "factures sont gardées ici. Sous Linux, installez GNOME Keyring ou KWallet ; sinon, « Ne plus chiffrer » dans "
    "Réglages.",
    "copies_keyring": "Rien n’a été copié dans {path} : le trousseau qui garde la clé est verrouillé ou ne répond pas. "
    "Vos factures sont gardées ici. Déverrouillez-le, puis « Sauvegarder maintenant » dans Réglages.",
    "encryption_no_keyring": "Pour chiffrer les copies, il faut un trousseau sûr qui garde la clé, et cet ordinateur "
    "n’en a pas. Rien n’a changé. Sous Linux, installez GNOME Keyring ou KWallet, puis ouvrez une nouvelle session.",
    "sheet_with_copies": "Cette feuille ouvre les copies : ne la rangez pas avec elles, ni dans le dossier de "
    "l’application ({path}). Choisissez un autre endroit.",
}
#: On the card of the backups.
ENCRYPT = "&Chiffrer les copies…"
NEW_KEY = "Nouvelle clé…"
RETYPE = "&Retaper la clé…"
STOP = "Ne plus chiffrer…"
_PLAIN = "Les copies de ce dossier ne sont pas chiffrées : qui trouve ce disque lit vos factures."

#: In the dialog that makes a key.
TITLE = "Chiffrer les copies"
ABOUT = set_in_french(
    "Les copies de ce dossier seront chiffrées : sans la clé, personne ne les lit. Cet ordinateur la garde dans son "
    "trousseau. S’il se perd, seule la feuille de papier ouvre les copies : sans elle, elles sont perdues."
)
#: What a new key leaves as it is.
OLDER = set_in_french("Les copies déjà faites gardent l’ancienne clé : gardez aussi l’ancienne feuille.")
MAKING = "Essai du trousseau…"
SAVE = "&Enregistrer la feuille…"
OPEN = "&Ouvrir pour l’imprimer"
SAVE_DIALOG = "Où enregistrer la feuille à imprimer"
SHEETS = "Feuilles (*.pdf)"
PRINT = set_in_french("Imprimez la feuille et rangez-la loin des copies ; effacez ensuite ce fichier.")
NEXT = "&Suivant"
BACK = "Re&voir la clé"
GO = "&Chiffrer les copies"
CANCEL = "&Annuler"
CLOSE = "&Fermer"
ASK = set_in_french(
    "Pour finir, tapez ces groupes en les lisant sur la feuille imprimée : on voit ainsi qu’elle est la bonne."
)
NOT_THESE = "Ce n’est pas ce que dit la feuille. Relisez ces groupes, ou revoyez la clé."

#: In the dialogs that ask for a key.
RETYPE_TITLE = "Retaper la clé"
KEEP = "&Garder cette clé"
FIELD = "&Clé de récupération"
HINT = "Six groupes de cinq, avec ou sans espaces. Aucun ne contient 0, O, 1, I ni L."
OPEN_COPY = "&Ouvrir la sauvegarde"

#: In the question whether to stop.
STOP_TITLE = "Ne plus chiffrer les copies"
STOP_GO = "&Ne plus chiffrer"


def key_name(name: str) -> str:
    """A key as it is called."""
    return said("Clé {key}").format(key=name)


def standing(name: str | None, *, at_hand: bool) -> str:
    """Whether the copies of the second folder are encrypted, and whether the next one can be."""
    if name is None:
        return set_in_french(said(_PLAIN))
    if at_hand:
        told = said("Les copies de ce dossier sont chiffrées avec la clé {key}.")
    elif name == UNKNOWN:
        told = said(
            "Plus aucune copie n’y est faite : la clé n’est plus connue ici. Retapez-la, ou faites-en une autre."
        )
    else:
        told = said(
            "Plus aucune copie n’y est faite : la clé {key} n’est pas dans le trousseau de cet ordinateur, ou il est "
            "verrouillé. Retapez-la depuis sa feuille, ou faites-en une autre."
        )
    return set_in_french(told.format(key=name))


def groups(asked: Sequence[int]) -> str:
    """The label of the field for some groups of the key."""
    first, second = asked
    return said("&Groupes {first} et {second}").format(first=first, second=second)


def begun(name: str) -> str:
    """What is told once copies are encrypted."""
    told = said(
        "Les copies sont maintenant chiffrées avec la clé {key}. Celles que ce dossier avait déjà restent comme elles "
        "étaient : effacez à la main celles que vous ne voulez plus."
    )
    return set_in_french(told.format(key=name))


def kept_again(name: str) -> str:
    """What is told once the keyring has the key again."""
    return set_in_french(said("La clé {key} est de nouveau dans le trousseau.").format(key=name))


def wanted(name: str) -> str:
    """What the copy or this machine wants."""
    told = said("Cette sauvegarde est chiffrée. Tapez la clé {key}, en la lisant sur la feuille qui porte ce nom.")
    return set_in_french(told.format(key=name))


def retype(name: str) -> str:
    """Which key is to be typed, for the copies to come."""
    if name == UNKNOWN:
        return set_in_french(said("Tapez la clé en la lisant sur sa feuille : les copies suivantes l’utiliseront."))
    told = said("Tapez la clé {key}, en la lisant sur la feuille qui porte ce nom.")
    return set_in_french(told.format(key=name))


def stopping(name: str) -> str:
    """What stopping means."""
    told = said(
        "Les copies suivantes pourront être lues par qui trouve ce disque. Celles qui sont déjà chiffrées le restent : "
        "gardez la feuille de la clé {key} aussi longtemps qu’elles."
    )
    return set_in_french(told.format(key=name))


def stopped(name: str) -> str:
    """What is told once copies are not encrypted any more."""
    told = said(
        "Les copies ne sont plus chiffrées. Gardez la feuille de la clé {key} tant qu’il reste des copies d’avant."
    )
    return set_in_french(told.format(key=name))


speak(globals())
