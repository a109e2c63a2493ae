"""What is sold again: templates and the table of items, chosen, changed, exported, or none yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import cast

from PySide6.QtWidgets import QDialog, QWidget

from chorus_desktop.actions import catalogue as items
from chorus_desktop.actions import templates
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.invoice import Period, Vat
from chorus_desktop.domain.templates import Rhythm
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.views.catalogue import CataloguePage
from tests import factories
from tools.scenes.stage import QUARTER, Stage, part

_LONG = "Fourniture et pose d’un ballon thermodynamique de 270 litres avec groupe de sécurité et raccordements"
#: Typed by hand beside what was sold: name, unit, price, rate.
_TYPED = (
    ("Main-d’œuvre", "HUR", "52", "20"),
    ("Déplacement", "LS", "35", "20"),
    (_LONG, "SET", "3480.5", "5.5"),
    ("Étanchéité de la toiture-terrasse", "MTK", "61.1234", "10"),
    ("Enlèvement des gravats", "MTQ", None, "20"),
)


def _opened(stage: Stage) -> MainWindow:
    bench = stage.bench(QUARTER)
    templates.keep(bench.desk, "Dépannage", factories.invoice(), None, None)
    month = Period(start=date(2026, 11, 1), end=date(2026, 11, 30))
    invoice = factories.invoice(period=month)
    templates.keep(bench.desk, "Entretien de toutes les chaudières", invoice, Rhythm.MONTHLY, date(2026, 12, 31))
    for name, unit, price, rate in _TYPED:
        net_price = None if price is None else Decimal(price)
        items.keep(bench.desk, CatalogueItem(name=name, unit=unit, net_price=net_price, vat=Vat(rate=Decimal(rate))))
    return stage.window(bench, "catalogue")


def _page(window: MainWindow) -> CataloguePage:
    return cast("CataloguePage", window.pages.page("catalogue"))


def catalogue(stage: Stage) -> QWidget:
    """Templates, what recurs, and what was sold."""
    return _opened(stage)


def catalogue_chosen(stage: Stage) -> QWidget:
    """One item chosen, with all that can be done with it."""
    window = _opened(stage)
    table = _page(window).items.table
    table.selectRow(0)
    table.setFocus()
    return window


def catalogue_export(stage: Stage) -> QWidget:
    """Several items about to be exported."""
    window = _opened(stage)
    _page(window).items.table.selectAll()
    stage.press(window, "catalogueExport")
    return part(window, QDialog, "tableExportDialog")


def catalogue_item(stage: Stage) -> QWidget:
    """An item that has no name yet."""
    window = stage.window(stage.bench(QUARTER), "catalogue")
    stage.press(window, "newItem")
    dialog = part(window, QDialog, "catalogueItemDialog")
    stage.press(dialog, "itemKeep")
    return dialog


def catalogue_none(stage: Stage) -> QWidget:
    """Nothing was sold yet."""
    return stage.window(stage.bench(), "catalogue")


SELLING: dict[str, Callable[[Stage], QWidget]] = {
    "catalogue": catalogue,
    "catalogue-chosen": catalogue_chosen,
    "catalogue-export": catalogue_export,
    "catalogue-item": catalogue_item,
    "catalogue-none": catalogue_none,
}
