"""The loop that keeps outbox and platform in step: recover, search, compare, send, read, wait; it decides nothing."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from chorus_desktop.domain.errors import KEYRING_FAULTS, ChorusError
from chorus_desktop.domain.events import EngineFailed, HeldBack, Link, Released
from chorus_desktop.domain.outbox import CAP_SEARCH, backoff
from chorus_desktop.sync.inquiries import Inquiries
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.pace import Pace
from chorus_desktop.sync.ports import Announce, Clock, Connect, Draw, ExchangePlatform, SyncStore
from chorus_desktop.sync.statuses import StatusReader
from chorus_desktop.sync.steps import StepTaker
from chorus_desktop.sync.submit import Submitter


@dataclass(slots=True, kw_only=True)
class Engine:
    """One engine per profile. `connect` builds the platform from the settings, or None while they lack something.

    Nothing is deposited before one complete pull has shown what the platform holds: a barrier for each session.
    """

    store: SyncStore
    connect: Connect
    clock: Clock
    announce: Announce
    draw: Draw
    pace: Pace = field(default_factory=Pace)
    _platform: ExchangePlatform | None = None
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _reconnect: bool = True
    _sound: bool = False
    _compared: bool = False
    _next_pull: datetime | None = None
    _fruitless: int = 0
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    line: Line = field(init=False)
    submitter: Submitter = field(init=False)
    reader: StatusReader = field(init=False)
    steps: StepTaker = field(init=False)
    inquiries: Inquiries = field(init=False)

    def __post_init__(self) -> None:
        store, clock, announce, draw = self.store, self.clock, self.announce, self.draw
        self.line = line = Line(clock=clock, announce=announce)
        self.submitter = Submitter(
            store=store, clock=clock, line=line, announce=announce, draw=draw, quarantine=self.pace.quarantine
        )
        self.steps = StepTaker(
            store=store, clock=clock, line=line, announce=announce, draw=draw, quarantine=self.pace.quarantine
        )
        self.reader = StatusReader(store=store, clock=clock, line=line, announce=announce, draw=draw)
        self.inquiries = Inquiries(store=store, connect=self.connect, clock=clock, announce=announce, pace=self.pace)

    async def run(self) -> None:
        """Work until cancelled. A deposit cut by the cancellation stays SENDING on the disk, for the next start."""
        try:
            while True:
                await self._guarded(self.turn)
                await self._sleep()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            await self._close()

    async def once(self) -> None:
        """One pass, then close everything; for the command line."""
        try:
            await self._guarded(self.turn)
        finally:
            await self._close()

    async def turn(self) -> bool:
        """One turn. True when nothing is left that could be done now."""
        self._recover()
        self.submitter.remember()
        platform = await self._connected()
        if platform is None:
            if not self._reconnect:
                self.line.tell(Link.NOT_CONFIGURED)
            return True
        await self.submitter.search(platform)
        if self._pull_due():
            await self._pull(platform)
        if self._compared and self.store.hold() is None:
            await self.submitter.send(platform)
        else:
            await self.submitter.read_reports(platform)
        self.submitter.hurry = False
        await self.steps.turn(platform, taking=self._compared)
        if self.submitter.expects_soon():
            return False
        return await self.reader.learn_ids(platform)

    async def _pull(self, platform: ExchangePlatform) -> None:
        if (found := await self.reader.run(platform)) is None:
            self._pull_again()
            return
        self._compared, self._fruitless = True, 0
        self._next_pull = self.clock.now() + self.pace.pull * (0.8 + 0.4 * self.draw())
        self._end_hold(found.server_date)
        await self.inquiries.look_at_account(platform)

    def _pull_again(self) -> None:
        """A closed line says itself when to try; a list that changed while it was read says nothing of the line."""
        if self.line.open(now := self.clock.now()):
            self._next_pull = now + backoff(self._fruitless, CAP_SEARCH, self.draw())
            self._fruitless += 1

    def _end_hold(self, server_date: datetime) -> None:
        """An older store goes on once whatever left it before has had the time to show on the platform."""
        if (hold := self.store.hold()) is None:
            return
        self.store.compared_from(server_date)
        if server_date - (hold.searching_since or server_date) >= self.pace.quarantine:
            self.announce(Released(lost=self.store.release(self.clock.now())))

    def _pull_due(self) -> bool:
        now, planned = self.clock.now(), self._next_pull
        return planned is None or now >= planned or planned - now > 2 * self.pace.pull

    async def _close(self) -> None:
        if self._platform is not None:
            await self._platform.aclose()
        self.store.close()

    def _recover(self) -> None:
        """At the start, and after a fault of the store: what was being sent then has no request under way any more."""
        if self._sound:
            return
        for submission in self.store.recover(self.clock.now()):
            self.submitter.tell(submission)
        self.steps.recover()
        self._sound = True
        if (hold := self.store.hold()) is not None:
            self.announce(HeldBack(hold=hold))

    async def _connected(self) -> ExchangePlatform | None:
        if self._reconnect:
            if self._platform is not None:
                await self._platform.aclose()
                self._platform = None
            try:
                self._platform = self.connect()
            except ChorusError as locked:
                if locked.code not in KEYRING_FAULTS:
                    raise
                # What a locked keyring keeps is not missing: it is asked for again, every few minutes.
                self.line.tell(Link.NEEDS_LOGIN, locked.code)
                return None
            self._reconnect = False
            self.line.reopen()
        return self._platform

    async def _guarded(self, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except ChorusError as fault:
            self._sound = False
            self.announce(EngineFailed(code=fault.code, detail=str(fault.params)))
            self.line.rest(self.pace.after_store_fault, self.pace.longest_wait)

    async def _sleep(self) -> None:
        pause, before = self._pause(), self.clock.now()
        try:
            async with asyncio.timeout(pause.total_seconds()):
                await self._wake.wait()
        except TimeoutError:
            if self.clock.now() - before > pause + self.pace.asleep:
                self._woke_up()
        finally:
            self._wake.clear()

    def _woke_up(self) -> None:
        """The machine slept: its connections are dead, and every other one wakes up at the same hour."""
        self._reconnect = True
        self.line.wait(self.draw())

    def _pause(self) -> timedelta:
        now = self.clock.now()
        longest = min(self.pace.longest_wait, self.pace.pull)
        if not self._sound:
            return self.line.resting
        if self._platform is None:
            return longest
        if not self.line.open(now) and self.line.closed_until is not None:
            return min(longest, self.line.closed_until - now)
        try:
            dates = self.submitter.next_dates(deposits=self._compared) + self.steps.next_dates(taking=self._compared)
        except ChorusError:
            return self.pace.after_store_fault
        if self._next_pull is not None:
            dates.append(self._next_pull)
        waits = [max(moment - now, timedelta(milliseconds=50)) for moment in dates]
        return min([longest, *waits])

    # Commands: called in the engine's own loop, return at once.

    def wake(self) -> None:
        """Something new is in the outbox."""
        self._wake.set()

    def network_changed(self) -> None:
        """The machine believes that a network is back: a hint to try sooner, never a proof."""
        if not self.line.open(self.clock.now()):
            self.line.wait(self.draw())
            self._wake.set()

    def sync_now(self) -> None:
        """The user wants to know now: forget waits and read the statuses too."""
        self.line.reopen()
        self.submitter.hurry = self.steps.hurry = True
        self._next_pull = None
        self._wake.set()

    def reconnect(self) -> None:
        """The settings or the credentials changed."""
        self._reconnect = True
        self.inquiries.next_look = None
        self.sync_now()

    def check_connection(self) -> None:
        """Try the credentials; the answer is a ConnectionChecked."""
        self._start(self.inquiries.check())

    def fetch_body(self, siret: str) -> None:
        """Bring one public body with its requirements into the local directory."""
        self._start(self._ask(self.inquiries.fetch_body, siret))

    def find_bodies(self, text: str) -> None:
        """Bring the public bodies that match a text into the local directory."""
        self._start(self._ask(self.inquiries.find_bodies, text))

    def fetch_certificate(self, platform_id: int) -> None:
        """Bring the certificate of deposit of an invoice; the answer is a CertificateBrought."""
        self._start(self._ask(self.inquiries.bring_certificate, platform_id))

    async def _ask(self, bring: Callable[[ExchangePlatform | None, Any], Awaitable[None]], of: object) -> None:
        await bring(await self._connected(), of)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(self._guarded(lambda: work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
