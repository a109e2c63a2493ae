"""Pictures of what the engine leaves to a person: each state is brought about by the real engine on a fake platform."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox

from chorus_desktop.actions.issue import Issued
from chorus_desktop.domain.exchange import PlatformInvoice
from chorus_desktop.store import guard, strays
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.wording.holds import ELSEWHERE
from tests import disputes, factories
from tests.plugins.clock import FakeClock
from tests.sync_desk import Bench, bench_at

_STATUSES = ("DEPOSEE", "SUSPENDUE", "MISE_EN_PAIEMENT")


class Camera:
    """Opens a window on a fresh store, brings a state about and takes a picture."""

    def __init__(self, folder: Path, theme: Theme, suffix: str) -> None:
        self._folder, self._theme, self._suffix = folder, theme, suffix

    def open(self, scratch: Path) -> tuple[Bench, MainWindow]:
        """A window of the usual size."""
        scratch.mkdir()
        bench = bench_at(scratch / "chorus.db", FakeClock())
        window = MainWindow(self._theme, training=False, settings_path=scratch / "window.ini")
        window.furnish(bench.desk)
        window.resize(1366, 768)
        window.show()
        return bench, window

    def shoot(self, window: MainWindow, name: str) -> None:
        """Keep what is seen."""
        QTest.qWait(400)
        window.grab().save(str(self._folder / f"{name}-{self._suffix}.png"))


def shoot_disputes(folder: Path, theme: Theme, suffix: str) -> None:
    """All of them in the scheme of the theme and at the scale of this process."""
    camera = Camera(folder, theme, suffix)
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        _invoice(camera, place / "conflict", "conflict", disputes.conflict, "choice_redone")
        _invoice(camera, place / "stuck", "stuck", disputes.stuck, "choice_sent_again")
        _invoice(camera, place / "ambiguous", "ambiguous", _searched)
        _restored(camera, place / "restored")
        _moved(camera, place / "moved")
        _differing(camera, place / "differing")


def _invoice(
    camera: Camera, scratch: Path, name: str, bring: Callable[[Bench], Awaitable[Issued]], question: str = ""
) -> None:
    bench, window = camera.open(scratch)

    async def brought() -> Issued:
        return await bring(bench)

    window.open_invoice(asyncio.run(brought()).invoice_id)
    camera.shoot(window, name)
    if question:
        _press(window, question)
        camera.shoot(window, f"{name}-question")
    _close(bench, window)


async def _searched(bench: Bench) -> Issued:
    issued = await disputes.ambiguous(bench)
    bench.later(minutes=30)
    await disputes.turn(bench)
    return issued


def _restored(camera: Camera, scratch: Path) -> None:
    bench, window = camera.open(scratch)
    disputes.restored(bench, scratch)
    guard.compared_from(bench.store, bench.clock.now())
    window.refresh()
    camera.shoot(window, "held-restored")
    guard.release(bench.store, bench.clock.now())
    window.show_page("home")
    camera.shoot(window, "home-lost")
    window.show_page("lost")
    QTest.qWait(100)
    _press(window, "neverF2026-0002")
    camera.shoot(window, "lost")
    _press(window, "foundF2026-0001")
    camera.shoot(window, "lost-pdf")
    _close(bench, window)


def _moved(camera: Camera, scratch: Path) -> None:
    bench, window = camera.open(scratch)
    disputes.moved(bench, scratch)
    window.refresh()
    camera.shoot(window, "held-moved")
    window.show_page("settings")
    _press(window, "seriesOwn")
    camera.shoot(window, "series")
    _close(bench, window)


def _differing(camera: Camera, scratch: Path) -> None:
    bench, window = camera.open(scratch)
    SqlSyncStore(bench.store).save_bodies((factories.body(),), bench.clock.now())
    numbers = [bench.issue().number for _ in range(3)]
    asyncio.run(disputes.turn(bench, 3))
    disputes.differ(bench, *numbers)
    rows = tuple(_foreign(bench, rank) for rank in range(1, 7))
    strays.note(bench.store, rows, bench.clock.now())
    window.refresh()
    camera.shoot(window, "home-differences")
    window.show_page("differences")
    camera.shoot(window, "differences")
    window.show_page("invoices")
    sections = window.findChild(QComboBox, "invoiceSection")
    assert sections is not None
    sections.setCurrentText(ELSEWHERE)
    camera.shoot(window, "elsewhere")
    _close(bench, window)


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


def _press(window: MainWindow, name: str) -> None:
    next(each for each in window.findChildren(QAbstractButton, name) if each.isVisibleTo(window)).click()


def _close(bench: Bench, window: MainWindow) -> None:
    window.shut_down()
    window.deleteLater()
    bench.store.close()
