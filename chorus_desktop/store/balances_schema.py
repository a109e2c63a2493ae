"""The fourth step of the schema: how a payment came (UNTDID 4461), and balances that credit notes lower."""

from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.payments import TRANSFERRED
from chorus_desktop.store.triggers import forbid

_COLUMNS = ("id", "invoice_id", "kind", "paid_on", "amount_cents", "note", "noted_at", "means")
_TURNED_DOWN = ", ".join(f"'{code}'" for code in sorted(FINAL - {TRANSFERRED}))
#: Of the credit notes of an invoice `one` that count the sum of a column.
CREDITED = f"""(SELECT coalesce(sum({{column}}), 0) FROM invoices AS later
                WHERE later.preceding_number = one.number AND later.preceding_number <> '' AND one.type_code <> '381'
                AND later.type_code = '381' AND later.state = 'issued'
                AND later.platform_status NOT IN ({_TURNED_DOWN}) AND (later.submission_state IS NULL
                OR later.submission_state NOT IN ('refused', 'rejected', 'cancelled', 'abandoned')) {{more}})"""  # noqa: S608 - constants

_EARLIER = CREDITED.format(more="AND later.issue_date <= substr(transferred_at, 1, 10)", column="later.due_cents")

STATEMENTS = (
    "ALTER TABLE payments ADD COLUMN means TEXT NOT NULL DEFAULT ''",
    "DROP TRIGGER payments_frozen",
    forbid(
        "payments_frozen",
        "UPDATE",
        "payments",
        "old.undone_at IS NOT NULL OR new.undone_at IS NULL OR "
        + " OR ".join(f"new.{column} IS NOT old.{column}" for column in _COLUMNS),
        "a payment is undone, never changed",
    ),
    "DROP VIEW invoice_balances",
    # A credit note that was turned down takes nothing off; a transfer pays what was owed by its own day, and one that
    # is told after a denial counts again.
    f"""CREATE VIEW invoice_balances AS SELECT invoice_id, due_cents, credited_cents, noted_cents, transferred_at,
        due_cents - credited_cents - noted_cents
            - iif(transferred_at IS NULL, 0, max(due_cents - earlier_cents - noted_cents, 0)) AS left_cents,
        earlier_cents
        FROM (SELECT invoice_id, due_cents, noted_cents, transferred_at,
            {CREDITED.format(more="", column="later.due_cents")} AS credited_cents,
            {_EARLIER} AS earlier_cents
            FROM (SELECT id AS invoice_id, number, type_code, due_cents,
                (SELECT coalesce(sum(amount_cents), 0) FROM payments WHERE invoice_id = invoices.id
                    AND undone_at IS NULL) AS noted_cents,
                (SELECT min(at) FROM status_events WHERE invoice_id = invoices.id AND status = '{TRANSFERRED}'
                    AND NOT EXISTS (SELECT 1 FROM payments WHERE invoice_id = invoices.id AND kind = 'not_received'
                        AND undone_at IS NULL AND noted_at >= status_events.observed_at)) AS transferred_at
                FROM invoices WHERE state = 'issued') AS one)""",  # noqa: S608 - constants
)
