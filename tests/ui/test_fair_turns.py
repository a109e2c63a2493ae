"""While a window is open the engine gives way soon, and what is loaded is not looked through for garbage."""

import gc
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chorus_desktop import app
from chorus_desktop.exchanges import exchange_of
from chorus_desktop.paths import Profile
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme

#: Seconds: the turn of the interpreter that these tests find and leave, so that they see who changes it.
_LONG = 0.005


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def test_from_the_start_of_a_session_to_its_end(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profil")
    profile.create()
    window = MainWindow(theme, training=False, settings_path=profile.window)
    qtbot.addWidget(window)
    before = sys.getswitchinterval()
    sys.setswitchinterval(_LONG)
    gc.unfreeze()
    try:
        with exchange_of(profile, training=False, platform=None) as exchange:
            session = app.open_session(profile, exchange, window)
            assert (sys.getswitchinterval(), gc.get_freeze_count()) == (_LONG, 0)
            session.start()
            assert sys.getswitchinterval() < _LONG / 5
            assert gc.get_freeze_count() > 10_000
            session.close()
            assert gc.get_freeze_count() == 0, "what the window leaves may be collected"
    finally:
        sys.setswitchinterval(before)
