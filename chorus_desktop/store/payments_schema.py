"""The second step of the schema: payments that a person noted, never changed, only undone; and every balance."""

from chorus_desktop.domain.payments import TRANSFERRED
from chorus_desktop.store.triggers import forbid

_NOTED_FOR_GOOD = "a payment is undone, never changed"

STATEMENTS = (
    # not_received: a person says that the transfer that the platform told of did not come.
    """CREATE TABLE payments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        kind TEXT NOT NULL CHECK (kind IN ('received', 'not_received')),
        paid_on TEXT NOT NULL,
        amount_cents INTEGER NOT NULL CHECK (iif(kind = 'received', amount_cents > 0, amount_cents = 0)),
        note TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        undone_at TEXT
    ) STRICT""",
    "CREATE INDEX payments_by_invoice ON payments (invoice_id) WHERE undone_at IS NULL",
    forbid(
        "payments_of_issued",
        "INSERT",
        "payments",
        "NOT EXISTS (SELECT 1 FROM invoices WHERE id = new.invoice_id AND state = 'issued')",
        "a payment belongs to an issued invoice",
    ),
    forbid(
        "payments_frozen",
        "UPDATE",
        "payments",
        "old.undone_at IS NOT NULL OR new.undone_at IS NULL OR "
        + " OR ".join(
            f"new.{column} IS NOT old.{column}"
            for column in ("id", "invoice_id", "kind", "paid_on", "amount_cents", "note", "noted_at")
        ),
        _NOTED_FOR_GOOD,
    ),
    forbid("payments_kept", "DELETE", "payments", "", _NOTED_FOR_GOOD),
    # A transfer that is told after somebody denied an earlier one counts again.
    f"""CREATE VIEW invoice_balances AS SELECT invoice_id, due_cents, noted_cents, transferred_at,
        iif(transferred_at IS NOT NULL AND noted_cents < due_cents, 0, due_cents - noted_cents) AS left_cents
        FROM (SELECT id AS invoice_id, due_cents,
            (SELECT coalesce(sum(amount_cents), 0) FROM payments WHERE invoice_id = invoices.id
                AND undone_at IS NULL) AS noted_cents,
            (SELECT min(at) FROM status_events WHERE invoice_id = invoices.id AND status = '{TRANSFERRED}'
                AND NOT EXISTS (SELECT 1 FROM payments WHERE invoice_id = invoices.id AND kind = 'not_received'
                    AND undone_at IS NULL AND noted_at >= status_events.observed_at)) AS transferred_at
            FROM invoices WHERE state = 'issued')""",  # noqa: S608 - a constant
)
