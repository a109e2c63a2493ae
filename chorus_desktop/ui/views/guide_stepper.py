"""The row of steps over the guide: where one is, which are done, and a way to each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.actions.first_steps import Step
from chorus_desktop.ui.presenters.guide import StepRow
from chorus_desktop.ui.theme import SPACE, Theme, set_property
from chorus_desktop.ui.widgets import ActionButton


class _StepButton(ActionButton):
    kind = "nav"

    def setCurrent(self, current: bool) -> None:
        set_property(self, "current", current)
        self.setAccessibleDescription(self.tr("Étape affichée") if current else "")
        self._tint()

    def iconColour(self) -> str:
        return "ink" if self.property("current") is True else "soft"


class GuideStepper(QWidget):
    """`chosen` carries the key of the step that was clicked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guideStepper")
        self._buttons: dict[Step, _StepButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        for step in Step:
            button = _StepButton(theme, "", icon="circle", name=f"step{step.value.title().replace('_', '')}")
            button.setProperty("step", str(step))
            button.clicked.connect(self._clicked)
            self._buttons[step] = button
            layout.addWidget(button)
        layout.addStretch(1)

    def show_rows(self, rows: Sequence[StepRow], current: Step) -> None:
        """How the steps stand, and which one is shown."""
        for rank, row in enumerate(rows, 1):
            button = self._buttons[row.step]
            button.setText(row.name)
            button.setIconName(row.icon)
            button.setCurrent(row.step is current)
            told = self.tr("Étape {0} sur {1}\u202f: {2}").format(rank, len(rows), row.spoken)
            button.setAccessibleName(told)
            button.setToolTip(row.word)

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("step")))
