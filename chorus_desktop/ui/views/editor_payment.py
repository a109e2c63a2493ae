"""The card "Paiement et références": dates, contract, and the details that most invoices leave as they are."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_fields import Binding, choice_box
from chorus_desktop.ui.views.editor_kind import KindFields
from chorus_desktop.ui.widgets import Card, DateEdit, FieldBox, LinkButton, MoneyEdit, TextField
from chorus_desktop.ui.wording.choices import Choice


class PaymentCard(Card):
    """Fields bound to the header of the invoice."""

    def __init__(self, theme: Theme, *, today: date, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("Paiement et références"), name="paymentCard", parent=parent)
        self._theme = theme
        self._today = today
        self._pairs: list[QBoxLayout] = []
        self._told = False
        self._bindings: dict[str, Binding] = {}
        self._pair(
            self.body,
            self._day("issue_date", "issueDate", self.tr("&Date de la facture")),
            self._day("due_date", "dueDate", self.tr("À payer avant le (éc&héance)")),
        )
        self._pair(
            self.body,
            self._line("contract", "contract", self.tr("N° de &marché (facultatif)")),
            self._day("delivery_date", "deliveryDate", self.tr("&Fin des travaux ou livraison (facultatif)")),
        )
        self._toggle = LinkButton(
            theme, self.tr("Remise, acompte, sous-traitance, &période…"), icon="chevron-right", name="paymentMore"
        )
        self._toggle.clicked.connect(self._toggled)
        self.body.addWidget(self._toggle)
        self.kind = KindFields(theme)
        self._details = self._make_details()
        self._details.hide()
        self.body.addWidget(self._details)

    def _make_details(self) -> QWidget:
        details = QWidget()
        details.setObjectName("paymentDetails")
        inner = QVBoxLayout(details)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE.m)
        inner.addWidget(self.kind)
        self._bindings |= {binding.path: binding for binding in self.kind.bindings()}
        self._pair(
            inner,
            self._line("discount", "discount", self.tr("&Remise sur la facture (facultatif)")),
            self._bound("prepaid", MoneyEdit(name="prepaid"), self.tr("Acompte déjà reçu, TTC")),
        )
        self._pair(
            inner,
            self._day("period.start", "periodStart", self.tr("Période facturée\u202f: du (facultatif)")),
            self._day("period.end", "periodEnd", self.tr("Période facturée\u202f: au")),
        )
        means = choice_box("paymentMeans", self.tr("Moyen de paiement"))
        self._pair(
            inner,
            self._bound("payment_means", means, self.tr("Moyen de paiement")),
            self._line("payment_terms", "paymentTerms", self.tr("Conditions de paiement à imprimer (facultatif)")),
        )
        return details

    def bindings(self) -> Iterator[Binding]:
        """All fields of the card."""
        yield from self._bindings.values()

    def chain(self) -> list[QWidget]:
        """All controls in the order in which Tab goes."""
        fields = [binding.control for binding in self._bindings.values()]
        return [*fields[:4], self._toggle, *fields[4:]]

    def set_payment_means(self, choices: tuple[Choice, ...]) -> None:
        """The means on offer."""
        self._bindings["payment_means"].set_choices(choices)

    def show_kind(self, kinds: tuple[Choice, ...], *, contractor: tuple[str, ...], told: bool) -> None:
        """The kinds on offer; one that is not the ordinary one, which is `told`, is seen at once."""
        self.kind.show_kind(kinds, contractor=contractor)
        if told and not self._told and self._details.isHidden():
            self._toggled()
        self._told = told

    def reveal(self, path: str) -> None:
        """Open the details when `path` is one of them."""
        binding = self._bindings.get(path)
        if binding is not None and self._details.isAncestorOf(binding.control) and self._details.isHidden():
            self._toggled()

    def set_narrow(self, narrow: bool) -> None:
        """One column instead of two."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(down if narrow else across)
        self.kind.set_narrow(narrow)

    def _day(self, path: str, name: str, label: str) -> FieldBox:
        return self._bound(path, DateEdit(self._theme, today=self._today, name=name), label)

    def _line(self, path: str, name: str, label: str) -> FieldBox:
        line = TextField()
        line.setObjectName(name)
        return self._bound(path, line, label)

    def _bound(self, path: str, control: TextField | QComboBox, label: str) -> FieldBox:
        box = FieldBox(self._theme, label, control)
        self._bindings[path] = Binding(path, control, box)
        return box

    def _pair(self, layout: QBoxLayout, left: QWidget, right: QWidget) -> None:
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pair.setSpacing(SPACE.l)
        pair.addWidget(left, 1)
        pair.addWidget(right, 1)
        layout.addLayout(pair)
        self._pairs.append(pair)

    @Slot()
    def _toggled(self) -> None:
        opened = self._details.isHidden()
        self._details.setVisible(opened)
        self._toggle.setIconName("chevron-down" if opened else "chevron-right")
