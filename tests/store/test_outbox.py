"""The outbox: only legal moves, one at a time on the wire, SENDING on the disk before the first byte leaves."""

import itertools
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.exchange import DepositWay, VatRegime
from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.outbox import LEGAL_MOVES, Move, SubmissionState
from chorus_desktop.store import audit, invoices, outbox
from chorus_desktop.store.database import open_database
from chorus_desktop.store.directory import body_of
from chorus_desktop.store.outbox import ENDED, SqlSyncStore
from tests import factories
from tests.store.conftest import NOW, Shelf
from tests.store.test_invoices import force_state, issue_own, own_pdf_draft

S = SubmissionState
LATER = NOW + timedelta(minutes=5)


def journal(shelf: Shelf) -> list[tuple[str | None, str]]:
    return [(facts["from"], facts["to"]) for facts in audit.moves(shelf.store)]


@pytest.mark.parametrize(("source", "target"), list(itertools.permutations(S, 2)))
def test_sql_allows_exactly_the_legal_moves(shelf: Shelf, source: S, target: S) -> None:
    shelf.queued()
    force_state(shelf, source)

    def move() -> None:
        flux = "" if target in (S.QUEUED, S.SENDING, S.CANCELLED, S.HANDED_OVER) else "CPP1"
        with shelf.store.write() as db:
            db.execute("UPDATE submissions SET state = ?, flux_number = ?", [target, flux])

    if target in LEGAL_MOVES[source]:
        move()
        assert shelf.store.column("SELECT state FROM submissions") == (target.value,)
        assert shelf.store.column("SELECT submission_state FROM invoices") == (target.value,)
    else:
        with pytest.raises(sqlite3.IntegrityError, match="illegal move"):
            move()
        assert shelf.store.column("SELECT state FROM submissions") == (source.value,)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE submissions SET number = 'X'",
        "UPDATE submissions SET with_vat_cents = 1",
        "DELETE FROM journal",
        "UPDATE journal SET facts = '{}'",
        "DELETE FROM attempts",
        "UPDATE attempts SET outcome = 'fine'",
        "DELETE FROM status_events",
        "UPDATE status_events SET status = 'MISE_EN_PAIEMENT'",
    ],
)
def test_the_past_never_changes(shelf: Shelf, statement: str) -> None:
    shelf.integrated("DEPOSEE")
    with pytest.raises(sqlite3.IntegrityError), shelf.store.write() as db:
        db.execute(statement)


def test_a_submission_is_never_deleted(shelf: Shelf) -> None:
    shelf.queued()
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"), shelf.store.write() as db:
        db.execute("DELETE FROM submissions")


def test_a_submission_begins_queued(shelf: Shelf) -> None:
    submission = shelf.queued()
    outbox.withdraw(shelf.store, submission.invoice_id, now=NOW)
    values = "invoice_id, way, number, issue_date, seller_identifier, buyer_siret, with_vat_cents, document_sha256"
    with pytest.raises(sqlite3.IntegrityError, match="begins queued"), shelf.store.write() as db:
        db.execute(
            f"INSERT INTO submissions ({values}, file_name, created_at, updated_at, state)"  # noqa: S608 - constants
            f" SELECT {values}, file_name, '', '', 'integrated' FROM submissions"
        )


def test_deposited_means_that_a_flux_number_is_known(shelf: Shelf) -> None:
    sending = shelf.sending()
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        shelf.settle(sending, S.DEPOSITED)
    assert journal(shelf)[-1] == ("queued", "sending")


def test_one_deposit_at_a_time(shelf: Shelf) -> None:
    shelf.sending()
    second = shelf.queued()
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        shelf.sync.begin(second, NOW)


def test_one_submission_alive_for_an_invoice(shelf: Shelf) -> None:
    first = shelf.queued()
    copy = (
        "INSERT INTO submissions (invoice_id, way, number, issue_date, seller_identifier, buyer_siret, with_vat_cents,"
        " document_sha256, file_name, created_at, updated_at) SELECT invoice_id, way, number, issue_date,"
        " seller_identifier, buyer_siret, with_vat_cents, document_sha256, file_name, '', '' FROM submissions"
    )
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"), shelf.store.write() as db:
        db.execute(copy)
    outbox.withdraw(shelf.store, first.invoice_id, now=NOW)
    with shelf.store.write() as db:
        db.execute(copy)


# --- begin, settle, recover ---


