"""UBL before the official validators, and what the two syntaxes say alike."""

from dataclasses import replace

import pytest
from lxml import etree

from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.validation import PAYMENT_MEANS
from tests.documents import variants, verdicts

HISTORIC = variants.variants(variants.example())
REFORM = variants.variants(variants.example("example_reform"))
NO_SIREN = {f"seller {kind.value}" for kind in IdentifierType if kind is not IdentifierType.SIRET}


@pytest.mark.oracle
@pytest.mark.parametrize("name", HISTORIC)
def test_chorus_pro_regime_breaks_only_the_list_of_cadres(name: str) -> None:
    xml = write_ubl(HISTORIC[name])
    assert verdicts.of_ubl(xml) == []
    assert verdicts.french(xml) == ["BR-FR-08_BT-23"] + ["BR-FR-10_BT-30"] * (name in NO_SIREN)


@pytest.mark.oracle
@pytest.mark.parametrize("name", REFORM)
def test_reform_regime_breaks_nothing(name: str) -> None:
    xml = write_ubl(REFORM[name])
    assert verdicts.of_ubl(xml) == []
    assert verdicts.french(xml) == ["BR-FR-10_BT-30"] * (name in NO_SIREN)


@pytest.mark.oracle
@pytest.mark.parametrize("code", PAYMENT_MEANS)
def test_every_payment_means_that_the_program_takes_is_in_the_official_list(code: str) -> None:
    assert verdicts.of_ubl(write_ubl(replace(REFORM["as it is"], payment_means=code))) == []


def test_a_credit_note_is_a_document_of_its_own() -> None:
    root = etree.fromstring(write_ubl(HISTORIC["credit note"]))
    assert etree.QName(root).localname == "CreditNote"
    assert root.findtext(".//{*}PaymentMeans/{*}PaymentDueDate") == "2026-12-24"
    assert root.find("{*}CreditNoteLine/{*}CreditedQuantity") is not None
    assert etree.QName(etree.fromstring(write_ubl(HISTORIC["corrected"]))).localname == "Invoice"


def test_the_same_invoice_gives_the_same_bytes() -> None:
    assert write_ubl(HISTORIC["two rates"]) == write_ubl(HISTORIC["two rates"])
