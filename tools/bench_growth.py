"""A store of 1,000,000 invoices against one of 10,000: start, list, search, issue and backup, each as a ratio."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tools.bench import ROOT, Row, first_paint, report
from tools.bench_list import KEY, measure, told

FEW, MANY = 10_000, 1_000_000
#: No work that is not linear by its nature may take more than so many times as long.
GOAL = 3.0
_RUNS = 5


def growth_rows(few: int = FEW, many: int = MANY) -> list[Row]:
    """All of them; filling the larger store takes some minutes."""
    with tempfile.TemporaryDirectory() as folder:
        places = {count: Path(folder) / str(count) for count in (few, many)}
        for count, place in places.items():
            told("tools.many_invoices", str(place), str(count))
        starts = {count: _start(place) for count, place in places.items()}
        works = {count: json.loads(told("tools.bench_growth", str(place))) for count, place in places.items()}
    rows = [_row("window ready for work", starts[many], starts[few], few, many)]
    rows += [
        _row(name, works[many][key], works[few][key], few, many)
        for key, name in (
            ("first", "first page of the list"),
            ("jump", "jump anywhere in the list"),
            ("key", "a key in the search, the slowest text"),
            ("issue", "an invoice issued"),
        )
    ]
    rows.append(_row("a backup, for each invoice", works[many]["backup"] / many, works[few]["backup"] / few, few, many))
    return [*rows, _limit(f"a key in the search among {many} / {GOAL * KEY:.0f} ms", works[many]["key"], GOAL * KEY)]


def _row(name: str, ours: float, reference: float, few: int, many: int) -> Row:
    ratio = ours / reference
    return Row(
        name=f"{name}: {many} invoices / {few}",
        ours=round(ours / 1000, 9),
        reference=round(reference / 1000, 9),
        ratio=round(ratio, 3),
        goal=GOAL,
        met=ratio <= GOAL,
        runs=_RUNS,
    )


def _limit(name: str, ours: float, goal: float) -> Row:
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


def _start(profile: Path) -> float:
    opened = first_paint("-m", "chorus_desktop", "--profile", str(profile), "--exit-after-first-paint", line_awaited=2)
    opened()
    return statistics.median(opened() for _ in range(_RUNS)) * 1000


# --- inside of a process of its own ---


def works(profile: Path) -> dict[str, float]:
    """Milliseconds of each work in a store, medians."""
    return measure(profile) | {"issue": _median(_issuing(profile)), "backup": _median(_backing_up(profile), runs=1)}


def _median(work: Callable[[], object], runs: int = _RUNS) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return (time.perf_counter() - start) * 1000

    if runs > 1:
        once()
    return statistics.median(once() for _ in range(runs))


def _issuing(profile: Path) -> Callable[[], object]:
    from chorus_desktop.actions import drafts
    from chorus_desktop.actions.desk import Desk, NoEngine
    from chorus_desktop.actions.issue import Issued, issue
    from chorus_desktop.app import SystemClock, today
    from chorus_desktop.paths import Profile
    from chorus_desktop.store import queries
    from chorus_desktop.store.database import open_database
    from chorus_desktop.store.secrets import SecretStore

    store = open_database(Profile(profile).database)
    secrets = SecretStore.in_memory()
    desk = Desk(store=store, secrets=secrets, now=SystemClock().now, today=today, commands=NoEngine())
    source = next(
        row.id for row in queries.invoice_page(store, queries.invoice_ids(store)[-200:]) if row.state == "issued"
    )

    def once() -> None:
        copy = drafts.duplicate(desk, source)
        invoice = replace(queries.draft(store, copy), due_date=today() + timedelta(days=30))
        issued = issue(desk, copy, invoice)
        if not isinstance(issued, Issued):
            raise TypeError(", ".join(problem.code for problem in issued.problems))

    return once


def _backing_up(profile: Path) -> Callable[[], object]:
    from chorus_desktop.actions.copies import take_now
    from chorus_desktop.app import SystemClock
    from chorus_desktop.paths import Profile

    return lambda: take_now(Profile(profile), SystemClock().now())


def main() -> int:
    """Measure all; 1 when a goal is missed."""
    rows = growth_rows()
    report(rows, ROOT / "build" / "bench" / "growth.json")
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(works(Path(sys.argv[1]))))
    else:
        sys.exit(main())
