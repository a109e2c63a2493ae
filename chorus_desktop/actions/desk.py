"""What the actions work on: the store of the calling thread, the secrets, the day, and a way to wake the engine."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from chorus_desktop.actions.exercise import Exercise
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.events import EngineFailed
from chorus_desktop.domain.outbox import QUARANTINE
from chorus_desktop.domain.release_source import OFFICIAL, ReleaseSource
from chorus_desktop.store.database import Store
from chorus_desktop.store.secrets import SecretStore


class EngineCommands(Protocol):
    """What may be asked of the engine; every command returns at once, answers come as events."""

    def wake(self) -> None:
        """Something new is in the outbox."""

    def network_changed(self) -> None:
        """The machine believes that its network changed: a hint to try sooner, never a proof."""

    def sync_now(self) -> None:
        """Send and read statuses now, whatever the waits."""

    def reconnect(self) -> None:
        """Settings or credentials changed."""

    def check_connection(self) -> None:
        """Try the credentials."""

    def fetch_body(self, siret: str) -> None:
        """Bring one public body into the local directory."""

    def find_bodies(self, text: str) -> None:
        """Bring the public bodies that match a text into the local directory."""

    def fetch_certificate(self, platform_id: int) -> None:
        """Bring the platform's certificate of deposit of an invoice."""


class NoEngine:
    """Takes every command and does nothing; for work on a store beside which no engine runs."""

    def wake(self) -> None:
        """Nothing to do."""

    network_changed = sync_now = reconnect = check_connection = wake

    def fetch_body(self, siret: str) -> None:
        """Nothing to do."""

    find_bodies = fetch_body

    def fetch_certificate(self, platform_id: int) -> None:
        """Nothing to do."""


@dataclass(frozen=True, slots=True)
class NoExchange(NoEngine):
    """The same for a window over a store that is only read: what a person asks for is answered with why not."""

    tell: Callable[[EngineFailed], None]

    def sync_now(self) -> None:
        """Tell why not."""
        self.tell(EngineFailed(code="store_read_only", detail=""))

    check_connection = sync_now

    def fetch_body(self, siret: str) -> None:
        """Tell why not."""
        self.sync_now()

    find_bodies = fetch_body

    def fetch_certificate(self, platform_id: int) -> None:
        """Tell why not."""
        self.sync_now()


#: Environment, client id, client secret.
PisteCheck = Callable[[str, str, str], ConnectionReport]


def nobody_asked(environment: str, client_id: str, client_secret: str) -> ConnectionReport:
    """The check where there is no network to ask."""
    del environment, client_id, client_secret
    return ConnectionReport(fault=ConnectionFault.OFFLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Belongs to one thread, as its store does. `now` is UTC, `today` the user's day.

    `exercise` leads the platform embedded in this process, None where there is none. `quarantine` is how long, on the
    platform's clock, the engine searches for an unanswered deposit before it may send it again. `check_piste` tries the
    keys of PISTE alone; it waits for the network and may be called from any thread. `options` are those of the command
    line that lead another process to the same platform. `ask_release` fetches what `release_source` announces, as
    `check_piste` from any thread; None where nobody asks, as in an exercise.
    """

    store: Store
    secrets: SecretStore
    now: Callable[[], datetime]
    today: Callable[[], date]
    commands: EngineCommands
    exercise: Exercise | None = None
    quarantine: timedelta = QUARANTINE
    check_piste: PisteCheck = nobody_asked
    options: tuple[str, ...] = ()
    ask_release: Callable[[ReleaseSource], bytes] | None = None
    release_source: ReleaseSource = OFFICIAL
