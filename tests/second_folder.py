"""A profile with one invoice, and the second folder of its copies on a stick."""

from pathlib import Path

import pytest

from chorus_desktop.actions import copies
from chorus_desktop.paths import Profile
from chorus_desktop.store.copy_folders import own_folder
from tests.sync_desk import Bench

__all__ = ["profile", "stick"]


@pytest.fixture
def profile(bench: Bench) -> Profile:
    bench.issue()
    return Profile(bench.path.parent)


@pytest.fixture
def stick(profile: Profile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("media")
    copies.choose_elsewhere(profile, place)
    return own_folder(place / copies.FOLDER, profile.database)
