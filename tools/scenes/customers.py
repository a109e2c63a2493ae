"""The page of public customers: those of the invoices, all of the directory, several of them chosen, exported."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.buyers_export import export_buyers
from chorus_desktop.store.buyer_list import buyer_keys
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.dialogs.table_export import TableExportDialog
from chorus_desktop.ui.models.buyer_table import BuyerTable
from chorus_desktop.ui.views.buyer_rows import BuyerRows
from chorus_desktop.ui.views.buyer_search import BuyerSearch
from chorus_desktop.ui.wording.buyers import chosen_rows, listed_rows
from chorus_desktop.ui.wording.export import buyer_words
from tests import factories
from tools.scenes.stage import QUARTER, Stage, part


def buyers(stage: Stage) -> QWidget:
    """Those of the invoices."""
    return stage.window(stage.bench(QUARTER), "buyers")


def buyers_none(stage: Stage) -> QWidget:
    """An empty directory."""
    return stage.window(stage.bench(), "buyers")


def buyers_directory(stage: Stage) -> QWidget:
    """All of the directory with columns of one's own, more than fit beside each other."""
    bench = stage.bench(QUARTER)
    closed = factories.body(siret="21690123100011", name="Ancienne école de Lyon", active=False)
    save_bodies(bench.store, (closed,), now=bench.clock.now())
    window = stage.window(bench, "buyers")
    part(window, BuyerSearch, "bodiesFilter").widen()
    for action in part(window, BuyerRows, "bodies").columns_menu().actions():
        action.setChecked(action.data() not in (BuyerTable.SIRET, BuyerTable.TOWN, BuyerTable.REQUIRES))
    stage.settle()
    return window


def buyers_elsewhere(stage: Stage) -> QWidget:
    """Nobody invoiced yet, and a directory to choose from."""
    bench = stage.bench()
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    return stage.window(bench, "buyers")


def buyers_chosen(stage: Stage) -> QWidget:
    """Several customers chosen while one after another is asked for anew."""
    window = stage.window(stage.bench(QUARTER), "buyers")
    part(window, BuyerRows, "bodies").selectAll()
    window.pages.set_online(True)
    stage.press(window, "selectionUpdate")
    return window


def buyers_export(stage: Stage) -> QWidget:
    """The export of customers, over a file of the same name that is not replaced by itself."""
    bench = stage.bench(QUARTER)
    keys = buyer_keys(bench.store)
    write = partial(export_buyers, bench.path, now=bench.clock.now(), words=buyer_words())
    offered = [(chosen_rows(2), keys[:2]), (listed_rows(len(keys)), keys)]
    dialog = stage.show(TableExportDialog("Exporter les clients", stage.theme, offered, write))
    dialog.set_folder(bench.path.parent)
    for _ in range(2):
        stage.press(dialog, "tableExportStart")
    return dialog


CUSTOMERS: dict[str, Callable[[Stage], QWidget]] = {
    "buyers": buyers,
    "buyers-none": buyers_none,
    "buyers-directory": buyers_directory,
    "buyers-elsewhere": buyers_elsewhere,
    "buyers-chosen": buyers_chosen,
    "buyers-export": buyers_export,
}
