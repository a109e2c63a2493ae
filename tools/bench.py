"""Measures ours and the reference in turn, in one run, and writes build/bench/report.json."""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

REPORT = ROOT / "build" / "bench" / "report.json"
INVOICES = 1000
PATIENCE = 60

Measure = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One comparison: medians in seconds; `ratio` is ours over the reference, `goal` the most it may be."""

    name: str
    ours: float
    reference: float
    ratio: float
    goal: float
    met: bool
    runs: int


def compare(name: str, ours: Measure, reference: Measure, *, goal: float, runs: int) -> Row:
    """Run both in turn after one unmeasured run each, so that a busy machine burdens both alike."""
    ours(), reference()
    pairs = [(ours(), reference()) for _ in range(runs)]
    mine = statistics.median(pair[0] for pair in pairs)
    theirs = statistics.median(pair[1] for pair in pairs)
    ratio = mine / theirs
    return Row(
        name=name,
        ours=round(mine, 6),
        reference=round(theirs, 6),
        ratio=round(ratio, 3),
        goal=goal,
        met=ratio <= goal,
        runs=runs,
    )


def timed(call: Callable[[], object]) -> Measure:
    """A measure of one call in this process."""

    def measure() -> float:
        start = time.perf_counter()
        call()
        return time.perf_counter() - start

    return measure


def first_paint(*arguments: str, line_awaited: int = 1) -> Measure:
    """A measure of a fresh process, from its start to the line that it writes when it has painted."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }

    def measure() -> float:
        start = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            line = ""
            for _ in range(line_awaited):
                line = process.stdout.readline()
            seconds = time.perf_counter() - start
            process.stdout.read()
            code = process.wait(PATIENCE)
        if code or not line.startswith("{"):
            raise RuntimeError(f"{' '.join(arguments)} ended with {code} and said {line!r}")
        return seconds

    return measure


def window_rows() -> list[Row]:
    """Our window on a full store against an empty QMainWindow: when it is seen, and when its first page stands."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profil"
        subprocess.run(
            [sys.executable, "-m", "tools.seed_profile", str(profile), str(INVOICES)],
            cwd=ROOT,
            check=True,
            timeout=10 * PATIENCE,
            stdout=subprocess.DEVNULL,
        )
        command = ("-m", "chorus_desktop", "--profile", str(profile), "--exit-after-first-paint")
        bare = str(ROOT / "tools" / "bare_window.py")
        return [
            compare(
                f"window shown with {INVOICES} invoices in the store (frame painted) / bare PySide6 window",
                first_paint(*command),
                first_paint(bare),
                goal=2.0,
                runs=15,
            ),
            compare(
                f"first page filled from {INVOICES} invoices / bare PySide6 window",
                first_paint(*command, line_awaited=2),
                first_paint(bare),
                goal=4.0,
                runs=15,
            ),
        ]


def report(rows: list[Row], path: Path = REPORT) -> None:
    """Write the rows to a report, show them beside those of the time before, and add them to the history."""
    history = path.with_name("history.jsonl")
    before = known_ratios(history)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n", encoding="utf-8")
    for row in rows:
        verdict = "met" if row.met else "MISSED"
        since = f", {before[row.name]:.2f} before" if row.name in before else ""
        print(f"{row.ratio:7.2f} (goal {row.goal:.2f}, {verdict:>6}{since})  {row.name}")
        print(f"        ours {row.ours * 1e3:.2f} ms, reference {row.reference * 1e3:.2f} ms, {row.runs} runs in turn")
    with history.open("a", encoding="utf-8") as file:
        file.write(json.dumps({**measured_where(), "rows": [asdict(row) for row in rows]}) + "\n")
    print(f"report: {path.relative_to(ROOT)}; every run: {history.relative_to(ROOT)}")


def known_ratios(history: Path) -> dict[str, float]:
    """The ratio of each row the last time that it was measured."""
    lines = history.read_text(encoding="utf-8").splitlines() if history.exists() else []
    return {row["name"]: row["ratio"] for line in lines for row in json.loads(line)["rows"]}


def measured_where() -> dict[str, object]:
    """Day, commit, machine and versions of a run."""
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": commit,
        "machine": f"{platform.machine()}, {os.cpu_count()} processors",
        "system": platform.system(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def main() -> int:
    """Measure every row; 1 when a goal is missed. A row that cannot be measured ends the run with its error."""
    from tools.bench_documents import document_rows
    from tools.bench_drain import drain_rows
    from tools.bench_list import list_rows
    from tools.bench_live import live_rows
    from tools.bench_platform import platform_rows
    from tools.bench_typing import typing_rows

    rows = [*window_rows(), *list_rows(), *typing_rows(), *document_rows(), *platform_rows()]
    rows += [*drain_rows(), *live_rows()]
    report(rows)
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
