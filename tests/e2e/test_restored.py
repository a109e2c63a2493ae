"""A backup is put back after more was sent: what left is found again and never sent twice, on the embedded platform."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from chorus_desktop import app, exchanges
from chorus_desktop.actions import restoring
from chorus_desktop.actions.copies import take_now
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.app import SystemClock, today
from chorus_desktop.cli import main
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.guard import Suspicion
from chorus_desktop.exchanges import exchange_with
from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store import guard, queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.second_place import FolderSecondPlace
from tests import factories
from tests.quiet import QuietEngine

_PATIENCE = 120.0


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with Platform(tmp_path / "plateforme", scenario="fast") as running:
        yield running


@pytest.fixture
def laptop(tmp_path: Path, platform: Platform, monkeypatch: pytest.MonkeyPatch) -> "Laptop":
    """The program on the embedded platform, watched over as with Chorus Pro itself, and soon done with comparing."""
    made = Laptop(tmp_path, platform)
    monkeypatch.setattr(app, "_opened", lambda profile, _: made.open(profile))
    pace = replace(exchanges.TRAINING_PACE, quarantine=timedelta(seconds=2))
    monkeypatch.setattr(exchanges, "TRAINING_PACE", pace)
    return made


class Laptop:
    """One profile of one machine."""

    def __init__(self, folder: Path, platform: Platform) -> None:
        self.profile, self.place = Profile(folder / "profil"), FolderSecondPlace(folder / "garde")
        self.platform = platform
        self.profile.create()
        self._address = folder / "adresse.json"
        self._address.write_text(json.dumps(platform.address.as_json()), encoding="utf-8")
        store = self.open(self.profile)
        furnish_training(self._desk(store))
        store.close()

    def open(self, profile: Profile) -> Store:
        return open_database(profile.database, second_place=self.place)

    def _desk(self, store: Store) -> Desk:
        secrets = exchange_with(self.platform.address.as_json()).secrets
        return Desk(store=store, secrets=secrets, now=SystemClock().now, today=today, commands=QuietEngine())

    def issue(self) -> str:
        store = self.open(self.profile)
        try:
            desk = self._desk(store)
            invoice = replace(factories.invoice(), number="", issue_date=today(), due_date=None)
            issued = issue(desk, save_draft(desk, None, invoice), invoice)
            assert isinstance(issued, Issued)
            return issued.number
        finally:
            store.close()

    def sync(self) -> None:
        app.sync_once(self.profile, training=False, platform=self._address)

    def received(self) -> dict[str, int]:
        """How often the platform received each number."""
        counts = self.platform.snapshot()["received"]
        assert isinstance(counts, dict)
        return counts

    def state(self, number: str) -> str | None:
        store = open_database(self.profile.database, read_only=True)
        detail = queries.invoice_detail(store, queries.invoice_of_number(store, number))
        store.close()
        return detail.row.submission_state

    def held(self) -> Suspicion | None:
        store = open_database(self.profile.database, read_only=True)
        hold = guard.hold(store)
        store.close()
        return hold.why if hold else None


def test_what_was_sent_after_the_backup_is_not_sent_again(laptop: Laptop) -> None:
    first = laptop.issue()
    taken = take_now(laptop.profile, SystemClock().now())
    laptop.sync()
    second = laptop.issue()
    laptop.sync()
    sent = laptop.received()
    assert sent == {first: 1, second: 1}

    prospect = restoring.look(laptop.profile, taken.path)
    assert prospect.gone == (second,)
    restoring.decide(laptop.profile, prospect.ready)
    laptop.sync()
    assert laptop.held() is Suspicion.RESTORED
    with pytest.raises(UserFault) as raised:
        laptop.issue()
    assert raised.value.code == "store_held"
    deadline = time.monotonic() + _PATIENCE
    while laptop.held() is not None or laptop.state(first) != "integrated":
        laptop.sync()
        assert laptop.received() == sent, "nothing leaves before it was asked for, and nothing twice"
        assert time.monotonic() < deadline, laptop.state(first)
    store = open_database(laptop.profile.database, read_only=True)
    elsewhere = [stray.number for stray in queries.strays(store, lost=False)]
    assert elsewhere == [second], "what was sent since is told as sent from elsewhere"
    store.close()
    third = laptop.issue()
    assert third not in (first, second)
    laptop.sync()
    assert laptop.received() == {**sent, third: 1}


def test_the_verb_restores_and_says_what_is_not_in_the_backup(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop.issue()
    taken = take_now(laptop.profile, SystemClock().now())
    second = laptop.issue()
    assert main(["restore", str(taken.path), "--profile", str(laptop.profile.root)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["invoices"], told["gone"]) == (1, [second])
    assert Path(told["aside"]).is_file()
    assert main(["restore", str(tmp_path / "absent.db"), "--profile", str(laptop.profile.root)]) == 2
    assert "ne peut pas être lue" in capsys.readouterr().err


_REOPENED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from chorus_desktop.actions import restoring
from chorus_desktop.cli import window_verb
from chorus_desktop.paths import Profile

profile, load = Profile(Path(sys.argv[1])), window_verb.Opening._load
seen = []

def load_and_look(self):
    load(self)
    (count,) = self._window._desk.store.column("SELECT count(*) FROM invoices WHERE number IS NOT NULL")
    print("window on", count, flush=True)
    seen.append(count)
    if len(seen) == 1:
        restoring.decide(profile, restoring.look(profile, Path(sys.argv[2])).ready)
    QTimer.singleShot(200, self._window, self._window.close)

window_verb.Opening._load = load_and_look
sys.exit(window_verb.open_window(profile, training=False, platform=None, measured=False))
"""


def test_the_window_closes_and_comes_back_on_the_restored_store(laptop: Laptop) -> None:
    laptop.issue()
    taken = take_now(laptop.profile, SystemClock().now())
    laptop.issue()
    command = [sys.executable, "-c", _REOPENED, str(laptop.profile.root), str(taken.path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert ended.stdout.splitlines() == ["window on 2", "window on 1"], ended.stderr
    assert ended.returncode == 0, ended.stderr


_RESCUED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from chorus_desktop.actions import restoring
from chorus_desktop.cli import window_verb
from chorus_desktop.paths import Profile

QApplication.platformName = lambda self: "one with a person before it"
profile, fail, load = Profile(Path(sys.argv[1])), window_verb.Opening._fail, window_verb.Opening._load

def fail_and_choose(self, fault):
    fail(self, fault)
    print(fault.code, flush=True)
    restoring.decide(profile, restoring.look(profile, Path(sys.argv[2])).ready)
    QTimer.singleShot(200, self._failure, self._failure.decided.emit)

def load_and_look(self):
    load(self)
    if self._failure is None:
        (count,) = self._window._desk.store.column("SELECT count(*) FROM invoices WHERE number IS NOT NULL")
        print("window on", count, flush=True)
        QTimer.singleShot(200, self._window, self._window.close)

window_verb.Opening._fail, window_verb.Opening._load = fail_and_choose, load_and_look
sys.exit(window_verb.open_window(profile, training=False, platform=None, measured=False))
"""


def test_a_damaged_store_gives_way_to_its_backup_and_the_window_comes(laptop: Laptop) -> None:
    laptop.issue()
    taken = take_now(laptop.profile, SystemClock().now())
    laptop.profile.database.write_bytes(b"SQLite format 3" + bytes(9000))
    command = [sys.executable, "-c", _RESCUED, str(laptop.profile.root), str(taken.path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert ended.stdout.splitlines() == ["store_damaged", "window on 1"], ended.stderr
    assert ended.returncode == 0, ended.stderr
