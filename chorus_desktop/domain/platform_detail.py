"""One invoice as the platform keeps it, in full: parties, references, VAT, totals, lines, files."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.parties import Address
from chorus_desktop.domain.platform_invoices import InvoiceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownParty:
    """A party under its identifiers on the platform; `identifier` is a SIRET unless `identifier_type` says other."""

    structure_id: int | None = None
    identifier: str = ""
    identifier_type: str = ""
    name: str = ""
    service_id: int | None = None
    service_code: str = ""
    service_name: str = ""
    address: Address = field(default_factory=Address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Someone who has to approve the invoice before its buyer (cadres A9, A12, works), and the day on which it did."""

    role: str
    structure_id: int | None = None
    identifier: str = ""
    name: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownReferences:
    """Days, order (BT-13), contract (BT-12), preceding invoice (BT-25) and payment, in the platform's codes."""

    issue_date: date | None = None
    deposited_on: date | None = None
    due_on: date | None = None
    kind: InvoiceKind | None = None
    currency: str = ""
    vat_type: str = ""
    exemption_code: str = ""
    exemption_reason: str = ""
    contract: str = ""
    purchase_order: str = ""
    preceding_number: str = ""
    payment_means: str = ""
    payment_order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTotals:
    """Amounts of the document in euros; the discount is on the amount with VAT."""

    without_vat: Decimal | None = None
    vat_total: Decimal | None = None
    before_discount: Decimal | None = None
    discount: Decimal | None = None
    discount_reason: str = ""
    with_vat: Decimal | None = None
    due: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownVat:
    """One row of the VAT breakdown: rate in percent, from the platform's list (`rate_code`) or typed; euros."""

    rate_code: str = ""
    rate: Decimal | None = None
    basis: Decimal | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLine:
    """One line, amounts in euros; `rate_code` is from the platform's list of VAT rates, `rate` was typed (percent)."""

    number: int | None = None
    reference: str = ""
    name: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    net_price: Decimal | None = None
    discount: Decimal | None = None
    rate_code: str = ""
    rate: Decimal | None = None
    without_vat: Decimal | None = None
    vat: Decimal | None = None
    with_vat: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFile:
    """A file joined to the invoice; `link_id` names the attachment, `line` the line that it explains."""

    file_id: int
    link_id: int | None = None
    designation: str = ""
    type_code: str = ""
    type_label: str = ""
    extension: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformInvoiceDetail:
    """The whole invoice (consulter/fournisseur); `business_process` is BT-23, `status` a code of domain.lifecycle."""

    platform_id: int
    number: str
    status: str
    deposit_mode: str = ""
    rejection_filed: bool = False
    buyer: KnownParty = field(default_factory=KnownParty)
    payment_status_reported: bool | None = None
    seller: KnownParty = field(default_factory=KnownParty)
    registration: str = ""
    bank_details_id: int | None = None
    bank_details_label: str = ""
    factor_name: str = ""
    business_process: str = ""
    approvals: tuple[Approval, ...] = ()
    references: KnownReferences = field(default_factory=KnownReferences)
    totals: KnownTotals = field(default_factory=KnownTotals)
    main_file_id: int | None = None
    preceding_number: str = ""
    following_number: str = ""
    comment: str = ""
    vat: tuple[KnownVat, ...] = ()
    lines: tuple[KnownLine, ...] = ()
    files: tuple[KnownFile, ...] = ()
