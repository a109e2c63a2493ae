"""A profile that nobody can write: the window opens on it, says so, shows and exports, and writes and sends nothing."""

import contextlib
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.cli.window_verb import Manner, Opening
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import Profile
from chorus_desktop.ui.departure import Visit
from chorus_desktop.ui.dialogs.crash import CrashDialog
from chorus_desktop.ui.dialogs.export import ExportDialog
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.notices import FAILED
from chorus_desktop.ui.start import may_be_read
from chorus_desktop.ui.theme import Theme, apply_theme
from tests.inline_pool import InlinePool
from tests.plugins.clock import FakeClock
from tests.plugins.log_guard import ExpectedLogs
from tests.read_only import read_only
from tests.sync_desk import bench_at

PAGES = ("home", "invoices", "buyers", "catalogue", "works", "accounts", "late", "firms", "settings", "doctor", "help")
WAITS = "elle attend qu’il soit modifiable"
REFUSED = "Le dossier des factures est protégé en écriture"


@pytest.fixture
def profile(tmp_path: Path, clock: FakeClock) -> Profile:
    """One with an invoice that waits to be sent, closed."""
    made = Profile(tmp_path / "profil")
    made.create()
    bench = bench_at(made.database, clock)
    bench.issue()
    bench.store.close()
    return made


@contextlib.contextmanager
def opened(profile: Profile, qapp: QApplication, qtbot: QtBot) -> Iterator[Opening]:
    """The start of the program on it, as far as a window comes of it."""
    theme: Theme = apply_theme(qapp, "light")
    manner = Manner(training=False, platform=None, measured=False)
    with contextlib.ExitStack() as stack:
        opening = Opening(qapp, theme, Visit(profile=profile), stack, manner)
        assert opening.begin()
        if opening._window is not None:
            qtbot.waitUntil(lambda: opening.code != 0 or bool(opening._window and opening._window._furnished))
        QCoreApplication.processEvents()  # what was put into a window is shown by the event loop
        yield opening
    opening.leave()


@pytest.fixture(autouse=True)
def _hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def texts(window: QWidget, name: str = "") -> str:
    labels = window.findChildren(QLabel, name) if name else window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(window))


def click(window: QWidget, name: str) -> None:
    QCoreApplication.processEvents()
    button = next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def window_of(opening: Opening) -> MainWindow:
    assert opening._window is not None
    return opening._window


@pytest.mark.parametrize("part", ["root", "database"])
def test_the_window_opens_to_be_read_and_says_so(
    profile: Profile, qapp: QApplication, qtbot: QtBot, tmp_path: Path, expected_logs: ExpectedLogs, part: str
) -> None:
    before = profile.database.read_bytes()
    expected_logs.expect("catalogue: store_read_only")
    with read_only(getattr(profile, part)), opened(profile, qapp, qtbot) as opening:
        window = window_of(opening)
        said = texts(window, "bannerSentence")
        assert "vous pouvez consulter et exporter, rien n’est envoyé ni gardé" in said
        assert str(profile.root) in said
        assert "Consultation seule" in window.connection_text()
        assert "1 facture attend." in window.connection_text()
        for page in PAGES:
            window.show_page(page)
            assert "Tout est gardé" not in texts(window), page
        assert "rien n’est gardé" in texts(window.pages.page("settings"))
        window.show_page("home")
        assert WAITS in texts(window)
        window.open_invoice(1)
        assert "F2026-0001" in texts(window)
        assert WAITS in texts(window)
        assert REFUSED not in texts(window)
        dialog = ExportDialog(window._desk, window.theme, window, pool=InlinePool())
        dialog.fields.set_folder(tmp_path / "compta")
        dialog.show()
        click(dialog, "exportStart")
        assert len(list((tmp_path / "compta").iterdir())) == 1
        dialog.close()
        assert window.close()
    assert profile.database.read_bytes() == before


def test_no_copy_and_no_sending_is_promised_there(profile: Profile, qapp: QApplication, qtbot: QtBot) -> None:
    """Where nothing can be written nothing is taken, sent or searched for by itself."""
    with read_only(profile.root), opened(profile, qapp, qtbot) as opening:
        window = window_of(opening)
        window.show_page("settings")
        qtbot.waitUntil(lambda: "aucune ne s’y fait" in texts(window, "lastCopy"))
        window.show_page("doctor")
        qtbot.waitUntil(lambda: "Rien ne part et rien n’est cherché" in texts(window), timeout=30_000)
        assert "aucune ne se fait toute seule" in texts(window)
        assert "Tout partira" not in texts(window)
        assert window.close()


def test_what_would_write_or_send_ends_in_its_sentence(
    profile: Profile, qapp: QApplication, qtbot: QtBot, expected_logs: ExpectedLogs
) -> None:
    before = profile.database.read_bytes()
    expected_logs.expect("store_read_only")
    with read_only(profile.root), opened(profile, qapp, qtbot) as opening:
        window = window_of(opening)
        banner = next(iter(window.findChildren(QWidget, "windowBanner")))
        window.show_page("home")
        click(window, "newInvoice")
        assert REFUSED in texts(banner)
        for act in (
            window._new_invoice,
            window._choose_pdf,
            lambda: window.open_own_pdf(profile.database),
            window._desk.commands.sync_now,
            window._desk.commands.check_connection,
            lambda: window._desk.commands.fetch_body("21840058000019"),
        ):
            banner.hide()
            act()
            assert REFUSED in texts(banner)
        banner.hide()
        window.open_invoice(1)
        click(window, "withdraw")
        assert REFUSED in texts(window)
        window.show_page("settings")
        window.pages.page("settings").findChildren(QLineEdit)[0].setText("Autre nom")
        QTest.keyClicks(window.pages.page("settings").findChildren(QLineEdit)[0], " SARL")
        window.show_page("home")
        assert "À encaisser" in texts(window)
        assert window.findChild(CrashDialog) is None
        assert window.close()
    assert profile.database.read_bytes() == before


def test_a_lock_that_was_left_there_keeps_nobody_from_reading(
    profile: Profile, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile.lock.write_text("4194000\nchorus-desktop\nan-other-machine\n\n\n", encoding="ascii")
    monkeypatch.setattr(Opening, "_is_open_elsewhere", lambda _: False)
    with read_only(profile.root), opened(profile, qapp, qtbot) as opening:
        assert "Consultation seule" in window_of(opening).connection_text()


def test_where_another_store_was_decided_upon_the_present_one_is_not_shown(
    profile: Profile, qapp: QApplication, qtbot: QtBot
) -> None:
    profile.to_restore.write_bytes(profile.database.read_bytes())
    with read_only(profile.root), opened(profile, qapp, qtbot) as opening:
        assert opening.code == FAILED
        assert opening._window is None


def test_a_folder_that_takes_nothing_for_another_reason_is_not_called_write_protected(profile: Profile) -> None:
    for code in ("profile_unwritable", "profile_busy", "restore_unfinished"):
        assert not may_be_read(profile, StoreFault(code))


def test_a_folder_without_a_store_is_not_one_to_be_read(profile: Profile, qapp: QApplication, qtbot: QtBot) -> None:
    profile.database.unlink()
    with read_only(profile.root), opened(profile, qapp, qtbot) as opening:
        assert opening.code == FAILED
