"""One line of the invoice form: designation, quantity, unit, price, VAT, total, and what can be done to the line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.line_states import LineState, column_of
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_fields import Binding, choice_box
from chorus_desktop.ui.views.editor_grip import GRIP, LineGrip
from chorus_desktop.ui.views.editor_line_discount import LineDiscount
from chorus_desktop.ui.views.editor_line_menu import LineMenu, gesture_of
from chorus_desktop.ui.widgets import IconButton, MoneyEdit, QuantityEdit, Text, TextField
from chorus_desktop.ui.wording.choices import Choice

#: Widths of the columns, in device-independent pixels; the designation takes what they leave.
WIDTHS = {"grip": GRIP, "quantity": 58, "unit": 78, "net_price": 88, "vat": 84, "total": 112, "more": 36}

_BESIDE_PRICE = WIDTHS["vat"] + WIDTHS["total"] + WIDTHS["more"] + 3 * SPACE.s


class LineRow(QWidget):
    """The fields of the line at `place`. `wanted(place, text)` asks for what was sold before under such a name."""

    typed = Signal(str, str)
    left = Signal(str)
    wanted = Signal(int, str)
    entered = Signal(int)
    removed = Signal(int)
    moved = Signal(int, int)
    pasted = Signal(int, str)
    dragged = Signal(int, int)
    dropped = Signal(int, int)

    def __init__(self, theme: Theme, place: int, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"line{place}")
        self._theme, self._place = theme, place
        self._shown: LineState | None = None
        self._discount: LineDiscount | None = None
        self._menu: LineMenu | None = None
        self._controls = self._make_controls(theme)
        self._bindings: dict[str, Binding] = {}
        for column, control in self._controls.items():
            self._bind(column, control)
        label = self.tr("Déplacer la ligne {0}").format(place + 1)
        self._grip = LineGrip(theme, name=f"line{place}Grip", label=label, parent=self)
        self._grip.dragged.connect(self._dragged)
        self._grip.dropped.connect(self._dropped)
        self._total = QLabel()
        self._total.setObjectName(f"line{place}Total")
        self._total.setFont(theme.font(weight="medium", tabular=True))
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._more = IconButton(theme, "ellipsis", self.tr("Actions de la ligne {0}").format(place + 1))
        self._more.setObjectName(f"line{place}More")
        self._more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        told = self.tr("Alt avec une flèche déplace la ligne, Ctrl + Maj + K la supprime")
        self._more.setAccessibleDescription(told)
        self._more.setToolTip(told)
        self._more.clicked.connect(self._open_menu)
        self._problem = Text(role="bad", wrap=True, name=f"line{place}Problem")
        self._problem.hide()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(SPACE.xs)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.s)
        self._grid.setVerticalSpacing(SPACE.s)
        self._outer.addLayout(self._grid)
        self._outer.addWidget(self._problem)
        self.set_narrow(narrow)

    def _bind(self, column: str, control: TextField | QComboBox) -> None:
        binding = Binding(f"lines.{self._place}.{column}", control)
        binding.typed.connect(self._typed)
        binding.left.connect(self.left)
        control.installEventFilter(self)
        self._bindings[column] = binding

    def set_narrow(self, narrow: bool) -> None:
        """The designation above the other fields, instead of beside them."""
        name, columns = self._controls["name"], ("quantity", "unit", "net_price", "vat")
        for column, label in (("quantity", self.tr("Qté")), ("net_price", self.tr("Prix HT"))):
            self._controls[column].setPlaceholderText(label if narrow else "")  # the head of the columns is hidden
        self._narrow = narrow
        if self._discount is not None:
            self._discount.set_narrow(narrow)
        self._grip.setVisible(not narrow)
        self._grid.addWidget(self._grip, 0, 0)
        self._grid.addWidget(name, 0, 1, 1, 5 if narrow else 1)
        self._grid.addWidget(self._more, 0, 6 if narrow else 7)
        for at, column in enumerate(columns, start=1):
            control = self._controls[column]
            if narrow:
                control.setMinimumWidth(56)
                control.setMaximumWidth(16777215)
                self._grid.addWidget(control, 1, at)
            else:
                control.setFixedWidth(WIDTHS[column])
                self._grid.addWidget(control, 0, at + 1)
        if narrow:
            self._grid.addWidget(self._total, 1, 5, 1, 2)
        else:
            self._grid.addWidget(self._total, 0, 6)
        self._total.setFixedWidth(WIDTHS["total"])
        self._grid.setColumnStretch(1, 2 if narrow else 1)
        for at in range(2, 5):
            self._grid.setColumnStretch(at, 3 if narrow else 0)

    def set_choices(self, units: Sequence[Choice], vats: Sequence[Choice]) -> None:
        """What the two lists offer."""
        self._bindings["unit"].set_choices(units)
        self._bindings["vat"].set_choices(vats)

    def show_line(self, state: LineState, *, force: bool = False) -> None:
        """Show the line and, below it, the first of its problems; what it shows already is left alone."""
        if state is self._shown:
            return
        if state.discounted or self._discount is not None:
            self._with_discount().setVisible(state.discounted or self._with_discount().field.hasFocus())
        first, kind = "", "bad"
        for column, binding in self._bindings.items():
            field = state.fields[column]
            binding.show_state(field, force=force)
            if field.problem and not first:
                first, kind = field.problem, "bad" if field.severity.value == "error" else "warn"
        self._problem.setText(first)
        self._problem.setRole("bad" if kind == "bad" else "warn")
        self._problem.setVisible(bool(first))
        self._controls["name"].setToolTip(state.fields["name"].text)
        self._total.setText(state.total)
        self._shown = None if any(binding.control.hasFocus() for binding in self._bindings.values()) else state

    def focus(self, column: str) -> None:
        """Put the cursor into a field."""
        column = column_of(column)
        if column == "discount":
            self.open_discount()
        else:
            self._controls.get(column, self._controls["name"]).setFocus(Qt.FocusReason.TabFocusReason)

    def is_blank(self) -> bool:
        """Whether neither name nor price is typed."""
        fields = (self._controls["name"], self._controls["net_price"])
        return not any(isinstance(field, TextField) and field.text().strip() for field in fields)

    def designation(self) -> QWidget:
        """The field of the name."""
        return self._controls["name"]

    def chain(self) -> list[QWidget]:
        """The fields in the order in which Tab goes."""
        if self._discount is None or self._discount.isHidden():
            return list(self._controls.values())
        return [*self._controls.values(), self._discount.field]

    @Slot()
    def open_discount(self) -> None:
        """Let a discount on this line be typed."""
        discount = self._with_discount()
        self._shown = None
        discount.show()
        discount.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _with_discount(self) -> LineDiscount:
        """Most lines have none: its field is made when it is first needed."""
        if self._discount is None:
            self._discount = LineDiscount(self._place, beside=_BESIDE_PRICE, parent=self)
            self._discount.set_narrow(self._narrow)
            self._outer.insertWidget(1, self._discount)
            self._bind("discount", self._discount.field)
        return self._discount

    def _make_controls(self, theme: Theme) -> dict[str, TextField | QComboBox]:
        prefix, rank = f"line{self._place}", self._place + 1
        name = TextField()
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next line; rows copied from a spreadsheet fill lines; the keys of the menu work here."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        gesture = gesture_of(event)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if gesture:
            self.do(gesture)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit(self._place)
        elif event.key() == Qt.Key.Key_Down and plain and watched is self._controls["name"]:
            self.wanted.emit(self._place, self._bindings["name"].control.text())  # type: ignore[union-attr]
        elif event.matches(QKeySequence.StandardKey.Paste) and "\t" in QGuiApplication.clipboard().text():
            self.pasted.emit(self._place, QGuiApplication.clipboard().text())
        else:
            return super().eventFilter(watched, event)
        return True

    @Slot(str)
    def do(self, gesture: str) -> None:
        """What the menu and its keys do to the line: "up", "down", "discount" or "remove"."""
        match gesture:
            case "up":
                self.moved.emit(self._place, -1)
            case "down":
                self.moved.emit(self._place, 1)
            case "discount":
                self.open_discount()
            case "remove":
                self.removed.emit(self._place)

    @Slot(str, str)
    def _typed(self, path: str, text: str) -> None:
        self._shown = None
        self.typed.emit(path, text)
        if path.endswith(".name"):
            self.wanted.emit(self._place, text)

    @Slot()
    def _open_menu(self) -> None:
        if self._menu is None:
            self._menu = LineMenu(self._place, self)
            self._menu.chosen.connect(self.do)
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot(int)
    def _dragged(self, height: int) -> None:
        self.dragged.emit(self._place, height)

    @Slot(int)
    def _dropped(self, height: int) -> None:
        self.dropped.emit(self._place, height)
