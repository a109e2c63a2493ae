"""What the official validators have against a document, each profile judged by its own rules."""

from lxml import etree

from chorus_desktop.documents.regime import EXTENDED
from tests import oracles

_GUIDELINE = ".//{*}GuidelineSpecifiedDocumentContextParameter/{*}ID"


def of_cii(xml: bytes) -> list[str]:
    """Schema and EN 16931 of the profile that the document claims; EXTENDED by Factur-X and by the French extension."""
    if etree.fromstring(xml).findtext(_GUIDELINE) != EXTENDED.cii:
        return oracles.facturx_xsd(xml) + oracles.schematron_en16931(xml)
    faults = oracles.schematron(xml, "fx-extended") + oracles.schematron(xml, "cii-ctc-fr")
    return oracles.facturx_xsd(xml, "extended") + _fatal(faults)


def of_ubl(xml: bytes) -> list[str]:
    """Schema and EN 16931 of the profile that the document claims, EXTENDED by the French extension."""
    if etree.fromstring(xml).findtext("{*}CustomizationID") != EXTENDED.ubl:
        return oracles.ubl_xsd(xml) + oracles.schematron_en16931_ubl(xml)
    return oracles.ubl_xsd(xml) + _fatal(oracles.schematron(xml, "ubl-ctc-fr"))


def french(xml: bytes) -> list[str]:
    """Ids of the French rules that a document of either syntax breaks, in their order."""
    syntax = "cii" if etree.QName(etree.fromstring(xml)).localname == "CrossIndustryInvoice" else "ubl"
    return sorted(failure.rule_id for failure in oracles.schematron_br_fr(xml, syntax))  # type: ignore[arg-type]


def _fatal(failures: list[oracles.Failure]) -> list[str]:
    return [str(failure) for failure in failures if failure.severity == "fatal"]
