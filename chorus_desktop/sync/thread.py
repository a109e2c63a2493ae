"""The one thread of the engine: an asyncio loop of its own, commands in, frozen news out.

asyncio and the engine are imported by the thread itself, so that the window opens sooner.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.events import EngineFailed

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from chorus_desktop.sync.engine import Engine
    from chorus_desktop.sync.ports import Announce

    EngineFactory = Callable[[Announce], Engine]


class SyncThread(QThread):
    """Runs one engine, built inside the thread by `factory`, so that its store and its client belong to the thread."""

    news = Signal(object)

    def __init__(self, factory: EngineFactory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._factory = factory
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._engine: Engine | None = None
        self._stopping: asyncio.Event | None = None
        self._failed: EngineFailed | None = None

    def run(self) -> None:
        """The thread's body; ends when `stop` is called or the engine fails for good."""
        import asyncio

        try:
            asyncio.run(self._main())
        finally:
            self._ready.set()

    async def _main(self) -> None:
        import asyncio

        self._stopping = asyncio.Event()
        try:
            engine = self._factory(self.news.emit)
        except ChorusError as fault:
            self._fail(fault.code, str(fault.params.get("detail", "")))
            return
        except Exception as fault:
            self._fail("engine_start", repr(fault))
            raise
        self._loop, self._engine = asyncio.get_running_loop(), engine
        self._ready.set()
        work = asyncio.create_task(engine.run())
        stop = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({work, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        work.cancel()
        try:
            await work
        except asyncio.CancelledError:
            return
        except Exception as fault:
            self._fail("engine_failed", repr(fault))
            raise

    def _fail(self, code: str, detail: str) -> None:
        self._failed = EngineFailed(code=code, detail=detail)
        self.news.emit(self._failed)

    def stop(self) -> None:
        """Cancel whatever is under way and wait for the thread; what was being sent is reconciled at the next start."""
        if not self.isRunning():
            return
        self._ready.wait()
        if self._stopping is not None:
            self._call(self._stopping.set)
        self.wait()

    def _call(self, command: Callable[..., None], *arguments: object) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(command, *arguments)

    def _command(self, name: str, *arguments: object) -> None:
        if not self.isRunning():
            return
        self._ready.wait()
        if self._engine is not None:
            self._call(getattr(self._engine, name), *arguments)

    def wake(self) -> None:
        """See `Engine.wake`."""
        self._command("wake")

    def network_changed(self) -> None:
        """See `Engine.network_changed`."""
        self._command("network_changed")

    def sync_now(self) -> None:
        """See `Engine.sync_now`."""
        self._command("sync_now")

    def reconnect(self) -> None:
        """See `Engine.reconnect`."""
        self._command("reconnect")

    def check_connection(self) -> None:
        """See `Engine.check_connection`; where the engine has failed for good, that is told again."""
        if self._failed is not None and not self.isRunning():
            self.news.emit(self._failed)
        self._command("check_connection")

    def fetch_body(self, siret: str) -> None:
        """See `Engine.fetch_body`."""
        self._command("fetch_body", siret)

    def find_bodies(self, text: str) -> None:
        """See `Engine.find_bodies`."""
        self._command("find_bodies", text)

    def fetch_certificate(self, platform_id: int) -> None:
        """See `Engine.fetch_certificate`."""
        self._command("fetch_certificate", platform_id)
