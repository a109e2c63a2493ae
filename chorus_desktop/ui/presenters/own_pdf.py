"""Sending the user's own PDF: what was read in it, what the user checks, and the issue of the whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from chorus_desktop.actions import own_pdf
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import check
from chorus_desktop.actions.own_pdf import Examined
from chorus_desktop.actions.take_over import take_over
from chorus_desktop.documents.inspect import Reading
from chorus_desktop.domain.invoice import Invoice, StatedTotals
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.problems import Problem
from chorus_desktop.store import queries
from chorus_desktop.ui.presenters.draft import STATED, Draft
from chorus_desktop.ui.presenters.editing import Editing
from chorus_desktop.ui.presenters.editor_state import (
    BuyerState,
    SummaryLine,
    buyer_state,
    field_state,
    saved_words,
    service_choices,
    summary,
)
from chorus_desktop.ui.presenters.line_states import FieldState
from chorus_desktop.ui.wording import editing as words
from chorus_desktop.ui.wording import own_pdf as pdf_words
from chorus_desktop.ui.wording import reading as doubts
from chorus_desktop.ui.wording.choices import Choice

FIELDS = (
    "number", "issue_date", "due_date", "buyer.name", "buyer.service_code", "purchase_order", "contract",
    *(f"stated_totals.{name}" for name in STATED),
)  # fmt: skip
_NOTHING = StatedTotals(without_vat=ZERO, vat_total=ZERO, with_vat=ZERO)
#: From this confidence on, what was read is only to be glanced at.
_SURE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPdfState:
    """All that the form beside the PDF shows."""

    filename: str
    source: str
    takes_over: bool
    saved: str
    save_fault: str
    send_label: str
    buyer: BuyerState
    fields: Mapping[str, FieldState]
    services: tuple[Choice, ...]
    summary: tuple[SummaryLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """Where the fields come from, how sure each is (0 to 1) where they come from plain text, and what is doubtful."""

    source: str = ""
    confidence: Mapping[str, float] = field(default_factory=dict)
    doubts: str = ""


class OwnPdf(Editing):
    """Presenter of the page; `start` of a PDF keeps it durably before anything is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, check=_check, keep=_keep, issue=own_pdf.issue_own_pdf)
        self.online = True
        self.filename = ""
        self.content = b""
        self._used = ""
        self._read: Read | None = None
        self._structured: Reading | None = None
        self.expected = ""
        self.replaces: int | None = None

    def await_pdf(self, *, expected: str = "", replaces: int | None = None) -> None:
        """Say which number the next PDF should bear, or in which draft it takes the place of another one."""
        self.expected, self.replaces = expected, replaces

    def to_be_replaced(self) -> int | None:
        """The draft shown, where its PDF bears a number that is used already."""
        return self.draft_id if self._used else None

    def take(self, examined: Examined) -> int:
        """Keep the PDF and a draft of what was read in it; gives the draft's id. Raises UserFault, StoreFault."""
        if self.replaces is not None:
            draft_id = own_pdf.exchange_pdf(self._desk, self.replaces, examined)
            self.replaces, new = None, False
        else:
            new = True
            draft_id = own_pdf.start(self._desk, examined, expected=self.expected)
        self._take_up(draft_id, examined.content, examined.filename)
        reading = examined.reading
        if reading is None:
            self._read = Read()
        else:
            self._read = Read(
                source=reading.source, confidence=dict(reading.confidence), doubts=doubts.gravest(reading.warnings)
            )
            self._structured = reading if new and reading.source != "pdf-text" and reading.invoice.lines else None
        return draft_id

    def take_bare(self, examined: Examined) -> str:
        """Hold the data of an invoice in bare XML, nothing is kept yet; gives what is to be said of it."""
        reading = examined.reading
        assert reading is not None, "XML that is no invoice is a fault"
        self._structured = reading
        told = pdf_words.bare_sentence(reading.source, reading.invoice.number)
        return f"{told} {doubts.gravest(reading.warnings)}".rstrip()

    def take_over(self) -> int:
        """Make a draft of the form from the data held; gives its id. Raises UserFault, StoreFault."""
        assert self._structured is not None, "offered only where there are data"
        return take_over(self._desk, self._structured, self.draft_id)

    def open(self, draft_id: int) -> None:
        """Take up a kept draft with its PDF. Raises StoreFault."""
        kept = queries.invoice_detail(self._desk.store, draft_id).stored
        self._take_up(draft_id, own_pdf.content_of(self._desk, draft_id), kept.own_pdf_name)
        self._read = None

    def close(self) -> None:
        """Hold no PDF any more; its draft was kept."""
        self.start(None, Invoice())
        self.content, self.filename, self._read, self._structured = b"", "", None, None
        self._used = ""
        self.await_pdf()

    def state(self) -> OwnPdfState:
        """The page as it is now."""
        shown = self.shown_problems()
        return OwnPdfState(
            filename=self.filename,
            source=self._source(),
            takes_over=self._structured is not None,
            saved=saved_words(self.saved_at, self.save_fault, kept=True),
            save_fault=self.fault_sentence(),
            send_label=words.send_label(online=self.online, anyway=self.only_warnings()),
            buyer=self._buyer(),
            fields={path: self._hinted(path, field_state(self, path, shown)) for path in FIELDS},
            services=service_choices(self),
            summary=summary(self),
        )

    def _source(self) -> str:
        number = self.draft.invoice.number
        if self._used:
            return pdf_words.number_used(self._used)
        if self.expected and number != self.expected:
            return pdf_words.other_number(self.expected, number)
        if self._read is None:
            return ""
        return f"{pdf_words.source_sentence(self._read.source)} {self._read.doubts}".rstrip()

    def _take_up(self, draft_id: int, content: bytes, filename: str) -> None:
        stored = queries.draft(self._desk.store, draft_id)
        self.content = content
        self.filename = filename
        self._structured = None
        self._used = own_pdf.used_number(self._desk, draft_id)
        self.start(draft_id, stored)
        self.renew_firm()
        if stored.stated_totals in (None, _NOTHING):
            blank = replace(self.draft.invoice, stated_totals=_NOTHING)
            self.draft = Draft(invoice=blank, unread={f"stated_totals.{name}": "" for name in STATED})
            self.forget_steps()

    def _buyer(self) -> BuyerState:
        state = buyer_state(self, online=self.online)
        return state if state.field.hint else replace(state, field=self._hinted("buyer.siret", state.field))

    def _hinted(self, path: str, state: FieldState) -> FieldState:
        if self._read is None or not self._read.source or not state.text:
            return state
        if self._read.source in ("facturx", "ubl"):
            return replace(state, hint=pdf_words.CERTAIN)
        confidence = self._read.confidence.get(path, self._read.confidence.get(path.rpartition(".")[2]))
        if confidence is None:
            return state
        return replace(state, hint=pdf_words.TO_CHECK if confidence >= _SURE else pdf_words.UNSURE)


def _check(desk: Desk, invoice: Invoice) -> list[Problem]:
    return check(desk, invoice, own_pdf=True)


def _keep(desk: Desk, draft_id: int | None, invoice: Invoice) -> int:
    if draft_id is None:
        raise ValueError("a PDF is kept before its draft is edited")
    return own_pdf.save_own_pdf_draft(desk, draft_id, invoice)
