"""The rows of the home page: one thing to do, one piece of news, one step to begin with."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.presenters.desk_tasks import DeskTask
from chorus_desktop.ui.presenters.home import NewsRow, StartStep
from chorus_desktop.ui.presenters.home_todo import TodoRow
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    AmountLabel,
    ElidedText,
    Glyph,
    LinkButton,
    PlainButton,
    StatusBadge,
    Text,
)

_AMOUNT, _BUTTON = 96, 104


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
        head.addWidget(ElidedText(row.title, role="strong", ending=" — ", name="todoTitle"), 1)
        head.addWidget(StatusBadge(theme, row.kind, row.word, icon=row.icon))
        words.addLayout(head)
        words.addWidget(Text(row.sentence, role="soft", wrap=True, name="todoSentence"))
        layout.addLayout(words, 1)
        amount = AmountLabel(row.amount, name="todoAmount")
        amount.setMinimumWidth(_AMOUNT)
        layout.addWidget(amount)
        button = PlainButton(theme, row.action, name=f"act{row.invoice_id}")
        button.setAccessibleName(f"{row.action} {row.title}")
        button.setMinimumWidth(_BUTTON)
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
    """One step to begin with; `wanted` carries it."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, step: StartStep) -> None:
        super().__init__()
        self._step = step
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        icon, colour = ("circle-check", "good") if step.done else (step.icon, "soft")
        layout.addWidget(Glyph(theme, icon, colour=colour, size=18))
        if step.done:
            told = Text(step.text, role="soft", wrap=True, name="startDone")
            told.setAccessibleName(self.tr("{0}, fait").format(step.text))
            layout.addWidget(told, 1)
            return
        link = LinkButton(theme, step.text, name=f"start{step.guide or step.page}")
        link.setProperty("flush", True)
        link.clicked.connect(self._want)
        layout.addWidget(link)
        layout.addStretch(1)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._step)


class TaskLine(QWidget):
    """One thing that is not about one invoice alone; `wanted` carries the page where it is seen to."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, task: DeskTask) -> None:
        super().__init__()
        self._page = task.page
        self.setObjectName(f"task_{task.key}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l - 2, SPACE.l, SPACE.l - 2)
        layout.setSpacing(SPACE.l - 2)
        layout.addWidget(Glyph(theme, task.icon, colour=task.kind, size=22))
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s + 2)
        head.addWidget(ElidedText(task.title, role="strong", name="taskTitle"), 1)
        head.addWidget(StatusBadge(theme, task.kind, task.word, icon=task.icon))
        words.addLayout(head)
        words.addWidget(Text(task.sentence, role="soft", wrap=True, name="taskSentence"))
        layout.addLayout(words, 1)
        if task.action:
            button = PlainButton(theme, task.action, name=f"act_{task.key}")
            button.setAccessibleName(f"{task.action} {task.title}")
            button.setMinimumWidth(_BUTTON)
            button.clicked.connect(self._want)
            layout.addWidget(button)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._page)
