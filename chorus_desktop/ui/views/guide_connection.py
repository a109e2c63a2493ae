"""The step of the guide about Chorus Pro: now, later, or train first; and the walk once one has chosen."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.first_steps import Step
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.guide_step import GuideStep
from chorus_desktop.ui.views.guide_walk import GuideWalk
from chorus_desktop.ui.widgets import Banner, Divider, Glyph, PlainButton, StrongButton, Text
from chorus_desktop.ui.wording import guide as words
from chorus_desktop.ui.wording.typography import set_in_french

_BUTTON = 170


class ConnectionStep(GuideStep):
    """Shows the three ways until one is taken. `later_chosen` puts the step off, `training_requested` opens it."""

    later_chosen = Signal()
    training_requested = Signal()
    changed = Signal()

    def __init__(
        self, desk: Desk, theme: Theme, form: SettingsForm, *, pool: Pool | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(Step.CONNECTION, parent)
        self._theme = theme
        self._linked = Banner(theme, "good", words.LINKED, name="guideLinked")
        self._training = Banner(theme, "info", "", name="guideTraining")
        self._training.hide()
        self.walk = GuideWalk(desk, theme, form, pool=pool)
        self.walk.changed.connect(self.changed)
        self._ways = self._made_ways()
        for widget in (self._linked, self._ways, self._training, self.walk):
            self.body.addWidget(widget)
        self.walk.hide()
        self.show_linked(linked=False)

    def _made_ways(self) -> QWidget:
        ways = QWidget()
        ways.setObjectName("guideWays")
        layout = QVBoxLayout(ways)
        layout.setContentsMargins(0, SPACE.s, 0, 0)
        layout.setSpacing(SPACE.l)
        self._now = StrongButton(self._theme, words.NOW[2], name="connectNow")
        self._now.clicked.connect(self._begin)
        later = PlainButton(self._theme, words.LATER[2], name="connectLater")
        later.clicked.connect(self.later_chosen)
        train = PlainButton(self._theme, words.TRAIN[2], name="connectTrain")
        train.clicked.connect(self.training_requested)
        for icon, told, button in (
            ("key-round", words.NOW, self._now),
            ("clock", words.LATER, later),
            ("graduation-cap", words.TRAIN, train),
        ):
            if icon != "key-round":
                layout.addWidget(Divider())
            button.setMinimumWidth(_BUTTON)
            button.setAccessibleDescription(set_in_french(told[1]))
            layout.addLayout(self._way(icon, told[0], told[1], button))
        return ways

    def _way(self, icon: str, title: str, sentence: str, button: QWidget) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(SPACE.xs)
        texts.addWidget(Text(title, role="strong", name="wayTitle"))
        texts.addWidget(Text(set_in_french(sentence), role="soft", wrap=True, name="wayTold"))
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(Glyph(self._theme, icon, colour="accent", size=24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    @property
    def walking(self) -> bool:
        """Whether a station of the walk is shown."""
        return not self.walk.isHidden()

    def show_linked(self, *, linked: bool) -> None:
        """Say that an exchange has succeeded."""
        self._linked.setVisible(linked)

    def tell_training(self, opened: bool) -> None:
        """Say where the training is, or that it could not be opened."""
        if opened:
            self._training.setContent("info", words.TRAINING_OPENS)
        else:
            self._training.setContent("bad", words.TRAINING_FAILED)
        self._training.show()

    def tell(self, report: ConnectionReport) -> None:
        """The answer of a check."""
        self.walk.tell(report)

    def enter(self) -> None:
        """Begin at the choice, or go on where the walk was left."""
        if not self.walking:
            self._now.setFocus(Qt.FocusReason.OtherFocusReason)

    def forward(self) -> bool:
        """To the next station."""
        return not self.walking or self.walk.forward()

    def backward(self) -> bool:
        """To the station before; from the first one to the choice."""
        if not self.walking:
            return True
        if self.walk.backward():
            self._show_walk(shown=False)
            self.enter()
        return False

    @Slot()
    def _begin(self) -> None:
        self.walk.begin()
        self._show_walk(shown=True)

    def _show_walk(self, *, shown: bool) -> None:
        self.walk.setVisible(shown)
        self._ways.setVisible(not shown)
        self.intro.setVisible(not shown)
        self._training.hide()
        self.changed.emit()
