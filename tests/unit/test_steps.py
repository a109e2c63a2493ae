"""What becomes of a step after the deposit, after every answer and every silence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chorus_desktop.domain.exchange import Held, NotSent, ReadFailed, StatusEvent, TurnedDown, Unanswered
from chorus_desktop.domain.follow_up import Done, FollowUp, JoinedFile, Traces, UserAction
from chorus_desktop.domain.lifecycle import STATUSES, Action
from chorus_desktop.domain.step_moves import (
    LAGS,
    MAX_RETAKES,
    after_answer,
    after_look,
    before_taking,
    step_is_due,
    taken_up_again,
    unsure,
)
from chorus_desktop.domain.steps import (
    ACTIVE_STEPS,
    ALIVE_STEPS,
    LEGAL_STEP_MOVES,
    STEP_OF,
    Step,
    StepFile,
    StepRequest,
    StepState,
    Upload,
    step_of,
)

S = StepState
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
HALF = 0.5
SUSPENDED = StatusEvent(status="SUSPENDUE", at=NOW - timedelta(hours=2), comment="SE_ERR")
COMPLETED = StatusEvent(status="COMPLETEE", at=NOW - timedelta(hours=1))
FILE = StepFile(sha256="a" * 64, name="bon.pdf", designation="Bon de livraison", type_code="04")
MINUTE, QUARANTINE = timedelta(minutes=1), timedelta(hours=24)


def step(state: StepState = S.WAITING, kind: FollowUp = FollowUp.COMPLETE, **changes: object) -> Step:
    made = Step(
        id=7,
        invoice_id=1,
        number="F2026-0001",
        platform_id=1001,
        request=StepRequest(kind=kind, comment="Voici le bon.", files=(FILE,)),
        answers=SUSPENDED,
        state=state,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def traces(*events: StatusEvent, at: datetime | None = NOW) -> Traces:
    return Traces(statuses=events, server_date=at)


def test_the_current_status_is_the_latest_and_within_a_minute_the_last_told() -> None:
    assert traces().current is None
    assert traces(COMPLETED, SUSPENDED).current == COMPLETED
    same = replace(COMPLETED, at=SUSPENDED.at)
    assert traces(SUSPENDED, same).current == same


def test_every_state_has_its_moves_and_the_last_ones_none() -> None:
    assert set(LEGAL_STEP_MOVES) == set(S)
    assert {state for state, moves in LEGAL_STEP_MOVES.items() if moves} == ALIVE_STEPS == ACTIVE_STEPS | {S.STUCK}


def test_what_the_platform_lets_answer_is_asked_of_the_supplier() -> None:
    asked = {FollowUp.COMPLETE: Action.COMPLETE, FollowUp.READDRESS: Action.RECYCLE}
    asked |= {FollowUp.RENAME_VALIDATOR: Action.RENAME_VALIDATOR, FollowUp.FILE_REJECTION: Action.REISSUE}
    for status, kind in STEP_OF.items():
        assert STATUSES[status].action is asked[kind]


@pytest.mark.parametrize(
    ("last", "offered"),
    [
        (None, True),
        (step(S.WAITING), False),
        (step(S.TAKING), False),
        (step(S.UNSURE), False),
        (step(S.STUCK), False),
        (step(S.REFUSED), True),
        (step(S.OBSOLETE), True),
        (step(S.DONE), False),
        (step(S.DONE, answers=replace(SUSPENDED, at=NOW - timedelta(days=3))), True),
    ],
)
def test_one_step_at_a_time_and_once_for_each_status(last: Step | None, offered: bool) -> None:
    assert (step_of("SUSPENDUE", SUSPENDED.at, last) is FollowUp.COMPLETE) is offered


def test_a_status_that_asks_nothing_offers_nothing() -> None:
    assert step_of("MANDATEE", NOW, None) is None
    assert step_of("MANDATEE", NOW, step(S.DONE)) is None


def test_the_files_go_by_the_ids_that_the_platform_gave() -> None:
    assert step().to_upload() == (FILE,)
    brought = step(uploads=(Upload(sha256=FILE.sha256, file_id=55),))
    assert brought.to_upload() == ()
    joined = JoinedFile(file_id=55, designation="Bon de livraison", type_code="04")
    assert brought.order().attachments == (joined,)
    with pytest.raises(KeyError):
        step().order()


# --- before it is taken ---


def test_a_status_that_still_asks_is_answered() -> None:
    assert before_taking(step(), traces(SUSPENDED), NOW, HALF) is None


def test_what_was_taken_before_without_an_answer_is_done() -> None:
    again = step(before=traces(SUSPENDED), retakes=1)
    move = before_taking(again, traces(SUSPENDED, COMPLETED), NOW, HALF)
    assert move is not None
    assert (move.state, move.retakes) == (S.DONE, 1)


def test_what_was_done_on_the_portal_is_not_done_again() -> None:
    move = before_taking(step(), traces(SUSPENDED, COMPLETED), NOW, HALF)
    assert move is not None
    assert (move.state, move.reason) == (S.OBSOLETE, "COMPLETEE")


def test_an_answer_to_an_earlier_suspension_does_not_answer_the_next_one() -> None:
    next_one = replace(SUSPENDED, at=NOW)
    between = replace(COMPLETED, status="MISE_A_DISPOSITION")
    move = before_taking(step(), traces(SUSPENDED, between, next_one), NOW, HALF)
    assert move is not None
    assert (move.state, move.reason) == (S.OBSOLETE, "SUSPENDUE")


@pytest.mark.parametrize("later", ["COMPLETEE", "MANDATEE", "SUSPENDUE"])
def test_what_such_a_step_has_brought_about_since_is_why_it_is_obsolete(later: str) -> None:
    """As where a backup is put back in which it still waits: nobody may say that it did not leave."""
    before = replace(COMPLETED, at=SUSPENDED.at - MINUTE)
    told = traces(before, SUSPENDED, COMPLETED, StatusEvent(status=later, at=NOW))
    move = before_taking(step(), told, NOW, HALF)
    assert move is not None
    assert (move.state, move.reason) == (S.OBSOLETE, "COMPLETEE")


def test_what_was_brought_about_before_it_was_asked_is_no_reason() -> None:
    before = replace(COMPLETED, at=SUSPENDED.at - MINUTE)
    move = before_taking(step(), traces(before, SUSPENDED, StatusEvent(status="MANDATEE", at=NOW)), NOW, HALF)
    assert move is not None
    assert (move.state, move.reason) == (S.OBSOLETE, "MANDATEE")


def test_a_copy_that_lags_behind_is_waited_for() -> None:
    move = before_taking(step(), traces(StatusEvent(status="DEPOSEE", at=NOW - timedelta(days=1))), NOW, HALF)
    assert move is not None
    assert (move.state, move.reason, move.failures) == (S.WAITING, LAGS, 1)
    assert move.next_at is not None
    assert move.next_at > NOW


def test_a_rejection_that_was_filed_is_not_filed_again() -> None:
    rejected = StatusEvent(status="REJETEE", at=NOW)
    filed = replace(traces(rejected), actions=(UserAction(code="TRAITEMENT_REJET", at=NOW),))
    move = before_taking(step(kind=FollowUp.FILE_REJECTION, answers=rejected), filed, NOW, HALF)
    assert move is not None
    assert move.state is S.DONE


# --- the answer ---


def test_done_is_done_and_a_refusal_keeps_the_platform_s_words() -> None:
    assert after_answer(step(S.TAKING), Done(raw="{}"), NOW, HALF).state is S.DONE
    refused = after_answer(step(S.TAKING), TurnedDown(code="20002", label="GDP_MSG_11.033"), NOW, HALF)
    assert (refused.state, refused.reason) == (S.REFUSED, "GDP_MSG_11.033")
    assert after_answer(step(S.TAKING), TurnedDown(code="20002"), NOW, HALF).reason == "20002"


def test_what_was_not_sent_waits() -> None:
    move = after_answer(step(S.TAKING, failures=2, retakes=1), NotSent(code="offline"), NOW, HALF)
    assert (move.state, move.failures, move.retakes, move.gate_until) == (S.WAITING, 3, 1, None)


@pytest.mark.parametrize(("retry_after", "least"), [(None, timedelta(0)), (600.0, timedelta(seconds=600))])
def test_what_is_held_at_the_gate_closes_it(retry_after: float | None, least: timedelta) -> None:
    move = after_answer(step(S.TAKING), Held(code="quota", retry_after=retry_after), NOW, HALF)
    assert move.state is S.WAITING
    assert move.gate_until == move.next_at
    assert move.gate_until is not None
    assert move.gate_until - NOW >= least


def test_silence_is_looked_into_at_once() -> None:
    move = after_answer(step(S.TAKING), Unanswered(code="read_timeout"), NOW, HALF)
    assert (move.state, move.next_at, move.reason) == (S.UNSURE, NOW, "read_timeout")
    assert unsure(step(S.TAKING), NOW).reason == "interrupted"


def test_there_is_no_other_outcome() -> None:
    with pytest.raises(AssertionError):
        after_answer(step(S.TAKING), object(), NOW, HALF)  # type: ignore[arg-type]


# --- the search ---

LOST = step(S.UNSURE, before=traces(SUSPENDED), reason="read_timeout")


def test_a_step_that_shows_was_taken() -> None:
    assert after_look(LOST, traces(SUSPENDED, COMPLETED), NOW, HALF).state is S.DONE
    assert after_look(replace(LOST, before=None), traces(SUSPENDED), NOW, HALF).state is S.UNSURE


@pytest.mark.parametrize("retry_after", [None, 900.0])
def test_a_look_that_failed_is_repeated(retry_after: float | None) -> None:
    since = NOW - MINUTE
    failed = ReadFailed(code="offline", retry_after=retry_after)
    move = after_look(replace(LOST, searching_since=since), failed, NOW, HALF)
    assert (move.state, move.searching_since, move.reason, move.failures) == (S.UNSURE, since, "read_timeout", 1)
    assert move.next_at is not None
    assert move.next_at >= NOW + timedelta(seconds=retry_after or 0)


def test_the_quarantine_goes_by_the_platform_s_clock() -> None:
    first = after_look(LOST, traces(SUSPENDED, at=NOW), NOW, HALF)
    assert (first.state, first.searching_since) == (S.UNSURE, NOW)
    searching = replace(LOST, searching_since=NOW)
    early = after_look(searching, traces(SUSPENDED, at=NOW + MINUTE), NOW + 2 * QUARANTINE, HALF)
    assert early.state is S.UNSURE
    without_clock = after_look(searching, traces(SUSPENDED, at=None), NOW + QUARANTINE, HALF)
    assert (without_clock.state, without_clock.retakes) == (S.WAITING, 1)


def test_after_a_fruitless_quarantine_it_waits_again_a_few_times() -> None:
    late = traces(SUSPENDED, at=NOW + QUARANTINE)
    move = after_look(replace(LOST, searching_since=NOW), late, NOW, HALF)
    assert (move.state, move.retakes, move.next_at) == (S.WAITING, 1, NOW)
    last = after_look(replace(LOST, searching_since=NOW, retakes=MAX_RETAKES), late, NOW, HALF)
    assert (last.state, last.reason) == (S.STUCK, "read_timeout")


def test_what_cannot_be_taken_any_more_is_obsolete_after_the_quarantine() -> None:
    rejected = StatusEvent(status="REJETEE", at=NOW)
    move = after_look(
        replace(LOST, searching_since=NOW), traces(SUSPENDED, rejected, at=NOW + QUARANTINE), NOW, HALF, QUARANTINE
    )
    assert (move.state, move.reason) == (S.OBSOLETE, "REJETEE")


def test_a_copy_that_lags_behind_proves_nothing() -> None:
    move = after_look(replace(LOST, searching_since=NOW), traces(at=NOW + QUARANTINE), NOW, HALF)
    assert move.state is S.UNSURE


def test_a_person_sends_a_stuck_one_on_another_round() -> None:
    move = taken_up_again(step(S.STUCK, retakes=MAX_RETAKES, reason="read_timeout"), NOW)
    assert (move.state, move.retakes, move.next_at) == (S.WAITING, 1, NOW)


@pytest.mark.parametrize(
    ("next_at", "decided_at", "due"),
    [
        (None, None, True),
        (NOW - MINUTE, NOW - 2 * MINUTE, True),
        (NOW + MINUTE, NOW - MINUTE, False),
        (NOW + MINUTE, NOW + MINUTE, True),
    ],
)
def test_when_it_is_time(next_at: datetime | None, decided_at: datetime | None, due: bool) -> None:
    assert step_is_due(step(next_at=next_at, decided_at=decided_at), NOW) is due
