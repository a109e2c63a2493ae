"""What the accounts are made from: issued invoices with their outcome, payments, and amounts by VAT treatment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from chorus_desktop.domain.invoice import Invoice, Period
from chorus_desktop.domain.money import ZERO, to_cents
from chorus_desktop.domain.totals import Totals


class Exigibility(StrEnum):
    """When VAT falls due (CGI, art. 269-2): when it is invoiced, by option, or when the money comes in."""

    DEBITS = "debits"
    RECEIPTS = "encaissements"


class Activity(StrEnum):
    """The kinds of turnover that a micro-entrepreneur declares apart (CSS, art. L. 613-7)."""

    GOODS = "goods"
    SERVICES = "services"
    PROFESSION = "profession"
    UNKNOWN = "unknown"


class VatKey(NamedTuple):
    """A VAT treatment: BT-118 and BT-119; "" and None where the user's own PDF only states a total."""

    category: str
    rate: Decimal | None


class Taxed(NamedTuple):
    """An amount without VAT and its VAT, in euros."""

    basis: Decimal
    vat: Decimal


Breakdown = Mapping[VatKey, Taxed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An invoice that was issued, frozen on `recorded_on`.

    `void_on` is the day on which the platform, the buyer or the supplier made it void; `paid_on` the day on which the
    platform told that it is being paid (MISE_EN_PAIEMENT).
    """

    id: int
    invoice: Invoice
    recorded_on: date
    void_on: date | None = None
    paid_on: date | None = None

    @property
    def issued_on(self) -> date:
        """BT-2, or the day it was frozen where there is none."""
        return self.invoice.issue_date or self.recorded_on

    @property
    def sign(self) -> int:
        """One, or minus one for a credit note, whose amounts are written without a sign."""
        return -1 if self.invoice.is_credit_note else 1


def breakdown_of(totals: Totals) -> Breakdown:
    """The amounts of an invoice by VAT treatment (BG-23)."""
    if not totals.vat and (totals.without_vat or totals.vat_total):
        return {VatKey("", None): Taxed(totals.without_vat, totals.vat_total)}
    return {VatKey(row.category.value, row.rate): Taxed(row.basis, row.amount) for row in totals.vat}


def added(breakdowns: Iterable[Breakdown], sign: int = 1) -> Breakdown:
    """The sum, or with `sign` -1 its opposite."""
    whole: dict[VatKey, Taxed] = {}
    for rows in breakdowns:
        for key, row in rows.items():
            before = whole.get(key, Taxed(ZERO, ZERO))
            whole[key] = Taxed(before.basis + sign * row.basis, before.vat + sign * row.vat)
    return whole


def less(rows: Breakdown, taken: Breakdown) -> Breakdown:
    """The difference, without the treatments of which nothing is left."""
    left = added((rows, added((taken,), -1)))
    return {key: row for key, row in left.items() if any(row)}


def portion(rows: Breakdown, part: Decimal, whole: Decimal) -> Breakdown:
    """So many parts of a whole, each amount to the cent; all of it where the two are equal."""
    if part == whole:
        return dict(rows)
    return {
        key: Taxed(to_cents(row.basis * part / whole), to_cents(row.vat * part / whole)) for key, row in rows.items()
    }


def basis_of(rows: Breakdown) -> Decimal:
    """The amount without VAT."""
    return sum((row.basis for row in rows.values()), ZERO)


def vat_of(rows: Breakdown) -> Decimal:
    """The VAT."""
    return sum((row.vat for row in rows.values()), ZERO)


def activity_of(invoice: Invoice, usual: Activity) -> Activity:
    """What was sold, where the invoicing framework (BT-23) tells it by its letter, else the firm's usual activity."""
    if invoice.business_process.startswith("B"):
        return Activity.GOODS
    if invoice.business_process.startswith("S"):
        return usual if usual is Activity.PROFESSION else Activity.SERVICES
    return Activity.UNKNOWN if invoice.business_process.startswith("M") else usual


def periods(first: date, last: date, months: int) -> tuple[Period, ...]:
    """The time from one day to another in calendar parts of 1, 3 or 12 months; both ends are cut to the two days."""
    found = []
    start = first
    while start <= last:
        index = start.year * 12 + (start.month - 1) // months * months + months
        end = min(date(index // 12, index % 12 + 1, 1) - timedelta(days=1), last)
        found.append(Period(start=start, end=end))
        start = end + timedelta(days=1)
    return tuple(found)
