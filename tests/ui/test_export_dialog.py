"""The dialog of the export: from the list to files on the disk, stopped, refused and told."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.export import Exported, Period
from chorus_desktop.documents.export_forms import ExportForm
from chorus_desktop.ui.dialogs.export import ExportDialog
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.invoice_list import InvoiceListPage
from chorus_desktop.ui.widgets import Text
from chorus_desktop.ui.wording import export as words
from tests import factories
from tests.chosen_file import choose_in
from tests.inline_pool import HeldPool, InlinePool
from tests.own_pdf import issue_own_pdf_of
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def dialog_of(qtbot: QtBot, bench: Bench, theme: Theme, folder: Path, **options: object) -> ExportDialog:
    dialog = ExportDialog(bench.desk, theme, **({"pool": InlinePool()} | options))  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.fields.set_folder(folder)
    dialog.show()
    return dialog


def find(parent: QWidget, name: str) -> QWidget:
    found = parent.findChild(QWidget, name)
    assert found is not None
    return found


def click(parent: QWidget, name: str) -> None:
    button = find(parent, name)
    assert isinstance(button, QAbstractButton)
    assert button.isVisibleTo(parent)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(dialog: ExportDialog) -> str:
    banner = find(dialog, "exportBanner")
    sentence = banner.findChild(Text, "bannerSentence")
    assert sentence is not None
    return sentence.text().replace("\u202f", " ") if banner.isVisibleTo(dialog) else ""


def test_a_period_for_the_accountant_by_two_gestures(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.issue()
    bench.issue()
    dialog = dialog_of(qtbot, bench, theme, Path())
    click(dialog, "exportFolder")
    choose_in(dialog, "folderDialog", tmp_path / "compta")
    click(dialog, "exportStart")
    assert told(dialog) == "2 factures exportées dans le fichier factures-du-2026-01-01-au-2026-11-25.zip."
    assert [path.name for path in (tmp_path / "compta").iterdir()] == ["factures-du-2026-01-01-au-2026-11-25.zip"]
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    click(dialog, "exportBannerAction")
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "compta"))]


def test_a_file_of_that_name_is_replaced_only_when_asked(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    bench.issue()
    (tmp_path / "factures-du-2026-01-01-au-2026-11-25.zip").write_bytes(b"mine")
    dialog = dialog_of(qtbot, bench, theme, tmp_path)
    click(dialog, "exportStart")
    assert "existe déjà : rien n’a été remplacé" in told(dialog)
    assert (tmp_path / "factures-du-2026-01-01-au-2026-11-25.zip").read_bytes() == b"mine"
    click(dialog, "exportBannerAction")
    assert "1 facture exportée" in told(dialog)
    assert (tmp_path / "factures-du-2026-01-01-au-2026-11-25.zip").read_bytes() != b"mine"


def test_what_is_asked_for_is_what_the_fields_show(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, bench, theme, tmp_path, selected=(1, 2), listed=(1, 2, 3))
    fields = dialog.fields
    shown = [fields.which.itemText(row) for row in range(fields.which.count())]
    assert shown == ["Les 2 factures choisies", "Les 3 factures de la liste", "Celles d’une période"]
    assert fields.order().chosen == (1, 2)
    assert not fields.first.isVisibleTo(dialog)
    fields.which.setCurrentIndex(2)
    assert fields.first.isVisibleTo(dialog)
    assert isinstance(fields.order().chosen, Period)
    assert not fields.partner.isVisibleTo(dialog)
    fields.form.setCurrentIndex(fields.form.findData(ExportForm.UBL))
    assert fields.partner.isVisibleTo(dialog)
    fields.partner.setText("abc123")
    assert (fields.order().form, fields.order().partner) == (ExportForm.UBL, "abc123")
    fields.first.setText("31/02/2026")
    click(dialog, "exportStart")
    assert "« 31/02/2026 » ne se lit pas" in told(dialog)
    fields.first.setText("26/11/2026")
    click(dialog, "exportStart")
    assert "Échangez ses deux dates" in told(dialog)


def test_an_empty_period_and_drafts_are_explained(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, bench, theme, tmp_path)
    click(dialog, "exportStart")
    assert told(dialog) == "Aucune facture n’est datée du 01/01/2026 au 25/11/2026. Changez les dates."
    save_draft(bench.desk, None, replace(factories.invoice(), number=""))
    click(dialog, "exportStart")
    assert "seules les factures émises" in told(dialog)
    bench.issue()
    issue_own_pdf_of(bench.desk)
    dialog.fields.form.setCurrentIndex(dialog.fields.form.findData(ExportForm.UBL))
    click(dialog, "exportStart")
    assert "1 brouillon n’y est pas." in told(dialog)
    assert "pas valable sous cette forme (PM-2026-118)" in told(dialog)
    assert "F2026-0001 est partie de l’application" in told(dialog)


def test_closing_while_it_works_stops_it_and_leaves_nothing(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    bench.issue()
    pool = HeldPool()
    dialog = dialog_of(qtbot, bench, theme, tmp_path / "a", pool=pool)
    click(dialog, "exportStart")
    assert not find(dialog, "exportStart").isEnabled()
    assert find(dialog, "exportProgress").isVisibleTo(dialog)
    dialog.reject()
    assert dialog.isVisible()
    pool.held.pop().run()
    assert told(dialog) == "Arrêté. Rien n’a été écrit."
    assert list((tmp_path / "a").iterdir()) == []
    click(dialog, "exportClose")
    assert not dialog.isVisible()


def test_it_works_beside_the_window_and_counts(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    bench.issue()
    bench.issue()
    dialog = dialog_of(qtbot, bench, theme, tmp_path, pool=None)
    counted = QSignalSpy(dialog.progress.counted)
    click(dialog, "exportStart")
    qtbot.waitUntil(lambda: "2 factures exportées" in told(dialog))
    assert [counted.at(place) for place in range(counted.count())] == [[0, 2], [1, 2], [2, 2]]


def test_the_list_offers_what_it_shows_and_what_is_chosen(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    for _ in range(3):
        bench.issue()
    page = InvoiceListPage(bench.desk, theme)
    qtbot.addWidget(page)
    page.show()
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (0, 2):
        page.table.selectionModel().select(page.model.index(row, 0), rows)
    page.refresh()
    click(page, "listExport")
    dialog = page.findChild(ExportDialog)
    assert dialog is not None
    ids = page.model.ids()
    assert dialog.fields.order().chosen == (ids[0], ids[2])
    dialog.fields.which.setCurrentIndex(1)
    assert dialog.fields.order().chosen == ids
    dialog.reject()


def test_every_field_has_a_name_for_screen_readers(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, bench, theme, tmp_path)
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dialog):
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


def test_the_name_of_a_flux_can_go_on_in_the_next_line(tmp_path: Path) -> None:
    name = "FSO1100A_CPP001_CPP0011100261125080000000.tar.gz"
    told = words.done(Exported(path=tmp_path / name, invoices=4, files=1, left_out=()))
    assert name in told.replace("\u200b", "")
    assert max(map(len, re.split(r"[\s\u200b]", told))) < 35


def test_no_sentence_is_cut_in_any_form(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    bench.issue()
    bench.issue()
    dialog = dialog_of(qtbot, bench, theme, tmp_path)
    for form in ExportForm:
        dialog.fields.form.setCurrentIndex(dialog.fields.form.findData(form))
        click(dialog, "exportStart")
        QTest.qWait(0)
        for text in dialog.findChildren(Text):
            if text.wordWrap() and text.isVisible():
                assert text.height() >= text.heightForWidth(text.width()), (form, text.text())
