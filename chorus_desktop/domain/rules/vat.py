"""VAT in EN 16931: each category with its rate, its reason and the identifiers that it wants (BR-S, BR-Z, BR-E…)."""

from chorus_desktop.domain.invoice import Vat, VatCategory
from chorus_desktop.domain.rules.code_lists import EXEMPTION_CODES, VAT_RATES
from chorus_desktop.domain.rules.rule import Rule, Subject, at, wherever_taxed

_UNTAXED = frozenset(VatCategory) - {VatCategory.STANDARD}
_WITHOUT_REASON = frozenset({VatCategory.STANDARD, VatCategory.ZERO})


def _reason_missing(vat: Vat, subject: Subject) -> bool:
    """One reason is enough for all that shares a category and a rate: they make one row of the breakdown (BG-23)."""
    if vat.category in _WITHOUT_REASON or vat.rate != 0:
        return False
    return any(
        (row.category, row.rate) == (vat.category, vat.rate) and not (row.exemption_code or row.exemption_reason)
        for row in subject.totals.vat
    )


def _categories(subject: Subject) -> set[VatCategory]:
    return {row.category for row in subject.totals.vat}


def _out_of_scope_among_others(subject: Subject) -> bool:
    found = _categories(subject)
    return VatCategory.OUT_OF_SCOPE in found and len(found) > 1


def _vat_id_missing(subject: Subject, wanted_by: frozenset[VatCategory]) -> bool:
    return not subject.invoice.seller.vat_id and bool(_categories(subject) & wanted_by)


RULES: tuple[Rule, ...] = (
    *wherever_taxed(
        "rate",
        "vat_rate_zero",
        lambda vat, _: vat.category is VatCategory.STANDARD and vat.rate == 0,
        "BR-S-{rate}",
    ),
    *wherever_taxed(
        "rate",
        "vat_rate_not_zero",
        lambda vat, _: vat.category in _UNTAXED and vat.rate != 0 and vat.rate in VAT_RATES,
        *(f"BR-{family}-{{rate}}" for family in ("E", "AE", "Z", "G", "IC")),
        "BR-O-09",
    ),
    *wherever_taxed(
        "exemption_reason",
        "exemption_missing",
        _reason_missing,
        *(f"BR-{family}-10" for family in ("E", "AE", "G", "IC", "O")),
    ),
    *wherever_taxed(
        "exemption_reason",
        "exemption_unwanted",
        lambda vat, _: vat.category in _WITHOUT_REASON and bool(vat.exemption_code or vat.exemption_reason),
        "BR-S-10",
        "BR-Z-10",
    ),
    *wherever_taxed(
        "exemption_code",
        "exemption_code",
        lambda vat, _: bool(vat.exemption_code) and vat.exemption_code not in EXEMPTION_CODES,
        "BR-CL-22",
        "FX-SCH-A-000589",
    ),
    at(
        "lines",
        "out_of_scope_mixed",
        _out_of_scope_among_others,
        *(f"BR-O-{number}" for number in ("11", "12", "13", "14")),
    ),
    at(
        "seller.vat_id",
        "vat_id_missing",
        lambda s: _vat_id_missing(s, frozenset({VatCategory.STANDARD})),
        *(f"BR-S-{number}" for number in ("02", "03", "04")),
    ),
    at(
        "seller.vat_id",
        "vat_id_abroad",
        lambda s: _vat_id_missing(s, frozenset({VatCategory.EXPORT})),
        *(f"BR-G-{number}" for number in ("02", "03", "04")),
    ),
    *wherever_taxed(
        "rate",
        "out_of_scope_vat_id",
        lambda vat, s: vat.category is VatCategory.OUT_OF_SCOPE and s.invoice.seller.vat_id != "",
        "BR-O-{party}",
    ),
    *wherever_taxed(
        "rate",
        "intra_community",
        lambda vat, _: vat.category is VatCategory.INTRA_COMMUNITY,
        "BR-IC-{party}",
        "BR-IC-11",
        "BR-IC-12",
    ),
)
