"""Several own PDFs at once: each becomes one draft, what remains is listed, and after each the others are shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import pdf_queue, selection
from chorus_desktop.actions.own_pdf import examine
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.own_pdf_drop import DropZone
from chorus_desktop.ui.views.pdf_queue import PdfQueuePage
from tests import factories
from tests.documents import foreign
from tests.inline_pool import HeldPool, InlinePool
from tests.own_pdf import issue_own_pdf_of, own_pdf
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two invoices, and a photo that is none."""
    contents = {"mai.pdf": own_pdf("PM-1"), "photo.pdf": b"\xff\xd8", "juin.pdf": own_pdf("PM-2")}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in contents]


def page_of(qtbot: QtBot, bench: Bench, theme: Theme, pool: object) -> PdfQueuePage:
    page = PdfQueuePage(bench.desk, theme, pool=pool)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


def texts(page: QWidget, name: str) -> list[str]:
    plain = str.maketrans("\u202f\u00a0", "  ")
    return [label.text().translate(plain) for label in page.findChildren(QLabel, name) if label.isVisibleTo(page)]


def numbers(bench: Bench) -> list[str]:
    return [waiting.number for waiting in pdf_queue.to_confirm(bench.desk)]


def click(parent: QWidget, name: str) -> None:
    button = next(found for found in parent.findChildren(QAbstractButton, name) if found.isVisibleTo(parent))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_becomes_a_draft_and_what_is_none_is_told(
    qtbot: QtBot, bench: Bench, theme: Theme, files: list[Path]
) -> None:
    pool = HeldPool()
    page = page_of(qtbot, bench, theme, pool)
    assert texts(page, "emptyTitle") == ["Plus rien à confirmer"]
    page.take(files)
    assert texts(page, "pageSubtitle") == ["3 en lecture"]
    for rank in range(3):
        pool.held[rank].run()
    assert texts(page, "pageSubtitle") == ["2 à confirmer · 1 non repris"]
    qtbot.waitUntil(lambda: texts(page, "queueTitle") == ["N° PM-1", "N° PM-2", "photo.pdf"])
    assert "480,00 €" in texts(page, "queueFacts")[0]
    assert texts(page, "toastText") == ["2 PDF repris."]
    qtbot.wait(10)
    click(page, "queueForget")
    assert texts(page, "pageSubtitle") == ["2 à confirmer"]


def test_the_same_file_is_taken_once(qtbot: QtBot, bench: Bench, theme: Theme, files: list[Path]) -> None:
    page = page_of(qtbot, bench, theme, InlinePool())
    page.take(files[:1])
    page.take([files[0], files[2]])
    assert numbers(bench) == ["PM-1", "PM-2"]
    assert texts(page, "toastText") == ["1 PDF repris. 1 y était déjà."]
    draft = pdf_queue.to_confirm(bench.desk)[0].draft_id
    selection.discard(bench.desk, [draft])
    page.refresh()
    page.take(files[:1])
    assert set(numbers(bench)) == {"PM-1", "PM-2"}


def test_a_pdf_that_was_sent_is_not_taken_again(qtbot: QtBot, bench: Bench, theme: Theme, files: list[Path]) -> None:
    issue_own_pdf_of(bench.desk, "PM-1")
    page = page_of(qtbot, bench, theme, InlinePool())
    page.take(files[:1])
    qtbot.waitUntil(lambda: texts(page, "queueFacts") == ["Ce PDF a déjà été envoyé : c’est la facture PM-1."])
    assert numbers(bench) == []


def test_xml_that_can_be_sent_as_it_is_becomes_a_draft_too(
    qtbot: QtBot, bench: Bench, theme: Theme, files: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "facture.xml").write_bytes(write_ubl(factories.invoice(number="EXT-77")))
    page = page_of(qtbot, bench, theme, InlinePool())
    page.take([files[0], tmp_path / "facture.xml"])
    assert numbers(bench) == ["PM-1", "EXT-77"]
    qtbot.waitUntil(lambda: "554,40 €" in "".join(texts(page, "queueFacts")))


def test_xml_that_cannot_be_sent_as_it_is_is_left_to_its_own_page(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "facture.xml").write_bytes(foreign.ZUGFERD_1)
    page = page_of(qtbot, bench, theme, InlinePool())
    page.take([tmp_path / "facture.xml"])
    told = ["Ce fichier XML s’ouvre seul : on choisit d’abord ce qu’on en fait."]
    qtbot.waitUntil(lambda: texts(page, "queueFacts") == told)


def test_a_store_that_refuses_is_told_at_the_file(
    qtbot: QtBot, bench: Bench, theme: Theme, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreFault("disk_full", path="")

    monkeypatch.setattr(pdf_queue, "enqueue", full)
    page = page_of(qtbot, bench, theme, InlinePool())
    page.take(files[:1])
    qtbot.waitUntil(lambda: "disque" in "".join(texts(page, "queueFacts")))


def test_a_row_keeps_the_focus_while_nothing_changes(
    qtbot: QtBot, bench: Bench, theme: Theme, files: list[Path]
) -> None:
    page = page_of(qtbot, bench, theme, InlinePool())
    page.take(files[:1])
    asked = QSignalSpy(page.draft_requested)
    draft = pdf_queue.to_confirm(bench.desk)[0].draft_id
    before = page.findChild(QWidget, f"queued{draft}")
    page.refresh()
    assert page.findChild(QWidget, f"queued{draft}") is before
    click(page, f"check{draft}")
    click(page, "queueNext")
    assert [asked.at(0), asked.at(1)] == [[draft, "own_pdf"], [draft, "own_pdf"]]


@pytest.fixture
def window(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))


def test_many_dropped_on_the_window_are_confirmed_one_after_the_other(
    qtbot: QtBot, bench: Bench, window: MainWindow, files: list[Path]
) -> None:
    drop(window, [files[0], files[2]])
    qtbot.waitUntil(lambda: numbers(bench) == ["PM-1", "PM-2"], timeout=30_000)
    qtbot.waitUntil(lambda: texts(window, "pageSubtitle") == ["2 à confirmer"])
    click(window, "queueNext")
    assert window.pages._current == "own_pdf"
    selection.discard(bench.desk, [pdf_queue.to_confirm(bench.desk)[1].draft_id])
    first = issue_own_pdf_of(bench.desk, "PM-3").invoice_id
    window._issued(first)
    assert window.pages._current == "pdf_queue"
    selection.discard(bench.desk, [pdf_queue.to_confirm(bench.desk)[0].draft_id])
    window._issued(first)
    assert window.pages._current == "invoice"


def test_many_dropped_on_the_page_of_a_pdf_are_queued_too(
    qtbot: QtBot, bench: Bench, window: MainWindow, files: list[Path]
) -> None:
    window.open_own_pdf(None)
    zone = window.findChild(DropZone, "dropZone")
    assert zone is not None
    zone.several.emit([files[0], files[2]])
    assert window.pages._current == "pdf_queue"
    qtbot.waitUntil(lambda: numbers(bench) == ["PM-1", "PM-2"], timeout=30_000)


def test_the_queue_is_there_after_a_restart(bench: Bench) -> None:
    queued = pdf_queue.enqueue(bench.desk, examine(own_pdf("PM-1"), "mai.pdf"))
    assert not queued.known
    (waiting,) = pdf_queue.to_confirm(bench.desk)
    assert (waiting.draft_id, waiting.filename, waiting.number) == (queued.draft_id, "mai.pdf", "PM-1")
