"""What the doctor says of each part: its name, what was found, and what to do; and the report of all of them."""

import platform
from collections.abc import Sequence
from typing import NamedTuple

from chorus_desktop import __version__
from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import errors, updates, verification
from chorus_desktop.ui.wording.typography import set_in_french

MARKS = {Health.GOOD: "Bon", Health.LOOK: "À voir", Health.BAD: "À réparer"}
_TOPICS = {
    "program": "Application",
    "folder": "Dossier",
    "disk": "Disque",
    "store": "Factures",
    "queue": "Envois",
    "copies": "Sauvegardes",
    "account": "Compte Chorus Pro",
    "keyring": "Trousseau",
    "updates": "Mises à jour",
    "encryption": "Chiffrement du disque",
}
_SENTENCES = {
    "parts_whole": "Polices, images et règles sont là.",
    "parts_missing": "Il manque une partie de l’application ({detail}). Installez-la de nouveau : vos factures sont à "
    "part et ne risquent rien.",
    "folder_good": "Vos données sont dans {path}, et peuvent y être écrites.",
    "folder_unwritable": "Impossible d’écrire dans le dossier {path} ({detail}). Rendez-le modifiable, puis refaites "
    "le diagnostic.",
    "folder_shared": "Ce dossier est partagé par un service en ligne ({name}), qui peut abîmer le fichier des "
    "factures. Fermez l’application, puis déplacez-le dans un dossier de cet ordinateur.",
    "folder_network": "Ce dossier est sur un disque du réseau ({name}) : une coupure peut abîmer le fichier des "
    "factures. Fermez l’application, puis déplacez-le sur le disque de cet ordinateur ; gardez plutôt ses copies "
    "sur le réseau.",
    "disk_roomy": "{gigabytes} Go libres.",
    "disk_nearly_full": "Il ne reste que {megabytes} Mo. Libérez de la place : sans elle, aucune facture ne peut être "
    "émise.",
    "disk_encrypted": "Le disque est chiffré : qui vole l’ordinateur éteint ne lit pas vos factures.",
    "disk_not_encrypted": "Le disque n’est pas chiffré : qui vole l’ordinateur lit vos factures. Chiffrez-le avec "
    "BitLocker (Windows), FileVault (macOS) ou, sous Linux, en réinstallant le système avec l’option de chiffrement.",
    "disk_encryption_unknown": "L’ordinateur ne dit pas si ce disque est chiffré : regardez dans ses réglages, "
    "BitLocker (Windows), FileVault (macOS) ou Disques (Linux).",
    "store_none_yet": "Pas encore de factures dans ce dossier.",
    "store_whole": "Le fichier, les documents et le journal ont été vérifiés : rien d’anormal.",
    "store_altered": "La vérification a trouvé des anomalies ({count}), dites ci-dessous. Restaurez une sauvegarde "
    "d’avant, dans Réglages ; le fichier actuel sera mis de côté.",
    "queue_held": "Cette copie est plus ancienne que vos envois, ou vient d’un autre ordinateur : ouvrez "
    "l’application, elle la compare avec Chorus Pro.",
    "queue_unsure": "Envois sans réponse : {unsure}. L’application cherche si Chorus Pro les a reçus, et ne renvoie "
    "rien avant : laissez-la ouverte avec une connexion.",
    "queue_waiting": "En attente : {count}. Tout partira dès qu’une connexion sera là.",
    "queue_idle": "En attente : {count}, sans réponse : {unsure}. Rien ne part et rien n’est cherché tant que le "
    "dossier des factures ne peut pas être modifié.",
    "queue_empty": "Rien n’attend.",
    "copies_fresh": "La dernière sauvegarde est du {day}.",
    "copies_none_yet": "Pas encore de sauvegarde : la première se fait toute seule, pendant que l’application est "
    "ouverte.",
    "copies_none_idle": "Pas encore de sauvegarde, et aucune ne se fait toute seule tant que le dossier des factures "
    "ne peut pas être modifié.",
    "copies_old": "La dernière sauvegarde est du {day}. Dans Réglages, « Sauvegarder maintenant » dit ce qui empêche "
    "la suivante.",
    "copies_none": "Aucune sauvegarde n’a encore pu être faite. Dans Réglages, « Sauvegarder maintenant » dit ce qui "
    "l’empêche.",
    "copies_elsewhere_absent": "Le deuxième dossier des sauvegardes ({path}) n’est pas là en ce moment : la copie s’y "
    "fera dès que vous le rebrancherez.",
    "copies_elsewhere_plain": "Les copies du deuxième dossier ({path}) ne sont pas chiffrées : qui trouve ce disque "
    "les lit. « Chiffrer les copies », dans Réglages, y remédie.",
    "copies_elsewhere_encrypted": "Les copies du deuxième dossier ({path}) sont chiffrées, et la clé {key} est dans le "
    "trousseau. Sa feuille est-elle bien rangée ?",
    "copies_elsewhere_no_key": "Plus aucune copie ne se fait dans le deuxième dossier ({path}) : la clé {key} n’est "
    "pas dans le trousseau, ou il est verrouillé. « Retaper la clé », dans Réglages, la remet en place.",
    "account_missing": "Les identifiants de connexion ne sont pas enregistrés, ou pas tous. Complétez-les dans "
    "Réglages.",
    "account_kept": "Les identifiants de connexion sont enregistrés.",
    "account_valid": "Les identifiants de connexion sont enregistrés ; le mot de passe est bon jusqu’au {day}.",
    "account_ends": "Le mot de passe du compte technique finit le {day}. Créez-en un nouveau sur le portail Chorus "
    "Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages.",
    "account_expired": "Le mot de passe du compte technique a expiré le {day}. Créez-en un nouveau sur le portail "
    "Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages.",
    "keyring_good": "Le trousseau de cet ordinateur garde et rend les mots de passe ({name}).",
    "keyring_none": "Aucun trousseau sûr sur cet ordinateur : les mots de passe sont à retaper à chaque démarrage. "
    "Sous Linux, installez GNOME Keyring ou KWallet, puis ouvrez une nouvelle session.",
    **updates.FOUND,
}
TITLE = "Diagnostic"
ABOUT = "L’application regarde ce qui fonctionne sur cet ordinateur, et dit quoi faire du reste."
OPEN = "Ouvrir le diagnostic"
AGAIN = "Refaire le &diagnostic"
COPY = "&Copier le rapport"
COPIED = set_in_french("Le rapport est copié : collez-le dans un courriel. Il ne contient ni mot de passe ni facture.")
LOOKING = "Vérification en cours…"
FAILED = "Le diagnostic n’a pas pu être fait. Recommencez."
NOT_TRIED = set_in_french("La connexion à Chorus Pro n’est pas essayée ici : essayez-la dans Réglages.")
_WELL = "Tout va bien."
_START = "Commencez par ce qui est à réparer, puis refaites le diagnostic."
#: So many findings are told, the others are counted.
_TOLD = 10


