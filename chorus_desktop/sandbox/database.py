"""The platform's SQLite file: its schema, how it is opened, and the small values kept in it."""

import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS token(token TEXT PRIMARY KEY, expires_at REAL NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS deposit(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,            -- flux, or soumettre
    flux_number TEXT UNIQUE,
    syntax TEXT,
    filename TEXT,
    content BLOB,
    numbers TEXT NOT NULL,         -- JSON: the invoice numbers in it
    documents TEXT NOT NULL DEFAULT '[]', -- JSON: what was read in the file, one entry for each invoice
    scenario TEXT NOT NULL,        -- the script that it follows, whatever the platform plays later
    deposited_at REAL NOT NULL,
    due_at REAL,                   -- when the file is opened; absent for soumettre
    settled_at REAL,               -- when it was integrated or refused
    state TEXT,
    refusals TEXT NOT NULL DEFAULT '[]',
    technical TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE TABLE IF NOT EXISTS file(
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, extension TEXT NOT NULL, content BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS invoice(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    deposit_id INTEGER NOT NULL REFERENCES deposit(id),
    siren TEXT NOT NULL,
    year TEXT NOT NULL,
    number TEXT NOT NULL,
    integrated_at REAL NOT NULL,
    deposited_at REAL NOT NULL,
    flux_number TEXT,
    kind TEXT NOT NULL,            -- typeFacture
    mode TEXT NOT NULL,            -- modeDepot
    cadre TEXT NOT NULL,           -- A1, A2, A9, A12 ...
    issue_date TEXT NOT NULL,
    buyer TEXT NOT NULL,           -- SIRET
    buyer_name TEXT NOT NULL,
    engagement TEXT NOT NULL,
    contract TEXT NOT NULL,
    preceding TEXT NOT NULL,
    without_vat INTEGER NOT NULL,  -- amounts in millionths of the currency
    with_vat INTEGER NOT NULL,
    due INTEGER NOT NULL,
    content TEXT NOT NULL,         -- JSON of what was read
    file_id INTEGER REFERENCES file(id),
    status_id INTEGER,             -- the present status, copied here for searches
    status TEXT NOT NULL DEFAULT '',
    status_at REAL NOT NULL DEFAULT 0,
    comment TEXT NOT NULL DEFAULT '',
    moves_at REAL,                 -- when the script gives it the next status
    rejection_filed INTEGER NOT NULL DEFAULT 0,
    downloaded INTEGER NOT NULL DEFAULT 0, -- by the recipient
    UNIQUE(siren, year, number)
) STRICT;
CREATE TABLE IF NOT EXISTS interpreted( -- read by deposer/pdf, not submitted yet; `id` counts with those of invoices
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL UNIQUE REFERENCES file(id),
    deposited_at REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS invoice_file(
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- idLiaison
    invoice_id INTEGER NOT NULL REFERENCES invoice(id),
    file_id INTEGER NOT NULL REFERENCES file(id),
    designation TEXT NOT NULL,
    type_code TEXT NOT NULL,
    line INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS event(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    invoice_id INTEGER NOT NULL REFERENCES invoice(id),
    at REAL NOT NULL,
    kind TEXT NOT NULL,            -- action of a user, or event
    code TEXT NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS status(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    invoice_id INTEGER NOT NULL REFERENCES invoice(id),
    at REAL NOT NULL,
    code TEXT NOT NULL,
    comment TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE IF NOT EXISTS body(
    id INTEGER PRIMARY KEY,        -- idStructureCPP; an index over the directory, filled by the first search
    siret TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,            -- folded, as city
    city TEXT NOT NULL,
    postcode TEXT NOT NULL,
    public INTEGER NOT NULL,
    active INTEGER NOT NULL,
    works_owner INTEGER NOT NULL,
    works_owner_only INTEGER NOT NULL,
    own INTEGER NOT NULL           -- of the account
) STRICT;
CREATE TABLE IF NOT EXISTS attachment(
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- pieceJointeObjetId
    structure_id INTEGER,          -- absent for one of the account itself
    file_id INTEGER NOT NULL REFERENCES file(id),
    designation TEXT NOT NULL,
    type_code TEXT NOT NULL,
    detached INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS body_by_name ON body(name, siret);
CREATE INDEX IF NOT EXISTS deposit_waiting ON deposit(due_at) WHERE settled_at IS NULL AND due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS invoice_of_deposit ON invoice(deposit_id);
CREATE INDEX IF NOT EXISTS invoice_by_number ON invoice(number);
CREATE INDEX IF NOT EXISTS invoice_by_flux ON invoice(flux_number);
CREATE INDEX IF NOT EXISTS invoice_by_deposit_time ON invoice(deposited_at, id);
CREATE INDEX IF NOT EXISTS invoice_by_status_time ON invoice(status_at, id);
CREATE INDEX IF NOT EXISTS invoice_moving ON invoice(moves_at) WHERE moves_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS file_of_invoice ON invoice_file(invoice_id);
CREATE INDEX IF NOT EXISTS event_of_invoice ON event(invoice_id);
CREATE INDEX IF NOT EXISTS status_of_invoice ON status(invoice_id, at, id);
INSERT OR IGNORE INTO sqlite_sequence(name, seq) SELECT 'invoice', 8420531
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'invoice');
INSERT OR IGNORE INTO sqlite_sequence(name, seq) SELECT 'file', 7514235
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'file');
INSERT OR IGNORE INTO sqlite_sequence(name, seq) SELECT 'attachment', 9120400
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'attachment');
INSERT OR IGNORE INTO sqlite_sequence(name, seq) SELECT 'deposit', 425902
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'deposit');
"""

#: Raised with every change of the tables of records: an exercise of an older version starts anew.
_VERSION = 2
_RECORDS = ("attachment", "event", "invoice_file", "status", "invoice", "interpreted", "file", "deposit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a client needs; drawn once for a data folder."""

    client_id: str
    client_secret: str
    login: str
    password: str


class Kept:
    """Small values by key in the database."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def read(self, key: str) -> str | None:
        """The kept value, or None."""
        row = self._db.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row["value"])

    def write(self, key: str, value: str) -> None:
        """Keep a value in place of the old one: with the transaction that is open, else at once."""
        inside = self._db.in_transaction
        self._db.execute("INSERT OR REPLACE INTO kept(key, value) VALUES (?, ?)", (key, value))
        if not inside:
            self._db.commit()

    def credentials(self) -> Credentials:
        """The credentials of this data folder; drawn at the first call."""
        names = ("client_id", "client_secret", "login", "password")
        values = {name: self.read(name) or "" for name in names}
        if not all(values.values()):
            values = {
                "client_id": secrets.token_hex(18),
                "client_secret": secrets.token_hex(18),
                "login": f"TECH_1_{secrets.randbelow(90000) + 10000}@cpro.fr",
                "password": secrets.token_urlsafe(15),
            }
            for name, value in values.items():
                self.write(name, value)
        return Credentials(**values)


def connect(data_dir: Path) -> sqlite3.Connection:
    """Open, creating what is missing; of the thread that calls. Raises OSError when that cannot be done
    or another platform holds the folder."""
    data_dir.mkdir(parents=True, exist_ok=True)
    db: sqlite3.Connection | None = None
    try:
        db = sqlite3.connect(data_dir / "platform.sqlite3", timeout=0.5)
        db.row_factory = sqlite3.Row
        # One owner; what was answered outlives a killed process, at the price of one write and no fsync.
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA journal_mode = WAL")
        if db.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            for table in _RECORDS:
                db.execute(f"DROP TABLE IF EXISTS {table}")
            db.execute(f"PRAGMA user_version = {_VERSION}")
        db.execute("PRAGMA foreign_keys = ON")
        db.executescript(_SCHEMA)
    except sqlite3.Error as fault:
        if db is not None:
            db.close()
        raise OSError(f"{data_dir}: {fault}") from fault
    return db


def forget_records(db: sqlite3.Connection) -> None:
    """Drop deposits, files, invoices and statuses; credentials, tokens and the clock stay, numbers are not reused."""
    with db:
        for table in _RECORDS:
            db.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own tables
