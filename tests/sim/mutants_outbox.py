"""Mutants of the outbox: what is decided, when it is durable, what is searched for before anything is sent again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chorus_desktop.domain import outbox as decisions
from chorus_desktop.domain import reconciliation
from chorus_desktop.domain.exchange import FluxReport, Found, ReadFailed
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState
from chorus_desktop.store import outbox as stored
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.sync import statuses, submit
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.statuses import StatusReader
from tests.sim.mutant import Patches, schema, swap, without

S = SubmissionState


@without("SENDING is on the disk before the first byte leaves")
def no_durable_sending() -> Patches:
    begin, settle = SqlSyncStore.begin, SqlSyncStore.settle

    def late_begin(self: SqlSyncStore, submission: Submission, now: datetime) -> Submission:
        return replace(submission, state=S.SENDING)

    def late_settle(self: SqlSyncStore, submission: Submission, move: Move, now: datetime, raw: str = "") -> Any:
        if submission.state is S.SENDING:
            begin(self, submission, now)
        return settle(self, submission, move, now, raw)

    return swap(SqlSyncStore, "begin", late_begin), swap(SqlSyncStore, "settle", late_settle)


@without("what is found SENDING at the start is searched for")
def sending_is_queued_at_start() -> Patches:
    def queued(submission: Submission, now: datetime) -> Move:
        return Move(state=S.QUEUED, next_at=now)

    return (swap(stored, "recovered", queued),)


@without("what is found SENDING at the start is taken care of")
def no_recovery() -> Patches:
    return (swap(SqlSyncStore, "recover", lambda self, now: ()),)


@without("an unanswered deposit is not sent again before the quarantine is over")
def no_quarantine() -> Patches:
    return (_searching(lambda answer, now: answer, timedelta(0)),)


@without("the quarantine is measured on the platform's clock")
def quarantine_on_local_clock() -> Patches:
    def dated(answer: Found | ReadFailed, now: datetime) -> Found | ReadFailed:
        return replace(answer, server_date=now) if isinstance(answer, Found) else answer

    return (_searching(dated),)


def _searching(change: Any, quarantine: timedelta | None = None) -> Any:
    real = submit.after_search

    def after(submission: Submission, answer: Any, now: datetime, draw: float, pause: timedelta) -> Move:
        return real(submission, change(answer, now), now, draw, pause if quarantine is None else quarantine)

    return swap(submit, "after_search", after)


@without("a failed search proves nothing")
def failed_search_means_absent() -> Patches:
    def empty(answer: Found | ReadFailed, now: datetime) -> Found:
        return answer if isinstance(answer, Found) else Found(invoices=(), server_date=now + timedelta(days=9))

    return (_searching(empty),)


@without("only the very same invoice is adopted")
def identity_not_compared() -> Patches:
    def same(identity: Any, row: Any) -> bool:
        return bool(identity.number == row.number)

    return swap(reconciliation, "same_invoice", same), swap(statuses, "same_invoice", same)


@without("another invoice with our number is shown, not adopted")
def conflict_is_adopted() -> Patches:
    real = submit.after_search

    def after(*args: Any) -> Move:
        move = real(*args)
        return replace(move, state=S.INTEGRATED) if move.state is S.CONFLICT else move

    return (swap(submit, "after_search", after),)


@without("an unknown state of a flux is waited for")
def unknown_state_is_acceptance() -> Patches:
    return (_reported(lambda answer: replace(answer, state="IN_INTEGRE") if _unknown(answer) else answer),)


@without("an unknown state of a flux is no rejection")
def unknown_state_is_rejection() -> Patches:
    return (_reported(lambda answer: replace(answer, state="IN_REJETE") if _unknown(answer) else answer),)


def _unknown(answer: FluxReport) -> bool:
    return answer.state not in ("IN_INTEGRE", "IN_REJETE", "IN_INTEGRE_PARTIEL")


def _reported(change: Any) -> Any:
    real = submit.after_report

    def after(submission: Submission, answer: Any, now: datetime, draw: float) -> Move:
        return real(submission, change(answer) if isinstance(answer, FluxReport) else answer, now, draw)

    return swap(submit, "after_report", after)


@without("a flux that is not yet found is waited for")
def unknown_flux_is_rejected() -> Patches:
    real = submit.after_report

    def after(submission: Submission, answer: Any, now: datetime, draw: float) -> Move:
        if isinstance(answer, ReadFailed) and answer.code == "flux_not_yet_known":
            return Move(state=S.REJECTED, reason=answer.detail, flux_number=submission.flux_number)
        return real(submission, answer, now, draw)

    return (swap(submit, "after_report", after),)


@without("a flux that was taken in part is rejected only where an error names ours")
def partial_is_rejected() -> Patches:
    return (swap(decisions, "REJECTED_STATES", decisions.REJECTED_STATES | decisions.PARTIAL_STATES),)


@without("a flux that was taken in part is accepted only where no error names ours")
def partial_is_accepted() -> Patches:
    return (
        swap(decisions, "INTEGRATED_STATES", decisions.INTEGRATED_STATES | decisions.PARTIAL_STATES),
        swap(decisions, "PARTIAL_STATES", frozenset()),
    )


@without("a date farther off than any wait is due at once")
def back_off_not_clamped() -> Patches:
    def due(submission: Submission, now: datetime) -> bool:
        return submission.state in decisions.ACTIVE and (submission.next_at is None or submission.next_at <= now)

    def open_(self: Line, now: datetime) -> bool:
        return self.closed_until is None or self.closed_until <= now

    return swap(submit, "is_due", due), swap(Line, "open", open_)


@without("one failure makes everybody wait")
def no_back_off() -> Patches:
    return swap(Line, "failed", lambda *_: None), swap(decisions, "backoff", lambda *_: timedelta(0))


@without("a withdrawn invoice does not leave: the store is asked once more")
def begin_does_not_look() -> Patches:
    def begin(self: SqlSyncStore, submission: Submission, now: datetime) -> Submission:
        return replace(submission, state=S.SENDING)

    def settle(self: SqlSyncStore, submission: Submission, move: Move, now: datetime, raw: str = "") -> Submission:
        return replace(submission, state=move.state)

    return swap(SqlSyncStore, "begin", begin), swap(SqlSyncStore, "settle", settle)


@without("only what is queued can be taken back")
def withdrawn_while_leaving() -> Patches:
    class Everything:
        """Equal to every state."""

        def __ne__(self, other: object) -> bool:
            return False

        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

    return (
        swap(stored, "_QUEUED", Everything()),
        *schema("INSERT OR IGNORE INTO legal_moves VALUES ('sending', 'cancelled'), ('ambiguous', 'cancelled')"),
    )


@without("the cursor of statuses follows the platform's clock")
def cursor_on_local_clock() -> Patches:
    real = StatusReader.run

    async def run(self: StatusReader, platform: Any) -> bool:
        return await real(self, _Dated(platform, self.clock))

    return (swap(StatusReader, "run", run),)


class _Dated:
    """A platform whose lists are dated by the laptop."""

    def __init__(self, platform: Any, clock: Any) -> None:
        self._platform, self._clock = platform, clock

    async def changed_since(self, day: Any) -> Any:
        answer = await self._platform.changed_since(day)
        return replace(answer, server_date=self._clock.now()) if isinstance(answer, Found) else answer

    def __getattr__(self, name: str) -> Any:
        return getattr(self._platform, name)


@without("what changed shortly before the last pull is read again")
def no_overlap() -> Patches:
    return (swap(statuses, "OVERLAP", timedelta(0)),)
