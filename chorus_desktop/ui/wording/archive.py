"""The words of the archive of a year: what it is, what came of it, and what a look at one found."""

from collections.abc import Sequence

from chorus_desktop.actions.archive import ArchiveChecked, Archived
from chorus_desktop.documents.year_archive import ArchiveFinding, ArchiveFlaw
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording.kinds import BannerKind
from chorus_desktop.ui.wording.typography import set_in_french

ABOUT = set_in_french(
    "Un seul fichier ZIP, qui se lit sans l’application : chaque facture telle qu’elle a été envoyée, ses pièces, sa "
    "preuve de dépôt, le tableau, la TVA, le livre des recettes et le FEC de l’année. Rien n’est retiré d’ici."
)
KEEP = set_in_french("Gardez-le dix ans, sur deux supports : un disque externe et une clé USB, par exemple.")
NONE_YET = (
    "Aucune facture d’une année terminée n’est ici. L’année {year} pourra être archivée à partir du 1er janvier {next}."
)
_FLAWS = {
    ArchiveFlaw.MISSING: ("1 fichier manque ({names})", "{count} fichiers manquent ({names})"),
    ArchiveFlaw.ALTERED: ("1 fichier a changé ({names})", "{count} fichiers ont changé ({names})"),
    ArchiveFlaw.SURPLUS: ("1 fichier a été ajouté ({names})", "{count} fichiers ont été ajoutés ({names})"),
    ArchiveFlaw.JOURNAL: ("le journal n’est plus entier", "le journal n’est plus entier"),
}
_SHOWN = 3


def about() -> str:
    """What an archive is, and how long to keep it."""
    return set_in_french(f"{said(ABOUT)} {said(KEEP)}")


def none_yet(year: int) -> str:
    """That no year can be archived yet."""
    return set_in_french(said(NONE_YET).format(year=year, next=year + 1))


def made(archived: Archived) -> tuple[BannerKind, str]:
    """What now stands on the disk, and what is still open in it."""
    count = said("1 facture") if archived.invoices == 1 else said("{count} factures").format(count=archived.invoices)
    told = said("L’année {year} est archivée dans {name} : {invoices}, {files} fichiers.").format(
        year=archived.year, name=archived.path.name, invoices=count, files=archived.files
    )
    if archived.lost:
        gone = said("Le disque a perdu des documents de : {numbers}. Ils ne sont pas dans l’archive.")
        told = f"{told} {gone.format(numbers=_first(archived.lost))}"
    if not archived.unsettled:
        kind: BannerKind = "warn" if archived.lost else "good"
        return kind, set_in_french(f"{told} {said('Copiez-la sur un deuxième support.')}")
    still = said("Pas encore réglées avec Chorus Pro : {numbers}. Archivez l’année de nouveau quand elles le seront.")
    return "warn", set_in_french(f"{told} {still.format(numbers=_first(archived.unsettled))}")


def _first(names: Sequence[str]) -> str:
    return ", ".join(names[:_SHOWN]) + ("…" if len(names) > _SHOWN else "")


def checked(found: ArchiveChecked) -> tuple[BannerKind, str]:
    """What a look at an archive found."""
    label, findings = found.look.label, found.look.findings
    if findings:
        start = said("Cette archive de {year} n’est plus comme elle a été faite : {what}. Prenez votre autre copie.")
        return "bad", set_in_french(start.format(year=label.year, what=", ".join(_flaws(findings))))
    whole = said(
        "Rien n’a changé dans cette archive de {year}, faite le {day} pour {firm} : {files} fichiers comparés, et le "
        "journal est entier."
    ).format(year=label.year, day=label.made_on, firm=label.firm, files=found.look.files)
    if found.own is False:
        other = said("Son journal n’est pas celui d’ici : elle vient d’une autre entreprise, ou d’un autre ordinateur.")
        return "warn", set_in_french(f"{whole} {other}")
    return "good", set_in_french(whole)


def _flaws(findings: Sequence[ArchiveFinding]) -> list[str]:
    told = []
    for flaw, (one, several) in _FLAWS.items():
        names = [finding.name for finding in findings if finding.flaw is flaw]
        if names:
            told.append(said(one if len(names) == 1 else several).format(count=len(names), names=_first(names)))
    return told
