"""One installation: a disk that survives, a clock that errs, and the program that starts, works, and is ended."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from chorus_desktop.actions.desk import Desk
from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.chorus_pro.credentials import AccountMemory, Credentials
from chorus_desktop.chorus_pro.environments import environment
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.events import EngineFailed, Event, Link, LinkChanged, StatusChanged, SubmissionChanged
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.read_models import InvoiceRow
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.store.settings import Settings, save_settings
from chorus_desktop.sync.engine import Engine
from chorus_desktop.sync.pace import Pace
from tests import factories
from tests.sim.accountant import Accountant
from tests.sim.claims import uid_of
from tests.sim.clock import SimClock, dice
from tests.sim.disk import SimDisk
from tests.sim.laptop_disk import PATH, LaptopDisk
from tests.sim.platform import INDEX, INTEGRATION, LATE, PARIS
from tests.sim.platter import MODES
from tests.sim.second_place import SimSecondPlace
from tests.sim.trouble import Trouble
from tests.sim.wire import Wire

if TYPE_CHECKING:
    from tests.sim.world import World

#: Longer than all that the platform may take: the late request, the integration, the lag of the search.
QUARANTINE = timedelta(seconds=120 + LATE + INTEGRATION + INDEX + 600)
PACE = Pace(pull=timedelta(minutes=15), quarantine=QUARANTINE, longest_wait=timedelta(minutes=20))
#: Calls that one installation may make in any hour.
CALLS_PER_HOUR = 400
#: Turns that its engine may make in any hour, with every command of the user and every fault of the disk.
TURNS_PER_HOUR = 400
#: Secrets that must never be seen outside of the requests that need them.
CANARY = "canari-8f31c2"
_CREDENTIALS = Credentials(
    client_id="sim", client_secret=f"{CANARY}-secret", login="TECH_1", password=f"{CANARY}-motdepasse"
)


class Life:
    """One run of the program, from its start to its end; `how` it ended is a mode of the platter, or "killed"."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop
        self.alive = True
        self.how = ""
        self.over = asyncio.Event()
        self.memory = AccountMemory()

    def end(self, how: str) -> None:
        """The process is no more: from now on it writes nothing, sends nothing and says nothing."""
        if self.alive:
            self.alive, self.how = False, how
            self._laptop.disk.dead = True
            self._laptop.world.tell(self._laptop, f"ends: {how}")
            self.over.set()


class CountedEngine(Engine):
    """The engine, whose turns its laptop counts."""

    turned: Callable[[], None]

    async def turn(self) -> bool:
        """One turn."""
        self.turned()
        return await super().turn()


