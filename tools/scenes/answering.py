"""What is done about an invoice that is on the platform: each form, and where an answer stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from chorus_desktop.actions import steps
from chorus_desktop.domain.exchange import TurnedDown
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.views.step_files import StepFiles
from chorus_desktop.ui.views.step_forms import ReaddressForm
from tests.own_pdf import own_pdf
from tests.suspended import RECEIPT, Asked, asked
from tools.scenes.stage import Stage, part
from tools.seed_profile import BODIES

_MESSAGE = "Bonjour, voici le bon de livraison signé par vos services techniques le 12 novembre."


def _asked(stage: Stage, status: str, comment: str) -> Asked:
    return stage.run(asked(stage.bench(), status, comment))


def _opened(stage: Stage, one: Asked) -> MainWindow:
    save_bodies(one.bench.store, BODIES, now=one.bench.clock.now())
    window = stage.window(one.bench)
    window.open_invoice(one.invoice_id)
    return window


def complete(stage: Stage) -> QWidget:
    """The answer to a suspended invoice, with a message and a file."""
    one = _asked(stage, "SUSPENDUE", "Il manque le bon de livraison signé.")
    window = _opened(stage, one)
    stage.press(window, "openStep")
    part(window, QPlainTextEdit, "stepMessage").setPlainText(_MESSAGE)
    path = one.bench.path.parent / "Bon de livraison 2026-11-12.pdf"
    path.write_bytes(own_pdf())
    part(window, StepFiles, "stepFiles").join([path])
    return window


def suspended(stage: Stage) -> QWidget:
    """A suspended invoice with a motive of the platform's list, before anything is typed."""
    return _opened(stage, _asked(stage, "SUSPENDUE", "EJ_ERR"))


def waiting(stage: Stage) -> QWidget:
    """An answer that has not left yet."""
    one = _asked(stage, "SUSPENDUE", "Il manque le bon de livraison signé.")
    steps.complete(one.bench.desk, one.invoice_id, _MESSAGE, [RECEIPT])
    return _opened(stage, one)


def answered(stage: Stage) -> QWidget:
    """An answer that the platform took."""
    one = _asked(stage, "SUSPENDUE", "Il manque le bon de livraison signé.")
    steps.complete(one.bench.desk, one.invoice_id, _MESSAGE, [RECEIPT])
    stage.run(one.turn())
    return _opened(stage, one)


def refused(stage: Stage) -> QWidget:
    """An answer that the platform refused, offered anew."""
    one = _asked(stage, "SUSPENDUE", "Il manque le bon de livraison signé.")
    steps.complete(one.bench.desk, one.invoice_id, _MESSAGE, [RECEIPT])
    one.bench.platform.step_outcomes.append(TurnedDown(code="20001", label="GDP_MSG_11.005"))
    stage.run(one.turn())
    return _opened(stage, one)


def readdress(stage: Stage) -> QWidget:
    """Another recipient, of which the directory knows the services."""
    window = _opened(stage, _asked(stage, "A_RECYCLER", "SE_ERR"))
    stage.press(window, "openStep")
    part(window, ReaddressForm, "readdressForm").buyer.chosen.emit(BODIES[0].siret)
    return window


def validator(stage: Stage) -> QWidget:
    """Another validator, with a slip in its SIRET."""
    from chorus_desktop.ui.widgets import SiretEdit

    window = _opened(stage, _asked(stage, "ERREUR_FOURNISSEUR_SUR_VALIDEUR", "ERR_VALIDEUR"))
    stage.press(window, "openStep")
    part(window, SiretEdit, "stepValidator").setValue("73282932000075")
    stage.press(window, "sendStep")
    return window


def rejected(stage: Stage) -> QWidget:
    """A rejection that may be filed."""
    return _opened(stage, _asked(stage, "REJETEE", "MONTANT_ERR"))


ANSWERING: dict[str, Callable[[Stage], QWidget]] = {
    "step-suspended": suspended,
    "step-complete": complete,
    "step-waiting": waiting,
    "step-answered": answered,
    "step-refused": refused,
    "step-readdress": readdress,
    "step-validator": validator,
    "step-rejected": rejected,
}
