"""The verbs of the audit: verify the store, export the proof of a deposit; both only read, and the app may run."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chorus_desktop import paths
from chorus_desktop.cli import output
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.paths import Profile
from chorus_desktop.store.findings import Area, Verification
from chorus_desktop.ui.wording import verification as wording

ProfileOf = Callable[[argparse.Namespace], Profile]
_SUFFIXES = (".pdf", ".json")


def add_to(verbs: Any, profile_of: ProfileOf) -> None:
    """Declare the verbs on the parser."""
    verify = verbs.add_parser("verify", help="vérifier les factures enregistrées et leur journal, sans rien changer")
    verify.add_argument("--json", action="store_true", help="répondre en JSON")
    verify.set_defaults(run=lambda options: _verify(options, profile_of(options)))
    export = verbs.add_parser("export-proof", help="écrire la preuve de dépôt d’une facture")
    export.add_argument("number", metavar="NUMÉRO")
    export.add_argument("--out", type=Path, required=True, metavar="FICHIER", help="fichier .pdf ou .json")
    export.set_defaults(run=lambda options: _export(options, profile_of(options)))
    for verb in (verify, export):
        verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à lire")


def _verify(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.store.second_place import FolderSecondPlace
    from chorus_desktop.store.verification import verify_file

    found = verify_file(profile.database, FolderSecondPlace(paths.second_place()))
    if options.json:
        output.show(_plain(profile, found))
    else:
        sys.stdout.write("\n".join(_told(profile, found)) + "\n")
    return 1 if found.findings else 0


def _told(profile: Profile, found: Verification) -> list[str]:
    lines = [wording.heading(str(profile.database))]
    for part in found.checked:
        lines.append(f"- {wording.summary(part)}")
        lines += [f"    {wording.sentence(finding)}" for finding in part.findings]
    unchecked = _unchecked(found)
    if unchecked:
        lines.append(f"- {wording.left_out(unchecked)}")
    return [*lines, wording.outcome(whole=not found.findings)]


def _unchecked(found: Verification) -> list[Area]:
    checked = {part.area for part in found.checked}
    return [area for area in Area if area not in checked]


def _plain(profile: Profile, found: Verification) -> dict[str, object]:
    return {
        "file": str(profile.database),
        "ok": not found.findings,
        "head": {"sequence": found.head.sequence, "hash": found.head.hash},
        "checked": [
            {
                "area": part.area.value,
                "count": part.count,
                "findings": [
                    {
                        "code": finding.code,
                        "where": finding.where,
                        "detail": finding.detail,
                        "message": wording.sentence(finding),
                    }
                    for finding in part.findings
                ],
            }
            for part in found.checked
        ],
        "unchecked": [area.value for area in _unchecked(found)],
    }


def _export(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.actions.proof import export_proof
    from chorus_desktop.ui.wording.journal import told_of

    if options.out.suffix.lower() not in _SUFFIXES:
        raise UserFault("proof_suffix", path=str(options.out))
    now = datetime.now(UTC).astimezone()
    proof = export_proof(profile.database, options.number, options.out, now=now, words=told_of)
    output.show({"file": str(options.out), "number": proof.number, "journal_whole": proof.flaw is None})
    return 0 if proof.flaw is None else 1
