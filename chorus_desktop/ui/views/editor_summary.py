"""The list of what keeps an invoice from leaving; each line moves the focus to its field."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chorus_desktop.domain.problems import Severity
from chorus_desktop.ui.presenters.editor_state import SummaryLine
from chorus_desktop.ui.theme import SPACE, Theme, set_property
from chorus_desktop.ui.theme.tokens import TARGET
from chorus_desktop.ui.widgets import Glyph, Text
from chorus_desktop.ui.wording import editing as words
from chorus_desktop.ui.wording.problems import Place


class SummaryLink(QAbstractButton):
    """One problem, as a link whose text wraps."""

    picked = Signal(object)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(TARGET)
        self._theme = theme
        self._line: SummaryLine | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xs + 2, SPACE.xs, SPACE.xs + 2, SPACE.xs)
        self._text = Text(wrap=True, name=f"{name}Text")
        self._text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self._text, 1)
        layout.addWidget(Glyph(theme, "chevron-right", colour="soft", size=16), 0, Qt.AlignmentFlag.AlignTop)
        self.clicked.connect(self._clicked)

    def show_line(self, line: SummaryLine) -> None:
        """Show a problem."""
        self._line = line
        suffix = self.tr(" Ouvrir Réglages") if line.place is Place.SETTINGS else ""
        self._text.setText(line.text + suffix)
        self.setAccessibleName(line.text + suffix)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text draws itself; here is the ring of the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.end()

    @Slot()
    def _clicked(self) -> None:
        self.picked.emit(self._line)


class ProblemSummary(QFrame):
    """Hidden while there is nothing to say."""

    picked = Signal(object)

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summary")
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._links: list[SummaryLink] = []
        self._lines: tuple[SummaryLine, ...] = ()
        self._glyph = Glyph(theme, "circle-alert", colour="bad", size=20)
        self._title = Text(role="strong", wrap=True, name="summaryTitle")
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(SPACE.xxl - 2, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addLayout(self._list)
        self.hide()

    def show_lines(self, lines: tuple[SummaryLine, ...]) -> None:
        """Show these problems, or hide when there is none."""
        if lines == self._lines:
            return
        self._lines = lines
        errors = any(line.severity is Severity.ERROR for line in lines)
        kind = "bad" if errors else "warn"
        set_property(self, "banner", kind)
        self._glyph.setGlyph("circle-alert" if errors else "triangle-alert", kind)
        self._title.setText(words.SUMMARY_ERRORS if errors else words.SUMMARY_WARNINGS)
        self.setAccessibleName(self._title.text())
        while len(self._links) < len(lines):
            link = SummaryLink(self._theme, name=f"summary{len(self._links)}")
            link.picked.connect(self.picked)
            self._list.addWidget(link)
            self._links.append(link)
        for at, link in enumerate(self._links):
            link.setVisible(at < len(lines))
            if at < len(lines):
                link.show_line(lines[at])
        self.setVisible(bool(lines))

    def links(self) -> list[SummaryLink]:
        """Those that are shown."""
        return [link for link in self._links if not link.isHidden()]
