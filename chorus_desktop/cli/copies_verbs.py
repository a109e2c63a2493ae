"""The verbs of the copies: take one now, beside the window if it is open."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chorus_desktop.cli import output
from chorus_desktop.paths import Profile


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verbs on the parser."""
    verb = verbs.add_parser("backup", help="sauvegarder les factures maintenant, et vérifier la sauvegarde")
    verb.add_argument("--to", type=Path, metavar="DOSSIER", help="dossier de cette sauvegarde, au lieu de l’habituel")
    verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à lire")
    verb.set_defaults(run=lambda options: _back_up(options, profile_of(options)))


def _back_up(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.actions import copies
    from chorus_desktop.store.copies import count_invoices, take

    now = datetime.now(UTC)
    taken = copies.take_now(profile, now) if options.to is None else take(profile.database, options.to, now)
    output.show(
        {
            "copy": str(taken.path),
            "taken": taken.taken.isoformat(),
            "invoices": count_invoices(taken),
            "size": taken.size,
        }
    )
    return 0
