"""What is still open is found without going through what is paid; that it is found at all, for every state."""

from collections.abc import Callable
from datetime import date

import pytest

from chorus_desktop.domain.lifecycle import FINAL, STATUSES
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.home_queries import expected_by_buyer
from chorus_desktop.store.payments import deny_transfer
from chorus_desktop.store.queries import InvoiceFilter, Section
from chorus_desktop.store.still_open import STILL_OPEN, there_but
from tests.store.conftest import NOW, Shelf
from tools import many_invoices

S = SubmissionState
TODAY = date(2026, 11, 30)
PAID = 1_500


def open_ids(store: Store) -> set[int]:
    return set(store.column(f"SELECT id FROM invoices WHERE id IN {STILL_OPEN}"))  # noqa: S608 - constants


def test_all_that_has_not_ended_is_open_whatever_the_platform_calls_it(shelf: Shelf) -> None:
    there = {code: shelf.integrated(code).invoice_id for code in [*STATUSES, "STATUT_DE_DEMAIN"]}
    shelf.draft()
    others = {
        shelf.issue(submit=False).id,
        shelf.queued().invoice_id,
        shelf.settle(shelf.sending(), S.REFUSED).invoice_id,
    }
    ended = {there[code] for code in FINAL}
    assert open_ids(shelf.store) == (set(there.values()) | others) - ended
    assert set(shelf.store.column(there_but(FINAL))) == set(there.values()) - ended
    under_way = queries.invoice_ids(shelf.store, InvoiceFilter(section=Section.UNDER_WAY))
    assert set(under_way) == set(there.values()) - ended


def test_of_an_empty_store_nothing_is_open(shelf: Shelf) -> None:
    assert open_ids(shelf.store) == set()


def test_a_transfer_that_did_not_come_opens_what_was_paid(shelf: Shelf) -> None:
    paid = shelf.integrated("MISE_EN_PAIEMENT").invoice_id
    assert open_ids(shelf.store) == set()
    deny_transfer(shelf.store, paid, TODAY, now=NOW)
    assert open_ids(shelf.store) == {paid}


# --- growth, counted in steps of SQLite, which no other program on the machine makes more ---


def steps(store: Store, work: Callable[[Store], object]) -> int:
    """How many hundreds of instructions SQLite needs for it."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    store.db.conn.set_progress_handler(count, 100)
    work(store)
    store.db.conn.set_progress_handler(None, 0)
    return counted


WORKS: dict[str, Callable[[Store], object]] = {
    "todo": lambda store: queries.todo(store, TODAY),
    "money": lambda store: queries.money_expected(store, TODAY),
    "buyers": expected_by_buyer,
    "late": lambda store: queries.late_invoices(store, TODAY),
    "weeks": lambda store: queries.expected_by_week(store, TODAY),
    "under way": lambda store: queries.invoice_ids(store, InvoiceFilter(section=Section.UNDER_WAY)),
    "first of the list": lambda store: queries.invoice_ids(store, InvoiceFilter(most=50)),
}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, int], dict[str, int]]:
    """What each work takes in a small store, and in the same with very many paid invoices."""
    place = tmp_path_factory.mktemp("grown")
    many_invoices.fill(place, many_invoices.REAL)
    taken = []
    for more in (False, True):
        if more:
            many_invoices.add(place, PAID, among="platform_status = 'MISE_EN_PAIEMENT'")
        store = open_database(Profile(place).database, read_only=True)
        taken.append({name: steps(store, work) for name, work in WORKS.items()})
        store.close()
    return taken[0], taken[1]


@pytest.mark.parametrize("name", WORKS)
def test_what_is_paid_is_not_gone_through(grown: tuple[dict[str, int], dict[str, int]], name: str) -> None:
    few, many = (taken[name] for taken in grown)
    assert many <= 1.2 * few + 5, f"{few} hundreds of steps, {many} with {PAID} paid invoices more"
