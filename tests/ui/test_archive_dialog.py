"""The dialog of the archives: a year that is over is archived by two clicks, and an archive is looked at later."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.dialogs.archive import ArchiveDialog
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.accounts_page import AccountsPage
from chorus_desktop.ui.widgets import Text
from tests.chosen_file import choose_in
from tests.inline_pool import HeldPool, InlinePool
from tests.sync_desk import Bench
from tests.unit.test_export_action import pay


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def in_january(bench: Bench) -> Bench:
    """The same store in the year after."""
    now = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
    return replace(bench, desk=replace(bench.desk, now=lambda: now, today=lambda: date(2027, 1, 4)))


def dialog_of(qtbot: QtBot, bench: Bench, theme: Theme, **options: object) -> ArchiveDialog:
    dialog = ArchiveDialog(bench.desk, theme, **({"pool": InlinePool()} | options))  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def part(parent: QWidget, name: str) -> QWidget:
    found = parent.findChild(QWidget, name)
    assert found is not None
    return found


def click(parent: QWidget, name: str) -> None:
    button = part(parent, name)
    assert isinstance(button, QAbstractButton)
    assert button.isVisibleTo(parent)
    button.click()


def told(dialog: ArchiveDialog) -> str:
    sentence = part(dialog, "archiveBanner").findChild(Text, "bannerSentence")
    assert sentence is not None
    return sentence.text().replace("\u202f", " ").replace("\xa0", " ")


def test_the_year_that_is_over_is_archived_and_found_whole_later(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    pay(bench, bench.issue().invoice_id)
    dialog = dialog_of(qtbot, in_january(bench), theme)
    assert [dialog.year.itemText(at) for at in range(dialog.year.count())] == ["2026"]
    click(dialog, "archiveFolder")
    choose_in(dialog, "folderDialog", tmp_path / "cle")
    click(dialog, "archiveStart")
    (made,) = (tmp_path / "cle").iterdir()
    assert told(dialog).startswith(f"L’année 2026 est archivée dans {made.name} : 1 facture, ")
    assert "Copiez-la sur un deuxième support." in told(dialog)
    click(dialog, "archiveCheck")
    choose_in(dialog, "archiveFileDialog", made)
    assert told(dialog).startswith("Rien n’a changé dans cette archive de 2026, faite le 04/01/2027 pour ")
    made.write_bytes(made.read_bytes()[:-400])
    click(dialog, "archiveCheck")
    choose_in(dialog, "archiveFileDialog", made)
    assert "Prenez votre autre copie" in told(dialog)
    assert part(dialog, "archiveStart").isEnabled()


def test_an_invoice_that_is_still_under_way_is_named(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    number = bench.issue().number
    dialog = dialog_of(qtbot, in_january(bench), theme)
    click(dialog, "archiveFolder")
    choose_in(dialog, "folderDialog", tmp_path)
    click(dialog, "archiveStart")
    assert f"Pas encore réglées avec Chorus Pro : {number}." in told(dialog)
    click(dialog, "archiveStart")
    assert "existe déjà" in told(dialog)
    click(dialog, "archiveBannerAction")
    assert "est archivée dans" in told(dialog)


def test_before_the_first_january_it_says_when(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    bench.issue()
    dialog = dialog_of(qtbot, bench, theme)
    assert "pourra être archivée à partir du 1er janvier 2027" in part(dialog, "archiveNone").text()  # type: ignore[attr-defined]
    assert not part(dialog, "archiveStart").isEnabled()
    assert not dialog.year.isVisibleTo(dialog)


def test_closing_while_it_works_stops_it(qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path) -> None:
    bench.issue()
    pool = HeldPool()
    dialog = dialog_of(qtbot, in_january(bench), theme, pool=pool)
    dialog.set_folder(tmp_path / "archives")
    click(dialog, "archiveStart")
    dialog.reject()
    assert dialog.isVisible()
    pool.held.pop().run()
    assert told(dialog) == "Arrêté. Rien n’a été écrit."
    assert list((tmp_path / "archives").iterdir()) == []
    click(dialog, "archiveClose")
    assert not dialog.isVisible()


def test_the_page_of_the_accounts_offers_it(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    page = AccountsPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(page)
    page.show()
    click(page, "accountsArchive")
    dialog = page.findChild(ArchiveDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
