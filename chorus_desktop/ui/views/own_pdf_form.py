"""The fields beside the user's own PDF: what is printed on it, for whom it is, what it amounts to."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from chorus_desktop.ui.presenters.own_pdf import OwnPdfState
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_buyer import BuyerCard
from chorus_desktop.ui.views.editor_fields import Binding
from chorus_desktop.ui.views.editor_summary import ProblemSummary
from chorus_desktop.ui.widgets import Banner, Card, DateEdit, FieldBox, MoneyEdit, ScrollPage


class OwnPdfForm(ScrollPage):
    """Shows an `OwnPdfState`; `bindings` and `buyer` emit what the user does."""

    def __init__(self, theme: Theme, summary: ProblemSummary, *, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name="ownPdfForm", parent=parent)
        self._theme = theme
        self._today = today
        self._own: list[Binding] = []
        self.source = Banner(theme, "info", "", name="ownPdfSource")
        self.buyer = BuyerCard(theme)
        self.buyer.set_narrow(narrow=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setContentsMargins(0, 0, SPACE.s, SPACE.m)
        self.body.setSpacing(SPACE.m)
        for part in (summary, self.source, self._printed(), self.buyer, self._amounts(), self._references()):
            self.body.addWidget(part)
        self.bindings: list[Binding] = [*self.buyer.bindings(), *self._own]
        head, rest = self._own[:2], self._own[2:]
        chain: list[QWidget] = [binding.control for binding in head]
        chain += [self.buyer.buyer, *(binding.control for binding in self.buyer.bindings())]
        chain += [binding.control for binding in rest]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def show_state(self, state: OwnPdfState, *, force: bool = False) -> None:
        """Show the draft; a field being typed in keeps its text unless `force`."""
        self.source.setVisible(bool(state.source))
        self.source.setContent("info", state.source)
        self.buyer.show_buyer(state.buyer, state.services, force=force)
        for binding in self.bindings:
            binding.show_state(state.fields[binding.path], force=force)

    def focus_field(self, path: str) -> None:
        """Put the cursor into the field of a problem."""
        control: QWidget = self.buyer.buyer
        for binding in self.bindings:
            if binding.path == path:
                control = binding.control
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(control, 0, 80)

    def _printed(self) -> Card:
        card = Card(title=self.tr("Imprimé sur votre facture"), name="printedCard")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        number = QLineEdit()
        number.setObjectName("number")
        grid.addWidget(self._bound("number", number, self.tr("&Numéro de facture")), 0, 0)
        issued = DateEdit(self._theme, today=self._today, name="issueDate")
        grid.addWidget(self._bound("issue_date", issued, self.tr("&Date de la facture")), 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        return card

    def _amounts(self) -> Card:
        card = Card(title=self.tr("Montants"), name="amountsCard")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        for column, (name, label) in enumerate(
            (
                ("without_vat", self.tr("Montant &HT")),
                ("vat_total", self.tr("&TVA")),
                ("with_vat", self.tr("Total TT&C, à payer")),
            )
        ):
            edit = MoneyEdit(name=f"stated_{name}")
            grid.addWidget(self._bound(f"stated_totals.{name}", edit, label), 0, column)
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        return card

    def _references(self) -> Card:
        card = Card(title=self.tr("Paiement et références"), name="referencesCard")
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        due = DateEdit(self._theme, today=self._today, name="dueDate")
        grid.addWidget(self._bound("due_date", due, self.tr("À payer avant le (éc&héance)")), 0, 0)
        contract = QLineEdit()
        contract.setObjectName("contract")
        grid.addWidget(self._bound("contract", contract, self.tr("N° de &marché (facultatif)")), 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        return card

    def _bound(self, path: str, control: QLineEdit, label: str) -> FieldBox:
        box = FieldBox(self._theme, label, control)
        self._own.append(Binding(path, control, box))
        return box
