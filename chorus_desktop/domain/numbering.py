"""Invoice numbers: one gapless series per year and prefix, twenty characters at most."""

import re

#: Longest number that Chorus Pro takes (BR-FR-CPRO-02).
MAX_LENGTH = 20
_ALLOWED = re.compile(r"[A-Za-z0-9+\-_/]+")


def format_number(prefix: str, year: int, rank: int) -> str:
    """The number of rank `rank` (from 1) of a series, such as F2026-0042. Raises ValueError past 20 characters."""
    number = f"{prefix}{year}-{rank:04d}"
    if len(number) > MAX_LENGTH:
        raise ValueError(f"{number} is longer than {MAX_LENGTH} characters")
    return number


def rank_of(number: str, prefix: str, year: int) -> int | None:
    """The rank of a number within a series; None for one that is not of that series."""
    head = f"{prefix}{year}-"
    rank = number.removeprefix(head)
    if rank == number or not (rank.isascii() and rank.isdigit()) or format_number(prefix, year, int(rank)) != number:
        return None
    return int(rank) or None


def is_number(text: str) -> bool:
    """Whether both regimes take the number: letters, digits, + - _ /, no space (BR-FR-01, BR-FR-02)."""
    return len(text) <= MAX_LENGTH and _ALLOWED.fullmatch(text) is not None


def looks_like_date(text: str) -> bool:
    """Whether the number is just a day such as 20260305, which Chorus Pro refuses."""
    match = re.fullmatch(r"(20\d{2})(\d{2})(\d{2})|(\d{2})(\d{2})(20\d{2})", re.sub(r"[-/_]", "", text))
    if match is None:
        return False
    month, day = (match[2], match[3]) if match[1] else (match[5], match[4])
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def is_prefix(text: str) -> bool:
    """Whether a series may start its numbers so: up to eight characters of those allowed, and no number a date."""
    fits = len(text) <= 8 and _ALLOWED.fullmatch(text) is not None
    return fits and not looks_like_date(format_number(text, 2026, 101))
