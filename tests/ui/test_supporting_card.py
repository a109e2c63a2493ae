"""The card of supporting files: chosen or dropped, typed, taken off, sent with the invoice, shown frozen after."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from chorus_desktop.actions import supporting
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from chorus_desktop.ui.views.supporting_card import SupportingCard
from chorus_desktop.ui.wording import supporting as words
from tests import factories
from tests.inline_pool import HeldPool, InlinePool
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench, bench
from tests.ui.test_own_pdf import complete, find, theme

__all__ = ["bench", "theme"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
LONG = "Bon de livraison du chantier de l’école Jean-Jaurès, tranche n° 12.pdf"
MODIFIERS = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def opened(qtbot, theme, bench: Bench, tmp_path: Path, pool: object) -> OwnPdfPage:
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    path = tmp_path / "facture.pdf"
    path.write_bytes(own_pdf())
    page = OwnPdfPage(bench.desk, theme, pool=InlinePool())
    page.form.supporting._task._pool = pool
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    page.open_file(path)
    complete(page)
    return page


@pytest.fixture
def page(qtbot, theme, bench: Bench, tmp_path: Path) -> Iterator[OwnPdfPage]:
    page = opened(qtbot, theme, bench, tmp_path, InlinePool())
    yield page
    page.close()


@pytest.fixture
def card(page: OwnPdfPage) -> SupportingCard:
    return page.form.supporting


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "bon.pdf", tmp_path / "photo.jpg"]
    for path in paths:
        path.write_bytes(path.name.encode() * 200)
    return paths


def drop(card: SupportingCard, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *MODIFIERS)
    card.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert card.property("lifted")
    card.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *MODIFIERS))
    assert not card.property("lifted")


def shown(card: SupportingCard) -> list[str]:
    return [row.accessibleName() for row in card.rows()]


def test_dropped_files_are_in_the_list_with_size_and_type(card, files):
    assert shown(card) == []
    drop(card, files)
    assert shown(card) == ["bon.pdf, 1\u00a0Ko, Document annexe", "photo.jpg, 2\u00a0Ko, Document annexe"]
    assert card.fault() == ""


def test_files_are_chosen_in_a_dialog(qtbot, card, files):
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    dialog = card.findChild(QFileDialog, "joinFileDialog")
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    assert "*.jpg" in dialog.nameFilters()[0]
    dialog.filesSelected.emit([str(path) for path in files])
    dialog.close()
    assert len(shown(card)) == 2


def test_a_drag_that_goes_away_changes_nothing(card):
    mime = QMimeData()
    mime.setText("no file")
    enter = QDragEnterEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *MODIFIERS)
    enter.ignore()
    card.dragEnterEvent(enter)
    assert not enter.isAccepted()
    mime.setUrls([QUrl.fromLocalFile("/x.pdf")])
    card.dragEnterEvent(QDragEnterEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *MODIFIERS))
    assert find(card, "supportingAbout").text() == words.LET_GO
    card.dragLeaveEvent(QDragLeaveEvent())
    assert find(card, "supportingAbout").text() == words.ABOUT


def test_the_type_is_chosen_with_the_keyboard_and_kept(qtbot, page, card, files, bench):
    drop(card, files)
    row = card.rows()[0]
    row.type.setFocus()
    qtbot.keyClick(row.type, Qt.Key.Key_Down)
    qtbot.keyClick(card.rows()[0].type, Qt.Key.Key_Down)
    (first, second) = supporting.list_files(bench.desk, page.pdf.draft_id)
    assert (first.type_code, second.type_code) == ("04", "02")
    assert shown(card)[0].endswith("Bon de livraison")
    assert card.rows()[0].type.hasFocus()


def test_a_file_is_taken_off_and_the_focus_stays_in_the_card(qtbot, card, files):
    drop(card, files)
    qtbot.mouseClick(card.rows()[0].remove, Qt.MouseButton.LeftButton)
    assert shown(card) == ["photo.jpg, 2\u00a0Ko, Document annexe"]
    assert card.rows()[0].remove.hasFocus()
    qtbot.mouseClick(card.rows()[0].remove, Qt.MouseButton.LeftButton)
    assert shown(card) == []
    assert card.add.hasFocus()


def test_each_file_that_cannot_be_joined_is_told_and_the_others_are(card, files, tmp_path):
    program = tmp_path / "jeu.exe"
    program.write_bytes(b"MZ")
    drop(card, [program, tmp_path / "partie.pdf", *files])
    assert len(shown(card)) == 2
    program_told, missing_told = card.fault().splitlines()
    assert "jeu.exe" in program_told
    assert "partie.pdf" in missing_told
    drop(card, files[:1])
    assert (
        card.fault()
        == "Ce fichier est déjà dans l’envoi, sous le nom «\u202fbon.pdf\u202f». Il n’est pas joint deux fois."
    )


def test_a_long_name_is_shortened_with_one_click(qtbot, card, tmp_path):
    path = tmp_path / LONG
    path.write_bytes(b"x")
    drop(card, [path])
    assert "trop long" in card.fault()
    assert shown(card) == []
    qtbot.mouseClick(find(card, "shortenName"), Qt.MouseButton.LeftButton)
    assert card.fault() == ""
    (row,) = card.rows()
    assert (len(row.file.name), row.file.name[-4:], row.file.designation) == (50, ".pdf", LONG)


def test_a_long_name_is_offered_to_be_shortened_while_other_files_are_changed(qtbot, card, files, tmp_path):
    drop(card, files)
    path = tmp_path / LONG
    path.write_bytes(b"x")
    drop(card, [path])
    qtbot.keyClick(card.rows()[0].type, Qt.Key.Key_Down)
    qtbot.mouseClick(card.rows()[1].remove, Qt.MouseButton.LeftButton)
    assert "trop long" in card.fault()
    qtbot.mouseClick(find(card, "shortenName"), Qt.MouseButton.LeftButton)
    assert card.fault() == ""
    assert [row.file.designation for row in card.rows()][-1] == LONG


def test_a_closed_message_is_forgotten(qtbot, card, tmp_path):
    path = tmp_path / LONG
    path.write_bytes(b"x")
    drop(card, [path])
    qtbot.mouseClick(find(card, "supportingFaultClose"), Qt.MouseButton.LeftButton)
    assert card.fault() == ""
    assert not find(card, "shortenName").isVisible()


def test_a_full_disk_is_told(card, files, monkeypatch):
    def full(*_: object, **__: object) -> int:
        raise StoreFault("disk_full")

    monkeypatch.setattr(supporting, "add_file", full)
    drop(card, files[:1])
    assert "disque est plein" in card.fault()
    assert shown(card) == []


def test_another_draft_shows_its_own_files(page, card, files):
    drop(card, files)
    first = page.pdf.draft_id
    page.open_file(files[0].parent / "facture.pdf")
    assert shown(card) == []
    page.open_draft(first)
    assert len(shown(card)) == 2


def test_what_is_joined_leaves_with_the_invoice_and_is_shown_after(qtbot, theme, page, card, files, bench):
    drop(card, files)
    with qtbot.waitSignal(page.issued):
        qtbot.mouseClick(find(page, "send"), Qt.MouseButton.LeftButton)
    assert shown(card) == []
    (submission,) = bench.submissions()
    deposit = SqlSyncStore(bench.store).deposit_of(submission)
    assert [(file.name, file.content) for file in deposit.supporting] == [(p.name, p.read_bytes()) for p in files]
    invoice_page = InvoicePage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(invoice_page)
    invoice_page.open_invoice(submission.invoice_id)
    invoice_page.show()
    frozen = find(invoice_page, "supportingCard")
    assert frozen.isVisible()
    assert len(shown(frozen)) == 2
    assert not frozen.acceptDrops()
    assert not frozen.add.isVisible()
    assert "figées" in find(frozen, "supportingAbout").text()


def test_an_invoice_without_files_shows_no_card(qtbot, theme, bench):
    invoice_page = InvoicePage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(invoice_page)
    invoice_page.open_invoice(bench.issue().invoice_id)
    invoice_page.show()
    assert not find(invoice_page, "supportingCard").isVisible()


def test_nothing_is_sent_while_a_file_is_being_read(qtbot, theme, bench, tmp_path, files):
    pool = HeldPool()
    page = opened(qtbot, theme, bench, tmp_path, pool)
    card = page.form.supporting
    drop(card, files)
    assert find(card, "supportingAbout").text() == words.READING
    page.send()
    assert bench.submissions() == []
    assert find(card, "supportingAbout").text() == words.WAIT
    for run in pool.held:
        run.run()
    page.send()
    (submission,) = bench.submissions()
    assert len(SqlSyncStore(bench.store).deposit_of(submission).supporting) == 2
    page.close()


def test_a_file_for_a_draft_that_was_left_is_dropped(qtbot, theme, bench, tmp_path, files):
    pool = HeldPool()
    page = opened(qtbot, theme, bench, tmp_path, pool)
    drop(page.form.supporting, files)
    left = page.pdf.draft_id
    page.open_file(tmp_path / "facture.pdf")
    for run in list(pool.held):
        run.run()
    assert shown(page.form.supporting) == []
    assert [supporting.list_files(bench.desk, draft) for draft in (left, page.pdf.draft_id)] == [(), ()]
    page.close()
