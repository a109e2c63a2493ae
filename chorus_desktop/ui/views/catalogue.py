"""The catalogue: templates and invoices that come again above, below a table of all that was sold."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.actions import templates
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.templates import Template
from chorus_desktop.ui.learning import Learning
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.views.catalogue_items import CatalogueItems
from chorus_desktop.ui.views.catalogue_templates import CatalogueTemplates
from chorus_desktop.ui.widgets import PageHeader, PlainButton, ScrollPage, Toast
from chorus_desktop.ui.window_place import WindowPlace
from chorus_desktop.ui.wording import catalogue as words
from chorus_desktop.ui.wording import errors


class CataloguePage(ScrollPage):
    """`editor_requested(draft, origin)` once an invoice was begun; `page_requested`: the contracts."""

    editor_requested = Signal(int, str)
    page_requested = Signal(str)

    def __init__(
        self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, place: WindowPlace | None = None
    ) -> None:
        super().__init__(name="cataloguePage", parent=parent)
        self._desk = desk
        self._taken: Template | list[int] = []
        works = PlainButton(theme, self.tr("&Marchés de travaux"), icon="building-2", name="worksContractsPage")
        works.clicked.connect(self._works)
        self._export = PlainButton(theme, self.tr("E&xporter…"), icon="download", name="catalogueExport")
        purpose = self.tr("Vos modèles, et ce que vous avez déjà vendu")
        header = PageHeader(theme, self.tr("Catalogue"), purpose, actions=[self._export, works])
        self._templates = CatalogueTemplates(desk, theme)
        self._templates.begun.connect(self.editor_requested)
        self._templates.removed.connect(self._template_removed)
        self._templates.changed.connect(self._renew)
        self.items = CatalogueItems(desk, theme, place)
        self.search = self.items.search
        self._export.clicked.connect(self.items.export)
        self.items.acts.begun.connect(self.editor_requested)
        self.items.counted.connect(self._counted)
        self.body.addWidget(header)
        self.body.addWidget(self._templates)
        self.body.addWidget(self.items, 1)
        self.fill()
        self.toast = Toast(theme, self, name="catalogueToast")
        self.toast.undoRequested.connect(self._take_back)
        self.items.acts.removed.connect(self._items_removed)
        self.items.acts.refused.connect(self.toast.showMessage)
        learning = Learning(desk, self)
        learning.learnt.connect(self.refresh)
        learning.learn()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now; what did not change is left alone. Raises StoreFault."""
        self._templates.refresh()
        self.items.refresh()

    @Slot()
    def _works(self) -> None:
        self.page_requested.emit("works")

    @Slot(int)
    def _counted(self, count: int) -> None:
        self._export.setEnabled(count > 0)

    @Slot()
    def _renew(self) -> None:
        """Show it anew after an act, whose button may be gone: the keyboard goes on in the search."""
        self.refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _template_removed(self, template: Template) -> None:
        self._taken = template
        self._renew()
        self.toast.showMessage(words.removed([template.name]), undo=True)

    @Slot(object, str)
    def _items_removed(self, ids: list[int], sentence: str) -> None:
        self._taken = ids
        self.toast.showMessage(sentence, undo=True)

    @Slot()
    def _take_back(self) -> None:
        try:
            if isinstance(self._taken, Template):
                templates.take_back(self._desk, self._taken.id)
            else:
                self.items.bring_back(self._taken)
        except ChorusError as fault:
            self.toast.showMessage(errors.sentence(fault.code, fault.params))
        self.refresh()
