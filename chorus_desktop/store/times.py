"""Instants as the store writes them: ISO 8601, UTC, always the same width, so that text order is time order."""

from datetime import UTC, date, datetime


def to_text(moment: datetime) -> str:
    """An aware instant as text. Raises ValueError on a naive one, whose place on the globe nobody knows."""
    if moment.tzinfo is None:
        raise ValueError("an instant without a time zone")
    # Not strftime: it writes the years before 1000 with fewer than four digits on some systems.
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_text(text: str) -> datetime:
    """The inverse of `to_text`."""
    return datetime.fromisoformat(text).astimezone(UTC)


def optional(text: str | None) -> datetime | None:
    """The instant of a column that may be empty."""
    return None if text is None else from_text(text)


def text_or_none(moment: datetime | None) -> str | None:
    """The column of an instant that may be missing."""
    return None if moment is None else to_text(moment)


def optional_date(text: str | None) -> date | None:
    """The day of a column that may be empty."""
    return None if text is None else date.fromisoformat(text)
