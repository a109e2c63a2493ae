"""What becomes of a submission after each answer: pure decisions, no clock, no dice, no input or output.

QUEUED → SENDING → DEPOSITED → INTEGRATED, and AMBIGUOUS wherever an answer is missing.
An AMBIGUOUS submission is searched for on the platform before it may ever be sent again.
CONFLICT and STUCK wait for a person, who may adopt, try again or give up (ABANDONED: the number stays used).
HANDED_OVER is in the hands of somebody else, who sends it (`domain.handover`).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from chorus_desktop.domain.exchange import (
    Accepted,
    DepositOutcome,
    DepositWay,
    FluxReport,
    Held,
    Identity,
    NotSent,
    PlatformInvoice,
    ReadFailed,
    TurnedDown,
    Unanswered,
)


class SubmissionState(StrEnum):
    """Where a submission stands; what a person reads for each is in `ui.wording`."""

    QUEUED = "queued"
    SENDING = "sending"
    AMBIGUOUS = "ambiguous"
    DEPOSITED = "deposited"
    INTEGRATED = "integrated"
    REJECTED = "rejected"
    REFUSED = "refused"
    CONFLICT = "conflict"
    STUCK = "stuck"
    CANCELLED = "cancelled"
    ABANDONED = "abandoned"
    HANDED_OVER = "handed_over"


_S = SubmissionState
#: The only moves there are; the store enforces the same table by trigger.
LEGAL_MOVES: dict[SubmissionState, frozenset[SubmissionState]] = {
    _S.QUEUED: frozenset({_S.SENDING, _S.CANCELLED, _S.AMBIGUOUS, _S.HANDED_OVER}),
    _S.SENDING: frozenset({_S.QUEUED, _S.AMBIGUOUS, _S.DEPOSITED, _S.INTEGRATED, _S.REFUSED}),
    _S.AMBIGUOUS: frozenset({_S.DEPOSITED, _S.INTEGRATED, _S.CONFLICT, _S.QUEUED, _S.STUCK}),
    _S.DEPOSITED: frozenset({_S.INTEGRATED, _S.REJECTED, _S.AMBIGUOUS}),
    _S.INTEGRATED: frozenset(),
    _S.REJECTED: frozenset(),
    _S.REFUSED: frozenset(),
    _S.CONFLICT: frozenset({_S.INTEGRATED, _S.ABANDONED}),
    _S.STUCK: frozenset({_S.INTEGRATED, _S.AMBIGUOUS, _S.QUEUED, _S.ABANDONED}),
    _S.CANCELLED: frozenset(),
    _S.ABANDONED: frozenset(),
    _S.HANDED_OVER: frozenset({_S.INTEGRATED, _S.CONFLICT, _S.CANCELLED}),
}
#: Those with which the engine still has something to do.
ACTIVE = frozenset({_S.QUEUED, _S.SENDING, _S.AMBIGUOUS, _S.DEPOSITED})

BASE_DELAY = timedelta(seconds=5)
#: Longest wait per class of the retry policy.
CAP_OFFLINE = timedelta(minutes=30)
CAP_HELD = timedelta(minutes=30)
CAP_RETRY_AFTER = timedelta(hours=6)
CAP_SEARCH = timedelta(minutes=10)
#: Longest pause of all deposits after several in a row had no answer.
CAP_DEPOSITS = timedelta(hours=6)
CAP_REPORT = timedelta(minutes=15)
FIRST_REPORT = timedelta(seconds=2)
#: Re-sends after a fruitless quarantine before a human is asked.
MAX_RESENDS = 3
#: How long, on the platform's clock, an unanswered deposit is searched for before it may be sent again.
QUARANTINE = timedelta(hours=24)

#: Flux states that end the wait (etatCourantDepotFlux); every other one, known or not, means "not yet".
INTEGRATED_STATES = frozenset({"IN_INTEGRE"})
PARTIAL_STATES = frozenset({"IN_INTEGRE_PARTIEL"})
REJECTED_STATES = frozenset({"IN_REJETE", "QP_IRRECEVABLE", "IN_INCIDENTE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One invoice on its way to the platform, as the store keeps it; times are UTC.

    `failures` counts fruitless tries since the last progress and drives the back-off; `resends` counts deposits made
    again after a quarantine; `next_at` was set at `decided_at`; `searching_since` is on the platform's clock.
    `earlier_fluxes` brought earlier revisions of the same invoice, which the platform rejected; `other` is the row of
    the platform that a CONFLICT is about.
    """

    id: int
    invoice_id: int
    way: DepositWay
    identity: Identity
    document_sha256: str
    file_name: str
    state: SubmissionState = SubmissionState.QUEUED
    failures: int = 0
    resends: int = 0
    next_at: datetime | None = None
    decided_at: datetime | None = None
    searching_since: datetime | None = None
    flux_number: str = ""
    platform_id: int | None = None
    reason: str = ""
    earlier_fluxes: frozenset[str] = frozenset()
    other: PlatformInvoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """The decision: the state to write, when to look again, and what was learnt on the way.

    `gate_until`, where set, closes the whole account until then.
    """

    state: SubmissionState
    next_at: datetime | None = None
    failures: int = 0
    resends: int = 0
    searching_since: datetime | None = None
    flux_number: str = ""
    platform_id: int | None = None
    reason: str = ""
    other: PlatformInvoice | None = None
    gate_until: datetime | None = None


