"""By when a public buyer must have paid: the delay of its kind, what starts it, what interrupts it, its last day.

Source: Code de la commande publique L. 2192-10, R. 2192-10 and R. 2192-11 (length), R. 2192-12 to R. 2192-15 (start),
R. 2192-27 and R. 2192-29 (interruption). The code counts calendar days and says nothing of a last day that is not a
working day; the general clauses (CCAG of 2021, article 3.2) carry it to the next working day, as regulation (EEC,
Euratom) n° 1182/71, article 3 § 4, does for acts of the Union. `carried` follows them: nobody is then called late on a
day that can be argued about.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from chorus_desktop.domain.french_holidays import Territory, next_working_day

#: After an interruption the buyer has at least these days (R. 2192-29).
AFTER_INTERRUPTION = 30
#: Where the day of receipt is not known, the date of the request and these days stand for it (R. 2192-14).
PRESUMED_TRANSIT = 2


class BuyerKind(StrEnum):
    """The kinds that the law distinguishes."""

    AUTHORITY = "authority"
    HEALTH = "health"
    PUBLIC_COMPANY = "public_company"


#: Days at most, and the article that says so.
DELAYS: dict[BuyerKind, tuple[int, str]] = {
    BuyerKind.AUTHORITY: (30, "R2192-10"),
    BuyerKind.HEALTH: (50, "R2192-11 1°"),
    BuyerKind.PUBLIC_COMPANY: (60, "R2192-11 2°"),
}

#: Legal forms (INSEE, catégorie juridique, level III): hospitals, and national bodies of industry and commerce. Local
#: ones (4140, 4150) are local public bodies, which R2192-11 2° leaves among the authorities.
_HOSPITAL = "7364"
_NATIONAL_COMPANIES = frozenset({"4110", "4120", "4130"})
#: A company of private law that has a place in the public directory: 51 to 58.
_COMPANY = re.compile(r"5[1-8]\d\d")
_CODE = re.compile(r"\d{4}")
_CALLED_HOSPITAL = re.compile(
    r"\b(centres? hospitaliers?|ctre hospitalier|hopital|hôpital|hopitaux|hôpitaux|chu|chru?|groupe hospitalier)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PresumedKind:
    """What kind a buyer seems to be; `certain` where its legal form says so, else a person should confirm it."""

    kind: BuyerKind
    certain: bool


def presumed_kind(name: str, legal_form: str = "") -> PresumedKind:
    """The kind by the legal form that INSEE gives (a code of four digits), else by the name."""
    if _CODE.fullmatch(legal_form):
        if legal_form == _HOSPITAL:
            return PresumedKind(kind=BuyerKind.HEALTH, certain=True)
        company = legal_form in _NATIONAL_COMPANIES or _COMPANY.fullmatch(legal_form) is not None
        return PresumedKind(kind=BuyerKind.PUBLIC_COMPANY if company else BuyerKind.AUTHORITY, certain=True)
    hospital = _CALLED_HOSPITAL.search(name) is not None
    return PresumedKind(kind=BuyerKind.HEALTH if hospital else BuyerKind.AUTHORITY, certain=False)


class Start(StrEnum):
    """What the delay starts with."""

    RECEIPT = "receipt"
    EXECUTION = "execution"
    PRESUMED_RECEIPT = "presumed_receipt"


_START_ARTICLES = {Start.RECEIPT: "R2192-15", Start.EXECUTION: "R2192-13", Start.PRESUMED_RECEIPT: "R2192-14"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """The one interruption that the law allows: when the supplier was told, when everything asked for had come."""

    told_on: date
    completed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTerm:
    """A delay and the figures that it was computed from.

    `last_day` is the last on which a payment is in time, None while the delay is interrupted; `counted_to` is where the
    calendar days end before the last one is carried to a working day; `articles` are those of the code.
    """

    kind: BuyerKind
    days: int
    start: Start
    starts_on: date
    counted_to: date | None
    last_day: date | None
    articles: tuple[str, ...]


def payment_term(
    kind: BuyerKind,
    *,
    requested_on: date,
    received_on: date | None = None,
    executed_on: date | None = None,
    agreed_days: int | None = None,
    interruption: Interruption | None = None,
    territory: Territory = Territory.METROPOLE,
    carried: bool = True,
) -> PaymentTerm:
    """The delay of one request for payment.

    `requested_on` is the date of the invoice (BT-2); `received_on` the day on which Chorus Pro told the buyer of it
    (status MISE_A_DISPOSITION); `executed_on` the day of delivery (BT-72) or the end of the period (BT-74);
    `agreed_days` the delay of the contract, which may only be shorter (L. 2192-10).
    """
    longest, length_article = DELAYS[kind]
    days = longest if agreed_days is None else min(agreed_days, longest)
    start, starts_on = _start(requested_on, received_on, executed_on)
    articles = ["L2192-10", length_article, "R2192-12", _START_ARTICLES[start]]
    counted_to: date | None = starts_on + timedelta(days=days)
    if interruption is not None:
        counted_to = _resumed(interruption, starts_on, days)
        articles += ["R2192-27", "R2192-29"]
    last_day = next_working_day(counted_to, territory) if carried and counted_to is not None else counted_to
    return PaymentTerm(
        kind=kind,
        days=days,
        start=start,
        starts_on=starts_on,
        counted_to=counted_to,
        last_day=last_day,
        articles=tuple(articles),
    )


def _start(requested_on: date, received_on: date | None, executed_on: date | None) -> tuple[Start, date]:
    start, starts_on = Start.RECEIPT, received_on
    if starts_on is None:
        start, starts_on = Start.PRESUMED_RECEIPT, requested_on + timedelta(days=PRESUMED_TRANSIT)
    if executed_on is not None and executed_on > starts_on:
        return Start.EXECUTION, executed_on
    return start, starts_on


def _resumed(interruption: Interruption, starts_on: date, days: int) -> date | None:
    """Thirty days from completion, or what was left when the supplier was told, where that is more."""
    if interruption.completed_on is None:
        return None
    left = days - (interruption.told_on - starts_on).days
    return interruption.completed_on + timedelta(days=max(AFTER_INTERRUPTION, left))
