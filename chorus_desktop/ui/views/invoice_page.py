"""One invoice: where it stands, its story, the one thing to do, its document."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions import drafts, issue
from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain.errors import ChorusError, StoreFault
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.durable_files import write_durably
from chorus_desktop.store import queries
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.dialogs.file_choice import ask_where
from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.presenters.timeline import timeline
from chorus_desktop.ui.tasks import Pool
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.invoice_asks import InvoiceAsks
from chorus_desktop.ui.views.invoice_journal import JournalCard
from chorus_desktop.ui.views.invoice_money import InvoiceMoney
from chorus_desktop.ui.views.own_pdf_paper import PdfPaper
from chorus_desktop.ui.views.supporting_card import SupportingCard
from chorus_desktop.ui.widgets import (
    Banner,
    Card,
    IconButton,
    PageHeader,
    PlainButton,
    ScrollPage,
    StatusBadge,
    Timeline,
    TimelineStep,
)
from chorus_desktop.ui.wording import errors, states, steps
from chorus_desktop.ui.wording.typography import set_in_french

_S = SubmissionState
_CORRECTABLE = (_S.REJECTED, _S.REFUSED)


class InvoicePage(QWidget):
    """`edit_requested` carries a draft's id and origin once the invoice may be changed again, or was duplicated."""

    closed = Signal()
    edit_requested = Signal(int, str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None, *, pool: Pool | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._theme, self._pool = desk, theme, pool
        self._detail: InvoiceDetail | None = None
        self._shown_sha256, self._wanted_sha256 = "", ""
        back = IconButton(theme, "arrow-left", self.tr("Retour"), name="invoiceBack")
        back.clicked.connect(self.closed)
        self._withdraw = self._act(self.tr("&Reprendre avant l’envoi"), "undo-2", "withdraw", self._take_back)
        self._correct = self._act(self.tr("&Corriger"), "pencil", "correct", self._mend)
        self._final = self._act(self.tr("&Facture finale"), "receipt-text", "final", self._follow_advance)
        self._credit = self._act(self.tr("Faire un &avoir"), "receipt-text", "credit", self._credit_whole)
        self._copy = self._act(self.tr("&Dupliquer"), "copy", "duplicate", self._duplicate)
        self._save = self._act(self.tr("&Enregistrer une copie…"), "download", "saveCopy", self._choose_copy)
        acts: list[QWidget] = [self._withdraw, self._correct, self._final, self._credit, self._copy, self._save]
        self._header = PageHeader(theme, "", actions=acts)
        self._banner = Banner(theme, "bad", "", closable=True, name="invoiceBanner")
        self._banner.closed.connect(self._banner.hide)
        self._banner.hide()
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._header, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.addLayout(head)
        layout.addWidget(self._banner)
        layout.addLayout(self._body(), 1)

    def _act(self, label: str, icon: str, name: str, slot: object) -> PlainButton:
        button = PlainButton(self._theme, label, icon=icon, name=name)
        button.clicked.connect(slot)
        return button

    def _body(self) -> QHBoxLayout:
        self._badge = StatusBadge(self._theme, "neutral", "")
        self._timeline = Timeline(self._theme, name="timeline")
        card = Card(title=set_in_french(self.tr("Où en est-elle ?")), name="storyCard")
        card.body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._timeline)
        story = ScrollPage(name="story")
        story.setMinimumWidth(472)  # a step and its date stand whole
        story.body.setContentsMargins(0, 0, SPACE.s, 0)
        self._asks = InvoiceAsks(self._desk, self._theme, pool=self._pool)
        self._asks.settled.connect(self.settled)
        self._asks.failed.connect(self.unsettled)
        self._asks.redone.connect(self._redone)
        self._money = InvoiceMoney(self._desk, self._theme)
        self._money.changed.connect(self.refresh)
        self._money.told.connect(self.settled)
        self._money.opened.connect(self.open_invoice)
        self._money.failed.connect(self.unsettled)
        self._supporting = SupportingCard(self._desk, self._theme, frozen=True)
        self._journal = JournalCard(self._desk, self._theme, pool=self._pool)
        for part in (self._asks, card, self._money, self._supporting, self._journal):
            story.body.addWidget(part)
        story.body.addStretch(1)
        self._paper = PdfPaper(self._theme, self, pool=self._pool)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(story, 5)
        row.addWidget(self._paper, 4)
        return row

    def open_invoice(self, invoice_id: int) -> None:
        """Show an invoice. Raises UserFault("invoice_unknown"), StoreFault."""
        self._banner.hide()
        self._show(queries.invoice_detail(self._desk.store, invoice_id))

    def save(self) -> bool:
        """Keep what is being typed; False where it cannot be kept."""
        return self._asks.save()

    def hear(self, event: object) -> None:
        """What the engine tells that is in no store."""
        self._journal.certificate.hear(event)

    @Slot()
    def refresh(self) -> None:
        """Show what the store says now."""
        if self._detail is not None:
            self._show(queries.invoice_detail(self._desk.store, self._detail.row.id))

    def _show(self, detail: InvoiceDetail) -> None:
        self._detail, row = detail, detail.row
        self._header.setTitle(row.number or self.tr("Brouillon"))
        self._header.setSubtitle(" · ".join((row.buyer_name, format_money(row.with_vat), *steps.sent_on(detail))))
        self._badge.setStatus(*states.badge(row.submission_state, row.status, row.reason))
        never_left = detail.submission is not None and detail.submission.resends == 0
        self._withdraw.setVisible(never_left and row.submission_state is _S.QUEUED and row.state == "issued")
        self._correct.setVisible(row.submission_state in _CORRECTABLE and row.state == "issued")
        kind = detail.stored.invoice.type_code if row.submission_state is _S.INTEGRATED else None
        self._credit.setVisible(kind not in (None, TypeCode.CREDIT_NOTE))
        self._final.setVisible(kind is TypeCode.ADVANCE)
        told = timeline(detail, self._desk.now().astimezone(), idle=self._desk.store.read_only)
        self._timeline.setSteps([TimelineStep(**asdict(step)) for step in told])
        self._asks.show_invoice(detail)
        self._money.show_invoice(detail)
        self._supporting.show_invoice(row.id)
        self._journal.show_invoice(detail)
        self._show_document(detail)

    def _show_document(self, detail: InvoiceDetail) -> None:
        sha256 = detail.document_sha256
        self._save.setVisible(bool(sha256))
        self._paper.setVisible(bool(sha256))
        if not sha256 or sha256 == self._shown_sha256:
            return
        try:
            content, kept = queries.document_bytes(self._desk.store, sha256), detail.stored
            self._paper.show_file(content, kept.invoice, kept.own_pdf_name)
            self._shown_sha256 = sha256
        except ChorusError as fault:
            self._shown_sha256 = ""
            self._save.hide()
            self._paper.hide()
            self._tell(fault)

    def _tell(self, fault: ChorusError) -> None:
        self._banner.setContent("bad", errors.sentence(fault.code, fault.params))
        self._banner.show()

    @Slot(str)
    def settled(self, sentence: str) -> None:
        """Something was done about the invoice: show it anew, and say what."""
        self.refresh()
        self._banner.setContent("info", sentence)
        self._banner.show()

    @Slot(object)
    def unsettled(self, fault: ChorusError) -> None:
        """Something could not be done: show it as it is, and say why."""
        self.refresh()
        self._tell(fault)

    @Slot(int)
    def _redone(self, draft_id: int) -> None:
        self.edit_requested.emit(draft_id, self._detail.row.origin if self._detail is not None else "form")

    @Slot()
    def _take_back(self) -> None:
        if self._detail is None:
            return
        try:
            withdrawn = issue.withdraw(self._desk, self._detail.row.id)
        except ChorusError as fault:
            self._tell(fault)
            return
        if withdrawn:
            self.edit_requested.emit(self._detail.row.id, self._detail.row.origin)
            return
        self.settled(self.tr("Trop tard, elle est déjà en train de partir."))

    @Slot()
    def _mend(self) -> None:
        self._edit(issue.correct, anew=False)

    @Slot()
    def _duplicate(self) -> None:
        self._edit(drafts.duplicate)

    @Slot()
    def _credit_whole(self) -> None:
        self._edit(drafts.credit)

    @Slot()
    def _follow_advance(self) -> None:
        self._edit(drafts.final)

    def _edit(self, made_of: Callable[[Desk, int], int], *, anew: bool = True) -> None:
        """Go on with the draft that is made of this invoice; `anew` it has no file of the user's own."""
        if self._detail is None:
            return
        try:
            draft = made_of(self._desk, self._detail.row.id)
        except ChorusError as fault:
            self._tell(fault)
            return
        self.edit_requested.emit(draft, "form" if anew else self._detail.row.origin)

    @Slot()
    def _choose_copy(self) -> None:
        if self._detail is None:
            return
        self._wanted_sha256 = self._detail.document_sha256
        ending = "xml" if self._paper.is_reading else "pdf"
        file, kinds = f"{self._detail.row.number}.{ending}", [f"{ending.upper()} (*.{ending})"]
        ask_where(self, self.tr("Enregistrer une copie"), file, self.save_copy, name="saveCopyDialog", kinds=kinds)

    @Slot(str)
    def save_copy(self, path: str) -> None:
        """Write the frozen document for which this place was asked, whatever the page shows by now."""
        try:
            write_durably(Path(path), queries.document_bytes(self._desk.store, self._wanted_sha256))
        except OSError as fault:
            self._tell(StoreFault("file_unwritable", path=path, detail=fault.strerror or ""))
        except ChorusError as fault:
            self._tell(fault)
