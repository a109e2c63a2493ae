"""What became of an invoice that was sent, in each of its states, and the user's own PDF on its way there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QScrollArea, QWidget

from chorus_desktop.actions import handover, payments
from chorus_desktop.store import queries
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.ui.main_window import MainWindow
from tests import factories, paid
from tests.documents.test_photos import BLUE, RED, photo
from tests.own_pdf import own_pdf
from tests.sync_desk import Bench
from tools.scenes.stage import QUARTER, Stage, part

#: Scene and what tells its invoice from the others of the quarter.
_STANDING = {
    "invoice-paid": "MISE_EN_PAIEMENT",
    "invoice-suspended": "SUSPENDUE",
    "invoice-rejected": "REJETEE",
    "invoice-waiting": "MISE_A_DISPOSITION",
}


def _opened(stage: Stage, status: str) -> QWidget:
    bench = stage.bench(QUARTER)
    window = stage.window(bench)
    window.open_invoice(_of_status(bench, status))
    return window


def _of_status(bench: Bench, status: str) -> int:
    rows = queries.invoice_page(bench.store, queries.invoice_ids(bench.store))
    return next(row.id for row in rows if row.status == status)


def queued(stage: Stage) -> QWidget:
    """An invoice that has not left yet."""
    bench = stage.bench()
    window = stage.window(bench)
    window.open_invoice(bench.issue().invoice_id)
    return window


def journal(stage: Stage) -> QWidget:
    """The journal of a paid invoice, open."""
    window = _opened(stage, "MISE_EN_PAIEMENT")
    stage.press(window, "journalToggle")
    return window


def overpaid(stage: Stage) -> QWidget:
    """An invoice that was paid twice, a part of which was paid back."""
    bench = stage.bench(QUARTER)
    invoice = _of_status(bench, "MISE_A_DISPOSITION")
    due, today = payments.balance(bench.desk, invoice).due, bench.desk.today()
    for days in (9, 2):
        payments.note_payment(bench.desk, invoice, due, today - timedelta(days=days), means="30", beyond=True)
    payments.note_refund(bench.desk, invoice, Decimal(100), today, "premier virement", means="30")
    window = stage.window(bench)
    window.open_invoice(invoice)
    stage.settle()
    stage.press(window, "noteRefund")
    part(window, QScrollArea, "story").ensureWidgetVisible(part(window, QWidget, "keepRefund"), 0, 60)
    return window


def late(stage: Stage) -> QWidget:
    """An invoice whose payment is overdue, with what may be claimed."""
    bench = stage.bench()
    invoice = paid.sent(bench, paid.told("MISE_A_DISPOSITION", 2025, 1, 15))
    window = stage.window(bench)
    window.open_invoice(invoice)
    return window


def _paid_too_much(stage: Stage) -> tuple[Bench, int]:
    bench = stage.bench(QUARTER)
    invoice = _of_status(bench, "MISE_A_DISPOSITION")
    due, today = payments.balance(bench.desk, invoice).due, bench.desk.today()
    payments.note_payment(bench.desk, invoice, due + 100, today - timedelta(days=2), means="30", beyond=True)
    return bench, invoice


def handed_over(stage: Stage) -> QWidget:
    """An invoice that was given to the accountant."""
    bench = stage.bench()
    invoice = bench.issue().invoice_id
    handover.hand_over(bench.desk, invoice)
    window = stage.window(bench)
    window.open_invoice(invoice)
    stage.settle()
    return window


def taking_back(stage: Stage) -> QWidget:
    """What is asked before an invoice is taken back."""
    window = handed_over(stage)
    stage.press(window, "openTakeBack")
    return window


def noting_sent(stage: Stage) -> QWidget:
    """Where the number of the accountant's deposit is typed."""
    window = handed_over(stage)
    stage.press(window, "openSentByOther")
    return window


def own_pdf_handed_over(stage: Stage) -> QWidget:
    """The accountant's program has opened the file of an invoice that was handed over."""
    there, bench = stage.bench(), stage.bench()
    invoice = there.issue().invoice_id
    handover.hand_over(there.desk, invoice)
    path = bench.path.parent / "remise.zip"
    path.write_bytes(handover.handover_file(there.desk, invoice))
    window = stage.window(bench)
    window.open_own_pdf(path)
    stage.settle()
    return window


