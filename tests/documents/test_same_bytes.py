"""The same invoice gives the same bytes, whatever was written before it."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.invoice import Invoice, Vat
from tests import factories


def at_rate(rate: str) -> Invoice:
    """An invoice of one rate, written in that way."""
    invoice = factories.invoice()
    return replace(invoice, lines=tuple(replace(line, vat=Vat(rate=Decimal(rate))) for line in invoice.lines))


@pytest.mark.parametrize("write", [write_cii, write_ubl, write_facturx])
def test_equal_rates_written_in_two_ways_do_not_borrow_from_each_other(write: Callable[[Invoice], bytes]) -> None:
    first = {rate: write(at_rate(rate)) for rate in ("20", "20.00", "20.0")}
    assert len(set(first.values())) == 3
    assert {rate: write(at_rate(rate)) for rate in ("20.0", "20.00", "20")} == first


def test_the_rate_is_written_as_it_was_given() -> None:
    for rate in ("5.5", "5.50"):
        assert write_cii(at_rate(rate)).count(f"Percent>{rate}<".encode()) == 1 + len(at_rate(rate).lines)
        assert write_ubl(at_rate(rate)).count(f"Percent>{rate}<".encode()) == 1 + len(at_rate(rate).lines)
