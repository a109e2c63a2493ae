"""Carry out the outbox: search what is ambiguous, deposit what is queued, read the reports of what was deposited."""

from dataclasses import dataclass, field
from datetime import timedelta

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import EngineFailed, Link, SubmissionChanged
from chorus_desktop.domain.exchange import (
    Accepted,
    Deposit,
    Held,
    NotSent,
    ReadFailed,
    TurnedDown,
    Unanswered,
)
from chorus_desktop.domain.outbox import (
    QUARANTINE,
    Move,
    Submission,
    SubmissionState,
    after_deposit,
    after_report,
    is_due,
)
from chorus_desktop.domain.reconciliation import after_search
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.ports import Announce, Clock, Draw, ExchangePlatform, SyncStore


@dataclass(slots=True, kw_only=True)
class Submitter:
    """One pass over the outbox; every decision is `domain.outbox`'s, every write is the store's.

    `hurry` makes one pass forget the waits between tries; a quarantine is never forgotten.
    """

    store: SyncStore
    clock: Clock
    line: Line
    announce: Announce
    draw: Draw
    quarantine: timedelta = QUARANTINE
    hurry: bool = False
    _damaged: set[int] = field(default_factory=set)

    async def run(self, platform: ExchangePlatform) -> None:
        """Search first, then send, then read reports; stops as soon as the line closes."""
        for step in (self._search_all, self._deposit_all, self._report_all):
            await step(platform)
        self.hurry = False

    def _due(self, state: SubmissionState) -> tuple[Submission, ...]:
        now = self.clock.now()
        return tuple(item for item in self.store.active() if item.state is state and (self.hurry or is_due(item, now)))

    def _open(self) -> bool:
        return self.line.open(self.clock.now())

    async def _search_all(self, platform: ExchangePlatform) -> None:
        for submission in self._due(SubmissionState.AMBIGUOUS):
            if not self._open():
                return
            answer = await platform.search(submission.identity.number)
            move = after_search(submission, answer, self.clock.now(), self.draw(), self.quarantine)
            self._read(answer)
            self._settle(submission, move)

    async def _deposit_all(self, platform: ExchangePlatform) -> None:
        for submission in self._due(SubmissionState.QUEUED):
            if not self._open():
                return
            if submission.id in self._damaged:
                continue
            deposit = self._frozen(submission)
            if deposit is not None:
                await self._deposit(platform, submission, deposit)

    def _frozen(self, submission: Submission) -> Deposit | None:
        try:
            return self.store.deposit_of(submission)
        except StoreFault as fault:
            if fault.code != "document_damaged":
                raise
            self._damaged.add(submission.id)
            self.announce(EngineFailed(code=fault.code, detail=submission.identity.number))
            return None

    async def _deposit(self, platform: ExchangePlatform, submission: Submission, deposit: Deposit) -> None:
        sending = self.store.begin(submission, self.clock.now())
        if sending is None:
            return
        self.tell(sending)
        self.line.tell(Link.BUSY)
        outcome = await platform.deposit(deposit)
        move = after_deposit(sending, outcome, self.clock.now(), self.draw())
        self._settle(sending, move, getattr(outcome, "raw", "") or getattr(outcome, "detail", ""))
        match outcome:
            case Accepted() | TurnedDown():
                self.line.succeeded()
                self.store.note_exchange(self.clock.now())
            case NotSent() | Held():
                until = move.gate_until or move.next_at or self.clock.now()
                self.line.close(until, outcome.code)
            case Unanswered():
                self.line.failed(outcome.code, self.draw())

    async def _report_all(self, platform: ExchangePlatform) -> None:
        for submission in self._due(SubmissionState.DEPOSITED):
            if not self._open():
                return
            answer = await platform.report(submission.flux_number)
            move = after_report(submission, answer, self.clock.now(), self.draw())
            if not (isinstance(answer, ReadFailed) and answer.code == "flux_not_yet_known"):
                self._read(answer)
            self._settle(submission, move)

    def _read(self, answer: object) -> None:
        if isinstance(answer, ReadFailed):
            self.line.failed(answer.code, self.draw(), answer.retry_after)
        else:
            self.line.succeeded()
            self.store.note_exchange(self.clock.now())

    def _settle(self, submission: Submission, move: Move, raw: str = "") -> None:
        self.tell(self.store.settle(submission, move, self.clock.now(), raw))

    def tell(self, submission: Submission) -> None:
        """Announce the state that was just written."""
        self.announce(
            SubmissionChanged(
                invoice_id=submission.invoice_id, number=submission.identity.number, state=submission.state
            )
        )
