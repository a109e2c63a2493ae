"""What the home page says: things to do, news, money to come, and how to begin."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from chorus_desktop.actions import firm
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import check
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.payments import TRANSFERRED
from chorus_desktop.domain.problems import blocking
from chorus_desktop.store import queries
from chorus_desktop.store.queries import TodoItem, TodoKind
from chorus_desktop.ui.formats import format_date_long, format_day, format_moment, format_money, format_month
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.desk_tasks import DeskTask, desk_tasks
from chorus_desktop.ui.presenters.guide import step_rows
from chorus_desktop.ui.presenters.home_summary import ActionCount, action_counts, fair_rows, next_money
from chorus_desktop.ui.wording import states, statuses, templates
from chorus_desktop.ui.wording.connection import BannerKind, expiry_reminder
from chorus_desktop.ui.wording.kinds import Kind
from chorus_desktop.ui.wording.typography import set_in_french

#: More rows than that are counted, not shown.
MOST_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class TodoRow:
    """One thing to do: which invoice, what happened, how it is marked, what the button does."""

    invoice_id: int
    title: str
    sentence: str
    kind: Kind
    word: str
    icon: str
    amount: Decimal
    action: str
    opens_editor: bool
    origin: str


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
    """The whole page."""

    subtitle: str
    tasks: tuple[DeskTask, ...]
    todo: tuple[TodoRow, ...]
    more: int
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
    asked = sum(item.kind is not TodoKind.WAITING for item in todo) + sum(bool(task.action) for task in tasks)
    return HomeState(
        subtitle=_subtitle(today, asked),
        tasks=tasks,
        todo=tuple(_row(item, ready=_is_ready(desk, item)) for item in shown),
        more=len(todo) - len(shown),
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


def _subtitle(today: date, asked: int) -> str:
    day = format_day(today)
    several = said("{count} choses demandent votre attention").format(count=asked)
    told = {0: said("rien ne vous attend"), 1: said("1 chose demande votre attention")}.get(asked, several)
    return f"{day[0].upper()}{day[1:]} · {told}"


def _is_ready(desk: Desk, item: TodoItem) -> bool:
    """Whether a draft that was prepared by itself may leave as it is."""
    if item.kind is not TodoKind.DRAFT or not item.detail:
        return False
    return not blocking(check(desk, queries.draft(desk.store, item.invoice_id)))


def _row(item: TodoItem, *, ready: bool) -> TodoRow:
    kind, word, icon = _badge(item)
    name = item.buyer_name or said("Client à choisir")
    opens_editor = item.kind is TodoKind.DRAFT
    return TodoRow(
        invoice_id=item.invoice_id,
        title=f"{name} — {item.number}" if item.number else name,
        sentence=_sentence(item, ready=ready),
        kind=kind,
        word=word,
        icon=icon,
        amount=item.amount,
        action=_action(item, ready=ready),
        opens_editor=opens_editor,
        origin=item.origin,
    )


def _state(code: str) -> SubmissionState | None:
    return SubmissionState(code) if code in set(SubmissionState) else None


def _badge(item: TodoItem) -> tuple[Kind, str, str]:
    state = _state(item.code)
    match item.kind:
        case TodoKind.DRAFT if item.detail:
            return "info", templates.RECURRING, "calendar-clock"
        case TodoKind.DRAFT:
            return "neutral", said("Brouillon"), "pencil"
        case TodoKind.LATE:
            return "warn", said("En retard de paiement"), "calendar-clock"
        case _ if state is not None:
            return states.badge(state, "")
        case _:
            return statuses.badge(item.code)


def _sentence(item: TodoItem, *, ready: bool) -> str:
    state = _state(item.code)
    if item.kind is TodoKind.DRAFT and item.detail:
        return f"{item.detail}. {templates.READY if ready else templates.INCOMPLETE}"
    if item.kind is TodoKind.DRAFT:
        return said("Commencée, pas encore envoyée.")
    if item.kind is TodoKind.LATE and item.due_date is not None:
        return _late_sentence(item, format_date_long(item.due_date))
    if state is not None:
        return states.sentence(state, reason=item.detail)
    return statuses.advice(item.code, item.detail)


def _late_sentence(item: TodoItem, due: str) -> str:
    told = {
        "payment_not_reported": said("Ce client n’annonce pas ses paiements : regardez votre compte."),
        TRANSFERRED: said("Le virement annoncé n’est pas arrivé, avez-vous noté."),
    }.get(item.code) or f"{statuses.plain(item.code)}."
    already = said("Déjà reçu : {amount}.").format(amount=format_money(item.received)) if item.received else ""
    return set_in_french(
        said("À payer le {due}. {told} {already}").format(due=due, told=told, already=already).rstrip()
    )


def _action(item: TodoItem, *, ready: bool) -> str:
    if item.kind is TodoKind.DRAFT and item.detail:
        return said("Relire") if ready else said("Compléter")
    if item.kind is TodoKind.DRAFT:
        return said("Continuer")
    if item.kind is TodoKind.TO_CORRECT and item.code in ("rejected", "refused"):
        return said("Corriger")
    return said("Voir")


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
