"""Instants and days as the store writes them, in columns that may be empty."""

from datetime import date, datetime

from chorus_desktop.domain import instants
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.instants import to_text

__all__ = ["day", "from_text", "optional", "optional_date", "text_or_none", "to_text"]


def from_text(text: str) -> datetime:
    """The instant of a column. Raises StoreFault("store_damaged") on what cannot have been written."""
    try:
        return instants.from_text(text)
    except (ValueError, OverflowError) as error:
        raise StoreFault("store_damaged", detail=str(error)) from error


def day(text: str) -> date:
    """The day of a column. Raises StoreFault("store_damaged") on what cannot have been written."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise StoreFault("store_damaged", detail=str(error)) from error


def optional(text: str | None) -> datetime | None:
    """The instant of a column that may be empty. Raises as `from_text`."""
    return None if text is None else from_text(text)


def text_or_none(moment: datetime | None) -> str | None:
    """The column of an instant that may be missing."""
    return None if moment is None else to_text(moment)


def optional_date(text: str | None) -> date | None:
    """The day of a column that may be empty. Raises as `day`."""
    return None if text is None else day(text)
