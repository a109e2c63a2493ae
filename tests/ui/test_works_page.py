"""Works contracts in the window, from the keyboard: made of a draft, invoiced by the month, the guarantee noted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QWidget

from chorus_desktop.actions import drafts, guarantee_claims
from chorus_desktop.actions import works as acts
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.domain.amendments import NewAmendment, vats_of
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.store import queries
from chorus_desktop.store.queries import InvoiceFilter, Section
from chorus_desktop.ui.formats import format_money
from chorus_desktop.ui.presenters.accounts import expected
from chorus_desktop.ui.presenters.situation import SituationForm
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.late_page import LatePage
from chorus_desktop.ui.views.works_page import WorksPage
from chorus_desktop.ui.widgets import PlainButton, RowCard
from tests import factories, works
from tests.inline_pool import InlinePool
from tests.sync_desk import Bench, bench
from tests.ui.test_editor import find, text_of

__all__ = ["bench"]

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@pytest.fixture(scope="module")
def theme(qapp) -> Theme:
    return apply_theme(qapp, "light")


@pytest.fixture
def contract_id(bench: Bench) -> int:
    whole = factories.invoice(lines=works.SCHEDULE, number="")
    return acts.make(bench.desk, "École", whole, retention=Decimal(5), advance=Decimal(0))


@pytest.fixture
def page(qtbot, theme, bench: Bench, contract_id: int) -> Iterator[WorksPage]:
    page = WorksPage(bench.desk, theme)
    qtbot.addWidget(page)
    page.resize(1134, 700)
    page.show()
    qtbot.waitActive(page)
    yield page
    page.close()


def press(qtbot, within: QWidget, name: str) -> None:
    button = find(within, name)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def row(page: WorksPage) -> QWidget:
    """The only contract; rows that were replaced are still about until the next turn of the event loop."""
    rows = find(page, "worksContracts")
    assert isinstance(rows, RowCard)
    (only,) = rows.rows()
    return only


def dialog_of(page: QWidget, name: str) -> QDialog:
    found = [one for one in page.findChildren(QDialog, name) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def type_in(qtbot, within: QWidget, name: str, text: str) -> QLineEdit:
    field = within.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    return field


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def sent(bench: Bench, contract_id: int) -> None:
    done = {"1": Decimal("0.5"), "2": Decimal(10)}
    draft_id = acts.begin(bench.desk, contract_id, done, factories.TODAY)
    assert isinstance(issue(bench.desk, draft_id, queries.draft(bench.store, draft_id)), Issued)


def test_the_month_is_typed_in_percent_or_quantity_and_becomes_a_draft(
    qtbot, page: WorksPage, bench: Bench, contract_id: int
) -> None:
    press(qtbot, row(page), f"beginSituation{contract_id}")
    dialog = dialog_of(page, "situationDialog")
    type_in(qtbot, dialog, "percent1", "50")
    type_in(qtbot, dialog, "quantity2", "12,5")
    assert find(dialog, "percent2").text() == "33,33"
    assert dialog.findChild(QLineEdit, "quantity1") is None
    assert plain(text_of(dialog, "month1")) == "2 425,00 €"
    assert plain(text_of(dialog, "month2")) == "2 666,69 €"
    totals = plain(text_of(dialog, "situationTotals"))
    assert "Ce mois HT : 5 091,69 €" in totals
    assert "Retenue de garantie : −305,50 €" in totals
    assert "À payer maintenant : 5 804,53 €" in totals
    with qtbot.waitSignal(page.editor_requested) as asked:
        qtbot.keyClick(find(dialog, "percent1"), Qt.Key.Key_Return)
    draft = queries.draft(bench.store, asked.args[0])
    assert [(line.name, line.quantity) for line in draft.lines] == [
        ("Installation de chantier", Decimal("0.50")),
        ("Maçonnerie de moellons", Decimal("12.5")),
    ]
    page.refresh()
    assert find(row(page), f"beginSituation{contract_id}").text() == "Reprendre la situation"
    with qtbot.waitSignal(page.editor_requested) as again:
        press(qtbot, row(page), f"beginSituation{contract_id}")
    assert again.args == [asked.args[0], "form"]


def test_more_than_the_contract_is_told_at_once_and_prepares_nothing(
    qtbot, page: WorksPage, bench: Bench, contract_id: int
) -> None:
    press(qtbot, row(page), f"beginSituation{contract_id}")
    dialog = dialog_of(page, "situationDialog")
    assert text_of(dialog, "situationProblem") == ""
    press(qtbot, dialog, "situationPrepare")
    assert "Rien de nouveau" in text_of(dialog, "situationProblem")
    field = type_in(qtbot, dialog, "percent3", "120")
    assert "Enduit à la chaux" in text_of(dialog, "situationProblem")
    assert field.property("problem") == "bad"
    press(qtbot, dialog, "situationPrepare")
    assert dialog.isVisible()
    assert acts.standing(bench.desk, contract_id).draft_id is None
    press(qtbot, dialog, "situationWhole")
    assert [find(dialog, f"percent{key}").text() for key in "12345"] == ["100"] * 5
    type_in(qtbot, dialog, "situationUntil", "x")
    press(qtbot, dialog, "situationPrepare")
    assert "date" in text_of(dialog, "situationProblem")
    press(qtbot, dialog, "situationCancel")
    assert not dialog.isVisible()


def test_what_was_begun_elsewhere_meanwhile_is_told(qtbot, page: WorksPage, bench: Bench, contract_id: int) -> None:
    press(qtbot, row(page), f"beginSituation{contract_id}")
    dialog = dialog_of(page, "situationDialog")
    acts.begin(bench.desk, contract_id, {"1": Decimal(1)}, factories.TODAY)
    type_in(qtbot, dialog, "percent1", "50")
    press(qtbot, dialog, "situationPrepare")
    assert "déjà commencée" in page.toast.findChild(QWidget, "toastText").text()  # type: ignore[union-attr]


def test_an_emptied_line_stands_as_it_was(bench: Bench, contract_id: int) -> None:
    form = SituationForm(bench.desk, contract_id)
    form.type_percent("1", Decimal(50))
    form.type_quantity("2", None)
    form.type_percent("3", None)
    assert [(line.percent, line.quantity) for line in form.lines()[1:3]] == [(None, None), (None, None)]
    assert form.state().problem == ""
    form.until = None
    assert form.state().field == "until"
    with pytest.raises(Exception, match="works_day"):
        form.begin()


def test_the_acceptance_and_the_guarantee_are_noted_and_taken_back(
    qtbot, page: WorksPage, bench: Bench, contract_id: int
) -> None:
    sent(bench, contract_id)
    page.refresh()
    assert "12 mois après" in plain(text_of(row(page), "lineGuarantee"))
    press(qtbot, row(page), f"accept{contract_id}")
    dialog = dialog_of(page, "worksDayDialog")
    type_in(qtbot, dialog, "worksDay", "31/12/2027")
    press(qtbot, dialog, "worksDayKeep")
    assert dialog.isVisible()
    type_in(qtbot, dialog, "worksDay", "x")
    press(qtbot, dialog, "worksDayKeep")
    assert dialog.isVisible()
    type_in(qtbot, dialog, "worksDay", "10/06/2025")
    press(qtbot, dialog, "worksDayKeep")
    assert not dialog.isVisible()
    assert "à réclamer. Elle devait être rendue le 10/07/2026" in plain(text_of(row(page), "lineGuarantee"))
    acts.accept(bench.desk, contract_id, date(2026, 6, 10))
    page.refresh()
    assert "à rendre au plus tard le 12/07/2027" in plain(text_of(row(page), "lineGuarantee"))  # the 10th is a Saturday
    press(qtbot, row(page), f"release{contract_id}")
    press(qtbot, dialog_of(page, "worksDayDialog"), "worksDayKeep")
    assert "reçue" in text_of(row(page), "lineGuarantee")
    press(qtbot, row(page), f"undo{contract_id}")
    assert "à rendre au plus tard" in plain(text_of(row(page), "lineGuarantee"))


def test_a_contract_is_changed_removed_and_taken_back(qtbot, page: WorksPage, bench: Bench, contract_id: int) -> None:
    press(qtbot, row(page), f"change{contract_id}")
    dialog = dialog_of(page, "worksContractDialog")
    assert find(dialog, "worksRetention").text() == "5"
    type_in(qtbot, dialog, "worksRetention", "7")
    press(qtbot, dialog, "worksKeep")
    assert dialog.isVisible()
    type_in(qtbot, dialog, "worksRetention", "x")
    press(qtbot, dialog, "worksKeep")
    assert dialog.isVisible()
    type_in(qtbot, dialog, "worksRetention", "3")
    type_in(qtbot, dialog, "worksName", "École, lot 3")
    press(qtbot, dialog, "worksKeep")
    assert text_of(row(page), "lineName") == "École, lot 3"
    assert acts.standing(bench.desk, contract_id).contract.retention == 3
    press(qtbot, row(page), f"remove{contract_id}")
    assert find(page, "worksEmpty").isVisible()
    page.toast.undoRequested.emit()
    assert text_of(row(page), "lineName") == "École, lot 3"


def test_what_is_wholly_invoiced_offers_no_other_situation(
    qtbot, page: WorksPage, bench: Bench, contract_id: int
) -> None:
    standing = acts.standing(bench.desk, contract_id)
    done = {item.key: item.quantity for item in acts.schedule(standing)}
    draft_id = acts.begin(bench.desk, contract_id, done, factories.TODAY)
    assert isinstance(issue(bench.desk, draft_id, queries.draft(bench.store, draft_id)), Issued)
    page.refresh()
    assert text_of(row(page), "lineFinished") == "Tout est facturé"
    assert row(page).findChild(PlainButton, f"beginSituation{contract_id}") is None


def test_a_draft_becomes_a_contract_and_goes_to_the_bin(qtbot, theme, bench: Bench) -> None:
    draft_id = drafts.save_draft(bench.desk, None, factories.invoice(number="", contract="M7", lines=works.SCHEDULE))
    editor = EditorPage(bench.desk, theme, pool=InlinePool())
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitActive(editor)
    assert editor.open_draft(draft_id)
    editor._copies.menu.aboutToShow.emit()
    (follow,) = [one for one in editor._copies.menu.actions() if "marché de tra" in one.text()]
    follow.trigger()
    dialog = dialog_of(editor, "worksContractDialog")
    assert find(dialog, "worksName").text() == "M7 · Commune de Malaucène"
    type_in(qtbot, dialog, "worksRetention", "5")
    type_in(qtbot, dialog, "worksAdvance", "999999")
    press(qtbot, dialog, "worksKeep")
    assert dialog.isVisible()
    type_in(qtbot, dialog, "worksAdvance", "2500")
    with qtbot.waitSignal(editor.page_requested) as asked:
        press(qtbot, dialog, "worksKeep")
    assert asked.args == ["works"]
    (standing,) = acts.all_standings(bench.desk)
    assert (standing.contract.retention, standing.contract.advance) == (5, 2500)
    assert queries.invoice_ids(bench.store, InvoiceFilter(section=Section.BIN)) == (draft_id,)
    assert queries.invoice_ids(bench.store, InvoiceFilter(section=Section.DRAFTS)) == ()
    editor.close()


def test_a_guarantee_that_was_not_paid_back_is_in_the_late_list_and_not_before(
    qtbot, theme, bench: Bench, contract_id: int
) -> None:
    sent(bench, contract_id)
    acts.accept(bench.desk, contract_id, date(2025, 10, 26))
    page = LatePage(bench.desk, theme)
    qtbot.addWidget(page)
    page.show()
    assert page.findChild(QWidget, f"lateWorks{contract_id}") is None  # 25/11/2026 is its last day
    acts.accept(bench.desk, contract_id, date(2025, 10, 25))
    page.refresh()
    late = find(page, f"lateWorks{contract_id}")
    assert text_of(late, "lateTitle") == "Commune de Malaucène — École"
    assert "devait être rendue le 24/11/2026" in plain(text_of(late, "lateSentence"))
    with qtbot.waitSignal(page.page_requested) as asked:
        press(qtbot, page, f"openWorks{contract_id}")
    assert asked.args == ["works"]
    page.close()


def test_a_late_guarantee_is_claimed_by_a_letter(qtbot, theme, bench: Bench, contract_id: int, tmp_path: Path) -> None:
    """Due by Friday 14/03/2025, so from the 15th on; nothing of it is claimed before."""
    sent(bench, contract_id)
    with pytest.raises(UserFault, match="works_guarantee_not_due"):
        guarantee_claims.guarantee_claim(bench.desk, contract_id)
    acts.accept(bench.desk, contract_id, date(2024, 2, 12))
    claimed = guarantee_claims.guarantee_claim(bench.desk, contract_id)
    assert claimed.interest is not None
    assert (claimed.last_day, claimed.interest.begins_on) == (date(2025, 3, 14), date(2025, 3, 15))
    page = LatePage(bench.desk, theme)
    qtbot.addWidget(page)
    page.show()
    told = plain(text_of(find(page, f"lateWorks{contract_id}"), "lateSentence"))
    assert f"À réclamer en plus : {plain(format_money(claimed.interest.interest))} d’intérêts." in told
    press(qtbot, page, f"claimWorks{contract_id}")
    dialog = dialog_of(page, "guaranteeLetterDialog")
    assert isinstance(dialog, QFileDialog)
    path = tmp_path / "lettre.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    assert path.read_bytes().startswith(b"%PDF")
    banner = find(page, "latePageFault")
    assert banner.isVisible()
    page.save_letter(str(tmp_path / "absent" / "lettre.pdf"))
    acts.note_release(bench.desk, contract_id, factories.TODAY)
    page.save_letter(str(tmp_path / "trop-tard.pdf"))
    assert not (tmp_path / "trop-tard.pdf").exists()
    page.close()


def test_a_guarantee_is_money_to_come_once_its_day_is_known(bench: Bench, contract_id: int) -> None:
    sent(bench, contract_id)
    assert acts.held_guarantees(bench.desk) == ((), ())
    acts.accept(bench.desk, contract_id, date(2026, 10, 26))
    kept, overdue = acts.held_guarantees(bench.desk)
    assert overdue == ()
    figure, table, late = expected((), (), kept)
    amount = plain(figure.amount)
    assert [plain(cell) for cell in table.rows[0]] == [
        "Retenue de garantie, au plus tard le 25 novembre 2027",
        "École",
        amount,
    ]
    assert (plain(table.total[-1]), late) == (amount, 0)


def test_an_amendment_is_typed_measured_and_taken_off_again(
    qtbot, page: WorksPage, bench: Bench, contract_id: int
) -> None:
    sent(bench, contract_id)
    page.refresh()
    press(qtbot, row(page), f"amend{contract_id}")
    dialog = dialog_of(page, "amendmentDialog")
    assert find(dialog, "amendmentNumber").text() == "1"
    press(qtbot, dialog, "amendmentKeep")
    assert "date" in find(dialog, "amendmentDay").accessibleDescription()
    type_in(qtbot, dialog, "amendmentDay", "24/11/2026")
    type_in(qtbot, dialog, "amendmentSubject", "Moins de moellons")
    type_in(qtbot, dialog, "amendmentAmount", "0")
    press(qtbot, dialog, "amendmentKeep")
    assert "signe moins" in find(dialog, "amendmentAmount").accessibleDescription()
    type_in(qtbot, dialog, "amendmentAmount", "-1200")
    press(qtbot, dialog, "amendmentKeep")
    assert not dialog.isVisible()
    assert "avenants compris (−1 200,00 €)" in plain(text_of(row(page), "lineTold"))
    (one,) = acts.standing(bench.desk, contract_id).contract.amendments
    assert (one.number, one.signed_on, one.amount) == (1, date(2026, 11, 24), Decimal("-1200.00"))
    press(qtbot, row(page), f"beginSituation{contract_id}")
    situation = dialog_of(page, "situationDialog")
    assert situation.findChild(QLineEdit, "quantityAV1") is None
    type_in(qtbot, situation, "percentAV1", "50")
    type_in(qtbot, situation, "percent1", "100")
    assert plain(text_of(situation, "monthAV1")) == "−600,00 €"
    assert plain(text_of(situation, "month1")) == "2 425,00 €"
    situation.reject()
    press(qtbot, row(page), f"amend{contract_id}")
    again = dialog_of(page, "amendmentDialog")
    assert "Avenant n° 1 du 24/11/2026 : −1 200,00 € HT, Moins de moellons" in plain(text_of(again, "amendmentKnown"))
    press(qtbot, again, "amendmentDrop")
    assert acts.standing(bench.desk, contract_id).contract.amendments == ()


def test_an_amendment_of_tomorrow_or_that_was_invoiced_is_refused(bench: Bench, contract_id: int) -> None:
    contract = acts.standing(bench.desk, contract_id).contract
    given = NewAmendment(
        number=1, signed_on=date(2026, 11, 26), subject="Plus", amount=Decimal(100), vat=vats_of(contract)[0]
    )
    with pytest.raises(UserFault, match="works_amendment_later"):
        acts.amend(bench.desk, contract_id, given)
    acts.amend(bench.desk, contract_id, replace(given, signed_on=factories.TODAY))
    draft_id = acts.begin(bench.desk, contract_id, {"AV1": Decimal(1)}, factories.TODAY)
    assert isinstance(issue(bench.desk, draft_id, queries.draft(bench.store, draft_id)), Issued)
    with pytest.raises(UserFault, match="works_amendment_invoiced"):
        acts.drop_amendment(bench.desk, contract_id)
