"""The sixth step of the schema: templates, and the drafts that were prepared from those that come again."""

STATEMENTS = (
    """CREATE TABLE templates (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        content TEXT NOT NULL,
        rhythm TEXT CHECK (rhythm IN ('monthly', 'quarterly', 'yearly')),
        next_on TEXT,
        day INTEGER NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT,
        CHECK ((rhythm IS NULL) = (next_on IS NULL))
    ) STRICT""",
    "CREATE UNIQUE INDEX templates_by_name ON templates (name) WHERE removed_at IS NULL",
    "CREATE INDEX templates_by_day ON templates (next_on) WHERE next_on IS NOT NULL AND removed_at IS NULL",
    # Nothing is prepared twice for the same day, whatever happens.
    """CREATE TABLE prepared_drafts (
        template_id INTEGER NOT NULL REFERENCES templates (id),
        due_on TEXT NOT NULL,
        invoice_id INTEGER REFERENCES invoices (id) ON DELETE SET NULL,
        PRIMARY KEY (template_id, due_on)
    ) STRICT""",
    "CREATE INDEX prepared_by_invoice ON prepared_drafts (invoice_id) WHERE invoice_id IS NOT NULL",
)
