"""Asks how far each line of a works contract is, and shows what the month's invoice then asks for."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.situation import LineState, SituationForm
from chorus_desktop.ui.theme import SPACE, Theme, set_property
from chorus_desktop.ui.widgets import DateEdit, FieldBox, NumberEdit, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import works as words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME, _PERCENT, _QUANTITY = 130, 78, 96
#: What a window leaves of the height of a screen for its frame.
_ROOM = 60


class SituationDialog(QDialog):
    """`agreed` once the invoice is to be prepared; `form` has what was typed."""

    agreed = Signal()

    def __init__(self, theme: Theme, form: SituationForm, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = form
        self.setObjectName("situationDialog")
        contract = form.standing.contract
        title = self.tr("Situation n° {0}").format(form.standing.situation.rank)
        self.setWindowTitle(title)
        self.setMinimumWidth(620)
        self.resize(780, min(620, self.screen().availableGeometry().height() - _ROOM))
        self._percents: dict[str, NumberEdit] = {}
        self._quantities: dict[str, NumberEdit] = {}
        self._months: dict[str, Text] = {}
        self._until = DateEdit(theme, today=form.today, name="situationUntil")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xl, SPACE.xxl, SPACE.l)
        layout.setSpacing(SPACE.m)
        head = QHBoxLayout()
        head.setSpacing(SPACE.l)
        head.addWidget(Text(f"{title} – {contract.name}", role="section", wrap=True, name="situationTitle"), 1)
        self._until.setValue(form.until)
        self._until.valueChanged.connect(self._dated)
        box = FieldBox(theme, self.tr("Avancement &arrêté au"), self._until)
        box.setFixedWidth(190)
        head.addWidget(box)
        layout.addLayout(head)
        layout.addWidget(self._lines(), 1)
        self._problem = Text(role="bad", wrap=True, name="situationProblem")
        self._totals = Text(role="strong", wrap=True, name="situationTotals")
        layout.addWidget(self._problem)
        layout.addWidget(self._totals)
        layout.addWidget(Text(words.A1_ONLY, role="small", wrap=True, name="situationCadre"))
        layout.addLayout(self._buttons(theme))
        self._asked = False
        self._show()

    def _lines(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("ground", "none")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, SPACE.m, 0)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, _NAME)
        heads = (
            self.tr("Ligne du marché"),
            self.tr("Marché"),
            self.tr("Déjà facturé"),
            self.tr("Fait (%)"),
            self.tr("Quantité faite"),
            self.tr("Ce mois HT"),
        )
        for column, head in enumerate(heads):
            grid.addWidget(Text(head, role="caption"), 0, column, Qt.AlignmentFlag.AlignLeft if not column else _RIGHT)
        for line in self.form.lines():
            self._line(grid, line)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setObjectName("situationLines")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(96)
        area.setWidget(inside)
        return area

    def _line(self, grid: QGridLayout, line: LineState) -> None:
        row = grid.rowCount()
        grid.addWidget(Text(line.name, wrap=True, name="situationLine"), row, 0)
        grid.addWidget(Text(line.contract, role="soft"), row, 1, _RIGHT)
        grid.addWidget(Text(line.before, role="soft"), row, 2, _RIGHT)
        percent = NumberEdit(name=f"percent{line.key}")
        percent.setAccessibleName(self.tr("{0}, fait en pour cent").format(line.name))
        percent.setFixedWidth(_PERCENT)
        percent.setValue(line.percent)
        percent.setProperty("key", line.key)
        percent.valueChanged.connect(self._percent_typed)
        grid.addWidget(percent, row, 3)
        self._percents[line.key] = percent
        if line.measured:
            quantity = NumberEdit(name=f"quantity{line.key}")
            quantity.setAccessibleName(self.tr("{0}, quantité faite").format(line.name))
            quantity.setFixedWidth(_QUANTITY)
            quantity.setValue(line.quantity)
            quantity.setProperty("key", line.key)
            quantity.valueChanged.connect(self._quantity_typed)
            grid.addWidget(quantity, row, 4)
            self._quantities[line.key] = quantity
        self._months[line.key] = Text(name=f"month{line.key}")
        grid.addWidget(self._months[line.key], row, 5, _RIGHT)

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        cancel = PlainButton(theme, self.tr("A&nnuler"), name="situationCancel")
        cancel.clicked.connect(self.reject)
        whole = PlainButton(theme, self.tr("&Tout est fait"), icon="check-check", name="situationWhole")
        whole.clicked.connect(self._whole)
        prepare = StrongButton(theme, self.tr("&Préparer la facture"), icon="arrow-right", name="situationPrepare")
        prepare.setDefault(True)
        prepare.clicked.connect(self._prepare)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(whole)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(prepare)
        return row

    def _show(self, *, anew: bool = False) -> None:
        """What is typed stays as it is, unless all is set `anew`; the rest of its line and what follows are renewed."""
        for line in self.form.lines():
            if anew or not self._percents[line.key].hasFocus():
                self._percents[line.key].setValue(line.percent)
            if line.measured and (anew or not self._quantities[line.key].hasFocus()):
                self._quantities[line.key].setValue(line.quantity)
            self._months[line.key].setText(line.month)
        state = self.form.state()
        wrong = self._field(state.field)
        for field in (*self._percents.values(), *self._quantities.values()):
            set_property(field, "problem", "bad" if field is wrong else "")
        self._problem.setText(state.problem if self._asked or state.field else "")
        self._problem.setVisible(bool(self._problem.text()))
        self._totals.setText(
            "   ·   ".join(f"{label} : {amount}".replace(" ", "\u00a0") for label, amount in state.totals)
        )
        self._totals.setVisible(bool(state.totals))

    def _field(self, key: str) -> NumberEdit | None:
        """The field of a line that is to be mended."""
        quantity = self._quantities.get(key)
        return quantity if quantity is not None and quantity.isUnreadable() else self._percents.get(key)

    @Slot(object)
    def _percent_typed(self, value: Decimal | None) -> None:
        key = str(self.sender().property("key"))
        if self._percents[key].isUnreadable():
            self.form.type_unreadable(key)
        else:
            self.form.type_percent(key, value)
        self._show()

    @Slot(object)
    def _quantity_typed(self, value: Decimal | None) -> None:
        key = str(self.sender().property("key"))
        if self._quantities[key].isUnreadable():
            self.form.type_unreadable(key)
        else:
            self.form.type_quantity(key, value)
        self._show()

    @Slot(object)
    def _dated(self, _value: object) -> None:
        self.form.until = self._until.value()
        self._show()

    @Slot()
    def _whole(self) -> None:
        self.form.finish()
        self._show(anew=True)

    @Slot()
    def _prepare(self) -> None:
        self._asked = True
        state = self.form.state()
        self._show()
        if not state.problem:
            self.accept()
            self.agreed.emit()
        elif (field := self._field(state.field)) is not None:
            field.setFocus()
