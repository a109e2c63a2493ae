"""The verb that lists the firms of this user, so that a script can go through them."""

import argparse
from collections import Counter
from collections.abc import Callable
from typing import Any

from chorus_desktop.cli import output
from chorus_desktop.paths import Profile
from chorus_desktop.ui.wording import errors


def add_to(verbs: Any, profile_of: Callable[[argparse.Namespace], Profile]) -> None:
    """Declare the verb on the parser."""
    verb = verbs.add_parser("firms", help="les entreprises de cet ordinateur, et ce qu’elles ont à faire")
    verb.set_defaults(run=lambda options: _firms(profile_of(options)))


def _firms(profile: Profile) -> int:
    from chorus_desktop import app
    from chorus_desktop.actions.firms import summaries

    found = summaries(profile, app.today())
    output.show(
        [
            {
                "profile": str(firm.profile.root),
                "name": firm.name,
                "siret": firm.siret,
                "held": firm.held,
                "todo": dict(Counter(item.kind.value for item in firm.todo)),
                "fault": "" if firm.fault is None else errors.sentence(firm.fault.code, firm.fault.params),
            }
            for firm in found
        ]
    )
    return 1 if any(firm.fault is not None for firm in found) else 0
