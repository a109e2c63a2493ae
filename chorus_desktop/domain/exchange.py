"""What passes between the program and an exchange platform, in words that no platform owns."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.submission import FluxSyntax, PdfSignature, SupportingFile, TypedInvoice


class DepositWay(StrEnum):
    """How an invoice is handed over: a structured file, the user's own PDF with data beside it, or data alone."""

    FLUX = "flux"
    PDF = "pdf"
    TYPED = "typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What tells one invoice from another on the platform (it gives no idempotency key)."""

    number: str
    issue_date: date
    seller_identifier: str
    buyer_siret: str
    with_vat: Decimal


class VatRegime(StrEnum):
    """When the VAT of an invoice falls due, or why there is none."""

    ON_DEBITS = "on_debits"
    ON_RECEIPTS = "on_receipts"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfData:
    """What is told beside a PDF or lines, in euros; `payment_means` is UNCL4461, `validator_siret` is of A9 and A12."""

    without_vat: Decimal
    vat_total: Decimal
    with_vat: Decimal
    due: Decimal
    credit_note: bool
    business_process: str
    service_code: str
    purchase_order: str
    contract: str
    currency: str
    vat_regime: VatRegime
    payment_means: str
    preceding_number: str = ""
    validator_siret: str = ""
    validator_service: str = ""
    exemption_reason: str = ""
    bank_details_id: int | None = None
    supplier_service_id: int | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deposit:
    """One deposit ready to leave: frozen bytes, the name echoed by the platform's report, the identity.

    A flux has a `syntax`, a PDF has data and perhaps a `signature`, data alone has `typed` lines and no bytes.
    """

    way: DepositWay
    identity: Identity
    file_name: str
    content: bytes
    pdf_data: PdfData | None = None
    syntax: FluxSyntax = FluxSyntax.FACTURX
    signature: PdfSignature | None = None
    typed: TypedInvoice | None = None
    supporting: tuple[SupportingFile, ...] = ()


# --- Outcome of a deposit. The five classes of the fault table; nothing else may be made of an answer. ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """Validated answer. A flux gets a number and is integrated later; a PDF is an invoice at once."""

    flux_number: str = ""
    platform_id: int | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSent:
    """Proved not to have reached the platform: it may be sent again freely. `code` says why."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Refused at the gate before processing: credentials, rights, quota, maintenance."""

    code: str
    retry_after: float | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedDown:
    """Read and refused by the platform; `label` is its own text. `duplicate`: it says it knows this number."""

    code: str
    label: str = ""
    duplicate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """No answer that proves anything: the invoice may or may not be there. It must be searched for."""

    code: str
    detail: str = ""


DepositOutcome = Accepted | NotSent | Held | TurnedDown | Unanswered


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFailed:
    """A read that brought nothing usable. `retry_after` in seconds where the platform said so."""

    code: str
    retry_after: float | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformInvoice:
    """One row of a search among the supplier's invoices; `status_at` is the platform's own time."""

    platform_id: int
    number: str
    issue_date: date | None
    seller_identifier: str
    buyer_siret: str
    with_vat: Decimal | None
    status: str
    status_at: datetime | None
    flux_number: str = ""
    deposited_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A complete search result and the platform's clock when it was given; `raw` is the answer, its first page."""

    invoices: tuple[PlatformInvoice, ...]
    server_date: datetime
    raw: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FluxReport:
    """The integration report of a flux; `state` is the platform's word, known or not; `raw` is the whole answer."""

    state: str
    at: datetime | None
    errors: tuple[str, ...] = ()
    technical_errors: tuple[str, ...] = ()
    duplicate: bool = False
    file_name: str = ""
    server_date: datetime | None = None
    raw: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEvent:
    """One status that an invoice passed; `at` is the platform's text turned into a time (to the minute)."""

    status: str
    at: datetime
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """All statuses of one invoice, oldest first, and the current one."""

    platform_id: int
    number: str
    current: str
    events: tuple[StatusEvent, ...]
    server_date: datetime
