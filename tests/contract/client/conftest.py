"""The embedded platform over real HTTP, and a client of it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.sandbox.server import Platform
from tests.contract.client.accounts import client_of


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    """Time stands still: it moves by `advance` only."""
    with Platform(tmp_path / "plateforme", speed=0, public_bodies=0) as running:
        yield running


@pytest.fixture
async def chorus(platform: Platform) -> AsyncIterator[ChorusPro]:
    """A client with the right credentials."""
    client = client_of(platform.address)
    yield client
    await client.aclose()
