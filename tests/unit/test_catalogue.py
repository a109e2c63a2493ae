"""What an invoice teaches the catalogue, and what the catalogue gives a line."""

from dataclasses import replace
from decimal import Decimal

from chorus_desktop.domain.catalogue import CatalogueItem, as_line, sold_in
from chorus_desktop.domain.invoice import Line, TypeCode, Vat
from tests import factories


def test_only_named_lines_with_a_price_of_one_unit_are_sold() -> None:
    sound = factories.line(" Vannes ")
    lines = (
        sound,
        factories.line(" "),
        replace(sound, net_price=None),
        replace(sound, net_price=Decimal(0)),
        replace(sound, base_quantity=Decimal(100)),
    )
    (item,) = sold_in(factories.invoice(lines=lines))
    assert item == CatalogueItem(name="Vannes", net_price=Decimal("38.50"), times=1, sold_on=factories.TODAY)


def test_a_credit_note_sells_nothing() -> None:
    assert list(sold_in(factories.invoice(type_code=TypeCode.CREDIT_NOTE))) == []


def test_a_line_takes_the_item_and_keeps_its_quantity() -> None:
    item = CatalogueItem(name="Pose", unit="HUR", net_price=Decimal(45), vat=Vat(rate=Decimal(10)))
    line = as_line(Line(id="3", name="po", quantity=Decimal(2), net_price=Decimal(1)), item, vat=Vat(rate=Decimal(20)))
    assert (line.name, line.unit, line.net_price, line.quantity) == ("Pose", "HUR", Decimal(45), Decimal(2))
    assert line.vat.rate == 20
