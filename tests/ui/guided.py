"""The gestures of somebody who is led by the guide, on the real widgets of a window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.widgets import StatusBadge

#: What is typed on the first step, by field; the embedded platform knows this firm.
IDENTITY = {
    "siret": "73282932000074",
    "name": "Plomberie Martin SARL",
    "line1": "12 rue des Forges",
    "postcode": "69003",
    "city": "Lyon",
}
IBAN = "FR7630006000011234567890189"
PATIENCE = 30_000


class Guided:
    """One window and two hands."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    def find(self, kind: type[QWidget], name: str) -> QWidget | None:
        """The widget of that name that can be seen."""
        found = self.window.findChildren(kind, name)
        return next((widget for widget in found if widget.isVisibleTo(self.window)), None)

    def sees(self, name: str) -> bool:
        """Whether a widget of that name can be seen."""
        return self.find(QWidget, name) is not None

    def click(self, name: str) -> None:
        """Click a button, as soon as it can be seen."""
        self.until(lambda: self.find(QAbstractButton, name) is not None)
        button = self.find(QAbstractButton, name)
        assert button is not None, name
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Type into an empty field and leave it."""
        field = self.find(QLineEdit, name)
        assert isinstance(field, QLineEdit), name
        field.setFocus()
        self._qtbot.keyClicks(field, text)
        field.editingFinished.emit()

    def named(self, name: str) -> QLineEdit:
        """The field with that accessible name."""
        fields = self.window.findChildren(QLineEdit)
        return next(one for one in fields if one.isVisibleTo(self.window) and one.accessibleName() == name)

    def value(self, name: str) -> str:
        """What stands in a field that can be seen."""
        field = self.find(QLineEdit, name)
        assert isinstance(field, QLineEdit), name
        return field.text()

    def text(self) -> str:
        """All that is written in the window, with plain spaces."""
        labels = self.window.findChildren(QLabel)
        said = [label.text() for label in labels if label.isVisibleTo(self.window)]
        return "\n".join([*said, *self.badges()]).replace("\u202f", " ").replace("\u00a0", " ")

    def badges(self) -> list[str]:
        """What the badges say, from top to bottom."""
        found = self.window.findChildren(StatusBadge)
        return [badge.text() for badge in found if badge.isVisibleTo(self.window)]

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait for the engine, the network or a pause."""
        self._qtbot.waitUntil(seen, timeout=PATIENCE)

    # --- whole steps ---

    def tell_identity(self) -> None:
        """Fill in the first step and go on."""
        for path, text in IDENTITY.items():
            self.type(f"firm_{path}", text)
        self.click("stepForward")

    def tell_bank(self) -> None:
        """Fill in the second step and go on."""
        self.type("firm_iban", IBAN)
        self.click("stepForward")

    def go_to_keys(self) -> None:
        """From the choice to the station of the PISTE keys."""
        self.click("connectNow")
        self.click("stepForward")
        self.click("stepForward")
