"""What a salvage says: what was brought out of a damaged file, what was not, and how to go on."""

from collections.abc import Iterator

from chorus_desktop.store.salvage_findings import Part, Salvaged
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording import tables, verification
from chorus_desktop.ui.wording.typography import set_in_french

FAULTS = {
    "salvage_exists": "Le fichier {path} existe déjà, et rien n’est écrasé : choisissez un autre nom pour le fichier "
    "récupéré.",
    "salvage_nothing": "Rien n’a pu être lu dans {path} : ce n’est pas un fichier de cette application, ou il est "
    "entièrement effacé. Gardez-le tel quel, et restaurez votre dernière sauvegarde.",
}
#: One and several of each kind.
_KEPT = ("1 élément récupéré", "{count} éléments récupérés")
_DOUBTFUL = ("dont 1 douteux", "dont {count} douteux")
_UNREADABLE = ("1 illisible", "{count} illisibles")
_LEFT_OUT = ("1 mis à part", "{count} mis à part")
_TORN = ("1 page perdue", "{count} pages perdues")
_ALTERED = "dont au moins un n’est plus ce que l’application avait écrit"
_BROKE = "Journal : il est intact jusqu’à l’inscription n° {rank} ; ce qui suivait et se lit encore y est recopié."
_HEADLESS = "Journal : son début manque ; ce qui se lit encore y est recopié."
_INCOMPLETE = "Factures perdues ou incomplètes : {numbers}."
_REMNANTS = "Ce qui a été lu sans pouvoir y prendre place est gardé dans {path}."
_FOUND = "La vérification du fichier récupéré dit ceci :"
_ALL = "Tout ce que contenait le fichier a été récupéré."
_PARTLY = "Tout n’a pas pu être récupéré : si votre dernière sauvegarde est récente, restaurez-la plutôt."
_KEEP = "Le fichier abîmé n’a pas été touché, gardez-le. Le fichier récupéré est {path}."
_RESTORE = "Pour le mettre en place, l’application étant fermée, tapez : chorus-desktop restore {path}"
_OPEN = (
    "Pour l’ouvrir, copiez-le sous le nom chorus.db dans un dossier vide, et donnez ce dossier à chorus-desktop par "
    "--profile."
)
_HELD = (
    "Vous pourrez y lire vos factures et y taper des brouillons ; rien n’y est numéroté ni envoyé avant que Chorus Pro "
    "ait été interrogé, environ un jour."
)
OFFER = set_in_french(
    "Pas de sauvegarde récente ? L’application peut sortir du fichier abîmé tout ce qui s’y lit encore, sans le "
    "toucher, et vous dire ce qui manque."
)
OPEN = "&Récupérer ce qui peut l’être…"
TITLE = "Récupérer le fichier abîmé"
READING = "Lecture du fichier abîmé, page par page…"
GO = "&Mettre en place et relancer"
CANCEL = "&Annuler"
CLOSE = "&Fermer"
HEAD_ALL = "Tout a été récupéré"
HEAD_PARTLY = "Voici ce qui a été récupéré"
_ASIDE = "Rien n’est effacé : le fichier abîmé est mis de côté, gardez-le."
_TOLD = "La vérification trouve encore des anomalies ({count}) : le diagnostic, dans Réglages, les dira."


def account(result: Salvaged) -> Iterator[tuple[str, str]]:
    """What a window says of it, each with its icon: what came, what did not, and what happens next.

    Invoices and documents are told even where all of them came.
    """
    for part in result.parts:
        if part.table in ("invoices", "documents") or not part.whole:
            yield "circle-check" if part.whole else "triangle-alert", summary(part)
    if result.broke is not None:
        told = said(_BROKE) if result.broke > 1 else said(_HEADLESS)
        yield "triangle-alert", set_in_french(told.format(rank=result.broke - 1))
    if result.incomplete:
        yield "triangle-alert", set_in_french(said(_INCOMPLETE).format(numbers=", ".join(result.incomplete)))
    if result.remnants is not None:
        yield "folder-open", set_in_french(said(_REMNANTS).format(path=result.remnants))
    if result.verification.findings:
        yield "triangle-alert", set_in_french(said(_TOLD).format(count=len(result.verification.findings)))
    yield "shield-check", set_in_french(said(_HELD))
    yield "folder-open", set_in_french(said(_ASIDE))


def lines(result: Salvaged) -> Iterator[str]:
    """The whole account, line by line."""
    yield set_in_french(said("Récupération de {path} :").format(path=result.source))
    for part in result.parts:
        if not part.whole or (part.kept and part.table in tables.NAMES):
            yield f"- {summary(part)}"
    if result.broke is not None:
        told = said(_BROKE) if result.broke > 1 else said(_HEADLESS)
        yield set_in_french(f"- {told.format(rank=result.broke - 1)}")
    if result.incomplete:
        yield set_in_french(f"- {said(_INCOMPLETE).format(numbers=', '.join(result.incomplete))}")
    if result.remnants is not None:
        yield set_in_french(f"- {said(_REMNANTS).format(path=result.remnants)}")
    if result.verification.findings:
        yield set_in_french(f"- {said(_FOUND)}")
        yield from (f"    {verification.sentence(finding)}" for finding in result.verification.findings)
    yield set_in_french(said(_ALL) if result.whole else said(_PARTLY))
    yield set_in_french(said(_KEEP).format(path=result.target))
    yield set_in_french(said(_OPEN) if result.verification.findings else said(_RESTORE).format(path=result.target))
    yield set_in_french(said(_HELD))


def summary(part: Part) -> str:
    """One line on one table."""
    less = (
        (part.doubtful, _DOUBTFUL),
        (part.unreadable, _UNREADABLE),
        (part.left_out, _LEFT_OUT),
        (part.torn, _TORN),
    )
    told = [_counted(part.kept, *_KEPT), *(_counted(count, *words) for count, words in less if count)]
    if part.altered and part.kept and not (part.unreadable or part.left_out or part.torn):
        told.append(said(_ALTERED))
    return set_in_french(f"{tables.name(part.table)} : {', '.join(told)}")


def _counted(count: int, one: str, several: str) -> str:
    return said(one if count == 1 else several).format(count=count)


speak(globals())
