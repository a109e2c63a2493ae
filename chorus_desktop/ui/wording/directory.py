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


def others(count: int) -> str:
    """The link to those that the directory holds beside the customers that are shown."""
    if count == 1:
        return said("Voir celui de l’annuaire")
    return said("Voir ceux de l’annuaire ({count})").format(count=format_quantity(Decimal(count)))


def received(count: int) -> str:
    """What a search on the platform, or a look at one customer, brought."""
    if count == 0:
        return said("Rien trouvé sur Chorus Pro, ou pas de réseau pour le moment.")
    return said("1 client reçu.") if count == 1 else said("{count} clients reçus.").format(count=count)


def renewing(done: int, every: int) -> str:
    """How far it is with several customers."""
    return set_in_french(said("Mise à jour depuis Chorus Pro : {done} sur {every}…").format(done=done, every=every))


def renewed(done: int, every: int) -> str:
    """What came of it when each was asked for."""
    if done == every:
        return said("{count} clients mis à jour.").format(count=done)
    told = said("Clients mis à jour : {done} sur {every}. Pour les autres, rien de Chorus Pro ou pas de réseau.")
    return set_in_french(told.format(done=done, every=every))


def stopped(done: int, every: int) -> str:
    """What was done before it was stopped."""
    return set_in_french(said("Arrêté. Clients mis à jour : {done} sur {every}.").format(done=done, every=every))


def went_offline(done: int, every: int) -> str:
    """What was done before the network went."""
    told = said("Plus de réseau. Clients mis à jour : {done} sur {every}.")
    return set_in_french(told.format(done=done, every=every))


def no_network() -> str:
    """Why nothing is asked for."""
    return set_in_french(said("Pas de réseau : rien n’a été demandé. Recommencez quand il sera revenu."))


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
