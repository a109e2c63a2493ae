"""A credit note over an invoice that Chorus Pro took: one click, a draft that says what it cancels, and it leaves."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued, check, issue
from chorus_desktop.domain.invoice import Invoice, PrecedingInvoice, TypeCode
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.problems import blocking
from chorus_desktop.store.invoices import load
from chorus_desktop.ui.models.invoice_table import InvoiceTable
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.invoice_page import InvoicePage
from tests import factories
from tests.own_pdf import NUMBER, issue_own_pdf_of
from tests.sync_desk import Bench


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, qapp: object) -> InvoicePage:
    theme: Theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    made = InvoicePage(bench.desk, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def offered(page: InvoicePage) -> bool:
    (button,) = page.findChildren(QAbstractButton, "credit")
    return button.isVisibleTo(page)


def credited(page: InvoicePage, qtbot: QtBot, desk: Desk) -> tuple[int, Invoice]:
    (button,) = page.findChildren(QAbstractButton, "credit")
    with qtbot.waitSignal(page.edit_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    draft, origin = asked.args
    assert origin == "form"
    return draft, load(desk.store, draft).invoice


async def test_what_was_accepted_is_credited_and_the_credit_note_leaves(
    page: InvoicePage, qtbot: QtBot, bench: Bench
) -> None:
    issued = bench.issue(prepaid=Decimal("12.00"))
    page.open_invoice(issued.invoice_id)
    assert not offered(page), "it may still be taken back"
    engine = bench.engine()
    await engine.turn()
    bench.later(seconds=3)
    await engine.turn()
    page.refresh()
    draft, note = credited(page, qtbot, bench.desk)
    source = load(bench.store, issued.invoice_id).invoice
    assert (note.type_code, note.number, note.prepaid) == (TypeCode.CREDIT_NOTE, "", ZERO)
    assert note.preceding_invoices == (PrecedingInvoice(number=issued.number, issue_date=source.issue_date),)
    assert (note.lines, note.buyer) == (source.lines, source.buyer)
    assert blocking(check(bench.desk, note)) == ()
    answer = issue(bench.desk, draft, note)
    assert isinstance(answer, Issued)
    await engine.turn()
    assert bench.platform.received[-1].identity.number == answer.number
    bench.later(seconds=3)
    await engine.turn()
    page.open_invoice(answer.invoice_id)
    assert bench.states() == [SubmissionState.INTEGRATED] * 2
    assert not offered(page), "a credit note is not credited"
    table = InvoiceTable(bench.desk)
    table.reload()
    amounts = {table.index(row, table.AMOUNT).data() for row in range(table.rowCount())}
    assert {amount[0] for amount in amounts} == {"\N{MINUS SIGN}", "5"}, amounts
    await engine._close()


async def test_an_own_pdf_is_credited_by_one_line_over_its_whole(page: InvoicePage, qtbot: QtBot, bench: Bench) -> None:
    issued = issue_own_pdf_of(bench.desk)
    engine = bench.engine()
    await engine.turn()
    page.open_invoice(issued.invoice_id)
    draft, note = credited(page, qtbot, bench.desk)
    (line,) = note.lines
    assert (line.name, line.net_price, line.vat.rate) == (
        f"Avoir sur la facture {NUMBER}",
        Decimal("400.00"),
        factories.invoice().lines[0].vat.rate,
    )
    assert note.stated_totals is None
    assert blocking(check(bench.desk, note)) == ()
    assert isinstance(issue(bench.desk, draft, note), Issued)
    await engine._close()
