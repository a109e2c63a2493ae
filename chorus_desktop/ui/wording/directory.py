"""The words of the directory of public bodies: what is kept here, and what an import of its file brought."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from chorus_desktop.ui.formats import format_quantity
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording.typography import set_in_french

if TYPE_CHECKING:
    from chorus_desktop.actions.directory import Imported

ABOUT = set_in_french(
    "Tous les clients publics de France, avec ce que chacun exige : vous les trouverez ensuite sans réseau. Sur le "
    "site de la communauté Chorus Pro, à la page « Annuaire », prenez « Télécharger l’annuaire », puis choisissez ici "
    "le fichier reçu (Excel, CSV, ou ZIP de fichiers XML)."
)
FAULTS = {
    "directory_unknown": "Le fichier {path} n’est pas l’annuaire de Chorus Pro : aucun client public n’y a été "
    "trouvé. Téléchargez-le de nouveau.",
    "directory_damaged": "Le fichier {path} est incomplet ou abîmé (clients repris : {count}) : les autres n’ont pas "
    "pu être lus. Téléchargez-le de nouveau.",
}


def about() -> str:
    """Where the file comes from, and what it is good for."""
    return said(ABOUT)


def kept_here(count: int) -> str:
    """What stands under the title of the page."""
    if not count:
        return said("L’annuaire gardé sur cet ordinateur est encore vide")
    if count == 1:
        return said("1 client gardé sur cet ordinateur")
    told = said("{count} clients gardés sur cet ordinateur, trouvés même sans réseau")
    return told.format(count=format_quantity(Decimal(count)))


def only_first(count: int) -> str:
    """What stands below a result that is not shown whole."""
    return said("Les {count} premiers seulement. Tapez un mot de plus, par exemple la ville.").format(count=count)


def counted(count: int) -> str:
    """How far the import is."""
    return said("{count} clients repris…").format(count=format_quantity(Decimal(count)))


def imported(done: Imported) -> str:
    """What the import brought."""
    if done.bodies == 1:
        told = said("1 client repris dans l’annuaire.")
    else:
        told = said("{count} clients repris dans l’annuaire.").format(count=format_quantity(Decimal(done.bodies)))
    return set_in_french(told if done.whole else said("Arrêté avant la fin : {told}").format(told=told))
