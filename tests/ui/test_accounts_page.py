"""The page of the accounts: its figures are those of the command line, to the cent, with a platform and without one."""

import asyncio
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import accounts, firm, payments
from chorus_desktop.domain.accounts import Activity, Exigibility
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.invoice import Period
from chorus_desktop.store.settings import Settings, save_settings
from chorus_desktop.ui.formats import parse_number
from chorus_desktop.ui.presenters.accounts import beside, part_of
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.accounts_page import AccountsPage
from chorus_desktop.ui.views.money_chart import MoneyChart
from chorus_desktop.ui.widgets import FigureTable
from chorus_desktop.ui.wording import accounts as words
from tests.accounts_year import year_of_business
from tests.chosen_file import choose_in
from tests.disputes import turn
from tests.e2e.test_audit_verbs import run
from tests.inline_pool import HeldPool, InlinePool
from tests.oracles import fec
from tests.paid import sent, told
from tests.store.conftest import NOW, Shelf
from tests.store.test_accounts_year import keep, note
from tests.sync_desk import Bench

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)
SEPTEMBER: dict[str, Any] = {"issue_date": date(2026, 9, 1), "due_date": date(2026, 10, 1)}
Made = Callable[[], AccountsPage]


@pytest.fixture
def make(qtbot: QtBot, qapp: object, bench: Bench) -> Made:
    def made() -> AccountsPage:
        page = AccountsPage(bench.desk, apply_theme(qapp, "light"), pool=InlinePool())  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.resize(1134, 768)
        page.show()
        return page

    return made


@pytest.fixture(params=["online", "offline"])
def year(request: pytest.FixtureRequest, bench: Bench, rng: Random) -> None:
    """A year of business in the store, and a turn of the engine with the platform there or away."""
    shelf = Shelf(bench.path, bench.store)
    business = year_of_business(rng, 40)
    for document in business.documents:
        keep(shelf, document)
    note(bench.store, business)
    bench.platform.reachable = request.param == "online"
    asyncio.run(turn(bench))


def table(page: QWidget, name: str) -> list[list[str]]:
    found = page.findChild(FigureTable, name)
    assert found is not None
    return found.texts()


def number(text: str) -> Decimal:
    found = parse_number(text)
    assert found is not None, text
    return found


def tile(page: QWidget, key: str) -> Decimal:
    card = page.findChild(QWidget, f"tile_{key}")
    assert card is not None
    found = card.findChild(QLabel, "tileAmount")
    assert found is not None
    return number(found.text())


def texts(page: QWidget) -> str:
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(shown).replace("\u202f", " ").replace("\u00a0", " ")


def click(page: QWidget, name: str) -> None:
    found = next(b for b in page.findChildren(QAbstractButton, name) if b.isVisibleTo(page))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def choose(page: QWidget, name: str, data: object) -> None:
    box = page.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(data))


def command_line(bench: Bench, *arguments: str) -> dict[str, Any]:
    done = run("accounts", *arguments, "--profile", str(bench.path.parent))
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.usefixtures("year")
@pytest.mark.parametrize("rule", Exigibility)
def test_every_figure_is_that_of_the_command_line(make: Made, bench: Bench, rule: Exigibility) -> None:
    page = make()
    choose(page, "accountsPart", 12)
    choose(page, "accountsVat", rule)
    choose(page, "accountsActivity", Activity.SERVICES)
    time = ("--from", "2026-01-01", "--to", "2026-12-31")
    told = command_line(bench, *time, "--by", "annee", "--vat", rule.value, "--activity", "services")
    (vat,) = told["vat"]
    assert str(tile(page, "vat")) == vat["vat"]
    assert [str(number(row[2])) for row in table(page, "vatTable")] == [
        *(x["amount"] for x in vat["lines"]),
        vat["vat"],
    ]
    assert str(tile(page, "received")) == told["receipts"]["amount"]
    assert tile(page, "turnover") == sum(Decimal(one["without_vat"]) for one in told["turnover"])
    assert len(table(page, "bookTable")) == told["receipts"]["count"] + 1
    assert [[str(number(text)) for text in row[1:3]] for row in table(page, "activitiesTable")] == [
        [one["received"], one["without_vat"]] for one in told["turnover"]
    ]
    assert [[str(number(text)) for text in row[1:6]] for row in table(page, "customersTable")[:-1]] == [
        [one[key] for key in ("invoiced", "credited", "received", "balance", "late")] for one in told["customers"]
    ]
    months = command_line(bench, *time, "--vat", rule.value)["vat"]
    assert [str(number(row[3])) for row in table(page, "months")] == [*(one["vat"] for one in months), vat["vat"]]


@pytest.mark.usefixtures("year")
def test_the_files_are_those_of_the_figures(make: Made, bench: Bench, tmp_path: Path) -> None:
    save_settings(bench.store, firm.load_firm(bench.desk), now=NOW)
    page = make()
    choose(page, "accountsPart", 12)
    folder = tmp_path / "comptable"
    folder.mkdir()
    click(page, "accountsExport")
    choose_in(page, "accountsFolder", folder)
    (txt,) = folder.glob("*.txt")
    assert fec.faults(txt.name, txt.read_bytes()) == []
    assert {path.suffix for path in folder.iterdir()} == {".csv", ".xlsx", ".txt", ".pdf"}
    assert "10 fichiers écrits" in texts(page)
    page.write_to(str(tmp_path / "absent"))
    assert "ne peut pas être écrit" in texts(page)


