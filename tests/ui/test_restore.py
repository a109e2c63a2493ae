"""A backup is put back from the settings: what it means is said, a bad one is refused, the window closes for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import copies
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import Profile
from chorus_desktop.store.copies import Copy
from chorus_desktop.store.database import open_database
from chorus_desktop.store.restoring import Prospect
from chorus_desktop.ui.dialogs.restore import RestoreDialog
from chorus_desktop.ui.notices import StartFailure
from chorus_desktop.ui.start import profile_in_use
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.copies_card import CopiesCard
from chorus_desktop.ui.widgets.skeleton import SkeletonRow
from chorus_desktop.ui.wording import restoring as words
from tests.inline_pool import HeldPool, InlinePool
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def profile(bench: Bench) -> Profile:
    return Profile(bench.path.parent)


@pytest.fixture
def taken(bench: Bench, profile: Profile) -> Copy:
    """One invoice is in it, a later one is not."""
    bench.issue()
    made = copies.take_now(profile, bench.clock.now())
    bench.issue()
    return made


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, bench: Bench, taken: Copy) -> Iterator[CopiesCard]:
    made = CopiesCard(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def texts(window: QWidget) -> str:
    QCoreApplication.processEvents()
    shown = (label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))
    return "\n".join(shown).replace("\u202f", " ").replace("\u00a0", " ")


def click(window: QWidget, name: str) -> None:
    QCoreApplication.processEvents()
    found = next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def dialog(card: CopiesCard) -> RestoreDialog:
    return next(each for each in card.findChildren(RestoreDialog) if each.isVisible())


def test_what_it_means_is_said_and_the_window_closes_for_it(card: CopiesCard, profile: Profile, taken: Copy) -> None:
    click(card, f"restore_{taken.path.stem}")
    asked = dialog(card)
    told = texts(asked)
    assert "25 novembre 2026, 9 h 00 : 1 facture" in told
    assert "F2026-0002" in told
    for promise in ("Rien n’est envoyé deux fois", "Rien n’est effacé", "se rouvre toute seule"):
        assert promise in told
    assert not profile.to_restore.exists()
    click(asked, "restoreGo")
    assert profile.to_restore.exists()
    assert not card.window().isVisible()


def test_nothing_happens_to_who_changes_their_mind(card: CopiesCard, profile: Profile, taken: Copy) -> None:
    click(card, f"restore_{taken.path.stem}")
    asked = dialog(card)
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert not profile.to_restore.exists()
    assert list((profile.root / "restauration").iterdir()) == []
    assert card.window().isVisible()


def test_enter_is_no_yes(card: CopiesCard, profile: Profile, taken: Copy) -> None:
    click(card, f"restore_{taken.path.stem}")
    QTest.keyClick(dialog(card), Qt.Key.Key_Return)
    assert not profile.to_restore.exists()


def test_a_bad_file_is_refused_with_a_sentence(card: CopiesCard, profile: Profile, tmp_path: Path) -> None:
    bad = tmp_path / "chorus-abime.db"
    bad.write_bytes(b"not a backup")
    card.rows.restore_file(str(bad))
    asked = dialog(card)
    assert "est abîmée" in texts(asked)
    assert not [b for b in asked.findChildren(QAbstractButton, "restoreGo") if b.isVisibleTo(asked)]
    click(asked, "restoreCancel")
    assert not profile.to_restore.exists()


def test_a_backup_that_cannot_be_read_is_listed_and_offers_nothing(card: CopiesCard, taken: Copy) -> None:
    taken.path.write_bytes(b"rubbish")
    card.refresh()
    assert "illisible" in texts(card)
    names = [b.objectName() for b in card.findChildren(QAbstractButton) if b.isVisibleTo(card)]
    assert f"restore_{taken.path.stem}" not in names


def test_it_is_verified_off_the_thread_of_the_window(qtbot: QtBot, theme: Theme, profile: Profile, taken: Copy) -> None:
    owner, pool = QWidget(), HeldPool()
    qtbot.addWidget(owner)
    asked = RestoreDialog(profile, theme, taken.path, "hier", pool=pool, parent=owner)
    asked.show()
    assert asked.findChildren(SkeletonRow)
    assert "Vérification" in texts(asked)
    pool.held[0].run()
    QCoreApplication.sendPostedEvents(None, 0)
    assert "hier : 1 facture" in texts(asked)
    asked.reject()


def test_a_decision_that_the_disk_refuses_is_told(card: CopiesCard, profile: Profile, taken: Copy) -> None:
    click(card, f"restore_{taken.path.stem}")
    asked = dialog(card)
    profile.to_restore.mkdir()
    click(asked, "restoreGo")
    assert "Rien n’est perdu" in texts(asked)
    assert card.window().isVisible()
    profile.to_restore.rmdir()
    asked.reject()


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        (None, "ne se lit plus"),
        ((), "Aucune facture"),
        (("F2026-0002",), "cette facture n’y est pas"),
        (tuple(f"F2026-{rank:04d}" for rank in range(9)), "(9) : F2026-0000"),
    ],
)
def test_what_is_not_in_the_backup_is_said(gone: tuple[str, ...] | None, expected: str) -> None:
    told = words.gone(Prospect(copy=Path("x.db"), invoices=3, gone=gone))
    assert expected in told.replace("\u202f", " ").replace("\u00a0", " ")
    assert "F2026-0008" not in told, "a long list is cut"


def test_a_store_that_is_too_damaged_for_a_window_offers_its_backups(
    qtbot: QtBot, qapp: QApplication, theme: Theme, bench: Bench, profile: Profile, taken: Copy
) -> None:
    bench.store.close()
    bench.path.write_bytes(b"SQLite format 3" + bytes(9000))
    with pytest.raises(StoreFault) as raised:
        open_database(bench.path)
    assert raised.value.code == "store_damaged"
    notice = StartFailure(theme, "Le fichier est abîmé.", qapp, profile)
    qtbot.addWidget(notice)
    notice.show()
    click(notice, f"restore_{taken.path.stem}")
    asked = next(each for each in notice.findChildren(RestoreDialog) if each.isVisible())
    qtbot.waitUntil(lambda: "ne se lit plus" in texts(asked), timeout=30_000)
    with qtbot.waitSignal(notice.decided):
        click(asked, "restoreGo")
    with profile_in_use(profile):
        store = open_database(profile.database)
    assert store.column("SELECT number FROM invoices WHERE number IS NOT NULL") == ("F2026-0001",)
    store.close()
    assert (profile.root / "chorus-avant-restauration.db").read_bytes().startswith(b"SQLite format 3")
