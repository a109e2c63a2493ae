"""Carry out the steps after a deposit: look for what is unsure, bring the files, take what waits."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import EngineFailed, Link, StatusChanged, StepChanged
from chorus_desktop.domain.exchange import Held, NotSent, ReadFailed, TurnedDown, Unanswered
from chorus_desktop.domain.follow_up import Done, FollowUpOutcome, Traces
from chorus_desktop.domain.outbox import QUARANTINE
from chorus_desktop.domain.platform_files import AddedFile
from chorus_desktop.domain.step_moves import StepMove, after_answer, after_look, before_taking, step_is_due
from chorus_desktop.domain.steps import Step, StepState, Upload
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.ports import Announce, Clock, Draw, ExchangePlatform, SyncStore


@dataclass(slots=True, kw_only=True)
class StepTaker:
    """One pass over the kept steps; every decision is `domain.step_moves`', every write is the store's.

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

    def recover(self) -> None:
        """What was being taken has no request under way any more."""
        for step in self.store.steps.recover(self.clock.now()):
            self._tell(step)

    async def turn(self, platform: ExchangePlatform, *, taking: bool) -> None:
        """Look for what is unsure; where `taking` and the store is not held back, take what waits, one by one."""
        due = self._due()
        unsure = [step for step in due if step.state is StepState.UNSURE]
        for step in unsure:
            await self._look(platform, step)
        waiting = [step for step in (self._due() if unsure else due) if step.state is StepState.WAITING]
        if waiting and taking and self.store.hold() is None:
            for step in waiting:
                await self._take(platform, step)
        self.hurry = False

    def next_dates(self, *, taking: bool) -> list[datetime]:
        """When something may be done next; without what nobody can do anything about now, or the loop would spin."""
        steps = self.store.steps.active()
        if steps and not (taking and self.store.hold() is None):
            steps = tuple(step for step in steps if step.state is StepState.UNSURE)
        now = self.clock.now()
        return [step.next_at or now for step in steps if step.id not in self._damaged]

    def _due(self) -> list[Step]:
        now = self.clock.now()
        return [
            step
            for step in self.store.steps.active()
            if step.id not in self._damaged and (self.hurry or step_is_due(step, now))
        ]

    async def _look(self, platform: ExchangePlatform, step: Step) -> None:
        if not self._open():
            return
        traces = await self._read(platform, step)
        move = after_look(step, traces, self.clock.now(), self.draw(), self.quarantine)
        self._settle(step, move)

    async def _take(self, platform: ExchangePlatform, step: Step) -> None:
        """What the platform remembers is read first: what is there already, or no longer asked, is never sent."""
        if not self._open():
            return
        before = await self._read(platform, step)
        if isinstance(before, ReadFailed):
            if self._open():
                # The line itself works, the list changed while it was read: lest the loop spins.
                self._settle(step, after_answer(step, NotSent(code=before.code), self.clock.now(), self.draw()))
            return
        decided = before_taking(step, before, self.clock.now(), self.draw())
        if decided is not None:
            self._settle(step, decided)
            return
        ready = await self._brought(platform, step)
        taking = None if ready is None else self.store.steps.begin(ready, before, self.clock.now())
        if taking is None:
            return
        self._tell(taking)
        self.line.tell(Link.BUSY)
        outcome = await platform.take(taking.order())
        self._answered(taking, outcome)
        if isinstance(outcome, Done):
            await self._read(platform, taking)

    async def _brought(self, platform: ExchangePlatform, step: Step) -> Step | None:
        """The step with all its files on the platform; None where one could not be brought, or it was taken back."""
        for file in step.to_upload():
            try:
                content = self.store.steps.content_of(file)
            except StoreFault as fault:
                if fault.code != "document_damaged":
                    raise
                self._damaged.add(step.id)
                self.announce(EngineFailed(code=fault.code, detail=step.number))
                return None
            outcome = await platform.add_file(file.name, content)
            if not isinstance(outcome, AddedFile):
                self._answered(step, outcome)
                return None
            self._heard()
            upload = Upload(sha256=file.sha256, file_id=outcome.file_id)
            noted = self.store.steps.note_upload(step, upload, self.clock.now())
            if noted is None:
                return None
            step = noted
        return step

    async def _read(self, platform: ExchangePlatform, step: Step) -> Traces | ReadFailed:
        traces = await platform.traces(step.platform_id)
        if isinstance(traces, ReadFailed):
            if traces.code != "incomplete":
                self.line.failed(traces.code, self.draw(), traces.retry_after)
            return traces
        self._heard()
        read_at, current = traces.server_date or self.clock.now(), traces.current
        if self.store.steps.note_statuses(step, traces, read_at) and current is not None:
            self.announce(StatusChanged(invoice_id=step.invoice_id, number=step.number, status=current.status))
        return traces

    def _answered(self, step: Step, outcome: FollowUpOutcome) -> None:
        now = self.clock.now()
        move = after_answer(step, outcome, now, self.draw())
        self._settle(step, move, getattr(outcome, "raw", "") or getattr(outcome, "detail", ""))
        match outcome:
            case Done() | TurnedDown():
                self._heard()
            case NotSent() | Held():
                self.line.close(move.gate_until or move.next_at or now, outcome.code)
            case Unanswered():
                self.line.failed(outcome.code, self.draw())

    def _heard(self) -> None:
        self.line.succeeded()
        self.store.note_exchange(self.clock.now())

    def _open(self) -> bool:
        return self.line.open(self.clock.now())

    def _settle(self, step: Step, move: StepMove, raw: str = "") -> None:
        self._tell(self.store.steps.settle(step, move, self.clock.now(), raw))

    def _tell(self, step: Step) -> None:
        self.announce(StepChanged(invoice_id=step.invoice_id, number=step.number, state=step.state))
