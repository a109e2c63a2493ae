"""Rows of the measurement about what is typed: a key in a long invoice, and in the client among very many bodies."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from tools.bench import Row
from tools.bench_list import told

if TYPE_CHECKING:
    from chorus_desktop.actions.desk import Desk
    from chorus_desktop.domain.invoice import Invoice
    from chorus_desktop.ui.theme import Theme

LINES, BODIES = 400, 200_000
#: Milliseconds: one frame of a screen for a key, and what a person takes for at once for a suggestion.
KEY, SUGGESTION = 16.0, 20.0
_RUNS = 40
_TOWNS = "Malaucène Valbrune Saint-Aubrac Montclar Aigues Bellegarde Courtenay Épernay Fontaine Grandval".split()
_KINDS = ("Commune de", "Lycée", "Collège", "Hôpital de", "Syndicat des eaux de", "École de", "Département de")
_TYPED = ("mal", "malau", "ecole val", "hopital bellegarde", "2100000", "commune de fontaine sur 77")


def typing_rows() -> list[Row]:
    """Both, in a process of their own."""
    with tempfile.TemporaryDirectory() as folder:
        told("tools.seed_profile", folder, "0")
        measured = json.loads(told("tools.bench_typing", folder))
    return [
        _row(f"a key in an invoice with {LINES} lines, the slowest field / {KEY:.0f} ms", measured["key"], KEY),
        _row(
            f"clients suggested among {BODIES} public bodies, the slowest text / {SUGGESTION:.0f} ms",
            measured["suggestion"],
            SUGGESTION,
        ),
    ]


def _row(name: str, ours: float, goal: float) -> Row:
    ratio = ours / goal
    return Row(
        name=name,
        ours=round(ours / 1000, 6),
        reference=goal / 1000,
        ratio=round(ratio, 3),
        goal=1.0,
        met=ratio <= 1.0,
        runs=_RUNS,
    )


# --- inside of a process of its own ---


def _median(work: Callable[[], object], runs: int = _RUNS) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return (time.perf_counter() - start) * 1000

    once()
    return statistics.median(once() for _ in range(runs))


def measure(profile: Path) -> dict[str, float]:
    """Milliseconds of each, medians, of the slowest field and text."""
    from chorus_desktop.actions.desk import Desk, NoEngine
    from chorus_desktop.app import SystemClock, today
    from chorus_desktop.paths import Profile
    from chorus_desktop.store.database import open_database
    from chorus_desktop.store.secrets import SecretStore
    from chorus_desktop.ui.presenters.buyer_picker import BuyerPicker
    from chorus_desktop.ui.start import prepare

    application, theme = prepare(sys.argv[:1])
    store = open_database(Profile(profile).database)
    secrets = SecretStore.in_memory()
    desk = Desk(store=store, secrets=secrets, now=SystemClock().now, today=today, commands=NoEngine())
    _fill(desk)
    picker = BuyerPicker(desk)
    suggestion = max(_median(partial(picker.suggest, text)) for text in _TYPED)
    key = _key(desk, theme)
    store.close()
    del application
    return {"key": key, "suggestion": suggestion}


def _fill(desk: Desk) -> None:
    from chorus_desktop.domain.parties import Address, PublicBody
    from chorus_desktop.store.directory import save_bodies

    bodies = tuple(
        PublicBody(
            siret=f"{21_000_000_000_000 + rank * 97:014d}",
            name=f"{_KINDS[rank % 7]} {_TOWNS[rank % 10]}-sur-{_TOWNS[rank // 10 % 10]} {rank // 100}",
            address=Address(line1="1 place de la Mairie", postcode="84340", city=_TOWNS[rank % 10]),
        )
        for rank in range(BODIES)
    )
    save_bodies(desk.store, bodies, now=datetime.now(UTC))


def _key(desk: Desk, theme: Theme) -> float:
    """One letter more in a field, then one less, with all that follows from it until the next event is taken."""
    from PySide6.QtCore import Qt, QThreadPool
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    from chorus_desktop.actions import drafts
    from chorus_desktop.ui.views.editor import EditorPage

    blank = drafts.new_invoice(desk)
    draft = drafts.save_draft(desk, None, _long(blank))
    page = EditorPage(desk, theme)
    page.resize(1366, 768)
    page.show()
    page.open_draft(draft)
    QTest.qWait(1000)
    QThreadPool.globalInstance().waitForDone()  # the page beside the form is drawn once; keys do not draw it anew
    QApplication.processEvents()
    fields = [edit for edit in page.findChildren(QLineEdit) if edit.isVisibleTo(page)][:12]

    def once(edit: QLineEdit) -> float:
        edit.setFocus()
        keys = cycle((Qt.Key.Key_1, Qt.Key.Key_Backspace))

        def type_one() -> None:
            QTest.keyClick(edit, next(keys))
            QApplication.processEvents()

        return _median(type_one, 12)

    taken = {edit.objectName() or edit.accessibleName(): once(edit) for edit in fields}
    slowest = max(taken.values())
    sys.stderr.write(f"{taken}\n")
    page.close()
    return slowest


def _long(invoice: Invoice) -> Invoice:
    from chorus_desktop.domain.invoice import Line

    lines = tuple(
        Line(id=str(rank + 1), name=f"Vanne {rank}", quantity=Decimal(2), net_price=Decimal("38.50"))
        for rank in range(LINES)
    )
    return replace(invoice, lines=lines)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
