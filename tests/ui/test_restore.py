"""A backup is put back from the settings: what it means is said, a bad one is refused, the window closes for it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
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
from chorus_desktop.store.rescue import rescue
from chorus_desktop.store.restoring import Prospect, make_ready, new_place
from chorus_desktop.ui.dialogs.put_in_place import PutInPlaceDialog
from chorus_desktop.ui.dialogs.restore import RestoreDialog
from chorus_desktop.ui.dialogs.salvage import SalvageDialog
from chorus_desktop.ui.notices import StartFailure
from chorus_desktop.ui.start import profile_in_use
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.copies_card import CopiesCard
from chorus_desktop.ui.widgets import PlainButton, StrongButton
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


def test_what_was_found_in_a_backup_is_said_before_it_is_put_back(card: CopiesCard, bench: Bench, taken: Copy) -> None:
    with closing(sqlite3.connect(taken.path)) as connection:
        connection.execute("CREATE TABLE stranger (x)")
    card.rows.restore_file(str(taken.path))
    told = texts(dialog(card))
    assert "des anomalies y ont été trouvées" in told
    assert "Factures : 1 ; anomalies : 2" in told
    assert "entière" not in told


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


def test_a_look_that_goes_on_after_its_dialog_was_left_leaves_nothing(
    qtbot: QtBot, theme: Theme, profile: Profile, taken: Copy
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    left = PutInPlaceDialog(profile, theme, "titre", "lecture", name="left", closing="fermer", parent=owner)

    def slow() -> Prospect:
        left.reject()
        return make_ready(taken.path, profile.database, place=left.place)

    left.look(slow, PlainButton(theme, "non", name="no"), StrongButton(theme, "oui", name="yes"), InlinePool())
    assert list(left.place.parent.iterdir()) == []


def test_what_is_put_in_place_is_what_its_own_dialog_told(
    qtbot: QtBot, theme: Theme, profile: Profile, bench: Bench, taken: Copy
) -> None:
    owner, pool = QWidget(), HeldPool()
    qtbot.addWidget(owner)
    fuller = copies.take_now(profile, bench.clock.now())
    asked = [RestoreDialog(profile, theme, copy.path, "hier", pool=pool, parent=owner) for copy in (taken, fuller)]
    for held in reversed(pool.held):
        held.run()
    QCoreApplication.sendPostedEvents(None, 0)
    assert "hier : 2 factures" in texts(asked[1])
    asked[0].reject()
    click(asked[1], "restoreGo")
    with closing(sqlite3.connect(profile.to_restore)) as connection:
        assert connection.execute("SELECT count(*) FROM invoices WHERE number IS NOT NULL").fetchone() == (2,)


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
    told = words.gone(Prospect(copy=Path("x.db"), ready=Path("y.db"), invoices=3, gone=gone))
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


def torn(path: Path, every: int) -> None:
    """Zero the beginning of some pages."""
    content = bytearray(path.read_bytes())
    for page in range(9, len(content) // 4096, every):
        content[page * 4096 : page * 4096 + 600] = bytes(600)
    path.write_bytes(content)


def test_what_can_be_read_of_a_damaged_store_takes_its_place(
    qtbot: QtBot, qapp: QApplication, theme: Theme, bench: Bench, profile: Profile
) -> None:
    for _ in range(12):
        bench.issue()
    bench.store.close()
    torn(bench.path, 7)
    damaged = bench.path.read_bytes()
    notice = StartFailure(theme, "Le fichier est abîmé.", qapp, profile)
    qtbot.addWidget(notice)
    notice.show()
    click(notice, "openSalvage")
    dialog = next(iter(notice.findChildren(SalvageDialog)))
    qtbot.waitUntil(lambda: "Factures et brouillons :" in texts(dialog), timeout=60_000)
    assert "Voici ce qui a été récupéré" in texts(dialog)
    assert "rien n’y est numéroté ni envoyé" in texts(dialog)
    assert bench.path.read_bytes() == damaged, "looking changes nothing"
    with qtbot.waitSignal(notice.decided):
        click(dialog, "salvageGo")
    with profile_in_use(profile):
        store = open_database(profile.database)
    assert store.column("SELECT count(*) FROM invoices WHERE number IS NOT NULL")[0] > 0
    store.close()
    assert (profile.root / "chorus-avant-restauration.db").read_bytes() == damaged


def test_a_salvage_that_is_not_wanted_leaves_everything(
    qtbot: QtBot, theme: Theme, bench: Bench, profile: Profile
) -> None:
    bench.issue()
    bench.store.close()
    torn(bench.path, 7)
    damaged = bench.path.read_bytes()
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SalvageDialog(profile, theme, pool=InlinePool(), parent=parent)
    dialog.open()
    click(dialog, "salvageCancel")
    assert bench.path.read_bytes() == damaged
    assert not profile.to_restore.exists()
    with profile_in_use(profile):
        assert not profile.to_restore.exists()
    assert [path.name for path in (profile.root / "restauration").iterdir()] == []


def test_a_file_of_which_nothing_can_be_read_is_said(
    qtbot: QtBot, theme: Theme, bench: Bench, profile: Profile
) -> None:
    bench.store.close()
    bench.path.write_bytes(b"SQLite format 3" + bytes(9000))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SalvageDialog(profile, theme, pool=InlinePool(), parent=parent)
    dialog.open()
    assert "Rien n’a pu être lu" in texts(dialog)
    assert not dialog.findChild(QAbstractButton, "salvageGo").isVisibleTo(dialog)  # type: ignore[union-attr]


def test_what_has_no_place_in_a_store_is_kept_beside_it(bench: Bench, profile: Profile) -> None:
    bench.issue()
    bench.store.close()
    with closing(sqlite3.connect(bench.path, isolation_level=None)) as connection:
        rules = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'documents'")
        for (name,) in rules.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE documents SET content = CAST('x' AS BLOB), size = 1")
    place = partial(new_place, profile.database)
    first, again = (rescue(profile.database, place(), bench.clock.now()) for _ in range(2))
    assert first.remnants == profile.root / "chorus-restes.jsonl"
    assert '"why": "hash"' in first.remnants.read_text(encoding="utf-8")
    assert again.remnants == profile.root / "chorus-restes-1.jsonl", "nothing is overwritten"
