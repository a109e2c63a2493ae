"""The journal of one invoice, opened on demand, and the proof of its deposit as a file."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.proof import export_proof
from chorus_desktop.store.queries import InvoiceDetail
from chorus_desktop.ui.dialogs.file_choice import ask_where
from chorus_desktop.ui.presenters.journal import JournalLine, journal
from chorus_desktop.ui.tasks import Done, Faulted, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.certificate_button import CertificateButton
from chorus_desktop.ui.widgets import Card, LinkButton, PlainButton, Text
from chorus_desktop.ui.widgets.flow import FlowLayout
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.journal import told_of


class JournalCard(Card):
    """Shows that everything is written down; the lines themselves only to who asks for them."""

    def __init__(self, desk: Desk, theme: Theme, *, pool: Pool | None = None, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("Journal"), name="journalCard", parent=parent)
        self._desk = desk
        self._detail: InvoiceDetail | None = None
        self._wanted, self._target = 0, ""
        self._task = Task(self, pool)
        self._task.ended.connect(self._ended)
        about = self.tr("Tout ce qui arrive à cette facture est inscrit ici, et rien n’en est effacé sans trace.")
        self.body.addWidget(Text(about, role="soft", wrap=True, name="journalAbout"))
        self._toggle = LinkButton(theme, "", icon="chevron-right", name="journalToggle")
        self._toggle.clicked.connect(self._open_or_close)
        self._proof = PlainButton(theme, self.tr("Pre&uve de dépôt…"), icon="shield-check", name="proof")
        self._proof.clicked.connect(self._choose)
        self.certificate = CertificateButton(desk, theme)
        self.certificate.told.connect(self._tell)
        papers = FlowLayout(SPACE.s)
        papers.addWidget(self._proof)
        papers.addWidget(self.certificate)
        self.body.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(papers)
        self._note = Text("", role="small", wrap=True, name="proofNote")
        self._note.hide()
        self.body.addWidget(self._note)
        self._lines = QWidget()
        self._lines.setObjectName("journalLines")
        self._rows = QVBoxLayout(self._lines)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE.m)
        self.body.addWidget(self._lines)
        self._set_open(False)

    def show_invoice(self, detail: InvoiceDetail) -> None:
        """Follow this invoice; another one than before begins closed. Raises StoreFault."""
        if self._detail is None or self._detail.row.id != detail.row.id:
            self._task.cancel()
            self._proof.setEnabled(True)
            self._note.hide()
            self._set_open(False)
        self._detail = detail
        sent = detail.submission
        self._proof.setVisible(sent is not None and bool(sent.flux_number or sent.platform_id is not None))
        self.certificate.show_for(sent.platform_id if sent is not None else None, detail.row.number)
        self.setVisible(detail.row.number != "")
        self._fill()

    @Slot()
    def _open_or_close(self) -> None:
        self._set_open(not self._lines.isVisibleTo(self))
        self._fill()

    def _set_open(self, opened: bool) -> None:
        self._lines.setVisible(opened)
        self._toggle.setText(self.tr("Masquer le journal") if opened else self.tr("Voir le journal"))
        self._toggle.setIconName("chevron-down" if opened else "chevron-right")

    def _fill(self) -> None:
        if self._detail is None or not self._lines.isVisibleTo(self):
            return
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in journal(self._desk, self._detail.row.id):
            self._rows.addWidget(_row(line))

    def _now(self) -> datetime:
        return self._desk.now().astimezone()

    @Slot()
    def _choose(self) -> None:
        if self._detail is None:
            return
        self._wanted = self._detail.row.id
        file = self.tr("Preuve de dépôt {0}.pdf").format(self._detail.row.number)
        kinds = [self.tr("PDF (*.pdf)"), self.tr("JSON, avec les réponses complètes (*.json)")]
        title = self.tr("Enregistrer la preuve de dépôt")
        ask_where(self, title, file, self.save_proof, name="proofDialog", kinds=kinds)

    @Slot(str)
    def save_proof(self, path: str) -> None:
        """Write the proof of the invoice for which this place was asked: JSON where the name ends so, else PDF."""
        self._target = path
        self._proof.setEnabled(False)
        work = partial(export_proof, self._desk.store.path, self._wanted, Path(path), now=self._now(), words=told_of)
        self._task.start(work)

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        self._proof.setEnabled(True)
        match outcome:
            case Done(value=proof) if proof.flaw is None:
                self._tell(self.tr("Preuve enregistrée dans {0}").format(self._target), "good")
            case Done():
                told = self.tr("Preuve enregistrée, mais le journal a été modifié en dehors de l’application.")
                self._tell(told, "bad")
            case Faulted(fault=fault):
                self._tell(errors.sentence(fault.code, fault.params), "bad")

    @Slot(str, str)
    def _tell(self, text: str, tone: str) -> None:
        self._note.setText(text)
        self._note.setTone(tone)
        self._note.show()


def _row(line: JournalLine) -> QWidget:
    row = QWidget()
    row.setObjectName("journalRow")
    row.setAccessibleName(", ".join(part for part in (line.when, line.sentence, line.official) if part))
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(Text(line.sentence, wrap=True, name="journalSentence"))
    if line.official:
        texts.addWidget(Text(line.official, role="faint", wrap=True, name="journalOfficial"))
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE.m)
    layout.addLayout(texts, 1)
    layout.addWidget(Text(line.when, role="soft", name="journalWhen"), 0, Qt.AlignmentFlag.AlignTop)
    return row
