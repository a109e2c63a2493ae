"""What else is made of the invoice in the form: a copy, a template, one that comes again; or it is begun from one."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from chorus_desktop.actions import drafts, templates, works
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.invoice import PrecedingInvoice
from chorus_desktop.domain.templates import Rhythm, Template, later
from chorus_desktop.ui.dialogs.template import TemplateDialog
from chorus_desktop.ui.dialogs.works_contract import WorksContractDialog
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import PlainButton
from chorus_desktop.ui.wording import templates as words
from chorus_desktop.ui.wording import works as words_of_works


class EditorCopies(QObject):
    """A button with a menu. `opened(draft)`: go on with that one; `told(text)`: say what was done.

    `works_requested`: show the works contracts; `followed`: the draft has become one. `keep_first` is emitted before a
    copy is made, so that the copy has what was typed last.
    """

    opened = Signal(int)
    told = Signal(str)
    works_requested = Signal()
    followed = Signal()
    keep_first = Signal()

    def __init__(self, desk: Desk, theme: Theme, editor: InvoiceEditor, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._theme, self._editor, self._page = desk, theme, editor, page
        self._dialog: TemplateDialog | None = None
        self._contract: WorksContractDialog | None = None
        self.button = PlainButton(theme, self.tr("Pl&us"), icon="ellipsis", name="editorMore")
        self.button.setAccessibleName(self.tr("Plus\u202f: copier, modèles, facture récurrente"))
        self.menu = QMenu(page)
        self.menu.setObjectName("editorMenu")
        self.menu.aboutToShow.connect(self._fill)
        self.button.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    @Slot()
    def _fill(self) -> None:
        self.menu.clear()
        for text, slot in (
            (self.tr("&Dupliquer cette facture"), self._duplicate),
            (self.tr("&Garder comme modèle…"), self._keep),
            (self.tr("Facture &récurrente…"), self._repeat),
            (words_of_works.FOLLOW, self._follow),
            (words_of_works.OPEN, self.works_requested.emit),
        ):
            action = self.menu.addAction(text)
            action.triggered.connect(slot)
        known = templates.all_templates(self._desk)
        self.menu.addSeparator()
        title = self.tr("Commencer d’après un modèle\u202f:") if known else self.tr("Aucun modèle pour le moment")
        self.menu.addAction(title).setEnabled(False)
        for template in known:
            action = self.menu.addAction(template.name.replace("&", "&&"))
            action.setData(template.id)
            action.triggered.connect(self._begin)

    @Slot()
    def _duplicate(self) -> None:
        self.keep_first.emit()
        if self._editor.save(blank=True) and self._editor.draft_id is not None:
            self.opened.emit(drafts.duplicate(self._desk, self._editor.draft_id))
            self.told.emit(self.tr("Vous êtes maintenant sur la copie."))

    @Slot()
    def _begin(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.keep_first.emit()
        if self._editor.save():
            self.opened.emit(templates.begin_from(self._desk, int(action.data())))

    @Slot()
    def _follow(self) -> None:
        invoice = self._editor.draft.for_sending()[0]
        first = invoice.lines[0].name if invoice.lines else ""
        name = words.usual_name(invoice.buyer.name, invoice.contract or first)
        advances = works.open_advances(self._desk, invoice.buyer)
        dialog = WorksContractDialog(self._theme, name, self._page, advances=advances)
        dialog.kept.connect(self._followed)
        self._contract = dialog
        dialog.open()

    @Slot(str, object, object, object)
    def _followed(self, name: str, retention: Decimal, advance: Decimal, named: PrecedingInvoice | None) -> None:
        assert self._contract is not None
        self.keep_first.emit()
        invoice = self._editor.draft.for_sending()[0]
        try:
            works.make(self._desk, name, invoice, retention=retention, advance=advance, advance_invoice=named)
        except UserFault as fault:
            self._contract.refuse(fault)
            return
        self._contract.accept()
        self.followed.emit()

    @Slot()
    def _keep(self) -> None:
        self._ask(None)

    @Slot()
    def _repeat(self) -> None:
        self._ask(Rhythm.MONTHLY)

    def _ask(self, rhythm: Rhythm | None) -> None:
        invoice = self._editor.draft.for_sending()[0]
        day = invoice.issue_date or self._desk.today()
        draft_id = self._editor.draft_id
        template = None if draft_id is None else templates.prepared_from(self._desk, draft_id)
        if template is None:
            name = words.usual_name(invoice.buyer.name, invoice.lines[0].name if invoice.lines else "")
            template = Template(name=name, invoice=invoice, rhythm=rhythm, next_on=later(day, 1, day=day.day))
        dialog = TemplateDialog(
            self._theme, template, templates.all_templates(self._desk), today=self._desk.today(), parent=self._page
        )
        dialog.kept.connect(self._kept)
        self._dialog = dialog
        dialog.open()

    @Slot(str, object, object)
    def _kept(self, name: str, rhythm: Rhythm | None, first_on: date | None) -> None:
        templates.keep(self._desk, name, self._editor.draft.for_sending()[0], rhythm, first_on)
        self.told.emit(words.kept(name, rhythm, first_on))
