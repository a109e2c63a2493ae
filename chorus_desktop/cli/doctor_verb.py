"""The verb `doctor`: what works on this machine, what does not, what to do; a report that may be shown to anyone."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chorus_desktop import __version__, paths
from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.cli import output
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.paths import Profile
from chorus_desktop.ui.wording import doctor as wording


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verb on the parser."""
    verb = verbs.add_parser("doctor", help="dire ce qui fonctionne sur cet ordinateur, ce qui ne va pas et que faire")
    verb.add_argument("--json", action="store_true", help="répondre en JSON")
    verb.add_argument(
        "--out", type=Path, metavar="FICHIER", help="écrire aussi le rapport, sans secret, dans un fichier"
    )
    verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à regarder")
    verb.set_defaults(run=lambda options: run(options, profile_of(options)))


def run(options: argparse.Namespace, profile: Profile) -> int:
    """Print the report; 0 where all is good, 1 where something deserves a look. Raises UserFault for `--out`."""
    from chorus_desktop import app
    from chorus_desktop.actions.doctor import diagnose
    from chorus_desktop.store.secrets import SecretStore

    found = diagnose(profile, paths.second_place(), SecretStore(firm=profile.firm), today=app.today())
    told = wording.report(found)
    if options.json:
        output.show(_plain(found))
    else:
        sys.stdout.write(told)
    if options.out is not None:
        _write(options.out, told)
    return 0 if all(part.health is Health.GOOD for part in found) else 1


def _plain(found: tuple[Diagnosis, ...]) -> dict[str, object]:
    parts = [
        {"topic": part.topic, "code": part.code, "health": part.health.value, "message": wording.sentence(part)}
        for part in found
    ]
    ok = all(part.health is Health.GOOD for part in found)
    return {"version": __version__, "ok": ok, "parts": parts}


def _write(path: Path, told: str) -> None:
    try:
        path.write_text(told, encoding="utf-8")
    except OSError as fault:
        raise UserFault("file_unwritable", path=str(path), detail=fault.strerror or "") from None
