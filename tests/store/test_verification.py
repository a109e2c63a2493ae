"""The store verified: every tampering is found and named, nothing is changed, and nobody is disturbed."""

import random
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.domain.audit import Head, Kind
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import audit, frozen, guard, invoices, outbox, queries
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.findings import Area, Finding
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.settings import Settings, save_settings
from chorus_desktop.store.verification import verify, verify_file
from tests.store.conftest import NOW, Shelf
from tests.store.test_invoices import issue_own, own_pdf_draft

S = SubmissionState


def furnish(shelf: Shelf) -> None:
    """A bit of everything: settings, an own PDF, a withdrawn, a refused, a sending and two integrated ones."""
    save_settings(shelf.store, Settings(environment="qualification"), now=NOW)
    issue_own(shelf, own_pdf_draft(shelf, "PM-118"))
    withdrawn = shelf.queued()
    outbox.withdraw(shelf.store, withdrawn.invoice_id, now=NOW)
    shelf.issue(withdrawn.invoice_id)
    refused = shelf.settle(shelf.sending(), S.REFUSED, reason="Le SIRET est inconnu.")
    invoices.reopen(shelf.store, refused.invoice_id, now=NOW)
    shelf.integrated("DEPOSEE", "MISE_A_DISPOSITION")
    shelf.integrated("DEPOSEE", "MISE_EN_PAIEMENT")
    shelf.sending()


