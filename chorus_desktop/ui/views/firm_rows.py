"""One firm on the page of the firms: its name, what to know of it, and what it has to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.departure import Visit
from chorus_desktop.ui.presenters.firms import FirmState
from chorus_desktop.ui.presenters.home_todo import TodoRow
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.home_counts import ActionCounts
from chorus_desktop.ui.views.home_lines import TodoLine
from chorus_desktop.ui.widgets import ElidedText, Glyph, PlainButton, RowCard, StatusBadge, Text
from chorus_desktop.ui.wording import firms as words


class FirmHead(QWidget):
    """The first row of a firm; `wanted` asks to open it."""

    wanted = Signal()

    def __init__(self, theme: Theme, firm: FirmState) -> None:
        super().__init__()
        self.setObjectName("firmHead")
        title = QHBoxLayout()
        title.setSpacing(SPACE.s + 2)
        title.addWidget(ElidedText(firm.name, role="section", name="firmName"), 1)
        if firm.here:
            title.addWidget(StatusBadge(theme, "info", words.HERE, icon="check"))
        counts = ActionCounts(theme)
        counts.show_counts(firm.counts)
        self._note = Text("", role="soft", wrap=True, name="firmNote")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE.xs)
        texts.addLayout(title)
        texts.addWidget(Text(firm.siret, role="small", name="firmSiret"))
        texts.addWidget(self._note)
        texts.addWidget(counts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.l - 2)
        self._glyph = Glyph(theme, "building-2", colour="soft", size=22)
        layout.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        if not firm.here:
            button = PlainButton(theme, words.OPEN, icon="arrow-right", name=f"open_{firm.profile.firm or 'first'}")
            button.setAccessibleName(firm.opens)
            button.clicked.connect(self.wanted)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.tell(firm.note, bad=firm.bad)

    def tell(self, sentence: str, *, bad: bool) -> None:
        """Say what is to be known of it, marked where it keeps the firm from being used."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self._glyph.setGlyph("triangle-alert" if bad else "building-2", "warn" if bad else "soft")


class FirmRows(RowCard):
    """`visit_requested` carries a Visit."""

    visit_requested = Signal(object)

    def __init__(self, theme: Theme, firm: FirmState) -> None:
        super().__init__(name=f"firm_{firm.profile.firm or 'first'}")
        self.setAccessibleName(firm.name)
        self._profile = firm.profile
        self._head = FirmHead(theme, firm)
        self._head.wanted.connect(self._open)
        self.addRow(self._head)
        for row in firm.rows:
            line = TodoLine(theme, row)
            line.acted.connect(self._act)
            self.addRow(line)
        if firm.more:
            more = Text(words.more(firm.more), role="soft", name="firmMore")
            more.setContentsMargins(SPACE.xl + 22 + SPACE.l - 2, SPACE.m, SPACE.l, SPACE.m)
            self.addRow(more)

    def tell(self, sentence: str, *, bad: bool) -> None:
        """Say how its exchange goes."""
        self._head.tell(sentence, bad=bad)

    @Slot()
    def _open(self) -> None:
        self.visit_requested.emit(Visit(profile=self._profile))

    @Slot(object)
    def _act(self, row: TodoRow) -> None:
        visit = Visit(profile=self._profile, invoice_id=row.invoice_id, origin=row.origin, draft=row.opens_editor)
        self.visit_requested.emit(visit)
