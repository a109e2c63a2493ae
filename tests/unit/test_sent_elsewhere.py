"""The draft of an invoice that was sent since its store was backed up: it is told, and does not leave unseen."""

from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, check_draft, issue
from chorus_desktop.actions.selection import plan_sending, sort_out
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.problems import Severity
from chorus_desktop.store import guard, queries
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from tests import factories
from tests.sync_desk import Bench, bench
from tests.unit.test_engine_guard import Laptop

__all__ = ["bench"]


@pytest.fixture
async def draft(bench: Bench, tmp_path: Path) -> int:
    """Monday's copy holds the draft; it was sent on Tuesday as F2026-0001, and Monday's copy is there again."""
    laptop = Laptop(bench, tmp_path / "garde")
    guard.examine(bench.store, bench.clock.now())
    kept = replace(factories.invoice(), number="")
    draft_id = save_draft(bench.desk, None, kept)
    copy = laptop.copy()
    assert isinstance(issue(bench.desk, draft_id, kept), Issued)
    await laptop.session(turns=2)
    laptop.restore(copy)
    await laptop.session(turns=2)
    bench.later(hours=25)
    await laptop.session(turns=2)
    assert [stray.number for stray in queries.strays(bench.store, lost=False)] == ["F2026-0001"]
    return draft_id


def warned(bench: Bench, draft_id: int, **changes: object) -> list[str]:
    kept = replace(queries.draft(bench.store, draft_id), **changes)  # type: ignore[arg-type]
    found = [one for one in check_draft(bench.desk, draft_id, kept) if one.code == "sent_elsewhere"]
    assert all(one.severity is Severity.WARNING for one in found)
    return [one.params["number"] for one in found]


async def test_it_is_told_in_the_form_and_may_be_sent_all_the_same(bench: Bench, draft: int) -> None:
    assert warned(bench, draft) == ["F2026-0001"]
    editor = InvoiceEditor(bench.desk)
    editor.open(draft)
    assert not editor.may_leave()
    assert [problem.code for problem in editor.problems] == ["sent_elsewhere"]
    assert editor.only_warnings()
    assert isinstance(editor.send(), Issued)


async def test_it_does_not_leave_among_several(bench: Bench, draft: int) -> None:
    plan = plan_sending(bench.desk, sort_out(queries.invoice_page(bench.store, (draft,))))
    assert (plan.ready, [held.problem.code for held in plan.held if held.problem]) == ((), ["sent_elsewhere"])


async def test_another_amount_or_another_client_is_another_invoice(bench: Bench, draft: int) -> None:
    buyer = factories.buyer()
    assert warned(bench, draft, lines=(factories.line(price="17"),)) == []
    assert warned(bench, draft, lines=(factories.line(price="1" * 30),)) == []
    assert warned(bench, draft, lines=()) == []
    assert warned(bench, draft, buyer=replace(buyer, siret="11000201100044")) == []
    assert warned(bench, draft, buyer=replace(buyer, siret="")) == []
    other_service = f"{buyer.siret[:9]}00027"
    assert warned(bench, draft, buyer=replace(buyer, siret=other_service)) == ["F2026-0001"]
    assert warned(bench, draft, type_code=TypeCode.CREDIT_NOTE) == ["F2026-0001"], "with whatever sign it is told"
    named = (PrecedingInvoice(number="F2026-0001", issue_date=factories.TODAY),)
    assert warned(bench, draft, type_code=TypeCode.CREDIT_NOTE, preceding_invoices=named) == []
