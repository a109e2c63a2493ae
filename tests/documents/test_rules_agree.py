"""Our rules and the official ones agree: on valid invoices of all kinds, and on invoices broken in one rule.

`make test` tries a slice of each; CHECK_DOCUMENTS is how many `make check-documents` tries.
"""

import os
import re
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.regime import EN16931, is_out_of_scope, is_reform, profile_of
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Problem, blocking
from chorus_desktop.domain.rules import RULES
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.validation import validate
from tests import factories, oracles
from tests.breakers import BREAKERS, Breaker
from tests.documents.valid_invoices import valid_invoices
from tests.oracles.rule_ids import covers, ids_of
from tests.oracles.schematron import RuleSet

pytestmark = pytest.mark.oracle
CASES = int(os.environ.get("CHECK_DOCUMENTS", "40"))
OFFICIAL = {(rule.code, rule.field): rule.official for rule in RULES}
many = settings(
    max_examples=CASES,
    derandomize="CHECK_DOCUMENTS" not in os.environ,
    database=None,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def rule_sets(invoice: Invoice) -> tuple[RuleSet, RuleSet]:
    """The rules of EN 16931 that judge the profiles of the invoice, in CII and in UBL."""
    profile = profile_of(invoice)
    return (
        "fx-en16931" if profile.cii == EN16931.cii else "fx-extended",
        "ubl-en16931" if profile.ubl == EN16931.ubl else "ubl-ctc-fr",
    )


def refusals(invoice: Invoice) -> set[str]:
    """The fatal official rules that the invoice breaks, in CII and in UBL, French ones included."""
    cii, ubl = write_cii(invoice), write_ubl(invoice)
    in_cii, in_ubl = rule_sets(invoice)
    found = [
        *oracles.schematron(cii, in_cii),
        *oracles.schematron_br_fr(cii),
        *oracles.schematron(ubl, in_ubl),
        *oracles.schematron_br_fr(ubl, syntax="ubl"),
    ]
    return {failure.rule_id for failure in found if failure.severity == "fatal"}


def excused(invoice: Invoice) -> set[str]:
    """What Chorus Pro demands against the rules of the reform: its own cadres, suppliers without a SIREN."""
    cadres = set() if is_reform(invoice) else {"BR-FR-08_BT-23"}
    foreign = invoice.seller.identifier.type is not IdentifierType.SIRET
    return cadres | ({"BR-FR-10_BT-30"} if foreign else set())


def named(problems: list[Problem]) -> set[tuple[str, str]]:
    return {(problem.code, re.sub(r"\.\d+(?=\.|$)", ".*", problem.field)) for problem in problems}


def expected(case: Breaker, invoice: Invoice) -> set[str]:
    """The official ids of which one at least must speak; none where the profile has no such rule."""
    if case.alone or case.known:
        return set()
    if case.code == "vat_id" and is_out_of_scope(compute_totals(invoice)):
        # Outside the scope of VAT no number of it may be written (BR-O-02 to 04): nobody else sees the wrong one.
        return set()
    ids = frozenset().union(*map(ids_of, (*rule_sets(invoice), "cii-br-fr", "ubl-br-fr")))
    return {official for official in ids for name in OFFICIAL[case.code, case.field] if covers(name, official)}


def check_broken(invoice: Invoice, case: Breaker) -> None:
    broken = case.breaks(invoice)
    assert invoice.issue_date is not None
    assert (case.code, case.field) in named(validate(broken, today=invoice.issue_date, body=case.known))
    if wanted := expected(case, broken):
        said = refusals(broken) - excused(broken)
        assert wanted & said, f"{wanted} expected, {said} said"


@many
@given(invoice=valid_invoices())
def test_nobody_has_anything_against_a_valid_invoice(invoice: Invoice) -> None:
    assert blocking(validate(invoice, today=date(2027, 12, 31))) == ()
    in_cii, _ = rule_sets(invoice)
    assert oracles.facturx_xsd(write_cii(invoice), "en16931" if in_cii == "fx-en16931" else "extended") == []
    assert oracles.ubl_xsd(write_ubl(invoice)) == []
    assert refusals(invoice) == excused(invoice)


@many
@given(invoice=valid_invoices(), case=st.sampled_from(BREAKERS))
def test_what_is_broken_on_purpose_is_named_and_the_official_rule_agrees(invoice: Invoice, case: Breaker) -> None:
    note(str(case))
    check_broken(invoice, case)


@pytest.mark.skipif(len(BREAKERS) > CASES, reason="only make check-documents tries them all")
@pytest.mark.parametrize("case", BREAKERS, ids=str)
def test_each_breaker_on_the_simplest_invoice(case: Breaker) -> None:
    check_broken(factories.invoice(business_process="S1", buyer=factories.buyer(service_code="")), case)