def test_sending_is_on_the_disk_before_begin_returns(shelf: Shelf) -> None:
    submission = shelf.queued()
    shelf.store.close()
    script = (
        "import os, sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from chorus_desktop.store.database import open_database\n"
        "from chorus_desktop.store.outbox import SqlSyncStore\n"
        "sync = SqlSyncStore(open_database(Path(sys.argv[1])))\n"
        "sync.begin(sync.active()[0], datetime(2026, 11, 25, tzinfo=UTC))\n"
        "os._exit(137)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, str(shelf.path)], check=False, timeout=60).returncode == 137
    store = open_database(shelf.path)
    sync = SqlSyncStore(store)
    (found,) = sync.active()
    assert (found.id, found.state) == (submission.id, S.SENDING)
    (recovered,) = sync.recover(LATER)
    assert (recovered.state, recovered.reason, recovered.next_at) == (S.AMBIGUOUS, "interrupted", LATER)
    assert sync.recover(LATER) == ()
    rows = store.rows("SELECT ended_at, outcome FROM attempts")
    assert [row["outcome"] for row in rows] == ["interrupted"]
    store.close()


def test_begin_gives_nothing_once_the_invoice_was_withdrawn(shelf: Shelf) -> None:
    submission = shelf.queued()
    assert outbox.withdraw(shelf.store, submission.invoice_id, now=NOW)
    assert shelf.sync.begin(submission, NOW) is None
    assert journal(shelf) == [(None, "queued"), ("queued", "cancelled")]


def test_settle_writes_everything_that_was_learnt(shelf: Shelf) -> None:
    sending = shelf.sending()
    move = Move(
        state=S.AMBIGUOUS,
        next_at=LATER,
        failures=2,
        resends=1,
        searching_since=NOW,
        flux_number="CPP1",
        reason="read_timeout",
    )
    settled = shelf.sync.settle(sending, move, NOW, raw="half an answer")
    assert settled == replace(
        sending,
        state=S.AMBIGUOUS,
        next_at=LATER,
        failures=2,
        resends=1,
        searching_since=NOW,
        flux_number="CPP1",
        reason="read_timeout",
    )
    assert shelf.sync.active() == (settled,)
    (facts,) = [facts for facts in audit.moves(shelf.store) if facts["to"] == S.AMBIGUOUS]
    assert (facts["reason"], facts["raw"]) == ("read_timeout", "half an answer")


def test_waiting_on_writes_no_line_in_the_journal(shelf: Shelf) -> None:
    deposited = shelf.deposited()
    before = journal(shelf)
    waiting = shelf.settle(deposited, S.DEPOSITED, flux_number="CPP1", next_at=LATER, failures=1, reason="IN_RECU")
    assert (waiting.failures, waiting.next_at) == (1, LATER)
    assert journal(shelf) == before
    assert shelf.store.column("SELECT submission_reason FROM invoices") == ("IN_RECU",)


def test_a_decision_on_something_that_changed_meanwhile_is_refused(shelf: Shelf) -> None:
    deposited = shelf.deposited()
    shelf.settle(deposited, S.INTEGRATED, flux_number="CPP1")
    with pytest.raises(RuntimeError, match="is integrated"):
        shelf.settle(deposited, S.REJECTED, flux_number="CPP1")


def test_an_unknown_submission(shelf: Shelf) -> None:
    with pytest.raises(UserFault, match="invoice_unknown"):
        shelf.sync.begin(factories.submission(id=77), NOW)


def test_active_are_those_with_which_something_is_to_be_done_oldest_first(shelf: Shelf) -> None:
    deposited = shelf.deposited()
    shelf.integrated("DEPOSEE")
    queued = shelf.queued()
    assert [(item.id, item.state) for item in shelf.sync.active()] == [
        (deposited.id, S.DEPOSITED),
        (queued.id, S.QUEUED),
    ]


# --- what leaves ---


def test_the_deposit_of_a_form_is_its_frozen_file(shelf: Shelf) -> None:
    submission = shelf.queued()
    deposit = shelf.sync.deposit_of(submission)
    assert deposit.content == b"document of F2026-0001"
    assert (deposit.way, deposit.identity, deposit.file_name, deposit.pdf_data) == (
        DepositWay.FLUX,
        submission.identity,
        submission.file_name,
        None,
    )


def test_the_deposit_of_an_own_pdf_carries_what_it_states(shelf: Shelf) -> None:
    issue_own(shelf, own_pdf_draft(shelf, "PM-118"))
    (submission,) = shelf.sync.active()
    deposit = shelf.sync.deposit_of(submission)
    assert deposit.content == b"%PDF of mine"
    data = deposit.pdf_data
    assert data is not None
    assert (data.without_vat, data.vat_total, data.with_vat, data.due) == tuple(
        map(Decimal, ("400", "80", "480", "480"))
    )
    assert (data.vat_regime, data.purchase_order, data.service_code) == (VatRegime.ON_RECEIPTS, "1300045678", "TECH")


def test_a_damaged_document_does_not_leave(shelf: Shelf) -> None:
    submission = replace(shelf.queued(), document_sha256="0" * 64)
    with pytest.raises(StoreFault, match="document_damaged"):
        shelf.sync.deposit_of(submission)


# --- statuses awaited, cursors ---


def test_statuses_are_awaited_until_a_final_one(shelf: Shelf) -> None:
    running = shelf.integrated("DEPOSEE", "MISE_A_DISPOSITION")
    new = shelf.integrated()
    for status in sorted(FINAL):
        shelf.integrated("DEPOSEE", status)
    shelf.queued()
    assert [item.id for item in shelf.sync.awaiting_status()] == [running.id, new.id]


def test_what_has_ended_is_found_by_its_id_with_the_status_that_is_shown(shelf: Shelf) -> None:
    refused = shelf.integrated("DEPOSEE", "REJETEE")
    others = shelf.integrated("DEPOSEE"), shelf.integrated("MISE_EN_PAIEMENT"), shelf.integrated()
    ids = [item.platform_id for item in (refused, others[0], others[2]) if item.platform_id is not None]
    told = shelf.sync.ended([*ids, 7])
    assert [(item.id, status, at) for item, status, at in told] == [(refused.id, "REJETEE", NOW.replace(hour=10))]
    assert shelf.sync.ended(()) == ()


def test_an_unknown_platform_id_is_awaited_even_after_the_end(shelf: Shelf) -> None:
    done = shelf.integrated("MISE_EN_PAIEMENT")
    with shelf.store.write() as db:
        db.execute("UPDATE submissions SET platform_id = NULL")
    assert [item.id for item in shelf.sync.awaiting_status()] == [done.id]
    shelf.sync.learn_platform_id(done, 7)
    assert shelf.sync.awaiting_status() == ()
    assert shelf.store.column("SELECT platform_id FROM submissions") == (7,)


def test_the_cursor_only_goes_forward(shelf: Shelf) -> None:
    assert shelf.sync.status_cursor() is None
    shelf.sync.move_status_cursor(LATER)
    shelf.sync.move_status_cursor(NOW)
    assert shelf.sync.status_cursor() == LATER


def test_the_engine_fills_the_directory_and_closes_its_store(shelf: Shelf) -> None:
    sync = SqlSyncStore(open_database(shelf.path))
    sync.save_bodies((factories.body(),), NOW)
    sync.close()
    assert body_of(shelf.store, factories.BUYER_SIRET) == factories.body()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        sync.active()


# --- the user's gestures ---


def test_withdrawing_makes_a_draft_that_keeps_its_number(shelf: Shelf) -> None:
    submission = shelf.queued()
    assert outbox.withdraw(shelf.store, submission.invoice_id, now=NOW)
    stored = invoices.load(shelf.store, submission.invoice_id)
    assert (stored.state, stored.invoice.number) == ("draft", "F2026-0001")
    assert shelf.sync.active() == ()
    assert shelf.issue(submission.invoice_id).invoice.number == "F2026-0001"


@pytest.mark.parametrize("state", sorted(set(S) - {S.QUEUED}))
def test_it_is_too_late_to_withdraw_what_has_begun_to_leave(shelf: Shelf, state: S) -> None:
    submission = shelf.queued()
    force_state(shelf, state)
    assert not outbox.withdraw(shelf.store, submission.invoice_id, now=NOW)
    assert shelf.store.column("SELECT state FROM submissions") == (state.value,)
    assert invoices.load(shelf.store, submission.invoice_id).state == "issued"


def test_an_invoice_that_may_still_turn_up_is_not_withdrawn(shelf: Shelf) -> None:
    sending = shelf.sending()
    ambiguous = shelf.settle(sending, S.AMBIGUOUS)
    shelf.settle(ambiguous, S.QUEUED, resends=1)
    assert not outbox.withdraw(shelf.store, sending.invoice_id, now=NOW)


def test_nothing_to_withdraw(shelf: Shelf) -> None:
    assert not outbox.withdraw(shelf.store, shelf.issue(submit=False).id, now=NOW)


def test_whether_anything_was_ever_queued(shelf: Shelf) -> None:
    shelf.issue(submit=False)
    assert not outbox.has_submissions(shelf.store)
    outbox.withdraw(shelf.store, shelf.queued().invoice_id, now=NOW)
    assert outbox.has_submissions(shelf.store)


def test_what_the_platform_tells_of_is_found_by_its_identifier_however_many_there_are(shelf: Shelf) -> None:
    plan = [step["detail"] for step in shelf.store.rows(f"EXPLAIN QUERY PLAN {ENDED}", ["[1]"])]
    assert any("INDEX submissions_on_platform" in step for step in plan), plan
    assert not any(step.startswith(("SCAN submissions", "SCAN invoices")) for step in plan), plan
