"""The first schema as SQL: STRICT tables, and triggers that make what must not happen impossible."""

from chorus_desktop.store.guard_schema import GUARD
from chorus_desktop.store.journal_schema import JOURNAL
from chorus_desktop.store.supporting_schema import SUPPORTING
from chorus_desktop.store.triggers import forbid

_INVOICES = """
CREATE TABLE invoices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
    origin TEXT NOT NULL CHECK (origin IN ('form', 'own_pdf')),
    number TEXT UNIQUE CHECK (number <> ''),
    content TEXT NOT NULL,
    type_code TEXT NOT NULL,
    issue_date TEXT,
    due_date TEXT,
    buyer_siret TEXT NOT NULL,
    buyer_name TEXT NOT NULL,
    preceding_number TEXT NOT NULL,
    without_vat_cents INTEGER NOT NULL,
    vat_cents INTEGER NOT NULL,
    with_vat_cents INTEGER NOT NULL,
    due_cents INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    issued_at TEXT,
    deleted_at TEXT,
    own_pdf_sha256 TEXT REFERENCES documents (sha256),
    own_pdf_name TEXT NOT NULL DEFAULT '',
    submission_state TEXT,
    submission_reason TEXT NOT NULL DEFAULT '',
    submission_at TEXT,
    platform_status TEXT NOT NULL DEFAULT '',
    platform_status_at TEXT,
    CHECK (state = 'draft' OR (number IS NOT NULL AND issue_date IS NOT NULL AND issued_at IS NOT NULL)),
    CHECK (deleted_at IS NULL OR (state = 'draft' AND number IS NULL)),
    CHECK (origin = 'form' OR own_pdf_sha256 IS NOT NULL)
) STRICT
"""

_DOCUMENTS = """
CREATE TABLE documents (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size = length(content)),
    content BLOB NOT NULL,
    created_at TEXT NOT NULL
) STRICT
"""

_SUBMISSIONS = """
CREATE TABLE submissions (
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
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'ambiguous', 'deposited', 'integrated',
        'rejected', 'refused', 'conflict', 'stuck', 'cancelled', 'abandoned')),
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
    CHECK (state <> 'deposited' OR flux_number <> ''),
    CHECK (flux_number = '' OR state NOT IN ('queued', 'sending', 'cancelled'))
) STRICT
"""

#: With the fluxes that brought earlier revisions of the same invoice.
_SUBMISSIONS_WHOLE = """
CREATE VIEW submissions_whole AS SELECT submissions.*, (
        SELECT group_concat(flux_number, ' ') FROM submissions AS earlier WHERE earlier.flux_number <> ''
            AND earlier.invoice_id = submissions.invoice_id AND earlier.id < submissions.id
    ) AS earlier_fluxes FROM submissions
"""

_JOURNALS = (
    """CREATE TABLE legal_moves (
        from_state TEXT NOT NULL, to_state TEXT NOT NULL, PRIMARY KEY (from_state, to_state)
    ) STRICT""",
    """CREATE TABLE attempts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        submission_id INTEGER NOT NULL REFERENCES submissions (id),
        started_at TEXT NOT NULL, ended_at TEXT, outcome TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE TABLE status_events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        status TEXT NOT NULL, at TEXT NOT NULL, comment TEXT NOT NULL, observed_at TEXT NOT NULL,
        UNIQUE (invoice_id, status, at, comment)
    ) STRICT""",
)

