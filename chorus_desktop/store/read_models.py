"""What the views are shown, as frozen values: amounts in euros, times aware and in UTC, codes and never sentences."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.outbox import Submission, SubmissionState
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.steps import Step
from chorus_desktop.store.invoices import StoredInvoice


class TodoKind(StrEnum):
    """What an invoice asks, in the order in which it costs money."""

    TO_CORRECT = "to_correct"
    TO_COMPLETE = "to_complete"
    LATE = "late"
    OVERPAID = "overpaid"
    DRAFT = "draft"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodoItem:
    """One invoice that asks for attention.

    `code` is the state of its submission or the platform's status, "" for a draft; `detail` the platform's own words,
    of a draft that was prepared by itself the template's name;
    `at` when it became so. One whose answer to the platform is on its way has the code "answered", its `detail` is the
    step. A late one of a body that never reports payments has the code "payment_not_reported", its
    `amount` is what is left to pay and `received` what came in. Of an overpaid one `amount` is what is owed to the
    customer, and its code "credited" where a credit note made it so.
    """

    kind: TodoKind
    invoice_id: int
    number: str
    buyer_name: str
    amount: Decimal
    code: str
    detail: str
    due_date: date | None
    at: datetime
    origin: str
    received: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem:
    """A status that the platform told; `at` is its time, `observed_at` when we were told."""

    invoice_id: int
    number: str
    buyer_name: str
    status: str
    at: datetime
    observed_at: datetime
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthExpected:
    """What is due in the month that begins on `month`."""

    month: date
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyExpected:
    """What is still to come in: all of it, the part whose day is past, the part without a day, and by month."""

    total: Decimal
    late: Decimal
    undated: Decimal
    months: tuple[MonthExpected, ...]
    count: int


class Section(StrEnum):
    """The parts of the list of invoices."""

    ALL = "all"
    DRAFTS = "drafts"
    OWN_PDFS = "own_pdfs"
    WAITING = "waiting"
    UNDER_WAY = "under_way"
    TO_ACT = "to_act"
    PAID = "paid"
    CLOSED = "closed"
    BIN = "bin"


class SortKey(StrEnum):
    """By what the list is sorted."""

    ISSUE_DATE = "issue_date"
    NUMBER = "number"
    BUYER = "buyer"
    AMOUNT = "amount"
    DUE_DATE = "due_date"
    UPDATED = "updated"
    SIRET = "siret"
    WITHOUT_VAT = "without_vat"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceFilter:
    """Which invoices: a section, the beginnings of words, the year of issue, what is late on a day.

    `most`: of those in which the words occur only so many of the latest made, to answer while somebody types.
    """

    section: Section = Section.ALL
    text: str = ""
    year: int | None = None
    late_on: date | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceSort:
    """In which order; drafts without the value that is sorted by come last."""

    key: SortKey = SortKey.UPDATED
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceRow:
    """One row of the list; `status` is the platform's code, "" while it has told none."""

    id: int
    state: str
    origin: str
    number: str
    type_code: TypeCode
    issue_date: date | None
    due_date: date | None
    buyer_siret: str
    buyer_name: str
    without_vat: Decimal
    with_vat: Decimal
    due: Decimal
    submission_state: SubmissionState | None
    reason: str
    status: str
    status_at: datetime | None
    updated_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """One entry of the journal of a submission; `raw` is the answer that led to it."""

    from_state: SubmissionState | None
    to_state: SubmissionState
    at: datetime
    reason: str
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """One status that the platform told of an invoice."""

    status: str
    at: datetime
    comment: str
    observed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document kept for an invoice, without its bytes."""

    sha256: str
    media_type: str
    size: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceDetail:
    """All that is known of one invoice; `submission` is the latest one, `step` the latest that was not taken back.

    `buyer` has the invoice now: where it was `sent_on`, that is not the one, or the service, to which it was made out.
    """

    stored: StoredInvoice
    row: InvoiceRow
    submission: Submission | None
    moves: tuple[MoveRow, ...]
    statuses: tuple[StatusRow, ...]
    documents: tuple[DocumentRow, ...]
    buyer: Buyer
    sent_on: bool
    step: Step | None = None

    @property
    def document_sha256(self) -> str:
        """The key of the document that was frozen for it last, "" for none."""
        return self.submission.document_sha256 if self.submission else self.stored.own_pdf_sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """Something that happened "here" or on the "platform"; times of the platform are its own."""

    source: str
    code: str
    at: datetime
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueSummary:
    """What waits to be sent, and how fresh our knowledge is; `statuses_as_of` is the platform's time.

    `answers`: steps about invoices that are there, of which it is not known that the platform has them.
    """

    queued: int
    sending: int
    ambiguous: int
    deposited: int
    waiting_amount: Decimal
    last_exchange_at: datetime | None
    statuses_as_of: datetime | None
    answers: int = 0

    @property
    def waiting(self) -> int:
        """Those of which it is not known that the platform has them."""
        return self.queued + self.sending + self.ambiguous


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBuyer:
    """A public body that was invoiced before."""

    siret: str
    name: str
    last_issue_date: date | None
