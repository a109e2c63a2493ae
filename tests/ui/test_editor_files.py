"""Files joined to an invoice that is typed: kept with the draft, on the preview, sent within it, shown frozen after."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from chorus_desktop.actions import supporting
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.invoices import load
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.supporting_card import SupportingCard
from chorus_desktop.ui.wording import supporting as words
from tests import factories
from tests.documents.test_photos import BLUE, RED, photo
from tests.inline_pool import HeldPool, InlinePool
from tests.sync_desk import Bench, bench
from tests.ui.test_own_pdf import find, theme
from tests.ui.test_supporting_card import MODIFIERS
from tests.unit.test_files_within import invoice_of, noise

__all__ = ["bench", "theme"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@pytest.fixture
def page(qtbot, theme, bench: Bench) -> Iterator[EditorPage]:
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    page = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.resize(1134, 768)
    page.show()
    yield page
    page.close()


@pytest.fixture
def card(page: EditorPage) -> SupportingCard:
    return page.form.supporting


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "bon.pdf", tmp_path / "avant.jpg"]
    for path, content in zip(paths, (b"%PDF bon", photo(RED)), strict=True):
        path.write_bytes(content)
    return paths


def names(card: SupportingCard) -> list[str]:
    return [file.name for file in card.files.files]


def test_a_file_joined_first_makes_the_draft_and_is_kept_with_it(qtbot, page, card, files, bench):
    page.open_draft(None)
    with qtbot.waitSignal(page.draft_saved) as told:
        card.join(files)
    assert names(card) == ["bon.pdf", "avant.jpg"]
    assert told.args == [page.editor.draft_id]
    again = EditorPage(bench.desk, page.theme, pool=InlinePool())
    qtbot.addWidget(again)
    again.open_draft(page.editor.draft_id)
    assert names(again.form.supporting) == ["bon.pdf", "avant.jpg"]
    again.open_draft(None)
    assert names(again.form.supporting) == []
    assert again.editor.preview_invoice().attachments == ()


def test_what_is_typed_meanwhile_stays(page, card, files):
    page.open_draft(None)
    page.editor.type("purchase_order", "1300045678")
    card.join(files)
    assert page.editor.draft.invoice.purchase_order == "1300045678"
    assert page.save()


def test_the_preview_shows_what_will_be_sent(page, card, files):
    page.open_draft(None)
    card.join(files)
    card.files.set_type(1, "04")
    card._show()
    assert [one.type_code for one in page.editor.preview_invoice().attachments] == ["BON_LIVRAISON", "DOCUMENT_ANNEXE"]
    card.rows()[0].remove.click()
    assert [one.filename for one in page.editor.preview_invoice().attachments] == ["avant.jpg"]


def test_a_store_that_refuses_is_told_and_nothing_is_joined(page, card, files, bench, monkeypatch):
    page.open_draft(None)

    def full(*_: object) -> int:
        raise StoreFault("disk_full")

    monkeypatch.setattr(page.editor, "_keep", full)
    card.join(files)
    assert names(card) == []
    assert "rien n’a été joint" in card.fault()
    assert "disque est plein" in page._banner.accessibleName()
    monkeypatch.undo()
    card.join(files)
    assert names(card) == ["bon.pdf", "avant.jpg"]


def test_sent_with_its_files_and_shown_frozen(qtbot, page, card, files, bench, theme):
    draft = save_draft(bench.desk, None, invoice_of(bench))
    page.open_draft(draft)
    card.join(files)
    with qtbot.waitSignal(page.issued) as told:
        page.send()
    assert names(card) == []
    shown = InvoicePage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(shown)
    shown.open_invoice(told.args[0])
    shown.show()
    frozen = shown.findChild(SupportingCard)
    assert names(frozen) == ["bon.pdf", "avant.jpg"]
    assert not frozen.add.isVisible()
    assert [one.filename for one in load(bench.store, draft).invoice.attachments] == ["bon.pdf", "avant.jpg"]


def test_too_heavy_is_said_at_once_and_mended_in_one_step(qtbot, page, card, bench, tmp_path):
    page.open_draft(save_draft(bench.desk, None, invoice_of(bench)))
    paths = [tmp_path / "plan.pdf", tmp_path / "a.jpg", tmp_path / "b.jpg"]
    paths[0].write_bytes(noise(9 * 1024 * 1024 - 60_000))
    for path, colour in zip(paths[1:], (RED, BLUE), strict=True):
        path.write_bytes(photo(colour) + noise(40_000))
    card.join(paths)
    assert len(names(card)) == 3
    heavy = find(card, "supportingHeavy")
    assert heavy.isVisible()
    assert heavy.accessibleName() == words.HEAVY
    page.send()
    (line,) = page.summary.links()
    assert "dépassent 9\u00a0Mo" in line.accessibleName()
    line.click()
    assert card.add.hasFocus()
    qtbot.mouseClick(find(card, "unitePhotos"), Qt.MouseButton.LeftButton)
    assert names(card) == ["plan.pdf", "Photos.pdf"]
    assert not heavy.isVisible()
    assert page.summary.links() == []
    with qtbot.waitSignal(page.issued):
        page.send()


def test_nothing_is_sent_while_a_file_is_read(page, card, files, bench):
    page.open_draft(save_draft(bench.desk, None, invoice_of(bench)))
    card._task._pool = held = HeldPool()
    card.join(files[:1])
    page.send()
    assert find(card, "supportingAbout").text() == words.WAIT
    assert bench.submissions() == []
    held.held[0].run()
    page.send()
    assert len(bench.submissions()) == 1


def test_a_store_that_refuses_to_issue_keeps_files_and_draft(page, card, files, bench, monkeypatch):
    draft = save_draft(bench.desk, None, invoice_of(bench))
    page.open_draft(draft)
    card.join(files)

    def full(*_: object) -> None:
        raise StoreFault("disk_full")

    monkeypatch.setattr(page.editor, "_issue", full)
    page.send()
    assert "disque est plein" in page._banner.accessibleName()
    assert len(supporting.list_files(bench.desk, draft)) == 2


def test_tab_goes_from_the_fields_through_the_card(qtbot, page, card, files):
    page.open_draft(None)
    card.join(files)
    page.form.payment.chain()[-1].setFocus(Qt.FocusReason.OtherFocusReason)
    met = []
    for _ in range(8):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        met.append(page.window().focusWidget())
    (first, second) = card.rows()
    rows = [control for row in (first, second) for control in (row.type, row.open, row.remove)]
    assert met == [*rows, find(card, "unitePhotos"), card.add]
    assert all(one.accessibleName() or one.text() for one in met)


def dropping(page: EditorPage, paths: list[Path]) -> tuple[QDragEnterEvent, QDropEvent]:
    mime = QMimeData()
    if paths:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    else:
        mime.setText("deux tubes")
    page._mime = mime  # type: ignore[attr-defined]  # the events do not keep it
    enter = QDragEnterEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *MODIFIERS)
    return enter, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, *MODIFIERS)


def test_files_dropped_anywhere_on_the_page_are_joined(page, card, files):
    page.open_draft(None)
    enter, drop = dropping(page, files)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert find(card, "supportingAbout").text() == words.LET_GO
    page.dragLeaveEvent(QDragLeaveEvent())
    assert find(card, "supportingAbout").text() == words.WITHIN
    assert names(card) == []
    page.dropEvent(drop)
    assert names(card) == ["bon.pdf", "avant.jpg"]


def test_what_is_no_file_is_left_to_the_window(page, card):
    page.open_draft(None)
    enter, _ = dropping(page, [])
    enter.ignore()
    page.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_a_drag_over_the_preview_alone_brings_the_form_back(page, card, files):
    page.resize(700, 768)
    page.open_draft(None)
    page._aside.setChecked(True)
    assert page.form.isHidden()
    page.dragEnterEvent(dropping(page, files)[0])
    assert not page.form.isHidden()
