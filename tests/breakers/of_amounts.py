"""Breakers of lines, VAT, discounts, charges and totals."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Article,
    Attribute,
    Invoice,
    LineAllowanceCharge,
    StatedTotals,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.parties import Address, Delivery
from tests.breakers.breaker import Breaker, Change, breaker, buyer, document, everywhere, line, seller, taxed, then
from tests.breakers.of_document import PLAIN

_ROUNDED = "the writers round to the cent"
_HEADS = ("lines", "allowances", "charges")
_ZERO = Decimal(0)


def _vat(category: VatCategory, rate: Decimal = _ZERO, code: str = "", reason: str = "") -> Vat:
    return Vat(category=category, rate=rate, exemption_code=code, exemption_reason=reason)


_SILENT = _vat(VatCategory.EXEMPT)
_EXEMPT = _vat(VatCategory.EXEMPT, reason="Formation")
_OUTSIDE = _vat(VatCategory.OUT_OF_SCOPE, reason="Débours")
_NOTHING = _vat(VatCategory.ZERO)
_EXPORT = _vat(VatCategory.EXPORT, reason="Exportation")
_ACROSS = _vat(VatCategory.INTRA_COMMUNITY, reason="Livraison intracommunautaire")
_NO_VAT_ID = then(seller(vat_id=""), buyer(vat_id=""), document(tax_representative=None))


def _across_a_border(**changes: Any) -> Change:
    """An intra-Community supply with all that it needs and no representative, whose number would do; changed."""
    place = Delivery(name="Chantier", address=Address(city="Namur", postcode="5000", country="BE"))
    told: dict[str, Any] = {"delivery": place, "delivery_date": date(2026, 11, 20), "period": None}
    told["tax_representative"] = None
    parties = then(seller(vat_id="FR44732829320"), buyer(vat_id="BE0404621642"))
    return then(everywhere(_ACROSS), parties, document(**(told | changes)))


def _of_vat(head: str) -> tuple[Breaker, ...]:
    """The rules that are alike for lines, discounts and charges."""
    standard = _vat(VatCategory.STANDARD, Decimal(20))
    return (
        breaker("vat_rate", f"{head}.*.vat.rate", taxed(head, Vat(rate=Decimal(19))), taxed(head, standard)),
        breaker("vat_rate_zero", f"{head}.*.vat.rate", taxed(head, Vat(rate=_ZERO))),
        breaker(
            "vat_rate_not_zero",
            f"{head}.*.vat.rate",
            taxed(head, _vat(VatCategory.ZERO, Decimal(20))),
            taxed(head, _NOTHING),
        ),
        breaker("vat_rate_unusual", f"{head}.*.vat.rate", taxed(head, Vat(rate=Decimal("19.6")))),
        breaker("exemption_missing", f"{head}.*.vat.exemption_reason", everywhere(_SILENT), everywhere(_EXEMPT)),
        breaker(
            "exemption_unwanted",
            f"{head}.*.vat.exemption_reason",
            taxed(head, replace(standard, exemption_reason="Formation")),
        ),
        breaker(
            "exemption_code",
            f"{head}.*.vat.exemption_code",
            everywhere(replace(_EXEMPT, exemption_code="VATEX-FR-RIEN")),
            everywhere(replace(_EXEMPT, exemption_code="VATEX-FR-CGI261-4")),
        ),
        breaker(
            "too_long",
            f"{head}.*.vat.exemption_reason",
            everywhere(replace(_EXEMPT, exemption_reason="x" * 1025)),
            everywhere(replace(_EXEMPT, exemption_reason="x" * 1024)),
        ),
        breaker("vat_category", f"{head}.*.vat.category", taxed(head, _vat(VatCategory.CANARY_ISLANDS))),
    )


_VAT = (
    *(one for head in _HEADS for one in _of_vat(head)),
    breaker(
        "out_of_scope_mixed",
        "lines",
        then(_NO_VAT_ID, everywhere(_NOTHING), line(vat=_OUTSIDE)),
        then(_NO_VAT_ID, everywhere(_OUTSIDE)),
    ),
    breaker(
        "vat_id_missing",
        "seller.vat_id",
        then(_NO_VAT_ID, line(vat=Vat())),
        alone="BT-32 stands in for BT-31 in the file",
    ),
    breaker("vat_id_abroad", "seller.vat_id", then(everywhere(_EXPORT), _NO_VAT_ID), everywhere(_EXPORT)),
    breaker("vat_id_abroad", "seller.vat_id", then(_across_a_border(), seller(vat_id="")), _across_a_border()),
    breaker("vat_id_missing", "buyer.vat_id", then(_across_a_border(), buyer(vat_id="")), _across_a_border()),
    breaker("delivery_day", "delivery_date", _across_a_border(delivery_date=None), _across_a_border()),
    breaker("delivery_place", "delivery", _across_a_border(delivery=None), _across_a_border()),
)


def _discounted(kind: str, **changes: Any) -> Change:
    one = replace(LineAllowanceCharge(amount=Decimal("0.01"), reason="Geste"), **changes)
    return line(**{kind: (one,)})


def _on_the_whole(kind: str, **changes: Any) -> Change:
    def put(invoice: Invoice) -> Invoice:
        one = AllowanceCharge(amount=Decimal("0.01"), reason="Geste", vat=invoice.lines[0].vat)
        return replace(invoice, **{kind: (replace(one, **changes), *getattr(invoice, kind))})

    return put


def _line_amounts(kind: str) -> tuple[Breaker, ...]:
    """The rules that are alike for the discounts and the charges of lines, and those of the document."""
    listed = "95" if kind == "allowances" else "FC"
    return (
        breaker("too_precise", f"lines.*.{kind}.*.amount", _discounted(kind, amount=Decimal("0.001")), alone=_ROUNDED),
        breaker("too_precise", f"lines.*.{kind}.*.base", _discounted(kind, base=Decimal("0.001")), alone=_ROUNDED),
        breaker(
            "reason_code",
            f"lines.*.{kind}.*.reason_code",
            _discounted(kind, reason_code="QQQ"),
            _discounted(kind, reason_code=listed),
        ),
        breaker("too_precise", f"{kind}.*.amount", _on_the_whole(kind, amount=Decimal("0.001")), alone=_ROUNDED),
        breaker("too_precise", f"{kind}.*.base", _on_the_whole(kind, base=Decimal("0.001")), alone=_ROUNDED),
        breaker(
            "reason_code",
            f"{kind}.*.reason_code",
            _on_the_whole(kind, reason_code="QQQ"),
            _on_the_whole(kind, reason_code=listed),
        ),
        breaker("amount_negative", f"{kind}.*.amount", _on_the_whole(kind, amount=Decimal("-0.01"))),
    )


def _article(**changes: Any) -> Change:
    return line(article=replace(Article(), **changes))


_UNWRITABLE = "the writers take only complete lines"
_LINES = (
    *(one for kind in ("allowances", "charges") for one in _line_amounts(kind)),
    breaker("lines_missing", "lines", document(lines=(), allowances=(), charges=(), prepaid=_ZERO)),
    breaker("line_name", "lines.*.name", line(name=" "), line(name="x")),
    breaker("line_name", "lines.*.name", line(name="\u200b"), alone="the official files count what nobody sees"),
    breaker("line_quantity", "lines.*.quantity", line(quantity=None), alone=_UNWRITABLE),
    breaker("line_price", "lines.*.net_price", line(net_price=None), alone=_UNWRITABLE),
    breaker("price_negative", "lines.*.net_price", line(net_price=Decimal("-0.01")), line(net_price=_ZERO)),
    breaker("unit", "lines.*.unit", line(unit="QQQ"), line(unit="XBX")),
    breaker("unit", "lines.*.unit", line(unit=""), line(unit="HUR")),
    breaker("too_long", "lines.*.description", line(description="x" * 1025), line(description="x" * 1024)),
    breaker("line_twice", "lines.*.name", then(line(), line()), then(line(), line(quantity=Decimal(2)))),
    breaker("too_precise", "lines.*.quantity", line(quantity=Decimal("1.00001")), line(quantity=Decimal("1.0001"))),
    breaker(
        "too_precise", "lines.*.net_price", line(net_price=Decimal("1.0000001")), line(net_price=Decimal("1.000001"))
    ),
    breaker(
        "too_many_digits",
        "lines.*.quantity",
        line(quantity=Decimal("10000000000000000.0001"), net_price=Decimal("0.000001")),
        line(quantity=Decimal("100000000000000.0001"), net_price=Decimal("0.000001")),
    ),
    breaker(
        "too_many_digits",
        "lines.*.net_price",
        line(net_price=Decimal("12345678901234.000001"), quantity=Decimal("0.0001")),
        line(net_price=Decimal("1234567890123.000001"), quantity=Decimal("0.0001")),
    ),
    breaker("base_quantity", "lines.*.base_quantity", line(base_quantity=_ZERO), line(base_quantity=Decimal(100))),
    breaker("too_precise", "lines.*.base_quantity", line(base_quantity=Decimal("1.00001"))),
    breaker("too_precise", "lines.*.gross_price", line(gross_price=Decimal("1.0000001"))),
    breaker("gross_price", "lines.*.gross_price", line(gross_price=Decimal("0.09")), line(gross_price=Decimal("0.10"))),
    breaker("country", "lines.*.article.origin_country", _article(origin_country="ZZ"), _article(origin_country="IT")),
    breaker(
        "article_scheme",
        "lines.*.article.standard_scheme",
        _article(standard_id="3017620422003", standard_scheme="QQQ"),
        _article(standard_id="3017620422003"),
    ),
    breaker(
        "attribute",
        "lines.*.article.attributes.*.name",
        _article(attributes=(Attribute(name="Couleur", value=""),)),
        _article(attributes=(Attribute(name="Couleur", value="bleu"),)),
    ),
)


def _dear(invoice: Invoice) -> Invoice:
    return line(quantity=Decimal(999999), net_price=Decimal(9999999))(PLAIN(invoice))


def _free(invoice: Invoice) -> Invoice:
    first = replace(invoice.lines[0], net_price=_ZERO, gross_price=None, allowances=(), charges=())
    return replace(PLAIN(invoice), lines=(first,), allowances=(), charges=(), prepaid=_ZERO)


def _states(without_vat: str, vat_total: str, with_vat: str) -> Change:
    """As the user's own PDF, which states its totals."""
    stated = StatedTotals(without_vat=Decimal(without_vat), vat_total=Decimal(vat_total), with_vat=Decimal(with_vat))
    return then(PLAIN, document(stated_totals=stated, lines=(), allowances=(), charges=(), prepaid=_ZERO))


