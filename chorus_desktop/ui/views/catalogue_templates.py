"""The templates and the invoices that come again, above what is sold: begun from, changed, removed."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import templates
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.templates import Rhythm, Template
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.ui.dialogs.template import TemplateDialog
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import (
    AmountLabel,
    ElidedText,
    Glyph,
    IconButton,
    PlainButton,
    RowCard,
    SectionTitle,
    Text,
)
from chorus_desktop.ui.wording import templates as words


class CatalogueTemplates(QWidget):
    """Hidden while there are none. `begun(draft, origin)`, `removed` carries the template, `changed` after an act."""

    begun = Signal(int, str)
    removed = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self._shown: tuple[Template, ...] | None = None
        self._dialog: TemplateDialog | None = None
        self._rows = RowCard(name="templates")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.l)
        layout.addWidget(SectionTitle(self.tr("Modèles et factures récurrentes")))
        layout.addWidget(self._rows)

    def refresh(self) -> None:
        """Show what the store says now; what did not change is left alone. Raises StoreFault."""
        known = templates.all_templates(self._desk)
        if known == self._shown:
            return
        self._shown = known
        self._rows.clear()
        for template in known:
            line = TemplateLine(self._theme, template)
            line.begun.connect(self._begin)
            line.changed.connect(self._change)
            line.removed.connect(self._remove)
            self._rows.addRow(line)
        self.setVisible(bool(known))

    @Slot(object)
    def _begin(self, template: Template) -> None:
        self.begun.emit(templates.begin_from(self._desk, template.id), "form")

    @Slot(object)
    def _change(self, template: Template) -> None:
        known = templates.all_templates(self._desk)
        dialog = TemplateDialog(self._theme, template, known, today=self._desk.today(), parent=self)
        dialog.setProperty("template", template.id)
        dialog.kept.connect(self._keep)
        self._dialog = dialog
        dialog.open()

    @Slot(str, object, object)
    def _keep(self, name: str, rhythm: Rhythm | None, next_on: date | None) -> None:
        assert self._dialog is not None
        templates.change(self._desk, int(self._dialog.property("template")), name, rhythm, next_on)
        self.changed.emit()

    @Slot(object)
    def _remove(self, template: Template) -> None:
        templates.remove(self._desk, template.id)
        self.removed.emit(template)


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Glyph(theme, icon, colour="soft", size=20))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(ElidedText(template.name, role="strong", name="lineName"))
        texts.addWidget(Text(words.standing(template), role="soft", wrap=True, name="lineTold"))
        layout.addLayout(texts, 1)
        layout.addWidget(AmountLabel(compute_totals(template.invoice).with_vat, name="templateAmount"))
        for button in self._buttons(theme, template):
            layout.addWidget(button)

    def _buttons(self, theme: Theme, template: Template) -> tuple[QWidget, ...]:
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
        return begin, change, remove

    @Slot()
    def _begin(self) -> None:
        self.begun.emit(self._template)

    @Slot()
    def _change(self) -> None:
        self.changed.emit(self._template)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._template)
