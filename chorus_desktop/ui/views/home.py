"""The home page: what to do now, the latest news, the money to come, and how to begin."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.presenters.home import HomeState, StartStep, home_state
from chorus_desktop.ui.presenters.home_todo import TodoRow
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.update_watch import UpdateWatch
from chorus_desktop.ui.views.home_counts import ActionCounts
from chorus_desktop.ui.views.home_lines import NewsLine, StartLine, TaskLine, TodoLine
from chorus_desktop.ui.views.money_chart import MoneyChart
from chorus_desktop.ui.views.update_notice import UpdateNotice
from chorus_desktop.ui.widgets import (
    Banner,
    Card,
    EmptyState,
    LinkButton,
    PageHeader,
    PlainButton,
    RowCard,
    ScrollPage,
    SectionTitle,
    StrongButton,
    Text,
)

_SIDE = 267
#: Page width in device-independent pixels from which both columns stand beside each other.
_SIDE_BY_SIDE = 860


class HomePage(ScrollPage):
    """Asks the window for pages by signals; `refresh` reads the store again.

    Rows that say the same as before are left alone: somebody may be about to click one, or have the keyboard on it.
    """

    new_requested = Signal()
    pdf_requested = Signal()
    invoice_requested = Signal(int)
    editor_requested = Signal(int, str)
    page_requested = Signal(str)
    guide_requested = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, updates: UpdateWatch, *, training: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(name="home", parent=parent)
        self._desk, self._theme, self._training = desk, theme, training
        self._shown: HomeState | None = None
        pdf = PlainButton(theme, self.tr("Joindre mon &PDF"), icon="paperclip", name="attachPdf")
        pdf.clicked.connect(self.pdf_requested)
        new = StrongButton(theme, self.tr("&Nouvelle facture"), icon="plus", name="newInvoice")
        new.clicked.connect(self.new_requested)
        self._header = PageHeader(theme, self.tr("À faire"), actions=[pdf, new])
        self.body.addWidget(self._header)
        self._reminder = Banner(theme, "info", "", name="passwordReminder")
        self._reminder.actionRequested.connect(self._settings)
        self.body.addWidget(self._reminder)
        self._release = UpdateNotice(theme, updates, name="updateNotice", postponable=True)
        self.body.addWidget(self._release)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(SPACE.xl)
        self._columns.addLayout(self._main_column(), 1)
        self._columns.addLayout(self._side_column())
        self.body.addLayout(self._columns)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put money and first steps below what is to be done where there is no room beside it."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(across if self.width() >= _SIDE_BY_SIDE else down)

    def _main_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE.l)
        self._todo = RowCard(name="todo")
        self._more = LinkButton(self._theme, "", name="moreTodo")
        self._more.clicked.connect(self._all_invoices)
        self._empty = EmptyState(
            self._theme,
            "circle-check",
            self.tr("Rien à faire"),
            self.tr("Tapez une facture ou joignez votre PDF\u202f: elle partira dès que le réseau le permet."),
            action=self.tr("Nouvelle facture"),
            action_icon="plus",
            name="homeEmpty",
        )
        self._empty.actionRequested.connect(self.new_requested)
        self._news_title = SectionTitle(self.tr("Dernières nouvelles"))
        self._news = RowCard(name="news")
        self._counts = ActionCounts(self._theme)
        for widget in (self._counts, self._todo, self._empty, self._more, self._news_title, self._news):
            column.addWidget(widget)
        column.addStretch(1)
        return column

    def _side_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE.l)
        self._money = Card(name="moneyCard")
        self._money.body.setSpacing(SPACE.xs)
        self._expected = Text(role="title", name="expected")
        self._late = Text(role="small", name="late")
        self._chart = MoneyChart(self._theme)
        self._money.body.addWidget(Text(self.tr("À encaisser"), role="small"))
        self._soon = Text(role="small", wrap=True, name="soon")
        for widget in (self._expected, self._late, self._soon, self._chart):
            self._money.body.addWidget(widget)
        self._start = Card(title=self.tr("Pour bien démarrer"), name="startCard")
        for card in (self._money, self._start):
            card.setFixedWidth(_SIDE)
            column.addWidget(card)
        self._steps: list[QWidget] = []
        column.addStretch(1)
        return column

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now."""
        state = home_state(self._desk, training=self._training)
        self._header.setSubtitle(state.subtitle)
        self._reminder.setVisible(state.reminder is not None)
        if state.reminder is not None:
            self._reminder.setContent(*state.reminder, self.tr("Ouvrir Réglages"))
        self._release.refresh()
        was = self._shown
        if was is None or (was.tasks, was.todo) != (state.tasks, state.todo):
            self._show_todo(state)
        if was is None or was.news != state.news:
            self._show_news(state)
        if was is None or was.start != state.start:
            self._show_start(state.start)
        self._counts.show_counts(state.counts)
        self._more.setText(state.more)
        self._more.setVisible(bool(state.more))
        self._expected.setText(state.expected)
        self._late.setText(state.late)
        self._late.setVisible(bool(state.late))
        self._soon.setText(state.soon)
        self._soon.setVisible(bool(state.soon))
        self._chart.set_bars(state.bars)
        self._shown = state

    def _show_todo(self, state: HomeState) -> None:
        self._todo.clear()
        for task in state.tasks:
            asked = TaskLine(self._theme, task)
            asked.wanted.connect(self.page_requested)
            self._todo.addRow(asked)
        for row in state.todo:
            line = TodoLine(self._theme, row)
            line.acted.connect(self._act)
            self._todo.addRow(line)
        anything = bool(state.tasks or state.todo)
        self._todo.setVisible(anything)
        self._empty.setVisible(not anything)

    def _show_news(self, state: HomeState) -> None:
        self._news.clear()
        for row in state.news:
            line = NewsLine(self._theme, row)
            line.opened.connect(self.invoice_requested)
            self._news.addRow(line)
        for widget in (self._news_title, self._news):
            widget.setVisible(bool(state.news))

    def _show_start(self, steps: tuple[StartStep, ...]) -> None:
        while self._steps:
            gone = self._steps.pop()
            gone.hide()
            gone.deleteLater()
        for step in steps:
            line = StartLine(self._theme, step)
            line.wanted.connect(self._begin)
            self._start.body.addWidget(line)
            self._steps.append(line)
        self._start.setVisible(bool(steps))

    @Slot(object)
    def _act(self, row: TodoRow) -> None:
        if row.opens_editor:
            self.editor_requested.emit(row.invoice_id, row.origin)
        else:
            self.invoice_requested.emit(row.invoice_id)

    @Slot(object)
    def _begin(self, step: StartStep) -> None:
        if step.guide:
            self.guide_requested.emit(step.guide)
        else:
            self.page_requested.emit(step.page)

    @Slot()
    def _settings(self) -> None:
        self.page_requested.emit("settings")

    @Slot()
    def _all_invoices(self) -> None:
        self.page_requested.emit("invoices")
