"""What came in for an invoice and what is still to come, by whoever says so: a person, the platform, the invoice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from chorus_desktop.domain.money import ZERO

#: The status with which the platform tells that the money is on its way (StatutFacture).
TRANSFERRED = "MISE_EN_PAIEMENT"


class Origin(StrEnum):
    """Who says that money came."""

    NOTED = "noted"
    TRANSFER = "transfer"
    INVOICE = "invoice"
    GUARANTEE = "guarantee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money in euros that came in for an invoice; paid back where it is negative, of a credit note too.

    `payment_id` names one that a person noted. `means` is of UNTDID 4461; where it is empty the invoice tells it
    (BT-81).
    """

    invoice_id: int
    on: date
    amount: Decimal
    origin: Origin = Origin.NOTED
    payment_id: int | None = None
    note: str = ""
    means: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What an invoice asks for (BT-115), what credit notes took off it and what came in, in euros, oldest first.

    `retained` is the guarantee that the buyer keeps of it, which is money of another day and not counted here;
    `to_keep` what he may keep of it, also where he paid it along. `transferred_on` is the day on which the platform
    told that the money is on its way; where a person denied that it came, that is None and `denial` the id by which
    this can be undone.
    """

    due: Decimal
    payments: tuple[Payment, ...]
    credited: Decimal = ZERO
    retained: Decimal = ZERO
    to_keep: Decimal = ZERO
    transferred_on: date | None = None
    denial: int | None = None

    @property
    def paid(self) -> Decimal:
        """All that came in."""
        return sum((payment.amount for payment in self.payments), ZERO)

    @property
    def noted(self) -> Decimal:
        """What a person noted of it, less what was paid back."""
        return sum((payment.amount for payment in self.payments if payment.origin is Origin.NOTED), ZERO)

    @property
    def refunded(self) -> Decimal:
        """What was paid back of it, above zero."""
        return -sum((payment.amount for payment in self.payments if payment.amount < 0), ZERO)

    @property
    def left(self) -> Decimal:
        """What is still to come at once; negative where money is owed to the customer."""
        return self.due - self.credited - self.retained - self.paid

    @property
    def unconfirmed(self) -> Decimal:
        """What nobody has seen come in yet: what only the platform told of, else what is left."""
        return self.paid - self.noted or max(self.left, ZERO)


def balance(
    invoice_id: int,
    due: Decimal,
    noted: Iterable[Payment],
    transferred_on: date | None,
    *,
    credited: Decimal = ZERO,
    credited_before: Decimal | None = None,
    retained: Decimal = ZERO,
    denial: int | None = None,
) -> Balance:
    """The balance of an invoice. The platform tells no amount: its transfer is whatever was not noted otherwise.

    What was paid back lowers what came in, and never makes the transfer larger: that had come all the same.
    `credited_before` is what credit notes took off by the day of the transfer, all of them by default.
    """
    payments = sorted(noted, key=lambda payment: (payment.on, payment.payment_id or 0))
    left = (
        due
        - (credited if credited_before is None else credited_before)
        - retained
        - sum((payment.amount for payment in payments if payment.amount > 0), ZERO)
    )
    if transferred_on is not None and left > 0:
        payments.append(Payment(invoice_id=invoice_id, origin=Origin.TRANSFER, on=transferred_on, amount=left))
        payments.sort(key=lambda payment: payment.on)
    return Balance(
        due=due,
        payments=tuple(payments),
        credited=credited,
        retained=retained,
        transferred_on=transferred_on,
        denial=denial,
    )


def lowest(payments: Iterable[Payment]) -> Decimal:
    """The least that was there in the evening of any day, in euros: below zero where more went back than had come."""
    by_day: dict[date, Decimal] = {}
    for payment in payments:
        by_day[payment.on] = by_day.get(payment.on, ZERO) + payment.amount
    running, least = ZERO, ZERO
    for day in sorted(by_day):
        running += by_day[day]
        least = min(least, running)
    return least
