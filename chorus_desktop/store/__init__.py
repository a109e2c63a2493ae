"""The local store: SQLite behind typed functions; the only package that speaks SQL."""