def bare(shelf: Shelf) -> sqlite3.Connection:
    """The store in the hands of somebody who first takes all safeguards off."""
    connection = sqlite3.connect(shelf.path, isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA ignore_check_constraints=ON")
    return connection


def found_by(shelf: Shelf, area: Area, remembered: Head | None = None) -> list[Finding]:
    store = open_database(shelf.path, read_only=True)
    try:
        parts = verify(store, remembered).checked
        return [finding for part in parts if part.area is area for finding in part.findings]
    finally:
        store.close()


COLUMNS = {
    "previous": "substr(hash, 1, 63) || '!'",
    "at": "at || '0'",
    "kind": "'setting' || kind",
    "subject": "subject || '0'",
    "facts": "replace(facts, ':', ': ')",
    "hash": "substr(hash, 2) || 'g'",
    "sequence": "1000",
}


@pytest.mark.parametrize("column", COLUMNS)
def test_tampering_with_any_column_of_any_row_is_named(shelf: Shelf, column: str) -> None:
    furnish(shelf)
    connection = bare(shelf)
    for entry in audit.entries(shelf.store):
        (whole,) = connection.execute("SELECT count(*) FROM journal").fetchall()
        connection.execute("BEGIN")
        changed = connection.execute(
            f"UPDATE journal SET {column} = {COLUMNS[column]} WHERE sequence = ?",  # noqa: S608 - constants
            [entry.sequence],
        )
        assert changed.rowcount == 1
        connection.execute("COMMIT")
        (finding,) = found_by(shelf, Area.JOURNAL)
        assert (finding.where, whole[0] > 20) == (str(entry.sequence), True)
        connection.execute("DELETE FROM journal WHERE sequence IN (?, 1000)", [entry.sequence])
        connection.execute(
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
            [entry.sequence, entry.previous, entry.at, entry.kind, entry.subject, entry.facts, entry.hash],
        )
    assert found_by(shelf, Area.JOURNAL) == []
    connection.close()


def test_each_deleted_entry_is_missed_the_last_one_too(shelf: Shelf) -> None:
    furnish(shelf)
    connection = bare(shelf)
    entries = audit.entries(shelf.store)
    for entry in entries:
        connection.execute("DELETE FROM journal WHERE sequence = ?", [entry.sequence])
        kind = "journal_cut" if entry is entries[-1] else "journal_missing"
        assert found_by(shelf, Area.JOURNAL) == [Finding(code=kind, where=str(entry.sequence))]
        connection.execute(
            "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
            [entry.sequence, entry.previous, entry.at, entry.kind, entry.subject, entry.facts, entry.hash],
        )
    connection.close()


def test_the_end_cut_off_with_its_head_is_missed_by_the_second_place(shelf: Shelf) -> None:
    furnish(shelf)
    remembered = audit.head(shelf.store)
    connection = bare(shelf)
    connection.execute("DELETE FROM journal WHERE sequence = ?", [remembered.sequence])
    connection.execute(
        "UPDATE journal_head SET sequence = sequence - 1, hash = (SELECT hash FROM journal ORDER BY sequence DESC)"
    )
    connection.close()
    assert found_by(shelf, Area.JOURNAL) == []
    assert found_by(shelf, Area.JOURNAL, remembered) == [
        Finding(code="journal_cut", where=str(remembered.sequence)),
    ]


def test_a_lost_head_is_found(shelf: Shelf) -> None:
    furnish(shelf)
    connection = bare(shelf)
    connection.execute("DELETE FROM journal_head")
    connection.close()
    assert found_by(shelf, Area.JOURNAL) == [Finding(code="journal_surplus", where="1")]


def forge(kind: Kind, facts: dict[str, object], subject: str = "invoice/2") -> Callable[[Shelf], None]:
    """Somebody who knows how to write an entry writes a false one."""

    def write(shelf: Shelf) -> None:
        with shelf.store.write() as db:
            audit.append(db, kind, subject, facts, now=NOW)  # type: ignore[arg-type]

    return write


#: Where it is found | as what | what is named | what somebody does to the store.
TAMPERINGS = """
journeys | state_unexplained | F2026-0005 | UPDATE submissions SET state = 'integrated' WHERE id = 7
journeys | state_shown_differs | F2026-0003 | UPDATE invoices SET submission_state = 'stuck' WHERE id = 4
journeys | sent_differs | X | UPDATE submissions SET number = 'X' WHERE id = 4
journeys | sent_differs | F2026-0002 | UPDATE submissions SET document_sha256 = 'f' WHERE id = 4
journeys | move_illegal | F2026-0002 | UPDATE submissions SET invoice_id = 1 WHERE id = 4
journeys | sent_differs | F2026-0003 | UPDATE invoices SET content = replace(content, 'a', 'o') WHERE id = 4
journeys | sent_differs | F2026-0003 | UPDATE invoices SET buyer_name = buyer_name || 'e' WHERE id = 4
journeys | sent_differs | F2026-0003 | UPDATE invoices SET with_vat_cents = with_vat_cents + 1 WHERE id = 4
journeys | sent_differs | F2026-0001 | UPDATE invoices SET due_date = '2027-01-01' WHERE id = 2
journeys | submission_missing | 4 | DELETE FROM submissions WHERE id = 4
statuses | status_missing | invoice/4 | DELETE FROM status_events WHERE id = 1
statuses | status_unexplained | invoice/4 | UPDATE status_events SET status = 'MANDATEE' WHERE id = 1
statuses | status_shown_differs | F2026-0003 | UPDATE invoices SET platform_status = 'MISE_EN_PAIEMENT' WHERE id = 4
statuses | status_shown_differs | F2026-0003 | UPDATE invoices SET platform_status = 'DEPOSEE' WHERE id = 4
numbers | number_missing | F2026-0003 | UPDATE invoices SET number = 'F2026-0009' WHERE id = 4
numbers | number_beyond | F2026-0009 | UPDATE invoices SET number = 'F2026-0009' WHERE id = 4
numbers | number_unexplained | PM-119 | UPDATE invoices SET number = 'PM-119' WHERE id = 1
numbers | number_lost | F2026-0002 | DELETE FROM invoices WHERE id = 3
numbers | number_missing | F2026-0006 | UPDATE series SET next = 100000000
documents | document_altered |  | UPDATE documents SET content = CAST('x' AS BLOB), size = 1
file | reference_broken |  | DELETE FROM documents
schema | rule_changed | legal_moves | DELETE FROM legal_moves
schema | rule_missing | submissions_one_sending | DROP INDEX submissions_one_sending
schema | table_missing | attempts | DROP TABLE attempts
schema | table_missing | journal | DROP TABLE journal
schema | table_missing | legal_moves | DROP TABLE legal_moves
schema | rule_unknown | mine | CREATE TABLE mine (id INTEGER)
schema | rule_changed | boots | ALTER TABLE boots ADD COLUMN mine TEXT
"""


@pytest.mark.parametrize("tampering", TAMPERINGS.strip().splitlines())
def test_what_no_longer_is_as_it_should_be(shelf: Shelf, tampering: str) -> None:
    area, code, where, statement = tampering.split(" | ", 3)
    furnish(shelf)
    assert verify(shelf.store).findings == ()
    shelf.store.close()
    connection = bare(shelf)
    connection.execute(statement)
    connection.close()
    store = open_database_unchecked(shelf.path)
    parts = verify(store).checked
    store.close()
    found = [finding for part in parts if part.area == area for finding in part.findings]
    assert any(finding.code == code and finding.where.startswith(where) for finding in found), found


def open_database_unchecked(path: Path) -> Store:
    """The store as it is, even where the look at its structure on opening would already refuse it."""
    return Store(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True), path, read_only=True)


