"""What the platform is told of the main contractor beside an own PDF."""

from decimal import Decimal

import pytest

from chorus_desktop.domain.invoice import Invoice, StatedTotals
from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.store.pdf_data import pdf_data

STATED = StatedTotals(without_vat=Decimal(100), vat_total=Decimal(20), with_vat=Decimal(120))
CONTRACTOR = ThirdParty(role="main_contractor", name="Titulaire", siret="12345678200036")


@pytest.mark.parametrize(
    ("process", "contractor", "validator"),
    [
        ("A9", CONTRACTOR, "12345678200036"),
        ("A12", CONTRACTOR, "12345678200036"),
        ("A1", CONTRACTOR, ""),
        ("A9", None, ""),
    ],
)
def test_the_main_contractor_approves_first(process: str, contractor: ThirdParty | None, validator: str) -> None:
    invoice = Invoice(business_process=process, third_party=contractor, stated_totals=STATED)
    assert pdf_data(invoice).validator_siret == validator
