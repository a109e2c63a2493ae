"""The card "Client public": the client, its service, the order number, and what this client requires of them."""

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from chorus_desktop.ui.presenters.buyer_picker import Suggestion
from chorus_desktop.ui.presenters.editor_state import BuyerState
from chorus_desktop.ui.presenters.line_states import FieldState
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.buyer_picker import BuyerField
from chorus_desktop.ui.views.editor_fields import KINDS, Binding, choice_box
from chorus_desktop.ui.widgets import Card, FieldBox, TextField
from chorus_desktop.ui.wording.choices import Choice


class BuyerCard(Card):
    """Emits what is done to the client; `bindings` are its other fields."""

    typed = Signal(str)
    wanted = Signal(str)
    further = Signal(str)
    chosen = Signal(str)
    left = Signal(str)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("Client public"), name="buyerCard", parent=parent)
        self.buyer = BuyerField(theme)
        self._buyer_box = FieldBox(theme, self.tr("Nom, SIRET ou &ville"), self.buyer)
        name = TextField()
        name.setObjectName("buyerName")
        self._name_box = FieldBox(theme, self.tr("Nom du client, tel qu’il figure sur le bon de commande"), name)
        service = choice_box("service", self.tr("Service destinataire"), editable=True)
        service_box = FieldBox(theme, self.tr("&Service destinataire (code service)"), service)
        engagement = TextField()
        engagement.setObjectName("engagement")
        engagement_box = FieldBox(theme, self.tr("N° de &commande de l’administration (engagement)"), engagement)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(SPACE.l)
        self._pair.addWidget(service_box, 1)
        self._pair.addWidget(engagement_box, 1)
        self.body.addWidget(self._buyer_box)
        self.body.addWidget(self._name_box)
        self.body.addLayout(self._pair)
        self._service = Binding("buyer.service_code", service, service_box)
        self._bindings = (
            Binding("buyer.name", name, self._name_box),
            self._service,
            Binding("purchase_order", engagement, engagement_box),
        )
        self._name_box.hide()
        self.buyer.typed.connect(self.typed)
        self.buyer.wanted.connect(self.wanted)
        self.buyer.further.connect(self.further)
        self.buyer.chosen.connect(self.chosen)
        self.buyer.left.connect(self._buyer_left)

    def bindings(self) -> Iterator[Binding]:
        """The fields that are plain texts or lists."""
        yield from self._bindings

    def show_buyer(self, state: BuyerState, services: tuple[Choice, ...], *, force: bool = False) -> None:
        """Show the client and its services."""
        field: FieldState = state.field
        self._service.set_choices(services)
        self.buyer.show_state(field, resolved=state.known, force=force)
        self._buyer_box.setHint(field.hint)
        self._buyer_box.setProblem(field.problem or None, "warn" if KINDS[field.severity] == "warn" else "bad")
        self._name_box.setVisible(state.asks_name)

    def suggest(self, suggestions: tuple[Suggestion, ...]) -> None:
        """Offer clients below the field."""
        self.buyer.suggest(suggestions)

    def set_narrow(self, narrow: bool) -> None:
        """One column instead of two."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(down if narrow else across)

    @Slot()
    def _buyer_left(self) -> None:
        self.left.emit("buyer.siret")