@pytest.mark.parametrize(
    ("write", "code"),
    [
        (forge(Kind.MOVE, {"submission": 2, "from": "cancelled", "to": "integrated"}), "move_illegal"),
        (forge(Kind.MOVE, {"submission": 2, "from": "queued", "to": "sending"}), "move_illegal"),
        (forge(Kind.MOVE, {"submission": 99, "from": None, "to": "queued"}), "submission_missing"),
        (forge(Kind.NUMBERED, {"number": "F2026-0077"}), "number_unexplained"),
        (forge(Kind.NUMBERED, {"number": "F2026-0077"}, subject="invoice/99"), "number_lost"),
    ],
)
def test_a_false_entry_is_found_by_what_it_tells(shelf: Shelf, write: Callable[[Shelf], None], code: str) -> None:
    furnish(shelf)
    write(shelf)
    assert code in [finding.code for finding in verify(shelf.store).findings]


def test_a_number_twice_is_found_where_the_index_is_gone(shelf: Shelf) -> None:
    furnish(shelf)
    connection = bare(shelf)
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = replace(sql, 'number TEXT UNIQUE', 'number TEXT') WHERE name = 'invoices'"
    )
    connection.execute("DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_invoices_1'")
    connection.execute("PRAGMA schema_version=999")
    connection.close()
    connection = sqlite3.connect(shelf.path, isolation_level=None)
    connection.execute("UPDATE invoices SET number = 'F2026-0001' WHERE id = 4")
    connection.close()
    store = open_database_unchecked(shelf.path)
    assert Finding(code="number_twice", where="F2026-0001") in verify(store).findings
    store.close()


def test_an_invoice_issued_again_is_compared_with_what_it_says_now_and_a_draft_with_nothing(shelf: Shelf) -> None:
    refused = shelf.settle(shelf.sending(), S.REFUSED, reason="Le SIRET est inconnu.")
    invoices.reopen(shelf.store, refused.invoice_id, now=NOW)
    stored = invoices.load(shelf.store, refused.invoice_id)
    other = replace(stored.invoice, contract="M-2")
    invoices.save_draft(shelf.store, stored.id, other, origin="form", now=NOW)
    assert verify(shelf.store).findings == ()
    shelf.issue(stored.id)
    assert verify(shelf.store).findings == ()


def test_an_invoice_of_an_older_version_tells_no_hash_and_is_not_accused(shelf: Shelf) -> None:
    shelf.queued()
    connection = bare(shelf)
    connection.execute("DELETE FROM journal")
    connection.execute("UPDATE journal_head SET sequence = 0, hash = printf('%064d', 0)")
    connection.execute("DELETE FROM submissions")
    connection.execute("UPDATE invoices SET submission_state = NULL")
    connection.execute(
        "CREATE TRIGGER journal_head_moves AFTER INSERT ON journal BEGIN"
        " UPDATE journal_head SET sequence = new.sequence, hash = new.hash; END"
    )
    connection.close()
    forge(Kind.NUMBERED, {"number": "F2026-0001", "origin": "form"}, subject="invoice/1")(shelf)
    by_hand = ("rule_", "rows_altered")
    assert [finding for finding in verify(shelf.store).findings if not finding.code.startswith(by_hand)] == []


def test_a_gap_with_a_reason_in_the_journal_is_none(shelf: Shelf) -> None:
    furnish(shelf)
    with shelf.store.write() as db:
        db.execute("UPDATE series SET next = next + 2")
        audit.append(db, Kind.STRAY, audit.STORE, {"number": "F2026-0006"}, now=NOW)
    assert verify(shelf.store).findings == (Finding(code="number_missing", where="F2026-0007"),)
    forge(Kind.STRAY, {"number": "F2026-0007"}, subject=audit.STORE)(shelf)
    assert verify(shelf.store).findings == ()


def test_a_number_that_an_own_pdf_bore_until_it_was_corrected_is_explained(shelf: Shelf) -> None:
    own = issue_own(shelf, own_pdf_draft(shelf, "F2026-0001")).id
    assert shelf.issue().invoice.number == "F2026-0002", "it passes over the number that is printed"
    (waiting,) = [item for item in shelf.sync.active() if item.invoice_id == own]
    sent = shelf.sync.begin(waiting, NOW)
    assert sent is not None
    shelf.settle(sent, S.REFUSED, reason="Le SIRET est inconnu.")
    invoices.reopen(shelf.store, own, now=NOW)
    other = replace(invoices.load(shelf.store, own).invoice, number="F2026-0040")
    invoices.save_draft(shelf.store, own, other, origin="own_pdf", now=NOW)
    assert issue_own(shelf, own).invoice.number == "F2026-0040"
    assert verify(shelf.store).findings == ()
    with shelf.store.write() as db:
        db.execute("UPDATE series SET next = 60")
        told = {"prefix": "F", "year": 2026, "next": 60}
        audit.append(db, Kind.SERIES, audit.STORE, told, now=NOW)
    assert verify(shelf.store).findings == (), "the jump is from the last number that the form gave"


