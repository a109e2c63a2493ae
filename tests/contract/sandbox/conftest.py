"""The platform running for one test, and a caller of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from chorus_desktop.sandbox.server import Platform
from tests.contract.sandbox.caller import Caller


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    """The script of every day with time standing still: it moves by `advance` only."""
    with Platform(tmp_path / "plateforme", speed=0, public_bodies=0) as running:
        yield running


@pytest.fixture
def caller(platform: Platform) -> Iterator[Caller]:
    """A caller with a token."""
    speaker = Caller(platform.address)
    yield speaker
    speaker.http.close()
