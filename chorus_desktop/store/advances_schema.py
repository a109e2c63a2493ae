"""Money paid too much that stays here as an advance on what is to come, in the twelfth step of the schema."""

from chorus_desktop.store.triggers import forbid

_COLUMNS = "id invoice_id amount_cents after_payment kept_on noted_at".split()
_NOTED_FOR_GOOD = "an advance is undone, never changed"

ADVANCES = (
    # after_payment: the last payment that was noted when it was agreed; what was paid back since is taken off it.
    """CREATE TABLE advances_kept (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
        after_payment INTEGER NOT NULL,
        kept_on TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        undone_at TEXT
    ) STRICT""",
    "CREATE UNIQUE INDEX advances_kept_one ON advances_kept (invoice_id) WHERE undone_at IS NULL",
    forbid(
        "advances_kept_of_issued",
        "INSERT",
        "advances_kept",
        "NOT EXISTS (SELECT 1 FROM invoices WHERE id = new.invoice_id AND state = 'issued')",
        "an advance is kept of an issued invoice",
    ),
    forbid(
        "advances_kept_frozen",
        "UPDATE",
        "advances_kept",
        "old.undone_at IS NOT NULL OR new.undone_at IS NULL OR "
        + " OR ".join(f"new.{column} IS NOT old.{column}" for column in _COLUMNS),
        _NOTED_FOR_GOOD,
    ),
    forbid("advances_kept_for_good", "DELETE", "advances_kept", "", _NOTED_FOR_GOOD),
)
