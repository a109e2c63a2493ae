"""What came in for an invoice, and what is still to come: noted by a person, or told by the platform."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """An amount in euros on a day; `payment_id` names one that a person noted, None is the platform's transfer."""

    origin: Origin
    on: date
    amount: Decimal
    payment_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What an invoice asks for (BT-115) and what came in, in euros, oldest payment first."""

    due: Decimal
    payments: tuple[Payment, ...]

    @property
    def paid(self) -> Decimal:
        """All that came in."""
        return sum((payment.amount for payment in self.payments), ZERO)

    @property
    def left(self) -> Decimal:
        """What is still to come."""
        return self.due - self.paid


def balance(due: Decimal, noted: Iterable[Payment], transferred_on: date | None) -> Balance:
    """The balance of an invoice. The platform tells no amount: its transfer is whatever was not noted otherwise."""
    payments = sorted(noted, key=lambda payment: (payment.on, payment.payment_id or 0))
    left = due - sum((payment.amount for payment in payments), ZERO)
    if transferred_on is not None and left > 0:
        payments.append(Payment(origin=Origin.TRANSFER, on=transferred_on, amount=left))
        payments.sort(key=lambda payment: payment.on)
    return Balance(due=due, payments=tuple(payments))
