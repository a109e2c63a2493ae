"""The invoice as EN 16931 sees it: header, lines, allowances, references; amounts are in `totals`."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.parties import Buyer, Delivery, Payee, Seller, TaxRepresentative, ThirdParty
from chorus_desktop.domain.situations import Situation


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
    CANARY_ISLANDS = "L"
    CEUTA_MELILLA = "M"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vat:
    """Category, rate in percent, and the reason where nothing is charged (BT-118 to BT-121)."""

    category: VatCategory = VatCategory.STANDARD
    rate: Decimal = Decimal("20.00")
    exemption_code: str = ""
    exemption_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The invoicing period of the document (BG-14) or of a line (BG-26), both days included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAllowanceCharge:
    """A discount (BG-27) or a charge (BG-28) on one line, in euros without VAT.

    `reason_code` is of UNTDID 5189 for a discount, 7161 for a charge; `base` and `percent` tell where the amount comes
    from, which is never computed from them.
    """

    amount: Decimal
    reason: str = ""
    reason_code: str = ""
    base: Decimal | None = None
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceCharge(LineAllowanceCharge):
    """A discount (BG-20) or a charge (BG-21) on the whole document, in euros without VAT."""

    vat: Vat = field(default_factory=Vat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One property of an article (BG-32), such as its colour."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What names the article of a line elsewhere (BT-155 to BT-159, BG-32); `standard_id` is under ISO/IEC 6523."""

    seller_id: str = ""
    buyer_id: str = ""
    standard_id: str = ""
    standard_scheme: str = "0160"
    origin_country: str = ""
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An invoice line (BG-25); `quantity` and `net_price` are None while they are still to be typed.

    `net_price` is that of `base_quantity` units (BT-149), one where it is None; `gross_price` (BT-148) is the price of
    as many before its discount. `order_line` (BT-132) is the line of the buyer's order.
    """

    id: str = ""
    name: str = ""
    description: str = ""
    quantity: Decimal | None = None
    unit: str = "C62"
    net_price: Decimal | None = None
    vat: Vat = field(default_factory=Vat)
    base_quantity: Decimal | None = None
    gross_price: Decimal | None = None
    note: str = ""
    order_line: str = ""
    accounting_reference: str = ""
    period: Period | None = None
    allowances: tuple[LineAllowanceCharge, ...] = ()
    charges: tuple[LineAllowanceCharge, ...] = ()
    article: Article = field(default_factory=Article)


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
    """A supporting document (BG-24) by name, without its bytes; `path` is where the user took it from.

    `type_code` is what it is (BT-123), `designation` the same in the user's words. An empty `media_type` follows from
    the name. The bytes are a `SupportingFile` of the same name, given beside the invoice where it is written.
    """

    filename: str
    path: str
    type_code: str = "DOCUMENT_ANNEXE"
    designation: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """Other documents of the same business, by their numbers.

    Project (BT-11), sales order (BT-14), receiving advice (BT-15), despatch advice (BT-16), tender or lot (BT-17),
    the object that is invoiced (BT-18) with its scheme (UNTDID 1153), the buyer's account (BT-19), and what the buyer
    is to quote when paying (BT-83). Contract and purchase order stand in the invoice itself.
    """

    project: str = ""
    sales_order: str = ""
    receiving_advice: str = ""
    despatch_advice: str = ""
    tender: str = ""
    invoiced_object: str = ""
    invoiced_object_scheme: str = ""
    accounting: str = ""
    remittance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotals:
    """What the user's own PDF states, in euros: without VAT, VAT, with VAT; stands in for lines."""

    without_vat: Decimal
    vat_total: Decimal
    with_vat: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """One invoice; empty strings and None stand for what has not been filled in.

    `works` is there where it belongs to a works contract; it changes no amount of EN 16931.
    """

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
    rounding: Decimal = ZERO
    references: References = field(default_factory=References)
    delivery: Delivery | None = None
    payee: Payee | None = None
    tax_representative: TaxRepresentative | None = None
    works: Situation | None = None

    @property
    def is_credit_note(self) -> bool:
        """Whether the amounts are owed to the buyer (BT-3 = 381)."""
        return self.type_code is TypeCode.CREDIT_NOTE
