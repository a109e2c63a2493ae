"""XML as text, element by element: what is empty is not written."""

import re
from datetime import date
from decimal import Decimal

#: Characters that XML 1.0 cannot carry at all.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def escaped(text: str) -> str:
    """Text fit for an element or an attribute."""
    return "".join(_ESCAPES.get(character, character) for character in _FORBIDDEN.sub("", text))


def group(name: str, *parts: str) -> str:
    """An element around others; nothing where they are all empty."""
    inside = "".join(parts)
    return f"<{name}>{inside}</{name}>" if inside else ""


def leaf(name: str, text: str, **attributes: str) -> str:
    """An element around text; nothing where the text is empty."""
    text = text.strip()
    if not text:
        return ""
    given = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{given}>{escaped(text)}</{name}>"


def amount(value: Decimal) -> str:
    """An amount in euros, two decimals."""
    return f"{value:.2f}"


def number(value: Decimal) -> str:
    """A price, quantity or rate, as precise as it was given."""
    return format(value, "f")


def compact_day(day: date) -> str:
    """A day as UN/CEFACT writes it, format 102."""
    return day.strftime("%Y%m%d")
