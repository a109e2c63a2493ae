"""Factur-X before the official validators: schema, EN 16931, French rules, PDF/A-3b."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.validation import PAYMENT_MEANS, validate
from tests import oracles
from tests.documents import variants, verdicts

pytestmark = pytest.mark.oracle
HISTORIC = variants.variants(variants.example())
REFORM = variants.variants(variants.example("example_reform"))
#: What the French rules have against a seller without a SIREN, and Chorus Pro takes all the same.
NO_SIREN = {f"seller {kind.value}" for kind in IdentifierType if kind is not IdentifierType.SIRET}


@pytest.mark.parametrize("name", HISTORIC)
def test_every_variant_is_one_that_the_program_would_send(name: str) -> None:
    assert validate(HISTORIC[name], today=date(2026, 11, 25)) == []
    assert validate(REFORM[name], today=date(2026, 11, 25)) == []


@pytest.mark.parametrize("name", HISTORIC)
def test_chorus_pro_regime_breaks_only_the_list_of_cadres(name: str) -> None:
    xml = write_cii(HISTORIC[name])
    assert verdicts.of_cii(xml) == []
    assert verdicts.french(xml) == ["BR-FR-08_BT-23"] + ["BR-FR-10_BT-30"] * (name in NO_SIREN)


@pytest.mark.parametrize("name", REFORM)
def test_reform_regime_breaks_nothing(name: str) -> None:
    xml = write_cii(REFORM[name])
    assert verdicts.of_cii(xml) == []
    assert verdicts.french(xml) == ["BR-FR-10_BT-30"] * (name in NO_SIREN)


@pytest.mark.parametrize("name", HISTORIC)
def test_the_file_is_pdf_a_3b_with_its_properties(name: str, tmp_path: Path) -> None:
    path = tmp_path / "facture.pdf"
    path.write_bytes(write_facturx(HISTORIC[name]))
    assert oracles.verapdf_3b(path) == []
    assert oracles.fx_xmp(path) == {
        "DocumentType": "INVOICE",
        "DocumentFileName": "factur-x.xml",
        "Version": "1.0",
        "ConformanceLevel": "EXTENDED" if HISTORIC[name].third_party else "EN 16931",
    }


@pytest.mark.parametrize("code", PAYMENT_MEANS)
def test_every_payment_means_that_the_program_takes_is_in_the_official_list(code: str) -> None:
    xml = write_cii(replace(REFORM["as it is"], payment_means=code))
    assert verdicts.of_cii(xml) == []
    assert verdicts.french(xml) == []
