"""The verb that archives a closed year, or looks whether an archive is still as it was made; the app may run."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chorus_desktop.cli import output
from chorus_desktop.paths import Profile

_ABOUT = (
    "Écrit en un fichier ZIP tout ce qui est gardé d’une année terminée, ou compare une archive avec les empreintes "
    "qu’elle contient (--check). Codes de sortie : 0, écrit ou rien n’a changé ; 1, écrit mais des factures ne sont "
    "pas encore réglées (unsettled) ou ont perdu des documents (lost), ou quelque chose a changé (findings) ; 2, rien "
    "n’est fait, une phrase dit pourquoi."
)


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verb on the parser."""
    verb = verbs.add_parser("archive", help="archiver une année terminée, ou vérifier une archive", description=_ABOUT)
    wanted = verb.add_mutually_exclusive_group(required=True)
    wanted.add_argument("year", nargs="?", type=int, metavar="ANNÉE", help="l’année à archiver")
    wanted.add_argument("--check", type=Path, metavar="ARCHIVE", help="l’archive à vérifier")
    verb.add_argument("--out", type=Path, default=Path(), metavar="DOSSIER", help="où l’écrire (par défaut, ici)")
    verb.add_argument("--overwrite", action="store_true", help="remplacer un fichier du même nom")
    verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à lire")
    verb.set_defaults(run=lambda options: _run(options, profile_of(options)))


def _run(options: argparse.Namespace, profile: Profile) -> int:
    return _check(options.check, profile) if options.check is not None else _archive(options, profile)


def _archive(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.actions.archive import YearOrder, archive_year
    from chorus_desktop.actions.archive_content import YearWords
    from chorus_desktop.ui.wording.archive import made
    from chorus_desktop.ui.wording.export import status
    from chorus_desktop.ui.wording.journal import told_of

    order = YearOrder(year=options.year, folder=options.out, overwrite=options.overwrite)
    archived = archive_year(
        profile.database,
        order,
        now=datetime.now(UTC).astimezone(),
        words=YearWords(status=status, proof=told_of),
        watch=lambda _done, _all: True,
    )
    assert archived is not None
    output.show(
        {
            "path": str(archived.path),
            "year": archived.year,
            "invoices": archived.invoices,
            "files": archived.files,
            "sha256": archived.sha256,
            "unsettled": list(archived.unsettled),
            "lost": list(archived.lost),
            "message": made(archived)[1],
        }
    )
    return 1 if archived.unsettled or archived.lost else 0


def _check(path: Path, profile: Profile) -> int:
    from chorus_desktop.actions.archive import check_archive
    from chorus_desktop.ui.wording.archive import checked

    found = check_archive(path, profile.database if profile.database.exists() else None)
    look = found.look
    output.show(
        {
            "path": str(path),
            "year": look.label.year,
            "files": look.files,
            "findings": [{"code": finding.flaw.value, "file": finding.name} for finding in look.findings],
            "own_journal": found.own,
            "message": checked(found)[1],
        }
    )
    return 1 if look.findings else 0
