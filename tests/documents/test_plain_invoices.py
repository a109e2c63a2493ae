"""What is read in sixty plain PDFs, field by field: seldom wrong, never where it is called sure, seldom missing."""

from collections import Counter

import pytest

from chorus_desktop.actions.own_pdf import examine
from chorus_desktop.documents import inspect, reader_process
from chorus_desktop.documents.inspect import Reading
from tests.documents.plain_invoices import SELLER, Printed, plain_invoices

#: From this confidence on the window says "to be checked" rather than "without certainty".
SURE = 0.8
#: Shares of what is read that must be right, and of what is printed that must be read, by field; precision comes first.
GOALS = {
    "number": (1.0, 0.97),
    "issue_date": (1.0, 0.97),
    "due_date": (1.0, 0.97),
    "buyer.siret": (1.0, 0.97),
    "buyer.service_code": (1.0, 0.97),
    "purchase_order": (1.0, 0.97),
    "contract": (1.0, 0.97),
    "stated_totals.without_vat": (0.98, 0.93),
    "stated_totals.vat_total": (0.98, 0.93),
    "stated_totals.with_vat": (0.96, 0.93),
}


def read(printed: Printed, seller: str = SELLER) -> Reading:
    """As the program does, without the child process."""
    return inspect.reading_of(inspect.understood(reader_process.describe(printed.content)), seller)


def found(reading: Reading) -> dict[str, str]:
    """What was read, by field; what was not is left out."""
    invoice = reading.invoice
    texts = {
        "number": invoice.number,
        "issue_date": invoice.issue_date.isoformat() if invoice.issue_date else "",
        "due_date": invoice.due_date.isoformat() if invoice.due_date else "",
        "buyer.siret": invoice.buyer.siret,
        "buyer.service_code": invoice.buyer.service_code,
        "purchase_order": invoice.purchase_order,
        "contract": invoice.contract,
        **{key if key == "prepaid" else f"stated_totals.{key}": text for key, text in reading.stated_totals.items()},
    }
    return {field: text for field, text in texts.items() if text}


@pytest.fixture(scope="module")
def readings() -> list[tuple[Printed, Reading]]:
    return [(printed, read(printed)) for printed in plain_invoices()]


@pytest.mark.parametrize("field", GOALS)
def test_hit_rates(field: str, readings: list[tuple[Printed, Reading]]) -> None:
    tally = Counter[str]()
    for printed, reading in readings:
        told, expected = found(reading).get(field, ""), printed.fields.get(field, "")
        tally["told"] += bool(told)
        tally["printed"] += bool(expected)
        tally["right"] += bool(told) and told == expected
    assert tally["printed"] >= 15, "the layouts say too little of this field"
    precision, recall = tally["right"] / tally["told"], tally["right"] / tally["printed"]
    assert (precision >= GOALS[field][0], recall >= GOALS[field][1]) == (True, True), (precision, recall)


def test_what_is_called_sure_is_right(readings: list[tuple[Printed, Reading]]) -> None:
    wrong = [
        (printed.name, field, text)
        for printed, reading in readings
        for field, text in found(reading).items()
        if reading.confidence[field] >= SURE and text != printed.fields.get(field)
    ]
    assert wrong == []


def test_every_field_that_is_read_has_its_confidence(readings: list[tuple[Printed, Reading]]) -> None:
    assert all(found(reading).keys() == reading.confidence.keys() for _, reading in readings)


def test_ones_own_siret_is_never_the_customers() -> None:
    sole = plain_invoices(1)[0]
    customer = sole.fields["buyer.siret"]
    assert read(sole).invoice.buyer.siret == customer
    assert read(sole, customer).invoice.buyer.siret != customer


def test_the_window_knows_ones_own_siret() -> None:
    sole = plain_invoices(1)[0]
    examined = examine(sole.content, "facture.pdf", seller_siret=sole.fields["buyer.siret"])
    assert examined.reading is not None
    assert examined.reading.invoice.buyer.siret != sole.fields["buyer.siret"]
