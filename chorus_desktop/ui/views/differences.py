"""What the last whole comparison with the platform found: both sides' words, and the invoice itself."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import disputes
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store import queries
from chorus_desktop.ui.formats import format_moment
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.side_page import SidePage
from chorus_desktop.ui.widgets import EmptyState, Glyph, PlainButton, RowCard, Text
from chorus_desktop.ui.wording import holds as words


class DifferenceLine(QWidget):
    """One invoice; `opened` carries its number."""

    opened = Signal(str)

    def __init__(self, theme: Theme, difference: Difference, buyer: str) -> None:
        super().__init__()
        self._number = difference.number
        self.setObjectName(f"difference{difference.number}")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE.xs)
        texts.addWidget(Text(f"{buyer} — {difference.number}", role="strong", name="differenceNumber"))
        texts.addWidget(Text(words.difference(difference), role="soft", wrap=True, name="differenceWords"))
        button = PlainButton(theme, words.SEE, name=f"see{difference.number}")
        button.setAccessibleName(f"{words.SEE} {difference.number}")
        button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Glyph(theme, "triangle-alert", colour="warn", size=20))
        layout.addLayout(texts, 1)
        layout.addWidget(button)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._number)


class DifferencesPage(SidePage):
    """`invoice_requested` carries the id of an invoice to be shown."""

    invoice_requested = Signal(int)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.DIFFERENCES_TITLE, name="differences", parent=parent)
        self._desk = desk
        again = PlainButton(theme, words.COMPARE_AGAIN, icon="refresh-cw", name="compareAgain")
        again.clicked.connect(self._compare)
        self._header.setActions([again])
        self._about = Text(words.DIFFERENCES, role="soft", wrap=True, name="differencesAbout")
        self._rows = RowCard(name="differenceRows")
        self._empty = EmptyState(
            theme, "circle-check", words.DIFFERENCES_NONE, words.DIFFERENCES_NONE_SENTENCE, name="differencesEmpty"
        )
        for widget in (self._about, self._rows, self._empty):
            self.body.addWidget(widget)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now."""
        found = queries.differences(self._desk.store)
        compared, now = queries.compared_at(self._desk.store), self._desk.now().astimezone()
        if compared is None:
            told = words.ASKED
        else:
            told = self.tr("Comparé pour la dernière fois\u202f: {0}").format(
                format_moment(compared.astimezone(now.tzinfo), now)
            )
        self._header.setSubtitle(told)
        self._rows.clear()
        for one in found:
            line = DifferenceLine(self._theme, one, self._buyer(one.number))
            line.opened.connect(self._open)
            self._rows.addRow(line)
        for widget in (self._about, self._rows):
            widget.setVisible(bool(found))
        self._empty.setVisible(not found)

    def _buyer(self, number: str) -> str:
        store = self._desk.store
        return queries.invoice_page(store, [queries.invoice_of_number(store, number)])[0].buyer_name

    @Slot(str)
    def _open(self, number: str) -> None:
        try:
            self.invoice_requested.emit(queries.invoice_of_number(self._desk.store, number))
        except ChorusError as fault:
            self.tell_fault(fault)

    @Slot()
    def _compare(self) -> None:
        try:
            disputes.compare_again(self._desk)
        except ChorusError as fault:
            self.tell_fault(fault)
        self.refresh()
