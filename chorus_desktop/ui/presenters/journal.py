"""The journal of one invoice as lines to read."""

from dataclasses import dataclass

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store.audit import entries_about
from chorus_desktop.ui.presenters.timeline import when
from chorus_desktop.ui.wording.journal import told


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One entry: when, what happened, the official word, which may be ""."""

    when: str
    sentence: str
    official: str


def journal(desk: Desk, invoice_id: int) -> tuple[JournalLine, ...]:
    """The entries about an invoice, oldest first, in the user's time. Raises StoreFault."""
    now = desk.now().astimezone()
    return tuple(
        JournalLine(when=when(line.at, now), sentence=line.sentence, official=line.official)
        for line in map(told, entries_about(desk.store, invoice_id))
    )
