"""Works contracts on a full disk: each click is answered with a sentence where it was done, and nothing is lost."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import works as acts
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.works_page import WorksPage
from tests import factories, works
from tests.sync_desk import Bench


def full(*_: object, **__: object) -> None:
    raise StoreFault("disk_full")


@pytest.fixture
def page(qtbot: QtBot, qapp: object, bench: Bench) -> WorksPage:
    whole = factories.invoice(lines=works.SCHEDULE, number="")
    acts.make(bench.desk, "École", whole, retention=Decimal(5), advance=Decimal(0))
    made = WorksPage(bench.desk, apply_theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1134, 700)
    made.show()
    return made


def told(page: WorksPage) -> str:
    """What the toast says."""
    return "".join(label.text() for label in page.toast.findChildren(QLabel, "toastText"))


def ask(page: WorksPage, act: str) -> None:
    (standing,) = acts.all_standings(page._desk)
    page._asked(act, standing)


@pytest.mark.parametrize("act", ["undo", "remove"])
def test_what_is_done_at_once_is_answered_below(
    page: WorksPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    monkeypatch.setattr(bench.store, "write", full)
    ask(page, act)
    assert "Le disque est plein" in told(page)
    assert len(acts.all_standings(bench.desk)) == 1


def test_what_cannot_be_taken_back_is_answered_below(
    page: WorksPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(page, "remove")
    monkeypatch.setattr(bench.store, "write", full)
    page.toast.undoRequested.emit()
    assert "Le disque est plein" in told(page)


def test_a_situation_that_cannot_be_begun_is_answered_below(
    page: WorksPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(page, "begin")
    (dialog,) = [one for one in page.findChildren(QDialog) if one.isVisible()]
    for name in ("situationWhole", "situationPrepare"):
        button = dialog.findChild(QAbstractButton, name)
        assert button is not None
        monkeypatch.setattr(bench.store, "write", full)
        button.click()
    assert "Le disque est plein" in told(page)


def test_what_a_dialog_asked_for_is_answered_in_it(
    page: WorksPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(page, "accept")
    (dialog,) = [one for one in page.findChildren(QDialog) if one.isVisible()]
    monkeypatch.setattr(bench.store, "write", full)
    keep = dialog.findChild(QAbstractButton, "worksDayKeep")
    assert keep is not None
    keep.click()
    assert dialog.isVisible()
    assert any("Le disque est plein" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
