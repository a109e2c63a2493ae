"""The first steps: done where the store proves it, put off where somebody said so, and when the guide opens."""

from dataclasses import replace

import pytest

from chorus_desktop.actions import first_steps
from chorus_desktop.actions.firm import load_firm
from chorus_desktop.actions.first_steps import Step
from chorus_desktop.domain.parties import Seller
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.settings import save_settings
from tests.sync_desk import Bench


def state(bench: Bench) -> str:
    """A letter a step: done, skipped, or open."""
    return "".join("d" if s.done else "s" if s.skipped else "o" for s in first_steps.first_steps(bench.desk))


def firm(bench: Bench, **changes: object) -> None:
    settings = load_firm(bench.desk)
    seller = replace(settings.seller, **changes)  # type: ignore[arg-type]
    save_settings(bench.store, replace(settings, seller=seller), now=bench.clock.now())


def empty(bench: Bench) -> None:
    settings = load_firm(bench.desk)
    save_settings(bench.store, replace(settings, seller=Seller()), now=bench.clock.now())


def test_steps_are_done_when_the_store_proves_it(bench: Bench) -> None:
    assert state(bench) == "ddoo"
    bench.issue()
    assert state(bench) == "ddod"
    SqlSyncStore(bench.store).note_exchange(bench.clock.now())
    assert state(bench) == "dddd"
    empty(bench)
    assert state(bench) == "oodd"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": ""}, "odoo"),
        ({"iban": ""}, "dooo"),
        ({"iban": "FR00"}, "dooo"),
        ({"vat_id": ""}, "dooo"),
    ],
)
def test_what_is_wrong_belongs_to_its_own_step(bench: Bench, changes: dict[str, object], expected: str) -> None:
    firm(bench, **changes)
    assert state(bench) == expected


def test_a_step_that_was_put_off_is_remembered_until_it_is_done(bench: Bench) -> None:
    first_steps.put_off(bench.desk, Step.CONNECTION)
    first_steps.put_off(bench.desk, Step.CONNECTION)
    assert state(bench) == "ddso"
    SqlSyncStore(bench.store).note_exchange(bench.clock.now())
    assert state(bench) == "dddo"


def test_the_guide_opens_by_itself_only_where_nothing_was_begun(bench: Bench) -> None:
    assert not first_steps.opens_by_itself(bench.desk)
    empty(bench)
    assert first_steps.opens_by_itself(bench.desk)
    first_steps.close_guide(bench.desk)
    first_steps.close_guide(bench.desk)
    assert not first_steps.opens_by_itself(bench.desk)


def test_a_step_put_off_or_a_draft_is_a_beginning(bench: Bench) -> None:
    empty(bench)
    first_steps.put_off(bench.desk, Step.IDENTITY)
    assert not first_steps.opens_by_itself(bench.desk)


def test_the_settings_do_not_mind_what_the_guide_remembers(bench: Bench) -> None:
    before = load_firm(bench.desk)
    first_steps.put_off(bench.desk, Step.BILLING)
    assert load_firm(bench.desk) == before
