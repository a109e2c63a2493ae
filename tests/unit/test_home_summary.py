"""The first page at one glance: counts by action, no action drowned by another, the money that is next."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.store.queries import TodoItem, TodoKind
from chorus_desktop.ui.presenters.home import home_state
from chorus_desktop.ui.presenters.home_summary import action_counts, fair_rows, next_money, others
from tests import factories
from tests.sync_desk import Bench


def items(*kinds: tuple[TodoKind, int]) -> tuple[TodoItem, ...]:
    """So many of each, in their order."""
    flat = [kind for kind, count in kinds for _ in range(count)]
    return tuple(
        TodoItem(
            kind=kind,
            invoice_id=rank,
            number="",
            buyer_name="",
            amount=Decimal(1),
            code="",
            detail="",
            due_date=None,
            at=datetime(2026, 11, 25, tzinfo=UTC),
            origin="form",
        )
        for rank, kind in enumerate(flat)
    )


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_every_action_is_counted_in_the_order_of_what_it_costs() -> None:
    todo = items((TodoKind.TO_CORRECT, 2), (TodoKind.LATE, 200), (TodoKind.DRAFT, 1))
    assert [count.word for count in action_counts(todo)] == ["2 à corriger", "200+ en retard", "1 à envoyer"]
    every = items(*((kind, 1) for kind in TodoKind))
    assert [count.action for count in action_counts(every)] == list(TodoKind)
    assert action_counts(()) == ()


@pytest.mark.parametrize(
    ("kinds", "shown"),
    [
        (((TodoKind.TO_CORRECT, 3), (TodoKind.LATE, 2)), "cccll"),
        (((TodoKind.TO_CORRECT, 20), (TodoKind.LATE, 5), (TodoKind.DRAFT, 1)), "cccccl" + "l" + "d"),
        (((TodoKind.TO_CORRECT, 20),), "c" * 8),
    ],
)
def test_no_action_drowns_another(kinds: tuple[tuple[TodoKind, int], ...], shown: str) -> None:
    letters = {TodoKind.TO_CORRECT: "c", TodoKind.LATE: "l", TodoKind.DRAFT: "d"}
    assert "".join(letters[item.kind] for item in fair_rows(items(*kinds), 8)) == shown


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (((TodoKind.DRAFT, 8),), ""),
        (((TodoKind.DRAFT, 9),), "Et 1 autre dans Factures"),
        (((TodoKind.DRAFT, 199), (TodoKind.LATE, 1)), "Et 192 autres dans Factures"),
        (((TodoKind.DRAFT, 200),), "Et au moins 192 autres dans Factures"),
    ],
)
def test_what_has_no_row_is_counted_as_far_as_it_is_known(kinds: tuple[tuple[TodoKind, int], ...], told: str) -> None:
    todo = items(*kinds)
    assert others(todo, fair_rows(todo, 8)) == told


def test_more_than_are_counted_ask_at_least(bench: Bench) -> None:
    blank = replace(factories.invoice(), number="")
    for _ in range(199):
        save_draft(bench.desk, None, blank)
    assert "· 199 choses demandent" in home_state(bench.desk, training=False).subtitle
    save_draft(bench.desk, None, blank)
    assert "· au moins 200 choses demandent" in home_state(bench.desk, training=False).subtitle


def test_the_money_that_is_next_is_told_by_its_week(bench: Bench) -> None:
    assert next_money(bench.desk) == ""
    bench.issue(due_date=date(2026, 12, 10))
    bench.issue(due_date=date(2026, 12, 28))
    assert plain(next_money(bench.desk)) == "dont 554,40 € la semaine du lundi 7 décembre"
    bench.issue(due_date=bench.desk.today())
    assert plain(next_money(bench.desk)) == "dont 554,40 € cette semaine"
