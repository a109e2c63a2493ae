"""Customers, help and the page of an invoice: real clicks, and what is said when something cannot be done."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.domain.events import DirectoryChanged
from chorus_desktop.domain.parties import PublicBody
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.theme import Theme, apply_theme
from chorus_desktop.ui.views.buyers import BuyersPage, requirements
from chorus_desktop.ui.views.help_view import HelpPage
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.widgets import StatusBadge
from tests import factories
from tests.sync_desk import Bench


@pytest.fixture
def theme(qapp: object) -> Theme:
    return apply_theme(qapp, "light")  # type: ignore[arg-type]


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def click(page: QWidget, name: str) -> None:
    button = next(b for b in page.findChildren(QAbstractButton, name) if b.isVisibleTo(page))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def buyers(qtbot: QtBot, bench: Bench, theme: Theme) -> BuyersPage:
    page = BuyersPage(bench.desk, theme)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, bench: Bench, theme: Theme) -> InvoicePage:
    made = InvoicePage(bench.desk, theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "N’exige ni service ni engagement"),
        ({"engagement_required": True}, "Exige le numéro d’engagement."),
        ({"service_required": True}, "Exige le code service."),
        ({"service_required": True, "engagement_required": True}, "Exige le code service et le numéro"),
        ({"engagement_or_service_required": True}, "Exige le code service ou le numéro"),
        ({"requirements_known": False}, "pas encore connues"),
    ],
)
def test_what_a_customer_requires_in_one_sentence(changes: dict[str, object], told: str) -> None:
    assert told in requirements(factories.body(**changes))


def test_a_customer_is_found_here_or_asked_of_the_platform(buyers: BuyersPage, bench: Bench, qtbot: QtBot) -> None:
    assert "Aucun client ici" in texts(buyers)
    qtbot.keyClicks(buyers.search, "malaucene")
    qtbot.keyClick(buyers.search, Qt.Key.Key_Return)
    click(buyers, "askPlatform")
    assert bench.desk.commands.commands[-1] == "find_bodies malaucene"  # type: ignore[attr-defined]
    SqlSyncStore(bench.store).save_bodies((factories.body(), closed()), bench.clock.now())
    buyers.refresh(DirectoryChanged(count=1))
    assert "1 client reçu." in texts(buyers)
    assert "Commune de Malaucène" in texts(buyers)
    click(buyers, f"fetch{factories.BUYER_SIRET}")
    assert bench.desk.commands.commands[-1] == f"fetch_body {factories.BUYER_SIRET}"  # type: ignore[attr-defined]
    buyers.refresh(DirectoryChanged(count=0))
    assert "pas de réseau" in texts(buyers)
    buyers.refresh(DirectoryChanged(count=2))
    assert "2 clients reçus." in texts(buyers)
    qtbot.waitUntil(lambda: any(badge.isVisibleTo(buyers) for badge in buyers.findChildren(StatusBadge)))


def closed() -> PublicBody:
    return factories.body(siret="19690117600012", name="Ancienne école de Malaucène", active=False)


def test_a_siret_is_fetched_with_its_requirements(buyers: BuyersPage, bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClicks(buyers.search, "218 400 695 00019")
    qtbot.keyClick(buyers.search, Qt.Key.Key_Return)
    click(buyers, "askPlatform")
    assert bench.desk.commands.commands[-1] == f"fetch_body {factories.BUYER_SIRET}"  # type: ignore[attr-defined]


def test_help_says_who_made_this(qtbot: QtBot, theme: Theme) -> None:
    page = HelpPage(theme)
    qtbot.addWidget(page)
    page.show()
    assert "sans lien avec l’État" in texts(page)
    assert "code service" in texts(page).lower()


def test_a_copy_of_the_frozen_document_is_written(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    page.open_invoice(bench.issue().invoice_id)
    click(page, "saveCopy")
    dialog = page.findChild(QFileDialog, "saveCopyDialog")
    assert dialog is not None
    dialog.close()
    page.save_copy(str(tmp_path / "copie.pdf"))
    assert (tmp_path / "copie.pdf").read_bytes().startswith(b"%PDF")
    page.save_copy(str(tmp_path / "absent" / "copie.pdf"))
    assert "ne peut pas être écrit" in texts(page)


def test_too_late_to_take_back_is_said(page: InvoicePage, bench: Bench) -> None:
    page.open_invoice(bench.issue().invoice_id)
    sync = SqlSyncStore(bench.store)
    assert sync.begin(sync.active()[0], bench.clock.now()) is not None
    click(page, "withdraw")
    assert "Trop tard" in texts(page)
    assert "Envoi commencé" in texts(page)


def test_a_duplicate_is_a_new_draft(page: InvoicePage, bench: Bench, qtbot: QtBot) -> None:
    issued = bench.issue()
    page.open_invoice(issued.invoice_id)
    with qtbot.waitSignal(page.edit_requested) as asked:
        click(page, "duplicate")
    draft_id, origin = asked.args
    assert (draft_id != issued.invoice_id, origin) == (True, "form")


def test_a_damaged_document_is_said_and_nothing_else_is_lost(page: InvoicePage, bench: Bench) -> None:
    from tests.unit.test_engine import damage_first_document

    issued = bench.issue()
    damage_first_document(bench)
    page.open_invoice(issued.invoice_id)
    assert "ne correspond plus à son empreinte" in texts(page)
    assert "F2026-0001" in texts(page)


def test_the_search_field_is_reached_by_name(buyers: BuyersPage) -> None:
    assert any(field.accessibleName() == "Chercher un client public" for field in buyers.findChildren(QLineEdit))
