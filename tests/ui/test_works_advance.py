"""The advance of a works contract that was invoiced: chosen in its form, named by its situations, counted once."""

from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import drafts
from chorus_desktop.actions import works as acts
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.invoice import PrecedingInvoice, TypeCode
from chorus_desktop.domain.payments import Origin
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.store import queries
from chorus_desktop.store.accounts import issued_documents
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.works_page import WorksPage
from chorus_desktop.ui.widgets import MoneyEdit, StrongButton
from tests import factories, works
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
W = TypeVar("W", bound=QWidget)
LINE = factories.line("Avance", "1", "2000", "20")


def advance_of(bench: Bench, **changes: object) -> PrecedingInvoice:
    issued = bench.issue(**({"type_code": TypeCode.ADVANCE, "lines": (LINE,)} | changes))
    return PrecedingInvoice(number=issued.number, issue_date=factories.TODAY)


def follow(bench: Bench, name: str = "École") -> int:
    whole = factories.invoice(lines=works.SCHEDULE, number="")
    return acts.make(bench.desk, name, whole, retention=Decimal(5), advance=Decimal(0))


def found(within: QWidget, kind: type[W], name: str) -> W:
    (widget,) = within.findChildren(kind, name)
    return widget


def finish(bench: Bench, contract_id: int) -> None:
    """Two situations, the second one to the end."""
    for percents in (("70", "70", "70", "70", "70"), ("100", "100", "100", "100", "100")):
        contract = acts.standing(bench.desk, contract_id).contract
        draft_id = acts.begin(bench.desk, contract_id, works.done(contract, percents), factories.TODAY)
        assert isinstance(issue(bench.desk, draft_id, queries.draft(bench.store, draft_id)), Issued)


def test_an_advance_that_was_invoiced_is_named_and_counted_once(qtbot: QtBot, qapp: object, bench: Bench) -> None:
    theme: Theme = apply_theme(qapp, "light")  # type: ignore[arg-type]
    named = advance_of(bench)
    contract_id = follow(bench)
    page = WorksPage(bench.desk, theme)
    qtbot.addWidget(page)
    page.show()
    page._asked("change", acts.standing(bench.desk, contract_id))
    dialog = found(page, QWidget, "worksContractDialog")
    choice = found(dialog, QComboBox, "worksAdvanceInvoice")
    assert choice.accessibleName() == "Facture d’acompte de cette avance"
    assert (choice.count(), choice.currentIndex()) == (2, 0)
    assert choice.itemText(1).startswith(f"{named.number} du 25/11/2026, 2\u202f400,00")
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert found(dialog, MoneyEdit, "worksAdvance").value() == Decimal(2400)
    found(dialog, StrongButton, "worksKeep").click()
    contract = acts.standing(bench.desk, contract_id).contract
    assert (contract.advance, contract.advance_invoice) == (2400, named)
    finish(bench, contract_id)
    advance, *situations = sales(issued_documents(bench.store).documents, ())
    assert [one.document.invoice.preceding_invoices for one in situations] == [(named,), (named,)]
    assert sum(one.document.invoice.prepaid for one in situations) == 2400
    released = [row for one in situations for row in one.pieces[0].released.values()]
    assert sum(row.basis + row.vat for row in released) == advance.pieces[0].receivable == 2400
    assert [one.payments for one in situations] == [(), ()]
    page._asked("change", acts.standing(bench.desk, contract_id))
    again = found(page.findChildren(QWidget, "worksContractDialog")[-1], QComboBox, "worksAdvanceInvoice")
    assert again.currentData() == named.number
    page.close()


def test_an_advance_that_was_not_invoiced_is_money_that_came_in(bench: Bench) -> None:
    contract_id = follow(bench)
    acts.change(bench.desk, contract_id, "École", retention=Decimal(5), advance=Decimal(2400))
    finish(bench, contract_id)
    whole = sales(issued_documents(bench.store).documents, ())
    came = [payment for sale in whole for payment in sale.payments if payment.origin is Origin.INVOICE]
    assert sum(payment.amount for payment in came) == 2400
    assert all(one.document.invoice.preceding_invoices == () for one in whole)


def test_only_advances_of_the_same_buyer_that_are_still_open_are_offered(bench: Bench) -> None:
    buyer = factories.buyer()
    first, second = advance_of(bench), advance_of(bench)
    other = advance_of(bench, buyer=replace(buyer, siret="21690123100011", name="Lyon"))
    refused = advance_of(bench)
    with bench.store.write() as db:
        db.execute("UPDATE invoices SET platform_status = 'REJETEE' WHERE number = ?", [refused.number])
    offered = {one.invoice for one in acts.open_advances(bench.desk, buyer)}
    assert offered == {first, second}
    assert other not in offered
    followed = follow(bench)
    acts.change(bench.desk, followed, "A", retention=Decimal(0), advance=Decimal(2400), advance_invoice=first)
    assert [one.invoice for one in acts.open_advances(bench.desk, buyer)] == [second]
    assert [one.invoice for one in acts.open_advances(bench.desk, buyer, followed)] == [second, first]
    final = drafts.final(bench.desk, id_of(bench, second))
    filled = replace(queries.draft(bench.store, final), lines=factories.invoice().lines, prepaid=Decimal(0))
    assert compute_totals(filled).due > 0
    assert isinstance(issue(bench.desk, final, filled), Issued)
    assert [one.invoice for one in acts.open_advances(bench.desk, buyer, followed)] == [first]
    assert acts.open_advances(bench.desk, replace(buyer, siret="")) == ()


def id_of(bench: Bench, named: PrecedingInvoice) -> int:
    (found_id,) = bench.store.column("SELECT id FROM invoices WHERE number = ?", [named.number])
    return int(found_id)
