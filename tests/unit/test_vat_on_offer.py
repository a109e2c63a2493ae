"""The VAT treatments that a firm chooses from: by regime and place, the usual one first."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.domain.invoice import VatCategory
from chorus_desktop.domain.problems import Severity
from chorus_desktop.domain.rules.code_lists import VAT_RATES
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.validation import validate
from chorus_desktop.domain.vat_on_offer import (
    CARE,
    FRANCHISE,
    NOT_APPLICABLE,
    TRAINING,
    key_of_vat,
    on_offer,
    rates_of,
)
from chorus_desktop.ui.wording.choices import vat_label, vats
from tests import factories


@pytest.mark.parametrize(
    ("postcode", "rates"),
    [
        ("69001", "20 10 5.5 2.1"),
        ("", "20 10 5.5 2.1"),
        ("20090", "20 10 13 5.5 2.1 0.9"),
        ("97400", "8.5 2.1 1.75 1.05 20 10 5.5"),
        ("97110", "8.5 2.1 1.75 1.05 20 10 5.5"),
        ("97200", "8.5 2.1 1.75 1.05 20 10 5.5"),
    ],
)
def test_a_firm_charges_the_rates_of_its_place_and_the_normal_one_comes_first(postcode: str, rates: str) -> None:
    assert rates_of(postcode) == tuple(map(Decimal, rates.split()))
    assert set(rates_of(postcode)) <= VAT_RATES


@pytest.mark.parametrize("postcode", ["97300", "97600"])
def test_where_vat_does_not_apply_that_comes_first_with_its_article(postcode: str) -> None:
    first = on_offer("normal", postcode)[0]
    assert (first, first.rate) == (NOT_APPLICABLE, 0)
    assert "294" in first.exemption_reason


def test_under_the_franchise_nothing_else_is_on_offer_anywhere() -> None:
    assert on_offer("franchise", "97400") == (FRANCHISE,)


def test_every_treatment_on_offer_has_a_key_and_a_word_of_its_own_and_makes_a_right_invoice() -> None:
    for postcode in ("69001", "20090", "97400", "97300"):
        offered = on_offer("normal", postcode)
        assert len({key_of_vat(vat) for vat in offered}) == len(offered)
        assert len({vat_label(vat) for vat in offered}) == len(offered)
        for vat in offered:
            invoice = factories.invoice(lines=(replace(factories.line(), vat=vat),))
            assert bool(compute_totals(invoice).vat_total) is (vat.category is VatCategory.STANDARD)
            wrong = [one for one in validate(invoice, today=factories.TODAY) if "vat" in one.field]
            assert [one for one in wrong if one.severity is Severity.ERROR] == [], vat


def test_a_treatment_in_use_stays_on_offer_once() -> None:
    assert list(vats("franchise", TRAINING, CARE).values()) == [FRANCHISE, TRAINING, CARE]
    assert len(vats("normal", TRAINING)) == len(vats("normal"))
