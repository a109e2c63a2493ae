"""What the first page shows: what is to be done, what is new, what money is to come."""

from datetime import date
from decimal import Decimal

from chorus_desktop.domain.lifecycle import FINAL, STATUSES, Action
from chorus_desktop.domain.money import ZERO, from_cents
from chorus_desktop.domain.payments import TRANSFERRED
from chorus_desktop.store.advances import OVERPAID
from chorus_desktop.store.database import Store
from chorus_desktop.store.read_models import MoneyExpected, MonthExpected, NewsItem, TodoItem, TodoKind
from chorus_desktop.store.rows import Row
from chorus_desktop.store.still_open import ON_PLATFORM, STILL_OPEN, listed
from chorus_desktop.store.times import day, from_text, optional_date

#: The code of what waits because its answer has not been heard by the platform yet; `detail` is then the step.
ANSWERED = "answered"

_TO_COMPLETE = listed([code for code, status in STATUSES.items() if status.action is Action.COMPLETE])
_TO_REISSUE = listed([code for code, status in STATUSES.items() if status.action is Action.REISSUE])
_TO_CORRECT = listed(
    [code for code, status in STATUSES.items() if status.action not in (Action.NONE, Action.COMPLETE, Action.REISSUE)]
)
_ENDED = listed(sorted(FINAL))
_PAID = f"'{TRANSFERRED}'"
#: Money may still come: not ended, or a transfer was told and somebody said that it did not come. The view of balances
#: knows the amount; that a status has ended is asked first, because most invoices of a store are paid.
_COMING = f"""(platform_status NOT IN ({_ENDED}) OR (platform_status = {_PAID} AND id IN
    (SELECT invoice_id FROM payments WHERE kind = 'not_received' AND undone_at IS NULL)))"""  # noqa: S608 - constants
_LEFT, _NOTED, _CREDITED = (
    f"(SELECT {column} FROM invoice_balances WHERE invoice_id = invoices.id)"  # noqa: S608 - constants
    for column in ("left_cents", "noted_cents", "credited_cents")
)

#: What it asks was answered here, and the answer is still to be heard by the platform.
_ANSWERED = "id IN (SELECT invoice_id FROM steps WHERE steps.state IN ('waiting', 'taking', 'unsure'))"
_FILED = "id IN (SELECT invoice_id FROM steps WHERE kind = 'file_rejection' AND steps.state = 'done')"
#: Turned down, not filed, and not yet replaced or cancelled by another invoice that names it.
_UNRESOLVED = f"""{ON_PLATFORM} AND platform_status IN ({_TO_REISSUE}) AND NOT {_FILED} AND NOT EXISTS (
    SELECT 1 FROM invoices AS later WHERE later.preceding_number = invoices.number AND later.preceding_number <> ''
        AND later.state = 'issued')"""  # noqa: S608 - constants
TO_CORRECT = f"""((state = 'issued' AND submission_state IN ('refused', 'rejected', 'conflict', 'stuck'))
    OR ({ON_PLATFORM} AND platform_status IN ({_TO_CORRECT}) AND NOT {_ANSWERED})
    OR ({_UNRESOLVED} AND NOT {_ANSWERED}))"""
TO_COMPLETE = f"({ON_PLATFORM} AND platform_status IN ({_TO_COMPLETE}) AND NOT {_ANSWERED})"
WAITING = f"""((state = 'issued' AND submission_state IN ('queued', 'sending', 'ambiguous'))
    OR ({_ANSWERED} AND +state = 'issued' AND +submission_state = 'integrated'))"""
DRAFT = "(state = 'draft' AND deleted_at IS NULL)"
#: Also in the hands of somebody else: whether it was sent is to be asked there, at the latest when its money is late.
_LATE = f"""(id IN {STILL_OPEN} AND +state = 'issued' AND submission_state IN ('integrated', 'handed_over')
    AND due_date < :today AND type_code <> '381'
    AND {_COMING} AND NOT {TO_CORRECT} AND NOT {TO_COMPLETE} AND NOT {_ANSWERED} AND {_LEFT} > 0)"""

