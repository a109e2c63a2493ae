"""The verb that makes a new store of what can be read of a damaged one, which it never touches."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chorus_desktop.cli import output
from chorus_desktop.paths import Profile
from chorus_desktop.store.salvage_findings import Salvaged
from chorus_desktop.ui.wording import salvage as wording
from chorus_desktop.ui.wording import verification


def add_to(verbs: Any) -> None:
    """Declare the verb on the parser."""
    verb = verbs.add_parser("salvage", help="récupérer ce qui peut l’être d’un fichier abîmé, sans y toucher")
    verb.add_argument("file", type=Path, metavar="FICHIER", help="le fichier abîmé, l’application étant fermée")
    verb.add_argument("--to", type=Path, required=True, metavar="FICHIER", help="le fichier à faire, qui n’existe pas")
    verb.add_argument("--json", action="store_true", help="répondre en JSON")
    verb.set_defaults(run=_salvage)


def _salvage(options: argparse.Namespace) -> int:
    from chorus_desktop.store.salvage import salvage

    with _alone(options.file):
        result = salvage(options.file, options.to, datetime.now(UTC))
    if options.json:
        output.show(_plain(result))
    else:
        sys.stdout.write("\n".join(wording.lines(result)) + "\n")
    return 0 if result.whole else 1


@contextlib.contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Nobody writes the file meanwhile, where it is that of a profile."""
    from chorus_desktop.ui.start import profile_in_use

    profile = Profile(file.absolute().parent)
    if profile.database != file.absolute() or not profile.lock.exists():
        yield
        return
    with profile_in_use(profile):
        yield


def _plain(result: Salvaged) -> dict[str, object]:
    findings = result.verification.findings
    return {
        "file": str(result.source),
        "salvaged": str(result.target),
        "remnants": None if result.remnants is None else str(result.remnants),
        "whole": result.whole,
        "tables": [asdict(part) for part in result.parts],
        "journal": {"broke": result.broke, "retold": result.retold},
        "incomplete": list(result.incomplete),
        "findings": [{**asdict(finding), "message": verification.sentence(finding)} for finding in findings],
    }
