"""Two firms in one program: the window goes from one to the other and back, and both exchange with the platform."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.app import SystemClock, today
from chorus_desktop.exchanges import exchange_with
from chorus_desktop.paths import Profile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store.database import open_database
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.errands import Errands
from tests import factories
from tests.quiet import QuietEngine


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with Platform(tmp_path / "plateforme", scenario="fast") as running:
        yield running


def filled(profile: Profile, platform: Platform, prefix: str) -> str:
    """A firm of the platform with an invoice that waits; gives its number."""
    profile.create()
    store = open_database(profile.database)
    secrets = exchange_with(platform.address.as_json()).secrets
    desk = Desk(store=store, secrets=secrets, now=SystemClock().now, today=today, commands=QuietEngine())
    furnish_training(desk)
    save_settings(store, replace(load_settings(store), prefix=prefix), now=SystemClock().now())
    invoice = replace(factories.invoice(), number="", issue_date=today(), due_date=None)
    issued = issue(desk, save_draft(desk, None, invoice), invoice)
    assert isinstance(issued, Issued)
    store.close()
    return issued.number


def test_one_click_exchanges_for_the_firms_that_are_not_open(qtbot: QtBot, tmp_path: Path, platform: Platform) -> None:
    home = Profile(tmp_path / "profil")
    second, third = Profile(home.firms / "0a1b2c3d"), Profile(home.firms / "4e5f6a7b")
    numbers = [filled(profile, platform, prefix) for profile, prefix in ((home, "F"), (second, "J"), (third, "A"))]
    address = tmp_path / "adresse.json"
    address.write_text(json.dumps(platform.address.as_json()), encoding="utf-8")
    parent = QWidget()
    qtbot.addWidget(parent)
    told: dict[Profile, dict[str, object]] = {}
    errands = Errands(("--platform", str(address)), parent)
    errands.ended.connect(told.__setitem__)
    for _ in range(2):
        with qtbot.waitSignal(errands.done, timeout=120_000):
            errands.run((second, third))
    assert {profile: answer["link"] for profile, answer in told.items()} == {second: "online", third: "online"}
    assert platform.snapshot()["received"] == dict.fromkeys(numbers[1:], 1), "once each, and not the open one's"


_THERE_AND_BACK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from chorus_desktop.cli import window_verb
from chorus_desktop.paths import Profile
from chorus_desktop.ui.departure import Visit

home = Profile(Path(sys.argv[1]))
second, load = Profile(home.firms / "0a1b2c3d"), window_verb.Opening._load
ways = [Visit(profile=second, invoice_id=1), Visit(profile=home, file=Path(sys.argv[2])), None]

def load_and_look(self):
    load(self)
    window = self._window
    print(window._desk.store.path.parent.name, window.pages._current, flush=True)
    way = ways.pop(0)
    leave = window.close if way is None else lambda: window.pages.visit_requested.emit(way)
    QTimer.singleShot(200, window, leave)

window_verb.Opening._load = load_and_look
sys.exit(window_verb.open_window(home, training=False, platform=None, measured=False))
"""


def test_the_window_goes_to_another_firm_and_back(tmp_path: Path, platform: Platform) -> None:
    home = Profile(tmp_path / "profil")
    filled(home, platform, "F")
    filled(Profile(home.firms / "0a1b2c3d"), platform, "J")
    command = [sys.executable, "-c", _THERE_AND_BACK, str(home.root), str(tmp_path / "facture.pdf")]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert ended.stdout.splitlines() == ["profil home", "0a1b2c3d invoice", "profil own_pdf"], ended.stderr
    told = [line for line in ended.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (ended.returncode, told) == (0, [])


_LAST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from chorus_desktop.cli import window_verb
from chorus_desktop.paths import Profile
from chorus_desktop.ui.departure import Visit

home, load = Profile(Path(sys.argv[1])), window_verb.Opening._load

def load_and_look(self):
    load(self)
    window = self._window
    here = Profile(window._desk.store.path.parent)
    print(here.root.name, flush=True)
    visit = Visit(profile=Profile(home.firms / "0a1b2c3d"))
    leave = window.close if here.firm or sys.argv[2] == "stay" else lambda: window.pages.visit_requested.emit(visit)
    QTimer.singleShot(200, window, leave)

window_verb.Opening._load = load_and_look
sys.exit(window_verb.open_window(home, training=False, platform=None, measured=False))
"""


def test_the_firm_that_was_open_last_opens_next(tmp_path: Path, platform: Platform) -> None:
    home = Profile(tmp_path / "profil")
    filled(home, platform, "F")
    other = Profile(home.firms / "0a1b2c3d")
    filled(other, platform, "J")

    def opened(way: str) -> list[str]:
        command = [sys.executable, "-c", _LAST, str(home.root), way]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
        return [*ended.stdout.splitlines(), *ended.stderr.splitlines()]

    assert opened("go") == ["profil", "0a1b2c3d"]
    assert opened("stay") == ["0a1b2c3d"]
    other.database.rename(tmp_path / "taken away.db")
    assert opened("stay") == ["profil"], "a firm that is gone keeps nobody from the first one"
