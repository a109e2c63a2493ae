"""The card "Travaux et fournitures": the invoice's lines, one row each, typed from one end to the other."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.ui.presenters.invoice_editor import Offer
from chorus_desktop.ui.presenters.line_states import LineState
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_grip import DropMark
from chorus_desktop.ui.views.editor_line import WIDTHS, LineRow
from chorus_desktop.ui.views.editor_offers import LineOffers
from chorus_desktop.ui.widgets import Card, LinkButton, Text
from chorus_desktop.ui.wording.choices import Choice

#: Rows that are made before the form is shown, and at each turn after that; one takes some ten milliseconds.
_AT_ONCE, _AT_A_TURN = 30, 3
#: Milliseconds without a key after which rows are made again: whoever types waits for none of them.
_PAUSE = 400


class LinesCard(Card):
    """Rows of fields. Emits `typed(path, text)` and `left(path)`, and what is done to whole lines by place.

    `ended`: Enter was pressed in a last line that is blank. `grown`: rows of a long invoice were added meanwhile.
    """

    typed = Signal(str, str)
    left = Signal(str)
    added = Signal()
    removed = Signal(int)
    moved = Signal(int, int)
    pasted = Signal(int, str)
    wanted = Signal(int, str)
    sold = Signal(int, int)
    ended = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("Travaux et fournitures"), name="linesCard", parent=parent)
        self._theme = theme
        self._narrow = False
        self._choices: tuple[tuple[Choice, ...], tuple[Choice, ...]] = ((), ())
        self.rows: list[LineRow] = []
        self._states: tuple[LineState, ...] = ()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._make_more)
        self._head = self._header()
        self.body.addWidget(self._head)
        self._place = self.body.count()
        self.problem = Text(role="bad", wrap=True, name="linesProblem")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.offers = LineOffers(theme, self)
        self.offers.chosen.connect(self.sold)
        self.offers.passed.connect(self._entered)
        self._mark = DropMark(theme, self)
        self._add = LinkButton(theme, self.tr("&Ajouter une ligne"), icon="plus", name="addLine")
        self._add.clicked.connect(self._add_clicked)
        hint = Text(self.tr("ou collez ici des lignes copiées d’un tableur"), role="small", name="pasteHint")
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self._add)
        foot.addWidget(hint)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def show_lines(
        self,
        lines: Sequence[LineState],
        problem: str,
        choices: tuple[tuple[Choice, ...], tuple[Choice, ...]],
        *,
        force: bool = False,
    ) -> None:
        """Show the lines; `choices` are units and VAT treatments."""
        if choices != self._choices:
            self._choices = choices
            for row in self.rows:
                row.set_choices(*choices)
        self._states = tuple(lines)
        while len(self.rows) > len(lines):
            self._drop_row()
        for row, state in zip(self.rows, lines, strict=False):
            row.show_line(state, force=force)
        missing = len(lines) - len(self.rows)
        if self._turn.isActive():
            self._turn.start(_PAUSE)
        else:
            self._make_rows(missing if missing <= _AT_ONCE else max(0, _AT_ONCE - len(self.rows)))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _make_rows(self, most: int) -> None:
        """Make some of the rows that are missing; the others follow between two events."""
        for state in self._states[len(self.rows) : len(self.rows) + most]:
            self._append_row()
            self.rows[-1].show_line(state)
        if len(self.rows) < len(self._states):
            self._turn.start(0)

    @Slot()
    def _make_more(self) -> None:
        self._make_rows(_AT_A_TURN)
        self.grown.emit()

    def focus(self, place: int, column: str = "name") -> None:
        """Put the cursor into a field of a line."""
        self._make_rows(place + 1 - len(self.rows) if place < len(self._states) else 0)
        self.rows[min(place, len(self.rows) - 1)].focus(column)

    def offer(self, place: int, offers: Sequence[Offer]) -> None:
        """Open the list of what was sold before below the designation of a line."""
        self.offers.offer(place, self.rows[place].designation(), offers)

    def set_narrow(self, narrow: bool) -> None:
        """Two rows a line instead of one."""
        self._narrow = narrow
        self._head.setVisible(not narrow)
        for row in self.rows:
            row.set_narrow(narrow)

    def last_control(self) -> QWidget:
        """The control after which the tab order leaves the card."""
        return self._add

    def chain(self) -> list[QWidget]:
        """All controls in the order in which Tab goes."""
        return [control for row in self.rows for control in row.chain()] + [self._add]

    def _header(self) -> QWidget:
        head = QWidget()
        head.setObjectName("linesHead")
        layout = QHBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        titles = (
            ("", WIDTHS["grip"], False),
            (self.tr("Désignation"), 0, False),
            (self.tr("Qté"), WIDTHS["quantity"], True),
            (self.tr("Unité"), WIDTHS["unit"], False),
            (self.tr("Prix HT"), WIDTHS["net_price"], True),
            (self.tr("TVA"), WIDTHS["vat"], False),
            (self.tr("Total HT"), WIDTHS["total"], True),
            ("", WIDTHS["more"], False),
        )
        for text, width, right in titles:
            label = Text(text, role="small", name="linesHeadText")
            if right:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            if width:
                label.setFixedWidth(width)
            layout.addWidget(label, 0 if width else 1)
        return head

    def _append_row(self) -> None:
        row = LineRow(self._theme, len(self.rows), narrow=self._narrow)
        row.typed.connect(self.typed)
        row.left.connect(self.left)
        row.entered.connect(self._entered)
        row.removed.connect(self.removed)
        row.moved.connect(self.moved)
        row.pasted.connect(self.pasted)
        row.wanted.connect(self.wanted)
        row.dragged.connect(self._dragged)
        row.dropped.connect(self._dropped)
        row.set_choices(*self._choices)
        self.body.insertWidget(self._place + len(self.rows), row)
        row.show()  # the layout would do so only later, and Tab passes over what is not shown
        self.rows.append(row)

    def _drop_row(self) -> None:
        row = self.rows.pop()
        self.body.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot(int)
    def _entered(self, place: int) -> None:
        if place + 1 < len(self._states):
            self.focus(place + 1)
        elif self.rows[place].is_blank():
            self.ended.emit()
        else:
            self.added.emit()

    @Slot()
    def _add_clicked(self) -> None:
        self.added.emit()

    @Slot(int, int)
    def _dragged(self, place: int, height: int) -> None:
        """Show where the line would go."""
        gap = self._gap_at(height)
        if gap in (place, place + 1):
            self._mark.hide()
            return
        row = self.rows[min(gap, len(self.rows) - 1)]
        edge = row.geometry().top() if gap < len(self.rows) else row.geometry().bottom()
        self._mark.show_at(edge - SPACE.xs if gap else edge, row.x(), row.width())

    @Slot(int, int)
    def _dropped(self, place: int, height: int) -> None:
        self._mark.hide()
        gap = self._gap_at(height)
        step = gap - place - (gap > place)
        if step:
            self.moved.emit(place, step)

    def _gap_at(self, height: int) -> int:
        """Before which line a height of the screen lies, by the middles of the lines."""
        y = self.mapFromGlobal(QPoint(0, height)).y()
        return sum(row.geometry().center().y() < y for row in self.rows)
