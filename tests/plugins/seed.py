"""Randomness of the tests: the same on every run, its seed shown with a failure."""

import os
import random
import zlib

import pytest


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> random.Random:
    """A generator seeded by the test's name; CHORUS_TEST_SEED replaces the seed to explore or to repeat."""
    chosen = os.environ.get("CHORUS_TEST_SEED")
    seed = int(chosen) if chosen else zlib.crc32(request.node.nodeid.encode())
    request.node.add_report_section("call", "seed", f"CHORUS_TEST_SEED={seed}")
    return random.Random(seed)  # noqa: S311 - test data, no secret
