"""The words of the directory of public bodies: what is kept here, and what an import of its file brought."""

from chorus_desktop.actions.directory import Imported
from chorus_desktop.ui.formats import GROUP
from chorus_desktop.ui.wording.typography import set_in_french

ABOUT = (
    "Tous les clients publics de France, avec ce que chacun exige : vous les trouverez ensuite sans réseau. Sur le "
    "site de la communauté Chorus Pro, à la page « Annuaire », prenez « Télécharger l’annuaire », puis choisissez ici "
    "le fichier reçu (Excel, CSV, ou ZIP de fichiers XML)."
)
FAULTS = {
    "directory_unknown": "Le fichier {path} n’est pas l’annuaire de Chorus Pro : aucun client public n’y a été "
    "trouvé. Téléchargez-le de nouveau.",
    "directory_damaged": "Le fichier {path} s’arrête ou s’abîme en chemin : {count} clients ont été repris, les autres "
    "n’ont pas pu être lus. Téléchargez-le de nouveau.",
}


def about() -> str:
    """Where the file comes from, and what it is good for."""
    return set_in_french(ABOUT)


def grouped(count: int) -> str:
    """A large number as it is printed."""
    return f"{count:,}".replace(",", GROUP)


def kept_here(count: int) -> str:
    """What stands under the title of the page."""
    told = {0: "L’annuaire gardé sur cet ordinateur est encore vide", 1: "1 client gardé sur cet ordinateur"}
    return told.get(count, f"{grouped(count)} clients gardés sur cet ordinateur, trouvés même sans réseau")


def only_first(count: int) -> str:
    """What stands below a result that is not shown whole."""
    return f"Les {count} premiers seulement. Tapez un mot de plus, par exemple la ville."


def counted(count: int) -> str:
    """How far the import is."""
    return f"{grouped(count)} clients repris…"


def imported(done: Imported) -> str:
    """What the import brought."""
    told = "1 client repris" if done.bodies == 1 else f"{grouped(done.bodies)} clients repris"
    return f"{told} dans l’annuaire." if done.whole else f"Arrêté : {told} dans l’annuaire, les autres n’y sont pas."
