"""One line of the invoice form: designation, quantity, unit, price, VAT, total, and what can be done to the line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.editor_state import LineState
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_fields import Binding, choice_box
from chorus_desktop.ui.widgets import IconButton, MoneyEdit, QuantityEdit, Text
from chorus_desktop.ui.wording.choices import Choice

#: Widths of the columns after the designation, in device-independent pixels.
WIDTHS = {"quantity": 58, "unit": 84, "net_price": 92, "vat": 92, "total": 90, "more": 34}


class LineRow(QWidget):
    """The fields of the line at `place`."""

    typed = Signal(str, str)
    left = Signal(str)
    entered = Signal(int)
    removed = Signal(int)
    moved = Signal(int, int)
    pasted = Signal(int, str)

    def __init__(self, theme: Theme, place: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"line{place}")
        self._place = place
        self._controls = self._make_controls(theme)
        self._bindings = {
            column: Binding(f"lines.{place}.{column}", control) for column, control in self._controls.items()
        }
        for binding in self._bindings.values():
            binding.typed.connect(self.typed)
            binding.left.connect(self.left)
            binding.control.installEventFilter(self)
        self._total = QLabel()
        self._total.setObjectName(f"line{place}Total")
        self._total.setFont(theme.font(weight="medium", tabular=True))
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._more = IconButton(theme, "ellipsis", self.tr("Actions de la ligne {0}").format(place + 1))
        self._more.setObjectName(f"line{place}More")
        self._more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._more.clicked.connect(self._open_menu)
        self._menu = self._make_menu(theme)
        self._problem = Text(role="bad", wrap=True, name=f"line{place}Problem")
        self._problem.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE.xs)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.s)
        self._grid.setVerticalSpacing(SPACE.s)
        outer.addLayout(self._grid)
        outer.addWidget(self._problem)
        self.set_narrow(narrow=False)

    def set_narrow(self, narrow: bool) -> None:
        """The designation above the other fields, instead of beside them."""
        name, columns = self._controls["name"], ("quantity", "unit", "net_price", "vat")
        if narrow:
            self._grid.addWidget(name, 0, 0, 1, 5)
            self._grid.addWidget(self._more, 0, 5)
        else:
            self._grid.addWidget(name, 0, 0)
            self._grid.addWidget(self._more, 0, 6)
        for at, column in enumerate(columns):
            control = self._controls[column]
            if narrow:
                control.setMinimumWidth(56)
                control.setMaximumWidth(16777215)
                self._grid.addWidget(control, 1, at)
            else:
                control.setFixedWidth(WIDTHS[column])
                self._grid.addWidget(control, 0, at + 1)
        if narrow:
            self._grid.addWidget(self._total, 1, 4, 1, 2)
        else:
            self._grid.addWidget(self._total, 0, 5)
        self._total.setFixedWidth(WIDTHS["total"])
        self._grid.setColumnStretch(0, 2 if narrow else 1)
        for at in range(1, 4):
            self._grid.setColumnStretch(at, 3 if narrow else 0)

    def set_choices(self, units: Sequence[Choice], vats: Sequence[Choice]) -> None:
        """What the two lists offer."""
        self._bindings["unit"].set_choices(units)
        self._bindings["vat"].set_choices(vats)

    def show_line(self, state: LineState, *, force: bool = False) -> None:
        """Show the line and, below it, the first of its problems in the order of the fields."""
        first = ""
        kind = "bad"
        for column, binding in self._bindings.items():
            field = state.fields[column]
            binding.show_state(field, force=force)
            if field.problem and not first:
                first, kind = field.problem, "bad" if field.severity.value == "error" else "warn"
        self._problem.setText(first)
        self._problem.setRole("bad" if kind == "bad" else "warn")
        self._problem.setVisible(bool(first))
        self._total.setText(state.total)

    def focus(self, column: str) -> None:
        """Put the cursor into a field."""
        control = self._controls.get(column, self._controls["name"])
        control.setFocus(Qt.FocusReason.TabFocusReason)

    def chain(self) -> list[QWidget]:
        """The fields in the order in which Tab goes."""
        return list(self._controls.values())

    def _make_controls(self, theme: Theme) -> dict[str, QLineEdit | QComboBox]:
        prefix, rank = f"line{self._place}", self._place + 1
        name = QLineEdit()
        name.setObjectName(f"{prefix}Name")
        name.setFont(theme.font())
        name.setAccessibleName(self.tr("Désignation, ligne {0}").format(rank))
        quantity, price = QuantityEdit(name=f"{prefix}Quantity"), MoneyEdit(name=f"{prefix}Price")
        quantity.setAccessibleName(self.tr("Quantité, ligne {0}").format(rank))
        price.setAccessibleName(self.tr("Prix hors taxe, ligne {0}").format(rank))
        return {
            "name": name,
            "quantity": quantity,
            "unit": choice_box(f"{prefix}Unit", self.tr("Unité, ligne {0}").format(rank)),
            "net_price": price,
            "vat": choice_box(f"{prefix}Vat", self.tr("TVA, ligne {0}").format(rank)),
        }

    def _make_menu(self, theme: Theme) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(f"line{self._place}Menu")
        entries = (
            (self.tr("Monter"), "Alt+Up", self._move_up),
            (self.tr("Descendre"), "Alt+Down", self._move_down),
            (self.tr("Supprimer la ligne"), "Ctrl+Shift+K", self._remove),
        )
        for text, keys, slot in entries:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
            menu.addAction(action)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next line; rows copied from a spreadsheet fill lines instead of one field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.entered.emit(self._place)
                return True
            if event.matches(QKeySequence.StandardKey.Paste):
                text = QGuiApplication.clipboard().text()
                if "\t" in text:
                    self.pasted.emit(self._place, text)
                    return True
        return super().eventFilter(watched, event)

    @Slot()
    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(self._place, -1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(self._place, 1)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._place)
