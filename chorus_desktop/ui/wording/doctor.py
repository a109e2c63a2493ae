"""What the doctor says of each part: its name, what was found, and what to do."""

from chorus_desktop.actions.doctor import Diagnosis, Health
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.typography import set_in_french

MARKS = {Health.GOOD: "Bon", Health.LOOK: "À voir", Health.BAD: "À réparer"}
_TOPICS = {
    "program": "Application",
    "folder": "Dossier",
    "disk": "Disque",
    "store": "Factures",
    "queue": "Envois",
    "account": "Compte Chorus Pro",
    "keyring": "Trousseau",
}
_SENTENCES = {
    "parts_whole": "Polices, images et règles sont là.",
    "parts_missing": "Il manque une partie de l’application ({detail}). Installez-la de nouveau : vos factures sont à "
    "part et ne risquent rien.",
    "folder_good": "Vos données sont dans {path}, et peuvent y être écrites.",
    "folder_unwritable": "Le dossier {path} ne peut pas être écrit ({detail}). Rendez-le modifiable, ou choisissez-en "
    "un autre avec --profile.",
    "folder_shared": "Ce dossier est partagé par un service en ligne ({name}), qui peut abîmer le fichier des "
    "factures. Fermez l’application, puis déplacez-le dans un dossier de cet ordinateur.",
    "disk_roomy": "{megabytes} Mo libres.",
    "disk_nearly_full": "Il ne reste que {megabytes} Mo. Libérez de la place : sans elle, aucune facture ne peut être "
    "émise.",
    "store_none_yet": "Pas encore de factures dans ce dossier.",
    "store_whole": "Le fichier, les documents et le journal ont été vérifiés : rien d’anormal.",
    "store_altered": "La vérification a trouvé des anomalies ({count}). Gardez ce fichier tel quel et lisez "
    "le détail avec « chorus-desktop verify ».",
    "queue_held": "Cette copie est plus ancienne que vos envois, ou vient d’un autre ordinateur : ouvrez "
    "l’application, elle la compare avec Chorus Pro.",
    "queue_unsure": "Envois sans réponse : {unsure}. L’application cherche si Chorus Pro les a reçus, et ne renvoie "
    "rien avant : laissez-la ouverte avec une connexion.",
    "queue_waiting": "En attente : {count}. Tout partira dès qu’une connexion sera là.",
    "queue_empty": "Rien n’attend.",
    "account_missing": "Les identifiants de connexion ne sont pas enregistrés, ou pas tous. Complétez-les dans "
    "Réglages.",
    "account_kept": "Les identifiants de connexion sont enregistrés.",
    "account_valid": "Les identifiants de connexion sont enregistrés ; le mot de passe est bon jusqu’au {day}.",
    "account_ends": "Le mot de passe du compte technique finit le {day}. Créez-en un nouveau sur le portail Chorus "
    "Pro, rubrique Raccordements, puis tapez-le dans Réglages.",
    "account_expired": "Le mot de passe du compte technique a expiré le {day}. Créez-en un nouveau sur le portail "
    "Chorus Pro, rubrique Raccordements, puis tapez-le dans Réglages.",
    "keyring_good": "Le trousseau de cet ordinateur garde et rend les mots de passe ({name}).",
    "keyring_none": "Aucun trousseau sûr sur cet ordinateur : les mots de passe sont à retaper à chaque démarrage. "
    "Sous Linux, installez GNOME Keyring ou KWallet, puis ouvrez une nouvelle session.",
}


def title(found: Diagnosis) -> str:
    """The name of the part."""
    return said(_TOPICS[found.topic])


def sentence(found: Diagnosis) -> str:
    """What was found and what to do; a fault of the store or the keyring is told as everywhere else."""
    if found.code in _SENTENCES:
        return set_in_french(said(_SENTENCES[found.code]).format(**found.params))
    return errors.sentence(found.code, found.params)


speak(globals())
