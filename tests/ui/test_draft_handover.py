"""An invoice given to the accountant from where it is typed: one gesture, in which nothing can leave from here."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import drafts, handover, own_pdf
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import guard, queries
from chorus_desktop.store.invoices import load
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.draft_handover import DraftHandover
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories
from tests.disputes import draft_of, turn
from tests.inline_pool import InlinePool
from tests.own_pdf import NUMBER, TOTALS
from tests.own_pdf import own_pdf as pdf_of
from tests.sync_desk import Bench
from tests.ui.money_on_page import buttons, click, texts

S = SubmissionState
pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def draft_id(bench: Bench) -> int:
    return drafts.save_draft(bench.desk, None, factories.invoice(number=""))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, bench: Bench, draft_id: int) -> Iterator[EditorPage]:
    made = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(made)
    made.resize(1134, 768)
    made.show()
    made.open_draft(draft_id)
    yield made
    made.close()


def asked(page: EditorPage | OwnPdfPage) -> list[QFileDialog]:
    """Choose it in the menu beside "Envoyer"; the dialog that asks where the file goes, where it is asked."""
    giving = page.findChild(DraftHandover)
    assert giving is not None
    assert giving.button.isVisibleTo(page)
    (action,) = giving.menu.actions()
    action.trigger()
    return [one for one in page.findChildren(QFileDialog, "handoverFolder") if one.isVisible()]


def test_one_gesture_gives_it_away_and_nothing_leaves_from_here(
    qtbot: QtBot, page: EditorPage, bench: Bench, draft_id: int, tmp_path: Path
) -> None:
    (dialog,) = asked(page)
    assert load(bench.store, draft_id).state == "draft", "nothing is given away before it is said where its file goes"
    with qtbot.waitSignal(page.handed_over) as given:
        dialog.fileSelected.emit(str(tmp_path))
    number = load(bench.store, draft_id).invoice.number
    assert given.args[0] == draft_id
    assert f"{number}-remise.zip" in given.args[1]
    assert bench.states() == [S.HANDED_OVER]
    asyncio.run(turn(bench, 2))
    bench.later(days=3)
    asyncio.run(turn(bench, 2))
    assert bench.platform.received == []
    examined = own_pdf.examine_file(tmp_path / f"{number}-remise.zip")
    assert examined.handover is not None
    assert examined.handover.invoice.number == number
    page.send()
    assert bench.states() == [S.HANDED_OVER], "the form holds it no more"


def test_what_is_missing_is_told_first(page: EditorPage, bench: Bench) -> None:
    page.open_draft(None)
    assert asked(page) == []
    assert page.summary.isVisibleTo(page)
    assert not bench.submissions()


def test_it_is_all_or_nothing(page: EditorPage, bench: Bench, draft_id: int) -> None:
    """Were it queued in a transaction of its own, the engine could send it before it is given away."""
    with bench.store.write() as db:
        db.execute(
            "CREATE TEMP TRIGGER broken BEFORE UPDATE OF state ON main.submissions WHEN new.state = 'handed_over'"
            " BEGIN SELECT RAISE(ABORT, 'broken'); END"
        )
    with pytest.raises(sqlite3.IntegrityError, match="broken"):
        issue(bench.desk, draft_id, page.editor.draft.invoice, hand_over=True)
    kept = load(bench.store, draft_id)
    assert (kept.state, kept.invoice.number) == ("draft", "")
    assert not bench.submissions()


def test_what_comes_back_from_other_hands_is_not_given_away_anew(
    page: EditorPage, bench: Bench, tmp_path: Path
) -> None:
    """It may have been sent by whoever had it: it is searched for before anything else."""
    (dialog,) = asked(page)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    (invoice_id,) = [row.id for row in queries.invoice_page(bench.store, queries.invoice_ids(bench.store))]
    handover.take_back(bench.desk, invoice_id)
    page.open_draft(invoice_id)
    (dialog,) = asked(page)
    dialog.fileSelected.emit(str(tmp_path))
    assert "déjà été confiée à votre expert-comptable" in texts(page)
    assert load(bench.store, invoice_id).state == "draft"
    assert draft_of(bench, invoice_id).number
    assert bench.states()[-1] is S.AMBIGUOUS


def test_a_store_that_is_held_back_gives_nothing_away(bench: Bench, draft_id: int) -> None:
    with bench.store.write() as db:
        db.execute("UPDATE invoices SET number = 'F2026-0009' WHERE id = ?", [draft_id])
        db.execute("UPDATE guard SET held = 'restored', held_at = '2026-11-25T08:00:00+00:00'")
    assert guard.hold(bench.store) is not None
    with pytest.raises(UserFault, match="handover_held_back"):
        issue(bench.desk, draft_id, load(bench.store, draft_id).invoice, hand_over=True)
    assert load(bench.store, draft_id).state == "draft"


def test_a_folder_that_is_gone_leaves_it_given_away_and_its_file_to_be_saved(
    qtbot: QtBot, theme: Theme, bench: Bench, draft_id: int, tmp_path: Path
) -> None:
    window = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(window)
    window.furnish(bench.desk)
    window.show()
    window.open_editor(draft_id)
    page = window.pages.page("editor")
    assert isinstance(page, EditorPage)
    giving = page.findChild(DraftHandover)
    assert giving is not None
    giving.give(str(tmp_path / "absent"))
    assert bench.states() == [S.HANDED_OVER]
    shown = window.pages.page("invoice")
    assert isinstance(shown, InvoicePage)
    assert shown.isVisibleTo(window)
    assert "remise.zip" in texts(shown)
    assert len(buttons(shown, "saveHandover")) == 1
    window.shut_down()


def test_the_user_s_own_pdf_goes_the_same_way(qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(pdf_of())
    page = OwnPdfPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.show()
    assert not buttons(page, "sendOtherwise"), "there is nothing to give away yet"
    draft_id = own_pdf.start(bench.desk, own_pdf.examine_file(path))
    bare = factories.invoice(number=NUMBER, lines=(), stated_totals=TOTALS)
    own_pdf.save_own_pdf_draft(bench.desk, draft_id, bare)
    page.open_draft(draft_id)
    click(page, "sendOtherwise")
    page.findChild(DraftHandover).menu.close()  # type: ignore[union-attr]
    (dialog,) = asked(page)
    with qtbot.waitSignal(page.handed_over):
        dialog.fileSelected.emit(str(tmp_path))
    assert bench.states() == [S.HANDED_OVER]
    assert (tmp_path / f"{NUMBER}-remise.zip").exists()
    page.close()


def test_without_it_the_invoice_is_sent_as_ever(bench: Bench, draft_id: int) -> None:
    answer = issue(bench.desk, draft_id, load(bench.store, draft_id).invoice)
    assert isinstance(answer, Issued)
    assert bench.states() == [S.QUEUED]
