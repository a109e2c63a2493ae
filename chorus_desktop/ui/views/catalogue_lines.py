"""The rows of the catalogue: one thing that is sold, one template."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.templates import Template
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import AmountLabel, ElidedText, Glyph, IconButton, PlainButton, Text
from chorus_desktop.ui.wording import catalogue as words
from chorus_desktop.ui.wording import templates as template_words


class ItemLine(QWidget):
    """One item; `changed` and `removed` carry it."""

    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, item: CatalogueItem) -> None:
        super().__init__()
        self._item = item
        self.setObjectName(f"item{item.id}")
        layout = _row(self, Glyph(theme, "package", colour="soft", size=20), item.name, words.known(item))
        change = IconButton(theme, "pencil", self.tr("Modifier {0}").format(item.name), name=f"change{item.id}")
        change.clicked.connect(self._change)
        remove = IconButton(theme, "trash-2", self.tr("Retirer {0}").format(item.name), name=f"remove{item.id}")
        remove.clicked.connect(self._remove)
        layout.addWidget(change)
        layout.addWidget(remove)

    @Slot()
    def _change(self) -> None:
        self.changed.emit(self._item)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._item)


class TemplateLine(QWidget):
    """One template; `begun`, `changed` and `removed` carry it."""

    begun = Signal(object)
    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, template: Template) -> None:
        super().__init__()
        self._template = template
        self.setObjectName(f"template{template.id}")
        icon = "calendar-clock" if template.rhythm else "file-text"
        glyph = Glyph(theme, icon, colour="soft", size=20)
        layout = _row(self, glyph, template.name, template_words.standing(template))
        layout.addWidget(AmountLabel(compute_totals(template.invoice).with_vat, name="templateAmount"))
        begin = PlainButton(theme, self.tr("Faire la facture"), name=f"begin{template.id}")
        begin.setAccessibleName(self.tr("Faire la facture {0}").format(template.name))
        begin.clicked.connect(self._begin)
        change = IconButton(
            theme, "pencil", self.tr("Modifier {0}").format(template.name), name=f"changeTemplate{template.id}"
        )
        change.clicked.connect(self._change)
        remove = IconButton(
            theme, "trash-2", self.tr("Retirer {0}").format(template.name), name=f"removeTemplate{template.id}"
        )
        remove.clicked.connect(self._remove)
        for button in (begin, change, remove):
            layout.addWidget(button)

    @Slot()
    def _begin(self) -> None:
        self.begun.emit(self._template)

    @Slot()
    def _change(self) -> None:
        self.changed.emit(self._template)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._template)


def _row(line: QWidget, glyph: Glyph, name: str, told: str) -> QHBoxLayout:
    layout = QHBoxLayout(line)
    layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
    layout.setSpacing(SPACE.m)
    layout.addWidget(glyph)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(ElidedText(name, role="strong", name="lineName"))
    texts.addWidget(Text(told, role="soft", wrap=True, name="lineTold"))
    layout.addLayout(texts, 1)
    return layout