_REST = (
    """CREATE TABLE bodies (
        id INTEGER PRIMARY KEY,
        siret TEXT NOT NULL UNIQUE CHECK (siret <> ''),
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL,
        address TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        engagement_required INTEGER NOT NULL CHECK (engagement_required IN (0, 1)),
        service_required INTEGER NOT NULL CHECK (service_required IN (0, 1)),
        engagement_or_service_required INTEGER NOT NULL CHECK (engagement_or_service_required IN (0, 1)),
        payment_status_not_reported INTEGER NOT NULL CHECK (payment_status_not_reported IN (0, 1)),
        requirements_known INTEGER NOT NULL CHECK (requirements_known IN (0, 1)),
        updated_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE services (
        body_id INTEGER NOT NULL REFERENCES bodies (id),
        code TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL,
        active INTEGER NOT NULL CHECK (active IN (0, 1)),
        engagement_required INTEGER NOT NULL CHECK (engagement_required IN (0, 1)),
        PRIMARY KEY (body_id, code)
    ) STRICT""",
    """CREATE TABLE series (
        prefix TEXT NOT NULL, year INTEGER NOT NULL, next INTEGER NOT NULL CHECK (next >= 1), PRIMARY KEY (prefix, year)
    ) STRICT""",
    """CREATE TABLE settings (
        key TEXT PRIMARY KEY, value TEXT NOT NULL, updated_at TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE pulls (id INTEGER PRIMARY KEY CHECK (id = 1), cursor TEXT, last_exchange_at TEXT) STRICT",
    "INSERT INTO pulls (id) VALUES (1)",
    "CREATE TABLE boots (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE bodies_search USING fts5(words, prefix='2 3 4', detail=none)",
    "CREATE VIRTUAL TABLE invoices_search USING fts5(words, prefix='2 3 4', detail=none)",
)

_INDEXES = (
    "CREATE INDEX invoices_by_state ON invoices (state, submission_state, platform_status)",
    *(
        f"CREATE INDEX invoices_by_{column} ON invoices ({column}) WHERE deleted_at IS NULL"
        for column in ("updated_at", "issue_date", "due_date", "with_vat_cents", "buyer_name", "number")
    ),
    "CREATE INDEX invoices_in_bin ON invoices (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX invoices_by_buyer ON invoices (buyer_siret, issue_date, state, buyer_name)",
    "CREATE INDEX invoices_by_preceding ON invoices (preceding_number) WHERE preceding_number <> ''",
    "CREATE INDEX submissions_by_invoice ON submissions (invoice_id)",
    "CREATE INDEX submissions_by_state ON submissions (state)",
    "CREATE INDEX submissions_nameless ON submissions (state) WHERE state = 'integrated' AND platform_id IS NULL",
    # Another may only follow where the platform has certainly not taken this one.
    """CREATE UNIQUE INDEX submissions_one_alive ON submissions (invoice_id)
        WHERE state NOT IN ('rejected', 'refused', 'cancelled')""",
    "CREATE UNIQUE INDEX submissions_one_sending ON submissions (state) WHERE state = 'sending'",
    "CREATE INDEX attempts_by_submission ON attempts (submission_id)",
    "CREATE INDEX status_events_by_time ON status_events (at)",
    "CREATE INDEX bodies_by_name ON bodies (folded_name)",
)


#: Whether an update touches what is sent.
SUBMISSION_CHANGED = " OR ".join(
    f"new.{column} IS NOT old.{column}"
    for column in (
        "invoice_id way number issue_date seller_identifier buyer_siret with_vat_cents document_sha256 "
        "file_name created_at"
    ).split()
)
_TRIGGERS = (
    forbid("documents_frozen", "UPDATE", "documents", "", "a frozen document never changes"),
    forbid("documents_kept", "DELETE", "documents", "", "a frozen document is never deleted"),
    forbid(
        "invoices_frozen",
        "UPDATE",
        "invoices",
        "old.state = 'issued' AND (new.content IS NOT old.content OR new.number IS NOT old.number OR new.origin IS NOT"
        " old.origin OR new.own_pdf_sha256 IS NOT old.own_pdf_sha256 OR new.with_vat_cents IS NOT old.with_vat_cents)",
        "an issued invoice never changes",
    ),
    forbid("invoices_kept", "DELETE", "invoices", "old.number IS NOT NULL", "a numbered invoice is never deleted"),
    forbid(
        "invoices_keep_number",
        "UPDATE OF number",
        "invoices",
        "old.number IS NOT NULL AND (new.number IS NULL OR (old.origin = 'form' AND new.number <> old.number))",
        "a number of our series is never given back",
    ),
    forbid(
        "invoices_reopened_only_when_free",
        "UPDATE OF state",
        "invoices",
        "old.state = 'issued' AND new.state = 'draft' AND EXISTS (SELECT 1 FROM submissions WHERE invoice_id = old.id"
        " AND state NOT IN ('rejected', 'refused', 'cancelled'))",
        "an invoice on its way is not reopened",
    ),
    forbid(
        "invoices_status_forward",
        "UPDATE OF platform_status, platform_status_at",
        "invoices",
        "old.platform_status_at IS NOT NULL AND (new.platform_status_at IS NULL"
        " OR new.platform_status_at < old.platform_status_at)",
        "a platform status never goes back in time",
    ),
    forbid("submissions_begin_queued", "INSERT", "submissions", "new.state <> 'queued'", "a submission begins queued"),
    forbid("submissions_kept", "DELETE", "submissions", "", "a submission is never deleted"),
    forbid("submissions_frozen", "UPDATE", "submissions", SUBMISSION_CHANGED, "what is sent never changes"),
    forbid(
        "submissions_legal",
        "UPDATE OF state",
        "submissions",
        "new.state <> old.state AND NOT EXISTS (SELECT 1 FROM legal_moves WHERE from_state = old.state"
        " AND to_state = new.state)",
        "illegal move of a submission",
    ),
    forbid("attempts_frozen", "UPDATE", "attempts", "old.ended_at IS NOT NULL", "the journal only grows"),
    forbid("attempts_kept", "DELETE", "attempts", "", "the journal only grows"),
    forbid("status_events_frozen", "UPDATE", "status_events", "", "the journal only grows"),
    forbid("status_events_kept", "DELETE", "status_events", "", "the journal only grows"),
    forbid("series_forward", "UPDATE", "series", "new.next < old.next", "a number is never given twice"),
    forbid("series_kept", "DELETE", "series", "", "a number is never given twice"),
    """CREATE TRIGGER submissions_begin_shown AFTER INSERT ON submissions BEGIN
        UPDATE invoices SET submission_state = new.state, submission_reason = new.reason,
            submission_at = new.updated_at WHERE id = new.invoice_id;
    END""",
    """CREATE TRIGGER submissions_move_shown AFTER UPDATE OF state, reason ON submissions BEGIN
        UPDATE invoices SET submission_state = new.state, submission_reason = new.reason,
            submission_at = iif(new.state = old.state, submission_at, new.updated_at) WHERE id = new.invoice_id;
    END""",
)

STATEMENTS = (
    _DOCUMENTS,
    _INVOICES,
    _SUBMISSIONS,
    _SUBMISSIONS_WHOLE,
    *_JOURNALS,
    *JOURNAL,
    *_REST,
    *GUARD,
    *SUPPORTING,
    *_INDEXES,
    *_TRIGGERS,
)
