"""The words of the queue of own PDFs: what is being read, what waits to be confirmed, what could not be taken."""

from chorus_desktop.actions.pdf_queue import Waiting
from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.typography import set_in_french

TITLE = "Mes PDF à confirmer"
TO_CONFIRM = "À confirmer"
READING = "Lecture…"
NOT_TAKEN = "Non repris"
CHECK = "Vérifier"
CHECK_NEXT = "&Vérifier le suivant"
FORGET = "Retirer de la liste"
OPEN_ALONE = "Ouvrir"
EMPTY_TITLE = "Plus rien à confirmer"
EMPTY = set_in_french(
    "Déposez plusieurs factures PDF d’un coup : chacune devient un brouillon, à vérifier à côté de sa page."
)
CHOOSE = "Choisir des fichiers…"


def subtitle(waiting: int, reading: int, failed: int) -> str:
    """How far the queue is, in one line."""
    told = []
    if reading:
        told.append(said("1 en lecture") if reading == 1 else said("{count} en lecture").format(count=reading))
    if waiting:
        told.append(said("1 à confirmer") if waiting == 1 else said("{count} à confirmer").format(count=waiting))
    if failed:
        told.append(said("1 non repris") if failed == 1 else said("{count} non repris").format(count=failed))
    return " · ".join(told)


def title(waiting: Waiting) -> str:
    """How a draft is named: by its number where one was read, else by its file."""
    return said("N° {number}").format(number=waiting.number) if waiting.number else waiting.filename


def facts(waiting: Waiting) -> str:
    """What was read, to be recognised by."""
    parts = [waiting.buyer_name or said("Client à choisir"), format_money(waiting.with_vat)]
    if waiting.number:
        parts.append(waiting.filename)
    return " · ".join(parts)


def sent_already(number: str) -> str:
    """Why a file is not taken again."""
    return set_in_french(said("Ce PDF a déjà été envoyé : c’est la facture {number}.").format(number=number))


def bare_xml() -> str:
    """Why a file of data alone does not stand in the queue."""
    return set_in_french(said("Ce fichier XML s’ouvre seul : on choisit d’abord ce qu’on en fait."))


def finished(fresh: int, known: int) -> str:
    """What is told when the last file is read."""
    told = said("1 PDF repris.") if fresh == 1 else said("{count} PDF repris.").format(count=fresh)
    if not known:
        return told
    again = said("1 y était déjà.") if known == 1 else said("{count} y étaient déjà.").format(count=known)
    return f"{told} {again}"


speak(globals())
