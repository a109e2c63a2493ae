"""Answers to suspended invoices through every trouble: each at most once on the platform, and told as it is there."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from chorus_desktop.domain.exchange import Unanswered
from chorus_desktop.domain.step_moves import StepMove, after_answer
from chorus_desktop.domain.steps import StepState
from chorus_desktop.sync import steps as taking
from tests.sim import wire
from tests.sim.answering import COMPLETE, run_suspended
from tests.sim.stage import stage

#: Of the first forty seeds some of those in which much is answered, among them late arrivals, refusals and what is
#: obsolete; and some of those in which a store is restored.
SEEDS, RESTORED = (4, 8, 13, 14, 16, 28, 29, 37), (5, 21)


@pytest.fixture(autouse=True)
def _staged(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(wire, "DEPOSITS", (*wire.DEPOSITS, COMPLETE))
    with stage(), caplog.at_level("CRITICAL"):
        yield


@pytest.mark.parametrize("seed", SEEDS)
def test_each_answer_arrives_once_or_says_what_became_of_it(seed: int) -> None:
    outcome = run_suspended(seed)
    assert outcome.violations == []
    assert outcome.counts.get("step done", 0), "nothing was answered: choose another seed"


@pytest.mark.parametrize("seed", RESTORED)
def test_a_restored_store_answers_nothing_twice(seed: int) -> None:
    assert run_suspended(seed, restores=True).violations == []


def test_an_answer_that_is_repeated_without_looking_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def repeated(step: object, outcome: object, now: object, draw: float) -> StepMove:
        move = after_answer(step, outcome, now, draw)  # type: ignore[arg-type]
        return replace(move, state=StepState.WAITING) if isinstance(outcome, Unanswered) else move

    monkeypatch.setattr(taking, "after_answer", repeated)
    monkeypatch.setattr(taking, "before_taking", lambda *_: None)
    assert any(run_suspended(seed).violations for seed in SEEDS)
