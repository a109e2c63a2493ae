"""The words of the platform's certificate of deposit."""

from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

CERTIFICATE = "Cer&tificat de Chorus Pro…"
CHOOSE_FILE = "Enregistrer le certificat de dépôt de Chorus Pro"
ASKED = "Demandé à Chorus Pro…"
_WHY = {
    "not_connected": "L’application n’est pas encore reliée à Chorus Pro : le certificat ne peut pas être demandé. "
    "Reliez-la dans Réglages.",
    "offline": "Pas de réseau : Chorus Pro ne peut pas donner le certificat. Réessayez quand la connexion sera là. "
    "La preuve de dépôt, elle, est toujours ici.",
    "not_there": "Chorus Pro n’a pas joint de certificat à cette facture. Votre preuve de dépôt est à côté.",
}
_FAILED = (
    "Chorus Pro n’a pas donné le certificat. Réessayez plus tard, ou téléchargez-le sur le portail, sur la page de la "
    "facture."
)


def failed(code: str) -> str:
    """Why there is no certificate, and what to do."""
    return set_in_french(said(_WHY.get(code, _FAILED)))


def file_name(number: str) -> str:
    """How its file is called unless the user says otherwise."""
    return said("Certificat de dépôt {number}.pdf").format(number=number)


def written(path: str) -> str:
    """Where it is now."""
    return said("Certificat enregistré dans {path}").format(path=path)


speak(globals())
