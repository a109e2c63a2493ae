"""What the accounts are made of: which month, quarter or year, when VAT falls due, the usual activity."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from chorus_desktop.actions.accounts import AccountsWanted
from chorus_desktop.domain.accounts import Activity, Exigibility
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.accounts import beside, part_of
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.accounts_cards import ACROSS, DOWN
from chorus_desktop.ui.widgets import ChoiceBox, IconButton, Text
from chorus_desktop.ui.wording import accounts as words


class AccountsChoice(QWidget):
    """`changed` says that other accounts are wanted, `way_changed` that the way is to be kept besides."""

    changed = Signal()
    way_changed = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._period = part_of(today, 1)
        self.part = self._choice("accountsPart", self.tr("Période"), words.PARTS)
        self.exigibility = self._choice("accountsVat", self.tr("TVA due"), words.EXIGIBILITIES)
        self.activity = self._choice("accountsActivity", self.tr("Activité habituelle"), words.ACTIVITIES)
        before = IconButton(theme, "chevron-left", self.tr("Période précédente"), name="accountsBefore")
        before.clicked.connect(self._before)
        self._after = IconButton(theme, "chevron-right", self.tr("Période suivante"), name="accountsAfter")
        self._after.clicked.connect(self._next)
        self._name = Text("", role="strong", name="accountsPeriod")
        self._name.setMinimumWidth(130)
        when, how = QHBoxLayout(), QHBoxLayout()
        for widget in (self.part, before, self._name, self._after):
            when.addWidget(widget)
        when.addStretch(1)
        how.addWidget(self.exigibility)
        how.addWidget(self.activity)
        how.addStretch(1)
        self._rows = QBoxLayout(ACROSS, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for row in (when, how, self._rows):
            row.setSpacing(SPACE.s)
        self._rows.addLayout(when, 1)
        self._rows.addLayout(how)
        self.part.currentIndexChanged.connect(self._another_part)
        self.exigibility.currentIndexChanged.connect(self.way_changed)
        self.activity.currentIndexChanged.connect(self.way_changed)
        self._show()

    def _choice(self, name: str, label: str, entries: Mapping[Any, str]) -> ChoiceBox:
        box = ChoiceBox(name=name)
        box.setAccessibleName(label)
        box.setToolTip(label)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        for key, text in entries.items():
            box.addItem(said(text), key)
        return box

    def set_narrow(self, *, narrow: bool) -> None:
        """In two rows where there is little room."""
        self._rows.setDirection(DOWN if narrow else ACROSS)

    def set_today(self, today: date) -> None:
        """Say what day it is: one may go as far as the part that holds it."""
        self._today = today
        self._show()

    def begin(self, months: int, exigibility: Exigibility, activity: Activity, *, franchise: bool) -> None:
        """Start with what was kept; under the franchise nothing is asked of VAT."""
        self.part.choose(months)
        self.exigibility.choose(exigibility)
        self.exigibility.setVisible(not franchise)
        self.activity.choose(activity)
        self._period = part_of(self._today, months)
        self._show()

    def months(self) -> int:
        """How many months a part has."""
        return int(self.part.currentData())

    def wanted(self) -> AccountsWanted:
        """The accounts that are asked for."""
        return AccountsWanted(
            period=self._period,
            months=self.months(),
            exigibility=Exigibility(self.exigibility.currentData()),
            activity=Activity(self.activity.currentData()),
        )

    def _show(self) -> None:
        name = words.period(self._period)
        self._name.setText(name[0].upper() + name[1:])
        self._after.setEnabled(self._period.end < self._today)

    def _go(self, steps: int) -> None:
        self._period = beside(self._period, self.months(), steps)
        self._show()
        self.changed.emit()

    @Slot()
    def _before(self) -> None:
        self._go(-1)

    @Slot()
    def _next(self) -> None:
        self._go(1)

    @Slot()
    def _another_part(self) -> None:
        self._period = part_of(min(self._period.end, self._today), self.months())
        self._show()
        self.way_changed.emit()
