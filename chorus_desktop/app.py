"""The house put together: profile, store, engine, platform and window; the only module that knows everyone.

The window is painted before this module is loaded (`cli.window_verb`); what even the first page does not need is
imported where it is used.
"""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from chorus_desktop import paths
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.exercise import Exercise, PlatformExercise
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.chorus_pro.environments import Environment, environment
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.events import Event, LinkChanged, StatusChanged, SubmissionChanged
from chorus_desktop.paths import Profile
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.secrets import SecretStore, StoredCredentials
from chorus_desktop.store.settings import load_password_expiry, load_settings
from chorus_desktop.sync.pace import Pace
from chorus_desktop.sync.thread import SyncThread
from chorus_desktop.ui.start import profile_in_use

if TYPE_CHECKING:
    from chorus_desktop.chorus_pro.client import ChorusPro
    from chorus_desktop.chorus_pro.credentials import AccountMemories
    from chorus_desktop.sync.engine import Engine
    from chorus_desktop.sync.ports import Announce
    from chorus_desktop.ui.main_window import MainWindow

#: On the embedded platform time is short: statuses come within seconds.
TRAINING_PACE = Pace(pull=timedelta(seconds=2), quarantine=timedelta(minutes=1), longest_wait=timedelta(seconds=2))


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """The present."""
        return datetime.now(UTC)


def today() -> date:
    """The user's day."""
    return datetime.now(UTC).astimezone().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Where this profile exchanges: a fixed environment and its credentials in training, else what the settings say."""

    secrets: SecretStore
    training: Environment | None = None
    exercise: Exercise | None = None
    pace: Pace = field(default_factory=Pace)

    def connect(self, store: Store, memories: AccountMemories) -> ChorusPro | None:
        """The client that the settings of the store allow, or None while something is missing.

        `memories` is shared by all clients of a run: a wrong password is not tried more often for there being several.
        A store belongs to one environment: real invoices never reach an exercise, nor exercises the State.
        Raises Denied, Unavailable while the keyring does not give what it keeps; StoreFault.
        """
        settings = load_settings(store)
        name = self.training.name if self.training is not None else settings.environment
        if name != settings.environment:
            return None
        stored = self.secrets.load(name)
        if stored is None or not settings.seller.identifier.value:
            return None
        from chorus_desktop.chorus_pro.client import ChorusPro
        from chorus_desktop.chorus_pro.credentials import Credentials

        credentials = Credentials(
            client_id=stored.client_id,
            client_secret=stored.client_secret,
            login=stored.login,
            password=stored.password,
        )
        memory = memories.of(name, credentials)
        memory.password_expires = load_password_expiry(store)
        return ChorusPro(
            self.training or environment(name),
            credentials,
            settings.seller.identifier,
            draw=random.SystemRandom().random,
            memory=memory,
        )


def _opened(profile: Profile, exchange: Exchange) -> Store:
    """The store of a profile; one that sends real invoices is watched over from a second place."""
    place = FolderSecondPlace(paths.second_place()) if exchange.training is None else None
    return open_database(profile.database, second_place=place)


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

    events: list[Event] = []

    async def once(build: Callable[[Announce], Engine]) -> None:
        await build(events.append).once()

    with (
        profile_in_use(profile),
        exchange_of(profile, training=training, platform=platform) as exchange,
    ):
        asyncio.run(once(engine_factory(profile, exchange)))
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
    }


@contextlib.contextmanager
def training_platform(profile: Profile, *, scenario: str = "default") -> Iterator[Exchange]:
    """The embedded platform running in this process, and an exchange that speaks with it and leads the exercise."""
    from chorus_desktop.sandbox.server import Platform
    from chorus_desktop.sandbox.statuses import STATUSES

    profile.platform.mkdir(parents=True, exist_ok=True)
    with Platform(profile.platform, scenario=scenario) as platform:
        exercise = PlatformExercise(platform, STATUSES)
        yield replace(exchange_with(platform.address.as_json()), exercise=exercise)


def exchange_with(address: Mapping[str, str]) -> Exchange:
    """An exchange with an embedded platform, from the address that it announces; its credentials stay in memory."""
    secrets = SecretStore.in_memory()
    keys = ("client_id", "client_secret", "login", "password")
    secrets.save("training", StoredCredentials(**{key: address[key] for key in keys}))
    place = Environment(name="training", token_url=address["token_url"], base_url=address["base_url"])
    return Exchange(secrets=secrets, training=place, pace=TRAINING_PACE)


def exchange_from(path: Path) -> Exchange:
    """The same from a file that holds the line printed by `chorus-desktop platform`. Raises UserFault."""
    try:
        return exchange_with(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise UserFault("platform_address", path=str(path), detail=str(fault)) from None


@contextlib.contextmanager
def exchange_of(profile: Profile, *, training: bool, platform: Path | None) -> Iterator[Exchange]:
    """Whom this run talks to: the platform of a file, the embedded one, or Chorus Pro as the settings say."""
    if platform is not None:
        yield exchange_from(platform)
    elif training:
        with training_platform(profile) as exchange:
            yield exchange
    else:
        yield Exchange(secrets=SecretStore())


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One profile open in a window, with its engine; `start` and `close` frame its life."""

    window: MainWindow
    thread: SyncThread
    desk: Desk

    def start(self) -> None:
        """Show the window, then let the engine begin."""
        from chorus_desktop.ui.reachability import Reachability, network_information

        self.window.show()
        self.thread.start()
        Reachability(self.desk.commands, network_information(), self.window)

    def close(self) -> None:
        """Stop the engine first: what it was sending is reconciled at the next start."""
        if self.thread.isRunning():
            self.thread.stop()
        self.window.shut_down()
        self.desk.store.close()


def open_session(profile: Profile, exchange: Exchange, window: MainWindow) -> Session:
    """Put a profile that this process holds into a window, with its engine. Raises StoreFault."""
    store = _opened(profile, exchange)
    thread = SyncThread(engine_factory(profile, exchange))
    clock = SystemClock()
    desk = Desk(
        store=store,
        secrets=exchange.secrets,
        now=clock.now,
        today=today,
        commands=thread,
        exercise=exchange.exercise,
        quarantine=exchange.pace.quarantine,
    )
    try:
        SqlSyncStore(store).recover(clock.now())
        if exchange.training is not None:
            furnish_training(desk)
        window.furnish(desk)
    except BaseException:
        store.close()
        raise
    thread.news.connect(window.on_event)
    return Session(window=window, thread=thread, desk=desk)
