"""A store that is held back, lost numbers, differences, a second computer: banner, first page, and where each leads."""

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import disputes, firm
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import Compared, HeldBack, Released
from chorus_desktop.domain.exchange import PlatformInvoice
from chorus_desktop.store import comparisons, guard, queries, strays
from chorus_desktop.store.database import Store
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from chorus_desktop.ui.wording import holds as words
from tests import factories
from tests.chosen_file import choose_in
from tests.disputes import another_bears, differ, moved, restored, turn
from tests.own_pdf import issue_own_pdf_of, own_pdf
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, bench: Bench, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(theme, training=False, settings_path=tmp_path / "window.ini")
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def texts(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def button(window: QWidget, name: str) -> QAbstractButton:
    return next(b for b in window.findChildren(QAbstractButton, name) if b.isVisibleTo(window))


def click(window: QWidget, name: str) -> None:
    QCoreApplication.processEvents()  # rows that were just added are shown by the event loop
    QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def banner(window: MainWindow) -> str:
    shown = window.findChild(QWidget, "holdBanner")
    assert shown is not None
    return shown.accessibleName() if shown.isVisibleTo(window) else ""


def lose(bench: Bench, *numbers: str, given: bool = False) -> None:
    with bench.store.write() as db:
        for number in numbers:
            db.execute(
                "INSERT INTO strays (number, year, kind, given, observed_at)"
                " VALUES (?, 2026, 'lost', ?, '2026-11-25T08:00:00.000Z')",
                [number, given],
            )


def test_a_restored_backup_is_told_over_every_page(
    window: MainWindow, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    assert banner(window) == ""
    restored(bench, tmp_path)
    hold = guard.hold(bench.store)
    assert hold is not None
    window.on_event(HeldBack(hold=hold))
    qtbot.waitUntil(lambda: "sauvegarde" in banner(window))
    assert "commence dès qu’il répond" in banner(window), "offline nothing was compared yet"
    qtbot.waitUntil(lambda: words.HOLD_TITLE in texts(window))
    assert "taper des brouillons" in texts(window)
    guard.compared_from(bench.store, bench.clock.now())
    window.refresh()
    assert "demain" in banner(window)
    for page in ("invoices", "settings", "help"):
        window.show_page(page)
        assert "sauvegarde" in banner(window)
    bench.later(hours=30)
    window.refresh()
    assert "au prochain échange" in banner(window)
    window.on_event(Released(lost=guard.release(bench.store, bench.clock.now())))
    qtbot.waitUntil(lambda: "peuvent de nouveau" in banner(window))
    window.show_page("home")
    QCoreApplication.processEvents()
    assert "2 factures numérotées ici manquent" in texts(window)
    click(window, "holdBannerAction")
    assert banner(window) == ""


def test_a_held_store_numbers_nothing_and_says_so_at_the_draft(
    window: MainWindow, bench: Bench, tmp_path: Path
) -> None:
    restored(bench, tmp_path)
    draft = save_draft(bench.desk, None, factories.invoice(number=""))
    window.open_editor(draft)
    click(window, "send")
    assert "pas de nouveau numéro d’ici là" in texts(window)
    assert queries.invoice_detail(bench.store, draft).row.state == "draft"


def test_a_second_computer_is_asked_about_and_gets_its_own_numbers(
    window: MainWindow, bench: Bench, tmp_path: Path
) -> None:
    moved(bench, tmp_path)
    window.refresh()
    assert "autre ordinateur" in banner(window)
    click(window, "holdBannerAction")
    click(window, "seriesOwn")
    edit = window.findChild(QLineEdit, "seriesPrefix")
    assert edit is not None
    assert edit.text() == "FA"
    edit.setText("F")
    click(window, "seriesChoose")
    assert "Des numéros commencent déjà par F." in texts(window)
    edit.setText("FB")
    click(window, "seriesChoose")
    assert firm.load_firm(bench.desk).prefix == "FB"
    prefix = window.findChild(QLineEdit, "firm_prefix")
    assert prefix is not None
    assert prefix.text() == "FB"
    window.show_page("home")
    assert words.SERIES_TITLE not in texts(window)
    assert firm.load_firm(bench.desk).prefix == "FB", "the settings that were open do not bring the old one back"


def test_an_only_computer_keeps_its_numbers(window: MainWindow, bench: Bench, tmp_path: Path) -> None:
    moved(bench, tmp_path)
    window.show_page("invoices")
    window.show_page("home")
    assert words.SERIES_TITLE in texts(window)
    click(window, "act_series")
    click(window, "seriesKeep")
    assert words.SERIES_TITLE not in texts(window)
    assert firm.load_firm(bench.desk).prefix == "F"
    assert banner(window) != "", "it is compared all the same"


def test_a_store_that_cannot_be_written_leaves_the_question_open(
    window: MainWindow, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved(bench, tmp_path)
    lose(bench, "F2026-0007")

    def full(*_: object, **__: object) -> None:
        raise StoreFault("disk_full")

    monkeypatch.setattr(Store, "write", full)
    window.show_page("lost")
    click(window, "neverF2026-0007")
    click(window, "confirmF2026-0007")
    assert "Le disque est plein" in texts(window)
    window.show_page("differences")
    click(window, "compareAgain")
    assert "Le disque est plein" in texts(window)
    window.show_page("settings")
    click(window, "seriesKeep")
    assert "Le disque est plein" in texts(window)


def test_a_lost_number_is_put_aside_after_a_question(window: MainWindow, bench: Bench) -> None:
    lose(bench, "F2026-0007", "F2026-0008")
    window.refresh()
    assert "2 factures numérotées ici manquent" in texts(window)
    click(window, "act_lost")
    click(window, "neverF2026-0007")
    window.refresh()
    click(window, "backF2026-0007")
    assert len(queries.strays(bench.store, lost=True)) == 2
    click(window, "neverF2026-0007")
    click(window, "confirmF2026-0007")
    assert [stray.number for stray in queries.strays(bench.store, lost=True)] == ["F2026-0008"]
    click(window, "neverF2026-0008")
    click(window, "confirmF2026-0008")
    assert words.LOST_NONE in texts(window)
    click(window, "lostBack")
    assert "numérotées ici manquent" not in texts(window)


def test_a_number_in_other_hands_is_told_as_such_and_not_as_lost(window: MainWindow, bench: Bench) -> None:
    lose(bench, "F2026-0006", given=True)
    window.refresh()
    assert "1 facture est chez votre expert-comptable" in texts(window)
    assert "numérotée ici manque" not in texts(window)
    click(window, "act_given")
    assert words.GIVEN_TITLE in texts(window)
    assert words.LOST not in texts(window)
    lose(bench, "F2026-0007")
    window.refresh()
    assert words.LOST in texts(window)
    click(window, "neverF2026-0006")
    assert "s’occupe de la facture F2026-0006" in texts(window)
    click(window, "confirmF2026-0006")
    assert words.GIVEN not in texts(window)
    assert [stray.number for stray in queries.strays(bench.store, lost=True)] == ["F2026-0007"]


def own_page(window: MainWindow) -> OwnPdfPage:
    page = window.findChild(OwnPdfPage)
    assert page is not None
    return page


def test_the_pdf_of_a_lost_number_is_asked_for(window: MainWindow, bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    lose(bench, "PM-2026-118")
    window.show_page("lost")
    click(window, "foundPM-2026-118")
    page = own_page(window)
    assert "Déposez ici le PDF de la facture PM-2026-118" in texts(window)
    (tmp_path / "autre.pdf").write_bytes(own_pdf("PM-2026-200"))
    page.zone.dropped.emit(tmp_path / "autre.pdf")
    qtbot.waitUntil(lambda: "Vous cherchiez la facture PM-2026-118" in texts(window), timeout=20_000)
    (tmp_path / "bonne.pdf").write_bytes(own_pdf("PM-2026-118"))
    page.choose_file()
    choose_in(page, "chooseFileDialog", tmp_path / "bonne.pdf")
    qtbot.waitUntil(lambda: page.pdf.draft.invoice.number == "PM-2026-118", timeout=20_000)
    assert "Vous cherchiez" not in texts(window)


def test_a_pdf_whose_number_is_used_gives_way_to_another(
    window: MainWindow, bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    issued = issue_own_pdf_of(bench.desk)
    asyncio.run(another_bears(bench, issued))
    draft = disputes.redo(bench.desk, issued.invoice_id)
    window.pages.edit(draft, "own_pdf")
    assert "Ce PDF porte encore le n°\u00a0PM-2026-118" in texts(window)
    page = own_page(window)
    (tmp_path / "refaite.pdf").write_bytes(own_pdf("PM-2026-119"))
    page.choose_file()
    choose_in(page, "chooseFileDialog", tmp_path / "refaite.pdf")
    qtbot.waitUntil(lambda: page.pdf.draft.invoice.number == "PM-2026-119", timeout=20_000)
    assert page.pdf.draft_id == draft
    assert "porte encore" not in texts(window)
    drafts = queries.invoice_ids(bench.store, queries.InvoiceFilter(section=queries.Section.DRAFTS))
    assert drafts == (draft,)


def test_what_differs_is_listed_with_both_words_and_opens(window: MainWindow, bench: Bench, qtbot: QtBot) -> None:
    numbers = [bench.issue().number for _ in range(4)]
    asyncio.run(turn(bench, 3))
    differ(bench, *numbers)
    window.on_event(Compared(differences=queries.differences(bench.store)))
    qtbot.waitUntil(lambda: "4 factures diffèrent entre ici et Chorus Pro" in texts(window))
    click(window, "act_differences")
    assert "Ici\u202f: Déposée · Chorus Pro ne la montre pas" in texts(window)
    assert "Comparé pour la dernière fois" in texts(window)
    click(window, f"see{numbers[2]}")
    assert numbers[2] in texts(window)
    click(window, "invoiceBack")
    click(window, "compareAgain")
    assert comparisons.compared_at(bench.store) is None
    assert words.ASKED in texts(window)
    differ(bench)
    window.refresh()
    assert words.DIFFERENCES_NONE in texts(window)
    click(window, "differencesBack")
    assert "Rien à faire" in texts(window)


def test_counts_are_said_in_the_singular_and_in_the_plural() -> None:
    assert words.lost(1) == "1 facture numérotée ici manque"
    assert words.differences(1) == "1 facture diffère entre ici et Chorus Pro"
    assert words.lost_task(("A", "B", "C", "D")).endswith("A, B, C et 1 autre.")
    assert words.lost_task(("A", "B", "C", "D", "E")).endswith("et 2 autres.")
    assert words.lost_task(("A",)).endswith("A.")


def stray(bench: Bench, number: str, **changes: object) -> PlatformInvoice:
    values: dict[str, object] = {
        "platform_id": 500,
        "number": number,
        "issue_date": factories.TODAY,
        "seller_identifier": factories.SELLER_SIRET,
        "buyer_siret": factories.BUYER_SIRET,
        "with_vat": Decimal("1234.50"),
        "status": "SUSPENDUE",
        "status_at": bench.clock.now(),
    }
    return PlatformInvoice(**(values | changes))  # type: ignore[arg-type]


def test_what_was_sent_from_elsewhere_is_read_in_the_list(window: MainWindow, bench: Bench) -> None:
    window.show_page("invoices")
    section = window.findChild(QComboBox, "invoiceSection")
    assert section is not None
    section.setCurrentText(words.ELSEWHERE)
    assert words.ELSEWHERE_NONE in texts(window), "offline, or before anything was read"
    SqlSyncStore(bench.store).save_bodies((factories.body(),), bench.clock.now())
    found = (
        stray(bench, "PORTAIL-1"),
        stray(bench, "PORTAIL-2", buyer_siret="11000201100044", status="NOUVEAU", status_at=None, with_vat=None),
        stray(bench, "PORTAIL-3", buyer_siret="", issue_date=None),
    )
    strays.note(bench.store, found, bench.clock.now())
    window.refresh()
    table = window.findChild(QTableView, "strayTable")
    assert table is not None
    assert table.isVisibleTo(window)
    rows = [[table.model().index(row, column).data() for column in range(6)] for row in range(3)]
    assert rows == [
        ["PORTAIL-3", "", "", "1\u202f234,50\u00a0€", "Document manquant", "25/11/2026"],
        ["PORTAIL-2", "110\u202f002\u202f011\u202f00044", "25/11/2026", "", "NOUVEAU", ""],
        ["PORTAIL-1", "Commune de Malaucène", "25/11/2026", "1\u202f234,50\u00a0€", "Document manquant", "25/11/2026"],
    ]
    assert "3 factures" in texts(window)
    window.grab()
    search = window.findChild(QLineEdit, "invoiceSearch")
    assert search is not None
    for typed in ("malauc", "Malaucene", "portail-1", "PORTAIL-1", "218 400 695", "21840069500019"):
        search.setText(typed)
        QTest.keyClick(search, Qt.Key.Key_Return)
        assert table.model().rowCount() == 1, typed
    search.setText("nulle part")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert words.ELSEWHERE_NO_HIT in texts(window)
    assert words.ELSEWHERE_NONE not in texts(window)
    section.setCurrentIndex(0)
    assert not table.isVisibleTo(window)
