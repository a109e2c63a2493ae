"""Find the totals of an invoice in its text by their labels and by their sum, and what was received before."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice

from chorus_desktop.domain.money import ZERO, parse_decimal, to_cents

_FIGURE = (
    r"-?\d{1,3}(?:(?:[ .]\d{3})+[,.]|(?:,\d{3})+\.)\d{2}(?!\d)|-?\d{1,9}[,.]\d{2}(?!\d)|-?\d{1,3}(?: \d{3})*(?= ?€)"
)
_AMOUNT = re.compile(rf"(?<![\d,.])(?:{_FIGURE})")
_BETWEEN = rf"[^\d]{{0,25}}?(?<![\d,.])({_FIGURE})"
_HT = r"(?:H\.?T\b\.?|hors[ -]taxes?)"
_LABELS: Mapping[str, re.Pattern[str]] = {
    "without_vat": re.compile(rf"\b(?:total|montant|base|net)\b[^\d\n]{{0,15}}{_HT}{_BETWEEN}", re.IGNORECASE),
    "vat_total": re.compile(
        rf"\bT\.?V\.?A\b\.?(?:[^\d\n]{{0,15}}\d{{1,2}}(?:[,.]\d{{1,2}})? ?%)?{_BETWEEN}", re.IGNORECASE
    ),
    "with_vat": re.compile(
        rf"(?:\bT\.?T\.?C\b\.?|toutes taxes comprises|(?:net|total|montant|reste) [àa] (?:payer|r[ée]gler)){_BETWEEN}",
        re.IGNORECASE,
    ),
}
_PREPAID = re.compile(
    rf"(?:acompte|avance|d[ée]j[àa] (?:vers[ée]|pay[ée]|r[ée]gl[ée]|re[çc]u)\w*)[^\n]{{0,40}}?(?<![\d,.])({_FIGURE})",
    re.IGNORECASE,
)
#: The small firms' exemption, under which nothing is added.
_FRANCHISE = re.compile(r"T\.?V\.?A\.? non applicable|293 ?B\b", re.IGNORECASE)
_RATES = tuple(map(Decimal, "0.20 0.10 0.055 0.085 0.021".split()))
#: More amounts than this are a price list: no sum among them would prove anything.
_MOST = 300

SURE, LIKELY, GUESS = 0.9, 0.7, 0.4


def amounts(text: str) -> dict[str, tuple[Decimal, float]]:
    """Value and confidence by key of `Totals`; labelled amounts that add up are sure, lone ones a guess."""
    found = _totals(text)
    prepaid = _prepaid(text, found["with_vat"][0]) if "with_vat" in found else None
    return found if prepaid is None else found | {"prepaid": (prepaid, LIKELY)}


def _prepaid(text: str, with_vat: Decimal) -> Decimal | None:
    """What was received before, where the text states too what is left of the total."""
    every = set(islice(_all(text), _MOST))
    for match in _PREPAID.finditer(text):
        value = abs(_value(match[1]))
        if ZERO < value < with_vat and with_vat - value in every:
            return value
    return None


def _totals(text: str) -> dict[str, tuple[Decimal, float]]:
    found = _labelled(text)
    if _FRANCHISE.search(text):
        found["vat_total"] = [ZERO]
        # What remains to be paid may be less, where something was paid before.
        found["with_vat"] = found["without_vat"] or found["with_vat"]
        found["without_vat"] = found["with_vat"]
    added = _adding_up(found)
    if added is not None:
        return _rated(added, SURE)
    # Where labels and amounts stand in columns of their own, a label is followed by the amount of another.
    by_rate = _by_rate(text)
    if by_rate is not None:
        return _rated(by_rate, LIKELY)
    return {key: (values[-1], GUESS) for key, values in found.items() if values}


def _labelled(text: str) -> dict[str, list[Decimal]]:
    """The amounts after each label; one that follows several labels, in columns of their own, is nobody's."""
    matches = {key: list(pattern.finditer(text)) for key, pattern in _LABELS.items()}
    followed = Counter(match.start(1) for of_key in matches.values() for match in of_key)
    return {
        key: [_value(match[1]) for match in of_key if followed[match.start(1)] == 1] for key, of_key in matches.items()
    }


def _rated(triple: tuple[Decimal, Decimal, Decimal], confidence: float) -> dict[str, tuple[Decimal, float]]:
    return {key: (value, confidence) for key, value in zip(_LABELS, triple, strict=True)}


def _adding_up(found: Mapping[str, list[Decimal]]) -> tuple[Decimal, Decimal, Decimal] | None:
    """The largest total with VAT that the other two make; VAT may be the sum of several rates."""
    every = found["vat_total"]
    taxes = {*every, sum(every, ZERO), sum(dict.fromkeys(every), ZERO)}
    for total in sorted(set(found["with_vat"]), key=abs, reverse=True):
        for net in sorted(set(found["without_vat"]), key=abs, reverse=True):
            if total - net in taxes:
                return net, total - net, total
    return None


def _by_rate(text: str) -> tuple[Decimal, Decimal, Decimal] | None:
    """Three amounts of which one is the VAT on another and the third their sum, where only one such triple is there."""
    values = set(islice(_all(text), _MOST + 1))
    if len(values) > _MOST:
        return None
    triples = {
        (net, to_cents(net * rate), net + to_cents(net * rate))
        for net in values
        for rate in _RATES
        if net and to_cents(net * rate) in values and net + to_cents(net * rate) in values
    }
    return triples.pop() if len(triples) == 1 else None


def _all(text: str) -> Iterator[Decimal]:
    for match in _AMOUNT.finditer(text):
        yield _value(match[0])


def _value(text: str) -> Decimal:
    """Of a figure that the patterns let pass: the last point or comma before two digits is the decimal one."""
    whole = text.replace(" ", "")
    if whole[-3:-2] in (",", "."):
        whole = re.sub(r"[.,]", "", whole[:-3]) + "." + whole[-2:]
    return parse_decimal(whole) or ZERO
