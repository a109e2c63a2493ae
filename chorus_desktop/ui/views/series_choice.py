"""The question after a move from another computer: do both still invoice, and how do the numbers begin here?"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chorus_desktop.actions import disputes
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store import queries
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import Card, FieldBox, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import holds as words

_SHORT = 200


class SeriesChoice(Card):
    """Shown while the question is open; `answered` tells that the settings are other ones now."""

    answered = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title=words.SERIES_TITLE, name="seriesChoice", parent=parent)
        self._desk = desk
        self.body.addWidget(Text(words.SERIES, wrap=True, name="seriesSentence"))
        keep = PlainButton(theme, words.SERIES_KEEP, name="seriesKeep")
        keep.clicked.connect(self._keep)
        own = PlainButton(theme, words.SERIES_OWN, name="seriesOwn")
        own.clicked.connect(self._open)
        answers = QHBoxLayout()
        answers.setSpacing(SPACE.m)
        for button in (keep, own):
            answers.addWidget(button)
        answers.addStretch(1)
        self.body.addLayout(answers)
        self._edit = QLineEdit()
        self._edit.setObjectName("seriesPrefix")
        self._edit.setMaxLength(8)
        self._edit.setMaximumWidth(_SHORT)
        self._edit.returnPressed.connect(self._choose)
        self._box = FieldBox(theme, words.SERIES_LABEL, self._edit, hint=words.SERIES_HINT)
        choose = StrongButton(theme, words.SERIES_CHOOSE, name="seriesChoose")
        choose.clicked.connect(self._choose)
        self._own = QWidget()
        self._own.setProperty("ground", "none")
        layout = QVBoxLayout(self._own)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._box)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._own.hide()
        self.body.addWidget(self._own)
        self._fault = Text("", role="bad", wrap=True, name="seriesFault")
        self._fault.hide()
        self.body.addWidget(self._fault)
        self.refresh()

    def refresh(self) -> None:
        """Show the question while it is open. Raises StoreFault."""
        self.setVisible(queries.series_question(self._desk.store))

    @Slot()
    def _open(self) -> None:
        if self._own.isHidden():
            prefix = queries.settings(self._desk.store).prefix
            self._edit.setText(queries.free_beginning(self._desk.store, prefix))
            self._own.show()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _keep(self) -> None:
        try:
            disputes.keep_series(self._desk)
        except ChorusError as fault:
            self._tell(fault)
            return
        self._answer()

    @Slot()
    def _choose(self) -> None:
        try:
            disputes.choose_series(self._desk, self._edit.text())
        except ChorusError as fault:
            self._tell(fault)
            return
        self._answer()

    def _tell(self, fault: ChorusError) -> None:
        sentence = errors.sentence(fault.code, fault.params)
        at_field = "field" in fault.params
        self._box.setProblem(sentence if at_field else None)
        self._fault.setText("" if at_field else sentence)
        self._fault.setVisible(not at_field)

    def _answer(self) -> None:
        self.refresh()
        self.answered.emit()
