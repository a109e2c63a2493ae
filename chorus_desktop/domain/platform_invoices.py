"""The supplier's invoices as the platform lists them, and the criteria by which they are looked for."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.exchange import PlatformInvoice


class InvoiceKind(StrEnum):
    """What kind of payment request it is."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    ADVANCE = "advance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A period, both days included; None leaves it open."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """A range of amounts in euros, both ends included; None leaves it open."""

    least: Decimal | None = None
    most: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerCriterion:
    """Invoices to one structure, or to some of its services only; both by their identifiers on the platform."""

    structure_id: int
    service_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceCriteria:
    """What an invoice must be to be found; what is left empty does not count. All identifiers are the platform's.

    `statuses` are codes of domain.lifecycle, `business_process` is BT-23, `deposit_mode` a code of the platform's
    list, `whole_buyer_firm` extends each buyer to all establishments of its SIREN.
    """

    number: str = ""
    flux_number: str = ""
    kind: InvoiceKind | None = None
    statuses: tuple[str, ...] = ()
    business_process: str = ""
    deposit_mode: str = ""
    deposited: Days = field(default_factory=Days)
    issued: Days = field(default_factory=Days)
    status_dated: Days = field(default_factory=Days)
    without_vat: Amounts = field(default_factory=Amounts)
    with_vat: Amounts = field(default_factory=Amounts)
    due: Amounts = field(default_factory=Amounts)
    contract: str = ""
    purchase_order: str = ""
    preceding_number: str = ""
    buyers: tuple[BuyerCriterion, ...] = ()
    whole_buyer_firm: bool = False
    supplier_id: int | None = None
    supplier_service_id: int | None = None
    validator_id: int | None = None
    bank_details_id: int | None = None
    created_by: tuple[int, ...] = ()
    rejection_filed: bool | None = None


class InvoiceOrder(StrEnum):
    """By what a list of invoices is put in order."""

    DEPOSITED = "deposited"
    ISSUED = "issued"
    NUMBER = "number"
    BUYER = "buyer"
    WITHOUT_VAT = "without_vat"
    WITH_VAT = "with_vat"
    DUE = "due"
    STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedInvoice:
    """One row of a search with everything that it tells; amounts in euros, `size` in bytes where it was asked for."""

    invoice: PlatformInvoice
    kind: InvoiceKind | None = None
    buyer_name: str = ""
    buyer_id: int | None = None
    service_code: str = ""
    service_name: str = ""
    without_vat: Decimal | None = None
    due: Decimal | None = None
    currency: str = ""
    purchase_order: str = ""
    contract: str = ""
    preceding_number: str = ""
    deposit_mode: str = ""
    comment: str = ""
    validator_siret: str = ""
    validator_name: str = ""
    rejection_filed: bool = False
    size: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """One page of a search and the number of rows of all pages."""

    rows: tuple[ListedInvoice, ...]
    total: int