class Remedy(NamedTuple):
    """The one thing that can be done in the window, and the page where it is done."""

    label: str
    page: str


_REMEDIES = {
    "account_missing": Remedy("Ouvrir Réglages", "settings"),
    "account_ends": Remedy("Ouvrir Réglages", "settings"),
    "account_expired": Remedy("Ouvrir Réglages", "settings"),
    "store_altered": Remedy("Ouvrir Réglages", "settings"),
    "copies_old": Remedy("Ouvrir Réglages", "settings"),
    "copies_none": Remedy("Ouvrir Réglages", "settings"),
    "copies_elsewhere_plain": Remedy("Ouvrir Réglages", "settings"),
    "copies_elsewhere_no_key": Remedy("Ouvrir Réglages", "settings"),
    "updates_newer": Remedy("Ouvrir l’aide", "help"),
    "queue_held": Remedy("Voir l’accueil", "home"),
    "queue_unsure": Remedy("Voir les factures", "invoices"),
    "queue_waiting": Remedy("Voir les factures", "invoices"),
}


def title(found: Diagnosis) -> str:
    """The name of the part."""
    return said(_TOPICS[found.topic])


def sentence(found: Diagnosis) -> str:
    """What was found and what to do; a fault of the store or the keyring is told as everywhere else."""
    if found.code in _SENTENCES:
        return set_in_french(said(_SENTENCES[found.code]).format(**found.params))
    return errors.sentence(found.code, found.params)


def details(found: Diagnosis) -> list[str]:
    """What a verification found, a line each; of many the first ones, and how many more there are."""
    told = [f"– {verification.sentence(finding)}" for finding in found.findings[:_TOLD]]
    more = len(found.findings) - _TOLD
    if more > 0:
        others = said("– et 1 autre anomalie") if more == 1 else said("– et {count} autres anomalies")
        told.append(others.format(count=more))
    return told


def mark(found: Diagnosis) -> str:
    """How the part is, in a word or two."""
    return said(MARKS[found.health])


def remedy(found: Diagnosis) -> Remedy | None:
    """What can be done in the window, None where nothing is to be done there."""
    known = _REMEDIES.get(found.code)
    return Remedy(said(known.label), known.page) if known else None


def outcome(found: Sequence[Diagnosis]) -> str:
    """All of it in one line."""
    bad = sum(part.health is Health.BAD for part in found)
    look = sum(part.health is Health.LOOK for part in found)
    if bad and look:
        return said("À réparer : {bad}, à voir : {look}").format(bad=bad, look=look)
    if bad:
        return said("À réparer : {bad}").format(bad=bad)
    return said("À voir : {look}").format(look=look) if look else said(_WELL)


def report(found: Sequence[Diagnosis]) -> str:
    """The whole report; it names no firm, no user and no secret, but numbers and files of what is not as it was."""
    lines = [
        f"Chorus Desktop {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}",
        "",
    ]
    for part in found:
        lines.append(f"[{mark(part)}] {title(part)} : {sentence(part)}")
        lines += [f"    {line}" for line in details(part)]
    told = _WELL if all(part.health is Health.GOOD for part in found) else _START
    lines += ["", told, NOT_TRIED]
    return set_in_french("\n".join(lines)) + "\n"


speak(globals())
