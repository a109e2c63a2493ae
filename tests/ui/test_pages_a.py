"""Help and the page of an invoice: real clicks, and what is said when something cannot be done."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.update_watch import UpdateWatch
from chorus_desktop.ui.views.help_view import HelpPage
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.own_pdf_paper import PdfPaper
from tests.chosen_file import choose_in
from tests.paid import sent
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def click(page: QWidget, name: str) -> None:
    button = next(b for b in page.findChildren(QAbstractButton, name) if b.isVisibleTo(page))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme) -> InvoicePage:
    made = InvoicePage(bench.desk, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_help_says_who_made_this(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    page = HelpPage(theme, UpdateWatch(bench.desk, theme))
    qtbot.addWidget(page)
    page.show()
    assert "sans lien avec l’État" in texts(page)
    assert "code service" in texts(page).lower()


def test_a_copy_of_the_frozen_document_is_written(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    page.open_invoice(bench.issue().invoice_id)
    click(page, "saveCopy")
    dialog = page.findChild(QFileDialog, "saveCopyDialog")
    assert dialog is not None
    dialog.close()
    page.save_copy(str(tmp_path / "copie.pdf"))
    assert (tmp_path / "copie.pdf").read_bytes().startswith(b"%PDF")
    page.save_copy(str(tmp_path / "absent" / "copie.pdf"))
    assert "ne peut pas être écrit" in texts(page)


def test_too_late_to_take_back_is_said(page: InvoicePage, bench: Bench) -> None:
    page.open_invoice(bench.issue().invoice_id)
    sync = SqlSyncStore(bench.store)
    assert sync.begin(sync.active()[0], bench.clock.now()) is not None
    click(page, "withdraw")
    assert "Trop tard" in texts(page)
    assert "Envoi commencé" in texts(page)


def test_a_duplicate_is_a_new_draft(page: InvoicePage, bench: Bench, qtbot: QtBot) -> None:
    issued = bench.issue()
    page.open_invoice(issued.invoice_id)
    with qtbot.waitSignal(page.edit_requested) as asked:
        click(page, "duplicate")
    draft_id, origin = asked.args
    assert (draft_id != issued.invoice_id, origin) == (True, "form")


@pytest.mark.parametrize("act", ["withdraw", "duplicate", "credit"])
def test_what_a_full_disk_does_not_take_is_said_above_the_invoice(
    page: InvoicePage, bench: Bench, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFault("disk_full")

    page.open_invoice(bench.issue().invoice_id if act == "withdraw" else sent(bench))
    monkeypatch.setattr(bench.store, "write", full)
    click(page, act)
    assert "Le disque est plein" in texts(page)


def test_a_damaged_document_is_said_and_nothing_else_is_lost(page: InvoicePage, bench: Bench) -> None:
    from tests.unit.test_engine import damage_first_document

    issued = bench.issue()
    damage_first_document(bench)
    page.open_invoice(issued.invoice_id)
    assert "ne correspond plus à son empreinte" in texts(page)
    assert "F2026-0001" in texts(page)


def test_in_place_of_a_damaged_document_that_of_no_other_invoice_is_shown_or_saved(
    page: InvoicePage, bench: Bench
) -> None:
    from tests.unit.test_engine import damage_first_document

    damaged, whole = bench.issue(), bench.issue()
    damage_first_document(bench)
    paper, save = page.findChild(PdfPaper), page.findChild(QAbstractButton, "saveCopy")
    assert paper is not None
    assert save is not None
    page.open_invoice(whole.invoice_id)
    assert (paper.isVisibleTo(page), save.isVisibleTo(page)) == (True, True)
    page.open_invoice(damaged.invoice_id)
    assert "ne correspond plus à son empreinte" in texts(page)
    assert (paper.isVisibleTo(page), save.isVisibleTo(page)) == (False, False)
    page.open_invoice(whole.invoice_id)
    assert (paper.isVisibleTo(page), save.isVisibleTo(page)) == (True, True)


def test_the_copy_is_that_of_the_invoice_for_which_its_place_was_asked(
    page: InvoicePage, bench: Bench, tmp_path: Path
) -> None:
    first, second = bench.issue(), bench.issue()
    page.open_invoice(first.invoice_id)
    click(page, "saveCopy")
    page.open_invoice(second.invoice_id)
    choose_in(page, "saveCopyDialog", tmp_path / "F2026-0001.pdf")
    written = "".join(part.extract_text() for part in PdfReader(tmp_path / "F2026-0001.pdf").pages)
    assert "F2026-0001" in written
    assert "F2026-0002" not in written
