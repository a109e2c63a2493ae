"""Steps after a deposit in the store: legal moves only, nothing forgotten, one at a time."""

import sqlite3
from dataclasses import replace

import pytest

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.follow_up import FollowUp, Traces
from chorus_desktop.domain.step_moves import StepMove
from chorus_desktop.domain.steps import LEGAL_STEP_MOVES, Step, StepRequest, StepState, Upload
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store import queries, steps
from chorus_desktop.store.database import Store
from chorus_desktop.store.step_rows import current, last_of
from tests.store.conftest import NOW, Shelf

S = StepState
FILE = SupportingFile(name="bon.pdf", content=b"bon", designation="Bon", type_code="04")
BEFORE = Traces(statuses=(StatusEvent(status="SUSPENDUE", at=NOW),), server_date=NOW)

BEGUN_OTHERWISE = (
    "INSERT INTO steps (invoice_id, kind, request, answers, answers_at, platform_id, state, created_at, updated_at)"
    " SELECT invoice_id, kind, request, answers, answers_at, platform_id, 'done', '', '' FROM steps"
)


def asked(shelf: Shelf) -> Step:
    invoice_id = shelf.integrated("DEPOSEE", "SUSPENDUE").invoice_id
    request = StepRequest(kind=FollowUp.COMPLETE, comment="Voici.")
    return steps.ask(shelf.store, invoice_id, request, [(FILE, "application/pdf")], now=NOW)


def test_what_is_asked_is_read_back_as_it_was_asked(shelf: Shelf) -> None:
    step = asked(shelf)
    assert last_of(shelf.store, step.invoice_id) == step
    assert step.answers.status == "SUSPENDUE"
    assert step.request.files[0].name == "bon.pdf"
    assert shelf.sync.steps.content_of(step.request.files[0]) == b"bon"


def test_an_invoice_takes_one_step_at_a_time(shelf: Shelf) -> None:
    step = asked(shelf)
    with pytest.raises(UserFault, match="step_not_now"):
        steps.ask(shelf.store, step.invoice_id, step.request, [], now=NOW)


def test_what_the_platform_does_not_hold_is_not_asked_about(shelf: Shelf) -> None:
    draft = shelf.draft()
    with pytest.raises(UserFault, match="step_not_now"):
        steps.ask(shelf.store, draft, StepRequest(kind=FollowUp.COMPLETE), [], now=NOW)
    with pytest.raises(UserFault, match="step_unknown"):
        current(shelf.store, 999)


def test_the_store_enforces_the_domain_s_table_of_moves(store: Store) -> None:
    rows = store.rows("SELECT from_state, to_state FROM legal_step_moves")
    assert {(row["from_state"], row["to_state"]) for row in rows} == {
        (source.value, target.value) for source, targets in LEGAL_STEP_MOVES.items() for target in targets
    }


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE steps SET state = 'unsure'",
        "UPDATE steps SET request = '{}'",
        "UPDATE steps SET answers_at = ''",
        "DELETE FROM steps",
        "UPDATE step_files SET sha256 = sha256",
        "DELETE FROM step_files",
        "UPDATE steps SET state = 'taking'",
        BEGUN_OTHERWISE,
    ],
)
def test_what_must_not_happen_is_refused_by_the_store(shelf: Shelf, statement: str) -> None:
    asked(shelf)
    with pytest.raises((StoreFault, sqlite3.IntegrityError)), shelf.store.write() as db:
        db.execute(statement)


def test_what_was_there_before_is_kept_with_the_taking_and_never_forgotten(shelf: Shelf) -> None:
    begun = shelf.sync.steps.begin(asked(shelf), BEFORE, NOW)
    assert begun is not None
    assert (begun.state, begun.before) == (S.TAKING, BEFORE)
    again = shelf.sync.steps.settle(begun, StepMove(state=S.WAITING, retakes=1), NOW)
    assert again.before == BEFORE
    with pytest.raises((StoreFault, sqlite3.IntegrityError)), shelf.store.write() as db:
        db.execute("UPDATE steps SET before = NULL")


def test_it_is_counted_until_the_platform_has_it(shelf: Shelf) -> None:
    assert queries.queue_summary(shelf.store).answers == 0
    step = asked(shelf)
    assert queries.queue_summary(shelf.store).answers == 1
    begun = shelf.sync.steps.begin(step, BEFORE, NOW)
    assert begun is not None
    assert queries.queue_summary(shelf.store).answers == 1
    shelf.sync.steps.settle(begun, StepMove(state=S.DONE), NOW)
    assert queries.queue_summary(shelf.store).answers == 0


def test_a_start_turns_what_was_being_taken_into_unsure(shelf: Shelf) -> None:
    begun = shelf.sync.steps.begin(asked(shelf), BEFORE, NOW)
    assert begun is not None
    (step,) = shelf.sync.steps.recover(NOW)
    assert (step.state, step.reason) == (S.UNSURE, "interrupted")
    assert shelf.sync.steps.recover(NOW) == ()
    assert shelf.sync.steps.active() == (step,)


def test_what_was_taken_back_meanwhile_neither_begins_nor_moves(shelf: Shelf) -> None:
    step = asked(shelf)
    assert steps.cancel(shelf.store, step.id, now=NOW)
    assert shelf.sync.steps.begin(step, BEFORE, NOW) is None
    assert shelf.sync.steps.note_upload(step, Upload(sha256="", file_id=1), NOW) is None
    assert shelf.sync.steps.settle(step, StepMove(state=S.DONE), NOW).state is S.CANCELLED
    assert last_of(shelf.store, step.invoice_id) is None


def test_a_decision_on_what_is_no_longer_so_is_a_mistake(shelf: Shelf) -> None:
    step = asked(shelf)
    with pytest.raises(RuntimeError, match="not unsure"):
        shelf.sync.steps.settle(replace(step, state=S.UNSURE), StepMove(state=S.DONE), NOW)


def test_a_held_store_takes_nothing_by_sql_either(shelf: Shelf) -> None:
    step = asked(shelf)
    with shelf.store.write() as db:
        db.execute("UPDATE guard SET held = 'restored', held_at = '2026-11-25T08:00:00.000000Z'")
    with pytest.raises((StoreFault, sqlite3.IntegrityError)):
        shelf.sync.steps.begin(step, BEFORE, NOW)


def test_secrets_in_a_reason_are_not_kept(shelf: Shelf) -> None:
    begun = shelf.sync.steps.begin(asked(shelf), BEFORE, NOW)
    assert begun is not None
    move = StepMove(state=S.REFUSED, reason='{"access_token": "abcdefgh12345678"}')
    assert "abcdefgh" not in shelf.sync.steps.settle(begun, move, NOW).reason
