"""A structured invoice that is dropped: it is explained, and sent as it is or taken over into the form."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.paths import Profile
from chorus_desktop.store import invoices
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.departure import Visit
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories
from tests.documents import foreign
from tests.sync_desk import Bench
from tests.ui.test_own_pdf import find
from tests.unit.test_firms import other

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
DROPPED = factories.invoice(number="EXT-77")


@pytest.fixture
def window(qtbot: QtBot, qapp: object, bench: Bench, tmp_path: Path) -> Iterator[MainWindow]:
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    made = MainWindow(apply_theme(qapp, "light"), training=False, settings_path=tmp_path / "window.ini")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def dropped(window: MainWindow, qtbot: QtBot, path: Path, content: bytes) -> OwnPdfPage:
    """The page of the file, once it was looked at."""
    path.write_bytes(content)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    page = window.findChild(OwnPdfPage)
    assert page is not None
    qtbot.waitUntil(lambda: not page._task.is_running(), timeout=30_000)
    return page


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    control = find(page, name)
    assert isinstance(control, QAbstractButton)
    assert control.isVisibleTo(page)
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton)


def editor(window: MainWindow) -> EditorPage:
    page = window.findChild(EditorPage)
    assert page is not None
    assert page.isVisible()
    return page


def drafts(bench: Bench) -> list[int]:
    rows = bench.store.db.query("SELECT id FROM invoices WHERE state = 'draft' AND deleted_at IS NULL ORDER BY id")
    return [row["id"] for row in rows]


def assert_taken_over(bench: Bench, draft_id: int, original: Invoice) -> None:
    kept = invoices.load(bench.store, draft_id).invoice
    assert (kept.number, kept.buyer.siret) == ("", original.buyer.siret)
    assert kept.lines == original.lines
    assert compute_totals(kept) == compute_totals(original)


def test_a_facturx_is_sent_as_it_is(window: MainWindow, qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "facture.pdf"
    page = dropped(window, qtbot, path, write_facturx(DROPPED))
    assert "peut partir telle quelle" in find(page, "ownPdfSource").accessibleName()
    press(qtbot, page, "send")
    (submission,) = bench.submissions()
    deposit = SqlSyncStore(bench.store).deposit_of(submission)
    assert (deposit.content, deposit.identity.number) == (path.read_bytes(), "EXT-77")


def test_the_data_of_a_facturx_are_taken_over_and_sent(
    window: MainWindow, qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = dropped(window, qtbot, tmp_path / "facture.pdf", write_facturx(DROPPED))
    press(qtbot, page, "ownPdfSourceAction")
    (draft_id,) = drafts(bench)
    assert_taken_over(bench, draft_id, DROPPED)
    assert page.pdf.draft_id is None
    press(qtbot, editor(window), "send")
    (submission,) = bench.submissions()
    assert SqlSyncStore(bench.store).deposit_of(submission).identity.number != "EXT-77"
    assert drafts(bench) == []


@pytest.mark.parametrize("write", [write_cii, write_ubl])
def test_the_data_of_bare_xml_are_taken_over_and_its_draft_goes(
    write: Callable[[Invoice], bytes], window: MainWindow, qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = dropped(window, qtbot, tmp_path / "facture.xml", write(DROPPED))
    press(qtbot, page, "ownPdfSourceAction")
    (draft_id,) = drafts(bench)
    assert_taken_over(bench, draft_id, DROPPED)
    press(qtbot, editor(window), "send")
    (submission,) = bench.submissions()
    assert submission.identity.number != "EXT-77"
    assert drafts(bench) == []


@pytest.mark.parametrize(
    "content", [foreign.ZUGFERD_1, foreign.UBL, foreign.MINIMUM], ids=["zugferd 1", "ubl", "minimum"]
)
def test_what_other_makers_left_out_is_asked_for_in_the_form(
    content: bytes, window: MainWindow, qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    page = dropped(window, qtbot, tmp_path / "facture.xml", content)
    press(qtbot, page, "dropOfferAction")
    assert len(drafts(bench)) == 1
    press(qtbot, editor(window), "send")
    assert editor(window).summary.links()
    assert bench.submissions() == []


def test_the_invoice_of_another_firm_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    seller = DROPPED.seller
    other = replace(seller, identifier=replace(seller.identifier, value="44306184100047"))
    page = dropped(window, qtbot, tmp_path / "facture.pdf", write_facturx(replace(DROPPED, seller=other)))
    assert "n’est pas votre entreprise" in find(page, "ownPdfSource").accessibleName()


def test_the_invoice_of_another_firm_of_this_user_is_opened_there(
    window: MainWindow, qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    home = Profile(bench.path.parent)
    other(home)
    seller = DROPPED.seller
    theirs = replace(seller, identifier=replace(seller.identifier, value="44306184100054"))
    visits: list[Visit] = []
    window.pages.visit_requested.connect(visits.append)
    file = tmp_path / "facture.pdf"
    page = dropped(window, qtbot, file, write_facturx(replace(DROPPED, seller=theirs)))
    assert "Jardins Moreau" in find(page, "dropOffer").accessibleName()
    assert drafts(bench) == []
    press(qtbot, page, "dropOfferAction")
    assert visits == [Visit(profile=Profile(home.firms / "0a1b2c3d"), file=file)], (
        "another establishment is that firm too"
    )
    page = dropped(window, qtbot, file, write_facturx(DROPPED))
    assert len(drafts(bench)) == 1, "one's own is taken here"


def test_damaged_data_are_told_beside_what_the_text_says(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from tests.documents import pdfs
    from tests.own_pdf import own_pdf

    page = dropped(window, qtbot, tmp_path / "facture.pdf", pdfs.with_files(own_pdf(), {"factur-x.xml": b"<a"}))
    told = find(page, "ownPdfSource").accessibleName()
    assert "d’après le texte" in told
    assert "Les données jointes à ce PDF sont abîmées" in told
    assert not find(page, "ownPdfSourceAction").isVisibleTo(page)
    number = find(page, "number")
    assert isinstance(number, QLineEdit)
    assert number.text() == "PM-2026-118"
