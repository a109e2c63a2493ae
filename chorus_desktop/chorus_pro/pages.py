"""Lists that come page by page: complete and consistent, or a fault."""

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from chorus_desktop.chorus_pro.translate import Fault, Kind
from chorus_desktop.chorus_pro.wire import Fields

Row = TypeVar("Row")

#: Rows asked for at a time.
PAGE_SIZE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """One page as the platform gave it; `total` counts the rows of all pages, `raw` is the answer's text."""

    rows: tuple[Row, ...]
    total: int
    date: datetime | None
    raw: str = ""


Fetch = Callable[[int], Awaitable[Page[Row] | Fault]]


async def collect(fetch: Fetch[Row], key: Callable[[Row], Hashable]) -> Page[Row] | Fault:
    """All pages as one, dated by the first. Fault "incomplete" where a row is missing, doubled, or came meanwhile."""
    first = nothing_found(await fetch(1))
    if isinstance(first, Fault):
        return first
    rows, number, last = list(first.rows), 1, first
    keys = set(map(key, rows))
    # A row that comes twice shows that pages are not heeded: no use in reading on.
    while last.rows and len(keys) == len(rows) < first.total:
        number += 1
        page = await fetch(number)
        if isinstance(page, Fault):
            return incomplete("a page is missing") if page.says_empty else page
        if page.total != first.total:
            return incomplete(f"total {first.total} became {page.total}")
        rows += page.rows
        keys |= set(map(key, page.rows))
        last = page
    if not len(keys) == len(rows) == first.total:
        return incomplete(f"{len(rows)} rows of {first.total}")
    return Page(rows=tuple(rows), total=first.total, date=first.date, raw=first.raw)


def total_of(fields: Fields, name: str, rows: int) -> int:
    """The declared number of rows; without rows it may be left out. Raises WrongAnswer."""
    return fields.whole(name) or 0 if rows == 0 else fields.required_whole(name)


def nothing_found(page: Page[Row] | Fault) -> Page[Row] | Fault:
    """The page, an empty one where the platform says in its way that there is nothing to find."""
    if isinstance(page, Fault) and page.says_empty:
        return Page(rows=(), total=0, date=page.date, raw=f"{page.code} {page.detail}")
    return page


def incomplete(detail: str) -> Fault:
    """The fault of a list of which something is missing."""
    return Fault(kind=Kind.UNPROVED, code="incomplete", detail=detail)
