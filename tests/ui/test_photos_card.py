"""Photos beside an own PDF: united into one PDF by one button, before sending; nothing is lost when one is broken."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from chorus_desktop.actions import supporting
from chorus_desktop.actions.supporting import list_files
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from chorus_desktop.ui.views.supporting_card import SupportingCard
from tests.documents.test_photos import BLUE, RED, photo, pictures
from tests.inline_pool import HeldPool
from tests.sync_desk import Bench, bench
from tests.ui.test_own_pdf import find, theme
from tests.ui.test_supporting_card import card, page

__all__ = ["bench", "card", "page", "theme"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


def taken(tmp_path: Path, *names: str) -> list[Path]:
    paths = [tmp_path / name for name in names]
    for path, colour in zip(paths, (RED, BLUE), strict=False):
        path.write_bytes(photo(colour))
    return paths


def names(card: SupportingCard) -> list[str]:
    return [file.name for file in card.files.files]


def test_photos_are_united_in_the_place_of_one_pdf(
    qtbot, page: OwnPdfPage, card: SupportingCard, bench: Bench, tmp_path: Path
) -> None:
    unite = find(card, "unitePhotos")
    assert not unite.isVisible()
    other = tmp_path / "bon.pdf"
    other.write_bytes(b"%PDF bon")
    card.join([*taken(tmp_path, "avant.jpg", "après.JPG"), other])
    assert unite.isVisible()
    assert "2 photos" in unite.text()
    card.files.set_type(card.files.files[0].position, "04")
    qtbot.mouseClick(unite, Qt.MouseButton.LeftButton)
    assert names(card) == ["bon.pdf", "Photos.pdf"]
    assert not unite.isVisible()
    united = card.files.files[1]
    assert united.type_code == "04"
    first, second = pictures(read_document_bytes(bench.store, united.sha256))
    assert first.getpixel((390, 290))[0] > 150
    assert second.getpixel((390, 290))[2] > 150
    card.join(taken(tmp_path, "encore.jpg"))
    qtbot.mouseClick(unite, Qt.MouseButton.LeftButton)
    assert names(card) == ["bon.pdf", "Photos.pdf", "Photos 2.pdf"]


def test_a_broken_photo_is_named_and_all_stay(qtbot, page: OwnPdfPage, card: SupportingCard, tmp_path: Path) -> None:
    broken = tmp_path / "floue.png"
    broken.write_bytes(b"\x89PNG")
    card.join([*taken(tmp_path, "avant.jpg"), broken])
    qtbot.mouseClick(find(card, "unitePhotos"), Qt.MouseButton.LeftButton)
    assert "floue.png" in card.fault()
    assert names(card) == ["avant.jpg", "floue.png"]


def test_united_photos_too_heavy_beside_the_rest_are_refused(
    qtbot, page: OwnPdfPage, card: SupportingCard, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card.join(taken(tmp_path, "avant.jpg", "après.jpg"))
    monkeypatch.setattr(supporting, "MOST_INVOICE_BYTES", 3000)
    qtbot.mouseClick(find(card, "unitePhotos"), Qt.MouseButton.LeftButton)
    assert "limite de Chorus Pro" in card.fault().replace("\u202f", " ")
    assert card.files.invoice_id is not None
    assert len(list_files(bench.desk, card.files.invoice_id)) == 2


def test_a_draft_that_was_left_meanwhile_gets_nothing(
    qtbot, page: OwnPdfPage, card: SupportingCard, tmp_path: Path
) -> None:
    card.join(taken(tmp_path, "avant.jpg"))
    held = HeldPool()
    card._task._pool = held
    qtbot.mouseClick(find(card, "unitePhotos"), Qt.MouseButton.LeftButton)
    assert card.awaits_a_file()
    assert not find(card, "unitePhotos").isVisible()
    card.show_invoice(None)
    for task in held.held:
        task.run()
    assert names(card) == []
