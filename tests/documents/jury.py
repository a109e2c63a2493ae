"""What every official validator has against an invoice, in each form that we write it in."""

from pathlib import Path

from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.facturx import write_facturx
from chorus_desktop.documents.regime import EN16931, is_reform, profile_of
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.identifiers import IdentifierType
from chorus_desktop.domain.invoice import Invoice
from tests import oracles
from tests.oracles.schematron import RuleSet

#: What everything in the proof is named after in its report, in the order of the trial.
VALIDATORS = (
    "xsd_cii",
    "xsd_ubl",
    "schematron_facturx_with_en16931",
    "schematron_en16931_ubl",
    "schematron_br_fr_cii",
    "schematron_br_fr_ubl",
    "verapdf_3b",
    "facturx_properties",
)


def rule_sets(invoice: Invoice) -> tuple[RuleSet, RuleSet]:
    """The rules of EN 16931 that judge the profiles of the invoice, in CII (those of Factur-X) and in UBL."""
    profile = profile_of(invoice)
    return (
        "fx-en16931" if profile.cii == EN16931.cii else "fx-extended",
        "ubl-en16931" if profile.ubl == EN16931.ubl else "ubl-ctc-fr",
    )


def refusals(invoice: Invoice) -> set[str]:
    """The fatal official rules that the invoice breaks, in CII and in UBL, French ones included."""
    cii, ubl = write_cii(invoice), write_ubl(invoice)
    in_cii, in_ubl = rule_sets(invoice)
    sets: tuple[tuple[bytes, RuleSet], ...] = ((cii, in_cii), (cii, "cii-br-fr"), (ubl, in_ubl), (ubl, "ubl-br-fr"))
    return set().union(*(_fatal(xml, rules) for xml, rules in sets))


def excused(invoice: Invoice) -> set[str]:
    """What Chorus Pro demands against the rules of the reform: its own cadres, suppliers without a SIREN."""
    cadres = set() if is_reform(invoice) else {"BR-FR-08_BT-23"}
    foreign = invoice.seller.identifier.type is not IdentifierType.SIRET
    return cadres | ({"BR-FR-10_BT-30"} if foreign else set())


def verdicts(invoice: Invoice, pdf: Path) -> dict[str, set[str]]:
    """By validator, what it has against the invoice beyond what is excused, or fails to say of that; `pdf` is made."""
    cii, ubl = write_cii(invoice), write_ubl(invoice)
    in_cii, in_ubl = rule_sets(invoice)
    pdf.write_bytes(write_facturx(invoice))
    spared = excused(invoice)
    return {
        "xsd_cii": set(oracles.facturx_xsd(cii, "en16931" if in_cii == "fx-en16931" else "extended")),
        "xsd_ubl": set(oracles.ubl_xsd(ubl)),
        "schematron_facturx_with_en16931": _fatal(cii, in_cii) | _of_french_extension(cii, in_cii),
        "schematron_en16931_ubl": _fatal(ubl, in_ubl),
        "schematron_br_fr_cii": _fatal(cii, "cii-br-fr") ^ spared,
        "schematron_br_fr_ubl": _fatal(ubl, "ubl-br-fr") ^ spared,
        "verapdf_3b": set(oracles.verapdf_3b(pdf)),
        "facturx_properties": _wrong_properties(invoice, pdf),
    }


def _fatal(xml: bytes, rules: RuleSet) -> set[str]:
    return {failure.rule_id for failure in oracles.schematron(xml, rules) if failure.severity == "fatal"}


def _of_french_extension(cii: bytes, rules: RuleSet) -> set[str]:
    """What EXTENDED-CTC-FR has against a document of the profile EXTENDED, which it judges beside Factur-X."""
    return _fatal(cii, "cii-ctc-fr") if rules == "fx-extended" else set()


def _wrong_properties(invoice: Invoice, pdf: Path) -> set[str]:
    """The fx: properties of the XMP that are not what the profile and the standard want."""
    wanted = {
        "DocumentType": "INVOICE",
        "DocumentFileName": "factur-x.xml",
        "Version": "1.0",
        "ConformanceLevel": "EN 16931" if rule_sets(invoice)[0] == "fx-en16931" else "EXTENDED",
    }
    return {f"{name}: {value}" for name, value in wanted.items() ^ oracles.fx_xmp(pdf).items()}
