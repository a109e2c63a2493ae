"""How single values are given in JSON: decimals and days as text, and nothing for what is empty."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any


def kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """The entries that are not empty."""
    return {key: value for key, value in values.items() if value not in ("", None, [], {}, ())}


def iso(day: date | None) -> str:
    """A day as YYYY-MM-DD."""
    return day.isoformat() if day is not None else ""


def plain(value: Decimal | None) -> str:
    """A decimal with a point."""
    return "" if value is None else format(value, "f")
