"""Lines, discounts and charges, VAT and periods of an invoice in the JSON form, read and given."""

from typing import Any

from chorus_desktop.documents.json_plain import iso, kept, plain
from chorus_desktop.documents.json_reading import Reading
from chorus_desktop.domain.invoice import (
    AllowanceCharge,
    Article,
    Attribute,
    Line,
    LineAllowanceCharge,
    Period,
    Vat,
    VatCategory,
)
from chorus_desktop.domain.money import ZERO

_ARTICLE_TEXTS = "seller_id buyer_id standard_id origin_country".split()


def period(reading: Reading) -> Period | None:
    """BG-14 or BG-26."""
    return Period(start=reading.required_day("start"), end=reading.required_day("end"))


def period_json(given: Period | None) -> dict[str, Any] | None:
    """The inverse of `period`."""
    return {"start": iso(given.start), "end": iso(given.end)} if given else None


def line(reading: Reading) -> Line:
    """BG-25."""
    return Line(
        id=reading.text("id"),
        name=reading.text("name"),
        description=reading.text("description"),
        quantity=reading.decimal("quantity"),
        unit=reading.text("unit", "C62"),
        net_price=reading.decimal("net_price"),
        base_quantity=reading.decimal("base_quantity"),
        gross_price=reading.decimal("gross_price"),
        vat=reading.nested("vat", _vat, Vat()),
        note=reading.text("note"),
        order_line=reading.text("order_line"),
        accounting_reference=reading.text("accounting_reference"),
        period=reading.nested("period", period, None),
        allowances=reading.objects("allowances", _of_line),
        charges=reading.objects("charges", _of_line),
        article=reading.nested("article", _article, Article()),
    )


def line_json(given: Line) -> dict[str, Any]:
    """The inverse of `line`."""
    return kept(
        {
            "id": given.id,
            "name": given.name,
            "description": given.description,
            "quantity": plain(given.quantity),
            "unit": given.unit,
            "net_price": plain(given.net_price),
            "base_quantity": plain(given.base_quantity),
            "gross_price": plain(given.gross_price),
            "vat": _vat_json(given.vat),
            "note": given.note,
            "order_line": given.order_line,
            "accounting_reference": given.accounting_reference,
            "period": period_json(given.period),
            "allowances": [_of_line_json(item) for item in given.allowances],
            "charges": [_of_line_json(item) for item in given.charges],
            "article": _article_json(given.article),
        }
    )


def allowance_charge(reading: Reading) -> AllowanceCharge:
    """BG-20 or BG-21."""
    item = _of_line(reading)
    return AllowanceCharge(
        amount=item.amount,
        reason=item.reason,
        reason_code=item.reason_code,
        base=item.base,
        percent=item.percent,
        vat=reading.nested("vat", _vat, Vat()),
    )


def allowance_charge_json(given: AllowanceCharge) -> dict[str, Any]:
    """The inverse of `allowance_charge`."""
    return _of_line_json(given) | {"vat": _vat_json(given.vat)}


def _of_line(reading: Reading) -> LineAllowanceCharge:
    return LineAllowanceCharge(
        amount=reading.required_decimal("amount"),
        reason=reading.text("reason"),
        reason_code=reading.text("reason_code"),
        base=reading.decimal("base"),
        percent=reading.decimal("percent"),
    )


def _of_line_json(given: LineAllowanceCharge) -> dict[str, Any]:
    return kept(
        {
            "amount": plain(given.amount),
            "reason": given.reason,
            "reason_code": given.reason_code,
            "base": plain(given.base),
            "percent": plain(given.percent),
        }
    )


def _vat(reading: Reading) -> Vat:
    return Vat(
        category=reading.choice("category", VatCategory, VatCategory.STANDARD),
        rate=reading.decimal("rate") or ZERO,
        exemption_code=reading.text("exemption_code"),
        exemption_reason=reading.text("exemption_reason"),
    )


def _vat_json(vat: Vat) -> dict[str, Any]:
    return kept(
        {
            "category": vat.category.value,
            "rate": plain(vat.rate),
            "exemption_code": vat.exemption_code,
            "exemption_reason": vat.exemption_reason,
        }
    )


def _article(reading: Reading) -> Article:
    return Article(
        standard_scheme=reading.text("standard_scheme", "0160"),
        attributes=reading.objects("attributes", _attribute),
        **{name: reading.text(name) for name in _ARTICLE_TEXTS},
    )


def _attribute(reading: Reading) -> Attribute:
    return Attribute(name=reading.text("name"), value=reading.text("value"))


def _article_json(article: Article) -> dict[str, Any]:
    scheme = article.standard_scheme if article.standard_scheme != "0160" else ""
    attributes = [{"name": item.name, "value": item.value} for item in article.attributes]
    return kept(
        {name: getattr(article, name) for name in _ARTICLE_TEXTS}
        | {"standard_scheme": scheme, "attributes": attributes}
    )