def test_the_months_of_the_year(make: Made, bench: Bench) -> None:
    invoice = sent(bench, told("MISE_A_DISPOSITION", 2026, 9, 1), **SEPTEMBER)
    payments.note_payment(bench.desk, invoice, Decimal(600), date(2026, 10, 5), "acompte", means="20")
    page = make()
    assert "Novembre 2026" in texts(page)
    assert tile(page, "received") == 0
    assert "Aucun encaissement sur cette période." in texts(page)
    click(page, "accountsBefore")
    assert "Octobre 2026" in texts(page)
    assert (tile(page, "received"), tile(page, "turnover"), tile(page, "vat")) == (600, 500, 100)
    assert [cell.replace("\u202f", "") for cell in table(page, "bookTable")[0]][-3:] == ["Chèque", "vous", "acompte"]
    chart = page.findChild(MoneyChart)
    assert chart is not None
    assert "oct. 500,00" in chart.accessibleName(), "the bars are told"
    months = page.findChild(FigureTable, "months")
    assert months is not None
    assert not months.isVisibleTo(page)
    click(page, "monthsToggle")
    assert months.isVisibleTo(page)
    assert [row[0] for row in table(page, "months")] == [*(f"{name} 2026" for name in MONTHS), "2026"]
    click(page, "accountsAfter")
    after = page.findChild(QAbstractButton, "accountsAfter")
    assert after is not None
    assert not after.isEnabled(), "nothing is known of what is to come"


MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def test_the_way_is_kept(make: Made, bench: Bench) -> None:
    page = make()
    choose(page, "accountsPart", 3)
    choose(page, "accountsVat", Exigibility.DEBITS)
    choose(page, "accountsActivity", Activity.PROFESSION)
    again = make()
    wanted = again.choice.wanted()
    assert (wanted.months, wanted.exigibility, wanted.activity) == (3, Exigibility.DEBITS, Activity.PROFESSION)
    assert wanted.period == Period(start=date(2026, 10, 1), end=date(2026, 12, 31))
    assert "due dès la facture" in texts(again)
    firm.save_firm(bench.desk, firm.load_firm(bench.desk))
    assert accounts.load_way(bench.desk).months == 3, "the form of the settings leaves it alone"


def test_under_the_franchise_nothing_is_asked_of_vat(make: Made, bench: Bench) -> None:
    save_settings(bench.store, Settings(vat_regime="franchise"), now=NOW)
    page = make()
    assert not page.choice.exigibility.isVisibleTo(page)
    assert "franchise en base : pas de TVA" in texts(page)


def test_what_is_to_come_and_what_is_late(make: Made, bench: Bench, qtbot: QtBot) -> None:
    page = make()
    assert "Rien à encaisser." in texts(page)
    seen = told("MISE_A_DISPOSITION", 2026, 9, 1)
    sent(bench, seen, **SEPTEMBER)
    sent(bench, seen, issue_date=date(2026, 11, 9), due_date=date(2026, 12, 9))
    page.refresh()
    assert tile(page, "expected") == 2400
    assert [row[0] for row in table(page, "expectedWeeks")] == [
        "Échéance dépassée",
        "Semaine du 7 décembre 2026",
        "Total",
    ]
    assert "dont 1 200,00 € en retard, 1 facture" in texts(page)
    with qtbot.waitSignal(page.late_requested):
        click(page, "seeLate")


def test_news_while_it_computes_are_computed_once_more(bench: Bench, qtbot: QtBot, qapp: object) -> None:
    pool = HeldPool()
    page = AccountsPage(bench.desk, apply_theme(qapp, "light"), pool=pool)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    for _ in range(3):
        page.refresh()
    assert len(pool.held) == 1
    pool.held.pop().run()
    assert len(pool.held) == 1
    pool.held.pop().run()
    assert pool.held == []
    assert table(page, "months")


def test_what_cannot_be_read_or_kept_is_said(make: Made, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object, **__: object) -> None:
        raise StoreFault("store_damaged", detail="x")

    page = make()
    monkeypatch.setattr(accounts, "issued_documents", damaged)
    page.refresh()
    assert page._banner.isVisibleTo(page)
    page._banner.hide()
    monkeypatch.undo()
    monkeypatch.setattr(accounts, "change_habits", damaged)
    choose(page, "accountsPart", 3)
    assert page._banner.isVisibleTo(page)


def test_the_parts_of_a_year() -> None:
    assert part_of(date(2026, 2, 14), 1) == Period(start=date(2026, 2, 1), end=date(2026, 2, 28))
    quarter = part_of(date(2026, 12, 31), 3)
    assert quarter == Period(start=date(2026, 10, 1), end=date(2026, 12, 31))
    assert beside(quarter, 3, 1) == Period(start=date(2027, 1, 1), end=date(2027, 3, 31))
    assert beside(part_of(date(2026, 1, 5), 1), 1, -1).start == date(2025, 12, 1)
    assert words.days_to_pay(None) == ""
    assert "CHF" not in words.left_out(("F1", "F2"))
