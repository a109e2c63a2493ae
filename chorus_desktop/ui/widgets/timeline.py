"""The life of an invoice, one step a row, what is still to come drawn hollow."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme, icons
from chorus_desktop.ui.widgets.text import Text

DISC = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineStep:
    """What happened, or will: a plain sentence, the official word, when, and a word more if needed.

    `colour` is one of warn, bad, good, info, accent, soft; `future` draws the step hollow.
    """

    icon: str
    sentence: str
    colour: str = "info"
    official: str = ""
    when: str = ""
    detail: str = ""
    future: bool = False


class _Mark(QWidget):
    """The disc of a step and the line to the next."""

    def __init__(self, theme: Theme, step: TimelineStep, *, last: bool) -> None:
        super().__init__()
        self.setObjectName("timelineMark")
        self._theme, self._step, self._last = theme, step, last
        self.setFixedWidth(DISC)
        self.setMinimumHeight(DISC)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the disc, the icon."""
        colour = "faint" if self._step.future else self._step.colour
        icon = icons.drawn(self._step.icon, self._theme.colour(colour))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = DISC / 2
        if not self._last:
            style = Qt.PenStyle.DashLine if self._step.future else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self._theme.colour("line_strong"), 1.5, style))
            painter.drawLine(QPointF(middle, DISC + 3), QPointF(middle, self.height() - 1))
        disc = QRectF(0.75, 0.75, DISC - 1.5, DISC - 1.5)
        if self._step.future:
            painter.setPen(QPen(self._theme.colour("field"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            soft = f"{colour}_soft" if colour not in {"soft", "faint"} else "sunken"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(soft))
        painter.drawEllipse(disc)
        icon.render(painter, disc.adjusted(6, 6, -6, -6))
        painter.end()


class Timeline(QWidget):
    """Steps from the newest or the oldest, as given. Each row is read as one sentence."""

    def __init__(self, theme: Theme, *, name: str = "timeline", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Suivi de la facture"))
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def setSteps(self, steps: Sequence[TimelineStep]) -> None:
        """Show these steps in place of the former."""
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for index, step in enumerate(steps):
            self._layout.addWidget(self._row(step, last=index == len(steps) - 1))

    def _row(self, step: TimelineStep, *, last: bool) -> QWidget:
        row = QWidget()
        row.setObjectName("timelineRow")
        parts = [step.sentence, step.official, step.detail, step.when]
        row.setAccessibleName(", ".join(part for part in parts if part))
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 4, 0, 0 if last else SPACE.l)
        texts.setSpacing(2)
        sentence = Text(step.sentence, role="body" if step.future else "strong", wrap=True, name="timelineSentence")
        if step.future:
            sentence.setTone("soft")
        texts.addWidget(sentence)
        if step.detail:
            texts.addWidget(Text(step.detail, role="soft", wrap=True, name="timelineDetail"))
        if step.official:
            texts.addWidget(Text(step.official, role="faint", wrap=True, name="timelineOfficial"))
        texts.addStretch(1)
        when = Text(step.when, role="soft", name="timelineWhen")
        when.setContentsMargins(0, 5, 0, 0)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(_Mark(self._theme, step, last=last))
        layout.addLayout(texts, 1)
        layout.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        return row
