"""The steps after a deposit: what is asked of an invoice that is on the platform, and how far that has come."""

from chorus_desktop.store.triggers import forbid

_ASKED = "invoice_id kind request answers answers_at platform_id created_at"
_CHANGED = " OR ".join(f"new.{column} IS NOT old.{column}" for column in _ASKED.split())

STATEMENTS = (
    # request, before, uploads: JSON. answers, answers_at, searching_since: the platform's own.
    """CREATE TABLE steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        kind TEXT NOT NULL CHECK (kind IN ('complete', 'readdress', 'file_rejection', 'rename_validator')),
        request TEXT NOT NULL,
        answers TEXT NOT NULL CHECK (answers <> ''), answers_at TEXT NOT NULL,
        platform_id INTEGER NOT NULL,
        state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taking', 'unsure', 'done', 'refused',
            'obsolete', 'stuck', 'cancelled')),
        failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
        retakes INTEGER NOT NULL DEFAULT 0 CHECK (retakes >= 0),
        next_at TEXT, searching_since TEXT, before TEXT,
        uploads TEXT NOT NULL DEFAULT '[]',
        reason TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        CHECK (before IS NOT NULL OR state NOT IN ('taking', 'unsure', 'stuck'))
    ) STRICT""",
    """CREATE TABLE step_files (
        step_id INTEGER NOT NULL REFERENCES steps (id), sha256 TEXT NOT NULL REFERENCES documents (sha256),
        PRIMARY KEY (step_id, sha256)
    ) STRICT""",
    """CREATE TABLE legal_step_moves (
        from_state TEXT NOT NULL, to_state TEXT NOT NULL, PRIMARY KEY (from_state, to_state)
    ) STRICT""",
    "CREATE INDEX steps_by_invoice ON steps (invoice_id)",
    "CREATE INDEX steps_by_state ON steps (state)",
    """CREATE UNIQUE INDEX steps_one_alive ON steps (invoice_id)
        WHERE state IN ('waiting', 'taking', 'unsure', 'stuck')""",
    "CREATE UNIQUE INDEX steps_one_taking ON steps (state) WHERE state = 'taking'",
    forbid("steps_begin_waiting", "INSERT", "steps", "new.state <> 'waiting'", "a step begins waiting"),
    forbid("steps_kept", "DELETE", "steps", "", "a step is never deleted"),
    forbid("steps_frozen", "UPDATE", "steps", _CHANGED, "what is asked never changes"),
    forbid("step_files_frozen", "UPDATE", "step_files", "", "what is asked never changes"),
    forbid("step_files_kept", "DELETE", "step_files", "", "what is asked never changes"),
    forbid(
        "steps_legal",
        "UPDATE OF state",
        "steps",
        "new.state <> old.state AND NOT EXISTS (SELECT 1 FROM legal_step_moves WHERE from_state = old.state"
        " AND to_state = new.state)",
        "illegal move of a step",
    ),
    forbid(
        "steps_remember",
        "UPDATE",
        "steps",
        "old.before IS NOT NULL AND new.before IS NULL",
        "what was there before a step is not forgotten",
    ),
    forbid(
        "guard_holds_taking",
        "UPDATE OF state",
        "steps",
        "new.state = 'taking' AND (SELECT held FROM guard) <> ''",
        "a store that is held back sends nothing",
    ),
)
