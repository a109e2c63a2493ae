"""What a person does and reads on a page of a list: its buttons by their names, its sentences."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


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
