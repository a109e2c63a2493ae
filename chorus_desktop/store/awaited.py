"""Money that is still to come: the invoices that are late, and what is due in which week."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chorus_desktop.domain.lifecycle import FINAL, STATUSES, Action
from chorus_desktop.domain.money import from_cents
from chorus_desktop.domain.payments import TRANSFERRED
from chorus_desktop.store.database import Store
from chorus_desktop.store.still_open import STILL_OPEN, listed
from chorus_desktop.store.times import day

_CREDIT_NOTE = "381"
#: After these no money comes; while a document is asked for the delay does not run (CCP, article R. 2192-27).
_CLOSED = listed(sorted(FINAL - {TRANSFERRED}))
_INTERRUPTED = listed([code for code, status in STATUSES.items() if status.action is Action.COMPLETE])
#: Issued, not turned down here or there, and not wholly paid.
_OPEN = f"""FROM invoices CROSS JOIN invoice_balances ON invoice_id = id WHERE id IN {STILL_OPEN}
    AND +state = 'issued' AND left_cents > 0
    AND type_code <> '{_CREDIT_NOTE}' AND platform_status NOT IN ({_CLOSED})
    AND (submission_state IS NULL OR submission_state NOT IN ('refused', 'rejected', 'cancelled', 'abandoned'))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInvoice:
    """An invoice of which `left` euros did not come by `due_date` (BT-9)."""

    invoice_id: int
    number: str
    buyer_name: str
    due_date: date
    left: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekExpected:
    """What is due in the week that begins on `monday`, in euros, and from how many invoices."""

    monday: date
    amount: Decimal
    count: int


def late(store: Store, today: date) -> tuple[LateInvoice, ...]:
    """What should have come before `today`, the longest late first. Raises StoreFault."""
    rows = store.rows(
        f"SELECT id, number, buyer_name, due_date, left_cents {_OPEN} AND due_date < ?"
        f" AND submission_state = 'integrated' AND platform_status NOT IN ({_INTERRUPTED})"
        " ORDER BY due_date, left_cents DESC, id",
        [today.isoformat()],
    )
    return tuple(
        LateInvoice(
            invoice_id=row["id"],
            number=row["number"],
            buyer_name=row["buyer_name"],
            due_date=day(row["due_date"]),
            left=from_cents(row["left_cents"]),
        )
        for row in rows
    )


def expected_by_week(store: Store, today: date) -> tuple[WeekExpected, ...]:
    """What is still to come from `today` on, by the week in which it is due; late money is not in it."""
    rows = store.rows(
        "SELECT date(due_date, '-6 days', 'weekday 1') AS monday, sum(left_cents) AS amount, count(*) AS count"
        f" {_OPEN} AND due_date >= ? GROUP BY monday ORDER BY monday",
        [today.isoformat()],
    )
    return tuple(
        WeekExpected(monday=day(row["monday"]), amount=from_cents(row["amount"]), count=row["count"]) for row in rows
    )
