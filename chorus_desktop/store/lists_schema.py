"""The seventh step of the schema: a list in the order of every column, searched by one letter, own PDFs found."""

STATEMENTS = (
    "CREATE INDEX invoices_by_buyer_siret ON invoices (buyer_siret) WHERE deleted_at IS NULL",
    "CREATE INDEX invoices_by_without_vat_cents ON invoices (without_vat_cents) WHERE deleted_at IS NULL",
    "CREATE INDEX invoices_by_own_pdf ON invoices (own_pdf_sha256) WHERE own_pdf_sha256 IS NOT NULL",
    # With the time of the last change: a whole state is listed in its usual order without a look at the invoices.
    "DROP INDEX invoices_by_state",
    "CREATE INDEX invoices_by_state ON invoices (state, submission_state, platform_status, updated_at)",
    "CREATE VIRTUAL TABLE invoices_words USING fts5(words, prefix='1 2 3 4', detail=none)",
    "INSERT INTO invoices_words (rowid, words) SELECT rowid, words FROM invoices_search",
    "DROP TABLE invoices_search",
    "ALTER TABLE invoices_words RENAME TO invoices_search",
)
