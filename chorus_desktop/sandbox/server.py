"""Starts and stops the embedded platform: one thread, two loopback ports, one data folder."""

import asyncio
import json
import signal
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from chorus_desktop.sandbox import control, gateway, scenarios
from chorus_desktop.sandbox.faults import Faults
from chorus_desktop.sandbox.instructor import Instructor
from chorus_desktop.sandbox.listener import HOST, Listener, reserve
from chorus_desktop.sandbox.operations import TOKEN
from chorus_desktop.sandbox.public_bodies import DEFAULT_COUNT
from chorus_desktop.sandbox.state import State

SCENARIOS: tuple[str, ...] = scenarios.SCENARIOS

_ANSWER_SECONDS = 30.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformAddress:
    """Where the platform listens and what a client must say to it; `control_url` ends before `/_control/`."""

    base_url: str
    token_url: str
    client_id: str
    client_secret: str
    login: str
    password: str
    supplier_siret: str
    control_url: str

    def as_json(self) -> dict[str, str]:
        """The fields by name."""
        return asdict(self)


class Platform:
    """The embedded platform in a thread of this process; a context manager. Methods may be called from any thread.

    `public_bodies`: how many are generated beside those written in directory.json.
    """

    address: PlatformAddress

    def __init__(
        self,
        data_dir: Path,
        *,
        port: int = 0,
        control_port: int = 0,
        scenario: str = "default",
        speed: float = 1.0,
        public_bodies: int = DEFAULT_COUNT,
    ) -> None:
        self._data_dir = data_dir
        self._ports = (port, control_port)
        self._scenario = scenario
        self._speed = speed
        self._public_bodies = public_bodies
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop
        self._instructor: Instructor
        self._stopping: asyncio.Event

    def start(self) -> PlatformAddress:
        """Listen. Raises OSError (port taken, folder or state unusable) and ValueError (unknown scenario)."""
        if self._thread is not None:
            raise RuntimeError("the platform is running already")
        held = _reserve_all(self._ports)
        started: Future[PlatformAddress] = Future()
        self._thread = threading.Thread(target=self._run, args=(held, started), name="chorus-sandbox", daemon=True)
        self._thread.start()
        try:
            self.address = started.result()
        except BaseException:
            self._thread.join()
            self._thread = None
            raise
        return self.address

    def stop(self) -> None:
        """Break every connection, close the state and join the thread; nothing when not running."""
        if self._thread is None:
            return
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()
        self._thread = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def cut_network(self) -> None:
        """Clients are refused, live connections break."""
        self._network(cut=True)

    def restore_network(self) -> None:
        """Listen again on the same port."""
        self._network(cut=False)

    def advance(self, seconds: float) -> None:
        """Move the platform's clock forward. Raises ValueError for a step back."""
        self._do(lambda hand: hand.advance(seconds))

    def set_status(self, numero_facture: str, status: str, comment: str = "") -> None:
        """Decide for the agency. Raises LookupError when no such invoice is or can be integrated."""
        self._do(lambda hand: hand.set_status(numero_facture, status, comment))

    def inject(self, route: str, kind: str, count: int = 1) -> None:
        """Arm a fault for the next calls of a route (`deposer/flux`, a whole path, `*`). Raises ValueError."""
        self._do(lambda hand: hand.inject(route, kind, count))

    def subscribe(self, api: str, subscribed: bool) -> None:
        """End or restore the subscription to `factures`, `structures`, `transverses` or `utilisateurs`.

        Its documented paths answer 403 `{}` meanwhile. Raises ValueError for another name.
        """
        self._do(lambda hand: hand.subscribe(api, subscribed=subscribed))

    def traffic(self, **rules: int | bool) -> None:
        """`calls_per_minute`, `refuse_one_token_in` (0: off), `maintenance`. Raises ValueError for a negative one."""
        self._do(lambda hand: hand.traffic(**rules))

    def snapshot(self) -> dict[str, object]:
        """Deposits, invoices with statuses, counts by number (`received`, `integrated`) and by path (`calls`)."""
        return self._do(Instructor.snapshot)

    def _network(self, *, cut: bool) -> None:
        async def carry_out() -> None:
            await self._instructor.network(cut=cut)

        self._ask(carry_out())

    def _do(self, work: Callable[[Instructor], T]) -> T:
        async def carry_out() -> T:
            return work(self._instructor)

        return self._ask(carry_out())

    def _ask(self, work: Coroutine[Any, Any, T]) -> T:
        if self._thread is None:
            work.close()
            raise RuntimeError("the platform is not running")
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_ANSWER_SECONDS)

    def _run(self, held: list[socket.socket], started: "Future[PlatformAddress]") -> None:
        try:
            with closing(
                State(self._data_dir, scenario=self._scenario, speed=self._speed, public_bodies=self._public_bodies)
            ) as state:
                asyncio.run(self._serve(state, held, started))
        except BaseException as fault:
            if started.done():
                raise
            started.set_exception(fault)
        finally:
            for port in held:
                port.close()

    async def _serve(self, state: State, held: list[socket.socket], started: "Future[PlatformAddress]") -> None:
        calls: Counter[str] = Counter()
        faults = Faults()
        api = Listener(gateway.build(state, faults, calls), held[0])
        faults.abort = api.abort
        self._instructor = Instructor(state, faults, calls, api)
        desk = Listener(control.build(self._instructor), held[1])
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        await api.open()
        await desk.open()
        started.set_result(_address(state, api.port, desk.port))
        await self._stopping.wait()
        await api.close()
        await desk.close()


def check_scenario(name: str) -> None:
    """Raises ValueError where no scenario has that name and no readable file that path."""
    scenarios.load(name)


def _reserve_all(ports: tuple[int, ...]) -> list[socket.socket]:
    held: list[socket.socket] = []
    try:
        for port in ports:
            held.append(reserve(port))  # noqa: PERF401 - those held so far are closed on failure
    except OSError:
        for taken in held:
            taken.close()
        raise
    return held


def _address(state: State, port: int, control_port: int) -> PlatformAddress:
    base_url = f"http://{HOST}:{port}"
    return PlatformAddress(
        base_url=base_url,
        token_url=base_url + TOKEN,
        client_id=state.credentials.client_id,
        client_secret=state.credentials.client_secret,
        login=state.credentials.login,
        password=state.credentials.password,
        supplier_siret=state.directory.supplier.siret,
        control_url=f"http://{HOST}:{control_port}",
    )


def run_forever(
    data_dir: Path, *, port: int, control_port: int = 0, scenario: str = "default", announce: Callable[[str], None]
) -> None:
    """Announce the address as one JSON line, then serve until SIGTERM or SIGINT; for the main thread.

    Raises OSError and ValueError as `Platform.start`.
    """
    asked: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _frame: asked.append(number))
        for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        with Platform(data_dir, port=port, control_port=control_port, scenario=scenario) as platform:
            announce(json.dumps(platform.address.as_json(), ensure_ascii=False))
            # A handler may not touch a lock that the main thread holds, so no threading.Event.
            while not asked:
                time.sleep(0.1)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
