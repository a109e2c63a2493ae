"""The export of customers from their page: those that are chosen or shown, told where it went, never over another."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.dialogs.table_export import TableExportDialog
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.buyers import BuyersPage
from tests import factories
from tests.sync_desk import Bench
from tests.ui.on_page import click, find, said

COMMUNE = factories.body()
SCHOOL = factories.body(siret="19690117600012", name="École d’Écully")


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def page_of(qtbot: QtBot, bench: Bench, theme: Theme) -> BuyersPage:
    made = BuyersPage(bench.desk, theme)
    qtbot.addWidget(made)
    made.resize(1134, 700)
    made.show()
    return made


def test_those_that_are_chosen_are_exported_and_never_over_another_file(
    qtbot: QtBot, bench: Bench, theme: Theme, tmp_path: Path
) -> None:
    save_bodies(bench.store, (COMMUNE, SCHOOL), now=bench.clock.now())
    bench.issue()
    bench.issue(buyer=factories.buyer(siret=SCHOOL.siret, name="École"))
    page = page_of(qtbot, bench, theme)
    page.table.selectAll()
    click(page, "selectionExport")
    opened = page.findChild(TableExportDialog)
    assert opened is not None
    assert [opened.which.itemText(at) for at in range(2)] == ["Les 2 clients choisis", "Les 2 clients de la liste"]
    opened.set_folder(tmp_path / "out")
    click(opened, "tableExportStart")
    qtbot.waitUntil(lambda: said(opened, "bannerSentence").startswith("2 lignes exportées dans le fichier clients-"))
    (made,) = (tmp_path / "out").iterdir()
    assert made.name == f"clients-{bench.clock.now():%Y-%m-%d}.xlsx"
    before = made.read_bytes()
    bench.issue()
    click(opened, "tableExportStart")
    qtbot.waitUntil(lambda: "existe déjà : rien n’a été remplacé" in said(opened, "bannerSentence"))
    assert made.read_bytes() == before
    find(opened, "tableExportBannerAction").click()
    qtbot.waitUntil(lambda: said(opened, "bannerSentence").startswith("2 lignes exportées"))
    assert made.read_bytes() != before
    opened.reject()


def test_one_that_is_chosen_leaves_the_whole_list_first(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    save_bodies(bench.store, (COMMUNE, SCHOOL), now=bench.clock.now())
    page = page_of(qtbot, bench, theme)
    click(page, "bodiesMore")
    click(page, "buyersExport")
    opened = page.findChild(TableExportDialog)
    assert opened is not None
    assert [opened.which.itemText(at) for at in range(2)] == ["Les 2 clients de la liste", "Le client choisi"]
    opened.reject()


def test_nobody_shown_is_nobody_exported(qtbot: QtBot, bench: Bench, theme: Theme) -> None:
    page = page_of(qtbot, bench, theme)
    assert not find(page, "buyersExport").isEnabled()
    assert page.findChild(TableExportDialog) is None
    save_bodies(bench.store, (COMMUNE,), now=bench.clock.now())
    page.refresh()
    click(page, "bodiesMore")
    assert find(page, "buyersExport").isEnabled()
