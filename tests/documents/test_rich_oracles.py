"""What is rare in an invoice before the official validators: categories, cadres by type, addresses."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import TypeCode
from chorus_desktop.domain.validation import REFORM_PROCESSES
from tests.documents import rich, variants, verdicts

pytestmark = pytest.mark.oracle
REFORM = variants.example("example_reform")
#: One of the rules BR-FR-15 bears this name in the official UBL rules.
MISNAMED = "BR-FR-08_BT-151-2"
PAID = ("B2", "S2", "M2")


@pytest.mark.parametrize("letter", "LM")
def test_the_taxes_of_spanish_islands_are_european_and_not_french(letter: str) -> None:
    invoice = rich.by_category(REFORM)[letter]
    for xml, judge in ((write_cii(invoice), verdicts.of_cii), (write_ubl(invoice), verdicts.of_ubl)):
        assert judge(xml) == []
        broken = set(verdicts.french(xml)) - {MISNAMED}
        assert {rule.split("_")[0] for rule in broken} == {"BR-FR-15"}


def test_out_of_scope_shows_no_vat_identifier_even_where_the_parties_have_one() -> None:
    invoice = rich.by_category(rich.everything(REFORM))["O"]
    invoice = replace(invoice, seller=replace(invoice.seller, vat_id="FR44732829320"), charges=(), allowances=())
    cii, ubl = write_cii(invoice), write_ubl(invoice)
    assert (verdicts.of_cii(cii), verdicts.french(cii)) == ([], [])
    assert (verdicts.of_ubl(ubl), verdicts.french(ubl)) == ([], [])
    for number in (b"FR44732829320", b"FR11218400695", b"FR32123456789"):
        assert number not in cii
        assert number not in ubl


@pytest.mark.parametrize("kind", [kind for kind in IdentifierType if kind is not IdentifierType.SIRET])
def test_a_seller_who_has_no_address_of_the_directory_and_no_e_mail_is_reached_all_the_same(
    kind: IdentifierType,
) -> None:
    invoice = variants.of_seller(REFORM, kind)
    invoice = replace(invoice, seller=replace(invoice.seller, email="", phone=""))
    for xml, judge in ((write_cii(invoice), verdicts.of_cii), (write_ubl(invoice), verdicts.of_ubl)):
        assert judge(xml) == []
        assert verdicts.french(xml) == ["BR-FR-10_BT-30"]


@pytest.mark.parametrize("process", REFORM_PROCESSES)
def test_every_type_goes_with_every_cadre_but_an_advance_with_a_final_invoice(process: str) -> None:
    earlier = variants.variants(REFORM)["corrected"].preceding_invoices
    for kind in TypeCode:
        invoice = replace(REFORM, type_code=kind, business_process=process, preceding_invoices=earlier)
        if process in PAID:
            invoice = replace(variants.variants(REFORM)["already paid"], type_code=kind, business_process=process)
            invoice = replace(invoice, preceding_invoices=earlier)
        refused = ["BR-FR-CO-08_BT-23"] if kind is TypeCode.ADVANCE and process.endswith("4") else []
        assert verdicts.french(write_cii(invoice)) == refused, kind
        assert verdicts.french(write_ubl(invoice)) == refused, kind


@pytest.mark.parametrize("process", PAID)
def test_what_was_given_away_is_paid_already_with_nothing(process: str) -> None:
    paid = variants.variants(REFORM)["already paid"]
    free = tuple(replace(line, net_price=Decimal(0)) for line in paid.lines)
    invoice = replace(paid, business_process=process, lines=free, allowances=(), charges=(), prepaid=Decimal(0))
    cii, ubl = write_cii(invoice), write_ubl(invoice)
    assert (verdicts.of_cii(cii), verdicts.french(cii)) == ([], [])
    assert (verdicts.of_ubl(ubl), verdicts.french(ubl)) == ([], [])
    assert b"<ram:TotalPrepaidAmount>0.00<" in cii
    assert b'<cbc:PrepaidAmount currencyID="EUR">0.00<' in ubl
