"""The walk over every scene of the window: `python -m tools.access_walk --scheme dark --scale 2 --language fr`."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tools.access.sight import Finding

SCHEMES, SCALES, LANGUAGES = ("light", "dark", "contrast", "contrast_dark"), ("1", "1.5", "2"), ("fr", "en")
#: The smallest window that there is, and the tallest that a page is unrolled to.
SMALLEST, TALLEST = (960, 560), 8000


@dataclass(frozen=True, slots=True)
class Walk:
    """One way through all scenes."""

    scheme: str
    scale: str
    language: str


def walk(way: Walk, names: Iterable[str]) -> Iterator[tuple[str, Finding]]:
    """What is found in each scene; the scale is that of this process."""
    from PySide6.QtGui import QAccessible

    from chorus_desktop.ui.start import prepare

    application, theme = prepare(sys.argv[:1], way.language)
    from tools.scenes import SCENES, Stage  # after the language was chosen: their words are told in it

    QAccessible.setActive(True)
    theme.use(way.scheme)  # type: ignore[arg-type]
    for name in names or SCENES:
        with tempfile.TemporaryDirectory() as scratch:
            stage = Stage(theme, Path(scratch))
            try:
                window = SCENES[name](stage)
                stage.settle()
                for finding in _once(look(stage, window)):
                    yield name, finding
            finally:
                stage.close()
    del application


def _once(findings: Iterable[Finding]) -> Iterable[Finding]:
    """The first of each kind and place: what one line of an invoice has wrong, all of them have."""
    return {(found.kind, re.sub(r"\d+", "", found.where)): found for found in findings}.values()


def look(stage: object, window: QWidget) -> Iterator[Finding]:
    """Everything that one scene has to show: as it opens, unrolled, and at its smallest."""
    from PySide6.QtWidgets import QMainWindow

    from tools.access import colours, controls, room
    from tools.scenes import Stage

    assert isinstance(stage, Stage)
    main = isinstance(window, QMainWindow)
    for check in (room.clipped, room.pushed_out, room.overlapping):
        yield from check(window)
    if main:
        _unroll(window)
        stage.settle()
    stage.front(window)
    for check in (controls.unnamed, controls.out_of_reach, controls.too_small, controls.doubled):
        yield from check(window)
    for check in (colours.pale, colours.focus_unseen):
        yield from check(window)
    if main:
        window.resize(*SMALLEST)
        stage.settle()
        for check in (room.clipped, room.pushed_out, room.overlapping):
            yield from check(window)


def _unroll(window: QWidget) -> None:
    """Make the window as high as what it scrolls."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QScrollArea

    for _ in range(2):
        areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
        hidden = max((area.verticalScrollBar().maximum() for area in areas), default=0)
        if hidden:
            window.resize(window.width(), min(TALLEST, window.height() + hidden))
            QTest.qWait(20)


def everywhere() -> int:
    """All scenes in all schemes, scales and languages, one process each; gives how many of them found something."""
    faulty = 0
    for scheme, scale, language in product(SCHEMES, SCALES, LANGUAGES):
        began = time.monotonic()
        options = ["--scheme", scheme, "--scale", scale, "--language", language]
        walked = subprocess.run(
            [sys.executable, "-m", "tools.access_walk", *options], capture_output=True, text=True, check=False
        )
        told = "nothing" if walked.returncode == 0 else walked.stdout or walked.stderr
        seconds = round(time.monotonic() - began)
        sys.stdout.write(f"{scheme}, scale {scale}, {language}, {seconds} s: {told}\n")
        sys.stdout.flush()
        faulty += walked.returncode != 0
    return faulty


def main() -> int:
    """Walk, print what was found, and say by the exit code whether that is nothing."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--scheme", choices=SCHEMES, default="light")
    reader.add_argument("--scale", choices=SCALES, default="1")
    reader.add_argument("--language", choices=LANGUAGES, default="fr")
    reader.add_argument("--all", action="store_true", help="every scheme, scale and language")
    reader.add_argument("scenes", nargs="*")
    asked = reader.parse_args()
    if asked.all:
        return 1 if everywhere() else 0
    os.environ["QT_SCALE_FACTOR"] = asked.scale
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    count = 0
    for name, finding in walk(Walk(asked.scheme, asked.scale, asked.language), asked.scenes):
        sys.stdout.write(f"{name}: {finding.kind}: {finding.where}: {finding.seen}\n")
        sys.stdout.flush()
        count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
