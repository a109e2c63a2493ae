"""The card below the table of customers: all that is known of the one that is looked at, and what can be done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.store import queries
from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Card, ElidedText, IconButton, PlainButton, StatusBadge, Text
from chorus_desktop.ui.wording import buyers as words

#: Width in device-independent pixels from which texts and buttons stand beside each other.
_ACROSS = 900


class BuyerDetail(Card):
    """Its signals carry the SIRET: to be asked of the platform, to be invoiced, whose invoices are to be shown, to be
    copied.
    """

    fetched = Signal(str)
    invoiced = Signal(str)
    listed = Signal(str)
    copied = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="bodyDetail", parent=parent)
        self._desk, self._siret = desk, ""
        self._name = ElidedText("", role="strong", name="bodyName")
        self._closed = StatusBadge(theme, "bad", words.CLOSED, icon="circle-alert")
        self._identity = Text(role="small", name="bodySiret")
        self._requires = Text(role="soft", wrap=True, name="bodyRequires")
        self._invoices = PlainButton(theme, self.tr("Voir ses factures"), icon="file-text", name="listBody")
        self._fetch = PlainButton(theme, self.tr("Mettre à jour"), icon="refresh-cw", name="fetchBody")
        self._invoice = PlainButton(theme, self.tr("Lui faire une facture"), icon="plus", name="invoiceBody")
        self._copying = IconButton(theme, "copy", words.copy(1), name="copySiret")
        self._copying.clicked.connect(self._copy)
        self._invoices.clicked.connect(self._list)
        self._fetch.clicked.connect(self._ask)
        self._invoice.clicked.connect(self._begin)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(self._name, 1)
        head.addWidget(self._closed)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(head)
        texts.addWidget(self._identity)
        texts.addWidget(self._requires)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        for button in (self._copying, self._invoices, self._fetch, self._invoice):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(SPACE.m)
        self._row.addLayout(texts, 1)
        self._row.addLayout(buttons)
        self.body.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons below the texts where they have no room beside them."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if self.width() >= _ACROSS else down)

    def show_buyer(self, siret: str, name: str, *, invoices: int) -> None:
        """Show a customer under the name that the table has for it. Raises StoreFault."""
        self._siret = siret
        body = queries.body(self._desk.store, siret)
        town = f" · {body.address.postcode} {body.address.city}" if body is not None and body.address.city else ""
        self._name.setText(name)
        self._closed.setVisible(body is not None and not body.active)
        self._identity.setText(f"SIRET {format_siret(siret)}{town}")
        self._requires.setText(words.requirements(body))
        self._invoices.setVisible(invoices > 0)
        self._invoice.setVisible(body is None or body.active)
        for button in (self._invoices, self._fetch, self._invoice):
            button.setAccessibleName(f"{button.text()}, {name}")
        self._copying.setAccessibleName(f"{self._copying.toolTip()}, {name}")

    @Slot()
    def _list(self) -> None:
        self.listed.emit(self._siret)

    @Slot()
    def _copy(self) -> None:
        self.copied.emit(self._siret)

    @Slot()
    def _ask(self) -> None:
        self.fetched.emit(self._siret)

    @Slot()
    def _begin(self) -> None:
        self.invoiced.emit(self._siret)
