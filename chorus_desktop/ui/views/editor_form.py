"""The form of an invoice: its cards from top to bottom, the totals always in sight, and the way Tab goes."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chorus_desktop.domain.invoice_kind import ORDINARY
from chorus_desktop.ui.presenters.editor_state import EditorState
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_buyer import BuyerCard
from chorus_desktop.ui.views.editor_fields import Binding
from chorus_desktop.ui.views.editor_lines import LinesCard
from chorus_desktop.ui.views.editor_path import EnterPath, TabPath, go_to
from chorus_desktop.ui.views.editor_payment import PaymentCard
from chorus_desktop.ui.views.editor_summary import ProblemSummary
from chorus_desktop.ui.views.editor_totals import TotalsBar
from chorus_desktop.ui.views.supporting_card import SupportingCard
from chorus_desktop.ui.widgets import ScrollPage

#: Width in device-independent pixels below which fields stack; height below which the totals scroll too.
_TWO_COLUMNS = 600
#: Width from which a line of the invoice is one row: its designation then has 260 pixels at least.
ONE_ROW = 844
_STICKY_TOTALS = 420


class EditorForm(QWidget):
    """Shows an `EditorState`; what the user does is emitted by its cards. `ended`: Enter left the last field."""

    ended = Signal()

    def __init__(
        self,
        theme: Theme,
        summary: ProblemSummary,
        supporting: SupportingCard,
        *,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("editorForm")
        self.summary, self.supporting = summary, supporting
        self.buyer = BuyerCard(theme)
        self.lines = LinesCard(theme)
        self.payment = PaymentCard(theme, today=today)
        self.totals = TotalsBar(theme)
        self.bindings: list[Binding] = [*self.buyer.bindings(), *self.payment.bindings()]
        self._narrow: bool | None = None
        self._lines_narrow: bool | None = None
        self._tabs = TabPath()
        self._lead_enter()
        self.area = ScrollPage(name="editorScroll")
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.body.setContentsMargins(0, 0, SPACE.xs, SPACE.m)
        self.area.body.setSpacing(SPACE.m + 2)
        for card in (self.summary, self.buyer, self.lines, self.payment, self.supporting):
            self.area.body.addWidget(card)
        self._foot = QVBoxLayout()
        bar = self.area.verticalScrollBar().sizeHint().width()
        self._foot.setContentsMargins(0, 0, SPACE.xs + bar, 0)
        self._foot.addWidget(self.totals)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.area, 1)
        layout.addLayout(self._foot)

    def _lead_enter(self) -> None:
        """Enter goes through the client, the lines, the payment, and then out of the form."""
        head = EnterPath([self.buyer.buyer, *(binding.control for binding in self.buyer.bindings())], self)
        head.ended.connect(self._to_lines)
        self.lines.ended.connect(self._to_payment)
        self.lines.grown.connect(self._order_tabs)
        rest = EnterPath(self.payment.chain(), self)
        rest.ended.connect(self.ended)

    def show_state(self, state: EditorState, *, force: bool = False) -> None:
        """Show the draft; a field being typed in keeps its text unless `force`."""
        self.summary.show_lines(state.summary)
        self.buyer.show_buyer(state.buyer, state.services, force=force)
        self.payment.set_payment_means(state.payment_means)
        ordinary = state.fields["business_process"].text == ORDINARY
        self.payment.show_kind(state.kinds, contractor=state.contractor, told=not ordinary)
        for binding in self.bindings:
            binding.show_state(state.fields[binding.path], force=force)
        self.lines.show_lines(state.lines, state.lines_problem, (state.units, state.vats), force=force)
        self.totals.show_totals(state.without_vat, state.vat_rows, state.due, state.discount)
        self._order_tabs()

    def focus_field(self, path: str) -> None:
        """Put the cursor into the field of a problem, opening what hides it."""
        if path.startswith("attachments"):
            self.supporting.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(self.supporting)
            return
        path = "discount" if path.startswith("allowances") else "period.end" if path == "period" else path
        self.payment.reveal(path)
        control: QWidget | None = None
        if path.startswith("lines"):
            place, column = [*path.split("."), "0", "name"][1:3]
            self.lines.focus(int(place), column)
            control = self.lines.rows[min(int(place), len(self.lines.rows) - 1)]
        elif path.startswith("buyer.siret"):
            control = self.buyer.buyer
        else:
            control = next((binding.control for binding in self.bindings if binding.path == path), None)
        if control is None:
            return
        if not path.startswith("lines"):
            control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(control, 0, 80)

    def awaits_a_file(self) -> bool:
        """Whether a file to be joined is still being read; then its card is shown and says so."""
        awaits = self.supporting.awaits_a_file()
        if awaits:
            self.area.ensureWidgetVisible(self.supporting)
        return awaits

    def top(self) -> None:
        """Scroll to the beginning."""
        self.area.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _TWO_COLUMNS
        if narrow != self._narrow:
            self._narrow = narrow
            for card in (self.buyer, self.payment, self.totals):
                card.set_narrow(narrow)
        if (in_rows := self.width() < ONE_ROW) != self._lines_narrow:
            self._lines_narrow = in_rows
            self.lines.set_narrow(in_rows)
        sticky = self.height() >= _STICKY_TOTALS
        if sticky != (self._foot.indexOf(self.totals) >= 0):
            self._foot.removeWidget(self.totals)
            self.area.body.removeWidget(self.totals)
            (self._foot if sticky else self.area.body).addWidget(self.totals)

    def watch_focus(self, control: QWidget) -> None:
        """Keep the control in sight when the keyboard goes to it."""
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to what takes the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched, 0, 60)
        return super().eventFilter(watched, event)

    @Slot()
    def _order_tabs(self) -> None:
        head = [self.buyer.buyer, *(binding.control for binding in self.buyer.bindings())]
        chain: list[QWidget] = [*head, *self.lines.chain(), *self.payment.chain(), *self.supporting.chain()]
        for control in self._tabs.follow(chain):
            self.watch_focus(control)

    @Slot()
    def _to_lines(self) -> None:
        self.lines.focus(0)

    @Slot()
    def _to_payment(self) -> None:
        go_to(self.payment.chain()[0])
