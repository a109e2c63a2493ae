"""Who handed over which document, and when: it is known of its draft as long as that is not sent."""

from dataclasses import dataclass
from datetime import date, datetime

from chorus_desktop.store.beside_settings import keep, kept
from chorus_desktop.store.database import Store

#: A row among the settings for each document, by its hash; a form of settings knows none of them.
_KEY = "received:{sha256}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """The firm that handed a document over, by its name, and on which day."""

    name: str
    handed_on: date


def note(store: Store, sha256: str, given: Received, *, now: datetime) -> None:
    """Keep it. Raises StoreFault."""
    with store.write() as db:
        keep(db, _KEY.format(sha256=sha256), given, now)


def received(store: Store, sha256: str) -> Received | None:
    """Who handed over the document with this hash; None where nobody did. Raises StoreFault."""
    return kept(store, _KEY.format(sha256=sha256), Received)
