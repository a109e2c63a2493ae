"""What an invoice of a works contract knows of it: rank, schedule of prices, amendments, what was invoiced before."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.money import ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What changed the amount of a contract after it was signed (avenant): its number, the day on which it was signed.

    `amount` in euros without VAT is less than nothing where it takes away. `key` names its line of the schedule.
    """

    number: int
    signed_on: date
    subject: str
    amount: Decimal
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of the schedule of prices, with what earlier invoices had of it; amounts in euros without VAT.

    `key` names it in the invoices (BT-155). The item without a key is what was invoiced beside the schedule.
    """

    key: str
    name: str = ""
    unit: str = "C62"
    quantity: Decimal = ZERO
    amount: Decimal = ZERO
    before_quantity: Decimal = ZERO
    before_amount: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Where an invoice, or a credit note, stands in its works contract, the `rank`-th month as it was on `until`.

    `retention` is the guarantee that the buyer keeps, in percent of what is to be paid with VAT; `before_retained` in
    euros what earlier invoices left to it.
    """

    contract_id: int = 0
    rank: int = 1
    until: date | None = None
    retention: Decimal = ZERO
    before_retained: Decimal = ZERO
    items: tuple[Item, ...] = ()
    amendments: tuple[Amendment, ...] = ()