_KINDS = (
    (TodoKind.TO_CORRECT, TO_CORRECT),
    (TodoKind.TO_COMPLETE, TO_COMPLETE),
    (TodoKind.LATE, _LATE),
    (TodoKind.OVERPAID, OVERPAID),
    (TodoKind.DRAFT, DRAFT),
    (TodoKind.WAITING, WAITING),
)


#: What a row of the list needs, the agency's last words and whether this body ever reports payments among it.
_ASKING = f"""SELECT id, number, buyer_name, with_vat_cents, {_LEFT} AS left_cents, {_NOTED} AS noted_cents,
    {_CREDITED} AS credited_cents,
    due_date, origin, updated_at, submission_state, submission_reason, submission_at, platform_status,
    platform_status_at,
    (SELECT comment FROM status_events WHERE invoice_id = invoices.id AND status = invoices.platform_status
        AND at = coalesce(invoices.platform_status_at, invoices.submission_at) ORDER BY id DESC LIMIT 1) AS told,
    (SELECT kind FROM steps WHERE invoice_id = invoices.id AND steps.state IN ('waiting', 'taking', 'unsure')) AS step,
    (SELECT payment_status_not_reported FROM bodies WHERE siret = invoices.buyer_siret) AS silent,
    (SELECT templates.name FROM prepared_drafts JOIN templates ON templates.id = template_id
        WHERE invoice_id = invoices.id) AS prepared_from FROM invoices"""  # noqa: S608 - constants


def todo(store: Store, today: date, limit: int = 200) -> tuple[TodoItem, ...]:
    """What asks for attention, what costs money first, in each kind the largest amount first; `limit` a kind.

    Of the drafts those that were prepared at their day come first.
    """
    items: list[TodoItem] = []
    for kind, condition in _KINDS:
        amount = {TodoKind.LATE: "left_cents", TodoKind.OVERPAID: "-left_cents"}.get(kind, "with_vat_cents")
        first = "prepared_from IS NULL, " if kind is TodoKind.DRAFT else ""
        rows = store.rows(
            f"{_ASKING} WHERE {condition} ORDER BY {first}{amount} DESC, id LIMIT :limit",
            {"today": today.isoformat(), "limit": limit} if kind is TodoKind.LATE else {"limit": limit},
        )
        items += [_item(kind, row) for row in rows]
    return tuple(items)


def _item(kind: TodoKind, row: Row) -> TodoItem:
    code, detail, at = _what(kind, row)
    late = kind is TodoKind.LATE
    asked = row["left_cents"] if late else row["with_vat_cents"]
    return TodoItem(
        kind=kind,
        invoice_id=row["id"],
        number=row["number"] or "",
        buyer_name=row["buyer_name"],
        amount=from_cents(-row["left_cents"] if kind is TodoKind.OVERPAID else asked),
        received=from_cents(row["noted_cents"]) if late else ZERO,
        code=code,
        detail=detail,
        due_date=optional_date(row["due_date"]),
        at=from_text(at),
        origin=row["origin"],
    )


def _what(kind: TodoKind, row: Row) -> tuple[str, str, str]:
    if kind is TodoKind.DRAFT:
        return "", row["prepared_from"] or "", row["updated_at"]
    if kind is TodoKind.OVERPAID:
        return "credited" if row["credited_cents"] else "", "", row["updated_at"]
    if row["submission_state"] != "integrated":
        return row["submission_state"], row["submission_reason"], row["submission_at"]
    if kind is TodoKind.WAITING:
        return ANSWERED, row["step"], row["platform_status_at"]
    silent = kind is TodoKind.LATE and row["silent"]
    code = "payment_not_reported" if silent else row["platform_status"]
    return code, row["told"] or "", row["platform_status_at"] or row["submission_at"]


