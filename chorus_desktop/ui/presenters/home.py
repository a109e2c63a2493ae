"""What the home page says: things to do, news, money to come, and how to begin."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from chorus_desktop.actions import firm, half_typed
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import check
from chorus_desktop.domain.problems import blocking
from chorus_desktop.store import queries
from chorus_desktop.store.queries import TodoItem, TodoKind
from chorus_desktop.ui.formats import format_day, format_moment, format_money, format_month
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.desk_tasks import DeskTask, desk_tasks
from chorus_desktop.ui.presenters.guide import step_rows
from chorus_desktop.ui.presenters.home_summary import (
    ActionCount,
    action_counts,
    all_counted,
    fair_rows,
    next_money,
    others,
)
from chorus_desktop.ui.presenters.home_todo import TodoRow, todo_row
from chorus_desktop.ui.wording import statuses
from chorus_desktop.ui.wording.connection import expiry_reminder
from chorus_desktop.ui.wording.kinds import BannerKind, Kind

#: More rows than that are counted, not shown.
MOST_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsRow:
    """One piece of news of the platform."""

    invoice_id: int
    icon: str
    kind: Kind
    sentence: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One month of money to come."""

    label: str
    amount: Decimal
    past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StartStep:
    """One step to begin with; `page` is where it is done, `guide` the step of the guide that leads there."""

    text: str
    done: bool
    page: str = ""
    guide: str = ""
    icon: str = "circle"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeState:
    """The whole page; `more` tells of what has no row, where there is any."""

    subtitle: str
    tasks: tuple[DeskTask, ...]
    todo: tuple[TodoRow, ...]
    more: str
    counts: tuple[ActionCount, ...]
    news: tuple[NewsRow, ...]
    expected: str
    late: str
    soon: str
    bars: tuple[Bar, ...]
    start: tuple[StartStep, ...]
    untouched: bool
    reminder: tuple[BannerKind, str] | None


def home_state(desk: Desk, *, training: bool) -> HomeState:
    """Read the store for the page."""
    today, now = desk.today(), desk.now().astimezone()
    todo = queries.todo(desk.store, today)
    news = queries.news(desk.store, 4)
    money = queries.money_expected(desk.store, today)
    tasks, shown = desk_tasks(desk, now), fair_rows(todo, MOST_ROWS)
    asking = [item for item in todo if item.kind is not TodoKind.WAITING]
    asked = len(asking) + sum(bool(task.action) for task in tasks)
    return HomeState(
        subtitle=_subtitle(today, asked, whole=all_counted(asking)),
        tasks=tasks,
        todo=tuple(todo_row(item, ready=_is_ready(desk, item), idle=desk.store.read_only) for item in shown),
        more=others(todo, shown),
        counts=action_counts(todo),
        news=tuple(_news(item, now) for item in news),
        expected=format_money(money.total),
        late=said("dont {amount} en retard").format(amount=format_money(money.late)) if money.late else "",
        soon=next_money(desk),
        bars=_bars(money, today),
        start=_start(desk, training=training),
        untouched=not tasks and not todo and not news,
        reminder=expiry_reminder(firm.password_expiry(desk)),
    )


def _subtitle(today: date, asked: int, *, whole: bool) -> str:
    """`whole`: all that asks was counted."""
    day = format_day(today)
    least = said("au moins {count} choses demandent votre attention")
    several = (said("{count} choses demandent votre attention") if whole else least).format(count=asked)
    told = {0: said("rien ne vous attend"), 1: said("1 chose demande votre attention")}.get(asked, several)
    return f"{day[0].upper()}{day[1:]} · {told}"


def _is_ready(desk: Desk, item: TodoItem) -> bool:
    """Whether a draft that was prepared by itself may leave as it is."""
    if item.kind is not TodoKind.DRAFT or not item.detail:
        return False
    problems = check(desk, queries.draft(desk.store, item.invoice_id))
    return not (half_typed.texts_of(desk, item.invoice_id) or blocking(problems))


def _news(item: queries.NewsItem, now: datetime) -> NewsRow:
    kind, _, icon = statuses.badge(item.status)
    return NewsRow(
        invoice_id=item.invoice_id,
        icon=icon,
        kind=kind,
        sentence=f"{item.number} · {item.buyer_name} · {statuses.plain(item.status)}",
        when=format_moment(item.at.astimezone(now.tzinfo), now),
    )


def _bars(money: queries.MoneyExpected, today: date) -> tuple[Bar, ...]:
    first = today.replace(day=1)
    return tuple(
        Bar(label=format_month(month.month), amount=month.amount, past=month.month < first)
        for month in money.months[-5:]
    )


def _start(desk: Desk, *, training: bool) -> tuple[StartStep, ...]:
    steps = _training_steps(desk) if training else _guide_steps(desk)
    return () if all(step.done for step in steps) else steps


def _guide_steps(desk: Desk) -> tuple[StartStep, ...]:
    return tuple(
        StartStep(
            text=said("{name} ({word})").format(name=row.name, word=row.word) if row.icon == "clock" else row.name,
            done=row.done,
            guide=row.step,
            icon=row.icon,
        )
        for row in step_rows(desk)
    )


def _training_steps(desk: Desk) -> tuple[StartStep, ...]:
    settings = firm.load_firm(desk)
    connected = queries.queue_summary(desk.store).last_exchange_at is not None
    return (
        StartStep(text=said("Mon entreprise et ma TVA"), done=firm.is_ready(settings), page="settings"),
        StartStep(text=said("Mon compte bancaire"), done=bool(settings.seller.iban), page="settings"),
        StartStep(text=said("Premier échange d’entraînement"), done=connected, page="settings"),
    )
