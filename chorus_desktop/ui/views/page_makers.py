"""The pages there are: how each is made and what it is told; a new page is one maker and one entry in PAGES."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.ui.views import side_page_makers

if TYPE_CHECKING:
    from chorus_desktop.ui.views.pages import Pages


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """One page of the window, made by `make` when it is first opened, with its signals tied to the switchboard.

    `bar`: the entry of the side bar that is marked while it is open, its own key where empty.
    `renewed`: its `refresh()` is called while it is visible. `told`: its `hear(event)` takes every event.
    `kept`: its `save()` is asked before another page is shown. `online`: its `set_online` says whether sending is
    possible at once. `stopped`: its `stop()` is called when the window goes. `drafts`: what is typed on it becomes a
    draft, so it does not open over a store that is only read.
    """

    make: Callable[[Pages], QWidget]
    bar: str = ""
    renewed: bool = False
    told: bool = False
    kept: bool = False
    online: bool = False
    stopped: bool = False
    drafts: bool = False


# The imports are part of what the first opening of a page costs.


def _home(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.home import HomePage

    page = HomePage(pages.desk, pages.theme, pages.updates, training=pages.training)
    page.new_requested.connect(pages.new)
    page.pdf_requested.connect(pages.own_pdf)
    page.invoice_requested.connect(pages.open_invoice)
    page.editor_requested.connect(pages.edit)
    page.page_requested.connect(pages.show)
    page.guide_requested.connect(pages.open_guide)
    return page


def _invoices(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.invoice_list import InvoiceListPage

    page = InvoiceListPage(pages.desk, pages.theme, place=pages.place)
    page.new_requested.connect(pages.new)
    page.pdf_requested.connect(pages.own_pdf)
    page.invoice_requested.connect(pages.open_invoice)
    page.editor_requested.connect(pages.edit)
    return page


def _buyers(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.buyers import BuyersPage

    page = BuyersPage(pages.desk, pages.theme, place=pages.place)
    page.editor_requested.connect(pages.edit)
    page.listed.connect(pages.page("invoices").search.setText)  # type: ignore[attr-defined]
    page.page_requested.connect(pages.show)
    return page


def _catalogue(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.catalogue import CataloguePage

    page = CataloguePage(pages.desk, pages.theme, place=pages.place)
    page.editor_requested.connect(pages.edit)
    page.page_requested.connect(pages.show)
    return page


def _accounts(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.accounts_page import AccountsPage

    page = AccountsPage(pages.desk, pages.theme)
    page.late_requested.connect(pages.late)
    return page


def _settings(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.settings_view import SettingsPage

    page = SettingsPage(pages.desk, pages.theme, pages.training, place=pages.place, form=pages.firm_form)
    page.guide_requested.connect(pages.open_guide)
    page.doctor_requested.connect(pages.doctor)
    page.page_requested.connect(pages.show)
    page.updates_chosen.connect(pages.updates.read)
    return page


def _guide(pages: Pages) -> QWidget:
    from chorus_desktop.ui.training_window import TrainingWindow
    from chorus_desktop.ui.views.guide import GuidePage

    page = GuidePage(pages.desk, pages.theme, pages.firm_form)
    page.closed.connect(pages.home)
    # What comes after the first invoice leads to the first page.
    for begun, begin in ((page.new_requested, pages.new), (page.pdf_requested, pages.own_pdf)):
        begun.connect(pages.home)
        begun.connect(begin)
    page.page_requested.connect(pages.show)
    training = TrainingWindow(page)
    page.training_requested.connect(training.open)
    training.opened.connect(page.tell_training)
    return page


def _exercise(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.exercise_page import ExercisePage

    assert pages.desk.exercise is not None, "the side bar offers this page only where there is an exercise"
    page = ExercisePage(pages.desk, pages.desk.exercise, pages.theme)
    page.new_requested.connect(pages.new)
    page.invoice_requested.connect(pages.open_invoice)
    return page


def _help(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.help_view import HelpPage

    page = HelpPage(pages.theme, pages.updates)
    page.doctor_requested.connect(pages.doctor)
    return page


def _invoice(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.invoice_page import InvoicePage

    page = InvoicePage(pages.desk, pages.theme)
    page.closed.connect(pages.back)
    page.edit_requested.connect(pages.edit)
    return page


def _editor(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.editor import EditorPage

    page = EditorPage(pages.desk, pages.theme)
    page.page_requested.connect(pages.show)
    return _of_a_draft(pages, page)


def _own_pdf(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.own_pdf import OwnPdfPage

    page = OwnPdfPage(pages.desk, pages.theme)
    page.taken_over.connect(pages.open_editor)
    page.visit_requested.connect(pages.visit_requested)
    page.invoice_requested.connect(pages.open_invoice)
    page.zone.several.connect(pages.queue_pdfs)
    return _of_a_draft(pages, page)


def _pdf_queue(pages: Pages) -> QWidget:
    from chorus_desktop.ui.views.pdf_queue import PdfQueuePage

    page = PdfQueuePage(pages.desk, pages.theme)
    page.closed.connect(pages.home)
    page.draft_requested.connect(pages.edit)
    return page


def _of_a_draft(pages: Pages, page: QWidget) -> QWidget:
    from chorus_desktop.ui.views.editor_frame import DraftPage

    assert isinstance(page, DraftPage)
    page.closed.connect(pages.back)
    page.issued.connect(pages.issued)
    page.handed_over.connect(pages.handed_over)
    page.settings_requested.connect(pages.settings)
    return page


#: By key; the keys of the side bar are in `frame.side_bar`.
PAGES = {
    "home": PageKind(make=_home, renewed=True),
    "guide": PageKind(make=_guide, bar="home", told=True, kept=True),
    "lost": PageKind(make=side_page_makers.lost, bar="home", renewed=True),
    "differences": PageKind(make=side_page_makers.differences, bar="home", renewed=True),
    "invoices": PageKind(make=_invoices, renewed=True, online=True),
    "invoice": PageKind(make=_invoice, told=True, bar="invoices", renewed=True, kept=True),
    "editor": PageKind(make=_editor, bar="invoices", told=True, kept=True, online=True, drafts=True),
    "own_pdf": PageKind(make=_own_pdf, bar="invoices", told=True, kept=True, online=True, drafts=True),
    "pdf_queue": PageKind(make=_pdf_queue, bar="invoices", renewed=True, drafts=True),
    "buyers": PageKind(make=_buyers, told=True, renewed=True, online=True),
    "catalogue": PageKind(make=_catalogue, renewed=True),
    "works": PageKind(make=side_page_makers.works, bar="catalogue", renewed=True),
    "accounts": PageKind(make=_accounts, renewed=True),
    "late": PageKind(make=side_page_makers.late, bar="accounts", renewed=True),
    "exercise": PageKind(make=_exercise, renewed=True),
    "settings": PageKind(make=_settings, told=True, kept=True),
    "firms": PageKind(make=side_page_makers.firms, stopped=True),
    "doctor": PageKind(make=side_page_makers.doctor, bar="settings"),
    "help": PageKind(make=_help, renewed=True),
}


def made(pages: Pages, key: str) -> QWidget:
    """The page with this key. Raises StoreFault, "store_read_only" for one of drafts that could not be kept."""
    store = pages.desk.store
    if PAGES[key].drafts and store.read_only:
        raise StoreFault("store_read_only", path=str(store.path.parent))
    return PAGES[key].make(pages)
