"""The parts of the page of the accounts: figures read at a glance, the months of the year, tables with their title."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.accounts import Figure, Figures
from chorus_desktop.ui.presenters.home import Bar
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.money_chart import MoneyChart
from chorus_desktop.ui.widgets import Card, ElidedText, FigureTable, LinkButton, SectionTitle, Text
from chorus_desktop.ui.wording import accounts as words

ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class FigureTile(Card):
    """One amount with its name above and what it is below."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(name=f"tile_{key}", parent=parent)
        self.body.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self.body.setSpacing(2)
        self._label = ElidedText("", role="small", name="tileLabel")
        self.amount = Text("", role="title", name="tileAmount")
        self._about = ElidedText("", role="small", name="tileAbout")
        for widget in (self._label, self.amount, self._about):
            self.body.addWidget(widget)

    def set_figure(self, figure: Figure) -> None:
        """Show a figure."""
        self._label.setText(figure.label)
        self.amount.setText(figure.amount)
        self._about.setText(figure.about)
        self.setAccessibleName(f"{figure.label}, {figure.amount}, {figure.about}")


class FigureTiles(QWidget):
    """The figures in one row, or two."""

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = {key: FigureTile(key) for key in keys}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE.m)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """In two rows where there is little room."""
        columns = 2 if narrow else len(self._tiles)
        for rank, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, rank // columns, rank % columns)
            self._grid.setColumnStretch(rank, int(rank < columns))

    def set_figures(self, figures: Sequence[Figure]) -> None:
        """Show each in its place."""
        for figure in figures:
            self._tiles[figure.key].set_figure(figure)


class TableCard(Card):
    """A table under its title, with a sentence of what it holds, and another in its place where it holds nothing."""

    def __init__(
        self,
        title: str,
        head: Sequence[str],
        *,
        amounts: Sequence[int],
        wide: Sequence[int] = (0,),
        name: str,
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name=f"{name}Card", parent=parent)
        self.setAccessibleName(title)
        self.head = QHBoxLayout()
        self._title = SectionTitle(title, name=f"{name}Title")
        self.head.addWidget(self._title, 1)
        self.table = FigureTable(head, amounts=amounts, wide=wide, name=name, label=title)
        self._empty = Text("", role="soft", wrap=True, name=f"{name}Empty")
        self._about = Text(about, role="soft", wrap=True, name=f"{name}About")
        self._about.setVisible(bool(about))
        self.body.addLayout(self.head)
        for widget in (self.table, self._empty, self._about):
            self.body.addWidget(widget)

    def set_title(self, title: str) -> None:
        """Name it anew."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.table.setAccessibleName(title)

    def set_figures(self, figures: Figures) -> None:
        """Show these rows."""
        self.table.setVisible(bool(figures.rows))
        self._empty.setText(figures.empty)
        self._empty.setVisible(not figures.rows)
        self.table.show_rows(figures.rows, figures.total)


class MonthsCard(TableCard):
    """The months of a year as bars, and the same figures as a table that opens below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", words.MONTHS_HEAD, amounts=(1, 2, 3), name="months", parent=parent)
        self._chart = MoneyChart(theme, caption=words.MONTHS_HEAD[2])
        self.body.insertWidget(1, self._chart)
        self._toggle = LinkButton(theme, "", name="monthsToggle")
        self._toggle.clicked.connect(self._turn)
        self.head.addWidget(self._toggle)
        self._open(opened=False)

    def set_figures(self, figures: Figures) -> None:
        """Show these months; the table stays closed until it is asked for."""
        self.table.show_rows(figures.rows, figures.total)

    def _open(self, *, opened: bool) -> None:
        self._empty.hide()
        self.table.setVisible(opened)
        self._toggle.setText(words.HIDE_FIGURES if opened else words.SEE_FIGURES)
        self._toggle.setIconName("chevron-down" if opened else "chevron-right")

    @Slot()
    def _turn(self) -> None:
        self._open(opened=self.table.isHidden())

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Draw the months."""
        self._chart.set_bars(bars)


class ExpectedCard(TableCard):
    """What is to come, week by week; `late_requested` asks for what is late."""

    late_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Argent attendu"), words.EXPECTED_HEAD, amounts=(1, 2), name="expectedWeeks", parent=parent
        )
        self._late = LinkButton(theme, words.SEE_LATE, icon="calendar-clock", name="seeLate")
        self._late.clicked.connect(self.late_requested)
        self.head.addWidget(self._late, 0, Qt.AlignmentFlag.AlignRight)

    def set_late(self, count: int) -> None:
        """Offer to see them where there are any."""
        self._late.setVisible(count > 0)


def beside_each_other(left: QWidget, right: QWidget) -> QBoxLayout:
    """Two cards in one row, each as high as it needs."""
    row = QBoxLayout(ACROSS)
    row.setSpacing(SPACE.l)
    for card in (left, right):
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch(1)
        row.addLayout(column, 1)
    return row
