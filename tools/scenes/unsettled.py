"""What the engine leaves to a person: each state is brought about by the real engine on a fake platform."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from decimal import Decimal
from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from chorus_desktop.actions.issue import Issued
from chorus_desktop.domain.exchange import PlatformInvoice, TurnedDown
from chorus_desktop.domain.outbox import after_deposit
from chorus_desktop.store import guard, strays
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.wording.holds import ELSEWHERE
from tests import disputes, factories
from tests.sync_desk import Bench
from tools.scenes.stage import Stage, part

_STATUSES = ("DEPOSEE", "SUSPENDUE", "MISE_EN_PAIEMENT")


async def _searched(bench: Bench) -> Issued:
    issued = await disputes.ambiguous(bench)
    bench.later(minutes=30)
    await disputes.turn(bench)
    return issued


async def _turned_down(bench: Bench) -> Issued:
    issued, sync, now = bench.issue(), SqlSyncStore(bench.store), bench.clock.now()
    (submission,) = sync.active()
    sending = sync.begin(submission, now)
    assert sending is not None
    outcome = TurnedDown(code="20013", label="Le code service n'existe pas")
    sync.settle(sending, after_deposit(sending, outcome, now, 0.5), now)
    return issued


def _invoice(stage: Stage, bring: Callable[[Bench], Awaitable[Issued]], question: str = "") -> QWidget:
    bench = stage.bench()
    window = stage.window(bench)

    async def brought() -> Issued:
        return await bring(bench)

    window.open_invoice(asyncio.run(brought()).invoice_id)
    stage.settle()
    if question:
        stage.press(window, question)
    return window


def held_restored(stage: Stage) -> QWidget:
    """A store that is older than what this computer remembers."""
    return _restored(stage, compared=False)


def home_lost(stage: Stage) -> QWidget:
    """Numbers that the store has lost, told at home."""
    return _restored(stage, compared=True)


def _restored(stage: Stage, *, compared: bool) -> MainWindow:
    bench = stage.bench()
    window = stage.window(bench)
    disputes.restored(bench, bench.path.parent)
    guard.compared_from(bench.store, bench.clock.now())
    if compared:
        guard.release(bench.store, bench.clock.now())
    window.refresh()
    return window


def lost(stage: Stage) -> QWidget:
    """The page of the lost numbers, asking whether one was never used."""
    window = _restored(stage, compared=True)
    window.show_page("lost")
    stage.settle()
    stage.press(window, "neverF2026-0002")
    return window


def lost_pdf(stage: Stage) -> QWidget:
    """The PDF of a lost number is asked for."""
    window = _restored(stage, compared=True)
    window.show_page("lost")
    stage.settle()
    stage.press(window, "foundF2026-0001")
    return window


def held_moved(stage: Stage) -> MainWindow:
    """A store that was opened on a second computer."""
    bench = stage.bench()
    window = stage.window(bench)
    disputes.moved(bench, bench.path.parent)
    window.refresh()
    return window


def series(stage: Stage) -> QWidget:
    """Numbers of its own for the second computer, in the settings."""
    window = held_moved(stage)
    window.show_page("settings")
    stage.settle()
    stage.press(window, "seriesOwn")
    return window


def _differing(stage: Stage) -> MainWindow:
    bench = stage.bench()
    window = stage.window(bench)
    SqlSyncStore(bench.store).save_bodies((factories.body(),), bench.clock.now())
    numbers = [bench.issue().number for _ in range(3)]
    asyncio.run(disputes.turn(bench, 3))
    disputes.differ(bench, *numbers)
    rows = tuple(_foreign(bench, rank) for rank in range(1, 7))
    strays.note(bench.store, rows, bench.clock.now())
    window.refresh()
    return window


def differences(stage: Stage) -> QWidget:
    """What the platform tells otherwise."""
    window = _differing(stage)
    window.show_page("differences")
    return window


def elsewhere(stage: Stage) -> QWidget:
    """Invoices that were sent from elsewhere."""
    window = _differing(stage)
    window.show_page("invoices")
    part(window, QComboBox, "invoiceSection").setCurrentText(ELSEWHERE)
    return window


def _foreign(bench: Bench, rank: int) -> PlatformInvoice:
    return PlatformInvoice(
        platform_id=rank,
        number=f"PORTAIL-{rank}",
        issue_date=factories.TODAY,
        seller_identifier=factories.SELLER_SIRET,
        buyer_siret=factories.BUYER_SIRET,
        with_vat=Decimal(120) * rank,
        status=_STATUSES[rank % len(_STATUSES)],
        status_at=bench.clock.now(),
    )


UNSETTLED: dict[str, Callable[[Stage], QWidget]] = {
    "conflict": partial(_invoice, bring=disputes.conflict),
    "conflict-question": partial(_invoice, bring=disputes.conflict, question="choice_redone"),
    "stuck": partial(_invoice, bring=disputes.stuck),
    "stuck-question": partial(_invoice, bring=disputes.stuck, question="choice_sent_again"),
    "ambiguous": partial(_invoice, bring=_searched),
    "refused": partial(_invoice, bring=_turned_down),
    "held-restored": held_restored,
    "held-moved": held_moved,
    "home-lost": home_lost,
    "home-differences": _differing,
    "lost": lost,
    "lost-pdf": lost_pdf,
    "series": series,
    "differences": differences,
    "elsewhere": elsewhere,
}
