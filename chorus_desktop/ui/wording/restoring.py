"""The words of a backup that is put back: what it means, and why it is not done."""

from chorus_desktop.store.restoring import Prospect
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

FAULTS = {
    "restore_unreadable": "La sauvegarde {path} ne peut pas être lue ({detail}). Vérifiez que son disque est branché "
    "et que vous avez le droit d’ouvrir ce fichier.",
    "restore_foreign": "{path} n’est pas une sauvegarde de cette application. Choisissez un fichier dont le nom "
    "commence par « chorus » et finit par « .db » ou « .chiffre ».",
    "restore_other_firm": "Cette sauvegarde est celle de {name} (SIRET {siret}), qui n’est pas l’entreprise ouverte "
    "ici : rien n’a été restauré. Ouvrez cette entreprise, ou ajoutez-la depuis sa sauvegarde, dans « Entreprises ».",
    "restore_damaged": "La sauvegarde {path} est abîmée : elle n’a pas été restaurée, et vos factures n’ont pas "
    "changé. Choisissez-en une autre.",
    "restore_cut": "La sauvegarde chiffrée {path} est abîmée ou incomplète : elle n’a pas été restaurée, et vos "
    "factures n’ont pas changé. Choisissez-en une autre.",
    "restore_newer": "Cette sauvegarde a été faite par une version plus récente de l’application. Installez cette "
    "version, puis recommencez : rien n’a été modifié.",
    "restore_no_room": "Pas assez de place sur le disque pour restaurer cette sauvegarde. Libérez de la place, puis "
    "recommencez : rien n’a été modifié.",
    "restore_unfinished": "La restauration n’a pas pu se terminer dans {path} ({detail}). Rien n’est perdu : fermez "
    "les programmes qui utilisent ce dossier, puis relancez l’application.",
}
RESTORE = "Restaurer…"
FROM_FILE = "Restaurer depuis un fichier…"
FILE_DIALOG = "La sauvegarde à restaurer"
TITLE = "Restaurer cette sauvegarde"
CHECKING = "Vérification de la sauvegarde…"
GO = "&Restaurer et relancer"
CANCEL = "&Annuler"
CLOSE = "&Fermer"
#: Numbers that are named one by one.
_NAMED = 6
_BACK = (
    "Factures, brouillons, clients, catalogue et réglages redeviennent ce qu’ils étaient à ce moment-là. Ce qui a été "
    "noté depuis, comme les paiements, est à refaire."
)
_COMPARED = (
    "Rien n’est envoyé deux fois : si des factures ont été émises depuis, numérotation et envoi attendent que Chorus "
    "Pro ait été interrogé, environ un jour. Vous pouvez taper des brouillons pendant ce temps."
)
_ASIDE = "Rien n’est effacé : le fichier d’aujourd’hui est mis de côté et pourra être restauré de la même façon."
_REOPENED = "L’application se ferme et se rouvre toute seule."


def accessible(when: str) -> str:
    """What the button of one backup says to who does not see its row."""
    return said("Restaurer la sauvegarde du {when}").format(when=when)


def of_file(name: str) -> str:
    """How a file that was chosen by hand is called in the question."""
    return set_in_french(said("Fichier {name}").format(name=name))


def heading(when: str, prospect: Prospect) -> str:
    """Which backup, by its moment or its file, and what it holds."""
    if prospect.findings:
        told = said("{when} : la sauvegarde est vérifiée, mais des anomalies y ont été trouvées.")
    elif prospect.invoices == 1:
        told = said("{when} : 1 facture. La sauvegarde est vérifiée, elle est entière.")
    else:
        told = said("{when} : {count} factures. La sauvegarde est vérifiée, elle est entière.")
    return set_in_french(told.format(when=when, count=prospect.invoices))


def gone(prospect: Prospect) -> str:
    """Which invoices are not in it."""
    numbers = prospect.gone
    if numbers is None:
        told = said("Le fichier d’aujourd’hui ne se lit plus : on ne peut pas dire quelles factures n’y sont pas.")
    elif not numbers:
        told = said("Aucune facture n’a été émise depuis.")
    elif len(numbers) == 1:
        told = said(
            "Émise depuis, cette facture n’y est pas : {numbers}. Si Chorus Pro l’a reçue, elle reviendra dans "
            "« Envoyées d’ailleurs » ; sinon son numéro vous sera signalé."
        ).format(numbers=numbers[0])
    else:
        named = ", ".join(numbers[:_NAMED]) + ("…" if len(numbers) > _NAMED else "")
        told = said(
            "Émises depuis, ces factures n’y sont pas ({count}) : {numbers}. Celles que Chorus Pro a reçues "
            "reviendront dans « Envoyées d’ailleurs » ; les numéros des autres vous seront signalés."
        ).format(count=len(numbers), numbers=named)
    return set_in_french(told)


def flawed(prospect: Prospect) -> str:
    """What a backup is worth in which something was found."""
    told = said(
        "Factures : {invoices} ; anomalies : {findings}. Si une autre sauvegarde n’en a pas, préférez-la ; sinon, le "
        "diagnostic, dans Réglages, dira ensuite lesquelles."
    )
    return set_in_french(told.format(invoices=prospect.invoices, findings=prospect.findings))


def meaning(prospect: Prospect) -> tuple[tuple[str, str], ...]:
    """Each consequence in one sentence, with its icon; what is lost comes first."""
    return (
        *([("triangle-alert", flawed(prospect))] if prospect.findings else []),
        ("circle-check" if prospect.gone == () else "triangle-alert", gone(prospect)),
        ("undo-2", set_in_french(said(_BACK))),
        ("shield-check", set_in_french(said(_COMPARED))),
        ("folder-open", set_in_french(said(_ASIDE))),
        ("refresh-cw", set_in_french(said(_REOPENED))),
    )


speak(globals())
