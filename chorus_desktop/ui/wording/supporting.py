"""The words for supporting files (pièces jointes): what they are on Chorus Pro, how big, why one cannot be joined."""

from decimal import Decimal

from chorus_desktop.domain.platform_files import ACCEPTED_EXTENSIONS
from chorus_desktop.ui.formats import GROUP, format_quantity
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.choices import Choice
from chorus_desktop.ui.wording.typography import set_in_french

TITLE = "Pièces jointes"
ABOUT = (
    "Bon de livraison, bon de commande, attestation… Elles partent avec la facture. Déposez-les ici ou choisissez-les."
)
WITHIN = (
    "Bon de livraison, photos du chantier, attestation… Elles partent dans le PDF de la facture. Déposez-les sur "
    "cette page ou choisissez-les."
)
HEAVY = set_in_french(
    "Ensemble, elles dépassent 9 Mo : c’est trop pour une facture. Réunissez les photos en un PDF, réduisez ou retirez "
    "des pièces."
)
FROZEN = "Elles accompagnent la facture et sont figées avec elle."
LET_GO = "Lâchez pour joindre à la facture."
SHORTEN = "Raccourcir le nom et joindre"
#: The name of the PDF that photos are put into.
PHOTOS_PDF = "Photos.pdf"
READING = "Lecture du fichier…"
WAIT = f"Un fichier est encore en cours de lecture{GROUP}: attendez qu’il soit dans la liste, puis envoyez."

#: What is joined to an invoice: any document, or one of `FILE_KINDS` of the domain.
TYPES = (
    Choice(key="02", label="Document annexe"),
    Choice(key="03", label="Bon de commande"),
    Choice(key="04", label="Bon de livraison"),
    Choice(key="05", label="Procès-verbal de réception"),
    Choice(key="06", label="Relevé d’identité bancaire"),
    Choice(key="07", label="Attestation de paiement direct"),
    Choice(key="08", label="Devis"),
    Choice(key="09", label="Détail des prestations"),
    Choice(key="10", label="Cession de créance"),
)

FAULTS = {
    "photo_unreadable": "La photo « {name} » ne peut pas être lue. Retirez-la, ou ouvrez-la et enregistrez-la en JPEG.",
    "photo_too_big": "La photo « {name} » est trop grande (100 millions de points au plus). Réduisez-la, puis "
    "joignez-la de nouveau.",
    "photos_too_big": "Même réduites, ces {count} photos ne tiennent pas dans la place qui reste ({max} Mo). "
    "Retirez-en quelques-unes.",
    "attachment_name_length": "Le nom « {name} » est trop long pour Chorus Pro (50 caractères au plus). Joignez le "
    "fichier sous un nom plus court.",
    "attachment_type_not_accepted": "Chorus Pro ne prend pas ce type de fichier : « {name} ». Enregistrez-le en PDF, "
    "puis joignez-le de nouveau.",
    "attachment_empty": "Le fichier « {name} » est vide. Vérifiez-le, puis joignez-le de nouveau.",
    "attachment_too_big": "Le fichier « {name} » est trop lourd : Chorus Pro prend {max} Mo au plus par pièce jointe. "
    "Réduisez-le, puis joignez-le de nouveau.",
    "attachments_too_big": "Avec « {name} », la facture et ses pièces jointes dépasseraient {max} Mo, la limite de "
    "Chorus Pro. Retirez une pièce ou réduisez-la.",
    "attachments_heavy": "Avec ses pièces jointes, la facture est trop lourde pour Chorus Pro ({max} Mo de pièces au "
    "plus). Réunissez les photos en un PDF, réduisez ou retirez des pièces.",
    "attachment_joined_before": "Ce fichier est déjà dans l’envoi, sous le nom « {other} ». Il n’est pas joint deux "
    "fois.",
    "attachment_no_file": "« {name} » est un dossier ou un périphérique, pas un fichier. Joignez des fichiers.",
    "attachment_not_kept": "Le brouillon ne peut pas être gardé pour l’instant : rien n’a été joint. Recommencez dès "
    "qu’il sera gardé.",
    "copy_not_opened": "Aucun programme de cet ordinateur n’ouvre « {name} ». Installez-en un qui ouvre les fichiers "
    ".{extension}, puis recommencez.",
    "copy_not_written": "« {name} » ne peut pas être ouvert : sa copie n’a pas pu être écrite sur l’ordinateur "
    "({detail}). Libérez de la place, puis recommencez.",
    "attachment_unreadable": "Le fichier « {name} » ne peut pas être lu ({detail}). Vérifiez qu’il existe encore et "
    "que vous avez le droit de l’ouvrir.",
}


def size(count: int) -> str:
    """A number of bytes as people say it: "340 Ko", "1,2 Mo"."""
    if count < 1000 * 1024:
        return said("{count}\u00a0Ko").format(count=max(1, round(count / 1024)))
    tenths = round(count * 10 / 1024 / 1024)
    text = format_quantity(Decimal(tenths) / 10)
    return said("{count}\u00a0Mo").format(count=text)


def accepted_kinds() -> tuple[str, str]:
    """The filters of names where a file to join is chosen."""
    accepted = " ".join(f"*.{extension}" for extension in sorted(ACCEPTED_EXTENSIONS))
    return said("Fichiers que Chorus Pro accepte ({0})").format(accepted), said("Tous (*)")


def type_label(code: str) -> str:
    """What a file is; of a code that is not in the list, the code."""
    return next((choice.label for choice in TYPES if choice.key == code), code)


def unite(count: int) -> str:
    """The button that puts the photos of the list into one PDF."""
    return (
        said("Mettre la photo en PDF")
        if count == 1
        else said("Réunir les {count} photos en un PDF").format(count=count)
    )


speak(globals())
