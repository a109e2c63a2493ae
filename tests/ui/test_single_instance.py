"""A second start brings the window of the first one to the front, and never opens a second one on the same profile."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import Profile
from chorus_desktop.ui.single_instance import Doorbell, name_of, ring
from chorus_desktop.ui.start import profile_in_use

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profil")
    made.create()
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


#: Ringing blocks its process, and Qt's waiting holds Python: it is done from another one, as in life.
RING = """
import sys
from pathlib import Path
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import Profile
from chorus_desktop.ui.single_instance import ring
sys.exit(0 if ring(Profile(Path(sys.argv[1])), patience=2.0) else 1)
"""


def rung(qtbot: QtBot, profile: Profile) -> bool:
    """Ring from another process while the window goes on living."""
    ringing = subprocess.Popen([sys.executable, "-c", RING, str(profile.root)])
    qtbot.waitUntil(lambda: ringing.poll() is not None, timeout=30_000)
    return ringing.returncode == 0


def test_a_minimized_window_comes_back(qtbot: QtBot, profile: Profile, window: QWidget) -> None:
    Doorbell(profile, window)
    window.showMinimized()
    assert rung(qtbot, profile)
    assert not window.isMinimized()
    assert window.isVisible()


def test_the_token_of_the_desktop_is_handed_over(
    qtbot: QtBot, profile: Profile, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "kwin-7")
    Doorbell(profile, window)
    assert rung(qtbot, profile)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "kwin-7"


def test_a_visitor_who_says_nothing_disturbs_nobody(qtbot: QtBot, profile: Profile, window: QWidget) -> None:
    Doorbell(profile, window)
    window.setWindowState(Qt.WindowState.WindowMinimized)
    silent = QLocalSocket()
    silent.connectToServer(name_of(profile))
    assert silent.waitForConnected(1000)
    silent.write(b"x" * 300)
    qtbot.wait(50)
    silent.abort()
    assert rung(qtbot, profile)


def test_nobody_answers_where_no_window_is_open(qapp: object, profile: Profile) -> None:
    del qapp
    assert not ring(profile, patience=0.0)


def test_a_dead_window_s_place_is_taken_over(qtbot: QtBot, profile: Profile, window: QWidget) -> None:
    Doorbell(profile, window)._server.close()
    Doorbell(profile, window)
    assert rung(qtbot, profile)


def test_one_profile_has_one_name(tmp_path: Path) -> None:
    assert name_of(Profile(tmp_path / "a" / ".." / "b")) == name_of(Profile(tmp_path / "b"))
    assert name_of(Profile(tmp_path / "a")) != name_of(Profile(tmp_path / "b"))


def start(profile: Profile, *more: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "chorus_desktop", "--profile", str(profile.root), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_the_real_program_started_twice_is_one_window(qtbot: QtBot, profile: Profile, window: QWidget) -> None:
    with profile_in_use(profile):
        Doorbell(profile, window)
        window.showMinimized()
        second = start(profile)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert (second.returncode, *second.communicate()) == (0, "", "")
    assert not window.isMinimized()


def test_a_file_given_to_a_second_start_is_brought_to_the_window(
    qtbot: QtBot, profile: Profile, window: QWidget, tmp_path: Path
) -> None:
    brought: list[Path] = []
    file = tmp_path / "Facture d’été n° 1.PDF"
    with profile_in_use(profile):
        doorbell = Doorbell(profile, window)
        doorbell.brought.connect(brought.append)
        second = start(profile, str(file))
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert (second.returncode, *second.communicate()) == (0, "", "")
    assert brought == [file]


def test_where_no_window_answers_it_is_told(qtbot: QtBot, profile: Profile) -> None:
    with profile_in_use(profile):
        second = start(profile)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 2
    assert "déjà ouverte" in second.communicate()[1]


def test_where_the_first_has_gone_meanwhile_the_second_opens(profile: Profile) -> None:
    held = profile_in_use(profile)
    held.__enter__()
    second = start(profile, "--exit-after-first-paint")
    threading.Timer(2.0, held.__exit__, (None, None, None)).start()
    told, fault = second.communicate(timeout=60)
    assert second.returncode == 0, fault
    assert "seconds_to_first_page" in json.loads(told.splitlines()[-1])


def test_a_lock_whose_process_died_before_its_name_was_in_it_keeps_nobody_out(profile: Profile) -> None:
    profile.create()
    profile.lock.touch()
    with profile_in_use(profile):
        assert profile.lock.read_text(encoding="utf-8").startswith(f"{os.getpid()}\n")


def test_a_lock_that_lost_its_name_but_is_held_is_never_taken(profile: Profile) -> None:
    with profile_in_use(profile):
        profile.lock.write_bytes(b"")
        with pytest.raises(StoreFault, match="profile_busy"), profile_in_use(profile):
            pass
