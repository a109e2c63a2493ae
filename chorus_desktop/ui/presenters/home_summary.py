"""The first page at one glance: how much there is of each action, none drowned by another, and what money is next."""

from collections.abc import Sequence
from dataclasses import dataclass

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store import queries
from chorus_desktop.store.queries import TodoItem, TodoKind
from chorus_desktop.ui.formats import format_day, format_money
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording.kinds import Kind

#: Rows that every action has, however many another one has.
_LEAST = 2
#: From so many on, `queries.todo` no longer counts.
_UNCOUNTED = 200
_LOOKS: dict[TodoKind, tuple[Kind, str]] = {
    TodoKind.TO_CORRECT: ("bad", "circle-alert"),
    TodoKind.TO_COMPLETE: ("warn", "file-warning"),
    TodoKind.LATE: ("warn", "calendar-clock"),
    TodoKind.OVERPAID: ("warn", "undo-2"),
    TodoKind.DRAFT: ("neutral", "pencil"),
    TodoKind.WAITING: ("info", "hourglass"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCount:
    """How much there is of one action, and how that is marked."""

    action: TodoKind
    word: str
    kind: Kind
    icon: str


def action_counts(todo: Sequence[TodoItem]) -> tuple[ActionCount, ...]:
    """Every action of which there is something, what costs money first."""
    counts = {kind: sum(item.kind is kind for item in todo) for kind in TodoKind}
    return tuple(
        ActionCount(action=kind, word=_word(kind).format(count=_told(counts[kind])), kind=look, icon=icon)
        for kind, (look, icon) in _LOOKS.items()
        if counts[kind]
    )


def all_counted(todo: Sequence[TodoItem]) -> bool:
    """Whether there may be no more of any action than these."""
    return all(sum(item.kind is kind for item in todo) < _UNCOUNTED for kind in TodoKind)


def others(todo: Sequence[TodoItem], shown: Sequence[TodoItem]) -> str:
    """How many of them are not among the rows that are shown; "" where all are."""
    count = len(todo) - len(shown)
    if not all_counted(todo):
        return said("Et au moins {count} autres dans Factures").format(count=count)
    several = said("Et {count} autres dans Factures").format(count=count)
    return {0: "", 1: said("Et 1 autre dans Factures")}.get(count, several)


def _told(count: int) -> str:
    return str(count) if count < _UNCOUNTED else f"{_UNCOUNTED}+"


def _word(kind: TodoKind) -> str:
    match kind:
        case TodoKind.TO_CORRECT:
            return said("{count} à corriger")
        case TodoKind.TO_COMPLETE:
            return said("{count} à compléter")
        case TodoKind.LATE:
            return said("{count} en retard")
        case TodoKind.OVERPAID:
            return said("{count} à rembourser")
        case TodoKind.DRAFT:
            return said("{count} à envoyer")
        case TodoKind.WAITING:
            return said("{count} en attente d’envoi")


def fair_rows(todo: Sequence[TodoItem], most: int) -> tuple[TodoItem, ...]:
    """The rows to show, in their order: the first of every action, and then as many as there is room for."""
    ranks: dict[TodoKind, int] = {}
    first: list[TodoItem] = []
    others: list[TodoItem] = []
    for item in todo:
        ranks[item.kind] = ranks.get(item.kind, 0) + 1
        (first if ranks[item.kind] <= _LEAST else others).append(item)
    chosen = {item.invoice_id for item in [*first, *others][: max(most, len(first))]}
    return tuple(item for item in todo if item.invoice_id in chosen)


def next_money(desk: Desk) -> str:
    """What is due next, and in which week; "" where nothing is. Raises StoreFault."""
    week = next(iter(queries.expected_by_week(desk.store, desk.today())), None)
    if week is None:
        return ""
    amount = format_money(week.amount)
    if week.monday <= desk.today():
        return said("dont {amount} cette semaine").format(amount=amount)
    told = said("dont {amount} la semaine du {day}")
    return told.format(amount=amount, day=format_day(week.monday))
