"""VAT in EN 16931: each category with its rate, its reason and the identifiers that it wants (BR-S, BR-Z, BR-E…)."""

from chorus_desktop.domain.invoice import Vat, VatCategory
from chorus_desktop.domain.rules.code_lists import EXEMPTION_CODES, VAT_RATES
from chorus_desktop.domain.rules.rule import Rule, Subject, at, wherever_taxed

#: The islands whose own taxes L and M stand for are Spanish (BR-FR-15).
_SPANISH = frozenset({VatCategory.CANARY_ISLANDS, VatCategory.CEUTA_MELILLA})
_UNTAXED = frozenset(VatCategory) - _SPANISH - {VatCategory.STANDARD}
_WITHOUT_REASON = _SPANISH | {VatCategory.STANDARD, VatCategory.ZERO}


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


def _vat_id_missing(subject: Subject, category: VatCategory) -> bool:
    representative = subject.invoice.tax_representative
    known = subject.invoice.seller.vat_id or (representative is not None and representative.vat_id)
    return not known and category in _categories(subject)


def _abroad_without(subject: Subject, *, told: bool) -> bool:
    return VatCategory.INTRA_COMMUNITY in _categories(subject) and not told


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
        lambda s: _vat_id_missing(s, VatCategory.STANDARD),
        *(f"BR-S-{number}" for number in ("02", "03", "04")),
    ),
    at(
        "seller.vat_id",
        "vat_id_abroad",
        lambda s: _vat_id_missing(s, VatCategory.EXPORT) or _vat_id_missing(s, VatCategory.INTRA_COMMUNITY),
        *(f"BR-{family}-{number}" for family in ("G", "IC") for number in ("02", "03", "04")),
    ),
    at(
        "buyer.vat_id",
        "vat_id_missing",
        lambda s: _abroad_without(s, told=bool(s.invoice.buyer.vat_id)),
        *(f"BR-IC-{number}" for number in ("02", "03", "04")),
    ),
    at(
        "delivery_date",
        "delivery_day",
        lambda s: _abroad_without(s, told=bool(s.invoice.delivery_date or s.invoice.period)),
        "BR-IC-11",
    ),
    at(
        "delivery",
        "delivery_place",
        lambda s: _abroad_without(s, told=s.invoice.delivery is not None),
        "BR-IC-12",
    ),
    *wherever_taxed(
        "category",
        "vat_category",
        lambda vat, _: vat.category in _SPANISH,
        "BR-FR-15_BT-95_{category}",
        "BR-FR-15_BT-151",
        "BR-FR-15_BT-118",
        "BR-FR-15_BT-95_BT-118",
        "BR-FR-08_BT-151-2",
    ),
)
