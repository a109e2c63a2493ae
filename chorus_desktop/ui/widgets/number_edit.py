"""Fields for amounts and quantities, typed and shown the French way."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.formats import NBSP, format_amount, format_quantity, parse_number
from chorus_desktop.ui.theme import fonts
from chorus_desktop.ui.widgets.text_field import TextField


class NumberEdit(TextField):
    """A number typed freely and set in order on leaving. It is never rounded: what was typed is what is kept."""

    #: The new number, or None, whenever the user changed it; `setValue` is silent.
    valueChanged = Signal(object)

    def __init__(self, *, name: str = "numberEdit", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(fonts.font(tabular=True))
        self._last: tuple[Decimal | None, bool] = (None, False)
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self.tidy)

    def value(self) -> Decimal | None:
        """The number, or None when nothing or no number is typed."""
        return parse_number(self.text())

    def setValue(self, value: Decimal | None) -> None:
        """Show a number. A text that already means it is left as it is typed."""
        if value != self.value() or (value is None and not self.isUnreadable()):
            self.setText("" if value is None else self.shown(value))
        if not self.hasFocus():
            self.tidy()
        self._last = (self.value(), self.isUnreadable())

    def isUnreadable(self) -> bool:
        """Whether something is typed that is no number."""
        return bool(self.text().strip()) and self.value() is None

    def shown(self, value: Decimal) -> str:
        """The number as it is shown."""
        return format_quantity(value)

    @Slot()
    def tidy(self) -> None:
        """Set the typed number in order; what is no number stays, to be mended."""
        value = self.value()
        if value is not None and self.text() != self.shown(value):
            self.setText(self.shown(value))

    @Slot(str)
    def _edited(self, _text: str) -> None:
        now = (self.value(), self.isUnreadable())
        if now != self._last:
            self._last = now
            self.valueChanged.emit(now[0])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number when the keyboard brings the focus, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()


class QuantityEdit(NumberEdit):
    """A quantity (BT-129): "12", "1,5"."""

    def __init__(self, *, name: str = "quantityEdit", parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)


class MoneyEdit(NumberEdit):
    """An amount in euros: "1 234,50", all decimals shown that were typed, two at least; `euro` adds the sign."""

    def __init__(self, *, euro: bool = False, name: str = "moneyEdit", parent: QWidget | None = None) -> None:
        super().__init__(name=name, parent=parent)
        self._euro = euro

    def shown(self, value: Decimal) -> str:
        """The amount with its cents."""
        exponent = value.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) else 2
        return format_amount(value, max(2, decimals)) + (f"{NBSP}€" if self._euro else "")
