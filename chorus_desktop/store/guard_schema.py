"""The guard's part of the first schema: how far the store has come, whether it is held back, what others know of."""

from chorus_desktop.store.triggers import forbid

_NUMBERS_NOTHING = "a store that is held back numbers nothing"

GUARD = (
    # held_generation: what was remembered when the hold began. searching_since, compared_at: the platform's clock.
    # differences: JSON of the last comparison with the platform.
    """CREATE TABLE guard (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        store_id TEXT NOT NULL CHECK (store_id <> ''),
        installation TEXT NOT NULL DEFAULT '',
        generation INTEGER NOT NULL DEFAULT 0,
        held TEXT NOT NULL DEFAULT '' CHECK (held IN ('', 'restored', 'moved')),
        held_at TEXT, held_generation INTEGER NOT NULL DEFAULT 0, searching_since TEXT, compared_at TEXT,
        differences TEXT NOT NULL DEFAULT '[]'
    ) STRICT""",
    "INSERT INTO guard (id, store_id) VALUES (1, lower(hex(randomblob(16))))",
    # Invoices that this store does not hold: sent from elsewhere, or numbered here before a restoration.
    """CREATE TABLE strays (
        number TEXT NOT NULL CHECK (number <> ''), year INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('elsewhere', 'lost')),
        platform_id INTEGER, issue_date TEXT, buyer_siret TEXT NOT NULL DEFAULT '', with_vat_cents INTEGER,
        status TEXT NOT NULL DEFAULT '', status_at TEXT, observed_at TEXT NOT NULL,
        answered_at TEXT,
        PRIMARY KEY (number, year)
    ) STRICT""",
    forbid("guard_forward", "UPDATE", "guard", "new.generation < old.generation", "a generation never goes back"),
    forbid("guard_kept", "DELETE", "guard", "", "a store is always guarded"),
    forbid(
        "guard_holds_sending",
        "UPDATE OF state",
        "submissions",
        "new.state = 'sending' AND (SELECT held FROM guard) <> ''",
        "a store that is held back sends nothing",
    ),
    *(
        forbid(f"guard_holds_{event.lower()}", event, "series", "(SELECT held FROM guard) <> ''", _NUMBERS_NOTHING)
        for event in ("UPDATE", "INSERT")
    ),
)
#: held_generation is what that machine remembered; what another one remembers is not to be compared with it.
HELD_BY = ("ALTER TABLE guard ADD COLUMN held_by TEXT NOT NULL DEFAULT ''",)
