"""A process that issues invoices is killed with SIGKILL: what it acknowledged is there, and there is no gap."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import open_database

WRITER = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from chorus_desktop.store import invoices
from chorus_desktop.store.database import open_database
from chorus_desktop.store.outbox import SqlSyncStore
from tests import factories

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)
store = open_database(Path(sys.argv[1]))
sync = SqlSyncStore(store)
for submission in sync.recover(NOW):
    print("recovered", submission.identity.number, flush=True)

def freeze(invoice):
    return invoices.FrozenDocument(content=invoice.number.encode() * 2000, media_type="application/pdf")

while True:
    draft = invoices.save_draft(store, None, replace(factories.invoice(), number=""), origin="form", now=NOW)
    print("draft", draft, flush=True)
    issued = invoices.issue(store, draft, factories.invoice(), now=NOW, prefix="F", make=freeze, submit=True)
    print("issued", issued.invoice.number, flush=True)
"""


def issue_until_killed(path: Path, lines: int) -> list[tuple[str, str]]:
    """Let a process write, kill it after so many acknowledgements, and give all that it acknowledged."""
    child = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    told = [child.stdout.readline() for _ in range(lines)]
    child.send_signal(signal.SIGKILL)
    told += child.stdout.read().splitlines()
    child.stdout.close()
    assert child.wait(60) == -signal.SIGKILL
    words = [line.split() for line in told if line.strip()]
    return [(pair[0], pair[1]) for pair in words if len(pair) == 2]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX")
def test_what_was_acknowledged_survives_sigkill(tmp_path: Path) -> None:
    path = tmp_path / "chorus.db"
    acknowledged: list[tuple[str, str]] = []
    for lines in (1, 2, 3, 8, 21):
        acknowledged += issue_until_killed(path, lines)
        store = open_database(path)
        assert store.column("PRAGMA integrity_check") == ("ok",)
        assert store.rows("PRAGMA foreign_key_check") == []
        numbers = store.column("SELECT number FROM invoices WHERE state = 'issued' ORDER BY number")
        assert list(numbers) == [f"F2026-{rank:04d}" for rank in range(1, len(numbers) + 1)]
        assert {number for what, number in acknowledged if what == "issued"} <= set(numbers)
        drafts = set(map(str, store.column("SELECT id FROM invoices")))
        assert {draft for what, draft in acknowledged if what == "draft"} <= drafts
        submitted = store.rows("SELECT number, document_sha256 FROM submissions ORDER BY number")
        assert [row["number"] for row in submitted] == list(numbers)
        for row in submitted:
            assert read_document_bytes(store, row["document_sha256"]) == row["number"].encode() * 2000
        store.close()
    assert len([what for what, _ in acknowledged if what == "issued"]) >= 10
