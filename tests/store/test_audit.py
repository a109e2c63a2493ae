"""The journal in the store: what goes into it, that it only grows, and that no secret stays."""

import json
import secrets
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from chorus_desktop.domain.audit import START
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.outbox import Move, SubmissionState
from chorus_desktop.store import audit, outbox
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.store.verification import verify
from tests.store.conftest import NOW, Shelf

S = SubmissionState


def told(shelf: Shelf) -> list[tuple[str, str, dict[str, object]]]:
    return [(entry.kind, entry.subject, audit.facts_of(entry)) for entry in audit.entries(shelf.store)]


# --- what goes into it ---


def test_issuing_and_sending_tell_number_hash_and_answer(shelf: Shelf) -> None:
    submission = shelf.deposited()
    numbered, queued, sending, deposited = told(shelf)
    frozen = queued[2]["frozen"]
    assert numbered == ("numbered", "invoice/1", {"number": "F2026-0001", "origin": "form", "frozen": frozen})
    kind, subject, facts = queued
    assert (kind, subject, facts["from"], facts["to"]) == ("move", "invoice/1", None, "queued")
    assert (facts["number"], facts["document_sha256"]) == ("F2026-0001", submission.document_sha256)
    assert (sending[2]["from"], sending[2]["to"]) == ("queued", "sending")
    assert deposited[2] == {
        "submission": submission.id,
        "from": "sending",
        "to": "deposited",
        "reason": "",
        "flux_number": submission.flux_number,
        "raw": '{"codeRetour":0}',
    }


def test_statuses_are_told_once_with_the_platform_s_date_and_when_they_were_read(shelf: Shelf) -> None:
    submission = shelf.integrated("DEPOSEE")
    before = audit.head(shelf.store)
    event = StatusEvent(status="SUSPENDUE", at=NOW + timedelta(hours=3), comment="Pièce manquante")
    for _ in range(2):
        shelf.sync.record_statuses(submission, (event,), NOW + timedelta(hours=4))
    (entry,) = audit.entries(shelf.store)[before.sequence :]
    assert (entry.kind, entry.at) == ("status", "2026-11-25T12:00:00.000000Z")
    assert audit.facts_of(entry) == {
        "status": "SUSPENDUE",
        "status_at": "2026-11-25T11:00:00.000000Z",
        "comment": "Pièce manquante",
    }


def test_withdrawing_and_correcting_are_told_and_a_number_is_given_once(shelf: Shelf) -> None:
    submission = shelf.queued()
    outbox.withdraw(shelf.store, submission.invoice_id, now=NOW)
    shelf.issue(submission.invoice_id)
    kinds = [(kind, facts.get("to")) for kind, _, facts in told(shelf)]
    assert kinds == [
        ("numbered", None),
        ("move", "queued"),
        ("move", "cancelled"),
        ("reopened", None),
        ("move", "queued"),
    ]


def test_settings_that_decide_where_invoices_go_are_told_when_they_change(shelf: Shelf) -> None:
    save_settings(shelf.store, load_settings(shelf.store), now=NOW)
    before = audit.head(shelf.store).sequence
    save_settings(shelf.store, replace(load_settings(shelf.store), payment_days=45), now=NOW)
    assert audit.head(shelf.store).sequence == before
    save_settings(shelf.store, replace(load_settings(shelf.store), environment="qualification"), now=NOW)
    assert told(shelf)[before:] == [("setting", "store", {"key": "environment", "value": '"qualification"'})]


def test_an_empty_journal_has_a_head_too(shelf: Shelf) -> None:
    assert audit.head(shelf.store) == START
    assert verify(shelf.store).findings == ()


def test_facts_that_cannot_be_read_are_damage(shelf: Shelf) -> None:
    shelf.issue()
    (entry, *_) = audit.entries(shelf.store)
    for facts in ("{", "[]"):
        with pytest.raises(StoreFault, match="store_damaged"):
            audit.facts_of(replace(entry, facts=facts))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journal",
        "UPDATE journal SET at = ''",
        "UPDATE journal SET sequence = sequence + 1000",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE sequence = 1",
        "INSERT INTO journal SELECT 1000, previous, at, kind, subject, facts, hash FROM journal WHERE sequence = 1",
        "INSERT INTO journal SELECT max(sequence) + 1, previous, at, kind, subject, facts, hash FROM journal",
        "UPDATE journal_head SET sequence = sequence - 1",
        "UPDATE journal_head SET sequence = 1, hash = (SELECT hash FROM journal WHERE sequence = 1)",
        "UPDATE journal_head SET sequence = sequence + 1",
        "DELETE FROM journal_head",
        "INSERT INTO journal_head VALUES (2, 0, '')",
    ],
)
def test_sql_lets_the_journal_only_grow(shelf: Shelf, statement: str) -> None:
    shelf.deposited()
    with pytest.raises(sqlite3.IntegrityError), shelf.store.write() as db:
        db.execute(statement)
    assert verify(shelf.store).findings == ()


# --- secrets ---


def test_no_secret_of_an_answer_is_in_the_file(shelf: Shelf) -> None:
    canaries = [secrets.token_urlsafe(24) for _ in range(6)]
    token, account, secret, password, bearer, short = canaries
    raw = json.dumps(
        {
            "libelle": "Accès refusé",
            "access_token": token,
            "headers": {"cpro-account": account, "Authorization": f"Bearer {bearer}"},
            "body": f"client_secret={secret}&username=x&password={password}",
            "token": short,
        },
        ensure_ascii=False,
    )
    sending = shelf.sending()
    move = Move(state=S.AMBIGUOUS, reason=f"cpro-account: {account}")
    ambiguous = shelf.sync.settle(sending, move, NOW, raw=raw)
    waiting = Move(state=S.AMBIGUOUS, reason=f"Bearer {bearer}")
    shelf.sync.settle(ambiguous, waiting, NOW, raw=raw)
    done = shelf.integrated()
    event = StatusEvent(status="SUSPENDUE", at=NOW, comment=f"token={token}")
    shelf.sync.record_statuses(done, (event,), NOW)
    shelf.store.close()
    content = b"".join(path.read_bytes() for path in shelf.path.parent.iterdir())
    assert "Accès refusé".encode() in content
    assert [canary for canary in canaries if canary.encode() in content] == []
