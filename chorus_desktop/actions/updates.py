"""The update notice: asks at most once a day whether there is a newer release, and knows what to tell of the answer.

Nothing is ever downloaded or installed. The window alone writes the choices, the one that looks alone what it learnt;
what was learnt keeps the signed document, which is verified again whenever it is read.
"""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from chorus_desktop import __version__
from chorus_desktop.actions.release_signature import verified
from chorus_desktop.domain.release_source import ReleaseSource
from chorus_desktop.domain.releases import (
    NoAnnouncement,
    PutOff,
    Release,
    WrongRelease,
    held_against,
    is_due,
    is_newer,
    is_put_off,
)
from chorus_desktop.durable_files import write_durably
from chorus_desktop.paths import Profile
from chorus_desktop.store.faults import files

_LOG = logging.getLogger("chorus_desktop.updates")
#: Fetches the document. Raises NoAnnouncement, WrongRelease.
Ask = Callable[[ReleaseSource], bytes]
#: The outcome of a question while there is no answer to it.
UNANSWERED = "unanswered"


class Outlook(StrEnum):
    """What is known of newer releases."""

    NO_KEY = "no_key"
    OFF = "off"
    NEVER = "never"
    CURRENT = "current"
    NEWER = "newer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`release` is the newer one; `put_off` where the user wants to hear of it later. `believed` is the day of the last
    answer that was believed, `asked` that of the last question; `refusal` says why its answer was not, or "unanswered".
    """

    outlook: Outlook
    release: Release | None = None
    put_off: bool = False
    believed: date | None = None
    asked: date | None = None
    refusal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Learnt:
    asked: datetime | None = None
    outcome: str = ""
    believed: datetime | None = None
    document: bytes = b""


def standing(profile: Profile, source: ReleaseSource, now: datetime, *, own: str = __version__) -> Standing:
    """What is known, without asking; `now` is UTC, `own` the version that runs."""
    if not source.is_known:
        return Standing(outlook=Outlook.NO_KEY)
    if not is_wanted(profile):
        return Standing(outlook=Outlook.OFF)
    learnt = _learnt(profile)
    seen = _seen(learnt, source)
    told = Standing(
        outlook=Outlook.CURRENT if seen else Outlook.NEVER,
        believed=_day(learnt.believed),
        asked=_day(learnt.asked),
        refusal=learnt.outcome,
    )
    if seen is None or not is_newer(seen, own):
        return told
    return replace(told, outlook=Outlook.NEWER, release=seen, put_off=is_put_off(seen, _put_off(profile), now))


def look(profile: Profile, source: ReleaseSource, ask: Ask, now: datetime, *, own: str = __version__) -> Standing:
    """Ask where that is wanted and due, then tell what is known. The question is noted before it is asked, so that
    whatever comes of it there is none within a day; where that cannot be noted, nothing is asked."""
    if source.is_known and is_wanted(profile):
        learnt = _learnt(profile)
        if is_due(learnt.asked, now):
            learnt = replace(learnt, asked=now, outcome=UNANSWERED)
            if _note(profile, learnt):
                _note(profile, _asked(learnt, source, ask, now))
    return standing(profile, source, now, own=own)


def _asked(learnt: _Learnt, source: ReleaseSource, ask: Ask, now: datetime) -> _Learnt:
    try:
        document = ask(source)
        release = verified(document, source)
        reason = held_against(release, _seen(learnt, source), now.astimezone().date())
        if reason:
            raise WrongRelease(reason)
    except NoAnnouncement as fault:
        _LOG.info("no answer: %s", fault)
        return learnt
    except WrongRelease as wrong:
        _LOG.warning("an announcement was passed over: %s", wrong.reason)
        return replace(learnt, outcome=wrong.reason)
    return replace(learnt, outcome="", believed=now, document=document)


def is_wanted(profile: Profile) -> bool:
    """Whether the user wants newer releases looked for; yes until it was switched off.

    Where the choice is there and cannot be read, nothing is asked: it may have been no.
    """
    choices = _read(profile.update_choices)
    return choices is not None and choices.get("wanted") is not False


def choose(profile: Profile, *, wanted: bool) -> None:
    """Look for newer releases from now on, or no more. Raises StoreFault."""
    _keep(profile, _choices(profile) | {"wanted": wanted})


def put_off(profile: Profile, release: Release, now: datetime) -> None:
    """Tell of this release later. Raises StoreFault."""
    _keep(profile, _choices(profile) | {"later": {"version": release.version, "at": now.isoformat()}})


def _put_off(profile: Profile) -> PutOff | None:
    try:
        told = _choices(profile)["later"]
        return PutOff(version=str(told["version"]), at=datetime.fromisoformat(told["at"]).astimezone(UTC))
    except (KeyError, TypeError, ValueError):
        return None


def _seen(learnt: _Learnt, source: ReleaseSource) -> Release | None:
    """The latest announcement that was believed, where a key that counts still vouches for it."""
    try:
        return verified(learnt.document, source) if learnt.document else None
    except WrongRelease as wrong:
        _LOG.info("what was kept counts no more: %s", wrong.reason)
        return None


def _learnt(profile: Profile) -> _Learnt:
    told = _read(profile.last_release) or {}
    try:
        return _Learnt(
            asked=_moment(told.get("asked")),
            outcome=str(told.get("outcome", "")),
            believed=_moment(told.get("believed")),
            document=base64.b64decode(told.get("document", ""), validate=True),
        )
    except (TypeError, ValueError):
        return _Learnt()


def _note(profile: Profile, learnt: _Learnt) -> bool:
    told = {
        "asked": learnt.asked.isoformat() if learnt.asked else "",
        "outcome": learnt.outcome,
        "believed": learnt.believed.isoformat() if learnt.believed else "",
        "document": base64.b64encode(learnt.document).decode("ascii"),
    }
    try:
        write_durably(profile.last_release, json.dumps(told).encode("utf-8"))
    except OSError as fault:
        _LOG.info("%s: %s", profile.last_release.name, fault)
        return False
    return True


def _choices(profile: Profile) -> dict[str, Any]:
    return _read(profile.update_choices) or {}


def _keep(profile: Profile, choices: dict[str, Any]) -> None:
    with files(str(profile.update_choices)):
        write_durably(profile.update_choices, json.dumps(choices).encode("utf-8"))


def _read(path: Path) -> dict[str, Any] | None:
    """A note, empty where there is none yet; None for one that cannot be read or understood."""
    try:
        told = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _moment(told: object) -> datetime | None:
    return datetime.fromisoformat(told).astimezone(UTC) if isinstance(told, str) and told else None


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone().date() if moment else None
