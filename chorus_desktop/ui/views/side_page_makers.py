"""How the pages are made that are reached from another page, with their signals tied to the switchboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from chorus_desktop.ui.views.pages import Pages


def lost(pages: Pages) -> QWidget:
    """Numbers that the store has lost."""
    from chorus_desktop.ui.views.lost_numbers import LostNumbersPage

    page = LostNumbersPage(pages.desk, pages.theme)
    page.closed.connect(pages.home)
    page.pdf_requested.connect(pages.find_pdf)
    return page


def differences(pages: Pages) -> QWidget:
    """Where the platform tells otherwise."""
    from chorus_desktop.ui.views.differences import DifferencesPage

    page = DifferencesPage(pages.desk, pages.theme)
    page.closed.connect(pages.home)
    page.invoice_requested.connect(pages.open_invoice)
    return page


def works(pages: Pages) -> QWidget:
    """Works contracts."""
    from chorus_desktop.ui.views.works_page import WorksPage

    page = WorksPage(pages.desk, pages.theme)
    page.editor_requested.connect(pages.edit)
    page.new_requested.connect(pages.new)
    return page


def late(pages: Pages) -> QWidget:
    """What is late, and its claim letters."""
    from chorus_desktop.ui.views.late_page import LatePage

    page = LatePage(pages.desk, pages.theme)
    page.closed.connect(pages.accounts)
    page.invoice_requested.connect(pages.open_invoice)
    page.page_requested.connect(pages.show)
    return page


def doctor(pages: Pages) -> QWidget:
    """The diagnosis."""
    from chorus_desktop.ui.views.doctor_page import DoctorPage

    page = DoctorPage(pages.desk, pages.theme, training=pages.training)
    page.closed.connect(pages.back)
    page.page_requested.connect(pages.show)
    return page


def firms(pages: Pages) -> QWidget:
    """All firms of this user."""
    from chorus_desktop.ui.views.firms_page import FirmsPage

    page = FirmsPage(pages.desk, pages.theme)
    page.closed.connect(pages.settings)
    page.invoice_requested.connect(pages.open_invoice)
    page.editor_requested.connect(pages.edit)
    page.visit_requested.connect(pages.visit_requested)
    return page