def home_overpaid(stage: Stage) -> QWidget:
    """The first page asks what becomes of money that was paid too much."""
    return stage.window(_paid_too_much(stage)[0])


def advance_kept(stage: Stage) -> QWidget:
    """What was paid too much stays as an advance."""
    bench, invoice = _paid_too_much(stage)
    payments.keep_as_advance(bench.desk, invoice)
    window = stage.window(bench)
    window.open_invoice(invoice)
    stage.settle()
    part(window, QScrollArea, "story").ensureWidgetVisible(part(window, QWidget, "giveUpAdvance"), 0, 60)
    return window


def own_pdf_drop(stage: Stage) -> QWidget:
    """The place to drop a file."""
    window = stage.window(stage.bench())
    window.open_own_pdf(None)
    return window


def _with_pdf(stage: Stage) -> tuple[Bench, MainWindow]:
    bench = stage.bench()
    save_bodies(bench.store, (factories.body(),), now=bench.clock.now())
    window = stage.window(bench)
    path = bench.path.parent / "facture.pdf"
    path.write_bytes(own_pdf())
    window.open_own_pdf(path)
    stage.settle()
    return bench, window


def own_pdf_read(stage: Stage) -> QWidget:
    """A PDF beside what was read in it."""
    return _with_pdf(stage)[1]


def own_pdf_photos(stage: Stage) -> QWidget:
    """Photos joined, one of them broken, which the card says when they are to be united; sending lists what lacks."""
    bench, window = _with_pdf(stage)
    paths = [bench.path.parent / name for name in ("avant.jpg", "Bon de livraison de l’école, tranche n° 12.png")]
    for path, content in zip(paths, (photo(RED), b"\x89PNG"), strict=True):
        path.write_bytes(content)
    (bench.path.parent / "après.jpg").write_bytes(photo(BLUE))
    _card(window).join([*paths, bench.path.parent / "après.jpg"])
    stage.settle()
    stage.settle()
    stage.press(window, "unitePhotos")
    stage.press(window, "send")
    return window


def _card(window: MainWindow) -> QWidget:
    from chorus_desktop.ui.views.supporting_card import SupportingCard

    return next(card for card in window.findChildren(SupportingCard) if card.isVisibleTo(window))


def pdf_queue(stage: Stage) -> QWidget:
    """Several PDFs dropped at once, one of which is none."""
    bench = stage.bench()
    window = stage.window(bench)
    contents = {"mai.pdf": own_pdf("PM-1"), "photo.pdf": b"\xff\xd8", "juin.pdf": own_pdf("PM-2")}
    for name, content in contents.items():
        (bench.path.parent / name).write_bytes(content)
    window.pages.queue_pdfs([bench.path.parent / name for name in contents])
    for _ in contents:
        stage.settle()
    return window


def own_pdf_refused(stage: Stage) -> QWidget:
    """A file that is no PDF."""
    bench = stage.bench()
    window = stage.window(bench)
    path = bench.path.parent / "facture.pdf"
    path.write_bytes(b"not a PDF")
    window.open_own_pdf(path)
    return window


SENT: dict[str, Callable[[Stage], QWidget]] = {
    **{name: partial(_opened, status=status) for name, status in _STANDING.items()},
    "invoice-queued": queued,
    "invoice-journal": journal,
    "invoice-late": late,
    "invoice-overpaid": overpaid,
    "invoice-handed-over": handed_over,
    "invoice-taking-back": taking_back,
    "invoice-sent-by-accountant": noting_sent,
    "own-pdf-handed-over": own_pdf_handed_over,
    "home-overpaid": home_overpaid,
    "invoice-advance-kept": advance_kept,
    "own-pdf-drop": own_pdf_drop,
    "own-pdf": own_pdf_read,
    "own-pdf-photos": own_pdf_photos,
    "pdf-queue": pdf_queue,
    "own-pdf-refused": own_pdf_refused,
}
