"""Files joined to an invoice are looked at from their card: a copy goes to the program of the computer."""

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import supporting
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.ui.opened_copies import OpenedCopies
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.supporting_card import SupportingCard
from tests import factories
from tests.inline_pool import InlinePool
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

CONTENT = b"%PDF-1.7 bon de livraison"


class Viewer(QObject):
    """The programs of the computer: keeps what it is given to open."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @Slot(QUrl)
    def look(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer(qapp: object) -> Iterator[Viewer]:
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "look")
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def card_of(qtbot: QtBot, theme: Theme, bench: Bench, *, frozen: bool = False) -> SupportingCard:
    draft = save_draft(bench.desk, None, factories.invoice(number=""))
    supporting.add_file(bench.desk, draft, CONTENT, "bon.pdf")
    supporting.add_file(bench.desk, draft, b"autre", "photo.jpg")
    card = SupportingCard(bench.desk, theme, pool=InlinePool(), frozen=frozen)
    qtbot.addWidget(card)
    card.show_invoice(draft)
    card.resize(500, 300)
    with qtbot.waitActive(card):
        card.show()
    return card


@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("way", ["click", "double click", "double click on the name", "enter", "space"])
def test_a_joined_file_is_opened(
    qtbot: QtBot, theme: Theme, bench: Bench, viewer: Viewer, way: str, frozen: bool
) -> None:
    card = card_of(qtbot, theme, bench, frozen=frozen)
    row = card.rows()[0]
    assert row.open.accessibleName() == "Ouvrir «\u202fbon.pdf\u202f»"
    left = Qt.MouseButton.LeftButton
    match way:
        case "click":
            qtbot.mouseClick(row.open, left)
        case "double click":
            qtbot.mouseDClick(row, left, pos=QPoint(2, 2))
        case "double click on the name":
            (name,) = row.findChildren(QLabel, "supportingName")
            qtbot.mouseDClick(name, left)
        case "enter":
            row.open.setFocus()
            qtbot.keyClick(row.open, Qt.Key.Key_Return)
        case "space":
            row.open.setFocus()
            qtbot.keyClick(row.open, Qt.Key.Key_Space)
    (path,) = viewer.paths
    assert (path.name, path.read_bytes()) == ("bon.pdf", CONTENT)
    assert card.fault() == ""


def test_a_copy_is_for_reading_and_goes_with_the_card(qtbot: QtBot, theme: Theme, bench: Bench, viewer: Viewer) -> None:
    card = card_of(qtbot, theme, bench)
    card.rows()[0].open.click()
    card.rows()[0].open.click()
    card.rows()[1].open.click()
    first, again, other = viewer.paths
    assert first == again != other
    assert not first.stat().st_mode & (stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH)


def test_the_way_of_tab_passes_by_it(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    card = card_of(qtbot, theme, bench)
    row = card.rows()[0]
    at = card.chain().index(row.open)
    assert card.chain()[at - 1 : at + 2] == [row.type, row.open, row.remove]


def test_a_copy_that_cannot_be_written_is_told(qtbot: QtBot, theme: Theme, bench: Bench, viewer: Viewer) -> None:
    card = card_of(qtbot, theme, bench)
    card.rows()[0].open.click()
    shutil.rmtree(viewer.paths[0].parent.parent)
    card.rows()[1].open.click()
    assert len(viewer.paths) == 1
    assert "«\u202fphoto.jpg\u202f» ne peut pas être ouvert" in card.fault()


@pytest.mark.qt_log_ignore("openDocument", extend=True)
def test_where_no_program_opens_it_that_is_told(qtbot: QtBot, theme: Theme, bench: Bench) -> None:
    card = card_of(qtbot, theme, bench)
    card.rows()[0].open.click()
    assert "Aucun programme de cet ordinateur n’ouvre" in card.fault()


@pytest.mark.parametrize("name", ["facture.exe", "facture.pdf.bat", "facture", "lien.desktop"])
def test_a_program_is_never_opened(qapp: object, viewer: Viewer, name: str) -> None:
    with pytest.raises(UserFault) as raised:
        OpenedCopies(viewer).open(name, CONTENT)
    assert raised.value.code == "copy_not_opened"
    assert viewer.paths == []


def test_a_name_leads_nowhere_else(qapp: object, viewer: Viewer) -> None:
    copies = OpenedCopies(viewer)
    copies.open("../../bon: 2/1.pdf", CONTENT)
    assert viewer.paths[0].name == ".._.._bon_ 2_1.pdf"
