"""What a person reads, clicks and types in the cards of an invoice's money."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget


def texts(page: QWidget) -> str:
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(shown).replace("\u202f", " ").replace("\u00a0", " ")


def amount(page: QWidget, name: str) -> str:
    return next(x.text() for x in page.findChildren(QLabel, name) if x.isVisibleTo(page)).replace("\u202f", " ")


def buttons(page: QWidget, name: str) -> list[QAbstractButton]:
    return [button for button in page.findChildren(QAbstractButton, name) if button.isVisibleTo(page)]


def click(page: QWidget, name: str) -> None:
    QTest.mouseClick(buttons(page, name)[0], Qt.MouseButton.LeftButton)


def field(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None
    return found


def retype(edit: QLineEdit, text: str) -> None:
    edit.selectAll()
    QTest.keyClicks(edit, text)
