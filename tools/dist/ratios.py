"""Size and start of the program against a bare PySide6 window frozen the same way, measured in one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tools.dist.freeze import BARE, PROGRAM, SUFFIX, weight

RUNS = 15
PATIENCE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """Ours against the bare window: `unit` is "MB" or "ms", `goal` the most that the ratio may be."""

    name: str
    ours: float
    bare: float
    unit: str
    goal: float

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.ours / self.bare <= self.goal

    def __str__(self) -> str:
        verdict = "met" if self.met else "MISSED"
        measured = f"{self.ours:.0f} {self.unit} against {self.bare:.0f} {self.unit}"
        return f"{self.ours / self.bare:6.3f} (goal {self.goal}, {verdict})  {self.name}: {measured}"


def measure() -> list[Ratio]:
    """Both ratios; starts are taken in turn, so that a busy machine burdens both alike, and compared by medians."""
    size = Ratio(name="size", ours=weight(PROGRAM) / 1e6, bare=weight(BARE) / 1e6, unit="MB", goal=1.35)
    with tempfile.TemporaryDirectory() as folder:
        profile = str(Path(folder) / "profil")
        ours = [str(PROGRAM / f"chorus-desktop{SUFFIX}"), "--profile", profile, "--exit-after-first-paint"]
        bare = [str(BARE / f"bare-window{SUFFIX}")]
        _start(ours, folder), _start(bare, folder)
        pairs = [(_start(ours, folder), _start(bare, folder)) for _ in range(RUNS)]
    mine, theirs = (statistics.median(column) * 1e3 for column in zip(*pairs, strict=True))
    return [size, Ratio(name="start to the first paint", ours=mine, bare=theirs, unit="ms", goal=1.5)]


def _start(command: list[str], folder: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CHORUS_DESKTOP_SECOND_PLACE": folder}
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
        process.stdout.read()
        code = process.wait(PATIENCE)
    if code or not line.startswith("{"):
        raise RuntimeError(f"{command[0]} ended with {code} and said {line!r}")
    return seconds
