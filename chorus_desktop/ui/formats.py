"""Numbers, amounts and dates as French people write and type them; knows no Qt."""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

#: Narrow no-break space between groups of figures, no-break space before a sign.
GROUP = "\u202f"
NBSP = "\u00a0"
MINUS = "\u2212"

MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)  # fmt: skip
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']")
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)")
_POINT_GROUPS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+,\d*")
_COMMA_GROUPS = re.compile(r"[+-]?\d{1,3}(,\d{3})+\.\d*")
#: More figures than any invoice holds; keeps a slip of the keyboard from becoming an amount.
MAX_DIGITS = 15


def parse_number(text: str) -> Decimal | None:
    """Read a typed number: point or comma, any spaces, "€" and "%" left out; None when it is no number.

    "1 234,5 €", "1234.5", "1.234,50" and "1,234.50" are read alike. An empty text is None as well.
    """
    bare = _SPACES.sub("", text).replace("€", "").replace("%", "").replace(MINUS, "-")
    if _POINT_GROUPS.fullmatch(bare):
        bare = bare.replace(".", "")
    elif _COMMA_GROUPS.fullmatch(bare):
        bare = bare.replace(",", "")
    if not bare.isascii() or not _NUMBER.fullmatch(bare) or sum(c.isdigit() for c in bare) > MAX_DIGITS:
        return None
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None


def _grouped(value: Decimal) -> str:
    text = format(value, ",f").replace(",", GROUP).replace(".", ",")
    return MINUS + text[1:] if text.startswith("-") else text


def format_amount(amount: Decimal, decimals: int = 2) -> str:
    """An amount without its sign: "1 234,50". At least 2 decimals, at most `decimals`, rounded half up beyond."""
    exponent = amount.normalize().as_tuple().exponent
    wanted = min(max(2, -exponent if isinstance(exponent, int) else 2), max(2, decimals))
    rounded = amount.quantize(Decimal(1).scaleb(-wanted), rounding=ROUND_HALF_UP)
    return _grouped(rounded or abs(rounded))


def format_money(amount: Decimal, decimals: int = 2) -> str:
    """An amount in euros: "1 234,50 €"."""
    return f"{format_amount(amount, decimals)}{NBSP}€"


def format_quantity(value: Decimal) -> str:
    """A quantity without idle zeros: "12", "1,5", "1 200"."""
    bare = value.normalize()
    exponent = bare.as_tuple().exponent
    whole = bare.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else bare
    return _grouped(whole or abs(whole))


def format_rate(value: Decimal) -> str:
    """A rate in per cent: "5,5 %", "20 %"."""
    return f"{format_quantity(value)}{NBSP}%"


def format_date(day: date) -> str:
    """A date in figures: "24/11/2026"."""
    return f"{day:%d/%m}/{day.year:04d}"


def format_date_long(day: date) -> str:
    """A date in words: "24 novembre 2026"; the first of a month is "1er"."""
    return f"{_day_and_month(day)} {day.year}"


def format_day(day: date) -> str:
    """A day of this year in words: "mardi 24 novembre"."""
    return f"{DAYS[day.weekday()]} {_day_and_month(day)}"


def format_time(moment: datetime) -> str:
    """A time of day: "16 h 20"."""
    return f"{moment.hour}{NBSP}h{NBSP}{moment.minute:02d}"


def format_moment(moment: datetime, now: datetime) -> str:
    """A past moment as people say it, both in local time: "9 h 41", "hier, 16 h 20", "20 novembre", "3 mai 2025".

    Today is said by its hour alone; a moment of another year carries the year.
    """
    day, today = moment.date(), now.date()
    if day == today:
        return format_time(moment)
    if day == today - timedelta(days=1):
        return f"hier, {format_time(moment)}"
    return _day_and_month(day) if day.year == today.year else format_date_long(day)


def format_siret(digits: str) -> str:
    """A SIRET grouped 3 3 3 5; what is shorter or longer is grouped as far as it goes."""
    groups = (digits[:3], digits[3:6], digits[6:9], digits[9:])
    return GROUP.join(group for group in groups if group)


def parse_date(text: str, today: date) -> date | None:
    """Read a typed date: "24/11/2026", "24/11/26", "24 11", "24.11", "241126", or "15" for the 15th of this month.

    Without a year it is this year's; None when it is no date of the calendar.
    """
    bare = text.strip()
    if re.fullmatch(r"\d{6}|\d{8}", bare, re.ASCII):
        parts = [bare[:2], bare[2:4], bare[4:]]
    else:
        parts = re.split(r"\s*[/.\-\s]\s*", bare) if bare else []
    if not 1 <= len(parts) <= 3 or not all(re.fullmatch(r"\d{1,2}|\d{4}", p, re.ASCII) for p in parts):
        return None
    day = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else today.month
    year = int(parts[2]) if len(parts) > 2 else today.year
    if len(parts) > 2 and len(parts[2]) <= 2:
        year += today.year // 100 * 100
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_and_month(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]}"
