"""How a connection to the store is set, so that what it commits is on the disk and nothing in the file is trusted."""

import sqlite3
import sys

#: How long a write waits for another process or thread.
PATIENCE = "busy_timeout=5000"
#: In this order: EXTRA before the journal mode, or the conversion itself is not durable.
_PRAGMAS = (
    "synchronous=EXTRA",
    "journal_mode=TRUNCATE",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    PATIENCE,
)


def configure(connection: sqlite3.Connection, *, read_only: bool) -> None:
    """Set a fresh connection. Raises sqlite3.Error."""
    connection.execute("PRAGMA recursive_triggers=ON")
    for pragma in _PRAGMAS:
        if not (read_only and pragma.startswith("journal_mode")):
            connection.execute(f"PRAGMA {pragma}").fetchall()
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=1")
