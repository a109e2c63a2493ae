"""The house put together: profile, store, engine, platform and window; the only module that knows everyone.

The window is painted before this module is loaded (`cli.window_verb`); what even the first page does not need is
imported where it is used.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from chorus_desktop import paths
from chorus_desktop.actions.desk import Desk, NoExchange
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import Event, LinkChanged, StatusChanged, StepChanged, SubmissionChanged
from chorus_desktop.exchanges import Exchange, exchange_of
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.sync.thread import SyncThread
from chorus_desktop.ui.start import profile_in_use

if TYPE_CHECKING:
    from chorus_desktop.domain.release_source import ReleaseSource
    from chorus_desktop.sync.engine import Engine
    from chorus_desktop.sync.ports import Announce
    from chorus_desktop.ui.main_window import MainWindow


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """The present."""
        return datetime.now(UTC)


def today() -> date:
    """The user's day."""
    return datetime.now(UTC).astimezone().date()


def _ask_release(source: ReleaseSource) -> bytes:
    from chorus_desktop.chorus_pro.announcement import announced

    return announced(source)


def _opened(profile: Profile, exchange: Exchange, *, looked_at_elsewhere: bool = False) -> Store:
    """The store of a profile; one that sends real invoices is watched over from a second place."""
    place = FolderSecondPlace(paths.second_place()) if exchange.training is None else None
    return open_database(profile.database, second_place=place, looked_at_elsewhere=looked_at_elsewhere)


def _opened_in_window(profile: Profile, exchange: Exchange, *, held: bool) -> Store:
    """The store for a window: only read where it lies on what nobody can write, or is not `held` by this process."""
    if held:
        try:
            return _opened(profile, exchange, looked_at_elsewhere=True)  # by the engine, before it sends anything
        except StoreFault as fault:
            if fault.code != "store_read_only" or exchange.training is not None or not profile.database.is_file():
                raise
    return open_database(profile.database, read_only=True)


def engine_factory(profile: Profile, exchange: Exchange) -> Callable[[Announce], Engine]:
    """Builds the engine inside the thread that will run it: its store and its client belong to that thread."""

    def build(announce: Announce) -> Engine:
        from chorus_desktop.chorus_pro.credentials import AccountMemories
        from chorus_desktop.sync.engine import Engine

        memories = AccountMemories()
        store = _opened(profile, exchange)
        return Engine(
            store=SqlSyncStore(store),
            connect=lambda: exchange.connect(store, memories),
            clock=SystemClock(),
            announce=announce,
            draw=random.SystemRandom().random,
            pace=exchange.pace,
        )

    return build


def sync_once(profile: Profile, *, training: bool, platform: Path | None) -> dict[str, object]:
    """One pass without a window: search, send, read. Gives what happened, for the command line."""
    import asyncio

    from chorus_desktop.store.queries import queue_summary

    events: list[Event] = []

    async def once(build: Callable[[Announce], Engine]) -> None:
        await build(events.append).once()

    with (
        profile_in_use(profile),
        exchange_of(profile, training=training, platform=platform) as exchange,
    ):
        asyncio.run(once(engine_factory(profile, exchange)))
    store = open_database(profile.database, read_only=True)
    try:
        queue = queue_summary(store)
    finally:
        store.close()
    link = next((event for event in reversed(events) if isinstance(event, LinkChanged)), None)
    return {
        "link": link.link.value if link else "unknown",
        "code": link.code if link else "",
        "submissions": [
            {"number": event.number, "state": event.state} for event in events if isinstance(event, SubmissionChanged)
        ],
        "statuses": [
            {"number": event.number, "status": event.status} for event in events if isinstance(event, StatusChanged)
        ],
        "answers": [
            {"number": event.number, "state": event.state} for event in events if isinstance(event, StepChanged)
        ],
        "waiting": {"invoices": queue.waiting, "answers": queue.answers},
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One profile open in a window, with its engine; `start` and `close` frame its life. Over a store that is only read
    the engine never begins."""

    window: MainWindow
    thread: SyncThread
    desk: Desk

    def start(self) -> None:
        """Show the window, then let the engine begin, unless the store is only read."""
        from chorus_desktop.ui import fair_turns
        from chorus_desktop.ui.reachability import Reachability, network_information
        from chorus_desktop.ui.tray import Tray

        self.window.show()
        fair_turns.begin()
        if self.desk.store.read_only:
            return
        self.thread.news.connect(Tray(self.desk, self.window).hear)
        self.thread.start()
        Reachability(self.desk.commands, network_information(), self.window)

    def close(self) -> None:
        """Stop the engine first: what it was sending is reconciled at the next start."""
        from chorus_desktop.ui import fair_turns
        from chorus_desktop.ui.tray import Tray

        for tray in self.window.findChildren(Tray):
            tray.stop()
        if self.thread.isRunning():
            self.thread.stop()
        self.window.shut_down()
        self.desk.store.close()
        fair_turns.end()


def open_session(profile: Profile, exchange: Exchange, window: MainWindow, *, held: bool = True) -> Session:
    """Put a profile that this process holds into a window, with its engine; where nobody can write it, or it is not
    `held`, to be read only, with an engine that never begins. Raises StoreFault."""
    store = _opened_in_window(profile, exchange, held=held)
    thread = SyncThread(engine_factory(profile, exchange))
    clock = SystemClock()
    desk = Desk(
        store=store,
        secrets=exchange.secrets,
        now=clock.now,
        today=today,
        commands=NoExchange(window.on_event) if store.read_only else thread,
        exercise=exchange.exercise,
        quarantine=exchange.pace.quarantine,
        check_piste=exchange.check_piste,
        options=exchange.options,
        ask_release=None if exchange.training is not None else _ask_release,
    )
    try:
        if not store.read_only:
            SqlSyncStore(store).recover(clock.now())
        if exchange.training is not None:
            furnish_training(desk)
        window.furnish(desk)
    except BaseException:
        store.close()
        raise
    thread.news.connect(window.on_event)
    return Session(window=window, thread=thread, desk=desk)
