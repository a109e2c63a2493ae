"""What can be read of a damaged store comes into a new one: whole where it was whole, and nothing worse than before."""

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.store import audit, guard, invoices, outbox, salvage_filling, salvaged_journal
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.copies import Copy, count_invoices
from chorus_desktop.store.database import open_database
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.page_rows import located, tables_of
from chorus_desktop.store.pages import PAGE, Pages
from chorus_desktop.store.restoring import make_ready
from chorus_desktop.store.salvage import salvage
from chorus_desktop.store.salvage_findings import Salvaged
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.verification import verify_file
from chorus_desktop.ui.wording import tables
from chorus_desktop.ui.wording.salvage import lines
from tests import factories
from tests.store.conftest import NOW, Shelf
from tests.store.test_verification import bare, furnish


def salvaged(shelf: Shelf) -> Salvaged:
    shelf.store.close()
    before = shelf.path.read_bytes()
    result = salvage(shelf.path, shelf.path.with_name("recupere.db"), NOW)
    assert shelf.path.read_bytes() == before
    return result


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def tampered(shelf: Shelf, *statements: str) -> None:
    """Changed with all safeguards off, which are then put on again."""
    rules = rows(shelf.path, "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
    with closing(bare(shelf)) as connection:
        for statement in (*statements, *(str(sql) for (sql,) in rules)):
            connection.execute(statement)


def spoilt(shelf: Shelf, table: str) -> None:
    """The leaves of a table are wiped out."""
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    with closing(sqlite3.connect(shelf.path)) as connection:
        found = located(Pages(bytes(content)), tables_of(connection))[table]
    for number in found.sure:
        content[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    shelf.path.write_bytes(content)


def test_a_whole_store_comes_through_whole_and_is_held_back(shelf: Shelf, tmp_path: Path) -> None:
    furnish(shelf)
    wanted = {
        table: rows(shelf.path, f"SELECT * FROM {table}")  # noqa: S608 - constants
        for table in ("invoices", "documents", "submissions", "status_events", "settings", "series", "invoices_search")
    }
    result = salvaged(shelf)
    assert (result.whole, result.broke, result.incomplete, result.remnants) == (True, None, (), None)
    assert {table: rows(result.target, f"SELECT * FROM {table}") for table in wanted} == wanted  # noqa: S608
    place = FolderSecondPlace(tmp_path / "place")
    with closing(open_database(result.target, second_place=place)) as store:
        guard.examine(store, NOW)
        assert guard.hold(store) is not None
        with pytest.raises(UserFault, match="store_held"):
            Shelf(result.target, store).issue()
    assert sorted(path.name for path in tmp_path.glob("*recup*")) == [
        "recupere.db",
        "recupere.db-journal",
        "recupere.db-reserve",
    ]


def test_it_is_known_to_be_the_same_store_and_goes_on_after_what_this_machine_remembers(
    shelf: Shelf, tmp_path: Path
) -> None:
    place = FolderSecondPlace(tmp_path / "place")
    shelf.store.second_place = place
    guard.examine(shelf.store, NOW)
    furnish(shelf)
    (store_id,) = shelf.store.column("SELECT store_id FROM guard")
    spoilt(shelf, "invoices")
    result = salvaged(shelf)
    assert result.incomplete == (*(f"F2026-000{rank}" for rank in range(1, 6)), "PM-118")
    with closing(open_database(result.target, second_place=place)) as store:
        assert store.column("SELECT store_id FROM guard") == (store_id,)
        guard.examine(store, NOW)
        guard.release(store, NOW)
        new = Shelf(result.target, store)
        issued = new.issue()
        assert issued.invoice.number == "F2026-0006"
        assert issued.id > 6, "an invoice that the journal tells of is never another one"


def test_without_its_first_page_the_rest_is_known_by_what_it_holds(shelf: Shelf) -> None:
    furnish(shelf)
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    content[:PAGE] = b"\xff" * PAGE
    shelf.path.write_bytes(content)
    assert verify_file(shelf.path).findings
    result = salvaged(shelf)
    assert result.verification.findings == ()
    assert (result.broke, result.incomplete) == (None, ())


def test_a_document_with_other_bytes_than_its_hash_is_put_aside_and_what_was_sent_is_still_known(shelf: Shelf) -> None:
    shelf.sending()
    shelf.issue(submit=False)
    tampered(shelf, "UPDATE documents SET content = CAST('x' AS BLOB), size = 1 WHERE rowid = 1")
    result = salvaged(shelf)
    assert result.incomplete == ("F2026-0001",)
    assert result.remnants is not None
    left = [json.loads(line) for line in result.remnants.read_text(encoding="utf-8").splitlines()]
    assert [(line["table"], line["why"]) for line in left] == [
        ("documents", "hash"),
    ]
    assert [finding.code for finding in result.verification.findings] == ["document_altered"]
    assert left[0]["row"]["content"] == {"base64": "eA=="}
    with closing(open_database(result.target)) as store:
        (lost,) = store.column("SELECT document_sha256 FROM submissions")
        with pytest.raises(StoreFault, match="document_damaged"):
            read_document_bytes(store, lost)
        (kept,) = store.column("SELECT sha256 FROM documents WHERE size > 0")
        assert read_document_bytes(store, kept) == b"document of F2026-0002"
        assert store.column("SELECT number FROM invoices ORDER BY id") == ("F2026-0001", "F2026-0002")


def test_an_invoice_whose_document_is_lost_can_be_taken_back_and_issued_again(shelf: Shelf, tmp_path: Path) -> None:
    queued, done = shelf.queued(), shelf.integrated("DEPOSEE")
    spoilt(shelf, "documents")
    result = salvaged(shelf)
    assert result.incomplete == ("F2026-0001", "F2026-0002")
    assert not next(part for part in result.parts if part.table == "documents").whole
    with closing(open_database(result.target, second_place=FolderSecondPlace(tmp_path / "place"))) as store:
        new = Shelf(result.target, store)
        guard.release(store, NOW)
        assert [item.id for item in new.sync.awaiting_status()] == [done.id], "its statuses go on being read"
        with pytest.raises(StoreFault, match="document_damaged"):
            new.sync.deposit_of(new.sync.active()[0])
        assert outbox.withdraw(store, queued.invoice_id, now=NOW)
        new.issue(queued.invoice_id)
        (again,) = new.sync.active()
        assert new.sync.deposit_of(again).content == b"document of F2026-0001", "the same bytes are there again"
        with pytest.raises(sqlite3.IntegrityError), store.write() as db:
            db.execute("UPDATE documents SET media_type = 'x'")
        codes = [finding.code for finding in verify_file(result.target).findings]
        assert codes == ["document_altered"], "that of the other"


def test_an_own_pdf_that_is_lost_takes_no_invoice_with_it(shelf: Shelf) -> None:
    furnish(shelf)
    spoilt(shelf, "documents")
    result = salvaged(shelf)
    assert rows(result.target, "SELECT count(*) FROM invoices WHERE origin = 'own_pdf'") == [(1,)]
    assert "PM-118" in result.incomplete


def test_a_reference_that_can_be_no_document_still_takes_its_row_out(shelf: Shelf) -> None:
    shelf.queued()
    tampered(shelf, "PRAGMA foreign_keys=OFF", "UPDATE submissions SET document_sha256 = 'x'")
    result = salvaged(shelf)
    assert result.remnants is not None
    assert rows(result.target, "SELECT count(*) FROM submissions") == [(0,)]
    assert result.incomplete == ("F2026-0001",)


@pytest.mark.parametrize("at_a_time", [1, 2, 500])
def test_the_journal_is_carried_to_its_break_and_what_is_sound_after_it_is_told_anew(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, at_a_time: int
) -> None:
    """Read in parts: it can be longer than a memory."""
    for reader in (salvaged_journal, salvage_filling, audit):
        monkeypatch.setattr(reader, "_AT_A_TIME", at_a_time)
    furnish(shelf)
    told = audit.entries(shelf.store)
    tampered(shelf, "UPDATE journal SET facts = '{}' WHERE sequence = 2")
    result = salvaged(shelf)
    assert (result.broke, result.retold) == (2, len(told) - 2)
    with closing(open_database(result.target)) as store:
        now = audit.entries(store)
    assert now[0] == told[0]
    assert (now[1].kind, json.loads(now[1].facts)) == (
        Kind.RESTORED,
        {"why": "salvaged", "broke": 2, "retold": len(told) - 2},
    )
    assert [(entry.at, entry.facts) for entry in now[2:]] == [(entry.at, entry.facts) for entry in told[2:]]
    assert not [finding for finding in result.verification.findings if finding.code.startswith("journal_")]


def test_an_end_of_the_journal_that_is_gone_is_told(shelf: Shelf) -> None:
    furnish(shelf)
    last = audit.head(shelf.store).sequence
    tampered(shelf, "DELETE FROM journal WHERE sequence = (SELECT sequence FROM journal_head)")
    result = salvaged(shelf)
    assert (result.broke, result.retold, result.whole) == (last, 0, False)


def test_an_invoice_and_a_body_whose_content_no_longer_reads_are_put_aside_and_named(shelf: Shelf) -> None:
    shelf.issue(submit=False)
    shelf.issue(submit=False)
    shelf.sync.save_bodies((factories.body(),), NOW)
    tampered(
        shelf,
        "UPDATE invoices SET content = substr(content, 2) WHERE id = 1",
        "UPDATE bodies SET address = substr(address, 2)",
    )
    result = salvaged(shelf)
    assert result.incomplete == ("F2026-0001",)
    assert rows(result.target, "SELECT rowid FROM invoices_search") == [(2,)]
    assert {part.table: part.left_out for part in result.parts if part.left_out} == {
        "invoices": 1,
        "bodies": 1,
        "services": 1,
    }


def test_a_moment_or_day_that_is_none_any_more_takes_no_row_with_it(shelf: Shelf, tmp_path: Path) -> None:
    """Else the store could not be opened: each start reads when a submission was decided."""
    queued = shelf.queued()
    tampered(
        shelf,
        "UPDATE submissions SET updated_at = '2026-11-24T08:0^:00.000000Z', next_at = '2026-02-30T08:00:00.000000Z'",
        "UPDATE invoices SET issue_date = '2026-1^-25', issued_at = 'x'",
        "UPDATE pulls SET cursor = 'gestern'",
    )
    shelf.store.close()
    later = NOW + timedelta(days=1)
    result = salvage(shelf.path, shelf.path.with_name("recupere.db"), later)
    assert result.incomplete == ()
    assert {part.table for part in result.parts if part.doubtful} == {"submissions", "invoices"}
    store = open_database(result.target, second_place=FolderSecondPlace(tmp_path / "place"))
    guard.examine(store, later)
    (kept,) = SqlSyncStore(store).active()
    assert (kept.identity, kept.decided_at) == (queued.identity, later)
    assert store.rows("SELECT issue_date, due_date FROM invoices") == [
        {"issue_date": "2026-11-25", "due_date": invoices.load(store, 1).invoice.due_date.isoformat()}
    ]
    assert store.column("SELECT cursor FROM pulls") == (None,)
    store.close()


def test_a_submission_that_no_longer_reads_is_put_aside_and_named(shelf: Shelf) -> None:
    shelf.queued()
    tampered(shelf, "UPDATE submissions SET issue_date = '2026-1^-25'")
    result = salvaged(shelf)
    assert result.incomplete == ("F2026-0001",)
    assert [part.table for part in result.parts if part.left_out] == ["submissions"]


@pytest.mark.parametrize("table", ["invoices", "settings", "attempts", "documents"])
def test_a_table_that_is_not_what_was_written_is_told_though_every_row_of_it_reads(shelf: Shelf, table: str) -> None:
    furnish(shelf)
    moment = "started_at" if table == "attempts" else "created_at" if table == "documents" else "updated_at"
    tampered(shelf, f"UPDATE {table} SET {moment} = replace({moment}, '2026', '2025') WHERE rowid = 2")  # noqa: S608 - constants
    result = salvaged(shelf)
    assert [part.table for part in result.parts if not part.whole] == [table]
    told = next(line for line in lines(result) if "n’est plus ce que l’application avait écrit" in line)
    assert told.startswith(f"- {tables.name(table)}")
    assert not result.whole
    assert verify_file(result.target).findings == ()


def test_a_store_of_another_schema_says_nothing_of_its_sums(shelf: Shelf) -> None:
    furnish(shelf)
    tampered(shelf, "DELETE FROM _sqlite_migrations WHERE name = 'm011_refunds'", "UPDATE settings SET updated_at = ''")
    assert salvaged(shelf).whole


def test_a_series_that_is_lost_goes_on_after_every_number_that_is_told(shelf: Shelf) -> None:
    shelf.issue(submit=False)
    shelf.issue(submit=False)
    tampered(shelf, "DELETE FROM series", "DELETE FROM invoices WHERE id = 2")
    result = salvaged(shelf)
    assert rows(result.target, "SELECT * FROM series") == [("F", 2026, 3)]
    assert result.incomplete == ("F2026-0002",)


def test_a_journal_that_a_kill_left_is_rolled_back_in_a_copy(shelf: Shelf, tmp_path: Path) -> None:
    shelf.issue(submit=False)
    shelf.store.close()
    killed = (
        "import sqlite3, sys, os\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size=1')\n"
        "c.execute('BEGIN')\n"
        "c.execute(\"UPDATE settings SET value = value || 'x'\")\n"
        "c.execute(\"UPDATE invoices SET buyer_name = 'nobody'\")\n"
        "c.execute(\"INSERT INTO boots (at) SELECT hex(zeroblob(3000)) FROM json_each('[1,2,3,4,5,6,7,8,9]')\")\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", killed, str(shelf.path)], check=False, timeout=60)
    hot = shelf.path.with_name("chorus.db-journal")
    assert hot.stat().st_size
    wet = shutil.copy(shelf.path, tmp_path / "wet.db")
    assert b"nobody" in wet.read_bytes()
    before = hot.read_bytes()
    result = salvaged(shelf)
    assert hot.read_bytes() == before
    assert rows(result.target, "SELECT count(*) FROM invoices WHERE buyer_name = 'nobody'") == [(0,)]
    assert result.whole


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("absent.db", "recupere.db", "store_missing"),
        ("chorus.db", "chorus.db", "salvage_exists"),
        ("empty.db", "recupere.db", "salvage_nothing"),
        ("text.db", "recupere.db", "salvage_nothing"),
    ],
)
def test_nothing_is_overwritten_and_nothing_is_made_of_nothing(
    shelf: Shelf, tmp_path: Path, source: str, target: str, code: str
) -> None:
    (tmp_path / "empty.db").touch()
    (tmp_path / "text.db").write_text("not a store " * 1000)
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(StoreFault) as raised:
        salvage(tmp_path / source, tmp_path / target, NOW)
    assert raised.value.code == code
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_schema_that_is_no_text_is_damage_like_any_other(shelf: Shelf, tmp_path: Path) -> None:
    furnish(shelf)
    with closing(bare(shelf)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET sql = CAST(x'4352454154452093ff' AS TEXT) WHERE name = 'boots'")
    with pytest.raises(StoreFault) as raised:
        open_database(shelf.path, read_only=True)
    assert raised.value.code == "store_damaged"
    assert [finding.code for finding in verify_file(shelf.path).findings] == ["file_damaged"]
    copy = Copy(path=shelf.path, taken=NOW, size=1)
    assert count_invoices(copy) is None
    with pytest.raises(StoreFault) as raised:
        make_ready(shelf.path, tmp_path / "profile" / "chorus.db")
    assert raised.value.code == "restore_damaged"
    result = salvaged(shelf)
    assert (result.incomplete, result.verification.findings) == ((), ())


def test_a_header_of_a_format_that_sqlite_does_not_know_is_damage_too(shelf: Shelf) -> None:
    furnish(shelf)
    shelf.store.close()
    content = bytearray(shelf.path.read_bytes())
    content[47] = 9
    shelf.path.write_bytes(content)
    assert [finding.code for finding in verify_file(shelf.path).findings] == ["file_damaged"]
    assert salvaged(shelf).incomplete == ()
