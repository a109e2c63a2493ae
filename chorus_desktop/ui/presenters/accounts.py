"""What the page of the accounts says: the figures of a time, the tables behind them, the months of its year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.actions.accounts import Accounts
from chorus_desktop.actions.works import Standing
from chorus_desktop.domain.accounts import Exigibility
from chorus_desktop.domain.accounts_customers import CustomerAccount
from chorus_desktop.domain.accounts_receipts import Receipt
from chorus_desktop.domain.invoice import Period
from chorus_desktop.domain.money import ZERO
from chorus_desktop.store.queries import LateInvoice, WeekExpected
from chorus_desktop.ui.formats import format_date, format_date_long, format_money, format_month
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.home import Bar
from chorus_desktop.ui.wording import accounts as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One amount that is read at a glance, and what it is."""

    key: str
    label: str
    amount: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Rows of a table as texts, with its total, empty where there is none; `empty` is said where there is no row."""

    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsState:
    """The whole page but for what is to come."""

    figures: tuple[Figure, ...]
    bars: tuple[Bar, ...]
    months: Figures
    vat: Figures
    book: Figures
    activities: Figures
    customers: Figures
    left_out: str


def part_of(day: date, months: int) -> Period:
    """The calendar part of 1, 3 or 12 months that holds a day."""
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    index = first.year * 12 + first.month - 1 + months
    return Period(start=first, end=date(index // 12, index % 12 + 1, 1) - timedelta(days=1))


def beside(period: Period, months: int, steps: int) -> Period:
    """The part before (-1) or after (1)."""
    edge = period.end + timedelta(days=1) if steps > 0 else period.start - timedelta(days=1)
    return part_of(edge, months)


def accounts_state(part: Accounts, year: Accounts, exigibility: Exigibility, *, franchise: bool) -> AccountsState:
    """The page of a part and of its year."""
    return AccountsState(
        figures=_figures(part, exigibility, franchise=franchise),
        bars=_bars(year, part.period),
        months=_months(year),
        vat=_vat(part),
        book=_book(part.book),
        activities=_activities(part),
        customers=_customers(part.customers),
        left_out=words.left_out(part.not_in_euros) if part.not_in_euros else "",
    )


def _figures(part: Accounts, exigibility: Exigibility, *, franchise: bool) -> tuple[Figure, ...]:
    received = sum((one.amount for one in part.book), ZERO)
    turnover = sum((one.without_vat for one in part.turnover), ZERO)
    vat = sum((one.vat for one in part.vat), ZERO)
    rule = words.FRANCHISE if franchise and not vat else said(words.RULES[exigibility])
    return (
        Figure(
            key="received", label=words.RECEIVED, amount=format_money(received), about=words.receipts(len(part.book))
        ),
        Figure(key="turnover", label=words.TURNOVER, amount=format_money(turnover), about=words.TURNOVER_ABOUT),
        Figure(key="vat", label=words.VAT, amount=format_money(vat), about=rule),
    )


def _by_month(year: Accounts) -> list[tuple[date, tuple[Decimal, Decimal, Decimal]]]:
    """The first day of each month with what came in, the turnover in it, and the VAT."""
    found = []
    for one in year.vat:
        lines = [line for line in year.turnover if line.period == one.period]
        received = sum((line.received for line in lines), ZERO)
        without = sum((line.without_vat for line in lines), ZERO)
        found.append((one.period.start, (received, without, one.vat)))
    return found


def _bars(year: Accounts, shown: Period) -> tuple[Bar, ...]:
    return tuple(
        Bar(label=format_month(first), amount=without, past=not shown.start <= first <= shown.end)
        for first, (_, without, _) in _by_month(year)
    )


def _months(year: Accounts) -> Figures:
    months = _by_month(year)
    rows = [(words.period(part_of(first, 1)), *map(format_money, amounts)) for first, amounts in months]
    sums = (sum(column, ZERO) for column in zip(*(amounts for _, amounts in months), strict=True))
    return Figures(rows=tuple(rows), total=(str(year.period.end.year), *map(format_money, sums)))


def _vat(part: Accounts) -> Figures:
    lines = [line for one in part.vat for line in one.lines]
    return Figures(
        rows=tuple((words.treatment(line.key), format_money(line.basis), format_money(line.vat)) for line in lines),
        total=(words.TOTAL, format_money(sum((x.basis for x in part.vat), ZERO)), format_money(_due(part))),
        empty=words.NO_VAT,
    )


def _due(part: Accounts) -> Decimal:
    return sum((one.vat for one in part.vat), ZERO)


def _book(book: Iterable[Receipt]) -> Figures:
    lines = tuple(book)
    rows = tuple(
        (
            format_date(one.on),
            one.number,
            one.customer,
            one.nature,
            format_money(one.amount),
            format_money(one.without_vat),
            said(words.MEANS.get(one.means, one.means)),
            said(words.ORIGINS[one.origin]),
            one.note,
        )
        for one in lines
    )
    received, without = (sum((getattr(one, name) for one in lines), ZERO) for name in ("amount", "without_vat"))
    total = (words.TOTAL, "", "", "", format_money(received), format_money(without), "", "", "")
    return Figures(rows=rows, total=total, empty=words.NO_RECEIPT)


def _activities(part: Accounts) -> Figures:
    rows = [
        (said(words.ACTIVITIES[one.activity]), format_money(one.received), format_money(one.without_vat))
        for one in part.turnover
    ]
    return Figures(rows=tuple(rows))


def _customers(accounts: Iterable[CustomerAccount]) -> Figures:
    lines = tuple(accounts)
    rows = tuple(
        (
            one.name,
            *map(format_money, (one.invoiced, one.credited, one.received, one.balance, one.late)),
            words.days_to_pay(one.days_to_pay),
        )
        for one in lines
    )
    names = ("invoiced", "credited", "received", "balance", "late")
    sums = (sum((getattr(one, name) for one in lines), ZERO) for name in names)
    return Figures(rows=rows, total=(words.TOTAL, *map(format_money, sums), ""), empty=words.NO_CUSTOMER)


def expected(
    weeks: Iterable[WeekExpected], late: Iterable[LateInvoice], kept: Iterable[Standing] = ()
) -> tuple[Figure, Figures, int]:
    """What is to come as one figure, by week, then the guarantees of works `kept` until a day that is known.

    Last how many invoices are late.
    """
    coming, behind = tuple(weeks), tuple(late)
    held = sorted(kept, key=lambda one: one.guarantee.last_day or date.max)
    late_sum = sum((one.left for one in behind), ZERO)
    guarantees = tuple(
        (
            words.guarantee(format_date_long(one.guarantee.last_day)),
            one.contract.name,
            format_money(one.guarantee.held),
        )
        for one in held
        if one.guarantee.last_day is not None
    )
    whole = sum((week.amount for week in coming), late_sum) + sum((one.guarantee.held for one in held), ZERO)
    about = words.late(len(behind), late_sum) if behind else words.NOTHING_LATE
    rows = tuple(
        (words.week(format_date_long(week.monday)), words.invoices(week.count), format_money(week.amount))
        for week in coming
    )
    rows = (*rows, *guarantees)
    if behind:
        rows = ((words.ALREADY_LATE, words.invoices(len(behind)), format_money(late_sum)), *rows)
    figures = Figures(rows=rows, total=(words.TOTAL, "", format_money(whole)), empty=words.NOTHING_TO_COME)
    return Figure(key="expected", label=words.EXPECTED, amount=format_money(whole), about=about), figures, len(behind)
