"""Instants and days as the store writes them, in columns that may be empty."""

from datetime import date, datetime

from chorus_desktop.domain.instants import from_text, to_text

__all__ = ["from_text", "optional", "optional_date", "text_or_none", "to_text"]


def optional(text: str | None) -> datetime | None:
    """The instant of a column that may be empty."""
    return None if text is None else from_text(text)


def text_or_none(moment: datetime | None) -> str | None:
    """The column of an instant that may be missing."""
    return None if moment is None else to_text(moment)


def optional_date(text: str | None) -> date | None:
    """The day of a column that may be empty."""
    return None if text is None else date.fromisoformat(text)
