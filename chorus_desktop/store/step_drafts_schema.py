"""The answers to the platform that are being written, in the twelfth step of the schema: free, and gone once sent."""

STEP_DRAFTS = (
    # request: JSON. answers, answers_at: the status that was being answered, the platform's own.
    """CREATE TABLE step_drafts (
        invoice_id INTEGER NOT NULL REFERENCES invoices (id),
        kind TEXT NOT NULL CHECK (kind IN ('complete', 'readdress', 'file_rejection', 'rename_validator')),
        request TEXT NOT NULL,
        answers TEXT NOT NULL, answers_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (invoice_id, kind)
    ) STRICT""",
    # The bytes are beside it and not among the documents, which are kept for good.
    """CREATE TABLE step_draft_files (
        invoice_id INTEGER NOT NULL, kind TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 1),
        name TEXT NOT NULL CHECK (name <> ''),
        designation TEXT NOT NULL,
        type_code TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (invoice_id, kind, position),
        FOREIGN KEY (invoice_id, kind) REFERENCES step_drafts (invoice_id, kind)
    ) STRICT""",
)
