"""A desk on a real store for tests, and an engine over a fake platform that is turned by hand."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

import pytest

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.domain.outbox import Submission, SubmissionState
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.sync.engine import Engine, Pace
from tests import factories
from tests.fakes import Announcements, FakePlatform
from tests.plugins.clock import FakeClock
from tests.quiet import QuietEngine


@dataclass
class Bench:
    """Store, desk, engine and platform of one test; `path` lets a second process or engine open the same store."""

    path: Path
    store: Store
    desk: Desk
    clock: FakeClock
    platform: FakePlatform
    news: Announcements
    quarantine: timedelta = timedelta(hours=24)

    def issue(self, **changes: object) -> Issued:
        """Issue and queue one invoice."""
        invoice = replace(factories.invoice(), number="", **changes)  # type: ignore[arg-type]
        issued = issue(self.desk, save_draft(self.desk, None, invoice), invoice)
        assert isinstance(issued, Issued), issued
        return issued

    def engine(self, *, connected: bool = True) -> Engine:
        """A new engine on the same store, as after a restart."""
        return Engine(
            store=SqlSyncStore(open_database(self.path)),
            connect=lambda: self.platform if connected else None,
            clock=self.clock,
            announce=self.news,
            draw=lambda: 0.5,
            pace=Pace(quarantine=self.quarantine),
        )

    def later(self, **parts: float) -> None:
        """Let time pass, here and on the platform."""
        self.clock.advance(**parts)
        self.platform.now = self.clock.now()

    def submissions(self) -> list[Submission]:
        """All that is still to be done."""
        return list(SqlSyncStore(self.store).active())

    def states(self) -> list[SubmissionState]:
        """The state of every submission, in order."""
        rows = self.store.db.query("SELECT state FROM submissions ORDER BY id")
        return [SubmissionState(row["state"]) for row in rows]


def bench_at(path: Path, clock: FakeClock) -> Bench:
    """A furnished store with nothing in it, in a file of its own."""
    made = _on(path, clock)
    furnish_training(made.desk)
    save_settings(made.store, replace(load_settings(made.store), environment="production"), now=clock.now())
    return made


def _on(path: Path, clock: FakeClock) -> Bench:
    store = open_database(path)
    desk = Desk(
        store=store,
        secrets=SecretStore.in_memory(),
        now=clock.now,
        today=lambda: factories.TODAY,
        commands=QuietEngine(),
    )
    return Bench(path, store, desk, clock, FakePlatform(now=clock.now()), Announcements())


@lru_cache
def _furnished(at: datetime) -> bytes:
    """The file of such a store, made once for all tests that begin at that moment: its schema takes its time."""
    with tempfile.TemporaryDirectory() as folder:
        made = bench_at(Path(folder) / "chorus.db", FakeClock(at))
        made.store.close()
        return made.path.read_bytes()


@pytest.fixture
def bench(tmp_path: Path, clock: FakeClock) -> Iterator[Bench]:
    """The same in the folder of the test."""
    (tmp_path / "chorus.db").write_bytes(_furnished(clock.now()))
    made = _on(tmp_path / "chorus.db", clock)
    yield made
    made.store.close()
