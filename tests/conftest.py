"""What every test stands on: no screen, French locale, a throw-away profile, guards against surprises."""

import os
import sys
import time
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

import hypothesis
import pytest

import chorus_desktop  # keeps None and its like alive before Qt is first called

# Set before Qt or the C library is asked: in memory instead of a screen, and one time zone everywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Europe/Paris"
if hasattr(time, "tzset"):
    time.tzset()

hypothesis.settings.register_profile("chorus", deadline=None, derandomize="EXPLORE" not in os.environ, print_blob=True)
hypothesis.settings.load_profile("chorus")

assert chorus_desktop.__version__

_TESTS = Path(__file__).parent
#: What covers the domain by itself, every branch of it.
_COVERING = (_TESTS / "unit", _TESTS / "store" / "test_codec.py")

pytest_plugins = [
    "pytester",
    "tests.announced",
    "tests.plugins.clock",
    "tests.plugins.exchange_record",
    "tests.plugins.keyring_memory",
    "tests.plugins.log_guard",
    "tests.plugins.network_guard",
    "tests.plugins.seed",
    "tests.plugins.windows_gone",
    "tests.sync_desk",
]


@pytest.fixture(scope="session", autouse=True)
def _no_profile_at_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Code or a child process that names no profile writes into a temporary one, never into the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHORUS_DESKTOP_PROFILE", str(tmp_path_factory.mktemp("profil")))
        patch.setenv("CHORUS_DESKTOP_SECOND_PLACE", str(tmp_path_factory.mktemp("garde")))
        yield


@pytest.fixture
def profile_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty profile folder of this test, also given to child processes by CHORUS_DESKTOP_PROFILE."""
    folder = tmp_path / "profil"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("CHORUS_DESKTOP_PROFILE", str(folder))
    return folder


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """The application object of pytest-qt, with the French locale that the program sets for itself."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    return qapp


@pytest.fixture(scope="module", autouse=True)
def _nothing_remembered() -> None:
    """What the domain looks up once is looked up anew: what a test covers must not depend on those before it."""
    for name, module in sys.modules.items():
        if name.startswith("chorus_desktop.domain."):
            for value in vars(module).values():
                if isinstance(value, _lru_cache_wrapper) and value.__module__ == name:
                    value.cache_clear()


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are named by their count: what they hold may tell the time, and all workers must gather the same tests."""
    return f"{argname}-{len(val)}-bytes" if isinstance(val, bytes) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The domain is covered by its own tests; to watch the others takes nearly twice the time."""
    for item in items:
        if not any(item.path.is_relative_to(place) for place in _COVERING):
            item.add_marker(pytest.mark.no_cover)
