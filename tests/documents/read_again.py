"""Whether a reading says the invoice that was written: the same business terms, and the same amounts stated."""

from dataclasses import replace
from typing import TypeVar

from chorus_desktop.documents.inspect import Reading
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.money import parse_decimal
from chorus_desktop.domain.parties import Buyer, Delivery, Seller, TaxRepresentative
from chorus_desktop.domain.totals import compute_totals
from tests.documents.invoices import differences, kept

_Party = TypeVar("_Party", Buyer, Delivery, Seller, TaxRepresentative)


def assert_same(reading: Reading, invoice: Invoice) -> None:
    """Nothing lost, nothing added, nothing to warn of."""
    lost = differences(reading.invoice, _unspoken(kept(invoice)))
    assert lost == [], "\n".join(lost)
    assert reading.warnings == (), reading.warnings
    totals = compute_totals(invoice)
    for key, text in reading.stated_totals.items():
        assert parse_decimal(text) == getattr(totals, key), key
    assert {"lines", "without_vat", "vat_total", "with_vat", "due"} <= reading.stated_totals.keys()


def _unspoken(invoice: Invoice) -> Invoice:
    """What goes without saying said in one way: France, the SIREN as address, prices of one, no scheme of nothing."""
    buyer = _in_a_country(invoice.buyer)
    given = invoice.references
    return replace(
        invoice,
        seller=_in_a_country(invoice.seller),
        buyer=replace(
            buyer, electronic_address="" if buyer.electronic_address == buyer.siren else buyer.electronic_address
        ),
        delivery=invoice.delivery and _in_a_country(invoice.delivery),
        tax_representative=invoice.tax_representative and _in_a_country(invoice.tax_representative),
        lines=tuple(replace(line, base_quantity=None) if line.base_quantity == 1 else line for line in invoice.lines),
        references=given if given.invoiced_object else replace(given, invoiced_object_scheme=""),
    )


def _in_a_country(party: _Party) -> _Party:
    return replace(party, address=replace(party.address, country=party.address.country or "FR"))
