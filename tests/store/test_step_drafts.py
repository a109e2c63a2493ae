"""Answers that are begun: kept with their files for the status they answer, changed, dropped, gone once asked."""

from datetime import timedelta

import pytest

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.exchange import StatusEvent
from chorus_desktop.domain.follow_up import FollowUp
from chorus_desktop.domain.outbox import Submission
from chorus_desktop.domain.steps import StepRequest
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.store import step_drafts, steps
from tests.store.conftest import NOW, Shelf

COMPLETE = FollowUp.COMPLETE
BON = SupportingFile(name="bon.pdf", content=b"%PDF-1.7", designation="Bon de livraison signé", type_code="02")


def typed(text: str) -> StepRequest:
    return StepRequest(kind=COMPLETE, comment=text)


def suspended(shelf: Shelf) -> Submission:
    return shelf.integrated("MISE_A_DISPOSITION", "SUSPENDUE")


def keep(shelf: Shelf, invoice_id: int, text: str, files: tuple[SupportingFile, ...] | None = ()) -> None:
    step_drafts.keep(shelf.store, invoice_id, typed(text), files, now=NOW)


def test_what_is_typed_is_kept_with_its_files_and_changed(shelf: Shelf) -> None:
    invoice = suspended(shelf).invoice_id
    assert step_drafts.kept(shelf.store, invoice, COMPLETE) is None
    keep(shelf, invoice, "Voici\nle bon ", (BON,))
    assert step_drafts.kept(shelf.store, invoice, COMPLETE) == (typed("Voici\nle bon "), (BON,))
    keep(shelf, invoice, "Voilà", None)
    assert step_drafts.kept(shelf.store, invoice, COMPLETE) == (typed("Voilà"), (BON,))
    keep(shelf, invoice, "Voilà")
    assert step_drafts.kept(shelf.store, invoice, COMPLETE) == (typed("Voilà"), ())
    assert step_drafts.kept(shelf.store, invoice, FollowUp.READDRESS) is None
    assert shelf.store.column("SELECT count(*) FROM documents") == (1,), "only what is sent is kept for good"
    step_drafts.drop(shelf.store, invoice, COMPLETE)
    assert step_drafts.kept(shelf.store, invoice, COMPLETE) is None


def test_what_was_written_for_one_suspension_does_not_answer_the_next(shelf: Shelf) -> None:
    one = suspended(shelf)
    keep(shelf, one.invoice_id, "Voici le bon", (BON,))
    later = NOW + timedelta(days=3)
    again = (StatusEvent(status="SUSPENDUE", at=later, comment="Il manque autre chose"),)
    shelf.sync.record_statuses(one, again, later)
    assert step_drafts.kept(shelf.store, one.invoice_id, COMPLETE) is None
    keep(shelf, one.invoice_id, "Voici le reste")
    assert step_drafts.kept(shelf.store, one.invoice_id, COMPLETE) == (typed("Voici le reste"), ())


def test_once_it_is_asked_nothing_is_begun_any_more(shelf: Shelf) -> None:
    one = suspended(shelf)
    keep(shelf, one.invoice_id, "Voici", (BON,))
    steps.ask(shelf.store, one.invoice_id, typed("Voici"), [(BON, "application/pdf")], now=NOW)
    assert step_drafts.kept(shelf.store, one.invoice_id, COMPLETE) is None
    assert shelf.store.column("SELECT count(*) FROM step_draft_files") == (0,)


def test_nothing_is_kept_where_nothing_is_to_be_answered(shelf: Shelf) -> None:
    with pytest.raises(UserFault, match="step_not_now"):
        keep(shelf, shelf.issue().id, "Voici")
