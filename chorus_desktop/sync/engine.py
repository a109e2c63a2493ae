"""The loop that keeps outbox and platform in step: recover, search, send, read, wait; it decides nothing itself."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.events import ConnectionChecked, DirectoryChanged, EngineFailed, Link, PasswordExpiryLearnt
from chorus_desktop.domain.exchange import ConnectionFault, ConnectionReport, ReadFailed
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.sync.line import Line
from chorus_desktop.sync.pace import Pace
from chorus_desktop.sync.ports import Announce, Clock, Draw, ExchangePlatform, SyncStore
from chorus_desktop.sync.statuses import StatusReader
from chorus_desktop.sync.submit import Submitter

Connect = Callable[[], ExchangePlatform | None]


@dataclass(slots=True, kw_only=True)
class Engine:
    """One engine per profile. `connect` builds the platform from the settings, or None while they lack something."""

    store: SyncStore
    connect: Connect
    clock: Clock
    announce: Announce
    draw: Draw
    pace: Pace = field(default_factory=Pace)
    _platform: ExchangePlatform | None = None
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _reconnect: bool = True
    _next_pull: datetime | None = None
    _next_look: datetime | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    line: Line = field(init=False)
    submitter: Submitter = field(init=False)
    reader: StatusReader = field(init=False)

    def __post_init__(self) -> None:
        self.line = Line(clock=self.clock, announce=self.announce)
        self.submitter = Submitter(
            store=self.store,
            clock=self.clock,
            line=self.line,
            announce=self.announce,
            draw=self.draw,
            quarantine=self.pace.quarantine,
        )
        self.reader = StatusReader(
            store=self.store, clock=self.clock, line=self.line, announce=self.announce, draw=self.draw
        )

    async def run(self) -> None:
        """Work until cancelled. A deposit cut by the cancellation stays SENDING on the disk, for the next start."""
        try:
            await self._guarded(self._recover)
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
            await self._guarded(self._recover)
            await self._guarded(self.turn)
        finally:
            await self._close()

    async def turn(self) -> bool:
        """One turn. True when nothing is left that could be done now."""
        platform = await self._connected()
        if platform is None:
            self.line.tell(Link.NOT_CONFIGURED)
            return True
        await self.submitter.run(platform)
        learnt = await self.reader.learn_ids(platform)
        if self._pull_due() and await self.reader.run(platform):
            self._next_pull = self.clock.now() + self.pace.pull * (0.8 + 0.4 * self.draw())
            await self._look_at_account(platform)
        return learnt

    async def _look_at_account(self, platform: ExchangePlatform) -> None:
        """Once a day, after a pull that showed that all works, learn until when the password is good."""
        now, planned = self.clock.now(), self._next_look
        if planned is None or now >= planned or planned - now > 2 * self.pace.account:
            self._next_look = now + self.pace.account
            self._learn(await platform.check())

    def _learn(self, report: ConnectionReport) -> None:
        last_day = report.password_expires
        if last_day is not None and report.fault is not ConnectionFault.PASSWORD_EXPIRED:
            self.store.note_password_expiry(last_day, self.clock.now())
            self.announce(PasswordExpiryLearnt(last_day=last_day))

    def _pull_due(self) -> bool:
        now, planned = self.clock.now(), self._next_pull
        return planned is None or now >= planned or planned - now > 2 * self.pace.pull

    async def _close(self) -> None:
        if self._platform is not None:
            await self._platform.aclose()
        self.store.close()

    async def _recover(self) -> None:
        for submission in self.store.recover(self.clock.now()):
            self.submitter.tell(submission)

    async def _connected(self) -> ExchangePlatform | None:
        if self._reconnect:
            self._reconnect = False
            if self._platform is not None:
                await self._platform.aclose()
            self._platform = self.connect()
            self.line.reopen()
        return self._platform

    async def _guarded(self, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except ChorusError as fault:
            self.announce(EngineFailed(code=fault.code, detail=str(fault.params)))
            self.line.closed_until = self.clock.now() + self.pace.after_store_fault

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(self._pause().total_seconds()):
                await self._wake.wait()
        except TimeoutError:
            return
        finally:
            self._wake.clear()

    def _pause(self) -> timedelta:
        now = self.clock.now()
        longest = min(self.pace.longest_wait, self.pace.pull)
        if self._platform is None:
            return longest
        if not self.line.open(now) and self.line.closed_until is not None:
            return min(longest, self.line.closed_until - now)
        dates = [item.next_at for item in self.store.active() if item.next_at is not None]
        if self._next_pull is not None:
            dates.append(self._next_pull)
        waits = [max(moment - now, timedelta(milliseconds=50)) for moment in dates]
        return min([longest, *waits])

    # Commands: called in the engine's own loop, return at once.

    def wake(self) -> None:
        """Something new is in the outbox."""
        self._wake.set()

    def sync_now(self) -> None:
        """The user wants to know now: forget waits and read the statuses too."""
        self.line.reopen()
        self.submitter.hurry = True
        self._next_pull = None
        self._wake.set()

    def reconnect(self) -> None:
        """The settings or the credentials changed."""
        self._reconnect = True
        self._next_look = None
        self.sync_now()

    def check_connection(self) -> None:
        """Try the credentials; the answer is a ConnectionChecked."""
        self._start(self._check())

    def fetch_body(self, siret: str) -> None:
        """Bring one public body with its requirements into the local directory."""
        self._start(self._fetch(siret))

    def find_bodies(self, text: str) -> None:
        """Bring the public bodies that match a text into the local directory."""
        self._start(self._find(text))

    def _start(self, work: Awaitable[None]) -> None:
        async def guarded() -> None:
            await self._guarded(lambda: work)

        task = asyncio.get_running_loop().create_task(guarded())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _check(self) -> None:
        platform = self.connect()
        if platform is None:
            report = ConnectionReport(fault=ConnectionFault.PISTE_REFUSED, detail="missing")
        else:
            try:
                report = await platform.check()
            finally:
                await platform.aclose()
        self._learn(report)
        self.announce(ConnectionChecked(report=report))

    async def _fetch(self, siret: str) -> None:
        platform = await self._connected()
        body = await platform.body(siret) if platform is not None else None
        self._keep(() if body is None or isinstance(body, ReadFailed) else (body,))

    async def _find(self, text: str) -> None:
        platform = await self._connected()
        bodies = await platform.find_bodies(text) if platform is not None else ()
        self._keep(() if isinstance(bodies, ReadFailed) else bodies)

    def _keep(self, bodies: tuple[PublicBody, ...]) -> None:
        if bodies:
            self.store.save_bodies(bodies, self.clock.now())
        self.announce(DirectoryChanged(count=len(bodies)))
