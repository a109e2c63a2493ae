"""The official rules that need no check of ours, each with its reason, so that the list of official rules is whole."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Why a rule is not checked: the model or the writers cannot break it, or it is about what we never write."""

    BY_CONSTRUCTION = "by construction"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """An official id, which stands for all ids that only add a suffix to it, and why no rule of ours checks it."""

    official: str
    standing: Standing
    reason: str


_BY_CONSTRUCTION = (
    ("BR-01 BR-04 BR-05 BR-CO-03 BR-FR-04_BT-3 BR-CL-01", "profile, kind and currency are values of the model"),
    ("BR-08 BR-09 BR-10 BR-11 BR-19 BR-20 BR-57", "a country is always written, FR where none is typed"),
    ("BR-12 BR-13 BR-14 BR-15 BR-24 BR-45 BR-46 BR-47 BR-48 BR-CO-18", "totals and VAT rows are always computed"),
    ("BR-CO-10 BR-CO-11 BR-CO-12 BR-CO-13 BR-CO-14 BR-CO-15 BR-CO-16", "one computation of the totals"),
    ("BR-CO-17 BR-S-08 BR-S-09 BR-Z-08 BR-Z-09 BR-E-08 BR-E-09", "VAT rows are computed from the lines"),
    ("BR-AE-08 BR-AE-09 BR-IC-08 BR-IC-09 BR-G-08 BR-G-09 BR-O-08", "VAT rows are computed from the lines"),
    ("BR-S-01 BR-Z-01 BR-E-01 BR-AE-01 BR-IC-01 BR-G-01 BR-O-01", "every category in use makes its VAT row"),
    ("BR-O-02 BR-O-03 BR-O-04", "no VAT identifier is written where VAT does not apply"),
    ("BR-O-05 BR-O-06 BR-O-07", "no rate is written where VAT does not apply"),
    ("BR-E-02 BR-E-03 BR-E-04 BR-Z-02 BR-Z-03 BR-Z-04 BR-AE-02 BR-AE-03 BR-AE-04", "BT-31, else BT-32, and BT-47"),
    ("BR-21 BR-31 BR-32 BR-33 BR-36 BR-37 BR-38 BR-CO-04 BR-CO-21 BR-CO-22", "the model or the writer gives a value"),
    ("BR-41 BR-42 BR-43 BR-44 BR-CO-23 BR-CO-24", "the same for the discounts and charges of lines"),
    (
        "BR-CO-05 BR-CO-06 BR-CO-07 BR-CO-08",
        "the official test is always true: nobody can compare text and code",
    ),
    ("BR-CO-19 BR-CO-20 BR-CO-25 BR-62 BR-63 BR-53", "both days of a period, a term of payment, schemes, one currency"),
    ("BR-DEC", "computed amounts are written to the cent"),
    ("BR-CL-03 BR-CL-04 BR-CL-06 BR-CL-10 BR-CL-11 BR-CL-17 BR-CL-18 BR-CL-25", "codes and schemes of the writer"),
    ("BR-CL-24", "only files of the listed types are put inside the XML"),
    ("BR-FR-05_BT-22", "the notes that the law wants are added where the user wrote none"),
    (
        "BR-FR-11_BT-47 BR-FR-22_BT-34",
        "the SIREN is that of the SIRET; nobody invoices for another",
    ),
    ("BR-FR-24_BT-29 BR-FR-26_BT-29 BR-FR-32 BR-FR-CPRO-09", "identifiers have the shape of their type"),
    ("BR-FR-CO-10_BT-29 BR-FR-CO-10_BT-46", "one identifier of each scheme, always with its scheme"),
    ("BR-CL-26 BR-FR-CPRO-38 BR-FR-CO-10_BT-60 BR-FR-CO-10_BT-71", "payee and delivery have a SIRET or no identifier"),
    ("BR-FR-13_BT-34", "an electronic address is always written: the one given, the SIREN, the e-mail, the identifier"),
    ("BR-FR-29", "one invoiced object at most, never an empty one"),
    ("PEPPOL-EN16931-R008", "what is empty is not written"),
    ("UBL-CR UBL-SR UBL-DT UBL-FREXT", "the UBL writer writes each element of the binding once, and no other"),
    ("CII-SR CII-DT CII-EXT CII-FREXT CII-FREXTDT FX-SCH-A", "the CII writer does the same, with codes of the lists"),
)

_NOT_APPLICABLE = (
    ("BR-FR-CO-14 BR-FR-CO-15", "no member of a single taxpayer"),
    ("BR-51 BR-65 BR-CL-13 BR-FR-27_EXT-FR-FE BR-FR-27_BG-32", "no payment card, no class and no coded attribute"),
    (
        "BR-FR-01_EXT-FR-FE-136 BR-FR-02_EXT-FR-FE-136 BR-FR-03_EXT-FR-FE BR-FR-04_EXT-FR-FE",
        "no invoice cited by a line, no kind of the cited invoice, no day of a line",
    ),
    (
        "BR-FR-09_EXT-FR-FE BR-FR-23_EXT-FR-FE BR-FR-25_EXT-FR-FE BR-FR-CO-10_EXT-FR-FE",
        "no other party than the main contractor, who has one identifier and no electronic address",
    ),
    ("BR-AF BR-AG", "the taxes of the Spanish islands (L, M) are refused whole"),
    ("BR-B", "no Italian split payment"),
    ("BR-CL-05 BR-FR-03_BT-7", "no second currency, no day of the tax point"),
    ("BR-FR-30 BR-EXT-CL-07", "no invoiced object of a line"),
    ("BR-FR-CO-03_BT-3", "no global discount (262)"),
    ("BR-FR-BD BR-FR-MV", "no invoice of several sellers, no special contract (cadres 8 and 9)"),
    ("BR-FREXT BR-FXEXT", "no subtype of a line, no logistics fee, no tolerance: sums are exact"),
    ("BR-FR-CPRO-01 BR-FR-CPRO-16 BR-FR-CPRO-22 BR-FR-CPRO-23", "cannot be verified from the invoice alone"),
    ("BR-FR-CPRO-25 BR-FR-CPRO-26 BR-FR-CPRO-27", "one term of payment, one contact of each party"),
    ("BR-FR-CPRO-40", "no place of delivery of a line"),
)

UNCHECKED: tuple[Unchecked, ...] = tuple(
    Unchecked(official=official, standing=standing, reason=reason)
    for standing, table in (
        (Standing.BY_CONSTRUCTION, _BY_CONSTRUCTION),
        (Standing.NOT_APPLICABLE, _NOT_APPLICABLE),
    )
    for officials, reason in table
    for official in officials.split()
)