class Laptop:
    """`desk` is what its user works with while the program runs, else None."""

    def __init__(self, world: World, name: str, prefix: str) -> None:
        self.world, self.name, self.prefix = world, name, prefix
        seed = world.options.seed
        self.rng, self.weather = dice(seed, f"{name}/life"), dice(seed, f"{name}/weather")
        self.clock = SimClock(world.loop, world.start)
        self.disk = LaptopDisk(furnished(prefix), self, seed)
        self.life = Life(self)
        self.life.alive = False
        self.desk: Desk | None = None
        self.engine: Engine | None = None
        self.in_flight: list[str] = []
        self.calls: list[float] = []
        self.turns: list[float] = []
        self.offline_until = 0.0
        self.lineage = 0
        #: Whether what the platform has was read since nothing goes wrong any more.
        self.looked = False
        self.broken = ""
        self.closing = False
        self.cut_at_start = False
        self.restore: dict[str, bytes] = {}
        self.machines = 0
        self.place = SimSecondPlace(self, self.machines)
        self.acknowledged: set[str] = set()
        self.untold: set[str] = set()
        self.displayed: set[tuple[int, str]] = set()
        self.sending_since: dict[str, float] = {}
        self.shown: dict[tuple[int, int], datetime] = {}
        self.seen: dict[tuple[int, int], InvoiceRow] = {}
        self.trouble = Trouble(self)
        self.accountant = Accountant(self)
        self._uids: dict[str, str] = {}

    # What the surroundings ask.

    def offline(self) -> bool:
        """Whether there is no network."""
        return not self.world.calm and self.world.loop.time() < self.offline_until

    def called(self) -> None:
        """Note a request; too many of them within an hour are a nuisance to the platform."""
        now = self.world.loop.time()
        self.calls.append(now)
        if len(self.calls) > CALLS_PER_HOUR and self.calls[-CALLS_PER_HOUR - 1] > now - 3600:
            self.world.violation("impolite", f"{self.name}: more than {CALLS_PER_HOUR} calls within an hour")

    def turned(self) -> None:
        """Note a turn of the engine; one that never waits is stopped, or it would hold the schedule for ever."""
        now = self.world.loop.time()
        self.turns.append(now)
        if len(self.turns) > TURNS_PER_HOUR and self.turns[-TURNS_PER_HOUR - 1] > now - 3600:
            self.world.violation("impolite", f"{self.name}: more than {TURNS_PER_HOUR} turns within an hour")
            raise RuntimeError("the engine spins")

    def way_of_ending(self) -> str:
        """How the program ends when it ends unasked."""
        return self.rng.choice(MODES) if self.world.options.power and self.rng.random() < 0.5 else "killed"

    def heal(self) -> None:
        """Nothing is wrong any more; a program that was told of a disk error is started again."""
        self.disk.trouble = (0, 0, 0)
        self.disk.spare()
        if self.broken == "disk_error":
            self.quit()

    @property
    def rotten(self) -> bool:
        """Whether a document was damaged behind the store's back."""
        return self.trouble.rotten

    def damaged(self, store: Store) -> set[int]:
        """The invoices whose frozen document is no longer what it was."""
        found = set()
        if self.rotten:
            for row in store.rows("SELECT invoice_id, document_sha256 FROM submissions"):
                with contextlib.suppress(ValueError):
                    try:
                        read_document_bytes(store, row["document_sha256"])
                    except ChorusError:
                        found.add(row["invoice_id"])
        return found

    def uid(self, store: Store, sha256: str) -> str:
        """By what the platform knows a document; "" once it is damaged."""
        if sha256 not in self._uids:
            (content,) = store.column("SELECT content FROM documents WHERE sha256 = ?", [sha256])
            self._uids[sha256] = uid_of(content)
        return self._uids[sha256]

    def today(self) -> date:
        """The user's day, by the laptop's own clock."""
        return self.clock.now().astimezone(PARIS).date()

    # The program.

    async def live(self) -> None:
        """Start, work until ended, and start again, until the schedule is over."""
        while True:
            if self._boot():
                await self._work()
            if not self.life.alive and self.life.how:
                self.disk.restart(mode=self.life.how)
            if restored := bool(self.restore):
                self.untold |= self.place.never_told(self.acknowledged)
                self.disk.load(self.restore)
                self.restore, self.lineage = {}, self.lineage + 1
                if self.rng.random() < 0.4:
                    self.world.tell(self, "on a new machine")
                    self.machines += 1
                    self.place = SimSecondPlace(self, self.machines)
                    self.accountant.told_to_stop()
            self.trouble.rot()
            short = self.world.calm or self.rng.random() < 0.5 or restored
            await asyncio.sleep(self.rng.uniform(1, 120 if short else 7200))

    def _boot(self) -> bool:
        self.life, self.broken, self.closing = Life(self), "", False
        try:
            store = open_database(PATH, disk=self.disk, second_place=self.place)
            background = open_database(PATH, disk=self.disk, second_place=self.place)
        except ChorusError as fault:
            self.world.tell(self, f"does not start: {fault.code}")
            if fault.code not in ("disk_full", "disk_error", "store_busy"):
                self.world.violation("corrupt", f"{self.name}: does not open: {fault}")
            return False
        self.desk = self._desk(store)
        self.engine = self._engine(background)
        self.world.tell(self, "starts")
        return True

    def _desk(self, store: Store) -> Desk:
        return Desk(
            store=store,
            secrets=SecretStore.in_memory(),
            now=self.clock.now,
            today=self.today,
            commands=_Commands(self),
        )

    def _engine(self, store: Store) -> Engine:
        life = self.life
        engine = CountedEngine(
            store=SqlSyncStore(store),
            connect=lambda: self._client(life),
            clock=self.clock,
            announce=lambda event: self._news(event, life),
            draw=self.weather.random,
            pace=PACE,
        )
        engine.turned = self.turned
        return engine

    def _client(self, life: Life) -> ChorusPro:
        client = ChorusPro(
            environment("production"),
            _CREDENTIALS,
            Identifier(value=factories.SELLER_SIRET),
            draw=self.weather.random,
            transport_factory=lambda: Wire(self.world, self, life),
            memory=life.memory,
            now=self.clock.now,
        )
        client._gateway._authority._monotonic = self.world.loop.time
        return client

    async def _work(self) -> None:
        assert self.engine is not None
        life = self.life
        self.sending_since.clear()
        self.world.look(self)
        if self.cut_at_start and not self.world.calm:
            # Whatever is shown now must still be there after the power failed at the next operation.
            self.disk.cut(1, self.rng.choice(MODES))
        self.cut_at_start = False
        work = asyncio.create_task(self.engine.run())
        await asyncio.sleep(0)
        self.world.look(self)
        over = asyncio.create_task(life.over.wait())
        await asyncio.wait({work, over}, return_when=asyncio.FIRST_COMPLETED)
        fault = work.exception() if work.done() and not work.cancelled() else None
        if fault is not None and life.alive:
            self.world.violation("stuck", f"{self.name}: the engine ended by itself: {fault!r}")
        desk, self.desk, self.engine = self.desk, None, None
        over.cancel()
        await self._stop(work, life)
        self.in_flight.clear()
        if desk is not None:
            with contextlib.suppress(Exception):
                desk.store.close()

    async def _stop(self, work: asyncio.Task[None], life: Life) -> None:
        """Cancel the engine; one that lives must obey the first time, and at once."""
        for _ in range(10):
            work.cancel()
            await asyncio.wait({work}, timeout=1)
            if work.done():
                break
            if life.alive:
                self.world.violation("stuck", f"{self.name}: the program does not end when asked to")
        if not work.cancelled():
            work.exception()

    def quit(self) -> None:
        """The user closes the window; whatever is being sent is cut."""
        self.world.tell(self, "quits")
        self.life.over.set()

    def _close_as_told(self, life: Life) -> None:
        if life is self.life and life.alive:
            self.quit()

    def _news(self, event: Event, life: Life) -> None:
        if not life.alive:
            return
        match event:
            case SubmissionChanged():
                self.world.tell(self, f"{event.number} {event.state}")
                if event.state == "sending":
                    self.trouble.restore_amid_a_deposit()
                self.world.look(self, event.invoice_id)
            case StatusChanged():
                self.world.tell(self, f"{event.number} {event.status}")
                self.world.look(self, event.invoice_id)
            case EngineFailed():
                self.world.tell(self, f"fails: {event.code}")
                self.broken = event.code
                if event.code == "disk_error" and not self.closing:
                    # The sentence of this fault asks to close the program.
                    self.closing = True
                    self.world.loop.call_later(self.rng.uniform(30, 5000), self._close_as_told, life)
            case LinkChanged(link=Link.NEEDS_LOGIN):
                self.world.loop.call_later(self.rng.uniform(60, 1800), self._type_password, life)
            case _:
                return

    def _type_password(self, life: Life) -> None:
        """The user types the same, right password again, as the program asks."""
        if life is self.life and life.alive and self.desk is not None:
            life.memory = AccountMemory()
            self.desk.commands.reconnect()


