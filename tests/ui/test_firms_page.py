"""The page of the firms: offered in the settings, each with what it has to do, one more, all exchanged together."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.copies import take_now
from chorus_desktop.paths import Profile
from chorus_desktop.store.secrets import StoredCredentials
from chorus_desktop.ui import errands
from chorus_desktop.ui.departure import Visit
from chorus_desktop.ui.dialogs.add_firm import AddFirmDialog
from chorus_desktop.ui.errands import Errands
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.firms_page import FirmsPage
from tests.plugins.clock import FakeClock
from tests.sync_desk import Bench, bench_at
from tests.unit.test_firms import called, other

PATIENCE = 60_000
ACCOUNT = StoredCredentials(client_id="id", client_secret="secret", login="TECH_1@cpro.fr", password="pass")


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def home(bench: Bench) -> Profile:
    return Profile(bench.path.parent)


class Open:
    """A window on the first firm, and what it asked to be left for."""

    def __init__(self, qtbot: QtBot, theme: Theme, bench: Bench) -> None:
        self.window = MainWindow(theme, training=False, settings_path=bench.path.parent / "window.ini")
        qtbot.addWidget(self.window)
        self.window.furnish(bench.desk)
        self.window.show()
        self.visits: list[Visit] = []
        self.window.pages.visit_requested.connect(self.visits.append)
        self.qtbot = qtbot

    def texts(self) -> str:
        shown = (label.text() for label in self.window.findChildren(QLabel) if label.isVisibleTo(self.window))
        return "\n".join(shown).replace("\u202f", " ").replace("\xa0", " ")

    def until(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in self.texts(), timeout=PATIENCE)

    def click(self, name: str, within: QWidget | None = None) -> None:
        QCoreApplication.processEvents()
        place = within or self.window
        found = next(b for b in place.findChildren(QAbstractButton, name) if b.isVisibleTo(place))
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    def offers(self, name: str) -> bool:
        return any(b.isVisibleTo(self.window) for b in self.window.findChildren(QAbstractButton, name))

    def visit(self) -> Visit:
        self.qtbot.waitUntil(lambda: bool(self.visits), timeout=PATIENCE)
        return self.visits[-1]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, bench: Bench) -> Iterator[Open]:
    made = Open(qtbot, theme, bench)
    yield made
    made.window.shut_down()


def test_who_has_one_firm_finds_it_in_the_settings_alone(opened: Open) -> None:
    assert not opened.offers("nav_firms")
    opened.window.show_page("settings")
    opened.click("openFirms")
    opened.until("1 entreprise · rien ne vous attend")
    assert not opened.offers("exchangeAll")
    opened.click("firmsBack")
    assert opened.offers("openFirms")


def test_who_has_several_sees_them_together(qtbot: QtBot, theme: Theme, bench: Bench, home: Profile) -> None:
    other(home).issue()
    other(home, "Atelier Le Goff", "55208131766522", "ffffffff")
    made = Open(qtbot, theme, bench)
    made.click("nav_firms")
    made.until("SIRET 443 061 841 00047")
    assert "3 entreprises · rien ne vous attend" in made.texts()
    names = [label.text() for label in made.window.findChildren(QLabel, "firmName") if label.isVisibleTo(made.window)]
    assert names == ["Plomberie Martin SARL", "Atelier Le Goff", "Jardins Moreau"], "the open one first, then by name"
    assert "1 en attente d’envoi" in made.texts()
    assert not made.offers("open_first"), "the one that is open"
    made.click("open_0a1b2c3d")
    assert made.visits == [Visit(profile=Profile(home.firms / "0a1b2c3d"))]
    made.window.shut_down()


def test_what_another_firm_has_to_do_is_opened_there(opened: Open, home: Profile) -> None:
    issued = other(home).issue()
    opened.window.show_page("firms")
    opened.until(issued.number)
    opened.click(f"act{issued.invoice_id}")
    there = Profile(home.firms / "0a1b2c3d")
    assert opened.visits == [Visit(profile=there, invoice_id=issued.invoice_id, origin="form")]


def test_what_the_open_firm_has_to_do_is_opened_here(opened: Open, bench: Bench) -> None:
    issued = bench.issue()
    opened.window.show_page("firms")
    opened.until(issued.number)
    opened.click(f"act{issued.invoice_id}")
    assert opened.visits == []
    assert opened.window.pages.page("invoice").isVisibleTo(opened.window)


def test_two_stores_of_one_firm_are_told(opened: Open, home: Profile) -> None:
    other(home, "Plomberie Martin, ancien", "73282932000074")
    opened.window.show_page("firms")
    opened.until("Même SIRET que « Plomberie Martin SARL »")


def test_a_store_that_cannot_be_read_is_told_and_the_others_are_shown(opened: Open, home: Profile) -> None:
    other(home).path.write_bytes(b"SQLite format 3" + bytes(9000))
    opened.window.show_page("firms")
    opened.until("Entreprise sans nom")
    assert "abîmé" in opened.texts()
    assert "Plomberie Martin SARL" in opened.texts()


def dialog_of(opened: Open) -> AddFirmDialog:
    opened.window.show_page("firms")
    opened.click("addFirm")
    return next(iter(opened.window.findChildren(AddFirmDialog)))


@pytest.mark.parametrize("same", [True, False])
def test_one_more_is_added_with_or_without_the_same_account(opened: Open, bench: Bench, same: bool) -> None:
    bench.desk.secrets.save("production", ACCOUNT)
    dialog = dialog_of(opened)
    box = dialog.findChild(QCheckBox, "sameAccount")
    assert isinstance(box, QCheckBox)
    box.setChecked(same)
    opened.click("addFirmGo", dialog)
    added = opened.visit().profile
    assert added.home == Profile(bench.path.parent)
    assert bench.desk.secrets.of_firm(added.firm).load("production") == (ACCOUNT if same else None)


def test_one_is_brought_by_its_backup(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "clé").mkdir()
    theirs = called(bench_at(tmp_path / "clé" / "chorus.db", FakeClock()), "Jardins Moreau", "44306184100047")
    copy = take_now(Profile(theirs.path.parent), theirs.clock.now()).path
    dialog_of(opened).bring(str(copy))
    assert opened.visit().profile.to_restore.exists()


def test_why_one_is_not_brought_is_told_in_place(opened: Open, bench: Bench, home: Profile) -> None:
    dialog = dialog_of(opened)
    dialog.bring(str(take_now(home, bench.clock.now()).path))
    opened.qtbot.waitUntil(lambda: dialog.findChild(QAbstractButton, "addFirmGo").isEnabled(), timeout=PATIENCE)
    told = "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "est déjà là" in told
    assert opened.visits == []


# --- exchanges of all firms ---


class Heard:
    """What errands tell."""

    def __init__(self, errand: Errands) -> None:
        self.begun: list[Profile] = []
        self.ended: list[tuple[Profile, dict[str, object]]] = []
        self.done = 0
        errand.begun.connect(self.begun.append)
        errand.ended.connect(self._hear)
        errand.done.connect(self._count)

    def _hear(self, profile: Profile, told: dict[str, object]) -> None:
        self.ended.append((profile, told))

    def _count(self) -> None:
        self.done += 1


def program(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(errands, "own_program", lambda: [sys.executable, "-c", text])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('print(\'{"link": "online"}\')', {"link": "online"}),
        ("import sys; sys.stderr.write('Pas possible.\\n'); sys.exit(2)", {"fault": "Pas possible."}),
        ("raise KeyError('x')", "L’échange pour cette entreprise n’a pas abouti"),
        ("print('[]')", "L’échange pour cette entreprise n’a pas abouti"),
    ],
)
def test_what_came_of_an_exchange(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, told: object
) -> None:
    program(monkeypatch, text)
    parent = QWidget()
    qtbot.addWidget(parent)
    errand = Errands((), parent)
    heard = Heard(errand)
    first, second = Profile(tmp_path / "1"), Profile(tmp_path / "2")
    errand.run([first, second])
    assert errand.is_running()
    qtbot.waitUntil(lambda: heard.done == 1, timeout=PATIENCE)
    assert heard.begun == [first, second]
    assert [profile for profile, _ in heard.ended] == [first, second]
    for _, found in heard.ended:
        assert found == told if isinstance(told, dict) else str(told) in str(found["fault"])


def test_an_exchange_ends_with_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(monkeypatch, "import time; time.sleep(600)")
    parent = QWidget()
    qtbot.addWidget(parent)
    errand = Errands((), parent)
    heard = Heard(errand)
    errand.run([Profile(tmp_path / "1"), Profile(tmp_path / "2")])
    errand.stop()
    assert not errand.is_running()
    assert heard.ended == []
    assert heard.begun == [Profile(tmp_path / "1")]


def test_how_each_exchange_goes_is_told_at_its_firm(
    opened: Open, home: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    other(home)
    program(monkeypatch, 'print(\'{"link": "online", "statuses": [1, 2]}\')')
    opened.window.show_page("firms")
    opened.until("Jardins Moreau")
    opened.click("exchangeAll")
    assert "Échange en cours avec Chorus Pro…" in opened.texts()
    opened.until("Échange fait, 2 nouvelles.")
    page = opened.window.pages.page("firms")
    assert isinstance(page, FirmsPage)
    opened.qtbot.waitUntil(lambda: not page.errands.is_running() and opened.offers("exchangeAll"), timeout=PATIENCE)
