"""The notice of a newer release in the window: shown when nothing is leaving, opened with a warning, put off."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop import app, exchanges
from chorus_desktop.actions.doctor import examination
from chorus_desktop.chorus_pro.announcement import announced
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.domain.release_source import OFFICIAL
from chorus_desktop.paths import Profile
from chorus_desktop.store.read_models import QueueSummary
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.update_notice import UpdateNotice
from chorus_desktop.ui.widgets import Text
from tests.announced import PAGE, RELEASE, URGENT, Board, signed
from tests.sync_desk import Bench

pytestmark = pytest.mark.wrong_requests("the announcement of a release is no call of the platform")

ONLINE = LinkChanged(link=Link.ONLINE)
OFFLINE = LinkChanged(link=Link.OFFLINE, code="offline")


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that the browser was asked for."""
    pages: list[str] = []

    def open_page(url: QUrl) -> bool:
        pages.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_page)
    return pages


class Seen:
    """The window of a bench whose releases are announced on the board."""

    def __init__(self, qtbot: QtBot, theme: Theme, bench: Bench, board: Board, *, training: bool = False) -> None:
        self.qtbot, self.board, self.bench = qtbot, board, bench
        ask = None if training else announced
        self.desk = replace(bench.desk, ask_release=ask, release_source=board.source)
        self.window = MainWindow(theme, training=training, settings_path=bench.path.parent / "window.ini")
        qtbot.addWidget(self.window)
        self.window.furnish(self.desk)
        self.window.show_page("home")
        self.window.show()

    def look(self, link: LinkChanged = ONLINE) -> None:
        """The hour has come to look, with the line as it is."""
        self.window.on_event(link)
        watch = self.window.pages.updates
        watch.look()
        self.qtbot.waitUntil(
            lambda: not watch._looking.is_running() and not watch._reading.is_running(), timeout=30_000
        )

    def notice(self, name: str = "updateNotice") -> UpdateNotice | None:
        """The banner, where it is shown."""
        found = self.window.findChildren(UpdateNotice, name)
        return next((one for one in found if one.isVisibleTo(self.window)), None)

    def sentence(self, name: str = "updateNotice") -> str:
        """What the banner says; "" where it is not shown."""
        shown = self.notice(name)
        return shown.accessibleName().replace("\u202f", " ") if shown is not None else ""

    def click(self, name: str) -> None:
        """Press a button of the page that is shown."""
        QCoreApplication.processEvents()
        found = [b for b in self.window.findChildren(QAbstractButton, name) if b.isVisibleTo(self.window)]
        found[0].click()

    def about(self) -> str:
        """What the line in About says, on the page of the help."""
        self.window.show_page("help")
        self.qtbot.wait(50)
        (line,) = self.window.findChildren(Text, "aboutUpdates")
        return line.text().replace("\u202f", " ")


@pytest.fixture
def seen(qtbot: QtBot, theme: Theme, bench: Bench, board: Board) -> Iterator[Seen]:
    made = Seen(qtbot, theme, bench, board)
    yield made
    made.window.shut_down()


def test_nothing_is_said_before_anything_is_known(seen: Seen) -> None:
    assert seen.notice() is None
    assert seen.board.asked == []


def test_a_newer_release_is_told_quietly_and_its_page_opened(seen: Seen, opened: list[str]) -> None:
    seen.look()
    assert seen.sentence() == "La version 9.1.0 est disponible. Les relances partent par courriel."
    assert seen.notice().property("banner") == "info"  # type: ignore[union-attr]
    seen.click("updateNoticeAction")
    assert opened == [PAGE]
    assert len(seen.board.asked) == 1, "only the question was asked: nothing is downloaded"


