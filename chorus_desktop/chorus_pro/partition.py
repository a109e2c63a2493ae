"""A search that reaches the most results the platform gives, taken apart by dates and amounts until each part is whole.

Nothing rests on the order in which the platform cuts: a part is taken for whole only if it stays below every limit,
or if its own parts, which do not overlap, together hold as many invoices as it counts, and all that were seen of it.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Generic, TypeVar

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.pages import PAGE_SIZE, Page, collect, incomplete, nothing_found
from chorus_desktop.chorus_pro.translate import Fault
from chorus_desktop.chorus_pro.wire import PARIS
from chorus_desktop.domain.exchange import PlatformInvoice

Row = TypeVar("Row")

#: Fractions of a euro that the platform keeps: amounts have six decimals at most.
_FRACTIONS = 1_000_000
#: So many times is a part taken apart before giving up.
_DEEPEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Whole numbers from `low` to `high`, both included; None leaves it open."""

    low: int | None = None
    high: int | None = None

    def __contains__(self, value: int) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    @property
    def single(self) -> bool:
        """Whether there is one number in it."""
        return self.low is not None and self.low == self.high

    def around(self, value: int) -> tuple["Span", ...]:
        """What lies below the value, the value, what lies above."""
        three = (Span(low=self.low, high=value - 1), Span(low=value, high=value), Span(low=value + 1, high=self.high))
        return tuple(span for span in three if span.low is None or span.high is None or span.low <= span.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """Something by which invoices can be told apart: the two criteria of its range, how to read and to write it."""

    least: str
    most: str
    value: Callable[[PlatformInvoice], int | None]
    written: Callable[[int], object]


def day_number(day: date | datetime | None) -> int | None:
    """The number of a day of Paris."""
    if isinstance(day, datetime):
        day = day.astimezone(PARIS).date()
    return None if day is None else day.toordinal()


def _written_day(number: int) -> str:
    return date.fromordinal(number).isoformat()


def fractions(amount: Decimal | None) -> int | None:
    """An amount in the smallest fractions of a euro that the platform keeps."""
    return None if amount is None else int(amount * _FRACTIONS)


STATUS_DAY = Dimension(
    least="periodeDateHeureEtatCourantDu",
    most="periodeDateHeureEtatCourantAu",
    value=lambda row: day_number(row.status_at),
    written=_written_day,
)
DEPOSIT_DAY = Dimension(
    least="periodeDateDepotDu",
    most="periodeDateDepotAu",
    value=lambda row: day_number(row.deposited_on),
    written=_written_day,
)
ISSUE_DAY = Dimension(
    least="periodeDateFactureDu",
    most="periodeDateFactureAu",
    value=lambda row: day_number(row.issue_date),
    written=_written_day,
)
AMOUNT = Dimension(
    least="montantTTCMin",
    most="montantTTCMax",
    value=lambda row: fractions(row.with_vat),
    written=lambda number: Decimal(number) / _FRACTIONS,
)
#: In this order; each part is read from its low end, so that an invoice whose status moves on is met later again.
DIMENSIONS = (STATUS_DAY, DEPOSIT_DAY, ISSUE_DAY, AMOUNT)

#: What a platform may cut a list at: what is granted unasked, and what is asked for.
_LIMITS = (uncertain.UNASKED_MOST_RESULTS, uncertain.MOST_RESULTS)

Part = Mapping[Dimension, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partition(Generic[Row]):
    """`fetch` gives a page of what meets some criteria; `invoice` is what a row tells of its invoice.

    A dimension is `doubted` once invoices that were seen before did not come back along it.
    """

    fetch: Callable[[Mapping[str, object], int], Awaitable[Page[Row] | Fault]]
    invoice: Callable[[Row], PlatformInvoice]
    doubted: set[Dimension] = field(default_factory=set)

    async def whole(self, part: Part, depth: int = 0) -> Page[Row] | Fault:
        """Everything in that part, dated by its first page. Fault "incomplete" where that cannot be proved."""
        first = nothing_found(await self.fetch(criteria_of(part), 1))
        if isinstance(first, Fault):
            return first
        if first.total < uncertain.MOST_RESULTS and first.total not in _LIMITS:
            page, delivered = await self._read(part, first)
            if isinstance(page, Page) or page.code != "incomplete" or delivered not in _LIMITS:
                return page
        return await self._apart(part, first, depth)

    async def _read(self, part: Part, first: Page[Row]) -> tuple[Page[Row] | Fault, int]:
        """All pages, and how many rows came, complete or not."""
        delivered = 0

        async def fetch(number: int) -> Page[Row] | Fault:
            nonlocal delivered
            page = first if number == 1 else await self.fetch(criteria_of(part), number)
            delivered += 0 if isinstance(page, Fault) else len(page.rows)
            return page

        return await collect(fetch, self._id), delivered

    async def _apart(self, part: Part, first: Page[Row], depth: int) -> Page[Row] | Fault:
        """The part by its own parts, along the first dimension that proves to leave nothing out."""
        sample = await self._sample(part, first)
        for dimension, value in _pivots(part, tuple(map(self.invoice, sample))) if depth < _DEEPEST else ():
            if dimension in self.doubted:
                continue
            rows = await self._along(part, dimension, value, depth)
            if isinstance(rows, Fault):
                return rows
            if len(rows) >= first.total and rows.keys() >= {self._id(row) for row in (*first.rows, *sample)}:
                return Page(rows=tuple(rows.values()), total=len(rows), date=first.date, raw=first.raw)
            self.doubted.add(dimension)
        return incomplete(f"cut at {first.total}")

    async def _along(self, part: Part, dimension: Dimension, value: int, depth: int) -> dict[int, Row] | Fault:
        """What lies below a value, at it and above it, by identifier."""
        rows: dict[int, Row] = {}
        for span in part.get(dimension, Span()).around(value):
            page = await self.whole({**part, dimension: span}, depth + 1)
            if isinstance(page, Fault):
                return page
            rows |= {self._id(row): row for row in page.rows}
        return rows

    async def _sample(self, part: Part, first: Page[Row]) -> tuple[Row, ...]:
        """Rows from the middle of the list."""
        middle = min(first.total, uncertain.MOST_RESULTS) // 2 // PAGE_SIZE + 1
        page = first if middle == 1 else await self.fetch(criteria_of(part), middle)
        return first.rows if isinstance(page, Fault) or not page.rows else page.rows

    def _id(self, row: Row) -> int:
        return self.invoice(row).platform_id


def criteria_of(part: Part) -> dict[str, object]:
    """The criteria that keep a search to that part."""
    criteria: dict[str, object] = {}
    for dimension, span in part.items():
        criteria |= {} if span.low is None else {dimension.least: dimension.written(span.low)}
        criteria |= {} if span.high is None else {dimension.most: dimension.written(span.high)}
    return criteria


def _pivots(part: Part, sample: tuple[PlatformInvoice, ...]) -> list[tuple[Dimension, int]]:
    """Where to divide: the dimensions in which the sample differs, then those not yet narrowed to one value.

    The value is the median of the sample, so that what the platform leaves out at a value shows at once.
    """
    differing: list[tuple[Dimension, int]] = []
    equal: list[tuple[Dimension, int]] = []
    for dimension in DIMENSIONS:
        span = part.get(dimension, Span())
        values = sorted(value for value in map(dimension.value, sample) if value is not None and value in span)
        if not span.single and values and len(values) == len(sample):
            found = differing if values[0] != values[-1] else equal
            found.append((dimension, values[len(values) // 2]))
    return differing + equal
