"""What the invoice page keeps, and for which draft: whatever is sent, refused, left or learnt meanwhile."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, NotIssued, issue
from chorus_desktop.actions.selection import plan_sending, send, sort_out
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.events import DirectoryChanged
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.store import queries
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.list_queries import invoice_page
from tests import factories
from tests.sync_desk import bench
from tests.ui.test_editor import HOSPITAL, SIRET, find, hands, line_edit, page, theme, type_invoice

__all__ = ["bench", "hands", "page", "theme"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


def test_a_client_offered_for_one_draft_is_not_taken_for_another(page, hands, bench):
    name_only = replace(factories.invoice(), number="", buyer=Buyer(name="Syndicat des eaux"))
    other = save_draft(bench.desk, None, name_only)
    hands.type(SIRET)
    page.open_draft(other)
    assert find(page, "buyerField").hasFocus()
    hands.tab()
    assert line_edit(page, "buyerField").text() == "Syndicat des eaux"
    assert page.save()
    assert queries.draft(bench.store, other).buyer == name_only.buyer


def test_a_client_offered_before_a_step_back_is_not_taken(page, hands):
    hands.type("Syndicat").tab()
    find(page, "buyerField").setFocus()
    line_edit(page, "buyerField").selectAll()
    hands.type("mala").press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier).tab()
    assert line_edit(page, "buyerField").text() == "Syndicat"


def test_what_was_typed_before_a_refused_sending_is_kept(qtbot, page, hands, bench):
    hands.type("mala").press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page.save()
    bench.later(minutes=1)
    line_edit(page, "engagement").setFocus()
    hands.type("1300045678")
    with qtbot.waitSignal(page.draft_saved):
        hands.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert page.summary.links()
    assert queries.draft(bench.store, page.editor.draft_id).purchase_order == "1300045678"


def test_a_draft_that_the_store_refused_is_kept_later_though_it_was_to_be_sent(qtbot, page, hands, bench):
    type_invoice(hands)
    keep = page.editor._keep

    def full(*_: object) -> int:
        raise StoreFault("disk_full")

    page.editor._keep = full
    assert not page.save()
    page.send()
    assert bench.submissions() == []
    page.editor._keep = keep
    with qtbot.waitSignal(page.draft_saved):
        assert "sera gardé dès que possible" in page._banner.accessibleName()
    assert page._banner.isHidden()


def test_a_draft_that_was_left_is_not_touched_by_what_is_learnt_of_its_client(page, hands, bench):
    hands.type("26690027300019").tab().type("CHU de Montclar")
    page.close_page()
    page.hide()
    draft = page.editor.draft_id
    assert isinstance(issue(bench.desk, draft, replace(factories.invoice(), number="")), Issued)
    save_bodies(bench.store, (HOSPITAL,), now=bench.clock.now())
    page.hear(DirectoryChanged(count=1))
    assert page.save()
    assert page.open_draft(None)


def test_what_is_learnt_of_the_client_while_the_window_is_hidden_is_there_when_it_comes_back(page, hands, bench):
    hands.type("26690027300019").tab().type("CHU de Montclar")
    page.hide()
    save_bodies(bench.store, (HOSPITAL,), now=bench.clock.now())
    page.hear(DirectoryChanged(count=1))
    page.show()
    assert line_edit(page, "buyerField").text().startswith("Centre hospitalier de Montclar")


def test_a_text_that_cannot_be_read_is_there_again_and_keeps_its_draft_from_leaving(qtbot, page, hands, bench):
    type_invoice(hands)
    page.focus_field("prepaid")
    hands.type("beaucoup").press(Qt.Key.Key_Escape)
    draft = page.editor.draft_id
    plan = plan_sending(bench.desk, sort_out(invoice_page(bench.store, [draft])))
    assert [(one.problem.code, one.problem.field) for one in plan.held] == [("number_unreadable", "prepaid")]
    assert isinstance(send(bench.desk, draft), NotIssued)
    page.open_draft(None)
    page.open_draft(draft)
    assert line_edit(page, "prepaid").text() == "beaucoup"
    assert line_edit(page, "prepaid").property("problem") == "bad"
    page.focus_field("prepaid")
    line_edit(page, "prepaid").selectAll()
    hands.type("200")
    with qtbot.waitSignal(page.issued):
        page.send()
    assert queries.invoice_detail(bench.store, draft).stored.invoice.prepaid == 200
