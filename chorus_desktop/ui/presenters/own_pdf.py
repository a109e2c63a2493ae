"""Sending the user's own file: what was read in it, what the user checks beside a PDF, and the issue of the whole."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from chorus_desktop.actions import half_typed, own_pdf, own_xml
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import check
from chorus_desktop.actions.own_pdf import Examined
from chorus_desktop.actions.take_over import take_over
from chorus_desktop.documents.inspect import Reading
from chorus_desktop.domain.invoice import Invoice, StatedTotals
from chorus_desktop.domain.invoice_kind import is_own_credit_note
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store import queries
from chorus_desktop.store.received import Received
from chorus_desktop.ui.formats import format_date
from chorus_desktop.ui.presenters import own_xml as xml_parts
from chorus_desktop.ui.presenters.draft import STATED, Draft
from chorus_desktop.ui.presenters.draft_fields import PRECEDING
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
from chorus_desktop.ui.presenters.pdf_read import PdfRead, pdf_read
from chorus_desktop.ui.wording import editing as words
from chorus_desktop.ui.wording import handover as handover_words
from chorus_desktop.ui.wording import own_pdf as pdf_words
from chorus_desktop.ui.wording import own_xml as xml_words
from chorus_desktop.ui.wording import reading as doubts
from chorus_desktop.ui.wording.choices import Choice, invoice_kinds

FIELDS = (
    "number", "issue_date", "due_date", "buyer.name", "buyer.service_code", "purchase_order", "contract",
    *(f"stated_totals.{name}" for name in STATED), "prepaid",
    "business_process", PRECEDING, "third_party.siret", "third_party.name",
)  # fmt: skip
_NOTHING = StatedTotals(without_vat=ZERO, vat_total=ZERO, with_vat=ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPdfState:
    """All that the form beside the PDF shows; `xml` are the rows of what is in a file of XML, none of them typed."""

    filename: str
    source: str
    takes_over: bool
    saved: str
    save_fault: str
    send_label: str
    buyer: BuyerState
    fields: Mapping[str, FieldState]
    services: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    contractor: tuple[str, ...]
    credit_note: bool
    summary: tuple[SummaryLine, ...]
    xml: tuple[xml_parts.Row, ...] = ()


class OwnPdf(Editing):
    """Presenter of the page; what was dropped is kept durably before anything is shown.

    `syntax` is that of the user's own XML, None for a PDF; of XML nothing can be changed, and problems show at once.
    """

    def __init__(self, desk: Desk) -> None:
        self.syntax: FluxSyntax | None = None
        super().__init__(desk, check=_check, keep=_keep, issue=own_pdf.issue_own_pdf)
        self.online = True
        self.filename = ""
        self.content = b""
        self._used = ""
        self._again = False
        self._read: PdfRead | None = None
        self._structured: Reading | None = None
        self._handover: Received | None = None
        self.expected = ""
        self.replaces: int | None = None

    def await_pdf(self, *, expected: str = "", replaces: int | None = None) -> None:
        """Say which number the next PDF should bear, or in which draft it takes the place of another one."""
        self.expected, self.replaces = expected, replaces

    def to_be_replaced(self) -> int | None:
        """The draft shown, where its file bears a number that is used already, or can only be mended by another one."""
        return self.draft_id if self._used or self._again else None

    def take(self, examined: Examined) -> int:
        """Keep the file and a draft of what was read in it; gives the draft's id. Raises UserFault, StoreFault."""
        again = self.replaces is not None and queries.invoice_detail(self._desk.store, self.replaces).submission
        if self.replaces is not None:
            draft_id = own_pdf.exchange_pdf(self._desk, self.replaces, examined)
            self.replaces, new = None, False
        else:
            new = True
            draft_id = own_pdf.start(self._desk, examined, expected=self.expected)
        self._take_up(draft_id, examined.content, examined.filename, again=bool(again))
        reading = examined.reading
        if self.syntax is not None:
            return draft_id
        self.remember(examined)
        known = reading is not None and reading.source not in ("pdf-text", "handover") and bool(reading.invoice.lines)
        if new and known:
            self._structured = reading
        return draft_id

    def remember(self, examined: Examined) -> None:
        """Know what was read in the PDF that is held; nothing of the draft changes. Raises StoreFault."""
        self._read = pdf_read(self._desk, examined.reading)

    def take_bare(self, examined: Examined) -> str:
        """Hold the data of an invoice in bare XML, nothing is kept yet; gives what is to be said of it."""
        reading = examined.reading
        assert reading is not None, "XML that is no invoice is a fault"
        self._structured = reading
        told = xml_words.offer(reading.source, reading.invoice.number, own_xml.why_not_as_it_is(reading))
        return f"{told} {doubts.gravest(xml_parts.further(reading))}".rstrip()

    def take_over(self) -> int:
        """Make a draft of the form from the data held; gives its id. Raises UserFault, StoreFault."""
        assert self._structured is not None, "offered only where there are data"
        return take_over(self._desk, self._structured, self.draft_id)

    def open(self, draft_id: int) -> None:
        """Take up a kept draft with its file. Raises StoreFault."""
        kept = queries.invoice_detail(self._desk.store, draft_id)
        content, name = own_pdf.content_of(self._desk, draft_id), kept.stored.own_pdf_name
        self._take_up(draft_id, content, name, again=kept.submission is not None)
        self._read = None

    def close(self) -> None:
        """Hold no file any more; its draft was kept."""
        self.syntax, self._again = None, False
        self.start(None, Invoice())
        self.content, self.filename, self._read, self._structured = b"", "", None, None
        self._handover = None
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
            kinds=invoice_kinds(self.draft.invoice, own_pdf=True),
            contractor=words.contractor_labels(self.draft.invoice),
            credit_note=is_own_credit_note(self.draft.invoice),
            summary=summary(self) if self.syntax is None else xml_parts.summary(self.problems),
            xml=() if self.syntax is None else xml_parts.facts(self.draft.invoice),
        )

    def review(self) -> None:
        """Look for problems again."""
        if self.syntax is None:
            super().review()
            return
        invoice = self.draft.invoice
        found = own_xml.check_xml(self._desk, invoice)
        refused = self._refused[1] if self._refused[0] == invoice else ()
        self.problems = (*found, *(problem for problem in refused if problem not in found))

    def renew_firm(self) -> None:
        """Take the firm as the settings have it now; the seller of an own XML is the one in the file."""
        if self.syntax is None:
            super().renew_firm()
        else:
            self.review()

    def directory_changed(self) -> None:
        """More is known of public bodies: what the client asks for may be among it."""
        if self.syntax is None:
            super().directory_changed()
        else:
            self.body = self.picker.body(self.draft.invoice.buyer.siret)
            self.review()

    def _source(self) -> str:
        number = self.draft.invoice.number
        if self.syntax is not None:
            used, again = self._used, self._again
            return xml_parts.told(self.syntax, self.problems, number, used=used, again=again, expected=self.expected)
        if self._used:
            return pdf_words.number_used(self._used)
        if self._handover is not None:
            given = self._handover
            return handover_words.received(given.name, format_date(given.handed_on), number)
        if self.expected and number != self.expected:
            return pdf_words.other_number(self.expected, number)
        return "" if self._read is None else self._read.sentence

    def _take_up(self, draft_id: int, content: bytes, filename: str, *, again: bool) -> None:
        """`again`: it was sent before, and not taken in."""
        stored = queries.draft(self._desk.store, draft_id)
        self.content = content
        self.filename = filename
        self.syntax = own_pdf.xml_syntax(content)
        self._structured = None
        self._used = own_pdf.used_number(self._desk, draft_id)
        self._handover = own_pdf.handed_over_by(self._desk, draft_id)
        self._again = again and self.syntax is not None
        self.start(draft_id, stored, None if self.syntax else half_typed.texts_of(self._desk, draft_id))
        if self.syntax is not None:
            # Typed anew, what somebody else numbered would get another number, and leave twice.
            kept = again or self._handover is not None
            self._structured = None if kept else Reading(source=self.syntax.value, invoice=stored)
            self.attempted = True
            self.review()
            self._warned = frozenset((problem.code, problem.field) for problem in self.problems)
            return
        self.renew_firm()
        if stored.stated_totals in (None, _NOTHING):
            blank = replace(self.draft.invoice, stated_totals=_NOTHING)
            missing = {f"stated_totals.{name}": "" for name in STATED}
            self.draft = Draft(invoice=blank, unread=missing | dict(self.draft.unread))
            self.forget_steps()

    def _buyer(self) -> BuyerState:
        state = buyer_state(self, online=self.online)
        return state if state.field.hint else replace(state, field=self._hinted("buyer.siret", state.field))

    def _hinted(self, path: str, state: FieldState) -> FieldState:
        return state if self._read is None else self._read.hinted(path, state, self.draft)


def _check(desk: Desk, invoice: Invoice) -> list[Problem]:
    return check(desk, invoice, own_pdf=True)


def _keep(desk: Desk, draft_id: int | None, invoice: Invoice) -> int:
    if draft_id is None:
        raise ValueError("a PDF is kept before its draft is edited")
    return own_pdf.save_own_pdf_draft(desk, draft_id, invoice)
