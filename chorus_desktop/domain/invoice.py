"""The invoice as EN 16931 sees it: header, lines, allowances, references; amounts are in `totals`."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import Buyer, Seller, ThirdParty


class TypeCode(StrEnum):
    """BT-3, the kinds of document that this program writes."""

    INVOICE = "380"
    CREDIT_NOTE = "381"
    CORRECTED = "384"
    ADVANCE = "386"


class VatCategory(StrEnum):
    """BT-118, UNTDID 5305."""

    STANDARD = "S"
    ZERO = "Z"
    EXEMPT = "E"
    REVERSE_CHARGE = "AE"
    INTRA_COMMUNITY = "K"
    EXPORT = "G"
    OUT_OF_SCOPE = "O"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vat:
    """Category, rate in percent, and the reason where nothing is charged (BT-118 to BT-121)."""

    category: VatCategory = VatCategory.STANDARD
    rate: Decimal = Decimal("20.00")
    exemption_code: str = ""
    exemption_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An invoice line (BG-25); `quantity` and `net_price` are None while they are still to be typed."""

    id: str = ""
    name: str = ""
    description: str = ""
    quantity: Decimal | None = None
    unit: str = "C62"
    net_price: Decimal | None = None
    vat: Vat = field(default_factory=Vat)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceCharge:
    """A discount (BG-20) or a charge (BG-21) on the whole document, in euros without VAT."""

    amount: Decimal
    reason: str = ""
    vat: Vat = field(default_factory=Vat)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecedingInvoice:
    """The invoice that this one corrects, cancels or follows (BG-3)."""

    number: str
    issue_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note (BG-1) with its subject code (UNTDID 4451: PMT, PMD, AAB, ABL…)."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A supporting document (BG-24) by name; `path` is where the user took it from."""

    filename: str
    path: str
    type_code: str = "DOCUMENT_ANNEXE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The invoicing period (BG-14), both days included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotals:
    """What the user's own PDF states, in euros: without VAT, VAT, with VAT; stands in for lines."""

    without_vat: Decimal
    vat_total: Decimal
    with_vat: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """One invoice; empty strings and None stand for what has not been filled in."""

    number: str = ""
    type_code: TypeCode = TypeCode.INVOICE
    issue_date: date | None = None
    due_date: date | None = None
    currency: str = "EUR"
    business_process: str = "A1"
    vat_on_debits: bool = False
    purchase_order: str = ""
    contract: str = ""
    delivery_date: date | None = None
    period: Period | None = None
    seller: Seller = field(default_factory=Seller)
    buyer: Buyer = field(default_factory=Buyer)
    payment_means: str = "30"
    payment_terms: str = ""
    prepaid: Decimal = ZERO
    lines: tuple[Line, ...] = ()
    allowances: tuple[AllowanceCharge, ...] = ()
    charges: tuple[AllowanceCharge, ...] = ()
    preceding_invoices: tuple[PrecedingInvoice, ...] = ()
    notes: tuple[Note, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    third_party: ThirdParty | None = None
    stated_totals: StatedTotals | None = None

    @property
    def is_credit_note(self) -> bool:
        """Whether the amounts are owed to the buyer (BT-3 = 381)."""
        return self.type_code is TypeCode.CREDIT_NOTE
