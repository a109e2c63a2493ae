"""Official validators as plain functions; they share no code with the program that they judge.

A validator that is not installed skips the test with the reason; where CHORUS_REQUIRE_ORACLES is set, as in
continuous integration, it fails the test instead.
"""

from tests.oracles.schematron import (
    Failure,
    RuleSet,
    schematron,
    schematron_br_fr,
    schematron_en16931,
    schematron_en16931_ubl,
)
from tests.oracles.verapdf import verapdf_3b
from tests.oracles.xmp import fx_xmp
from tests.oracles.xsd import Profile, facturx_xsd, ubl_xsd

__all__ = [
    "Failure",
    "Profile",
    "RuleSet",
    "facturx_xsd",
    "fx_xmp",
    "schematron",
    "schematron_br_fr",
    "schematron_en16931",
    "schematron_en16931_ubl",
    "ubl_xsd",
    "verapdf_3b",
]
