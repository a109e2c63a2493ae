"""One schedule: everything that happens is a function of its seed; at the first broken invariant it ends."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from chorus_desktop.domain.errors import StoreFault
from tests.sim import invariants
from tests.sim.answers import Answers
from tests.sim.clock import SimClock, VirtualLoop, dice, start_of
from tests.sim.laptop import QUARANTINE, Laptop
from tests.sim.options import Options, options
from tests.sim.platform import INTEGRATION, SimPlatform, document_of
from tests.sim.user import User

#: After the troubles have stopped everything must come to rest within the quarantine, an integration, and three hours.
PATIENCE = QUARANTINE.total_seconds() + INTEGRATION + 3 * 3600
_STEP = 600.0


@dataclass(slots=True)
class Outcome:
    """What a schedule gave; `violations` are pairs of kind and sentence, of which the first ended it."""

    seed: int
    violations: list[tuple[str, str]] = field(default_factory=list)
    trace: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """The trace in one word."""
        return hashlib.sha256("\n".join(self.trace).encode()).hexdigest()


class Broken(Exception):
    """An invariant does not hold."""


class World:
    """The platform, the laptops and their people."""

    def __init__(self, chosen: Options, loop: VirtualLoop) -> None:
        self.options, self.loop = chosen, loop
        self.outcome = Outcome(chosen.seed)
        self.start = start_of(chosen.seed)
        self.calm = False
        self.over = asyncio.Event()
        clock = SimClock(loop, self.start, timedelta(seconds=chosen.server_skew))
        self.platform = SimPlatform(loop, clock, chosen)
        self.answers = Answers(self.platform)
        self.rng = dice(chosen.seed, "world")
        self.laptops = [Laptop(self, name, prefix) for name, prefix in (("A", "F"), ("B", "G"))[: chosen.laptops]]

    # What the parts tell the world.

    def tell(self, laptop: Laptop, what: str) -> None:
        """One line of the trace."""
        self.outcome.trace.append(f"{self.loop.elapsed:.6f} {laptop.name} {laptop.disk.operations} {what}")

    def count(self, what: str) -> int:
        """One more of something."""
        self.outcome.counts[what] = self.outcome.counts.get(what, 0) + 1
        return self.outcome.counts[what]

    def violation(self, kind: str, sentence: str) -> None:
        """An invariant is broken: the schedule ends here."""
        if not self.outcome.violations:
            self.outcome.trace.append(f"{self.loop.elapsed:.6f} VIOLATION {kind}: {sentence}")
        self.outcome.violations.append((kind, sentence))
        self.over.set()

    def refuse(self, payload: dict[str, Any], label: str) -> None:
        """The platform read a deposit and turned it down."""
        content = payload.get("fichierFlux") or payload.get("fichierFacture")
        if content is not None:
            uid = document_of(base64.b64decode(content))["uid"]
        else:
            (main,) = payload["pieceJointePrincipale"]
            uid = self.platform.files.get(main["pieceJointePrincipaleId"], {}).get("uid", "")
        self.platform.refuse(uid, label)

    def acknowledged(self, laptop: Laptop, number: str) -> None:
        """The user was told that this invoice will be sent."""
        laptop.acknowledged.add(number)
        self.tell(laptop, f"issues {number}")
        if self.rng.random() < self.options.conflicts:
            self.platform.by_hand(number, laptop.today().isoformat(), "21840069500019")

    def look(self, laptop: Laptop, invoice_id: int | None = None) -> None:
        """Read a laptop's screen, if there is one."""
        if laptop.desk is None or not laptop.life.alive:
            return
        try:
            invariants.look(laptop, laptop.desk.store, invoice_id)
        except StoreFault as fault:
            self.tell(laptop, f"shows nothing: {fault.code}")
            laptop.broken = laptop.broken or fault.code

    # The schedule.

    async def run(self) -> None:
        """Trouble, then calm, then rest."""
        work = [asyncio.create_task(laptop.live()) for laptop in self.laptops]
        for rank, laptop in enumerate(self.laptops):
            left = self.options.invoices if rank == 0 else 2
            work.append(asyncio.create_task(User(laptop, left).work()))
            work.append(asyncio.create_task(laptop.trouble.brew()))
        story = asyncio.create_task(self._story())
        over = asyncio.create_task(self.over.wait())
        await asyncio.wait({story, over, *work}, return_when=asyncio.FIRST_COMPLETED)
        while not story.done() and not self.over.is_set():
            live = [task for task in work if not task.done()]
            for task in work:
                if task.done() and task.exception() is not None:
                    raise task.exception()  # type: ignore[misc]
            await asyncio.wait({story, over, *live}, return_when=asyncio.FIRST_COMPLETED)
        if story.done():
            story.result()

    async def _story(self) -> None:
        until = self.options.weather_hours * 3600
        while self.loop.elapsed < until:
            await asyncio.sleep(_STEP)
            for laptop in self.laptops:
                self.look(laptop)
        self._calm_down()
        deadline = self.loop.elapsed + PATIENCE * (4 if self.options.slow_integration else 1)
        left = "nothing was seen yet"
        while left:
            if self.loop.elapsed > deadline:
                # What hinders the rest may be the trace of something worse, which is then what is told.
                invariants.judge(self)
                self.violation("stuck", left)
                return
            await asyncio.sleep(_STEP)
            for laptop in self.laptops:
                self.look(laptop)
            left = self._left()
        invariants.judge(self)

    def _calm_down(self) -> None:
        """From now on nothing goes wrong any more."""
        self.calm = self.platform.calm = True
        self.outcome.trace.append(f"{self.loop.elapsed:.6f} calm")
        for laptop in self.laptops:
            laptop.heal()

    def _left(self) -> str:
        for laptop in self.laptops:
            if laptop.desk is None or not laptop.life.alive:
                return f"{laptop.name} does not run"
            if laptop.broken == "disk_error":
                laptop.quit()
                return f"{laptop.name} must be started again"
            if left := invariants.at_rest(laptop, laptop.desk.store):
                return left
        return ""


def run(seed: int, *, restores: bool = True, chosen: Options | None = None) -> Outcome:
    """Play one schedule."""
    loop = VirtualLoop()
    asyncio.set_event_loop(loop)
    try:
        world = World(chosen or options(seed, restores=restores), loop)
        loop.run_until_complete(world.run())
        _tear_down(loop, world)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
    return world.outcome


def _tear_down(loop: VirtualLoop, world: World) -> None:
    for laptop in world.laptops:
        laptop.life.alive = False
        laptop.disk.dead = True
    for _ in range(10):
        tasks = asyncio.all_tasks(loop)
        if not tasks:
            break
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    for laptop in world.laptops:
        laptop.disk.retire()
