"""How urgent it is to renew the password of the technical account, which runs out after some 14 months."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

#: Days before the end from which a reminder is shown, and from which it is shown as urgent.
SOON, URGENT = 30, 15


class Urgency(StrEnum):
    """How loudly to remind."""

    NONE = "none"
    SOON = "soon"
    URGENT = "urgent"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiry:
    """The last day on which a password is good, seen from a day; `days_left` is negative once it has passed."""

    last_day: date
    days_left: int

    @property
    def urgency(self) -> Urgency:
        """By the days that are left."""
        if self.days_left < 0:
            return Urgency.EXPIRED
        if self.days_left <= URGENT:
            return Urgency.URGENT
        return Urgency.SOON if self.days_left <= SOON else Urgency.NONE


def expiry_on(last_day: date, today: date) -> Expiry:
    """Seen from today."""
    return Expiry(last_day=last_day, days_left=(last_day - today).days)
