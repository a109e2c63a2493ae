"""The verbs of the copies: take one now, beside the window if it is open; put one back, while it is closed."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chorus_desktop.cli import output
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.paths import Profile

if TYPE_CHECKING:
    from chorus_desktop.domain.recovery_key import RecoveryKey
    from chorus_desktop.store.restoring import Prospect
    from chorus_desktop.store.secrets import SecretStore

#: More than any sheet holds, in letters.
_LONGEST_KEY = 4_096


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verbs on the parser."""
    verb = verbs.add_parser("backup", help="sauvegarder les factures maintenant, et vérifier la sauvegarde")
    verb.add_argument("--to", type=Path, metavar="DOSSIER", help="dossier de cette sauvegarde, au lieu de l’habituel")
    verb.add_argument(
        "--plain", action="store_true", help="avec --to : ne pas la chiffrer, même si les copies le sont d’habitude"
    )
    verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à lire")
    verb.set_defaults(run=lambda options: _back_up(options, profile_of(options)))
    verb = verbs.add_parser("restore", help="remettre une sauvegarde en place ; le fichier actuel est mis de côté")
    verb.add_argument("copy", type=Path, metavar="FICHIER", help="la sauvegarde à remettre en place")
    verb.add_argument(
        "--key",
        type=Path,
        metavar="FICHIER",
        help="fichier où est tapée la clé de récupération d’une sauvegarde chiffrée ; « - » pour l’entrée standard",
    )
    verb.add_argument("--profile", metavar="DOSSIER", default=argparse.SUPPRESS, help="dossier des données à remplacer")
    verb.set_defaults(run=lambda options: _restore(options, profile_of(options)))


def _back_up(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.actions import copies
    from chorus_desktop.store.copies import count_invoices, take
    from chorus_desktop.store.sealed_copies import key_of
    from chorus_desktop.store.secrets import SecretStore

    now, secrets = datetime.now(UTC), SecretStore(firm=profile.firm)
    if options.to is None:
        taken = copies.take_now(profile, now, secrets)
    elif options.plain:
        taken = take(profile.database, options.to, now)
    else:
        taken = copies.take_into(profile, options.to, now, secrets)
    output.show(
        {
            "copy": str(taken.path),
            "taken": taken.taken.isoformat(),
            "invoices": count_invoices(taken),
            "size": taken.size,
            "findings": taken.findings,
            "key": key_of(taken.path) or None,
        }
    )
    return 0


def _restore(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.actions import restoring
    from chorus_desktop.store.secrets import SecretStore
    from chorus_desktop.store.swap import settle
    from chorus_desktop.ui.start import profile_in_use

    with profile_in_use(profile):
        prospect = _looked(profile, options.copy, SecretStore(firm=profile.firm), options.key)
        restoring.decide(profile, prospect.ready)
        aside = settle(profile.database)
    output.show(
        {
            "restored": str(options.copy),
            "invoices": prospect.invoices,
            "findings": prospect.findings,
            "gone": None if prospect.gone is None else list(prospect.gone),
            "aside": None if aside is None else str(aside),
        }
    )
    return 0


def _looked(profile: Profile, copy: Path, secrets: "SecretStore", key_file: Path | None) -> "Prospect":
    """The copy made ready; where only its key is wanted, and a person is there, it is asked for."""
    from chorus_desktop.actions import restoring

    if key_file is not None:
        return restoring.look(profile, copy, key=_key_in(key_file))
    try:
        return restoring.look(profile, copy, secrets=secrets)
    except UserFault as fault:
        if fault.code != "copy_key_wanted" or not sys.stdin.isatty():
            raise
        output.ask(fault)
    return restoring.look(profile, copy, key=_typed(sys.stdin.readline()))


def _key_in(path: Path) -> "RecoveryKey":
    """Raises UserFault: file_unreadable, and what is wrong with the key."""
    if str(path) == "-":
        return _typed(sys.stdin.readline())
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return _typed(file.read(_LONGEST_KEY))
    except OSError as fault:
        raise UserFault("file_unreadable", path=str(path), detail=fault.strerror or "") from None


def _typed(text: str) -> "RecoveryKey":
    from chorus_desktop.domain.recovery_key import typed

    return typed(text)
