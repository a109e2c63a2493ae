"""A draft as the form sees it: each field a text, read into the invoice as far as it can be read."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

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
from chorus_desktop.domain.invoice import Invoice, Line, Period, StatedTotals, Vat
from chorus_desktop.domain.money import ZERO, decimals, to_cents
from chorus_desktop.domain.problems import Problem
from chorus_desktop.ui import formats
from chorus_desktop.ui.wording.choices import key_of_vat

DAYS = ("issue_date", "due_date", "delivery_date", "period.start", "period.end")
NUMBERS = ("quantity", "net_price")
STATED = ("without_vat", "vat_total", "with_vat")
_WHOLE = Decimal(100)
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The invoice, and the texts by field that could not be read into it: they stay as typed."""

    invoice: Invoice
    unread: Mapping[str, str] = field(default_factory=dict)

    def text(self, path: str) -> str:
        """What the field shows, written the French way."""
        return self.unread[path] if path in self.unread else _written(self.invoice, path)

    def typed(self, path: str, text: str, *, today: date, vats: Mapping[str, Vat]) -> "Draft":
        """The draft after `text` was typed into the field; what cannot be read empties it in the invoice only."""
        if path.endswith(".vat") and text not in vats:
            return self
        unread = {key: value for key, value in self.unread.items() if key != path}
        value: Any
        try:
            value = _read(path, text, today, vats)
        except ValueError:
            value = None
            unread[path] = text
        return Draft(invoice=_assign(self.invoice, path, value), unread=unread)

    def problems(self) -> tuple[Problem, ...]:
        """One problem for each text that could not be read."""
        return tuple(Problem(code=_code(path, text), field=path) for path, text in self.unread.items())

    def for_sending(self) -> tuple[Invoice, tuple[int, ...]]:
        """The invoice without its blank lines, and the place in the form of each line that stays."""
        unread = {int(path.split(".")[1]) for path in self.unread if path.startswith("lines.")}
        kept = [(place, line) for place, line in enumerate(self.invoice.lines) if place in unread or not is_blank(line)]
        lines = tuple(_numbered(line, str(rank)) for rank, (_, line) in enumerate(kept, start=1))
        given = tuple(item for item in self.invoice.allowances if item.amount)
        return replace(self.invoice, lines=lines, allowances=given), tuple(place for place, _ in kept)

    def with_line(self, place: int, line: Line) -> "Draft":
        """The draft with another line at a place; what could not be read of it is gone."""
        unread = {path: text for path, text in self.unread.items() if not path.startswith(f"lines.{place}.")}
        lines = self.invoice.lines
        anew = (*lines[:place], renewed_line(line), *lines[place + 1 :])
        return Draft(invoice=renewed(replace(self.invoice, lines=anew)), unread=unread)

    def with_lines(self, lines: tuple[Line, ...], moved: Mapping[int, int]) -> "Draft":
        """The draft with other lines; `moved` tells where each old line that stays has gone."""
        unread = {}
        for path, text in self.unread.items():
            head, _, rest = path.partition(".")
            if head != "lines":
                unread[path] = text
                continue
            index, _, name = rest.partition(".")
            if int(index) in moved:
                unread[f"lines.{moved[int(index)]}.{name}"] = text
        return Draft(invoice=renewed(replace(self.invoice, lines=lines)), unread=unread)


def is_blank(line: Line) -> bool:
    """Whether nothing of the line says that it is meant: no words and no price."""
    return not line.name.strip() and line.net_price is None


def _numbered(line: Line, line_id: str) -> Line:
    """The line as it leaves: with its place (BT-126), and without a discount of nothing."""
    if line.id == line_id and not line.allowances:
        return line
    return replace(line, id=line_id, allowances=tuple(item for item in line.allowances if item.amount))


def _code(path: str, text: str) -> str:
    if path in DAYS:
        return "date_unreadable"
    return "number_unreadable" if text.strip() else "amount_missing"


def _written(invoice: Invoice, path: str) -> str:
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


def _read(path: str, text: str, today: date, vats: Mapping[str, Vat]) -> object:
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
    if path == "buyer.siret":
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


def _assign(invoice: Invoice, path: str, value: object) -> Invoice:
    if path == "prepaid":
        return replace(invoice, prepaid=value if isinstance(value, Decimal) else ZERO)
    if path == "discount":
        return with_discount(invoice, value if isinstance(value, Discount) else None)
    if path.startswith("period."):
        return replace(invoice, period=_period(invoice.period, path.rpartition(".")[2], value))
    if path.startswith("stated_totals."):
        return _with_stated(invoice, path.rpartition(".")[2], value)
    if path.startswith("lines."):
        return renewed(_with_line_value(invoice, path, value))
    assigned: Invoice = _rebuilt(invoice, path.split("."), value)
    return assigned


def _with_line_value(invoice: Invoice, path: str, value: object) -> Invoice:
    """The invoice with one value of a line changed, whose own discount follows."""
    _, place, name = path.split(".", 2)
    line = invoice.lines[int(place)]
    if name == "discount":
        line = line_with_discount(line, value if isinstance(value, Discount) else None)
    else:
        line = renewed_line(_rebuilt(line, [name], value))
    return replace(invoice, lines=(*invoice.lines[: int(place)], line, *invoice.lines[int(place) + 1 :]))


def _period(period: Period | None, name: str, value: object) -> Period | None:
    """A period has both its days: the first that is typed is both, and without one of them there is none."""
    if not isinstance(value, date):
        return None
    return replace(period or Period(start=value, end=value), **{name: value})


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


def placed(problem: Problem, places: tuple[int, ...]) -> Problem:
    """The problem in the lines of the form, of which blank ones were left out."""
    head, _, rest = problem.field.partition(".")
    index, _, name = rest.partition(".")
    if head != "lines" or not index.isdigit():
        return problem
    return replace(problem, field=f"lines.{places[int(index)]}.{name}")


def moved_path(path: str, moved: Mapping[int, int]) -> str:
    """The path of a field after its line has gone elsewhere; nothing when the line is gone."""
    head, _, rest = path.partition(".")
    index, _, name = rest.partition(".")
    if head != "lines" or not index.isdigit():
        return path
    target = moved.get(int(index))
    return "" if target is None else f"lines.{target}.{name}"
