"""A monkey with fixed seeds at the real window; `make monkey` lets one of a new seed play for ten minutes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("seed", "steps"), [(1, 250), (4, 250)])
def test_nothing_breaks_and_nothing_is_lost(seed: int, steps: int) -> None:
    command = [sys.executable, "-X", "faulthandler", "-m", "tools.monkey", "--seed", str(seed), "--steps", str(steps)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    played = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert played.returncode == 0, played.stdout + played.stderr
    assert f"{steps} gestures" in played.stdout
