"""The platform's statuses and motives in plain French, with the official word beside."""

from datetime import date

from chorus_desktop.domain.lifecycle import Tone
from chorus_desktop.domain.lifecycle import status as meaning
from chorus_desktop.ui.formats import format_date
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording.kinds import Kind
from chorus_desktop.ui.wording.motives import MOTIVES
from chorus_desktop.ui.wording.status_words import ACTORS, ADVICE, WORDS
from chorus_desktop.ui.wording.typography import set_in_french

__all__ = ["MOTIVES", "actor", "advice", "badge", "following", "motive", "official", "plain", "remedy", "tacit"]

_LOOKS: dict[Tone, tuple[Kind, str]] = {
    Tone.WAITING: ("info", "clock"),
    Tone.GOOD: ("good", "badge-euro"),
    Tone.ASKS: ("warn", "triangle-alert"),
    Tone.BAD: ("bad", "circle-alert"),
    Tone.NEUTRAL: ("neutral", "info"),
}


def plain(code: str) -> str:
    """What happened, in a short sentence; an unknown status is given as the platform wrote it."""
    known = WORDS.get(code)
    if known is None:
        return set_in_french(said("Statut « {code} », inconnu de cette version").format(code=code))
    return said(known.plain)


def badge(code: str) -> tuple[Kind, str, str]:
    """Kind, word and icon of the badge."""
    known = WORDS.get(code)
    kind, icon = _LOOKS[meaning(code).tone]
    return kind, said(known.badge) if known else code, icon


def official(code: str) -> str:
    """The platform's own word, accents restored; an unknown one as it came."""
    known = WORDS.get(code)
    return known.official if known else code


def actor(code: str) -> str:
    """Whose turn it is, in a short sentence."""
    return said(ACTORS[meaning(code).actor])


def following(code: str) -> str:
    """What usually comes next, in a short sentence; nothing where nothing is expected."""
    after = meaning(code).next
    return plain(after) if after else ""


def tacit(day: date) -> str:
    """Until when a main contractor may answer; then its silence is consent."""
    return said("Sans réponse le {day}, son silence vaut accord.").format(day=format_date(day))


def motive(text: str) -> str:
    """A motive code in plain words; any other comment as the client wrote it."""
    known = MOTIVES.get(text.strip())
    return set_in_french(said(known.plain) if known else text.strip())


def remedy(text: str) -> str:
    """What to do about a motive code; nothing where the comment is none."""
    known = MOTIVES.get(text.strip())
    return set_in_french(said(known.remedy)) if known else ""


def advice(code: str, comment: str = "") -> str:
    """The one thing to do, after what the client said and what its motive asks; nothing where nothing is asked."""
    asked = said(ADVICE[code]) if code in ADVICE else ""
    parts = (motive(comment) if comment else "", remedy(comment) if asked else "", asked)
    return set_in_french(" ".join(part for part in parts if part))
