"""The verbs that talk: sync with the platform once, run the embedded platform alone."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chorus_desktop.cli import output
from chorus_desktop.paths import Profile


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verbs on the parser."""
    sync = verbs.add_parser("sync", help="envoyer ce qui attend et relever les statuts")
    sync.add_argument("--once", action="store_true", required=True, help="un seul passage, puis s’arrêter")
    sync.set_defaults(run=lambda options: _sync(options, profile_of(options)))
    platform = verbs.add_parser("platform", help="faire tourner la plateforme embarquée seule")
    platform.add_argument("--port", type=int, default=0, help="port de l’API (0 : au choix du système)")
    platform.add_argument("--control-port", type=int, default=0, help="port de commande des exercices")
    platform.add_argument("--data", type=Path, metavar="DOSSIER", help="où garder son état")
    platform.add_argument("--scenario", default="default", help="déroulement des statuts : un nom, ou un fichier .json")
    platform.set_defaults(run=lambda options: _platform(options, profile_of(options)))


def _sync(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop import app

    output.show(app.sync_once(profile, training=options.training, platform=options.platform))
    return 0


def _platform(options: argparse.Namespace, profile: Profile) -> int:
    from chorus_desktop.domain.errors import UserFault
    from chorus_desktop.sandbox.server import SCENARIOS, check_scenario, run_forever

    try:
        check_scenario(options.scenario)
    except ValueError:
        raise UserFault("scenario_unknown", name=options.scenario, known=", ".join(SCENARIOS)) from None
    data = options.data if options.data is not None else profile.platform
    try:
        data.mkdir(parents=True, exist_ok=True)
        run_forever(
            data,
            port=options.port,
            control_port=options.control_port,
            scenario=options.scenario,
            announce=_announce,
        )
    except OSError as fault:
        raise UserFault("platform_unstartable", detail=fault.strerror or str(fault), port=str(options.port)) from None
    return 0


def _announce(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
