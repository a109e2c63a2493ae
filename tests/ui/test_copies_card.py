"""Backups in the settings: the last one, one now, a second folder that comes and goes, and what the first page says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import copies
from chorus_desktop.actions.diagnosis import Health
from chorus_desktop.actions.doctor import diagnose
from chorus_desktop.cli import main
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.paths import Profile
from chorus_desktop.store.copies import copies_in
from chorus_desktop.store.copy_folders import own_folder
from chorus_desktop.ui.daily_copy import DailyCopy
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.copies_card import CopiesCard
from tests.inline_pool import InlinePool
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def profile(bench: Bench) -> Profile:
    return Profile(bench.path.parent)


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, bench: Bench) -> Iterator[CopiesCard]:
    made = CopiesCard(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


class Ear(QObject):
    """Hears what is told."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.heard: list[str] = []

    @Slot()
    def hear(self) -> None:
        self.heard.append("taken")

    @Slot(str, object)
    def hear_fault(self, code: str, _: object) -> None:
        self.heard.append(code)


def texts(window: QWidget) -> str:
    QCoreApplication.processEvents()
    shown = (label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))
    return "\n".join(shown).replace("\u202f", " ").replace("\u00a0", " ")


def click(window: QWidget, name: str) -> None:
    QCoreApplication.processEvents()
    found = next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def shown(card: CopiesCard) -> int:
    QCoreApplication.processEvents()
    return len([label for label in card.findChildren(QLabel, "copyWhen") if label.isVisibleTo(card)])


def test_a_backup_now_is_told_listed_and_counted(card: CopiesCard, bench: Bench) -> None:
    assert "Pas encore de sauvegarde" in texts(card)
    bench.issue()
    click(card, "copyNow")
    assert "faite et vérifiée" in texts(card)
    assert "Dernière sauvegarde : 9 h 00 – 1 facture" in texts(card)
    bench.issue()
    bench.later(days=1)
    click(card, "copyNow")
    assert "2 factures" in texts(card)


def test_a_long_list_is_shown_on_demand(card: CopiesCard, bench: Bench) -> None:
    for _ in range(7):
        bench.later(days=1)
        click(card, "copyNow")
    assert shown(card) == 5
    click(card, "otherCopies")
    assert shown(card) == 7


def test_a_second_folder_is_used_when_it_is_there_and_said_to_be_away_when_not(
    card: CopiesCard, bench: Bench, profile: Profile, tmp_path_factory: pytest.TempPathFactory
) -> None:
    bench.issue()
    stick = tmp_path_factory.mktemp("media") / "CLE"
    stick.mkdir()
    card.choose(str(stick))
    assert len(copies_in(own_folder(stick / copies.FOLDER, profile.database))) == 1
    assert "Aussi dans" in texts(card)
    away = stick.rename(stick.with_name("ailleurs"))
    bench.later(days=1)
    click(card, "copyNow")
    assert "faite et vérifiée" in texts(card), "an absent disk is no fault"
    assert "n’est pas là en ce moment" in texts(card)
    away.rename(stick)
    assert copies.take_daily(profile, bench.clock.now()) is None
    assert len(copies_in(own_folder(stick / copies.FOLDER, profile.database))) == 2, "it is caught up by itself"
    click(card, "forgetSecond")
    assert "Pas de deuxième dossier" in texts(card)
    assert copies.elsewhere(profile) is None


def test_a_second_folder_beside_the_store_is_refused(card: CopiesCard, profile: Profile) -> None:
    inside = profile.root / "ici"
    inside.mkdir()
    with pytest.raises(UserFault):
        copies.choose_elsewhere(profile, inside)
    card.choose(str(inside))
    assert "Choisissez une clé USB" in texts(card)


def test_what_keeps_a_backup_from_being_taken_is_said(
    card: CopiesCard, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chorus_desktop.store.backup.SPARE", 2**60)
    click(card, "copyNow")
    assert "Pas assez de place pour la sauvegarde" in texts(card)
    assert "intactes" in texts(card)


def test_once_a_day_where_something_changed(qtbot: QtBot, bench: Bench, profile: Profile) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    daily = DailyCopy(bench.desk, owner, InlinePool())
    ear = Ear(owner)
    daily.taken.connect(ear.hear)
    taken = ear.heard
    for _ in range(3):
        daily.look()
    assert len(copies_in(profile.copies)) == len(taken) == 1
    bench.later(days=1)
    daily.look()
    assert len(taken) == 1, "nothing changed since"
    bench.issue()
    daily.look()
    daily.look()
    assert len(copies_in(profile.copies)) == len(taken) == 2
    daily.stop()


def test_a_daily_backup_that_fails_is_told_once_and_tried_again(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreFault("copy_no_room", path="x", megabytes="3")

    monkeypatch.setattr("chorus_desktop.ui.daily_copy.take_daily", fail)
    owner = QWidget()
    qtbot.addWidget(owner)
    daily = DailyCopy(bench.desk, owner, InlinePool())
    ear = Ear(owner)
    daily.failed.connect(ear.hear_fault)
    daily.look()
    daily.look()
    assert ear.heard == ["copy_no_room"]
    daily.stop()


def test_what_is_found_in_a_backup_is_told_and_keeps_none_from_being_taken(
    qtbot: QtBot, card: CopiesCard, bench: Bench, profile: Profile
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    daily = DailyCopy(bench.desk, owner, InlinePool())
    ear = Ear(owner)
    daily.taken.connect(ear.hear)
    daily.failed.connect(ear.hear_fault)
    with bench.store.write() as db:
        db.execute("CREATE TABLE stranger (x)")
    bench.issue()
    daily.look()
    assert ear.heard == ["taken", "copy_flawed"]
    bench.later(days=1)
    bench.issue()
    daily.look()
    assert ear.heard == ["taken", "copy_flawed", "taken"], "nothing more was found than a day ago"
    daily.stop()
    bench.later(days=1)
    click(card, "copyNow")
    assert "a trouvé des anomalies (2)" in texts(card)
    assert "2 factures" in texts(card)
    assert "anomalies : 2" in texts(card)


def test_the_first_page_and_the_doctor_ask_when_the_last_backup_is_old(
    qtbot: QtBot, theme: Theme, bench: Bench, profile: Profile, tmp_path: Path
) -> None:
    bench.issue()
    window = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(window)
    day = bench.desk.today()
    desk = replace(bench.desk, today=lambda: day)
    window.furnish(desk)
    window.show()
    assert "plus sauvegardées" not in texts(window)
    copies.take_now(profile, bench.clock.now())
    day += timedelta(days=14)
    window.refresh()
    assert "plus sauvegardées" not in texts(window)
    day += timedelta(days=1)
    window.refresh()
    assert "plus sauvegardées" in texts(window)
    found = {part.code: part for part in diagnose(profile, tmp_path / "garde", None, today=day)}
    assert found["copies_old"].health is Health.LOOK
    copies_in(profile.copies)[0].path.unlink()
    window.refresh()
    assert "Aucune sauvegarde n’a encore pu" in texts(window)
    window.shut_down()


def test_the_verb_backs_up_beside_the_open_store(
    bench: Bench, profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.issue()
    assert main(["backup", "--profile", str(profile.root)]) == 0
    assert '"invoices": 1' in capsys.readouterr().out
    assert main(["backup", "--profile", str(profile.root), "--to", str(tmp_path / "usb")]) == 0
    assert len(copies_in(tmp_path / "usb")) == 1
    assert main(["backup", "--profile", str(tmp_path / "absent")]) == 2
    assert "pas encore de factures" in capsys.readouterr().err
