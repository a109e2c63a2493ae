"""Entries of the platform's reference lists, in its own codes."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A code and what it means, in French."""

    code: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VatRate:
    """A VAT rate in percent under the code that invoices typed in by API name it by."""

    code: str
    rate: Decimal
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedEntry:
    """A code and what it means, with the number that other calls of the platform take."""

    entry_id: int
    code: str
    label: str = ""
