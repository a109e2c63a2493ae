"""An invoice in the hands of the accountant: never sent from here as well, whatever is restored, and never lost."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from chorus_desktop.actions import handover, own_pdf
from chorus_desktop.actions.issue import Issued, correct, withdraw
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.comparison import Difference
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.events import SubmissionChanged
from chorus_desktop.domain.exchange import NotSent, PlatformInvoice, StatusEvent
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import guard, queries
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.store.audit import moves
from chorus_desktop.store.database import open_database
from chorus_desktop.store.queries import TodoKind
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.verification import verify
from chorus_desktop.ui.wording import errors
from tests import factories
from tests.disputes import draft_of, stuck, turn
from tests.own_pdf import issue_own_pdf_of
from tests.plugins.log_guard import ExpectedLogs
from tests.store.conftest import NOW
from tests.sync_desk import Bench, bench

__all__ = ["bench"]
S = SubmissionState
SENT = "invoice_id, way, number, issue_date, seller_identifier, buyer_siret, with_vat_cents, document_sha256, file_name"
AGAIN = f"INSERT INTO submissions ({SENT}, created_at, updated_at) SELECT {SENT}, '', '' FROM submissions"  # noqa: S608


def given(bench: Bench) -> Issued:
    issued = bench.issue()
    assert handover.hand_over(bench.desk, issued.invoice_id)
    assert bench.states()[-1] is S.HANDED_OVER
    return issued


def sent_by_accountant(bench: Bench, number: str, **changes: object) -> None:
    """The accountant's program deposits the invoice in the firm's name."""
    row = {
        "platform_id": 77,
        "number": number,
        "issue_date": factories.TODAY,
        "seller_identifier": factories.SELLER_SIRET,
        "buyer_siret": factories.BUYER_SIRET,
        "with_vat": Decimal("554.40"),
        "status": "MISE_A_DISPOSITION",
        "status_at": bench.clock.now(),
        "flux_number": "CPP77",
    }
    bench.platform.invoices.append(PlatformInvoice(**(row | changes)))  # type: ignore[arg-type]
    bench.platform.events[77] = [StatusEvent(status="MISE_A_DISPOSITION", at=bench.clock.now())]


async def test_what_was_handed_over_is_never_sent_from_here(bench: Bench) -> None:
    issued = given(bench)
    for _ in range(3):
        await turn(bench, 3)
        bench.later(days=2)
    assert (bench.platform.received, bench.states()) == ([], [S.HANDED_OVER])
    assert not handover.hand_over(bench.desk, issued.invoice_id)
    assert not withdraw(bench.desk, issued.invoice_id)
    with pytest.raises(UserFault, match="not_correctable"):
        correct(bench.desk, issued.invoice_id)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE submissions SET state = 'queued'",
        "UPDATE submissions SET state = 'sending'",
        "UPDATE submissions SET state = 'ambiguous'",
        "UPDATE invoices SET state = 'draft'",
        AGAIN,
    ],
)
def test_sql_lets_it_not_be_queued_before_it_was_taken_back(bench: Bench, statement: str) -> None:
    given(bench)
    with pytest.raises(sqlite3.IntegrityError), bench.store.write() as db:
        db.execute(statement)


async def test_what_the_accountant_sent_is_recognised_with_its_statuses(bench: Bench) -> None:
    issued = given(bench)
    await turn(bench)
    sent_by_accountant(bench, issued.number)
    await turn(bench, 2)
    found = queries.invoice_detail(bench.store, issued.invoice_id)
    assert (found.row.submission_state, found.row.status) == (S.INTEGRATED, "MISE_A_DISPOSITION")
    assert found.submission is not None
    assert (found.submission.platform_id, found.submission.flux_number) == (77, "CPP77")
    assert S.INTEGRATED in [event.state for event in bench.news.of(SubmissionChanged)]
    assert bench.platform.received == []
    assert not any(part.findings for part in verify(bench.store).checked)


async def test_another_invoice_under_its_number_is_left_to_a_person(bench: Bench) -> None:
    issued = given(bench)
    sent_by_accountant(bench, issued.number, with_vat=Decimal("1.00"))
    await turn(bench)
    assert (bench.states(), bench.platform.received) == ([S.CONFLICT], [])


async def test_taken_back_it_is_searched_for_a_whole_quarantine_before_it_leaves(bench: Bench) -> None:
    issued = given(bench)
    handover.take_back(bench.desk, issued.invoice_id)
    again = draft_of(bench, issued.invoice_id)
    assert (again.number, bench.states()) == (issued.number, [S.CANCELLED, S.AMBIGUOUS])
    engine = bench.engine()
    for _ in range(23):
        await engine.turn()
        bench.later(hours=1)
    assert bench.platform.received == []
    bench.later(hours=2)
    for _ in range(4):
        await engine.turn()
        bench.later(hours=1)
    await engine._close()
    assert [one.identity.number for one in bench.platform.received] == [issued.number]
    assert [(one["to"], one["reason"]) for one in moves(bench.store)][:4] == [
        ("queued", ""),
        ("handed_over", ""),
        ("cancelled", "taken_back"),
        ("queued", ""),
    ]
    assert not any(part.findings for part in verify(bench.store).checked)


async def test_taken_back_and_sent_by_the_accountant_all_the_same_it_is_adopted(bench: Bench) -> None:
    issued = given(bench)
    handover.take_back(bench.desk, issued.invoice_id)
    draft_of(bench, issued.invoice_id)
    await turn(bench)
    sent_by_accountant(bench, issued.number)
    bench.later(hours=3)
    await turn(bench, 2)
    assert (bench.states(), bench.platform.received) == ([S.CANCELLED, S.INTEGRATED], [])


async def test_an_own_pdf_that_was_taken_back_keeps_the_number_under_which_it_may_be_there(bench: Bench) -> None:
    issued = issue_own_pdf_of(bench.desk)
    assert handover.hand_over(bench.desk, issued.invoice_id)
    handover.take_back(bench.desk, issued.invoice_id)
    sent_by_accountant(bench, issued.number, with_vat=Decimal("480.00"))
    kept = queries.draft(bench.store, issued.invoice_id)
    own_pdf.save_own_pdf_draft(bench.desk, issued.invoice_id, replace(kept, number=""))
    with pytest.raises(UserFault) as fault:
        own_pdf.issue_own_pdf(bench.desk, issued.invoice_id, replace(kept, number="PM-2026-119"))
    assert (fault.value.code, fault.value.params["field"]) == ("handover_renumbered", "number")
    told = errors.sentence(fault.value.code, fault.value.params)
    assert "PM-2026-118" in told
    assert "2026" in told
    assert bench.states() == [S.CANCELLED]
    assert isinstance(own_pdf.issue_own_pdf(bench.desk, issued.invoice_id, kept), Issued)
    await turn(bench, 2)
    assert (bench.states(), bench.platform.received) == ([S.CANCELLED, S.INTEGRATED], [])


def test_what_was_taken_back_keeps_its_year(bench: Bench) -> None:
    issued = given(bench)
    handover.take_back(bench.desk, issued.invoice_id)
    day = factories.TODAY.replace(year=factories.TODAY.year - 1)
    with pytest.raises(UserFault) as fault:
        draft_of(bench, issued.invoice_id, issue_date=day)
    assert (fault.value.code, fault.value.params["field"]) == ("handover_renumbered", "issue_date")
    assert draft_of(bench, issued.invoice_id, issue_date=factories.TODAY - timedelta(days=1)).number == issued.number


async def test_the_user_says_that_it_was_sent(bench: Bench) -> None:
    issued = given(bench)
    with pytest.raises(UserFault, match="flux_number_shape"):
        handover.note_sent(bench.desk, issued.invoice_id, "n° 12 !")
    handover.note_sent(bench.desk, issued.invoice_id, " cpp 77 ")
    found = queries.invoice_detail(bench.store, issued.invoice_id)
    assert found.submission is not None
    assert (found.submission.state, found.submission.flux_number) == (S.INTEGRATED, "CPP77")
    sent_by_accountant(bench, issued.number)
    await turn(bench, 2)
    assert queries.invoice_detail(bench.store, issued.invoice_id).row.status == "MISE_A_DISPOSITION"
    for act in (handover.note_sent, handover.take_back):
        with pytest.raises(UserFault, match="decided_meanwhile"):
            act(bench.desk, issued.invoice_id)


async def test_one_that_was_noted_as_sent_and_never_appears_is_told(bench: Bench) -> None:
    issued = given(bench)
    handover.note_sent(bench.desk, issued.invoice_id)
    await turn(bench)
    assert queries.differences(bench.store) == (), "the other side may only just have sent it"
    bench.later(days=8)
    for _ in range(2):
        await turn(bench)
    assert queries.differences(bench.store) == (Difference(number=issued.number, here="", there=""),)
    sent_by_accountant(bench, issued.number)
    await turn(bench)
    assert queries.differences(bench.store) == ()
    assert queries.invoice_detail(bench.store, issued.invoice_id).row.status == "MISE_A_DISPOSITION"


@pytest.mark.parametrize("count", [1, 6])
async def test_a_flux_number_that_was_mistyped_costs_few_calls(bench: Bench, count: int) -> None:
    for _ in range(count):
        handover.note_sent(bench.desk, given(bench).invoice_id, "CPP7")
    engine = bench.engine()
    for _ in range(24 * 12):
        await engine.turn()
        bench.later(minutes=5)
    await engine._close()
    pulls = timedelta(days=1) / engine.pace.pull
    assert bench.platform.calls.count("deposited_by") <= 20
    assert bench.platform.calls.count("changed_since") <= pulls + 20


async def test_what_may_have_left_is_not_handed_over(bench: Bench) -> None:
    issued = await stuck(bench)
    assert not handover.hand_over(bench.desk, issued.invoice_id)
    with bench.store.write() as db:
        db.execute("UPDATE submissions SET state = 'queued'")
    with pytest.raises(sqlite3.IntegrityError, match="not handed over"), bench.store.write() as db:
        db.execute("UPDATE submissions SET state = 'handed_over'")


async def test_what_only_waited_for_the_network_is_handed_over(bench: Bench) -> None:
    bench.platform.outcomes.append(NotSent(code="offline"))
    issued = bench.issue()
    await turn(bench)
    assert handover.hand_over(bench.desk, issued.invoice_id)


async def test_a_backup_of_before_does_not_send_it(bench: Bench, tmp_path: Path) -> None:
    """The copy says that it is queued; this machine remembers that it was given away, and it stays so."""
    place = FolderSecondPlace(tmp_path / "garde")
    bench.store.second_place = place
    guard.examine(bench.store, bench.clock.now())
    issued = bench.issue()
    copy = bench.path.read_bytes()
    assert handover.hand_over(bench.desk, issued.invoice_id)
    bench.store.close()
    bench.path.write_bytes(copy)
    store = open_database(bench.path, second_place=place)
    bench.store, bench.desk = store, replace(bench.desk, store=store)
    guard.examine(store, bench.clock.now())
    assert guard.hold(store) is not None
    assert bench.states() == [S.HANDED_OVER]
    guard.release(store, bench.clock.now())
    await turn(bench, 2)
    bench.later(days=3)
    await turn(bench, 2)
    assert (bench.states(), bench.platform.received) == ([S.HANDED_OVER], [])
    row = store.row("SELECT store_id FROM guard")
    assert row is not None
    kept = place.read(row["store_id"])
    assert kept is not None
    assert {one.number for one in kept.handed_over} == {issued.number}


def test_nothing_of_an_older_store_is_handed_over_before_it_was_compared(bench: Bench, tmp_path: Path) -> None:
    """What waits in it may have left before it was copied back, under this very number."""
    place = FolderSecondPlace(tmp_path / "garde")
    bench.store.second_place = place
    guard.examine(bench.store, bench.clock.now())
    issued = bench.issue()
    copy = bench.path.read_bytes()
    with bench.store.write() as db:
        guard.advance(db)
    guard.publish(bench.store)
    bench.store.close()
    bench.path.write_bytes(copy)
    store = open_database(bench.path, second_place=place)
    bench.store, bench.desk = store, replace(bench.desk, store=store)
    guard.examine(store, bench.clock.now())
    with store.write() as db:
        db.execute("UPDATE submissions SET state = 'queued'")
    with pytest.raises(UserFault, match="handover_held_back"):
        handover.hand_over(bench.desk, issued.invoice_id)
    guard.release(store, bench.clock.now())
    assert handover.hand_over(bench.desk, issued.invoice_id)


def test_there_is_no_file_before_the_second_place_knows(
    bench: Bench, tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    """The accountant would send what a backup of before sends as well."""
    folder = tmp_path / "garde"
    place = FolderSecondPlace(folder)
    bench.store.second_place = place
    guard.examine(bench.store, bench.clock.now())
    issued = bench.issue()
    folder.rename(tmp_path / "away")
    folder.write_text("no folder", encoding="utf-8")
    expected_logs.expect("second place")
    assert handover.hand_over(bench.desk, issued.invoice_id)
    with pytest.raises(StoreFault, match="second_place"):
        handover.handover_file(bench.desk, issued.invoice_id)
    folder.unlink()
    (tmp_path / "away").rename(folder)
    assert handover.handover_file(bench.desk, issued.invoice_id)
    row = bench.store.only("SELECT store_id FROM guard")
    kept = place.read(row["store_id"])
    assert kept is not None
    assert {one.number for one in kept.handed_over} == {issued.number}


def test_it_counts_as_an_invoice_and_its_lateness_is_told(bench: Bench) -> None:
    issued = given(bench)
    found = issued_documents(bench.store)
    assert [sale.document.id for sale in sales(found.documents, found.payments)] == [issued.invoice_id]
    assert queries.money_expected(bench.store, factories.TODAY).total == Decimal("554.40")
    assert queries.todo(bench.store, factories.TODAY) == ()
    (late,) = queries.todo(bench.store, factories.TODAY + timedelta(days=90))
    assert (late.kind, late.code, late.amount) == (TodoKind.LATE, "handed_over", Decimal("554.40"))
    listed = {each for each in queries.Section if queries.invoice_ids(bench.store, queries.InvoiceFilter(section=each))}
    assert listed == {queries.Section.ALL, queries.Section.UNDER_WAY}


def test_a_store_of_before_keeps_every_submission_and_what_refers_to_it(bench: Bench, tmp_path: Path) -> None:
    """The table is made anew, with foreign keys in force: ids, attempts and rules are there."""
    from chorus_desktop.store.migrations import MIGRATIONS

    old = tmp_path / "old.db"
    db = Database(old, execute_plugins=False)
    MIGRATIONS.apply(db, stop_before="m012_from_sent_to_paid")
    bench.issue()
    for table in ("documents", "invoices", "submissions"):
        for row in bench.store.rows(f"SELECT * FROM {table}"):  # noqa: S608 - names of ours
            db[table].insert(row)
    db.execute("INSERT INTO attempts (submission_id, started_at) VALUES (1, ?)", [NOW.isoformat()])
    db.conn.commit()
    before = db.execute("SELECT * FROM submissions").fetchall()
    db.conn.close()
    store = open_database(old)
    assert [tuple(row.values()) for row in store.rows("SELECT * FROM submissions")] == before
    assert store.rows("PRAGMA foreign_key_check") == []
    assert store.column("SELECT seq FROM sqlite_sequence WHERE name = 'submissions'") == (1,)
    with pytest.raises(sqlite3.IntegrityError), store.write() as opened:
        opened.execute("DELETE FROM attempts")
    store.close()
