"""What the first-run guide must remember, and what it asks of the store: steps put off, and whether work has begun."""

from dataclasses import dataclass
from datetime import datetime

from chorus_desktop.store.codec import decode, encode
from chorus_desktop.store.database import Store
from chorus_desktop.store.times import to_text

_KEY = "guide"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideMemory:
    """`closed`: the guide was closed once, so that it no longer opens by itself; `skipped`: keys of steps put off."""

    closed: bool = False
    skipped: tuple[str, ...] = ()


def load_guide(store: Store) -> GuideMemory:
    """What was remembered. Raises StoreFault."""
    row = store.row("SELECT value FROM settings WHERE key = ?", [_KEY])
    return decode(GuideMemory, row["value"]) if row else GuideMemory()


def note_guide(store: Store, memory: GuideMemory, *, now: datetime) -> None:
    """Remember it. Raises StoreFault."""
    with store.write() as db:
        db.execute(
            "INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE"
            " SET value = excluded.value, updated_at = excluded.updated_at",
            [_KEY, encode(memory), to_text(now)],
        )


def anything_issued(store: Store) -> bool:
    """Whether an invoice was ever issued here. Raises StoreFault."""
    return store.row("SELECT 1 FROM invoices WHERE state = 'issued' LIMIT 1") is not None


def anything_begun(store: Store) -> bool:
    """Whether there is any invoice or draft. Raises StoreFault."""
    return store.row("SELECT 1 FROM invoices LIMIT 1") is not None
