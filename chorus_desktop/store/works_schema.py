"""The eighth step of the schema: works contracts, their invoices, the guarantee that is kept of each and paid later."""

from chorus_desktop.store.balances_schema import CREDITED
from chorus_desktop.store.triggers import forbid

_NOTED_FOR_GOOD = "a payment is undone, never changed"
CREDITED_IN_ALL = CREDITED.format(more="", column="later.due_cents")
CREDITED_EARLIER = CREDITED.format(
    more="AND later.issue_date <= substr(transferred_at, 1, 10)", column="later.due_cents"
)
GUARANTEE_TAKEN_OFF = CREDITED.format(
    more="", column="coalesce((SELECT retained_cents FROM works_invoices WHERE invoice_id = later.id), 0)"
)
TRANSFERRED_AT = """(SELECT min(at) FROM status_events WHERE invoice_id = invoices.id AND status = 'MISE_EN_PAIEMENT'
    AND NOT EXISTS (SELECT 1 FROM payments WHERE invoice_id = invoices.id AND kind = 'not_received'
        AND undone_at IS NULL AND noted_at >= status_events.observed_at))"""
_NOTED = "(SELECT coalesce(sum(amount_cents), 0) FROM payments WHERE invoice_id = invoices.id AND undone_at IS NULL)"
GUARANTEE_RELEASED = """(SELECT coalesce(sum(amount_cents), 0) FROM guarantee_payments
    WHERE guarantee_payments.invoice_id = one.invoice_id AND undone_at IS NULL)"""

STATEMENTS = (
    """CREATE TABLE works_contracts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        content TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
    ) STRICT""",
    """CREATE TABLE works_invoices (
        invoice_id INTEGER PRIMARY KEY REFERENCES invoices (id),
        contract_id INTEGER REFERENCES works_contracts (id),
        retained_cents INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX works_invoices_by_contract ON works_invoices (contract_id)",
    # The guarantee comes in apart from what was to be paid at once.
    """CREATE TABLE guarantee_payments (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        invoice_id INTEGER NOT NULL REFERENCES works_invoices (invoice_id),
        paid_on TEXT NOT NULL,
        amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
        noted_at TEXT NOT NULL,
        undone_at TEXT
    ) STRICT""",
    "CREATE INDEX guarantee_payments_by_invoice ON guarantee_payments (invoice_id) WHERE undone_at IS NULL",
    forbid(
        "guarantee_payments_frozen",
        "UPDATE",
        "guarantee_payments",
        "old.undone_at IS NOT NULL OR new.undone_at IS NULL OR "
        + " OR ".join(
            f"new.{name} IS NOT old.{name}" for name in "id invoice_id paid_on amount_cents noted_at".split()
        ),
        _NOTED_FOR_GOOD,
    ),
    forbid("guarantee_payments_kept", "DELETE", "guarantee_payments", "", _NOTED_FOR_GOOD),
    "DROP VIEW invoice_balances",
    # What is left is to be paid at once: the guarantee is money of another day, unless it was paid along. Credit notes
    # that count take their part of it off.
    f"""CREATE VIEW invoice_balances AS SELECT invoice_id, due_cents, credited_cents, noted_cents, transferred_at,
        due_cents - credited_cents - noted_cents - held_cents
            - iif(transferred_at IS NULL, 0, max(due_cents - earlier_cents - noted_cents - held_cents, 0))
            AS left_cents,
        earlier_cents, held_cents,
        iif(held_cents = 0, 0, {GUARANTEE_RELEASED}) AS released_cents
        FROM (SELECT *, iif(kept_cents = 0, 0, max(0, min(kept_cents, due_cents - credited_cents - noted_cents)))
            AS held_cents
            FROM (SELECT one.invoice_id, due_cents, noted_cents, transferred_at,
                {CREDITED_IN_ALL} AS credited_cents,
                {CREDITED_EARLIER} AS earlier_cents,
                iif(own.retained_cents IS NULL OR type_code = '381', 0, own.retained_cents - {GUARANTEE_TAKEN_OFF})
                    AS kept_cents
                FROM (SELECT id AS invoice_id, number, type_code, due_cents, {_NOTED} AS noted_cents,
                    {TRANSFERRED_AT} AS transferred_at FROM invoices WHERE state = 'issued') AS one
                LEFT JOIN works_invoices AS own ON own.invoice_id = one.invoice_id) AS one) AS one""",  # noqa: S608 - constants
)
