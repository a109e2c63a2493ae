"""The European standard EN 16931 without VAT: what every invoice must say, whoever receives it (BR, BR-CO, BR-CL)."""

from collections.abc import Callable
from datetime import date

from chorus_desktop.domain import identifiers
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import Severity
from chorus_desktop.domain.rules.code_lists import (
    COUNTRIES,
    NOTE_SUBJECTS,
    PAYMENT_MEANS,
    TRANSFERS,
    VAT_ID_PREFIXES,
)
from chorus_desktop.domain.rules.rule import (
    Rule,
    Subject,
    at,
    attachments,
    each,
    lines,
    notes,
    preceding,
)
from chorus_desktop.domain.rules.units import UNITS
from chorus_desktop.domain.totals import is_out_of_scope


def is_blank(text: str) -> bool:
    """Whether nothing of the text would be seen: spaces and control characters do not count."""
    return not "".join(filter(str.isprintable, text)).strip()


def is_outside(day: date | None) -> bool:
    """Whether a day lies outside the years that an invoice may name, 2000 to 2099 (BR-FR-03)."""
    return day is not None and not 2000 <= day.year <= 2099


def vat_id_wrong(vat_id: str) -> bool:
    """Whether something is given that is no VAT identifier, or of no country (BR-CO-09)."""
    return bool(vat_id) and not (identifiers.is_vat_id(vat_id) and vat_id[:2] in VAT_ID_PREFIXES)


def _vat_id(place: str, read: Callable[[Invoice], str]) -> tuple[Rule, Rule]:
    """A wrong VAT identifier; where nothing is subject to VAT no file names it (BR-O-02), so that it only warns."""
    return (
        at(place, "vat_id", lambda s: vat_id_wrong(read(s.invoice)) and not is_out_of_scope(s.totals), "BR-CO-09"),
        at(
            place,
            "vat_id_unused",
            lambda s: vat_id_wrong(read(s.invoice)) and is_out_of_scope(s.totals),
            severity=Severity.WARNING,
        ),
    )


def _iban_missing(subject: Subject) -> bool:
    invoice = subject.invoice
    return invoice.payment_means in TRANSFERS and not invoice.seller.iban and bool(invoice.lines)


def _period_reversed(subject: Subject) -> bool:
    period = subject.invoice.period
    return period is not None and period.end < period.start


_HEADER = (
    at("number", "number_missing", lambda s: s.numbered and not s.invoice.number, "BR-02"),
    at("issue_date", "date_missing", lambda s: s.invoice.issue_date is None, "BR-03"),
    at("period", "period_order", _period_reversed, "BR-29"),
    at(
        "payment_means",
        "payment_means",
        lambda s: s.invoice.payment_means not in PAYMENT_MEANS,
        "BR-CL-16",
        "BR-49",
        "FX-SCH-A-000609",
    ),
    each("preceding_invoices.*.number", "preceding_number_missing", preceding, lambda p, _: not p.number, "BR-55"),
    each("notes.*.text", "note_text", notes, lambda n, _: is_blank(n.text), "FX-SCH-A-000160", "BR-FXEXT-01"),
    each(
        "notes.*.code",
        "note_code",
        notes,
        lambda note, _: note.code not in NOTE_SUBJECTS,
        "BR-CL-08",
        "FX-SCH-A-000553",
    ),
    each("attachments.*.filename", "attachment_name", attachments, lambda a, _: is_blank(a.filename), "BR-52"),
)

_PARTIES = (
    at("seller.name", "name_missing", lambda s: is_blank(s.invoice.seller.name), "BR-06"),
    at("buyer.name", "name_missing", lambda s: bool(s.invoice.buyer.siret) and is_blank(s.invoice.buyer.name), "BR-07"),
    at(
        "seller.address.country",
        "country",
        lambda s: s.invoice.seller.address.country not in COUNTRIES | {""},
        "BR-CL-14",
        "FX-SCH-A-000580",
    ),
    at(
        "buyer.address.country",
        "country",
        lambda s: s.invoice.buyer.address.country not in COUNTRIES | {""},
        "BR-CL-14",
        "FX-SCH-A-000568",
    ),
    *_vat_id("seller.vat_id", lambda invoice: invoice.seller.vat_id),
    *_vat_id("buyer.vat_id", lambda invoice: invoice.buyer.vat_id),
    at("seller.iban", "iban_missing", _iban_missing, "BR-61", "BR-50", "CII-SR-470"),
)

_LINES = (
    at("lines", "lines_missing", lambda s: s.invoice.stated_totals is None and not s.invoice.lines, "BR-16"),
    each("lines.*.name", "line_name", lines, lambda line, _: is_blank(line.name), "BR-25"),
    each(
        "lines.*.quantity",
        "line_quantity",
        lines,
        lambda line, _: line.quantity is None,
        "BR-22",
        "BR-FXEXT-BR-22",
        "BR-FREXT-22",
    ),
    each(
        "lines.*.net_price",
        "line_price",
        lines,
        lambda line, _: line.net_price is None,
        "BR-26",
        "BR-FXEXT-BR-26",
        "BR-FREXT-26",
    ),
    each(
        "lines.*.net_price",
        "price_negative",
        lines,
        lambda line, _: line.net_price is not None and line.net_price < 0,
        "BR-27",
        "BR-FR-DEC-03_BT-146",
    ),
    each("lines.*.unit", "unit", lines, lambda line, _: line.unit not in UNITS, "BR-CL-23", "BR-23", "FX-SCH-A-000613"),
)

RULES: tuple[Rule, ...] = _HEADER + _PARTIES + _LINES
