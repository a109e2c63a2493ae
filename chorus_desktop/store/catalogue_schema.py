"""The fifth step of the schema: what was sold before, found by the beginnings of its words."""

#: On an older store the catalogue begins with what the latest invoices sell.
_LATEST = 1000

STATEMENTS = (
    """CREATE TABLE catalogue (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        folded_name TEXT NOT NULL UNIQUE CHECK (folded_name <> ''),
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        net_price TEXT,
        vat TEXT NOT NULL,
        times INTEGER NOT NULL CHECK (times >= 0),
        sold_on TEXT,
        fixed INTEGER NOT NULL CHECK (fixed IN (0, 1)),
        removed_at TEXT,
        updated_at TEXT NOT NULL
    ) STRICT""",
    "CREATE VIRTUAL TABLE catalogue_search USING fts5(words, prefix='2 3 4', detail=none)",
    "CREATE INDEX invoices_by_issue ON invoices (issued_at, id) WHERE state = 'issued' AND origin = 'form'",
    # Up to which invoice, in the order of their issue, what was sold is in the catalogue.
    """CREATE TABLE catalogue_learnt (
        id INTEGER PRIMARY KEY CHECK (id = 1), issued_at TEXT NOT NULL, invoice_id INTEGER NOT NULL
    ) STRICT""",
    f"""INSERT INTO catalogue_learnt SELECT 1, coalesce(max(issued_at), ''), coalesce(max(id), 0) FROM (
        SELECT issued_at, id FROM invoices WHERE state = 'issued' AND origin = 'form' ORDER BY issued_at DESC, id DESC
        LIMIT 1 OFFSET {_LATEST})""",  # noqa: S608 - a constant
)
