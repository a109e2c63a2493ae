"""The fields beside the user's own PDF: what is printed on it, for whom it is, what it amounts to."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.presenters.own_pdf import OwnPdfState
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_buyer import BuyerCard
from chorus_desktop.ui.views.editor_fields import Binding, tell_day
from chorus_desktop.ui.views.editor_kind import KindFields
from chorus_desktop.ui.views.editor_summary import ProblemSummary
from chorus_desktop.ui.views.own_xml_card import OwnXmlCard
from chorus_desktop.ui.views.supporting_card import SupportingCard
from chorus_desktop.ui.widgets import Banner, Card, DateEdit, FieldBox, MoneyEdit, ScrollPage, TextField
from chorus_desktop.ui.wording import own_pdf as words

#: Width in device-independent pixels from which fields stand beside each other.
_TWO_COLUMNS = 430


class OwnPdfForm(ScrollPage):
    """Shows an `OwnPdfState`; `bindings` and `buyer` emit what the user does."""

    def __init__(
        self,
        theme: Theme,
        summary: ProblemSummary,
        desk: Desk,
        *,
        pool: Pool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="ownPdfForm", parent=parent)
        self._theme = theme
        self._desk = desk
        self._own: list[Binding] = []
        self._rows: list[QBoxLayout] = []
        self.source = Banner(theme, "info", "", name="ownPdfSource")
        self.buyer = BuyerCard(theme)
        self.buyer.set_narrow(narrow=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setContentsMargins(0, 0, SPACE.s, SPACE.m)
        self.body.setSpacing(SPACE.m)
        cards = (self._printed(), self.buyer, self._amounts(), self._references())
        self.supporting = SupportingCard(desk, theme, pool=pool)
        self._typed = (*cards, self.supporting)
        self.xml = OwnXmlCard()
        for part in (summary, self.source, self.xml, *self._typed):
            self.body.addWidget(part)
        self.bindings: list[Binding] = [*self.buyer.bindings(), *self._own]
        head, rest = self._own[:2], self._own[2:]
        chain: list[QWidget] = [binding.control for binding in head]
        chain += [self.buyer.buyer, *(binding.control for binding in self.buyer.bindings())]
        chain += [binding.control for binding in rest]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def show_state(self, state: OwnPdfState, *, force: bool = False) -> None:
        """Show the draft; a field being typed in keeps its text unless `force`. Of XML there are no fields."""
        self.xml.setVisible(bool(state.xml))
        self.xml.show_rows(state.xml)
        for part in self._typed:
            part.setVisible(not state.xml)
        self.source.setVisible(bool(state.source))
        self.source.setContent("info", state.source, words.TAKE_OVER if state.takes_over else "")
        self.buyer.show_buyer(state.buyer, state.services, force=force)
        self.kind.show_kind(state.kinds, contractor=state.contractor, credit_note=state.credit_note)
        tell_day(self.bindings, self._desk.today())
        for binding in self.bindings:
            binding.show_state(state.fields[binding.path], force=force)

    def focus_field(self, path: str) -> None:
        """Put the cursor into the field of a problem."""
        control: QWidget = self.buyer.buyer
        for binding in self.bindings:
            if binding.path == path or binding.path.startswith(f"{path}."):
                control = binding.control
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(control, 0, 80)

    def awaits_a_file(self) -> bool:
        """Whether a file to be joined is still being read; then its card is shown and says so."""
        awaits = self.supporting.awaits_a_file()
        if awaits:
            self.ensureWidgetVisible(self.supporting)
        return awaits

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put fields below each other where they have no room beside each other."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(down if self.width() < _TWO_COLUMNS else across)

    def _row(self, card: Card) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(SPACE.m)
        card.body.addLayout(row)
        self._rows.append(row)
        return row

    def _printed(self) -> Card:
        card = Card(title=self.tr("Imprimé sur votre facture"), name="printedCard")
        row = self._row(card)
        number = TextField()
        number.setObjectName("number")
        row.addWidget(self._bound("number", number, self.tr("&Numéro de facture")), 1)
        issued = DateEdit(self._theme, today=self._desk.today(), name="issueDate")
        row.addWidget(self._bound("issue_date", issued, self.tr("&Date de la facture")), 1)
        return card

    def _amounts(self) -> Card:
        card = Card(title=self.tr("Montants"), name="amountsCard")
        row = self._row(card)
        for name, label in (
            ("without_vat", self.tr("Montant &HT")),
            ("vat_total", self.tr("&TVA")),
            ("with_vat", self.tr("T&otal TTC")),
        ):
            edit = MoneyEdit(name=f"stated_{name}")
            row.addWidget(self._bound(f"stated_totals.{name}", edit, label), 1)
        prepaid = MoneyEdit(name="prepaid")
        card.body.addWidget(self._bound("prepaid", prepaid, self.tr("Acompte déjà reçu, TTC (facultatif)")))
        return card

    def _references(self) -> Card:
        card = Card(title=self.tr("Paiement et références"), name="referencesCard")
        row = self._row(card)
        due = DateEdit(self._theme, today=self._desk.today(), name="dueDate")
        row.addWidget(self._bound("due_date", due, self.tr("À payer avant &le (échéance)")), 1)
        contract = TextField()
        contract.setObjectName("contract")
        row.addWidget(self._bound("contract", contract, self.tr("N° de &marché (facultatif)")), 1)
        self.kind = KindFields(self._theme, own_pdf=True)
        self.kind.set_narrow(narrow=True)
        self._own += self.kind.bindings()
        card.body.addWidget(self.kind)
        return card

    def _bound(self, path: str, control: TextField, label: str) -> FieldBox:
        box = FieldBox(self._theme, label, control)
        self._own.append(Binding(path, control, box))
        return box
