"""Arming of faults: which call meets which, and how often."""

import pytest

from chorus_desktop.sandbox.faults import Faults

FLUX = "/cpro/factures/v1/deposer/flux"


@pytest.mark.parametrize("route", ["*", FLUX, "deposer/flux", "/deposer/flux/", "flux"])
def test_a_route_is_named_whole_or_by_its_end(route: str) -> None:
    faults = Faults()
    faults.inject(route, "http_429")
    assert (faults.take(FLUX), faults.take(FLUX)) == ("http_429", None)


@pytest.mark.parametrize("route", ["lux", "deposer", "/cpro/factures/v1", "consulter/flux"])
def test_another_route_is_left_alone(route: str) -> None:
    faults = Faults()
    faults.inject(route, "http_429")
    assert faults.take(FLUX) is None


def test_faults_come_in_the_order_they_were_armed() -> None:
    faults = Faults()
    faults.inject("flux", "http_429", 2)
    faults.inject("*", "html_200")
    assert faults.armed() == [
        {"route": "flux", "kind": "http_429", "count": 2},
        {"route": "*", "kind": "html_200", "count": 1},
    ]
    assert [faults.take(FLUX) for _ in range(4)] == ["http_429", "http_429", "html_200", None]
    faults.inject("*", "html_200")
    faults.clear()
    assert faults.take(FLUX) is None


def test_a_fault_meets_whichever_of_its_routes_is_called_first() -> None:
    faults = Faults()
    faults.inject("deposer/flux|soumettre", "http_429")
    assert faults.take("/cpro/factures/v1/deposer/pdf") is None
    assert faults.take("/cpro/factures/v1/soumettre") == "http_429"
    assert faults.take(FLUX) is None