def backoff(failures: int, cap: timedelta, draw: float) -> timedelta:
    """Between half of the cap-limited exponential and all of it; `draw` in [0, 1).

    Half of it is certain, so that an outage of a day costs a known number of calls.
    """
    ceiling: timedelta = min(cap, BASE_DELAY * (1 << min(failures, 20)))
    return ceiling * (0.5 + 0.5 * draw)


def after_deposit(submission: Submission, outcome: DepositOutcome, now: datetime, draw: float) -> Move:
    """Decide on the answer, or its absence, to a deposit."""
    failures = submission.failures + 1
    match outcome:
        case Accepted(platform_id=int() as platform_id):
            return Move(state=_S.INTEGRATED, platform_id=platform_id, resends=submission.resends)
        case Accepted():
            return Move(
                state=_S.DEPOSITED,
                flux_number=outcome.flux_number,
                next_at=now + FIRST_REPORT,
                resends=submission.resends,
            )
        case NotSent():
            wait = backoff(failures, CAP_OFFLINE, draw)
            return _wait(submission, now + wait, failures, outcome.code)
        case Held():
            wait = backoff(failures, CAP_HELD, draw)
            if outcome.retry_after is not None:
                wait = max(wait, min(timedelta(seconds=outcome.retry_after), CAP_RETRY_AFTER))
            return _wait(submission, now + wait, failures, outcome.code, gate=now + wait)
        case TurnedDown():
            if outcome.duplicate:
                return _search(submission, now, outcome.label)
            return Move(state=_S.REFUSED, reason=outcome.label or outcome.code)
        case Unanswered():
            return _search(submission, now, outcome.code)
        case _:
            assert_never(outcome)


def _wait(submission: Submission, until: datetime, failures: int, code: str, *, gate: datetime | None = None) -> Move:
    return Move(
        state=_S.QUEUED, next_at=until, failures=failures, resends=submission.resends, reason=code, gate_until=gate
    )


def _search(submission: Submission, now: datetime, reason: str) -> Move:
    return Move(
        state=_S.AMBIGUOUS,
        next_at=now,
        resends=submission.resends,
        flux_number=submission.flux_number,
        reason=reason,
    )


def suspected(submission: Submission, now: datetime, reason: str) -> Move:
    """What a QUEUED submission becomes when it may have left before: found on the platform, or a restored store."""
    return _search(submission, now, reason)


def tried_again(submission: Submission, now: datetime) -> Move:
    """A person looked on the portal and says that a STUCK submission is not there: one more round of deposits."""
    return Move(state=_S.QUEUED, next_at=now, resends=1, reason=submission.reason)


def recovered(submission: Submission, now: datetime) -> Move:
    """What a submission found SENDING at start-up becomes: nobody knows whether its answer was lost."""
    return _search(submission, now, "interrupted")


def after_report(submission: Submission, answer: FluxReport | ReadFailed, now: datetime, draw: float) -> Move:
    """Decide on the integration report of a DEPOSITED flux; an unknown state is waited for, never guessed."""
    if isinstance(answer, ReadFailed):
        return _report_again(submission, now, draw, submission.reason, answer.retry_after)
    if answer.state in REJECTED_STATES or (answer.state in PARTIAL_STATES and answer.errors):
        if answer.duplicate:
            return _search(submission, now, " | ".join(answer.errors))
        texts = answer.errors + answer.technical_errors
        return Move(state=_S.REJECTED, reason=" | ".join(texts) or answer.state, flux_number=submission.flux_number)
    if answer.state in INTEGRATED_STATES | PARTIAL_STATES:
        return Move(
            state=_S.INTEGRATED,
            flux_number=submission.flux_number,
            resends=submission.resends,
        )
    return _report_again(submission, now, draw, answer.state, None)


def _report_again(submission: Submission, now: datetime, draw: float, reason: str, retry_after: float | None) -> Move:
    failures = submission.failures + 1
    half = min(CAP_REPORT, BASE_DELAY * (1 << min(failures // 3, 20))) / 2
    wait = half + half * draw
    if retry_after is not None:
        wait = max(wait, min(timedelta(seconds=retry_after), CAP_RETRY_AFTER))
    return Move(
        state=_S.DEPOSITED,
        next_at=now + wait,
        failures=failures,
        resends=submission.resends,
        flux_number=submission.flux_number,
        reason=reason,
    )


def is_due(submission: Submission, now: datetime) -> bool:
    """Whether it is time to act; a clock that was set back since the wait began, or far forward, makes it due now."""
    if submission.state not in ACTIVE:
        return False
    return submission.next_at is None or not waits(submission.next_at, submission.decided_at, now)


def waits(until: datetime, since: datetime | None, now: datetime) -> bool:
    """Whether a wait set at `since` still goes on, by a clock that anybody may set at any time."""
    return now < until <= now + CAP_RETRY_AFTER and (since is None or since <= now)
