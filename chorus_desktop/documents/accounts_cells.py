"""Texts and amounts of a file of entries, which some open in a spreadsheet: texts stay texts, amounts have a comma."""

import unicodedata
from decimal import Decimal

from chorus_desktop.domain.money import to_cents

#: A spreadsheet takes a cell that starts so for a formula, in their wide forms too.
_FORMULA = ("=", "+", "-", "@", "\N{MINUS SIGN}", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def text_cell(text: str) -> str:
    """A text on one line, without control or invisible characters, that no spreadsheet takes for a formula."""
    plain = "".join(" " if character.isspace() else character for character in text)
    kept = "".join(c for c in plain if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    line = " ".join(kept.split())
    return f"'{line}" if line.startswith(_FORMULA) else line


def amount_cell(amount: Decimal) -> str:
    """An amount in euros with a comma and two decimals, nothing between the thousands: -1234,50."""
    return format(to_cents(amount), "f").replace(".", ",")