def news(store: Store, limit: int = 20) -> tuple[NewsItem, ...]:
    """What the platform told last, by its own time, newest first."""
    rows = store.rows(
        "SELECT status_events.*, invoices.number, invoices.buyer_name FROM status_events"
        " JOIN invoices ON invoices.id = status_events.invoice_id ORDER BY status_events.at DESC, status_events.id DESC"
        " LIMIT ?",
        [limit],
    )
    return tuple(
        NewsItem(
            invoice_id=row["invoice_id"],
            number=row["number"] or "",
            buyer_name=row["buyer_name"],
            status=row["status"],
            at=from_text(row["at"]),
            observed_at=from_text(row["observed_at"]),
            comment=row["comment"],
        )
        for row in rows
    )


#: Issued, not turned down here, not closed there and not wholly paid. A credit note is in the balance of the invoice
#: that it names; it lowers what others will bring where it names none of ours, or one that had been paid before.
_EXPECTED = f"""FROM invoices CROSS JOIN invoice_balances ON invoice_id = id WHERE id IN {STILL_OPEN}
    AND +state = 'issued' AND {_COMING} AND left_cents <> 0
    AND (submission_state IS NULL OR submission_state NOT IN ('refused', 'rejected', 'cancelled', 'abandoned'))
    AND (type_code <> '381' OR NOT EXISTS (SELECT 1 FROM invoices AS earlier
        WHERE earlier.number = invoices.preceding_number AND earlier.state = 'issued'
        AND NOT (earlier.platform_status = {_PAID} AND invoices.issue_date > substr(earlier.platform_status_at, 1, 10)
            AND earlier.id NOT IN (SELECT invoice_id FROM payments WHERE kind = 'not_received'
                AND undone_at IS NULL))))"""  # noqa: S608 - constants
#: A credit note lowers it by no more than what is still to be given back of its invoice, if that is one of ours.
_TO_GIVE_BACK = """min(left_cents, coalesce((SELECT max(0, -own.left_cents) FROM invoices AS earlier
    JOIN invoice_balances AS own ON own.invoice_id = earlier.id
    WHERE earlier.number = invoices.preceding_number AND earlier.state = 'issued'), left_cents))"""
_BY_MONTH = f"""SELECT substr(due_date, 1, 7) AS month, sum(cents) AS cents, count(*) AS count,
    sum(iif(due_date < ?, cents, 0)) AS late
    FROM (SELECT due_date, iif(type_code = '381', -{_TO_GIVE_BACK}, left_cents) AS cents {_EXPECTED})
    GROUP BY month ORDER BY month"""  # noqa: S608 - constants
_BY_BUYER = f"""SELECT buyer_siret, sum(cents) AS cents
    FROM (SELECT buyer_siret, iif(type_code = '381', -{_TO_GIVE_BACK}, left_cents) AS cents {_EXPECTED})
    GROUP BY buyer_siret HAVING sum(cents) <> 0"""  # noqa: S608 - constants


def money_expected(store: Store, today: date) -> MoneyExpected:
    """What is still to come in after what was noted and told as paid, by the day on which each invoice is due."""
    rows = store.rows(_BY_MONTH, [today.isoformat()])
    return MoneyExpected(
        total=from_cents(sum(row["cents"] for row in rows)),
        late=from_cents(sum(row["late"] for row in rows)),
        undated=from_cents(sum(row["cents"] for row in rows if row["month"] is None)),
        months=tuple(
            MonthExpected(month=day(f"{row['month']}-01"), amount=from_cents(row["cents"]))
            for row in rows
            if row["month"] is not None
        ),
        count=sum(row["count"] for row in rows),
    )


def expected_by_buyer(store: Store) -> dict[str, Decimal]:
    """The same by the SIRET of the customer; those of whom nothing is to come are left out."""
    return {row["buyer_siret"]: from_cents(row["cents"]) for row in store.rows(_BY_BUYER)}