def test_a_jump_of_a_series_is_told_and_covers_nothing_before_it(shelf: Shelf) -> None:
    furnish(shelf)
    with shelf.store.write() as db:
        db.execute("UPDATE series SET next = 90000000")
    told = {"prefix": "F", "year": 2026, "next": 90000000}
    forge(Kind.SERIES, told | {"year": 2025}, subject=audit.STORE)(shelf)
    assert len(verify(shelf.store).findings) == 20
    forge(Kind.SERIES, told, subject=audit.STORE)(shelf)
    assert verify(shelf.store).findings == ()
    shelf.store.close()
    connection = bare(shelf)
    connection.execute("DELETE FROM invoices WHERE number = 'F2026-0002'")
    connection.close()
    found = found_by(shelf, Area.NUMBERS)
    assert [(finding.code, finding.where) for finding in found] == [
        ("number_missing", "F2026-0002"),
        ("number_lost", "F2026-0002"),
    ]


def test_a_number_longer_than_any_is_no_crash(shelf: Shelf) -> None:
    furnish(shelf)
    connection = bare(shelf)
    connection.execute("UPDATE invoices SET number = 'F2026-' || printf('9%029d', 1) WHERE number = 'F2026-0003'")
    connection.close()
    assert "number_beyond" in [finding.code for finding in found_by(shelf, Area.NUMBERS)]


def test_the_second_place_knows_a_journal_that_was_cut_with_its_head(shelf: Shelf, tmp_path: Path) -> None:
    place = FolderSecondPlace(tmp_path / "garde")
    assert verify_file(shelf.path, place).findings == ()
    shelf.store.second_place = place
    furnish(shelf)
    guard.publish(shelf.store)
    assert verify_file(shelf.path, place).findings == ()
    shelf.queued()
    assert verify_file(shelf.path, place).findings == ()
    end = audit.head(shelf.store).sequence
    shelf.store.close()
    connection = bare(shelf)
    connection.execute("DELETE FROM journal WHERE sequence >= ?", [end - 1])
    connection.execute("UPDATE journal_head SET sequence = ?", [end - 2])
    connection.execute("UPDATE journal_head SET hash = (SELECT hash FROM journal ORDER BY sequence DESC)")
    connection.close()
    assert "journal_cut" not in [finding.code for finding in verify_file(shelf.path).findings]
    assert Finding(code="journal_cut", where=str(end - 1)) in verify_file(shelf.path, place).findings


def test_a_second_place_that_cannot_be_read_is_told(shelf: Shelf, tmp_path: Path) -> None:
    furnish(shelf)
    (tmp_path / "garde").mkdir()
    (store_id,) = shelf.store.column("SELECT store_id FROM guard")
    (tmp_path / "garde" / f"{store_id}.json").mkdir()
    with pytest.raises(StoreFault, match="second_place_unreadable") as told:
        verify_file(shelf.path, FolderSecondPlace(tmp_path / "garde"))
    assert "Errno" not in told.value.params["detail"]


def test_a_file_with_broken_pages_is_a_finding_and_no_crash(shelf: Shelf, rng: random.Random) -> None:
    furnish(shelf)
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    for start in range(4096 * 2, len(content), 4096):
        content[start : start + 64] = rng.randbytes(64)
    shelf.path.write_bytes(content)
    store = open_database_unchecked(shelf.path)
    findings = verify(store).findings
    store.close()
    assert "file_damaged" in {finding.code for finding in findings}


def test_verifying_changes_nothing_and_disturbs_nobody(shelf: Shelf) -> None:
    furnish(shelf)
    before = shelf.path.read_bytes()
    shelf.path.chmod(0o400)
    store = open_database(shelf.path, read_only=True)
    result = verify(store)
    assert result.findings == ()
    assert {part.area: part.count > 0 for part in result.checked} == dict.fromkeys(Area, True)
    assert result.head == audit.head(shelf.store)
    assert shelf.path.read_bytes() == before
    shelf.path.chmod(0o600)
    shelf.queued()
    assert verify(store).head.sequence == result.head.sequence + 2
    store.close()


@pytest.mark.parametrize("table", ["guard", "journal_head", "pulls", "invoices"])
def test_a_row_that_every_store_has_and_that_is_gone_is_damage_and_no_crash(shelf: Shelf, table: str) -> None:
    furnish(shelf)
    bare(shelf).execute(f"DELETE FROM {table}")  # noqa: S608 - constants
    asked: dict[str, Callable[[], object]] = {
        "guard": lambda: guard.hold(shelf.store),
        "journal_head": lambda: save_settings(shelf.store, Settings(environment="production"), now=NOW),
        "pulls": lambda: queries.queue_summary(shelf.store),
        "invoices": lambda: frozen.digest_of(shelf.store, 1),
    }
    with pytest.raises(StoreFault, match="store_damaged"):
        asked[table]()
    verify_file(shelf.path)
