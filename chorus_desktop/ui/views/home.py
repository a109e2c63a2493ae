"""The home page: what to do now, the latest news, the money to come, and how to begin."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.ui.presenters.home import HomeState, NewsRow, StartStep, TodoRow, home_state
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.money_chart import MoneyChart
from chorus_desktop.ui.widgets import (
    AmountLabel,
    Banner,
    Card,
    ElidedText,
    EmptyState,
    Glyph,
    LinkButton,
    PageHeader,
    PlainButton,
    RowCard,
    ScrollPage,
    SectionTitle,
    StatusBadge,
    StrongButton,
    Text,
)

_SIDE, _AMOUNT = 267, 96


class TodoLine(QWidget):
    """One thing to do; `acted` carries its row."""

    acted = Signal(object)

    def __init__(self, theme: Theme, row: TodoRow) -> None:
        super().__init__()
        self._row = row
        self.setObjectName(f"todo{row.invoice_id}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l - 2, SPACE.l, SPACE.l - 2)
        layout.setSpacing(SPACE.l - 2)
        layout.addWidget(Glyph(theme, row.icon, colour="soft" if row.kind == "neutral" else row.kind, size=22))
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s + 2)
        head.addWidget(ElidedText(row.title, role="strong", name="todoTitle"), 1)
        head.addWidget(StatusBadge(theme, row.kind, row.word, icon=row.icon))
        words.addLayout(head)
        words.addWidget(Text(row.sentence, role="soft", wrap=True, name="todoSentence"))
        layout.addLayout(words, 1)
        amount = AmountLabel(row.amount, name="todoAmount")
        amount.setMinimumWidth(_AMOUNT)
        layout.addWidget(amount)
        button = PlainButton(theme, row.action, name=f"act{row.invoice_id}")
        button.setAccessibleName(f"{row.action} {row.title}")
        button.setMinimumWidth(104)
        button.clicked.connect(self._act)
        layout.addWidget(button)

    @Slot()
    def _act(self) -> None:
        self.acted.emit(self._row)


class NewsLine(QWidget):
    """One piece of news; its text opens the invoice."""

    opened = Signal(int)

    def __init__(self, theme: Theme, row: NewsRow) -> None:
        super().__init__()
        self._invoice_id = row.invoice_id
        self.setObjectName(f"news{row.invoice_id}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.s, SPACE.xl, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Glyph(theme, row.icon, colour="soft" if row.kind == "neutral" else row.kind, size=18))
        layout.addWidget(ElidedText(row.sentence, name="newsSentence"), 1)
        layout.addWidget(Text(row.when, role="small", name="newsWhen"))
        link = LinkButton(theme, self.tr("Voir"), name="newsOpen")
        link.setAccessibleName(self.tr("Voir {0}").format(row.sentence))
        link.clicked.connect(self._open)
        layout.addWidget(link)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._invoice_id)


class StartLine(QWidget):
    """One step to begin with."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, step: StartStep) -> None:
        super().__init__()
        self._page = step.page
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        icon, colour = ("circle-check", "good") if step.done else ("circle", "soft")
        layout.addWidget(Glyph(theme, icon, colour=colour, size=18))
        if step.done:
            layout.addWidget(Text(step.text, role="soft", wrap=True), 1)
            return
        link = LinkButton(theme, step.text, name=f"start{step.page}")
        link.clicked.connect(self._want)
        layout.addWidget(link)
        layout.addStretch(1)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._page)


class HomePage(ScrollPage):
    """Asks the window for pages by signals; `refresh` reads the store again."""

    new_requested = Signal()
    pdf_requested = Signal()
    invoice_requested = Signal(int)
    editor_requested = Signal(int, str)
    page_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, *, training: bool, parent: QWidget | None = None) -> None:
        super().__init__(name="home", parent=parent)
        self._desk, self._theme, self._training = desk, theme, training
        pdf = PlainButton(theme, self.tr("Joindre mon &PDF"), icon="paperclip", name="attachPdf")
        pdf.clicked.connect(self.pdf_requested)
        new = StrongButton(theme, self.tr("&Nouvelle facture"), icon="plus", name="newInvoice")
        new.clicked.connect(self.new_requested)
        self._header = PageHeader(theme, self.tr("À faire"), actions=[pdf, new])
        self.body.addWidget(self._header)
        self._reminder = Banner(theme, "info", "", name="passwordReminder")
        self._reminder.actionRequested.connect(self._settings)
        self.body.addWidget(self._reminder)
        columns = QHBoxLayout()
        columns.setSpacing(SPACE.xl)
        columns.addLayout(self._main_column(), 1)
        columns.addLayout(self._side_column())
        self.body.addLayout(columns)
        self.refresh()

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
        for widget in (self._todo, self._empty, self._more, self._news_title, self._news):
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
        for widget in (self._expected, self._late, self._chart):
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
        self._show_todo(state)
        self._show_news(state)
        self._expected.setText(state.expected)
        self._late.setText(state.late)
        self._late.setVisible(bool(state.late))
        self._chart.set_bars(state.bars)
        self._show_start(state.start)

    def _show_todo(self, state: HomeState) -> None:
        self._todo.clear()
        for row in state.todo:
            line = TodoLine(self._theme, row)
            line.acted.connect(self._act)
            self._todo.addRow(line)
        self._todo.setVisible(bool(state.todo))
        self._empty.setVisible(not state.todo)
        self._more.setText(self.tr("Et {0} autres dans Factures").format(state.more))
        self._more.setVisible(bool(state.more))

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
            line.wanted.connect(self.page_requested)
            self._start.body.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
            self._steps.append(line)
        self._start.setVisible(bool(steps))

    @Slot(object)
    def _act(self, row: TodoRow) -> None:
        if row.opens_editor:
            self.editor_requested.emit(row.invoice_id, row.origin)
        else:
            self.invoice_requested.emit(row.invoice_id)

    @Slot()
    def _settings(self) -> None:
        self.page_requested.emit("settings")

    @Slot()
    def _all_invoices(self) -> None:
        self.page_requested.emit("invoices")
