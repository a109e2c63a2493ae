"""What keeps a firm's data and program sound: the diagnosis, backups, putting one back, and newer releases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from chorus_desktop.actions import copies
from chorus_desktop.domain.events import Link, LinkChanged
from chorus_desktop.domain.releases import Release
from chorus_desktop.paths import Profile
from chorus_desktop.ui.dialogs.restore import RestoreDialog
from chorus_desktop.ui.dialogs.salvage import SalvageDialog
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.notices import StartFailure
from chorus_desktop.ui.views.copies_card import CopiesCard
from chorus_desktop.ui.views.settings_updates import UpdateSettings
from chorus_desktop.ui.views.update_notice import UpdateNotice
from chorus_desktop.ui.wording import errors
from tests.announced import RELEASE, URGENT, signed, source_at
from tools.scenes.stage import QUARTER, Stage, part

#: Bytes of a page of the store.
_PAGE = 4096


def doctor(stage: Stage) -> QWidget:
    """The diagnosis, reached from the help: on this machine the keyring is in memory."""
    window = stage.window(stage.bench(QUARTER), "help")
    stage.press(window, "openDoctor")
    return window


def backups(stage: Stage) -> QWidget:
    """A week of backups, and a second folder that is not there today."""
    bench = stage.bench(QUARTER)
    profile = Profile(bench.path.parent)
    stick = stage.folder / "CLE-USB"
    stick.mkdir()
    copies.choose_elsewhere(profile, stick)
    for _ in range(7):
        copies.take_now(profile, bench.clock.now())
        bench.later(days=1)
    stick.rename(stage.folder / "débranchée")
    window = stage.window(bench, "settings")
    stage.settle()
    part(window, QScrollArea, "settings").ensureWidgetVisible(part(window, CopiesCard, "copiesCard"))
    return window


def _asked(stage: Stage, path: str = "") -> QWidget:
    bench = stage.bench(QUARTER)
    taken = copies.take_now(Profile(bench.path.parent), bench.clock.now())
    bench.issue()
    bench.issue()
    window = stage.window(bench, "settings")
    stage.settle()
    if path:
        (stage.folder / path).write_bytes(b"no backup")
        part(window, CopiesCard, "copiesCard").rows.restore_file(str(stage.folder / path))
    else:
        stage.press(window, f"restore_{taken.path.stem}")
    stage.settle()
    return part(window, RestoreDialog, "restoreDialog")


def restore(stage: Stage) -> QWidget:
    """A backup is about to be put back, after which two invoices were issued."""
    return _asked(stage)


def restore_refused(stage: Stage) -> QWidget:
    """A file that is no backup."""
    return _asked(stage, "chorus-copie-de-ma-cle.db")


def damaged(stage: Stage) -> QWidget:
    """The store cannot be opened any more; its backups are offered."""
    bench = stage.bench(QUARTER)
    profile = Profile(bench.path.parent)
    for _ in range(3):
        copies.take_now(profile, bench.clock.now())
        bench.later(days=1)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    sentence = errors.sentence("store_damaged", {"path": str(bench.path)})
    return stage.show(StartFailure(stage.theme, sentence, application, profile))


def salvaged(stage: Stage) -> QWidget:
    """What came out of a damaged store, before it is put in place."""
    notice = damaged(stage)
    path = stage.benches[0].path
    stage.benches[0].store.close()
    content = bytearray(path.read_bytes())
    for page in range(9, len(content) // _PAGE, 11):
        content[page * _PAGE : page * _PAGE + 600] = bytes(600)
    path.write_bytes(content)
    stage.press(notice, "openSalvage")
    return part(notice, SalvageDialog, "salvageDialog")


def _announced(stage: Stage, release: Release, page: str = "home", waiting: int = 0) -> MainWindow:
    """A window that knows of a newer release, with a line that is down where something waits to leave."""
    bench = stage.bench(0 if waiting else QUARTER)
    source = source_at("http://127.0.0.1/release.signed")
    bench.desk = replace(bench.desk, ask_release=lambda _: signed(release), release_source=source)
    for _ in range(waiting):
        bench.issue()
    window = stage.window(bench)
    window.on_event(LinkChanged(link=Link.NEEDS_LOGIN, code="account_refused"))
    window.pages.updates.look()
    stage.settle()
    window.show_page(page)
    stage.settle()
    return window


def update(stage: Stage) -> QWidget:
    """A newer release is told above what is to be done."""
    return _announced(stage, RELEASE)


def update_urgent(stage: Stage) -> QWidget:
    """The same where the program of before does not do its work any more."""
    return _announced(stage, URGENT)


def update_waiting(stage: Stage) -> QWidget:
    """Its page was asked for while two invoices still wait to leave."""
    window = _announced(stage, RELEASE, waiting=2)
    stage.press(window, "updateNoticeAction")
    return window


def update_about(stage: Stage) -> QWidget:
    """What the help says of it, at its end."""
    window = _announced(stage, RELEASE, "help")
    part(window, QScrollArea, "help").ensureWidgetVisible(part(window, UpdateNotice, "aboutNotice"))
    return window


def update_settings(stage: Stage) -> QWidget:
    """The card that switches the look for newer releases off."""
    window = _announced(stage, RELEASE, "settings")
    part(window, QScrollArea, "settings").ensureWidgetVisible(part(window, UpdateSettings, "updatesCard"))
    return window


KEEPING: dict[str, Callable[[Stage], QWidget]] = {
    "doctor": doctor,
    "settings-backups": backups,
    "start-failure-damaged": damaged,
    "salvage": salvaged,
    "restore": restore,
    "restore-refused": restore_refused,
    "home-update": update,
    "home-update-urgent": update_urgent,
    "home-update-waiting": update_waiting,
    "help-update": update_about,
    "settings-updates": update_settings,
}
