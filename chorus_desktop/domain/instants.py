"""Instants as text: ISO 8601, UTC, always the same width, so that text order is time order."""

from datetime import UTC, datetime


def to_text(moment: datetime) -> str:
    """An aware instant as text. Raises ValueError on a naive one, whose place on the globe nobody knows."""
    if moment.tzinfo is None:
        raise ValueError("an instant without a time zone")
    # Not strftime: it writes the years before 1000 with fewer than four digits on some systems.
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_text(text: str) -> datetime:
    """The inverse of `to_text`."""
    return datetime.fromisoformat(text).astimezone(UTC)
