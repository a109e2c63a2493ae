"""The eleventh step of the schema: money that was paid back is a payment of its own kind, below zero; its balances."""

from chorus_desktop.store.triggers import forbid
from chorus_desktop.store.works_schema import (
    CREDITED_EARLIER,
    CREDITED_IN_ALL,
    GUARANTEE_RELEASED,
    GUARANTEE_TAKEN_OFF,
    TRANSFERRED_AT,
)

_COLUMNS = ("id", "invoice_id", "kind", "paid_on", "amount_cents", "note", "noted_at", "means")
_NOTED_FOR_GOOD = "a payment is undone, never changed"
_SUM = """(SELECT coalesce(sum({amount}), 0) FROM payments WHERE invoice_id = invoices.id AND undone_at IS NULL)"""
_NOTED = _SUM.format(amount="amount_cents")
_REFUNDED = _SUM.format(amount="-min(amount_cents, 0)")

STATEMENTS = (
    "DROP VIEW invoice_balances",
    # The rule of a column is only changed with its table: the rows go over whole, with their ids.
    """CREATE TABLE payments_and_refunds (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        kind TEXT NOT NULL CHECK (kind IN ('received', 'not_received', 'refunded')),
        paid_on TEXT NOT NULL,
        amount_cents INTEGER NOT NULL CHECK (CASE kind WHEN 'received' THEN amount_cents > 0
            WHEN 'refunded' THEN amount_cents < 0 ELSE amount_cents = 0 END),
        note TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        undone_at TEXT,
        means TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """INSERT INTO payments_and_refunds
        (id, invoice_id, kind, paid_on, amount_cents, note, noted_at, undone_at, means)
        SELECT id, invoice_id, kind, paid_on, amount_cents, note, noted_at, undone_at, means
        FROM payments ORDER BY id""",
    "DROP TABLE payments",
    "ALTER TABLE payments_and_refunds RENAME TO payments",
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
        + " OR ".join(f"new.{column} IS NOT old.{column}" for column in _COLUMNS),
        _NOTED_FOR_GOOD,
    ),
    forbid("payments_kept", "DELETE", "payments", "", _NOTED_FOR_GOOD),
    # A transfer stands for what was not seen coming in, whatever was paid back of it. Of a credit note left_cents is
    # what is still to be paid back. kept_cents is the guarantee that may be kept, held_cents what of it is not paid.
    f"""CREATE VIEW invoice_balances AS SELECT invoice_id, due_cents, credited_cents, noted_cents, transferred_at,
        due_cents - credited_cents - iif(type_code = '381', -noted_cents, noted_cents) - held_cents
            - iif(transferred_at IS NULL, 0,
                max(due_cents - earlier_cents - held_cents
                    - iif(type_code = '381', -noted_cents, noted_cents + refunded_cents), 0)) AS left_cents,
        earlier_cents, held_cents,
        iif(held_cents = 0, 0, {GUARANTEE_RELEASED}) AS released_cents,
        refunded_cents, kept_cents
        FROM (SELECT *, iif(kept_cents = 0, 0, max(0, min(kept_cents, due_cents - credited_cents - noted_cents)))
            AS held_cents
            FROM (SELECT one.invoice_id, type_code, due_cents, noted_cents, refunded_cents, transferred_at,
                {CREDITED_IN_ALL} AS credited_cents,
                {CREDITED_EARLIER} AS earlier_cents,
                iif(own.retained_cents IS NULL OR type_code = '381', 0, own.retained_cents - {GUARANTEE_TAKEN_OFF})
                    AS kept_cents
                FROM (SELECT id AS invoice_id, number, type_code, due_cents, {_NOTED} AS noted_cents,
                    {_REFUNDED} AS refunded_cents,
                    {TRANSFERRED_AT} AS transferred_at FROM invoices WHERE state = 'issued') AS one
                LEFT JOIN works_invoices AS own ON own.invoice_id = one.invoice_id) AS one) AS one""",  # noqa: S608 - constants
)
