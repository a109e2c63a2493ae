"""What no official rule sees and a person would be sorry for: dates, rates, sums and lines that look like a slip."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from chorus_desktop.domain import identifiers
from chorus_desktop.domain.invoice import Line, PrecedingInvoice, StatedTotals, Vat
from chorus_desktop.domain.money import AMOUNT_DECIMALS, ZERO, decimals
from chorus_desktop.domain.problems import Severity
from chorus_desktop.domain.rules.code_lists import (
    FINAL_PROCESSES,
    VAT_RATES,
    VAT_RATES_CORSICA,
    VAT_RATES_OVERSEAS,
    VAT_RATES_TODAY,
)
from chorus_desktop.domain.rules.rule import (
    Finding,
    Rule,
    Subject,
    allowances,
    at,
    attachments,
    charges,
    each,
    lines,
    preceding,
    wherever_taxed,
)

_YEAR = timedelta(days=365)
#: The highest rate of VAT that was ever in use, which the VAT of a PDF cannot exceed.
_HIGHEST_RATE = Decimal("20.6")


def _stated(subject: Subject) -> StatedTotals | None:
    return subject.invoice.stated_totals


def _possible(day: date | None) -> date | None:
    return day if day is not None and 2000 <= day.year <= 2099 else None


def _future(subject: Subject) -> bool:
    day = _possible(subject.invoice.issue_date)
    return day is not None and day > subject.today


def _old(subject: Subject) -> bool:
    day = _possible(subject.invoice.issue_date)
    return day is not None and day < subject.today - _YEAR


def _due_far(subject: Subject) -> bool:
    issued, due = subject.invoice.issue_date, _possible(subject.invoice.due_date)
    return issued is not None and due is not None and due > issued + _YEAR and not _old(subject)


def _after_this_one(earlier: PrecedingInvoice, subject: Subject) -> bool:
    issued, day = subject.invoice.issue_date, _possible(earlier.issue_date)
    return issued is not None and day is not None and day > issued


def _vat_key(subject: Subject) -> bool:
    vat_id = subject.invoice.seller.vat_id
    return identifiers.is_vat_id(vat_id) and not identifiers.vat_key_ok(vat_id)


def _vat_of_another(subject: Subject) -> bool:
    seller = subject.invoice.seller
    french = seller.vat_id.startswith("FR") and identifiers.is_vat_id(seller.vat_id) and not _vat_key(subject)
    return (
        french and identifiers.is_siret_shape(seller.identifier.value) and seller.siren not in {"", seller.vat_id[4:]}
    )


def _own_customer(subject: Subject) -> bool:
    siret = subject.invoice.buyer.siret
    return bool(siret) and siret == subject.invoice.seller.identifier.value


def _rates_of(postcode: str) -> frozenset[Decimal]:
    return {"20": VAT_RATES_CORSICA, "97": VAT_RATES_OVERSEAS}.get(postcode[:2], VAT_RATES_TODAY)


def _unusual_rate(vat: Vat, subject: Subject) -> bool:
    usual = _rates_of(subject.invoice.seller.address.postcode)
    return vat.rate in VAT_RATES and vat.rate not in usual


def _complete(line: Line) -> bool:
    return bool(line.name.strip()) and line.quantity is not None and line.net_price is not None


def _line_twice(subject: Subject) -> Iterator[Finding]:
    seen: dict[tuple[object, ...], int] = {}
    for rank, line in enumerate(lines(subject)):
        if not _complete(line):
            continue
        said = (line.name.strip(), line.description, line.quantity, line.unit, line.net_price, line.vat)
        first = seen.setdefault(said, rank)
        if first != rank:
            yield Finding(field=f"lines.{rank}.name", params={"other": str(first + 1)})


def _total_zero(subject: Subject) -> bool:
    found = lines(subject)
    return bool(found) and all(map(_complete, found)) and subject.totals.with_vat == 0


def _names_repeated(subject: Subject) -> Iterator[Finding]:
    seen: set[str] = set()
    for rank, attachment in enumerate(attachments(subject)):
        name = attachment.filename.strip().casefold()
        if name and name in seen:
            yield Finding(field=f"attachments.{rank}.filename")
        seen.add(name)


def _stated_sum(subject: Subject) -> bool:
    stated = _stated(subject)
    return stated is not None and stated.without_vat + stated.vat_total != stated.with_vat


def _stated_vat(subject: Subject) -> bool:
    """More VAT than any rate gives, a cent of rounding left aside, or VAT of the other sign."""
    stated = _stated(subject)
    if stated is None:
        return False
    most = abs(stated.without_vat) * _HIGHEST_RATE / 100 + Decimal("0.01")
    return abs(stated.vat_total) > most or stated.vat_total * stated.without_vat < 0


def _stated_precision(part: str) -> Rule:
    def broken(subject: Subject) -> bool:
        stated = _stated(subject)
        return stated is not None and decimals(getattr(stated, part)) > AMOUNT_DECIMALS

    return at(f"stated_totals.{part}", "too_precise", broken, max=str(AMOUNT_DECIMALS))


_DOCUMENT = (
    at("issue_date", "date_future", _future, severity=Severity.WARNING),
    at("issue_date", "date_old", _old, severity=Severity.WARNING),
    at("due_date", "due_far", _due_far, severity=Severity.WARNING),
    each("preceding_invoices.*.issue_date", "preceding_after", preceding, _after_this_one, severity=Severity.WARNING),
    each(
        "preceding_invoices.*.number",
        "preceding_self",
        preceding,
        lambda earlier, s: s.numbered and earlier.number != "" and earlier.number == s.invoice.number,
    ),
    at(
        "prepaid",
        "final_without_advance",
        lambda s: s.invoice.business_process in FINAL_PROCESSES and s.invoice.prepaid == 0,
        severity=Severity.WARNING,
    ),
    Rule(
        code="attachment_twice",
        field="attachments.*.filename",
        find=_names_repeated,
        severity=Severity.WARNING,
    ),
)

_PARTIES = (
    at("seller.vat_id", "vat_id_key", _vat_key, severity=Severity.WARNING),
    at("seller.vat_id", "vat_id_siren", _vat_of_another, severity=Severity.WARNING),
    at("buyer.siret", "buyer_is_seller", _own_customer, severity=Severity.WARNING),
)

_AMOUNTS = (
    *wherever_taxed("rate", "vat_rate_unusual", _unusual_rate, severity=Severity.WARNING),
    Rule(code="line_twice", field="lines.*.name", find=_line_twice, severity=Severity.WARNING),
    each("allowances.*.amount", "amount_negative", allowances, lambda i, _: i.amount < ZERO, severity=Severity.WARNING),
    each("charges.*.amount", "amount_negative", charges, lambda i, _: i.amount < ZERO, severity=Severity.WARNING),
    at("prepaid", "amount_negative", lambda s: s.invoice.prepaid < ZERO, severity=Severity.WARNING),
    at("lines", "total_zero", _total_zero, severity=Severity.WARNING),
    at("stated_totals.with_vat", "stated_sum", _stated_sum),
    at("stated_totals.vat_total", "stated_vat", _stated_vat, severity=Severity.WARNING),
    *map(_stated_precision, ("without_vat", "vat_total", "with_vat")),
)

RULES: tuple[Rule, ...] = _DOCUMENT + _PARTIES + _AMOUNTS
