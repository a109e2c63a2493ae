"""The measuring of the platform asks real requests and does not take a refusal for a quick answer."""

from pathlib import Path

import pytest

from chorus_desktop.sandbox.server import Platform
from tools import bench_platform


def test_the_pace_is_that_of_answered_requests(tmp_path: Path) -> None:
    with Platform(tmp_path, speed=0) as platform:
        address = platform.address.as_json()
        assert bench_platform.pace(address, "GET", bench_platform.HEALTH, b"", requests=8)() > 0
        calls = platform.snapshot()["calls"]
        assert isinstance(calls, dict)
        assert calls[bench_platform.HEALTH] == 8


@pytest.mark.wrong_requests("no body")
def test_a_refusal_is_an_error(tmp_path: Path) -> None:
    with Platform(tmp_path, speed=0) as platform:
        measure = bench_platform.pace(platform.address.as_json(), "POST", bench_platform.SEARCH, b"[", requests=4)
        with pytest.raises(RuntimeError, match="HTTP 400"):
            measure()
