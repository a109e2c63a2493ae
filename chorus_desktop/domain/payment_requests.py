"""Payment requests of every kind and role, works included, as the platform's widest search gives them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_invoices import Amounts, Days, InvoiceKind


class Role(StrEnum):
    """In which role the account looks: supplier, works supervisor (MOE), works client (MOA), validator, recipient."""

    SUPPLIER = "supplier"
    SUPERVISOR = "supervisor"
    CLIENT = "client"
    VALIDATOR = "validator"
    RECIPIENT = "recipient"


class RequestKind(StrEnum):
    """The types of payment requests."""

    INVOICE = "invoice"
    WORKS = "works"
    COURT_FEES = "court_fees"
    REFUND = "refund"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRequestCriteria:
    """What a payment request must be; what is left empty does not count. `parties` names one structure for a role.

    `works_kind` and `statuses` are the platform's codes; `archived` looks among the archives only, or not there.
    """

    role: Role = Role.SUPPLIER
    request_kind: RequestKind | None = None
    kind: InvoiceKind | None = None
    works_kind: str = ""
    number: str = ""
    statuses: tuple[str, ...] = ()
    business_process: str = ""
    status_dated: Days = field(default_factory=Days)
    issued: Days = field(default_factory=Days)
    deposited: Days = field(default_factory=Days)
    without_vat: Amounts = field(default_factory=Amounts)
    with_vat: Amounts = field(default_factory=Amounts)
    due: Amounts = field(default_factory=Amounts)
    contract: str = ""
    purchase_order: str = ""
    preceding_number: str = ""
    parties: dict[Role, Identifier] = field(default_factory=dict)
    archived: bool | None = None
    folder_number: str = ""
    payment_order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRequest:
    """One row of that search; amounts in euros."""

    platform_id: int
    number: str
    request_kind: RequestKind | None = None
    kind: InvoiceKind | None = None
    works_kind: str = ""
    business_process: str = ""
    status: str = ""
    status_at: datetime | None = None
    issue_date: date | None = None
    deposited_on: date | None = None
    without_vat: Decimal | None = None
    with_vat: Decimal | None = None
    due: Decimal | None = None
    seller_identifier: str = ""
    buyer_siret: str = ""
    service_code: str = ""
    contract: str = ""
    purchase_order: str = ""
    preceding_number: str = ""
    payment_order: str = ""
    folder_number: str = ""
    comment: str = ""
    archived: bool = False
