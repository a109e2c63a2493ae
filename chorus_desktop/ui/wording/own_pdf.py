"""The words of the page that sends the user's own PDF: what the file is, what was read in it, why it can't be taken."""

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import handover
from chorus_desktop.ui.wording.typography import NNBSP, set_in_french

EMPTY_TITLE = "Déposez ici le PDF de votre facture"
EMPTY_SUBTITLE = "Pour une facture déjà faite avec un autre logiciel"
EMPTY = (
    "Il partira tel quel, rien n’y est changé. "
    "Chorus Desktop lit ce qu’il peut dedans, et vous vérifiez avant d’envoyer. "
    "Un fichier XML (CII ou UBL) convient aussi."
)
EXAMINING_TITLE = "Lecture du fichier…"
EXAMINING = "Quelques secondes au plus. Rien n’est encore envoyé."
TO_CHECK = "Lu dans le PDF, à vérifier."
UNSURE = f"Lu dans le PDF sans certitude{NNBSP}: comparez avec la page."
CERTAIN = "Lu dans les données de la Factur-X."
NOT_READ = "Non trouvé dans le PDF."
TAKE_OVER = "Reprendre ses données"
FILE_DIALOG = "Choisir le fichier de la facture"
FILE_KINDS = "Factures (*.pdf *.PDF *.xml *.XML *.zip *.ZIP)"
ALL_FILES = "Tous les fichiers (*)"
OPEN_THERE = "Ouvrir dans cette entreprise"

FAULTS = {
    "pdf_corrupt": (
        "Ce fichier est abîmé ou n’est pas un PDF{nn}: enregistrez de nouveau votre facture au format PDF, "
        "puis déposez-la ici."
    ),
    "pdf_encrypted": (
        "Ce PDF est protégé par un mot de passe{nn}: enregistrez-le sans protection, puis déposez-le ici."
    ),
    "pdf_empty": "Ce PDF est vide{nn}: enregistrez de nouveau votre facture, puis déposez-la ici.",
    "pdf_too_big": (
        "Ce PDF est trop lourd, Chorus Pro prend {max} Mo au plus{nn}: "
        "enregistrez-le en qualité réduite, puis déposez-le ici."
    ),
    "file_unreadable": (
        "Ce fichier ne peut pas être lu{nn}: vérifiez qu’il existe encore et que vous avez le droit de l’ouvrir."
    ),
    "document_unknown": (
        "Ce fichier n’est ni un PDF ni une facture Factur-X, CII ou UBL{nn}: enregistrez votre facture au format PDF, "
        "puis déposez-la ici."
    ),
    "xml_malformed": (
        "Ce fichier XML est abîmé, aucune facture n’y peut être lue{nn}: enregistrez-la au format PDF, "
        "puis déposez-la ici."
    ),
    "xml_refused": (
        "Ce fichier XML a une forme dangereuse (DOCTYPE), il n’est pas lu{nn}: "
        "enregistrez votre facture au format PDF, puis déposez-la ici."
    ),
    "xml_too_big": (
        "Ce fichier XML dépasse {max} Mo, la limite de Chorus Pro{nn}: retirez-en des pièces jointes, "
        "ou déposez le PDF de votre facture."
    ),
    "xml_too_long": (
        "Ce fichier XML a bien plus de lignes qu’une facture, il n’est pas lu{nn}: déposez le PDF de votre facture."
    ),
} | {code: text for code, text in handover.FAULTS.items() if code.startswith("handover_")}

_SOURCES = {
    "facturx": (
        "Factur-X reconnue{nn}: elle peut partir telle quelle, les champs viennent de ses données, "
        "comparez-les tout de même à la page."
    ),
    "ubl": "Facture UBL trouvée dans ce PDF{nn}: les champs viennent de ses données, comparez-les à la page.",
    "pdf-text": "Les champs ont été remplis d’après le texte du PDF{nn}: comparez-les à la page avant d’envoyer.",
}
_NO_READING = "Rien n’a pu être lu dans ce PDF{nn}: recopiez à droite ce qui est imprimé sur la page."


def fault_sentence(fault: ChorusError) -> str:
    """Why the file cannot be taken, and what to do; a fault that is not of the file is told as unreadable."""
    return said(FAULTS.get(fault.code, FAULTS["file_unreadable"])).format(**({"nn": NNBSP} | fault.params))


def source_sentence(source: str) -> str:
    """What the fields were filled from; `source` is empty where nothing could be read."""
    return said(_SOURCES.get(source, _NO_READING)).format(nn=NNBSP)


def of_another_firm(name: str) -> str:
    """That a file is the invoice of another firm of this user."""
    return set_in_french(said("Cette facture est celle de « {name} » : rien n’en a été gardé ici.").format(name=name))


def expecting(number: str) -> str:
    """The title of the drop zone while the PDF of one number is looked for."""
    return said("Déposez ici le PDF de la facture {number}").format(number=number)


def other_number(expected: str, number: str) -> str:
    """That a PDF is not the one that was looked for."""
    told = (
        said("ce PDF porte le n°\u00a0{number}").format(number=number)
        if number
        else said("aucun numéro n’a été lu dans ce PDF")
    )
    return said("Vous cherchiez la facture {expected}\u202f: {told}. Vérifiez que c’est le bon fichier.").format(
        expected=expected, told=told
    )


def number_used(number: str) -> str:
    """That a PDF bears a number that cannot serve again."""
    return said(
        "Ce PDF porte encore le n°\u00a0{number}, qui ne peut plus servir\u202f: changez-le dans votre "
        "logiciel, refaites le PDF, puis choisissez-le avec le bouton en haut."
    ).format(number=number)


speak(globals())
