"""The journal's part of the first schema: a chain that only grows, and its head kept beside it."""

from chorus_desktop.store.triggers import forbid

_ONLY_GROWS = "the journal only grows"
_IS_THE_LAST = "the head is the last entry of the journal"

JOURNAL = (
    """CREATE TABLE journal (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        previous TEXT NOT NULL CHECK (length(previous) = 64),
        at TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, facts TEXT NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT""",
    "CREATE INDEX journal_by_subject ON journal (subject)",
    """CREATE TABLE journal_head (
        id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, hash TEXT NOT NULL
    ) STRICT""",
    "INSERT INTO journal_head (id, sequence, hash) VALUES (1, 0, printf('%064d', 0))",
    forbid(
        "journal_follows",
        "INSERT",
        "journal",
        "NOT EXISTS (SELECT 1 FROM journal_head WHERE sequence + 1 = new.sequence AND hash = new.previous)",
        "an entry follows the head of the journal",
    ),
    forbid("journal_frozen", "UPDATE", "journal", "", _ONLY_GROWS),
    forbid("journal_kept", "DELETE", "journal", "", _ONLY_GROWS),
    """CREATE TRIGGER journal_head_moves AFTER INSERT ON journal BEGIN
        UPDATE journal_head SET sequence = new.sequence, hash = new.hash;
    END""",
    forbid(
        "journal_head_forward",
        "UPDATE",
        "journal_head",
        "new.sequence <> old.sequence + 1 OR NOT EXISTS"
        " (SELECT 1 FROM journal WHERE sequence = new.sequence AND hash = new.hash)",
        _IS_THE_LAST,
    ),
    forbid("journal_head_kept", "DELETE", "journal_head", "", _IS_THE_LAST),
)