class _Commands:
    """The engine's commands as the user's thread gives them."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop

    def wake(self) -> None:
        """Something is in the outbox."""
        if self._laptop.engine is not None:
            self._laptop.engine.wake()

    def sync_now(self) -> None:
        """Now."""
        if self._laptop.engine is not None:
            self._laptop.engine.sync_now()

    def reconnect(self) -> None:
        """Anew."""
        if self._laptop.engine is not None:
            self._laptop.engine.reconnect()

    def check_connection(self) -> None:
        """Nobody asks in a simulation."""

    def fetch_body(self, siret: str) -> None:
        """Nobody asks in a simulation."""

    def find_bodies(self, text: str) -> None:
        """Nobody asks in a simulation."""

    def fetch_certificate(self, platform_id: int) -> None:
        """Nobody asks in a simulation."""


_FURNISHED: dict[str, dict[str, bytes]] = {}
#: What is done to a new store besides, by a mutant that takes a rule out of the schema.
FURNISHING: tuple[str, ...] = ()


def furnished(prefix: str) -> dict[str, bytes]:
    """The files of a laptop on which the firm is set up and nothing was invoiced yet."""
    if prefix not in _FURNISHED:
        disk = SimDisk()
        store = open_database(PATH, disk=disk)
        save_settings(store, Settings(seller=factories.seller(), prefix=prefix), now=datetime(2026, 11, 1, tzinfo=UTC))
        with store.write() as db:
            for statement in FURNISHING:
                db.execute(statement)
        store.close()
        _FURNISHED[prefix] = disk.image().volatile()
    return _FURNISHED[prefix]
