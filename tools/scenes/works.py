"""Works contracts: the page with one that runs and one whose guarantee is due, a situation being typed, its invoice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from chorus_desktop.actions import works as acts
from chorus_desktop.actions.issue import issue
from chorus_desktop.domain.amendments import NewAmendment, vats_of
from chorus_desktop.store import queries
from chorus_desktop.ui.widgets import NumberEdit
from tests import factories, works
from tests.sync_desk import Bench
from tools.scenes.stage import QUARTER, Stage, part


def _contract(bench: Bench, name: str, months: int) -> int:
    whole = factories.invoice(lines=works.SCHEDULE, number="", contract="M2026-014")
    contract_id = acts.make(bench.desk, name, whole, retention=Decimal(5), advance=Decimal("2500.00"))
    for percents in works.MONTHS[:months]:
        done = works.done(acts.standing(bench.desk, contract_id).contract, percents)
        draft_id = acts.begin(bench.desk, contract_id, done, factories.TODAY)
        issue(bench.desk, draft_id, queries.draft(bench.store, draft_id))
    return contract_id


def _page(stage: Stage) -> tuple[Bench, QWidget]:
    bench = stage.bench(QUARTER)
    done = _contract(bench, "Salle des fêtes, lot maçonnerie et enduits de façade", len(works.MONTHS))
    acts.accept(bench.desk, done, date(2025, 9, 15))
    _contract(bench, "École Jules-Ferry, lot 3", 4)
    return bench, stage.window(bench, "works")


def contracts(stage: Stage) -> QWidget:
    """One that runs, and one whose guarantee is to be claimed."""
    return _page(stage)[1]


def none(stage: Stage) -> QWidget:
    """Before the first contract."""
    return stage.window(stage.bench(QUARTER), "works")


def situation(stage: Stage) -> QWidget:
    """The next situation while its progress is typed."""
    _, window = _page(stage)
    stage.press(window, "beginSituation2")
    dialog = part(window, QDialog, "situationDialog")
    for key, text in (("2", "66,67"), ("3", "33,33"), ("4", "120"), ("5", "12,5")):
        field = part(dialog, NumberEdit, f"percent{key}")
        field.setText(text)
        field.textEdited.emit(text)
    stage.settle()
    return dialog


def follow(stage: Stage) -> QWidget:
    """A draft that becomes a contract, with a guarantee beyond the law."""
    window = stage.window(stage.bench(QUARTER))
    window.open_editor(None)
    stage.settle()
    stage.press(window, "editorMore")
    menu = part(window, QMenu, "editorMenu")
    menu.actions()[3].trigger()
    menu.close()
    dialog = part(window, QDialog, "worksContractDialog")
    part(dialog, NumberEdit, "worksRetention").setText("7 %")
    stage.press(dialog, "worksKeep")
    return dialog


def late_guarantee(stage: Stage) -> QWidget:
    """The list of what is late, with a guarantee that was not paid back."""
    bench, _ = _page(stage)
    return stage.window(bench, "late")


def acceptance(stage: Stage) -> QWidget:
    """The day of the acceptance."""
    bench, window = _page(stage)
    bench.desk = replace(bench.desk, today=lambda: factories.TODAY + timedelta(days=1))
    stage.press(window, "accept2")
    return part(window, QDialog, "worksDayDialog")


def amendment(stage: Stage) -> QWidget:
    """Another amendment to a contract that has two, with what is wrong of it."""
    bench = stage.bench(QUARTER)
    contract_id = _contract(bench, "École Jules-Ferry, lot 3", 4)
    contract = acts.standing(bench.desk, contract_id).contract
    for number, (subject, amount) in enumerate(works.AMENDMENTS, 1):
        day = factories.TODAY - timedelta(days=20)
        given = NewAmendment(number=number, signed_on=day, subject=subject, amount=amount, vat=vats_of(contract)[0])
        acts.amend(bench.desk, contract_id, given)
    window = stage.window(bench, "works")
    stage.press(window, f"amend{contract_id}")
    dialog = part(window, QDialog, "amendmentDialog")
    stage.press(dialog, "amendmentKeep")
    return dialog


WORKS = {
    "works-amendment": amendment,
    "works": contracts,
    "works-none": none,
    "works-situation": situation,
    "works-follow": follow,
    "works-acceptance": acceptance,
    "works-late-guarantee": late_guarantee,
}
