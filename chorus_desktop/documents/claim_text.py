"""What a letter of claim says, part by part, before it is drawn."""

from dataclasses import dataclass
from decimal import Decimal

from chorus_desktop.domain.parties import Buyer, Seller


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimText:
    """One letter: paragraphs, then a table of label, value and article, a table of interest, sums, paragraphs.

    `subject` is its title, `foot` names it on each page; `parts` are rows of six cells, none where no interest is
    claimed; `sums` are label, euros, and whether it is the total.
    """

    seller: Seller
    buyer: Buyer
    begins: str
    subject: str
    foot: str
    before: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]
    parts: tuple[tuple[str, ...], ...]
    sums: tuple[tuple[str, Decimal, bool], ...]
    after: tuple[str, ...]
