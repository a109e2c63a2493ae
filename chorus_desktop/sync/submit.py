"""Carry out the outbox: search what is ambiguous, deposit what is queued, read the reports of what was deposited."""

import asyncio
import contextlib
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import EngineFailed, Link, SubmissionChanged
from chorus_desktop.domain.exchange import (
    Accepted,
    Deposit,
    DepositOutcome,
    Found,
    Held,
    NotSent,
    ReadFailed,
    TurnedDown,
    Unanswered,
)
from chorus_desktop.domain.outbox import (
    CAP_DEPOSITS,
    QUARANTINE,
    Move,
    Submission,
    SubmissionState,
    after_deposit,
    after_report,
    backoff,
    is_due,
    waits,
)
from chorus_desktop.domain.reconciliation import NUMBERED_THERE, after_search, concerning
from chorus_desktop.sync.ahead import ahead, together
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.ports import Announce, Clock, Draw, ExchangePlatform, SyncStore

#: Seconds between two looks at the reports while deposits go on.
_LOOK = 1.0
#: A report that is due within this time, and was asked for less often than this, is expected soon.
_SOON, _PROMPT = timedelta(seconds=6), 3


@dataclass(slots=True, kw_only=True)
class Submitter:
    """One pass over the outbox; every decision is `domain.outbox`'s, every write is the store's.

    Reads go side by side, deposits one by one. `hurry` makes one pass forget the waits between tries; a quarantine is
    never forgotten.
    """

    store: SyncStore
    clock: Clock
    line: Line
    announce: Announce
    draw: Draw
    quarantine: timedelta = QUARANTINE
    hurry: bool = False
    _damaged: set[int] = field(default_factory=set)
    _untold: bool = False
    _unanswered: int = 0
    _pause: tuple[datetime, datetime] | None = None

    def remember(self) -> None:
        """What was issued while the second place could not be written is told it now, connected or not.

        Where it still cannot be, the user is told once; reading goes on, and no deposit leaves without it.
        """
        try:
            self.store.remember()
        except StoreFault as fault:
            if not fault.code.startswith("second_place_"):
                raise
            if not self._untold:
                self.announce(EngineFailed(code=fault.code, detail=str(fault.params)))
            self._untold = True
        else:
            self._untold = False

    async def search(self, platform: ExchangePlatform) -> None:
        """Search for what nobody knows the fate of; stops as soon as the line closes."""
        due = self._due(SubmissionState.AMBIGUOUS)
        async with aclosing(ahead(due, lambda item: platform.search(item.identity.number), self.line.width)) as found:
            async for submission, answer in found:
                self._read(answer)
                self._decide(submission, answer)
                if not self._open():
                    return

    async def send(self, platform: ExchangePlatform) -> None:
        """Deposit what may leave, and read the reports meanwhile and after."""
        done = asyncio.Event()
        await together(self._deposit_all(platform, done), self._report_meanwhile(platform, done))

    async def read_reports(self, platform: ExchangePlatform) -> None:
        """Ask what became of what was deposited."""
        due = self._due(SubmissionState.DEPOSITED)
        async with aclosing(ahead(due, lambda item: platform.report(item.flux_number), self.line.width)) as reports:
            async for submission, answer in reports:
                move = after_report(submission, answer, self.clock.now(), self.draw())
                if not (isinstance(answer, ReadFailed) and answer.code == "flux_not_yet_known"):
                    self._read(answer)
                self._settle(submission, move, getattr(answer, "raw", ""))
                if not self._open():
                    return

    async def _report_meanwhile(self, platform: ExchangePlatform, done: asyncio.Event) -> None:
        while True:
            last = done.is_set()
            if self._open():
                await self.read_reports(platform)
            if last:
                return
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK):
                    await done.wait()

    def _due(self, state: SubmissionState) -> tuple[Submission, ...]:
        now = self.clock.now()
        return tuple(item for item in self.store.active() if item.state is state and (self.hurry or is_due(item, now)))

    def _open(self) -> bool:
        return self.line.open(self.clock.now())

    async def _deposit_all(self, platform: ExchangePlatform, done: asyncio.Event) -> None:
        """Each number is searched for before it leaves: what is there already is never sent again."""
        try:
            due = [item for item in self._due(SubmissionState.QUEUED) if item.id not in self._damaged]
            if not due or not self._may_deposit():
                return
            search = ahead(due, lambda item: platform.search(item.identity.number), self.line.width)
            async with aclosing(search) as found:
                async for submission, answer in found:
                    self._read(answer)
                    if isinstance(answer, ReadFailed):
                        return
                    await self._deposit_one(platform, submission, answer)
                    if not self._may_deposit():
                        return
        finally:
            done.set()

    def expects_soon(self) -> bool:
        """Whether a report is due in a moment: what can wait is done after."""
        soon = self.clock.now() + _SOON
        return self._open() and any(
            item.state is SubmissionState.DEPOSITED
            and item.failures < _PROMPT
            and item.next_at is not None
            and item.next_at < soon
            for item in self.store.active()
        )

    def next_dates(self, *, deposits: bool) -> list[datetime]:
        """When something may be done next; without what nobody can do anything about now, or the loop would spin."""
        held = not deposits or self.store.hold() is not None
        dates = []
        for item in self.store.active():
            if item.next_at is None or item.state is SubmissionState.SENDING:
                continue
            if item.state is not SubmissionState.QUEUED:
                dates.append(item.next_at)
            elif not held and item.id not in self._damaged:
                dates.append(max(item.next_at, self._paused_until() or item.next_at))
        return dates

    def _paused_until(self) -> datetime | None:
        pause = self._pause
        return pause[1] if pause is not None and waits(pause[1], pause[0], self.clock.now()) else None

    def _may_deposit(self) -> bool:
        return self._open() and (self.hurry or self._paused_until() is None)

    async def _deposit_one(self, platform: ExchangePlatform, submission: Submission, known: Found) -> None:
        if concerning(submission, known):
            doubted = self.store.doubt(submission, "already_there", self.clock.now())
            if doubted is not None:
                self._decide(doubted, known)
            return
        if (alike := self.store.alike(submission)) is not None:
            doubted = self.store.doubt(submission, NUMBERED_THERE, self.clock.now())
            if doubted is not None:
                self._settle(doubted, Move(state=SubmissionState.CONFLICT, reason=NUMBERED_THERE, other=alike))
            return
        deposit = self._frozen(submission)
        if deposit is not None:
            await self._deposit(platform, submission, deposit)

    def _decide(self, submission: Submission, answer: Found | ReadFailed) -> None:
        move = after_search(submission, answer, self.clock.now(), self.draw(), self.quarantine)
        self._settle(submission, move, getattr(answer, "raw", ""))

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
        self._learn(outcome, move)

    def _learn(self, outcome: DepositOutcome, move: Move) -> None:
        """What a deposit told of the line. Several unanswered in a row stop deposits, lest all become doubtful."""
        now = self.clock.now()
        match outcome:
            case Accepted() | TurnedDown():
                self._unanswered, self._pause = 0, None
                self.line.succeeded()
                self.store.note_exchange(now)
            case NotSent() | Held():
                self.line.close(move.gate_until or move.next_at or now, outcome.code)
            case Unanswered():
                self._unanswered += 1
                if self._unanswered > 1:
                    self._pause = (now, now + backoff(5 + self._unanswered, CAP_DEPOSITS, self.draw()))
                self.line.failed(outcome.code, self.draw())

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
