"""The words of several firms in one program: which one is open, what the others wait for, how one is added."""

from collections.abc import Mapping
from typing import Any

from chorus_desktop.actions.firms import FirmSummary
from chorus_desktop.domain.events import Link
from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.typography import set_in_french

TITLE = "Entreprises"
CARD_TITLE = "Plusieurs entreprises"
ABOUT = set_in_french(
    "Vous facturez pour une autre entreprise, ou vous êtes comptable ? Chacune a ses factures, ses numéros et ses "
    "identifiants, séparés des autres."
)
OPEN_PAGE = "Voir les &entreprises"
OPEN = "Ouvrir"
HERE = "Ouverte"
ADD = "&Ajouter une entreprise"
EXCHANGE_ALL = "&Envoyer et actualiser partout"
EXCHANGING = "Échange en cours avec Chorus Pro…"
UNNAMED = "Entreprise sans nom"
NO_SIRET = "SIRET à compléter"
NOTHING = "Rien à faire."
ADD_TITLE = "Ajouter une entreprise"
ADD_ABOUT = (
    "Une nouvelle entreprise s’ouvre dans cette fenêtre, vide, à côté des autres. Ses factures et ses numéros restent "
    "séparés des vôtres."
)
SAME_ACCOUNT = "Déposer avec le même compte technique Chorus Pro"
SAME_ACCOUNT_HINT = (
    "Sur le portail Chorus Pro, ce compte doit être rattaché aux deux entreprises. Sinon, vous taperez ses "
    "identifiants dans Réglages."
)
GO = "A&jouter et ouvrir"
CANCEL = "A&nnuler"
FROM_COPY = "À partir d’une &sauvegarde…"
FROM_COPY_HINT = set_in_french(
    "Pour une entreprise qui vous confie son fichier : ses factures et ses réglages viennent avec."
)
FILE_DIALOG = "La sauvegarde de cette entreprise"
BRINGING = "Vérification de la sauvegarde…"
_HELD = "Restaurée : rien ne part avant d’avoir été comparé avec Chorus Pro. Ouvrez-la pour voir où elle en est."
_TWICE = (
    "Même SIRET que « {name} ». Deux fichiers pour une entreprise peuvent donner deux fois le même numéro : ne "
    "facturez que dans un seul."
)
_NOT_LINKED = "Pas encore reliée à Chorus Pro : ouvrez-la, puis Réglages."


def name_of(firm: FirmSummary) -> str:
    """What a firm is called."""
    return firm.name or said(UNNAMED)


def siret_of(firm: FirmSummary) -> str:
    """Its SIRET as one reads it."""
    return set_in_french(said("SIRET {siret}").format(siret=format_siret(firm.siret))) if firm.siret else said(NO_SIRET)


def subtitle(firms: int, asked: int) -> str:
    """How many there are, and what all of them together ask for."""
    there = said("1 entreprise") if firms == 1 else said("{count} entreprises").format(count=firms)
    told = {0: said("rien ne vous attend"), 1: said("1 chose demande votre attention")}.get(
        asked, said("{count} choses demandent votre attention").format(count=asked)
    )
    return f"{there} · {told}"


def state_of(firm: FirmSummary, same: str) -> str:
    """What is to be known of a firm before its invoices, "" for nothing; `same` names one that has its SIRET."""
    if firm.fault is not None:
        return errors.sentence(firm.fault.code, firm.fault.params)
    if same:
        return set_in_french(said(_TWICE).format(name=same))
    if firm.held:
        return set_in_french(said(_HELD))
    return "" if firm.todo else said(NOTHING)


def more(count: int) -> str:
    """How many further things a firm has to do."""
    return said("Et {count} de plus dans cette entreprise").format(count=count)


def exchanged(told: Mapping[str, Any]) -> tuple[bool, str]:
    """What came of an exchange of another firm, as `sync --once` printed it, and whether it went well."""
    link, code = str(told.get("link", "")), str(told.get("code", ""))
    if "fault" in told:
        return False, str(told["fault"])
    if link == Link.NOT_CONFIGURED:
        return False, set_in_french(said(_NOT_LINKED))
    if link not in (Link.ONLINE, Link.BUSY):
        return False, errors.sentence(code or "offline")
    news = len(told.get("statuses", ()))
    told_news = {0: said("Échange fait, rien de nouveau."), 1: said("Échange fait, 1 nouvelle.")}.get(
        news, said("Échange fait, {count} nouvelles.").format(count=news)
    )
    return True, set_in_french(told_news)


def opens(firm: FirmSummary) -> str:
    """What the button that opens a firm says to who does not see its row."""
    return said("Ouvrir {name}").format(name=name_of(firm))


speak(globals())
