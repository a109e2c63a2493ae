"""What tells that a store is older than what was done with it, or lies on another machine; pure decisions.

A store alone cannot know that it was restored from a backup. Its generation grows with every number given and every
deposit, and is also kept in a second place that backups leave out: a store behind its second place is an older one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from chorus_desktop.domain.audit import START, Head
from chorus_desktop.domain.numbering import format_number, rank_of


class Series(NamedTuple):
    """A gapless series of numbers."""

    prefix: str
    year: int


class Numbered(NamedTuple):
    """A number and the year of its invoice, which together name one invoice of a firm."""

    number: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far a store has come: `next` is the next rank of each series, `head` the journal's last entry.

    `under_way` is what was queued and is not accepted yet, `handed_over` what somebody else was given to send.
    """

    store_id: str
    installation: str
    generation: int
    next: Mapping[Series, int] = field(default_factory=dict)
    under_way: frozenset[Numbered] = frozenset()
    handed_over: frozenset[Numbered] = frozenset()
    head: Head = START


class Suspicion(StrEnum):
    """Why a store may not number or send before it was compared with the platform."""

    RESTORED = "restored"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Why nothing is numbered or sent, since when (UTC), and since when, on the platform's clock, it is compared."""

    why: Suspicion
    since: datetime
    searching_since: datetime | None


def suspicion(store: Mark, kept: Mark | None, installation: str) -> Suspicion | None:
    """Compare a store with what this machine remembers of it; None where nothing speaks against going on."""
    if kept is not None and kept.generation > store.generation:
        return Suspicion.RESTORED
    if store.installation not in ("", installation):
        return Suspicion.MOVED
    return None


def joined(store: Mark, kept: Mark) -> Mark:
    """What is to be remembered of a store that is held back: nothing that was remembered may be forgotten by it."""
    return replace(
        store,
        generation=max(store.generation, kept.generation),
        next=furthest(store.next, kept.next),
        under_way=store.under_way | kept.under_way,
        handed_over=store.handed_over | kept.handed_over,
    )


def furthest(*marks: Mapping[Series, int]) -> dict[Series, int]:
    """The next rank of each series by whoever has come furthest."""
    joined: dict[Series, int] = {}
    for mark in marks:
        for series, rank in mark.items():
            joined[series] = max(rank, joined.get(series, 1))
    return joined


def lost_numbers(
    here: Mapping[Series, int], remembered: Mapping[Series, int], under_way: Iterable[Numbered], known: frozenset[str]
) -> tuple[Numbered, ...]:
    """What was numbered or queued by what is remembered, and is known to nobody any more."""
    given = [
        Numbered(format_number(series.prefix, series.year, rank), series.year)
        for series, after in remembered.items()
        for rank in range(here.get(series, 1), after)
    ]
    return tuple(numbered for numbered in sorted({*given, *under_way}) if numbered.number not in known)


def next_after(series: Iterable[Series], numbers: Iterable[str]) -> dict[Series, int]:
    """The next rank of those of our series to which some of the numbers belong."""
    found: dict[Series, int] = {}
    known = tuple(series)
    for number in numbers:
        for one in known:
            rank = rank_of(number, *one)
            if rank is not None:
                found[one] = max(rank + 1, found.get(one, 1))
    return found
