"""Our rules and the official ones agree: on valid invoices of all kinds, and on invoices broken in one rule.

`make test` tries a slice of each; CHECK_DOCUMENTS is how many `make check-documents` tries.
"""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.inspect import read_document
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.documents.xml_reading import read_xml
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Problem, blocking
from chorus_desktop.domain.rules import RULES
from chorus_desktop.domain.validation import validate
from tests import factories
from tests.breakers import BREAKERS, Breaker
from tests.documents import tally
from tests.documents.jury import VALIDATORS, excused, refusals, rule_sets, verdicts
from tests.documents.read_again import assert_same
from tests.documents.valid_invoices import valid_invoices
from tests.oracles.rule_ids import covers, ids_of

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


@pytest.fixture(autouse=True, scope="module")
def _told() -> Iterator[None]:
    yield
    tally.write()


def named(problems: list[Problem]) -> set[tuple[str, str]]:
    return {(problem.code, re.sub(r"\.\d+(?=\.|$)", ".*", problem.field)) for problem in problems}


def expected(case: Breaker, invoice: Invoice) -> set[str]:
    """The official ids of which one at least must speak; none where the profile has no such rule."""
    if case.alone or case.known:
        return set()
    ids = frozenset().union(*map(ids_of, (*rule_sets(invoice), "cii-br-fr", "ubl-br-fr")))
    return {official for official in ids for name in OFFICIAL[case.code, case.field] if covers(name, official)}


def check_broken(invoice: Invoice, case: Breaker) -> None:
    broken = case.breaks(invoice)
    assert invoice.issue_date is not None
    assert (case.code, case.field) in named(validate(broken, today=invoice.issue_date, body=case.known))
    tally.count("broken_named_by_ours")
    if wanted := expected(case, broken):
        said = refusals(broken) - excused(broken)
        assert wanted & said, f"{wanted} expected, {said} said"
        tally.count("broken_official_rule_agrees")
    else:
        tally.count("broken_without_official_rule")


def check_read_again(invoice: Invoice, pdf: Path) -> None:
    """In each of the three forms, as a user would drop it."""
    for source, content, name in (
        ("facturx", pdf.read_bytes(), "facture.pdf"),
        ("cii", write_cii(invoice), "facture.xml"),
        ("ubl", write_ubl(invoice), "facture.xml"),
    ):
        reading = read_xml(content) if name.endswith(".xml") else read_document(content, name)
        assert reading.source == source
        assert_same(reading, invoice)
        tally.count(f"round_trip_{source}")


@many
@given(invoice=valid_invoices())
def test_nobody_has_anything_against_a_valid_invoice_and_it_is_read_again(
    invoice: Invoice, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert blocking(validate(invoice, today=date(2027, 12, 31))) == ()
    tally.count("valid_own_rules")
    pdf = tmp_path_factory.getbasetemp() / "facture.pdf"
    found = verdicts(invoice, pdf)
    assert found == {validator: set() for validator in VALIDATORS}
    for validator in VALIDATORS:
        tally.count(f"valid_{validator}")
    check_read_again(invoice, pdf)


@many
@given(invoice=valid_invoices(), case=st.sampled_from(BREAKERS))
def test_what_is_broken_on_purpose_is_named_and_the_official_rule_agrees(invoice: Invoice, case: Breaker) -> None:
    note(str(case))
    tally.count("broken")
    check_broken(invoice, case)


@pytest.mark.skipif(len(BREAKERS) > CASES, reason="only make check-documents tries them all")
@pytest.mark.parametrize("case", BREAKERS, ids=str)
def test_each_breaker_on_the_simplest_invoice(case: Breaker) -> None:
    check_broken(factories.invoice(business_process="S1", buyer=factories.buyer(service_code="")), case)
