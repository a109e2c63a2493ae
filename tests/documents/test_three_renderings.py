"""One computed total, three renderings: screen, page and both XML say the same amounts to the cent."""

import re
from collections.abc import Iterable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from lxml import etree

from chorus_desktop.documents import french
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.invoice import Invoice, VatCategory
from chorus_desktop.domain.money import ZERO
from chorus_desktop.domain.totals import compute_totals, line_amount
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from tests.documents import variants
from tests.documents.page_text import amount_after, text_of
from tests.documents.valid_invoices import valid_invoices
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

VARIANTS = {
    f"{name}, {regime}": invoice
    for regime, example in (("historic", "example"), ("reform", "example_reform"))
    for name, invoice in variants.variants(variants.example(example)).items()
}
#: Name by name: where the totals stand in CII and in UBL.
PLACES = {
    "lines": ("LineTotalAmount", "LineExtensionAmount"),
    "allowances": ("AllowanceTotalAmount", "AllowanceTotalAmount"),
    "charges": ("ChargeTotalAmount", "ChargeTotalAmount"),
    "without_vat": ("TaxBasisTotalAmount", "TaxExclusiveAmount"),
    "with_vat": ("GrandTotalAmount", "TaxInclusiveAmount"),
    "prepaid": ("TotalPrepaidAmount", "PrepaidAmount"),
    "rounding": ("RoundingAmount", "PayableRoundingAmount"),
    "due": ("DuePayableAmount", "PayableAmount"),
}


def shown(text: str) -> Decimal:
    """An amount as the screen writes it."""
    return Decimal(re.sub(r"[\s€]", "", text).replace(",", ".").replace("−", "-"))


def numbers(root: etree._Element, path: str) -> list[Decimal]:
    """The figures at a path of any namespace."""
    steps = "/".join(f"{{*}}{name}" for name in path.split("/"))
    return [Decimal(found.text or "") for found in root.iterfind(f".//{steps}")]


def of_xml(xml: bytes, syntax: int) -> dict[str, Decimal]:
    """What a document states as its totals; what it leaves out is nothing."""
    root = etree.fromstring(xml)
    sums = ("SpecifiedTradeSettlementHeaderMonetarySummation", "LegalMonetaryTotal")[syntax]
    found = {name: numbers(root, f"{sums}/{places[syntax]}") for name, places in PLACES.items()}
    found["vat_total"] = numbers(root, (f"{sums}/TaxTotalAmount", "TaxTotal/TaxAmount")[syntax])
    return {name: values[0] if values else ZERO for name, values in found.items()}


def lines_of(xml: bytes, syntax: int) -> list[Decimal]:
    """The amount of each line that a document states (BT-131)."""
    root = etree.fromstring(xml)
    if syntax == 0:
        return numbers(root, "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount")
    return numbers(root, "InvoiceLine/LineExtensionAmount") + numbers(root, "CreditNoteLine/LineExtensionAmount")


def computed(invoice: Invoice) -> dict[str, Decimal]:
    """The totals by name."""
    totals = compute_totals(invoice)
    return {name: getattr(totals, name) for name in (*PLACES, "vat_total")}


def check_xml(invoice: Invoice) -> None:
    for syntax, xml in enumerate((write_cii(invoice), write_ubl(invoice))):
        assert of_xml(xml, syntax) == computed(invoice)
        assert lines_of(xml, syntax) == [line_amount(line) for line in invoice.lines]


def check_screen(editor: InvoiceEditor, invoice: Invoice) -> None:
    editor.start(None, invoice)
    state, totals = editor.state(), compute_totals(invoice)
    assert (shown(state.without_vat), shown(state.due)) == (totals.without_vat, totals.due)
    assert shown(state.discount or "0") == -totals.allowances
    assert sum((shown(amount) for _, amount in state.vat_rows), ZERO) == totals.vat_total
    charged = [row.amount for row in totals.vat if row.basis and row.category is VatCategory.STANDARD]
    assert [shown(amount) for _, amount in state.vat_rows if shown(amount)] == [amount for amount in charged if amount]
    assert [shown(line.total) for line in state.lines] == [line_amount(line) for line in invoice.lines]


@pytest.mark.parametrize("name", VARIANTS)
def test_xml_states_what_is_computed(name: str) -> None:
    check_xml(VARIANTS[name])


def test_the_screen_shows_what_is_computed(bench: Bench) -> None:
    editor = InvoiceEditor(bench.desk)
    for invoice in VARIANTS.values():
        check_screen(editor, invoice)


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None, derandomize=True, database=None)
@given(invoice=valid_invoices())
def test_any_invoice_is_the_same_to_the_cent_on_screen_on_the_page_and_in_both_files(
    invoice: Invoice, bench: Bench
) -> None:
    assume(len(invoice.lines) <= 10)
    check_xml(invoice)
    check_screen(InvoiceEditor(bench.desk), invoice)
    check_page(invoice)


def missing(text: str, amounts: Iterable[Decimal]) -> list[Decimal]:
    """The amounts that the page does not print."""
    return [amount for amount in amounts if f"{french.figure(amount, 2)} €" not in text]


@pytest.mark.parametrize("name", VARIANTS)
def test_the_page_prints_what_is_computed(name: str) -> None:
    check_page(VARIANTS[name])


def check_page(invoice: Invoice) -> None:
    totals = compute_totals(invoice)
    text = text_of(invoice).replace("\u00a0", " ")
    below = text[text.index("Taux de TVA") :]
    assert amount_after("Total HT ", below) == totals.without_vat
    assert amount_after("Total TVA ", below) == totals.vat_total
    assert amount_after("Total TTC", below) == totals.with_vat
    assert amount_after("Montant de l’avoir" if invoice.is_credit_note else "Net à payer", below) == totals.due
    assert missing(text, map(line_amount, invoice.lines)) == []
    apart = [-item.amount for line in invoice.lines for item in line.allowances]
    apart += [item.amount for line in invoice.lines for item in line.charges]
    apart += [-item.amount for item in invoice.allowances] + [item.amount for item in invoice.charges]
    assert missing(text, apart) == []
    if totals.rounding:
        assert amount_after("Arrondi", below) == totals.rounding
    if totals.prepaid:
        assert amount_after("Acompte déjà versé", below) == -totals.prepaid
    for row in totals.vat:
        assert f" {french.figure(row.basis, 2)} {french.figure(row.amount, 2)} " in re.sub(r"[ \n]+", " ", below)


def test_the_page_tells_how_a_line_comes_to_its_amount() -> None:
    text = text_of(VARIANTS["everything, historic"]).replace("\u00a0", " ").replace("\u202f", " ")
    for words in (
        "Prix pour 100 m",
        "Du 02/11/2026 au 06/11/2026",
        "Avant remises et frais : 224,75 €",
        "Remise de fin d’année (10 % de 224,75 €) : −22,48 €",
        "Geste commercial : −1,27 €",
        "Coupe : 3,00 €",
        "204,00 €",
    ):
        assert words in text


def test_a_credit_note_does_not_threaten_anybody_with_late_payment() -> None:
    late = ("Indemnité forfaitaire", "intérêts moratoires")
    assert all(words in text_of(VARIANTS["as it is, historic"]) for words in late)
    printed = text_of(VARIANTS["credit note, historic"])
    assert not any(words in printed for words in late)
    assert "Pas d’escompte" in printed  # which its author wrote
    assert all(words.encode() in write_cii(VARIANTS["credit note, historic"]) for words in late)
