"""Logo and colour in the settings: kept at once, shown on a page, printed on what is issued, refused in plain words."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QFileDialog
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.letterhead import DEFAULT_ACCENT, READABLE, contrast, is_colour
from chorus_desktop.store.settings import load_settings
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.editor_preview import Paper
from chorus_desktop.ui.views.settings_view import SettingsPage
from chorus_desktop.ui.wording.letterhead import ACCENTS
from tests.documents import pictures
from tests.inline_pool import InlinePool
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme) -> SettingsPage:
    made = SettingsPage(bench.desk, theme, training=True)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.letterhead._task.ended):
        made.show()
    return made


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(pictures.png("RGBA"))
    return path


def click(page: SettingsPage, name: str) -> None:
    button = next(b for b in page.findChildren(QAbstractButton, name) if b.isVisibleTo(page))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_colours(page: SettingsPage) -> set[str]:
    return colours_of(page.letterhead.paper)


def colours_of(paper: Paper) -> set[str]:
    (sheet,) = paper.images()
    return {sheet.pixelColor(x, y).name() for x in range(0, sheet.width(), 3) for y in range(0, sheet.height(), 3)}


def frozen(bench: Bench) -> PdfReader:
    """The document of an invoice that is issued now."""
    issued = bench.issue()
    (row,) = bench.store.rows(
        "SELECT d.content FROM documents d JOIN submissions s ON s.document_sha256 = d.sha256 WHERE s.invoice_id = ?",
        [issued.invoice_id],
    )
    return PdfReader(io.BytesIO(row["content"]))


def test_a_logo_is_kept_shown_and_printed_on_what_is_issued(
    qtbot: QtBot, bench: Bench, page: SettingsPage, logo: Path
) -> None:
    assert not frozen(bench).pages[0].images
    before = page.letterhead.paper.images()
    click(page, "chooseLogo")
    dialog = page.findChild(QFileDialog, "logoDialog")
    with qtbot.waitSignal(page.letterhead._task.ended):
        dialog.fileSelected.emit(str(logo))
    dialog.close()
    assert load_settings(bench.store).letterhead.logo
    assert page.letterhead.paper.images() != before
    (printed,) = frozen(bench).pages[0].images
    assert printed.image is not None
    assert printed.image.size == (120, 120)


def test_a_logo_can_be_taken_off_again(bench: Bench, page: SettingsPage, logo: Path) -> None:
    page.letterhead.take(str(logo))
    click(page, "removeLogo")
    assert not load_settings(bench.store).letterhead.logo
    assert not [b for b in page.findChildren(QAbstractButton, "removeLogo") if b.isVisibleTo(page)]


def test_a_picture_that_cannot_be_the_logo_is_told_and_the_old_one_stays(
    bench: Bench, page: SettingsPage, logo: Path, tmp_path: Path
) -> None:
    page.letterhead.take(str(logo))
    kept = load_settings(bench.store).letterhead.logo
    (tmp_path / "facture.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "blanc.png").write_bytes(pictures.saved(Image.new("RGB", (9, 9), "white")))
    for name, told in (("facture.pdf", "PNG ou JPEG"), ("blanc.png", "toute blanche"), ("absent.png", "à sa place")):
        page.letterhead.take(str(tmp_path / name))
        assert f"« {name} »" in page.letterhead.logo_box.problem().replace("\u202f", " ").replace("\u00a0", " ")
        assert told in page.letterhead.logo_box.problem()
        assert load_settings(bench.store).letterhead.logo == kept
    page.letterhead.take(str(logo))
    assert not page.letterhead.logo_box.problem()


def test_a_colour_is_kept_and_seen_on_the_page(qtbot: QtBot, bench: Bench, page: SettingsPage) -> None:
    brick = next(choice.key for choice in ACCENTS if choice.label == "Rouge brique")
    assert DEFAULT_ACCENT.lower() in shown_colours(page)
    box = page.letterhead.accents
    box.setCurrentIndex(box.findData(brick))
    with qtbot.waitSignal(page.letterhead._task.ended):
        box.activated.emit(box.currentIndex())
    assert load_settings(bench.store).letterhead.accent == brick
    assert brick.lower() in shown_colours(page)
    assert DEFAULT_ACCENT.lower() not in shown_colours(page)


def test_any_other_colour_can_be_taken_and_is_found_again(
    qtbot: QtBot, bench: Bench, theme: Theme, page: SettingsPage
) -> None:
    box = page.letterhead.accents
    box.setCurrentIndex(box.findData(""))
    box.activated.emit(box.currentIndex())
    dialog = page.findChild(QColorDialog, "accentDialog")
    assert box.currentData() == DEFAULT_ACCENT
    dialog.colorSelected.emit(QColor("#123abc"))
    dialog.close()
    assert load_settings(bench.store).letterhead.accent == "#123ABC"
    again = SettingsPage(bench.desk, theme, training=True)
    qtbot.addWidget(again)
    assert again.letterhead.accents.currentText() == "Votre couleur (#123ABC)"


def test_the_colours_offered_can_be_read_on_white_as_they_are() -> None:
    assert all(is_colour(choice.key) for choice in ACCENTS)
    assert all(contrast(choice.key, "#FFFFFF") >= READABLE for choice in ACCENTS)


def test_the_page_beside_the_form_takes_up_the_colour(
    qtbot: QtBot, bench: Bench, theme: Theme, page: SettingsPage
) -> None:
    editor = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(editor)
    editor.resize(1200, 800)
    editor.show()
    with qtbot.waitSignal(editor.preview.drawn):
        editor.open_draft(None)
    assert DEFAULT_ACCENT.lower() in colours_of(editor.preview.paper)
    editor.hide()
    page.letterhead.take_colour(QColor("#9b2c2c"))
    with qtbot.waitSignal(editor.preview.drawn):
        editor.show()
    assert "#9b2c2c" in colours_of(editor.preview.paper)
    editor.close()
