"""What becomes of a step after each answer: pure decisions, no clock, no dice, no input or output."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from chorus_desktop.domain.exchange import Held, NotSent, ReadFailed, StatusEvent, TurnedDown, Unanswered
from chorus_desktop.domain.follow_up import Done, FollowUpOutcome, Traces, brings_about, shown
from chorus_desktop.domain.outbox import (
    CAP_HELD,
    CAP_OFFLINE,
    CAP_RETRY_AFTER,
    CAP_SEARCH,
    QUARANTINE,
    backoff,
    waits,
)
from chorus_desktop.domain.steps import Step, StepState

_S = StepState
#: How often a step is taken again after a fruitless quarantine before a person is asked.
MAX_RETAKES = 3
#: The platform's memory of an invoice lacks the very status that the step answers: a copy that lags behind.
LAGS = "copy_lags"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMove:
    """The decision: the state to write, when to look again; `gate_until`, where set, closes the account until then."""

    state: StepState
    next_at: datetime | None = None
    failures: int = 0
    retakes: int = 0
    searching_since: datetime | None = None
    reason: str = ""
    gate_until: datetime | None = None


def before_taking(step: Step, traces: Traces, now: datetime, draw: float) -> StepMove | None:
    """Decide on what the platform remembers just before a step is taken; None: it may be taken."""
    if shown(step.kind, step.before or traces, traces):
        return StepMove(state=_S.DONE, retakes=step.retakes)
    if not _is_told(step, traces):
        return _wait(step, _S.WAITING, now + backoff(step.failures + 1, CAP_SEARCH, draw), LAGS)
    if not _still_asked(step, traces):
        return _obsolete(step, traces)
    return None


def after_answer(step: Step, outcome: FollowUpOutcome, now: datetime, draw: float) -> StepMove:
    """Decide on the answer, or its absence, to a step or to one of its files."""
    failures = step.failures + 1
    match outcome:
        case Done():
            return StepMove(state=_S.DONE, retakes=step.retakes)
        case NotSent():
            return _wait(step, _S.WAITING, now + backoff(failures, CAP_OFFLINE, draw), outcome.code)
        case Held():
            wait = backoff(failures, CAP_HELD, draw)
            if outcome.retry_after is not None:
                wait = max(wait, min(timedelta(seconds=outcome.retry_after), CAP_RETRY_AFTER))
            return _wait(step, _S.WAITING, now + wait, outcome.code, gate=now + wait)
        case TurnedDown():
            return StepMove(state=_S.REFUSED, retakes=step.retakes, reason=outcome.label or outcome.code)
        case Unanswered():
            return unsure(step, now, outcome.code)
        case _:
            assert_never(outcome)


def unsure(step: Step, now: datetime, reason: str = "interrupted") -> StepMove:
    """What a step becomes whose answer is missing: lost on the way, or with the program that was to hear it."""
    return StepMove(state=_S.UNSURE, next_at=now, retakes=step.retakes, reason=reason)


def after_look(
    step: Step, traces: Traces | ReadFailed, now: datetime, draw: float, quarantine: timedelta = QUARANTINE
) -> StepMove:
    """Decide on what the platform remembers of an UNSURE step: done, looked for again, or allowed once more."""
    again = now + backoff(step.failures + 1, CAP_SEARCH, draw)
    if isinstance(traces, ReadFailed):
        if traces.retry_after is not None:
            again = max(again, now + min(timedelta(seconds=traces.retry_after), CAP_RETRY_AFTER))
        return _wait(step, _S.UNSURE, again, step.reason, since=step.searching_since)
    if shown(step.kind, step.before or traces, traces):
        return StepMove(state=_S.DONE, retakes=step.retakes)
    read_at = traces.server_date or now
    since = step.searching_since or read_at
    if read_at - since < quarantine or not _is_told(step, traces):
        return _wait(step, _S.UNSURE, again, step.reason, since=since)
    if not _still_asked(step, traces):
        return _obsolete(step, traces)
    if step.retakes >= MAX_RETAKES:
        return StepMove(state=_S.STUCK, retakes=step.retakes, reason=step.reason)
    return StepMove(state=_S.WAITING, next_at=now, retakes=step.retakes + 1, reason=step.reason)


def taken_up_again(step: Step, now: datetime) -> StepMove:
    """A person looked on the portal and says that a STUCK step is not there: one more round."""
    return StepMove(state=_S.WAITING, next_at=now, retakes=1, reason=step.reason)


def step_is_due(step: Step, now: datetime) -> bool:
    """Whether it is time to act; a clock that was set back since the wait began, or far forward, makes it due now."""
    return step.next_at is None or not waits(step.next_at, step.decided_at, now)


def _wait(
    step: Step,
    state: StepState,
    until: datetime,
    reason: str,
    *,
    gate: datetime | None = None,
    since: datetime | None = None,
) -> StepMove:
    return StepMove(
        state=state,
        next_at=until,
        failures=step.failures + 1,
        retakes=step.retakes,
        searching_since=since,
        reason=reason,
        gate_until=gate,
    )


def _obsolete(step: Step, traces: Traces) -> StepMove:
    """Its reason is the status to which such a step brought the invoice since, if any, else the current one.

    Nobody knows which step that was: one of the portal, or this very one where the store is older than its departure.
    """
    assert traces.current is not None, "what is told has a current status"
    since = (event.status for event in traces.statuses if event.at > step.answers.at)
    brought = next((status for status in since if brings_about(step.kind, status)), "")
    return StepMove(state=_S.OBSOLETE, retakes=step.retakes, reason=brought or traces.current.status)


def _is_told(step: Step, traces: Traces) -> bool:
    return any(_same(event, step.answers) for event in traces.statuses)


def _still_asked(step: Step, traces: Traces) -> bool:
    return traces.current is not None and _same(traces.current, step.answers)


def _same(one: StatusEvent, other: StatusEvent) -> bool:
    return (one.status, one.at) == (other.status, other.at)
