"""The verbs of the copies: take one now, beside the window if it is open; put one back, while it is closed."""

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
    verb = verbs.add_parser("restore", help="remettre une sauvegarde en place ; le fichier actuel est mis de côté")
    verb.add_argument("copy", type=Path, metavar="FICHIER", help="la sauvegarde à remettre en place")
    verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à remplacer")
    verb.set_defaults(run=lambda options: _restore(options, profile_of(options)))


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


def _restore(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.actions import restoring
    from chorus_desktop.store.swap import settle
    from chorus_desktop.ui.start import profile_in_use

    with profile_in_use(profile):
        prospect = restoring.look(profile, options.copy)
        restoring.decide(profile)
        aside = settle(profile.database)
    output.show(
        {
            "restored": str(options.copy),
            "invoices": prospect.invoices,
            "gone": None if prospect.gone is None else list(prospect.gone),
            "aside": None if aside is None else str(aside),
        }
    )
    return 0
