"""What a person does and reads on a page of a list: its buttons by their names, its sentences."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.invoice_list import InvoiceListPage
from chorus_desktop.ui.window_place import WindowPlace
from tests import factories
from tests.sync_desk import Bench


def list_page(qtbot: QtBot, bench: Bench, theme: Theme, place: WindowPlace) -> InvoiceListPage:
    """The page of the invoices, shown."""
    made = InvoiceListPage(bench.desk, theme, place=place)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def draft(bench: Bench, **changes: object) -> int:
    """A draft that only lacks its number, or differs as told."""
    return save_draft(bench.desk, None, replace(factories.invoice(), number="", **changes))  # type: ignore[arg-type]


def find(parent: QWidget, name: str) -> QAbstractButton:
    found = parent.findChild(QAbstractButton, name)
    assert found is not None
    return found


def click(parent: QWidget, name: str) -> None:
    assert find(parent, name).isVisibleTo(parent)
    QTest.mouseClick(find(parent, name), Qt.MouseButton.LeftButton)


def said(parent: QWidget, name: str) -> str:
    label = parent.findChild(QLabel, name)
    assert label is not None
    return label.text().replace("\u202f", " ").replace("\u00a0", " ") if label.isVisibleTo(parent) else ""
