"""Rows copied from a spreadsheet, as tables of quotes really look."""

import pytest

from chorus_desktop.ui.presenters.pasting import rows_of
from chorus_desktop.ui.wording.choices import vats

OFFERED = vats("normal")


def table(*rows: str) -> str:
    return "\r\n".join(row.replace(" | ", "\t") for row in rows) + "\r\n"


def read(*rows: str) -> list[dict[str, str]]:
    return [dict(row) for row in rows_of(table(*rows), OFFERED)]


def test_two_columns_are_name_and_price_three_have_a_quantity():
    assert read("Vannes | 38,50 €") == [{"name": "Vannes", "net_price": "38,50 €"}]
    assert read("Vannes | 12 | 38,50") == [{"name": "Vannes", "quantity": "12", "net_price": "38,50"}]


def test_units_and_rates_are_known_by_what_they_are_and_totals_left_out():
    rows = read("Carrelage | 24,5 | m² | 42,00 | 10 % | 1 029,00", "Pose | 8 | heures | 45,00 | 20 % | 360,00")
    assert rows == [
        {"name": "Carrelage", "quantity": "24,5", "unit": "MTK", "net_price": "42,00", "vat": "S10"},
        {"name": "Pose", "quantity": "8", "unit": "HUR", "net_price": "45,00", "vat": "S20"},
    ]


def test_rates_without_their_sign_are_known_after_quantity_and_price():
    rows = read("Carrelage | 24 | 42 | 10 | 1008", "Pose | 8 | 45 | 20 | 360")
    assert [row["vat"] for row in rows] == ["S10", "S20"]
    assert [row["net_price"] for row in rows] == ["42", "45"]


def test_headings_say_what_is_what_whatever_the_order():
    rows = read(
        "N° | PU HT | Désignation | Unité | Qté | Remise | TVA | Total HT",
        "1 | 38,50 | Vannes | u | 12 | 10 % | 5,5 % | 415,80",
    )
    assert rows == [
        {"net_price": "38,50", "name": "Vannes", "unit": "C62", "quantity": "12", "discount": "10 %", "vat": "S5.5"}
    ]


def test_numbers_of_lines_before_the_name_are_left_out():
    assert read("1 | Vannes | 12 | 38,50", "2 | Pose | 1 | 45") == [
        {"name": "Vannes", "quantity": "12", "net_price": "38,50"},
        {"name": "Pose", "quantity": "1", "net_price": "45"},
    ]


def test_percentages_that_are_no_rates_are_discounts():
    assert read("Vannes | 12 | 38,50 | 15 %")[0]["discount"] == "15 %"


def test_a_rate_that_the_firm_does_not_charge_and_a_strange_unit():
    assert "vat" not in read("Désignation | PU | TVA", "Vannes | 38 | 8,5 %")[0]
    assert "vat" not in read("Désignation | PU | TVA", "Vannes | 38 | selon")[0]
    assert read("Désignation | PU | Unité", "Vannes | 38 | palette")[0]["unit"] == "C62"


def test_rows_of_different_lengths_and_empty_ones():
    assert read("Lot 1 plomberie", " | ", "Vannes | 12 | 38,50") == [
        {"name": "Lot 1 plomberie"},
        {"name": "Vannes", "quantity": "12", "net_price": "38,50"},
    ]


def test_a_cell_of_several_lines_and_one_with_inches():
    assert rows_of('"Vannes\nà bille"\t38,50\n', OFFERED)[0]["name"] == "Vannes à bille"
    assert rows_of('Tube 1/2"\t12\nCoude 3/4\t4', OFFERED) == (
        {"name": 'Tube 1/2"', "net_price": "12"},
        {"name": "Coude 3/4", "net_price": "4"},
    )


@pytest.mark.parametrize("text", ["", "du texte simple", "deux\nlignes", "\t\n"])
def test_plain_text_is_no_table(text):
    assert rows_of(text, OFFERED) == ()
