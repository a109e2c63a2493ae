"""What was read in a PDF is said at its fields, whether it was dropped or waited in the queue, while they show that."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import pdf_queue
from chorus_desktop.actions.own_pdf import examine
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories
from tests.inline_pool import HeldPool, InlinePool
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
TO_CHECK = "Lu dans le PDF, à vérifier."


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return apply_theme(qapp, "light")


def page_of(qtbot: QtBot, theme: Theme, bench: Bench, pool: object) -> OwnPdfPage:
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    page = OwnPdfPage(bench.desk, theme, pool=pool)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    return page


def hints(page: OwnPdfPage) -> dict[str, str]:
    boxes = {binding.path: binding.control.parentWidget() for binding in page.form.bindings}
    boxes["buyer.siret"] = page.form.buyer.buyer.parentWidget()
    told = {path: box.findChild(QLabel, "fieldHint") for path, box in boxes.items() if box is not None}
    return {path: label.text() for path, label in told.items() if label is not None and "Lu dans" in label.text()}


def queued(bench: Bench, content: bytes) -> int:
    draft = pdf_queue.enqueue(bench.desk, examine(content, "facture.pdf")).draft_id
    assert draft is not None
    return draft


def test_a_pdf_of_the_queue_says_what_a_dropped_one_says(
    qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(own_pdf())
    page = page_of(qtbot, theme, bench, InlinePool())
    page.open_file(path)
    dropped, source = hints(page), page.pdf.state().source
    assert {"number", "issue_date", "buyer.siret", "purchase_order", "stated_totals.with_vat"} <= set(dropped)
    page.open_draft(queued(bench, own_pdf("PM-2")))
    assert hints(page) == dropped
    assert page.pdf.state().source == source != ""
    page.close()


def test_what_was_typed_since_is_not_said_to_be_read(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    page = page_of(qtbot, theme, bench, InlinePool())
    draft = queued(bench, own_pdf())
    page.open_draft(draft)
    assert hints(page)["number"] == TO_CHECK
    (number,) = page.form.findChildren(QLineEdit, "number")
    QTest.keyClicks(number, "-B")
    assert "number" not in hints(page)
    assert "issue_date" in hints(page)
    page.clear()
    page.open_draft(draft)
    assert "number" not in hints(page)
    page.close()


def test_a_reading_that_comes_late_is_not_told_of_another_file(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    pool = HeldPool()
    page = page_of(qtbot, theme, bench, pool)
    page.open_draft(queued(bench, own_pdf()))
    assert hints(page) == {}
    page.clear()
    for run in list(pool.held):
        run.run()
    assert page.pdf.state().source == ""
    page.open_draft(queued(bench, own_pdf("PM-3")))
    pool.held[-1].run()
    assert hints(page)["number"] == TO_CHECK
    page.close()
