"""How exact and how large numbers may be, and which totals are possible (BR-DEC, BR-FR-DEC, BR-FR-16)."""

from decimal import Decimal

from chorus_desktop.domain.invoice import Line
from chorus_desktop.domain.money import (
    AMOUNT_DECIMALS,
    PRICE_DECIMALS,
    QUANTITY_DECIMALS,
    TOO_LARGE,
    ZERO,
    decimals,
)
from chorus_desktop.domain.rules.code_lists import PAID_PROCESSES, VAT_RATES
from chorus_desktop.domain.rules.rule import Rule, Subject, allowances, at, charges, each, lines, wherever_taxed
from chorus_desktop.domain.totals import line_amount
from chorus_desktop.domain.works import retained

#: Most digits and signs of a number, the point not counted (BR-FR-DEC).
_MOST_DIGITS = 19


def _digits(value: Decimal) -> int:
    return len(format(value, "f").replace(".", ""))


def _quantity_digits(line: Line, _: Subject) -> bool:
    return line.quantity is not None and _digits(line.quantity) > _MOST_DIGITS


def _price_digits(line: Line, _: Subject) -> bool:
    return line.net_price is not None and _digits(line.net_price) > _MOST_DIGITS


def _too_large(subject: Subject) -> bool:
    totals = subject.totals
    amounts = (abs(line_amount(line)) for line in subject.invoice.lines)
    return max(abs(totals.with_vat), abs(totals.prepaid), *amounts, ZERO) >= TOO_LARGE


def _total_negative(subject: Subject) -> bool:
    return bool(subject.invoice.lines) and subject.totals.with_vat < 0 and not _too_large(subject)


def _stated_negative(subject: Subject) -> bool:
    stated = subject.invoice.stated_totals
    return stated is not None and not subject.invoice.lines and stated.with_vat < 0


def _prepaid_too_much(subject: Subject) -> bool:
    """Whether less than nothing is to be paid now: a guarantee is kept of what is due, and paid later."""
    negative = _total_negative(subject) or _stated_negative(subject)
    if negative or _too_large(subject) or subject.invoice.business_process in PAID_PROCESSES:
        return False
    kept = ZERO if subject.invoice.is_credit_note else retained(subject.invoice)
    return subject.totals.due < kept


RULES: tuple[Rule, ...] = (
    *wherever_taxed(
        "rate",
        "vat_rate",
        lambda vat, _: vat.rate not in VAT_RATES,
        "BR-FR-16_{term}",
        "BR-FR-16_BT-119",
        "BR-FR-DEC-04",
    ),
    each(
        "lines.*.quantity",
        "too_precise",
        lines,
        lambda line, _: line.quantity is not None and decimals(line.quantity) > QUANTITY_DECIMALS,
        "BR-FR-DEC-02_BT-129",
        max=str(QUANTITY_DECIMALS),
    ),
    each("lines.*.quantity", "too_many_digits", lines, _quantity_digits, "BR-FR-DEC-02_BT-129", max=str(_MOST_DIGITS)),
    each(
        "lines.*.net_price",
        "too_precise",
        lines,
        lambda line, _: (
            line.net_price is not None and line.net_price >= 0 and decimals(line.net_price) > PRICE_DECIMALS
        ),
        "BR-FR-DEC-03_BT-146",
        max=str(PRICE_DECIMALS),
    ),
    each("lines.*.net_price", "too_many_digits", lines, _price_digits, "BR-FR-DEC-03_BT-146", max=str(_MOST_DIGITS)),
    each(
        "allowances.*.amount",
        "too_precise",
        allowances,
        lambda item, _: decimals(item.amount) > AMOUNT_DECIMALS,
        "BR-DEC-01",
        max=str(AMOUNT_DECIMALS),
    ),
    each(
        "charges.*.amount",
        "too_precise",
        charges,
        lambda item, _: decimals(item.amount) > AMOUNT_DECIMALS,
        "BR-DEC-05",
        max=str(AMOUNT_DECIMALS),
    ),
    at(
        "prepaid",
        "too_precise",
        lambda s: decimals(s.invoice.prepaid) > AMOUNT_DECIMALS,
        "BR-DEC-16",
        max=str(AMOUNT_DECIMALS),
    ),
    at("lines", "too_large", _too_large, "BR-FR-DEC-01"),
    at("lines", "total_negative", _total_negative),
    at("stated_totals.with_vat", "stated_negative", _stated_negative),
    at("prepaid", "prepaid_too_much", _prepaid_too_much),
)