def test_a_browser_that_does_not_open_is_told_with_the_address(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    seen.look()
    seen.click("updateNoticeAction")
    assert PAGE in seen.sentence()


def test_an_urgent_one_says_so(seen: Seen) -> None:
    seen.board.put(signed(URGENT))
    seen.look()
    assert seen.sentence().startswith("Mise à jour importante : la version 9.1.0")
    assert seen.notice().property("banner") == "warn"  # type: ignore[union-attr]


@pytest.mark.parametrize("link", [OFFLINE, LinkChanged(link=Link.UNKNOWN), LinkChanged(link=Link.OFFLINE)])
def test_without_a_network_nothing_is_asked(seen: Seen, link: LinkChanged) -> None:
    seen.look(link)
    assert seen.board.asked == []
    seen.look(ONLINE)
    assert len(seen.board.asked) == 1


@pytest.mark.parametrize(
    "link",
    [
        LinkChanged(link=Link.NOT_CONFIGURED),
        LinkChanged(link=Link.NEEDS_LOGIN, code="account_refused"),
        LinkChanged(link=Link.OFFLINE, code="unexpected_answer"),
    ],
)
def test_a_platform_that_changed_keeps_nobody_from_asking(seen: Seen, link: LinkChanged) -> None:
    """That is just what an urgent release is about."""
    seen.look(link)
    assert len(seen.board.asked) == 1


def test_nothing_is_shown_while_something_leaves(seen: Seen) -> None:
    seen.look()
    assert seen.notice() is not None
    seen.window.on_event(LinkChanged(link=Link.BUSY))
    assert seen.notice() is None, "at once, not at the next refresh"
    seen.window.on_event(ONLINE)
    assert seen.notice() is not None
    seen.bench.issue()
    seen.window.refresh()
    assert seen.notice() is None, "queued, and the line is open: it leaves at this moment"
    assert seen.notice("aboutNotice") is None


def test_a_store_that_cannot_say_what_leaves_shows_nothing(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    seen.look()

    def busy() -> QueueSummary:
        raise StoreFault("store_busy")

    monkeypatch.setattr(seen.window.pages.updates, "queue", busy)
    seen.window.pages.updates.changed.emit()
    assert seen.notice() is None


def test_where_something_waits_the_page_opens_after_a_warning(seen: Seen, opened: list[str]) -> None:
    seen.look()
    seen.bench.issue()
    seen.bench.issue()
    seen.window.on_event(OFFLINE)
    assert seen.sentence().startswith("La version 9.1.0")
    seen.click("updateNoticeAction")
    assert opened == []
    assert seen.sentence().startswith("2 envois attendent encore de partir.")
    seen.click("updateNoticeAction")
    assert opened == [PAGE]
    assert seen.sentence().startswith("La version 9.1.0"), "the next time it warns again"


def test_what_is_urgent_may_be_what_is_waited_for(seen: Seen) -> None:
    seen.board.put(signed(URGENT))
    seen.look()
    seen.bench.issue()
    seen.window.on_event(OFFLINE)
    seen.click("updateNoticeAction")
    assert seen.sentence().endswith("Il est gardé, et partira avec la nouvelle version.")


def test_a_warning_goes_when_nothing_waits_any_more(seen: Seen, opened: list[str]) -> None:
    seen.look()
    seen.bench.issue()
    seen.window.on_event(OFFLINE)
    seen.click("updateNoticeAction")
    assert seen.sentence().startswith("1 envoi attend encore de partir.")
    asyncio.run(seen.bench.engine().once())
    seen.window.refresh()
    assert seen.sentence().startswith("La version 9.1.0")
    seen.click("updateNoticeAction")
    assert opened == [PAGE]


def test_later_hides_it_here_and_keeps_it_in_about(seen: Seen) -> None:
    seen.look()
    seen.click("updateNoticeLater")
    assert seen.notice() is None
    assert seen.about() == "La version 9.1.0, du 20 novembre 2026, est disponible."
    assert seen.sentence("aboutNotice").startswith("La version 9.1.0")
    assert not [b for b in seen.window.findChildren(QAbstractButton, "aboutNoticeLater") if b.isVisibleTo(seen.window)]
    seen.window.show_page("home")
    seen.bench.later(days=13)
    seen.look()
    assert seen.notice() is None
    seen.bench.later(days=1)
    seen.look()
    assert seen.notice() is not None


def test_later_that_cannot_be_kept_is_later_for_now(seen: Seen) -> None:
    seen.look()
    (seen.bench.path.parent / "updates.json").mkdir()
    seen.click("updateNoticeLater")
    assert seen.notice() is None


def test_the_settings_switch_it_off(seen: Seen) -> None:
    seen.look()
    seen.window.show_page("settings")
    (box,) = seen.window.findChildren(QCheckBox, "updatesWanted")
    assert box.isChecked()
    box.click()
    seen.look()
    seen.window.show_page("home")
    assert seen.notice() is None
    assert seen.about() == "La recherche de nouvelles versions est désactivée dans Réglages."
    seen.bench.later(days=2)
    seen.look()
    assert len(seen.board.asked) == 1


def test_a_switch_that_cannot_be_kept_shows_what_counts(seen: Seen) -> None:
    seen.window.show_page("settings")
    (box,) = seen.window.findChildren(QCheckBox, "updatesWanted")
    place: Path = seen.bench.path.parent / "updates.json"
    place.mkdir()
    (place / "file").touch()
    box.click()
    assert box.isChecked()
    fault = next(w for w in seen.window.findChildren(QWidget, "updatesFault"))
    assert fault.isVisibleTo(seen.window)
    (place / "file").unlink()
    place.rmdir()
    box.click()
    assert not box.isChecked()
    assert not fault.isVisibleTo(seen.window)


def test_about_says_what_the_last_answer_said(seen: Seen) -> None:
    assert seen.about().startswith("Aucune recherche")
    seen.board.put(signed(replace(RELEASE, version="0.1.0")))
    seen.window.show_page("home")
    seen.look()
    assert seen.notice() is None
    assert seen.about() == "Pas de version plus récente, d’après l’annonce lue le 25 novembre 2026."


def test_without_a_key_it_says_that_it_does_not_look(qtbot: QtBot, theme: Theme, bench: Bench, board: Board) -> None:
    window = MainWindow(theme, training=False, settings_path=bench.path.parent / "window.ini")
    qtbot.addWidget(window)
    window.furnish(replace(bench.desk, ask_release=announced, release_source=replace(board.source, keys=())))
    window.show()
    window.on_event(ONLINE)
    window.pages.updates.look()
    window.show_page("help")
    (line,) = window.findChildren(Text, "aboutUpdates")
    qtbot.waitUntil(lambda: line.text().startswith("Cette version ne cherche pas de mises à jour"), timeout=30_000)
    window.show_page("settings")
    (box,) = window.findChildren(QCheckBox, "updatesWanted")
    assert not box.isEnabled()
    assert board.asked == []
    window.shut_down()


def test_an_exercise_looks_for_nothing(qtbot: QtBot, theme: Theme, bench: Bench, board: Board) -> None:
    made = Seen(qtbot, theme, bench, board, training=True)
    made.look()
    assert (board.asked, made.notice()) == ([], None)
    assert made.about() == "L’entraînement ne cherche pas de nouvelles versions."
    made.window.show_page("settings")
    assert not made.window.findChildren(QCheckBox, "updatesWanted")
    made.window.shut_down()


@pytest.mark.parametrize("training", [False, True])
def test_a_session_asks_unless_it_is_an_exercise(
    qtbot: QtBot, theme: Theme, board: Board, tmp_path: Path, *, training: bool
) -> None:
    profile = Profile(tmp_path / "profil")
    profile.create()
    window = MainWindow(theme, training=training, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(window)
    secrets = SecretStore.in_memory()
    with exchanges.exchange_of(profile, training=training, platform=None, secrets=secrets) as exchange:
        session = app.open_session(profile, exchange, window)
        ask = session.desk.ask_release
        assert (ask is None) is training
        assert session.desk.release_source is OFFICIAL
        if ask is not None:
            assert ask(board.source) == signed(RELEASE)
        topics = {part.topic for part in examination(session.desk, training=training)()}
        assert ("updates" in topics) is not training
        session.close()


def test_news_after_the_end_of_a_window_are_not_looked_into(
    qtbot: QtBot, theme: Theme, bench: Bench, board: Board
) -> None:
    """The engine's last word may still be under way when the store is closed."""
    made = Seen(qtbot, theme, bench, board)
    made.look()
    made.window.shut_down()
    bench.store.close()
    made.window.on_event(LinkChanged(link=Link.OFFLINE, code="offline"))


def test_a_window_left_open_looks_again_by_itself(seen: Seen) -> None:
    seen.window.on_event(ONLINE)
    seen.window.pages.updates._timer.setInterval(1)
    seen.qtbot.waitUntil(lambda: seen.notice() is not None, timeout=30_000)
    assert seen.window.pages.updates._timer.interval() > 60_000
