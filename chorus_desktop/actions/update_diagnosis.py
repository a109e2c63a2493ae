"""What the doctor finds of the look for newer releases."""

from collections.abc import Iterator
from datetime import datetime

from chorus_desktop.actions import updates
from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.domain.release_source import ReleaseSource
from chorus_desktop.paths import Profile


def diagnosed(profile: Profile, source: ReleaseSource, now: datetime) -> Iterator[Diagnosis]:
    """What the last look for a newer release brought; an announcement that was passed over is told here alone."""
    found = updates.standing(profile, source, now)
    params = {
        "day": f"{found.asked:%d/%m/%Y}" if found.asked else "",
        "believed": f"{found.believed:%d/%m/%Y}" if found.believed else "",
        "version": found.release.version if found.release else "",
    }
    if found.refusal:
        quiet = found.refusal == updates.UNANSWERED
        code = f"updates_{found.refusal}"
        yield Diagnosis(topic="updates", code=code, health=Health.GOOD if quiet else Health.LOOK, params=params)
    if found.release is not None or not found.refusal:
        health = Health.LOOK if found.release else Health.GOOD
        yield Diagnosis(topic="updates", code=f"updates_{found.outlook.value}", health=health, params=params)
