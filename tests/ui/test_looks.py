"""The gallery looks as it did when somebody looked at it: in every scheme, block by block."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, qAlpha, qBlue, qGreen, qRed

from chorus_desktop.ui.theme.tokens import Scheme
from tools.looks import BLOCK, KEPT, small

ROOT = Path(__file__).resolve().parents[2]
#: Of 255; letters that another version of the system draws a little thinner stay below it.
_LIMIT = 9


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the pictures of now."""
    folder = tmp_path_factory.mktemp("looks")
    command = [sys.executable, "-m", "tools.looks", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=300)
    return folder


def differing(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """Where they differ, in pixels of the gallery."""
    assert one.size() == other.size()
    return [
        (x * BLOCK, y * BLOCK)
        for y in range(one.height())
        for x in range(one.width())
        if any(abs(part(one.pixel(x, y)) - part(other.pixel(x, y))) > _LIMIT for part in (qRed, qGreen, qBlue, qAlpha))
    ]


@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_every_component_looks_as_it_did(taken: Path, scheme: str) -> None:
    found = differing(QImage(str(taken / f"{scheme}.png")), QImage(str(KEPT / f"{scheme}.png")))
    assert not found, f"look at {taken / scheme}-whole.png; where it is as it should be: python -m tools.looks"


@pytest.mark.parametrize(("width", "colour"), [(18, "#ffffff"), (60, "#2f5fd0")])
def test_another_icon_or_another_tone_is_noticed(taken: Path, width: int, colour: str) -> None:
    light = QImage(str(taken / "light-whole.png"))
    dark_ink = next(at for at in _places(light) if QColor(light.pixel(*at)).lightness() < 90)
    painter = QPainter(changed := light.copy())
    painter.fillRect(QRect(*dark_ink, width, width), QColor(colour))
    painter.end()
    assert differing(small(changed), small(light))


def _places(image: QImage) -> Iterator[tuple[int, int]]:
    return ((x, y) for y in range(image.height()) for x in range(image.width() // 2, image.width()))