_RIGHT = _states("100.00", "20.00", "120.00")
_OWN = "the user's own PDF is sent as it is"
_TOTALS = (
    breaker("too_precise", "prepaid", document(prepaid=Decimal("0.001")), alone=_ROUNDED),
    breaker("amount_negative", "prepaid", then(PLAIN, document(prepaid=Decimal("-0.01")))),
    breaker("prepaid_too_much", "prepaid", then(PLAIN, document(prepaid=Decimal(10**11)))),
    breaker("total_negative", "lines", then(PLAIN, line(quantity=Decimal(-1), net_price=Decimal(10**11)))),
    breaker("too_large", "lines", _dear, alone="Chorus Pro would take 19 digits, a person means fewer"),
    breaker("total_zero", "lines", _free),
    breaker("stated_negative", "stated_totals.with_vat", _states("-100.00", "-20.00", "-120.00"), _RIGHT, alone=_OWN),
    breaker("stated_sum", "stated_totals.with_vat", _states("100.00", "20.00", "121.00"), _RIGHT, alone=_OWN),
    breaker("stated_vat", "stated_totals.vat_total", _states("100.00", "20.62", "120.62"), _RIGHT, alone=_OWN),
    breaker(
        "stated_vat",
        "stated_totals.vat_total",
        _states("100.00", "-20", "80"),
        _states("100.00", "0.00", "100.00"),
        alone=_OWN,
    ),
    breaker("too_precise", "stated_totals.without_vat", _states("100.001", "20", "120.001"), _RIGHT, alone=_OWN),
    breaker("too_precise", "stated_totals.vat_total", _states("100", "20.001", "120.001"), _RIGHT, alone=_OWN),
    breaker("too_precise", "stated_totals.with_vat", _states("100.001", "20", "120.001"), _RIGHT, alone=_OWN),
)

BREAKERS = (*_VAT, *_LINES, *_TOTALS)
