"""XML as text, element by element: what is empty is not written."""

import re
from datetime import date
from decimal import Decimal

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
#: What must be escaped, and what XML 1.0 cannot carry at all and is left out.
_UNUSUAL = re.compile('[&<>"]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')


def escaped(text: str) -> str:
    """Text fit for an element or an attribute."""
    if _UNUSUAL.search(text) is None:
        return text
    return _UNUSUAL.sub(lambda found: _ESCAPES.get(found[0], ""), text)


def group(name: str, *parts: str) -> str:
    """An element around others; nothing where they are all empty."""
    inside = "".join(parts)
    return f"<{name}>{inside}</{name}>" if inside else ""


def leaf(name: str, text: str, **attributes: str) -> str:
    """An element around text; nothing where the text is empty."""
    if not text or not (text := text.strip()):
        return ""
    if _UNUSUAL.search(text) is not None:
        text = escaped(text)
    if not attributes:
        return f"<{name}>{text}</{name}>"
    given = ""
    for key, value in attributes.items():
        given += f' {key}="{escaped(value)}"'
    return f"<{name}{given}>{text}</{name}>"


def figure(name: str, text: str) -> str:
    """An element around an amount or a number, in which nothing is to be escaped."""
    return f"<{name}>{text}</{name}>"


def amount(value: Decimal) -> str:
    """An amount in euros, two decimals."""
    return f"{value:.2f}"


def number(value: Decimal) -> str:
    """A price, quantity or rate as it was given, without useless zeros past the second decimal (BR-FR-DEC)."""
    text = f"{value:f}"
    point = text.find(".")
    if point < 0 or len(text) <= point + 3:
        return text
    return text[: point + 3] + text[point + 3 :].rstrip("0")


def compact_day(day: date) -> str:
    """A day as UN/CEFACT writes it, format 102."""
    return day.isoformat().replace("-", "")
