"""The error tree: one base, codes and parameters, no sentence."""

import pytest

from chorus_desktop.domain import errors


@pytest.mark.parametrize(
    "kind", [errors.UserFault, errors.Unavailable, errors.StoreFault, errors.Denied, errors.Refused]
)
def test_each_carries_code_and_parameters(kind: type[errors.ChorusError]) -> None:
    fault = kind("some_code", field="lines.0")
    assert isinstance(fault, errors.ChorusError)
    assert (fault.code, fault.params) == ("some_code", {"field": "lines.0"})
