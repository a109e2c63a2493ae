"""Statements of the store fail all over the main job: told once in words, recovered, nothing lost or doubled."""

import logging
import sqlite3

import pytest

from chorus_desktop.store import faults
from chorus_desktop.store.outbox import SqlSyncStore
from tools.prove import statements
from tools.prove.failing import ERRORS, Failure
from tools.prove.main_job import Program

#: An odd part of all failures, so that it meets every error and every step.
PART = 97


def rank_of(sql: str, step: str) -> int:
    """The rank of the first such statement of a step of the main job."""
    program = Program()
    for work in program.steps():
        before = len(program.disk.statements)
        work()
        found = [rank for rank, said in enumerate(program.disk.statements, 1) if rank > before and sql in said]
        if work.__name__ == step and found:
            return found[0]
    raise AssertionError(f"{step} says nothing like {sql}")


def test_a_part_of_all_failures(caplog: pytest.LogCaptureFixture) -> None:
    chosen = list(statements.failures())[::PART]
    assert {failure.code for failure in chosen} == set(ERRORS)
    with caplog.at_level(logging.WARNING):  # a second place that cannot be told is logged
        verdicts = {failure: found for failure in chosen if (found := statements.trial(failure))}
    assert verdicts == {}
    assert len(chosen) >= 40


def test_without_a_failure_nothing_is_told() -> None:
    assert statements.trial(None) == []


@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("forever", [False, True])
def test_the_answer_to_a_deposit_cannot_be_written(code: int, forever: bool) -> None:
    rank = rank_of("UPDATE submissions SET state = ?", "exchange")
    assert statements.trial(Failure(rank, code, forever)) == []


def test_a_commit_that_was_done_and_told_as_failed() -> None:
    for step in ("form", "take_back", "exchange"):
        assert statements.trial(Failure(rank_of("COMMIT", step), sqlite3.SQLITE_IOERR, late=True)) == []


def test_a_failure_that_is_not_put_into_words_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    rank = rank_of("INSERT INTO submissions", "own")
    monkeypatch.setattr(faults, "fault_of", lambda _: None)
    (verdict,) = statements.trial(Failure(rank, sqlite3.SQLITE_FULL))
    assert "no fault of the world but OperationalError('database or disk is full') in own" in verdict


def test_what_is_not_taken_up_again_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SqlSyncStore, "recover", lambda *_: ())
    rank = rank_of("UPDATE submissions SET state = ?", "exchange")
    assert statements.trial(Failure(rank, sqlite3.SQLITE_FULL)) != []
