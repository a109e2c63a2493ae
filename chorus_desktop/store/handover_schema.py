"""A submission may be in the hands of somebody else, in the twelfth step of the schema: the rule of its state anew."""

from chorus_desktop.store.first_schema import SUBMISSION_CHANGED
from chorus_desktop.store.triggers import forbid

_COLUMNS = (
    "id, invoice_id, way, number, issue_date, seller_identifier, buyer_siret, with_vat_cents, document_sha256,"
    " file_name, state, failures, resends, next_at, searching_since, flux_number, platform_id, reason, other,"
    " created_at, updated_at, syntax"
)

#: The rule of a column is only changed with its table: the rows go over whole, with their ids, and what refers to them
#: is looked at when all are there again.
HANDOVER = (
    "PRAGMA defer_foreign_keys=ON",
    "DROP VIEW submissions_whole",
    "CREATE TABLE submissions_before AS SELECT * FROM submissions",
    "DROP TABLE submissions",
    """CREATE TABLE submissions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        way TEXT NOT NULL CHECK (way IN ('flux', 'pdf')),
        number TEXT NOT NULL CHECK (number <> ''),
        issue_date TEXT NOT NULL,
        seller_identifier TEXT NOT NULL,
        buyer_siret TEXT NOT NULL,
        with_vat_cents INTEGER NOT NULL,
        document_sha256 TEXT NOT NULL REFERENCES documents (sha256),
        file_name TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'ambiguous', 'deposited',
            'integrated', 'rejected', 'refused', 'conflict', 'stuck', 'cancelled', 'abandoned', 'handed_over')),
        failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
        resends INTEGER NOT NULL DEFAULT 0 CHECK (resends >= 0),
        next_at TEXT,
        searching_since TEXT,
        flux_number TEXT NOT NULL DEFAULT '',
        platform_id INTEGER,
        reason TEXT NOT NULL DEFAULT '',
        other TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        syntax TEXT NOT NULL DEFAULT 'facturx' CHECK (syntax <> ''),
        CHECK (state <> 'deposited' OR flux_number <> ''),
        CHECK (flux_number = '' OR state NOT IN ('queued', 'sending', 'cancelled', 'handed_over'))
    ) STRICT""",
    f"INSERT INTO submissions ({_COLUMNS}) SELECT {_COLUMNS} FROM submissions_before ORDER BY id",  # noqa: S608 - ours
    "DROP TABLE submissions_before",
    """CREATE VIEW submissions_whole AS SELECT submissions.*, (
        SELECT group_concat(flux_number, ' ') FROM submissions AS earlier WHERE earlier.flux_number <> ''
            AND earlier.invoice_id = submissions.invoice_id AND earlier.id < submissions.id
    ) AS earlier_fluxes FROM submissions""",
    "CREATE INDEX submissions_by_invoice ON submissions (invoice_id)",
    "CREATE INDEX submissions_by_state ON submissions (state)",
    "CREATE INDEX submissions_nameless ON submissions (state) WHERE state = 'integrated' AND platform_id IS NULL",
    # Another may only follow where the platform has certainly not taken this one, and nobody else has it in hand.
    """CREATE UNIQUE INDEX submissions_one_alive ON submissions (invoice_id)
        WHERE state NOT IN ('rejected', 'refused', 'cancelled')""",
    "CREATE UNIQUE INDEX submissions_one_sending ON submissions (state) WHERE state = 'sending'",
    forbid("submissions_begin_queued", "INSERT", "submissions", "new.state <> 'queued'", "a submission begins queued"),
    forbid("submissions_kept", "DELETE", "submissions", "", "a submission is never deleted"),
    forbid(
        "submissions_frozen",
        "UPDATE",
        "submissions",
        f"{SUBMISSION_CHANGED} OR new.syntax IS NOT old.syntax",
        "what is sent never changes",
    ),
    forbid(
        "submissions_legal",
        "UPDATE OF state",
        "submissions",
        "new.state <> old.state AND NOT EXISTS (SELECT 1 FROM legal_moves WHERE from_state = old.state"
        " AND to_state = new.state)",
        "illegal move of a submission",
    ),
    # Given away it may have left before it was counted as a try: it is never given away after one.
    forbid(
        "submissions_handed_over_unsent",
        "UPDATE OF state",
        "submissions",
        "new.state = 'handed_over' AND (old.resends > 0 OR EXISTS (SELECT 1 FROM attempts"
        " WHERE submission_id = old.id AND outcome = ''))",
        "what may have left is not handed over",
    ),
    forbid(
        "guard_holds_sending",
        "UPDATE OF state",
        "submissions",
        "new.state = 'sending' AND (SELECT held FROM guard) <> ''",
        "a store that is held back sends nothing",
    ),
    """CREATE TRIGGER submissions_begin_shown AFTER INSERT ON submissions BEGIN
        UPDATE invoices SET submission_state = new.state, submission_reason = new.reason,
            submission_at = new.updated_at WHERE id = new.invoice_id;
    END""",
    """CREATE TRIGGER submissions_move_shown AFTER UPDATE OF state, reason ON submissions BEGIN
        UPDATE invoices SET submission_state = new.state, submission_reason = new.reason,
            submission_at = iif(new.state = old.state, submission_at, new.updated_at) WHERE id = new.invoice_id;
    END""",
)
