"""An invoice of another kind in the form, and the way to give it to the accountant beside the strong button."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.presenters.draft_fields import KIND, PRECEDING
from chorus_desktop.ui.views.draft_handover import DraftHandover
from chorus_desktop.ui.views.editor import EditorPage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories
from tests.own_pdf import own_pdf
from tools.scenes.stage import QUARTER, Stage


def _window(stage: Stage) -> MainWindow:
    bench = stage.bench(QUARTER)
    contractor = ThirdParty(name="Bâtisseurs du Ventoux SAS", siret="55208131766522")
    invoice = replace(factories.invoice(), number="", business_process="A9", third_party=contractor)
    (window := stage.window(bench)).open_editor(save_draft(bench.desk, None, invoice))
    return window


def subcontractor(stage: Stage) -> QWidget:
    """A subcontractor's invoice, at the fields of its kind."""
    window = _window(stage)
    page = window.pages.page("editor")
    assert isinstance(page, EditorPage)
    stage.settle()
    page.focus_field("third_party.siret")
    stage.settle()
    return window


def otherwise(stage: Stage) -> QWidget:
    """The menu beside the strong button."""
    window = _window(stage)
    giving = window.pages.page("editor").findChild(DraftHandover)
    assert giving is not None
    stage.settle()
    giving.button.click()
    return window


def own_credit_note(stage: Stage) -> QWidget:
    """The user's own credit note, at the invoice that it is over; a part of what it credits had been received."""
    bench = stage.bench(QUARTER)
    path = bench.path.parent / "avoir.pdf"
    path.write_bytes(own_pdf())
    window = stage.window(bench)
    window.open_own_pdf(path)
    stage.settle()
    page = window.pages.page("own_pdf")
    assert isinstance(page, OwnPdfPage)
    page.pdf.type(KIND, "381")
    page.pdf.type("prepaid", "50")
    page.form.show_state(page.pdf.state(), force=True)
    stage.settle()
    page.form.focus_field(PRECEDING)
    stage.settle()
    return window


KINDS = {"editor-subcontractor": subcontractor, "editor-otherwise": otherwise, "own-pdf-credit-note": own_credit_note}
