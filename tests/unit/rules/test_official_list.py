"""The list of official rules is whole: each is checked, impossible by construction, or does not apply."""

import pytest

from chorus_desktop.domain.rules import RULES, code_lists, schemes, units
from chorus_desktop.domain.rules.unchecked import UNCHECKED, Standing
from tests.oracles.rule_ids import covers, official_ids

CHECKED = frozenset(official for rule in RULES for official in rule.official)
PASSED_OVER = frozenset(entry.official for entry in UNCHECKED)
#: These have no official file: they are known from the text of XP Z12-012 alone, which counts 44.
CPRO = "BR-FR-CPRO"


@pytest.mark.oracle
def test_every_official_rule_has_its_place() -> None:
    ids = official_ids()
    assert len(ids) > 2600
    names = CHECKED | PASSED_OVER
    assert sorted(official for official in ids if not any(covers(name, official) for name in names)) == []


@pytest.mark.oracle
def test_no_entry_is_about_a_rule_that_does_not_exist() -> None:
    ids = official_ids()
    stray = {name for name in CHECKED | PASSED_OVER if not any(covers(name, official) for official in ids)}
    assert {name for name in stray if not name.startswith(CPRO)} == set()


@pytest.mark.oracle
def test_no_reason_is_given_for_what_is_checked_anyway() -> None:
    unchecked = [official for official in official_ids() if not any(covers(name, official) for name in CHECKED)]
    idle = {name for name in PASSED_OVER if not any(covers(name, official) for official in unchecked)}
    assert {name for name in idle if not name.startswith(CPRO)} == set()


def test_the_rules_of_chorus_pro_are_all_there() -> None:
    wanted = {f"{CPRO}-{number:02d}" for number in range(1, 45)}
    assert {name for name in CHECKED | PASSED_OVER if name.startswith(CPRO)} == wanted
    assert set() == CHECKED & PASSED_OVER


def test_every_passed_over_rule_says_why() -> None:
    assert {entry.standing for entry in UNCHECKED} == set(Standing)
    assert all(len(entry.reason) > 10 for entry in UNCHECKED)
    assert len(PASSED_OVER) == len(UNCHECKED)


def test_code_lists_hold_what_a_craftsperson_uses() -> None:
    assert {"C62", "HUR", "DAY", "LS", "MTR", "MTK", "MTQ", "KMT", "KGM", "TNE", "LTR", "SET"} <= units.UNITS
    assert {"FR", "NC", "PF", "BE", "CH", "MC"} <= code_lists.COUNTRIES
    assert {"PMT", "PMD", "AAB", "ABL", "AAI", "ABU", "ADN", "TXD"} <= code_lists.NOTE_SUBJECTS
    assert {"VATEX-FR-FRANCHISE", "VATEX-FR-AE"} <= code_lists.EXEMPTION_CODES
    assert "0160" in schemes.IDENTIFIER_SCHEMES
