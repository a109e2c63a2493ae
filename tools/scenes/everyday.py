"""What a craftsperson sees on an ordinary day: home, list, editor, settings, exercise, help."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.events import ConnectionChecked, EngineFailed, Link, LinkChanged
from chorus_desktop.store import queries
from chorus_desktop.store.settings import note_password_expiry
from chorus_desktop.ui.main_window import MainWindow
from tests import factories
from tests.sync_desk import Bench
from tests.unit.test_exercise import Noted, held, standing
from tools.scenes.stage import QUARTER, Stage, part


def home_first_start(stage: Stage) -> QWidget:
    """Nothing yet."""
    return stage.window(stage.bench())


def home(stage: Stage) -> QWidget:
    """A quarter of invoices, some of which want something."""
    return stage.window(stage.bench(QUARTER))


def home_offline(stage: Stage) -> QWidget:
    """No network, a password that runs out, and a fault above the page."""
    bench = stage.bench(QUARTER)
    note_password_expiry(bench.store, bench.desk.today() + timedelta(days=4), now=bench.clock.now())
    window = stage.window(bench)
    window.on_event(LinkChanged(link=Link.OFFLINE, code="offline"))
    window.on_event(EngineFailed(code="disk_full", detail=""))
    window.refresh()
    return window


def home_account_refused(stage: Stage) -> QWidget:
    """The platform refuses the technical account."""
    window = stage.window(stage.bench(QUARTER))
    window.on_event(LinkChanged(link=Link.NEEDS_LOGIN, code="account_refused"))
    window.refresh()
    return window


def invoices(stage: Stage) -> QWidget:
    """The list."""
    return stage.window(stage.bench(QUARTER), "invoices")


def invoices_none(stage: Stage) -> QWidget:
    """A list that is still empty."""
    return stage.window(stage.bench(), "invoices")


def invoices_not_found(stage: Stage) -> QWidget:
    """A search that finds nothing."""
    window = stage.window(stage.bench(QUARTER), "invoices")
    search = part(window, QLineEdit, "invoiceSearch")
    search.setFocus()
    QTest.keyClicks(search, "zzz")
    QTest.qWait(400)
    return window


def _requiring(bench: Bench) -> int:
    """A draft for a customer who requires an engagement, without it."""
    row = next(
        row for row in queries.invoice_page(bench.store, queries.invoice_ids(bench.store)) if row.state == "draft"
    )
    return row.id


def editor_new(stage: Stage) -> QWidget:
    """A blank invoice."""
    window = stage.window(stage.bench(QUARTER))
    window.open_editor(None)
    return window


def editor(stage: Stage) -> QWidget:
    """A draft beside its page."""
    bench = stage.bench(QUARTER)
    window = stage.window(bench)
    window.open_editor(_requiring(bench))
    return window


def editor_problems(stage: Stage) -> QWidget:
    """Sent too early: what is missing, above and at the fields, with the details open."""
    window = stage.window(stage.bench(QUARTER))
    window.open_editor(None)
    stage.front(window)
    stage.press(window, "paymentMore")
    price = part(window, QLineEdit, "line0Price")
    price.setFocus()
    QTest.keyClicks(price, "beaucoup")
    stage.press(window, "send")
    return window


def editor_many_lines(stage: Stage) -> QWidget:
    """Two dozen lines with long words and large amounts."""
    bench = stage.bench(QUARTER)
    long = "Fourniture et pose d’un ballon thermodynamique de 270 litres avec groupe de sécurité et raccordements"
    lines = tuple(replace(factories.line(long, "12", "123456.78"), id=str(rank)) for rank in range(1, 25))
    draft = save_draft(bench.desk, None, replace(factories.invoice(), number="", lines=lines))
    (window := stage.window(bench)).open_editor(draft)
    return window


def editor_suggestions(stage: Stage) -> QWidget:
    """Clients offered while a name is typed."""
    window = stage.window(stage.bench(QUARTER))
    window.open_editor(None)
    stage.front(window)
    name = part(window, QLineEdit, "buyerField")
    name.setFocus()
    QTest.keyClicks(name, "ly")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup


def editor_offers(stage: Stage) -> QWidget:
    """What was sold before, offered below a discount of the line above."""
    window = stage.window(stage.bench(QUARTER))
    window.open_editor(None)
    stage.front(window)
    price = part(window, QLineEdit, "line0Price")
    price.setFocus()
    QTest.keyClick(price, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(part(window, QLineEdit, "line0Discount"), "10 %")
    name = part(window, QLineEdit, "line0Name")
    name.setFocus()
    QTest.keyClicks(name, "de")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    return popup


def accounts(stage: Stage) -> QWidget:
    """Turnover, VAT, receipts, what each customer owes, the accountant's files."""
    return stage.window(stage.bench(QUARTER), "accounts")


def late(stage: Stage) -> QWidget:
    """What should have been paid by law."""
    bench = stage.bench(QUARTER)
    bench.desk = replace(bench.desk, today=lambda: factories.TODAY + timedelta(days=60))
    return stage.window(bench, "late")


def settings(stage: Stage) -> QWidget:
    """Firm, VAT, letterhead, connection, look."""
    return stage.window(stage.bench(), "settings")


def settings_wrong(stage: Stage) -> QWidget:
    """A SIRET with a slip, and keys that are refused."""
    window = stage.window(stage.bench(), "settings")
    siret = part(window, QLineEdit, "firm_siret")
    siret.setFocus()
    siret.selectAll()
    QTest.keyClicks(siret, "73282932000075")
    window.on_event(ConnectionChecked(report=ConnectionReport(fault=ConnectionFault.PISTE_REFUSED)))
    return window


def help_page(stage: Stage) -> QWidget:
    """The help."""
    return stage.window(stage.bench(), "help")


def _practising(stage: Stage, exercise: Noted) -> MainWindow:
    bench = stage.bench(QUARTER)
    return stage.window(bench, "exercise", exercise)


def exercise_none(stage: Stage) -> QWidget:
    """The exercise before the first invoice."""
    return _practising(stage, Noted(standing()))


def exercise(stage: Stage) -> QWidget:
    """Invoices to decide on, an incident prepared, with every status on offer."""
    numbers = tuple(f"F2026-{rank:04d}" for rank in range(9, 0, -1))
    waiting = (held(number, "MISE_A_DISPOSITION") for number in numbers)
    window = _practising(stage, Noted(standing(*waiting, incidents=("drop_before",))))
    decision = part(window, QComboBox, "decision")
    decision.setFocus(Qt.FocusReason.OtherFocusReason)
    decision.setCurrentIndex(decision.count() - 1)
    return window


EVERYDAY = {
    "home-first-start": home_first_start,
    "home": home,
    "home-offline": home_offline,
    "home-account-refused": home_account_refused,
    "invoices": invoices,
    "invoices-none": invoices_none,
    "invoices-not-found": invoices_not_found,
    "editor-new": editor_new,
    "editor": editor,
    "editor-problems": editor_problems,
    "editor-many-lines": editor_many_lines,
    "editor-suggestions": editor_suggestions,
    "editor-offers": editor_offers,
    "accounts": accounts,
    "late": late,
    "settings": settings,
    "settings-wrong": settings_wrong,
    "exercise": exercise,
    "exercise-none": exercise_none,
    "help": help_page,
}
