"""The catalogue: templates and invoices that come again above, below all that was sold, searched, changed, removed."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.actions import catalogue, templates
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.firm import load_firm
from chorus_desktop.domain.catalogue import CatalogueItem
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import Vat
from chorus_desktop.domain.templates import Rhythm, Template
from chorus_desktop.ui.dialogs.catalogue_item import CatalogueItemDialog
from chorus_desktop.ui.dialogs.template import TemplateDialog
from chorus_desktop.ui.learning import Learning
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.catalogue_lines import ItemLine, TemplateLine
from chorus_desktop.ui.widgets import (
    EmptyState,
    PageHeader,
    PlainButton,
    RowCard,
    ScrollPage,
    SearchField,
    SectionTitle,
    Text,
    Toast,
)
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.choices import vats

#: More are found by searching.
_MOST = 50


class CataloguePage(ScrollPage):
    """`editor_requested(draft, origin)` once an invoice was begun from a template; `page_requested`: the contracts."""

    editor_requested = Signal(int, str)
    page_requested = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name="cataloguePage", parent=parent)
        self._desk, self._theme = desk, theme
        self._text = ""
        self._shown: tuple[object, object] = (None, None)
        self._taken: tuple[str, int] = ("", 0)
        self._dialog: CatalogueItemDialog | TemplateDialog | None = None
        works = PlainButton(theme, self.tr("&Marchés de travaux"), icon="building-2", name="worksContractsPage")
        works.clicked.connect(self._works)
        purpose = self.tr("Vos modèles, et ce que vous avez déjà vendu")
        header = PageHeader(theme, self.tr("Catalogue"), purpose, actions=[works])
        self.search = SearchField(
            theme, self.tr("Désignation"), label=self.tr("Chercher dans le catalogue"), name="itemSearch"
        )
        self.search.searched.connect(self._searched)
        new = PlainButton(theme, self.tr("&Nouvel article"), icon="plus", name="newItem")
        new.clicked.connect(self._new_item)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self.search, 1)
        row.addWidget(new)
        self._templates_title = SectionTitle(self.tr("Modèles et factures récurrentes"))
        self._templates = RowCard(name="templates")
        self._items = RowCard(name="items")
        self._more = Text(self.tr("Les autres se trouvent en cherchant."), role="small", name="itemsMore")
        self._empty = EmptyState(theme, "package", self.tr("Rien ici"), "", name="itemsEmpty")
        self.body.addWidget(header)
        for above in (self._templates_title, self._templates, SectionTitle(self.tr("Articles"))):
            self.body.addWidget(above)
        self.body.addLayout(row)
        for below in (self._items, self._more, self._empty):
            self.body.addWidget(below)
        self.toast = Toast(theme, self, name="catalogueToast")
        self.toast.undoRequested.connect(self._take_back)
        learning = Learning(desk, self)
        learning.learnt.connect(self.refresh)
        learning.learn()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now; what did not change is left alone. Raises StoreFault."""
        known = templates.all_templates(self._desk)
        items = catalogue.offers(self._desk, self._text, _MOST)
        if (known, items) == self._shown:
            return
        self._shown = known, items
        self._templates.clear()
        for template in known:
            line = TemplateLine(self._theme, template)
            line.begun.connect(self._begin)
            line.changed.connect(self._change_template)
            line.removed.connect(self._remove_template)
            self._templates.addRow(line)
        self._templates_title.setVisible(bool(known))
        self._templates.setVisible(bool(known))
        self._items.clear()
        for item in items:
            row = ItemLine(self._theme, item)
            row.changed.connect(self._change_item)
            row.removed.connect(self._remove_item)
            self._items.addRow(row)
        self._items.setVisible(bool(items))
        self._more.setVisible(len(items) == _MOST)
        self._empty.setContent("package", self.tr("Rien ici"), self._nothing())
        self._empty.setVisible(not items)

    @Slot()
    def _works(self) -> None:
        self.page_requested.emit("works")

    def _nothing(self) -> str:
        if self._text:
            return self.tr("Rien de tel n’a été vendu. Essayez le début d’un autre mot.")
        return self.tr("Ce que vous vendez s’ajoute ici de lui-même dès la première facture envoyée.")

    @Slot(str)
    def _searched(self, text: str) -> None:
        self._text = text.strip()
        self.refresh()

    def _renew(self) -> None:
        """Show it anew after an act, whose button may be gone: the keyboard goes on in the search."""
        self.refresh()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- items ---

    def _vats(self, *used: Vat) -> dict[str, Vat]:
        firm = load_firm(self._desk)
        return vats(firm.vat_regime, *used, postcode=firm.seller.address.postcode)

    @Slot()
    def _new_item(self) -> None:
        self._change_item(CatalogueItem(vat=next(iter(self._vats().values()))))

    @Slot(object)
    def _change_item(self, item: CatalogueItem) -> None:
        dialog = CatalogueItemDialog(self._theme, item, self._vats(item.vat), parent=self)
        dialog.kept.connect(self._keep_item)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _keep_item(self, item: CatalogueItem) -> None:
        assert isinstance(self._dialog, CatalogueItemDialog)
        try:
            catalogue.keep(self._desk, item)
        except UserFault as fault:
            self._dialog.tell(errors.sentence(fault.code, fault.params))
            return
        self._dialog.accept()
        self._renew()

    @Slot(object)
    def _remove_item(self, item: CatalogueItem) -> None:
        catalogue.remove(self._desk, [item.id])
        self._removed("item", item.id, item.name)

    # --- templates ---

    @Slot(object)
    def _begin(self, template: Template) -> None:
        self.editor_requested.emit(templates.begin_from(self._desk, template.id), "form")

    @Slot(object)
    def _change_template(self, template: Template) -> None:
        known = templates.all_templates(self._desk)
        dialog = TemplateDialog(self._theme, template, known, today=self._desk.today(), parent=self)
        dialog.setProperty("template", template.id)
        dialog.kept.connect(self._keep_template)
        self._dialog = dialog
        dialog.open()

    @Slot(str, object, object)
    def _keep_template(self, name: str, rhythm: Rhythm | None, next_on: date | None) -> None:
        assert self._dialog is not None
        templates.change(self._desk, int(self._dialog.property("template")), name, rhythm, next_on)
        self._renew()

    @Slot(object)
    def _remove_template(self, template: Template) -> None:
        templates.remove(self._desk, template.id)
        self._removed("template", template.id, template.name)

    def _removed(self, kind: str, key: int, name: str) -> None:
        self._taken = kind, key
        self._renew()
        self.toast.showMessage(self.tr("{0} est retiré du catalogue.").format(name), undo=True)

    @Slot()
    def _take_back(self) -> None:
        kind, key = self._taken
        try:
            if kind == "item":
                catalogue.take_back(self._desk, [key])
            else:
                templates.take_back(self._desk, key)
        except UserFault as fault:
            self.toast.showMessage(errors.sentence(fault.code, fault.params))
        self.refresh()
