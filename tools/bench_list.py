"""Rows of the measurement about very many invoices: the window, the list, the search as one types, the memory."""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tools.bench import ROOT, Row, compare, first_paint

if TYPE_CHECKING:
    from chorus_desktop.ui.models.invoice_table import InvoiceTable

MANY = 100_000
#: Milliseconds that a person takes for at once: for the first page, for a jump anywhere, for a key in the search.
FIRST_PAGE, JUMP, KEY = 30.0, 10.0, 20.0
_PATIENCE = 1_800.0
_RUNS = 15
_TYPED = ("mala", "ecole val", "m2024", "bellegarde fontaine", "2100000")


def list_rows() -> list[Row]:
    """All of them, on one profile with very many invoices and one with none."""
    with tempfile.TemporaryDirectory() as folder:
        many, none = Path(folder) / "many", Path(folder) / "none"
        told("tools.many_invoices", str(many), str(MANY))
        told("tools.seed_profile", str(none), "0")
        measured = json.loads(told("tools.bench_list", str(many)))
        with_many = float(told("tools.bench_list", str(many), "memory"))
        with_none = float(told("tools.bench_list", str(none), "memory"))
        window = compare(
            f"window ready for work with {MANY} invoices / bare PySide6 window with an empty table",
            first_paint("-m", "chorus_desktop", "--profile", str(many), "--exit-after-first-paint", line_awaited=2),
            first_paint(str(ROOT / "tools" / "bare_table.py")),
            goal=1.5,
            runs=_RUNS,
        )
    return [
        window,
        _row(f"first page of the list of {MANY} / {FIRST_PAGE:.0f} ms", measured["first"], FIRST_PAGE),
        _row(f"jump anywhere in the list of {MANY} / {JUMP:.0f} ms", measured["jump"], JUMP),
        _row(f"a key in the search among {MANY}, the slowest text / {KEY:.0f} ms", measured["key"], KEY),
        _row(f"a sort by the slowest column of {MANY} / {FIRST_PAGE:.0f} ms", measured["sort"], FIRST_PAGE),
        Row(
            name=f"memory of the window with {MANY} invoices / with none (1 ms stands for 1 MB)",
            ours=with_many / 1000,
            reference=with_none / 1000,
            ratio=round(with_many / with_none, 3),
            goal=1.3,
            met=with_many <= 1.3 * with_none,
            runs=1,
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


def told(module: str, *arguments: str) -> str:
    """What a module prints in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True, timeout=_PATIENCE
    ).stdout


# --- inside of a process of its own ---


def _milliseconds(work: Callable[[], object], runs: int = _RUNS) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return (time.perf_counter() - start) * 1000

    once()
    return statistics.median(once() for _ in range(runs))


def _typing(text: str) -> Iterator[str]:
    return (text[:end] for end in range(1, len(text) + 1))


def measure(profile: Path) -> dict[str, float]:
    """Milliseconds of each, medians; of the keys and the sorts the slowest."""
    from PySide6.QtCore import QCoreApplication

    from chorus_desktop.actions.desk import Desk, NoEngine
    from chorus_desktop.app import SystemClock, today
    from chorus_desktop.paths import Profile
    from chorus_desktop.store.database import open_database
    from chorus_desktop.store.secrets import SecretStore
    from chorus_desktop.ui.models.invoice_table import InvoiceTable

    application = QCoreApplication(sys.argv[:1])
    store = open_database(Profile(profile).database)
    secrets = SecretStore.in_memory()
    desk = Desk(store=store, secrets=secrets, now=SystemClock().now, today=today, commands=NoEngine())
    measured = measure_table(InvoiceTable(desk))
    store.close()
    del application
    return measured


def measure_table(table: "InvoiceTable") -> dict[str, float]:
    """The same of the table of the list."""
    from PySide6.QtCore import Qt

    from chorus_desktop.store.queries import InvoiceFilter
    from chorus_desktop.ui.models.paged_table import PAGE

    draw = random.Random(7)  # noqa: S311 - places to look at, no secret

    def first() -> None:
        table.show_filter(InvoiceFilter())
        assert table.row_at(0) is not None

    def jump() -> None:
        table.forget()
        assert table.row_at(draw.randrange(PAGE, len(table.ids()))) is not None

    def key(text: str) -> None:
        table.show_filter(InvoiceFilter(text=text), typing=True)
        table.row_at(0)

    def sort(column: int) -> None:
        table.sort(column, Qt.SortOrder.AscendingOrder)
        table.row_at(0)

    told = {"first": _milliseconds(first), "jump": _milliseconds(jump, 60)}
    keys = {text: _milliseconds(partial(key, text), 5) for typed in _TYPED for text in _typing(typed)}
    table.show_filter(InvoiceFilter())
    sorts = {column: _milliseconds(partial(sort, column), 5) for column in range(table.columnCount())}
    slowest = {"slowest text": max(keys, key=keys.__getitem__), "slowest column": max(sorts, key=sorts.__getitem__)}
    sys.stderr.write(f"{slowest}\n")
    return told | {"key": max(keys.values()), "sort": max(sorts.values())}


def memory(profile: Path) -> float:
    """Megabytes of a process whose window has shown the first page and the list."""
    from chorus_desktop import app, exchanges
    from chorus_desktop.paths import Profile
    from chorus_desktop.store.secrets import SecretStore
    from chorus_desktop.ui.main_window import MainWindow
    from chorus_desktop.ui.start import prepare

    application, theme = prepare(sys.argv[:1])
    window = MainWindow(theme, training=False, settings_path=profile / "window.ini")
    exchange = exchanges.Exchange(secrets=SecretStore.in_memory())
    session = app.open_session(Profile(profile), exchange, window)
    window.show()
    for page in ("home", "invoices"):
        window.show_page(page)
        application.processEvents()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    session.close()
    return resident / 1024


if __name__ == "__main__":
    place = Path(sys.argv[1])
    print(json.dumps(memory(place) if sys.argv[2:] == ["memory"] else measure(place)))
