"""Mutants of the outbox: what is decided, when it is durable, what is searched for before anything is sent again."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chorus_desktop.domain import outbox as decisions
from chorus_desktop.domain import reconciliation
from chorus_desktop.domain.exchange import FluxReport, Found, ReadFailed, TurnedDown
from chorus_desktop.domain.outbox import Move, Submission, SubmissionState
from chorus_desktop.store import guard, moves
from chorus_desktop.store import outbox as stored
from chorus_desktop.store.database import Store
from chorus_desktop.store.invoices import reopen_within
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.sync import engine, statuses, submit
from chorus_desktop.sync.engine import Engine
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
    at_once = [swap(place, "backoff", lambda *_: timedelta(0)) for place in (decisions, engine, submit)]
    return swap(Line, "failed", lambda *_, **__: None), *at_once


@without("the engine waits between its turns")
def no_waiting() -> Patches:
    return (swap(Engine, "_pause", lambda self: timedelta(0)),)


@without("a withdrawn invoice does not leave: the store is asked once more")
def begin_does_not_look() -> Patches:
    real = SqlSyncStore.begin

    def begin(self: SqlSyncStore, submission: Submission, now: datetime) -> Submission | None:
        return real(self, submission, now) or replace(submission, state=S.SENDING)

    settle = SqlSyncStore.settle

    def lenient(self: SqlSyncStore, submission: Submission, move: Move, now: datetime, raw: str = "") -> Submission:
        present = moves.current(self._store, submission.id)
        return settle(self, submission, move, now, raw) if present.state is submission.state else present

    return swap(SqlSyncStore, "begin", begin), swap(SqlSyncStore, "settle", lenient)


@without("only what is queued can be taken back")
def withdrawn_while_leaving() -> Patches:
    def withdraw(store: Store, invoice_id: int, *, now: datetime) -> bool:
        with store.write() as db:
            present = moves.latest_of(store, invoice_id)
            if present is None or present.state not in decisions.ACTIVE:
                return False
            moves.write_move(db, present, replace(Move(state=S.CANCELLED), flux_number=""), now)
            reopen_within(store, db, invoice_id, now=now)
            return True

    return (
        swap(stored, "withdraw", withdraw),
        *schema("INSERT OR IGNORE INTO legal_moves VALUES ('sending', 'cancelled'), ('ambiguous', 'cancelled')"),
    )


@without("a fault of the store is recovered from like a start")
def no_recovery_after_a_fault() -> Patches:
    real = Engine._guarded

    async def guarded(self: Engine, work: Any) -> None:
        sound = self._sound
        await real(self, work)
        self._sound = self._sound or sound

    return (swap(Engine, "_guarded", guarded),)


@without("a program that is asked to end does so, whatever else fails")
def cancellation_is_lost() -> Patches:
    async def guarded(self: Engine, work: Any) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await real(self, work)

    real = Engine._guarded
    return (swap(Engine, "_guarded", guarded),)


@without("a refusal after a new deposit is final")
def refusal_is_searched_for_ever() -> Patches:
    real = submit.after_deposit

    def after(submission: Submission, outcome: Any, now: datetime, draw: float) -> Move:
        if isinstance(outcome, TurnedDown) and submission.resends:
            outcome = replace(outcome, duplicate=True)
        return real(submission, outcome, now, draw)

    return (swap(submit, "after_deposit", after),)


@without("a history that lags behind its list is read again")
def stale_history_is_enough() -> Patches:
    real = StatusReader._record

    def record(self: StatusReader, submission: Submission, row: Any, history: Any) -> None:
        real(self, submission, row, history)
        self._seen[row.platform_id] = (row.status, row.status_at)

    return (swap(StatusReader, "_record", record),)


@without("an older store is known by its second place")
def no_second_place() -> Patches:
    return (swap(guard, "examine", lambda store, now: None),)


@without("the second place follows every number and every deposit")
def second_place_not_written() -> Patches:
    return (swap(guard, "publish", lambda store: None),)


@without("an older store neither numbers nor sends")
def no_hold() -> Patches:
    def examine(store: Store, now: datetime) -> None:
        real(store, now)
        with store.write() as db:
            db.execute("UPDATE guard SET held = ''")

    real = guard.examine
    return (swap(guard, "examine", examine),)


@without("an older store is held until the quarantine is over")
def hold_ends_at_once() -> Patches:
    real = Engine._end_hold

    def end(self: Engine, server_date: datetime) -> None:
        real(self, server_date)
        real(self, server_date + timedelta(days=30))

    return (swap(Engine, "_end_hold", end),)


@without("a series goes on after the last number that anybody knows")
def series_starts_again() -> Patches:
    return (swap(guard, "go_on", lambda db, ranks: None),)


@without("numbers that are lost are told")
def lost_numbers_not_told() -> Patches:
    return (swap(guard, "lost_numbers", lambda *_: ()),)


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
