"""The fields of the form by their paths: what each shows of an invoice, and what a typed text makes of it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from chorus_desktop.actions.half_typed import DAYS
from chorus_desktop.domain import identifiers
from chorus_desktop.domain.discount import (
    Discount,
    discount_of,
    discount_of_line,
    line_with_discount,
    renewed,
    renewed_line,
    with_discount,
)
from chorus_desktop.domain.invoice import Invoice, Line, PrecedingInvoice, StatedTotals, Vat
from chorus_desktop.domain.invoice_kind import as_kind, kind_of
from chorus_desktop.domain.money import ZERO, decimals, to_cents
from chorus_desktop.domain.parties import ThirdParty
from chorus_desktop.domain.vat_on_offer import key_of_vat
from chorus_desktop.ui import formats

NUMBERS = ("quantity", "net_price")
STATED = ("without_vat", "vat_total", "with_vat")
#: Which kind of invoice it is, one list for cadre (BT-23) and type (BT-3); and who approves it first.
KIND, CONTRACTOR = "business_process", "third_party"
#: Of the user's own credit note: the invoice before it (BG-3).
PRECEDING = "preceding_invoices.0.number"
_WHOLE = Decimal(100)
_Read = TypeVar("_Read")


def written(invoice: Invoice, path: str) -> str:
    """What a field shows, written the French way."""
    if path == KIND:
        return kind_of(invoice)
    if path == PRECEDING:
        return invoice.preceding_invoices[0].number if invoice.preceding_invoices else ""
    if path == f"{CONTRACTOR}.siret":
        return formats.format_siret(invoice.third_party.siret) if invoice.third_party else ""
    if path == "discount":
        return _discount_written(discount_of(invoice))
    if path.endswith(".discount"):
        return _discount_written(discount_of_line(_line_at(invoice, path)))
    value = _value(invoice, path)
    if isinstance(value, Vat):
        return key_of_vat(value)
    if isinstance(value, date):
        return formats.format_date(value)
    if isinstance(value, Decimal):
        if path.endswith(".quantity"):
            return formats.format_quantity(value)
        if path == "prepaid" and not value:
            return ""
        return formats.format_amount(value, decimals=max(2, decimals(value)))
    return "" if value is None else str(value)


def _line_at(invoice: Invoice, path: str) -> Line:
    return invoice.lines[int(path.split(".")[1])]


def _discount_written(discount: Discount | None) -> str:
    if discount is None:
        return ""
    if discount.percent is not None:
        return formats.format_rate(discount.percent)
    return formats.format_money(discount.amount)


def _value(invoice: Invoice, path: str) -> object:
    value: Any = invoice
    for name in path.split("."):
        if value is None:
            return None
        value = value[int(name)] if name.isdigit() else getattr(value, name)
    return value


def read(path: str, text: str, today: date, vats: Mapping[str, Vat]) -> object:
    """The value that a typed text stands for. Raises ValueError where it can be read as none."""
    name = path.rpartition(".")[2]
    if name == "discount":
        return _read_discount(text)
    if path in DAYS:
        return _must(text, formats.parse_date(text, today))
    if name in NUMBERS:
        return _must(text, formats.parse_number(text))
    if name in STATED or path == "prepaid":
        value = _must(text, formats.parse_number(text))
        if value is None and name in STATED:
            raise ValueError(text)
        return None if value is None else to_cents(value)
    if name == "vat":
        return vats[text]
    if path in ("buyer.siret", f"{CONTRACTOR}.siret"):
        return identifiers.compact(text)
    return text.strip() if name != "name" else text


def _read_discount(text: str) -> Discount | None:
    """ "10 %" is a percentage, any other number an amount in euros."""
    value = _must(text, formats.parse_number(text))
    if not value:
        return None
    percent = "%" in text
    if value < 0 or (percent and value > _WHOLE):
        raise ValueError(text)
    return Discount(percent=value) if percent else Discount(amount=to_cents(value))


def _must(text: str, value: _Read | None) -> _Read | None:
    if value is None and text.strip():
        raise ValueError(text)
    return value


def assigned(invoice: Invoice, path: str, value: object) -> Invoice:
    """The invoice with the value of a field, and what follows from it; None empties the field.

    For a day of the period see `Draft`: it depends on what was typed of the other.
    """
    if path == KIND:
        return as_kind(invoice, str(value))
    if path.startswith(CONTRACTOR):
        party = invoice.third_party or ThirdParty()
        return replace(invoice, third_party=_rebuilt(party, [path.rpartition(".")[2]], value))
    if path == PRECEDING:
        named = (PrecedingInvoice(number=str(value)),) if value else ()
        return replace(invoice, preceding_invoices=named)
    if path == "prepaid":
        return replace(invoice, prepaid=value if isinstance(value, Decimal) else ZERO)
    if path == "discount":
        return with_discount(invoice, value if isinstance(value, Discount) else None)
    if path.startswith("stated_totals."):
        return _with_stated(invoice, path.rpartition(".")[2], value)
    if path.startswith("lines."):
        return renewed(_with_line_value(invoice, path, value))
    changed: Invoice = _rebuilt(invoice, path.split("."), value)
    return changed


def _with_line_value(invoice: Invoice, path: str, value: object) -> Invoice:
    """The invoice with one value of a line changed, whose own discount follows."""
    _, place, name = path.split(".", 2)
    line = invoice.lines[int(place)]
    if name == "discount":
        line = line_with_discount(line, value if isinstance(value, Discount) else None)
    else:
        line = renewed_line(_rebuilt(line, [name], value))
    return replace(invoice, lines=(*invoice.lines[: int(place)], line, *invoice.lines[int(place) + 1 :]))


def _with_stated(invoice: Invoice, name: str, value: object) -> Invoice:
    stated = invoice.stated_totals or StatedTotals(without_vat=ZERO, vat_total=ZERO, with_vat=ZERO)
    figure = value if isinstance(value, Decimal) else ZERO
    return replace(invoice, stated_totals=replace(stated, **{name: figure}))


def _rebuilt(node: Any, names: list[str], value: object) -> Any:
    if not names:
        return value
    head, rest = names[0], names[1:]
    assert dataclasses.is_dataclass(node)
    return replace(node, **{head: _rebuilt(getattr(node, head), rest, value)})  # type: ignore[type-var]
