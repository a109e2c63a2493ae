"""Each rule by itself: the smallest invoice that breaks it, its neighbour that does not, and that none is left out."""

import re
from dataclasses import replace

import pytest

from chorus_desktop.domain.rules import RULES, Owner, Subject, chorus, problems
from tests import factories
from tests.breakers import BREAKERS, Breaker
from tests.factories import TODAY


def generic(field: str) -> str:
    """The field with `*` for each index."""
    return re.sub(r"\.\d+(?=\.|$)", ".*", field)


def found(case: Breaker, *, broken: bool) -> set[tuple[str, str]]:
    """Codes and generic fields of what the rules say of the simplest invoice after the breaker."""
    invoice = (case.breaks if broken else case.valid)(factories.invoice())
    known = case.known if broken else case.other or case.known
    said = problems(Subject.of(invoice, today=TODAY, body=known))
    return {(problem.code, generic(problem.field)) for problem in said}


@pytest.mark.parametrize("case", BREAKERS, ids=str)
def test_the_smallest_break_is_named_at_its_field(case: Breaker) -> None:
    said = found(case, broken=True)
    assert (case.code, case.field) in said
    assert {code for code, _ in said} - {case.code} == case.also


@pytest.mark.parametrize("case", BREAKERS, ids=str)
def test_the_neighbour_is_right(case: Breaker) -> None:
    assert found(case, broken=False) == set()


def test_every_rule_has_a_breaker() -> None:
    told = {(case.code, case.field) for case in BREAKERS}
    rules = {(rule.code, rule.field) for rule in RULES}
    assert rules - told == {("lines_too_many", "lines")}
    assert told - rules == set()


def test_a_million_lines_are_too_many() -> None:
    invoice = factories.invoice()
    subject = Subject.of(invoice, today=TODAY)
    (rule,) = (rule for rule in chorus.RULES if rule.code == "lines_too_many")
    assert list(rule.find(replace(subject, invoice=replace(invoice, lines=invoice.lines * chorus.MOST_LINES)))) == []
    too_many = replace(invoice, lines=invoice.lines * (chorus.MOST_LINES + 1))
    assert [finding.field for finding in rule.find(replace(subject, invoice=too_many))] == ["lines"]


def test_a_rule_says_whose_data_it_is_about() -> None:
    owners = {rule.field: rule.owner for rule in RULES}
    assert owners["seller.iban"] is Owner.MINE
    assert owners["buyer.siret"] is Owner.CUSTOMER
    assert owners["lines.*.name"] is Owner.INVOICE
