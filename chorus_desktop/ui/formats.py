"""Numbers, amounts and dates as people write and type them, in the language of the window; knows no Qt."""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from chorus_desktop.ui import language

#: Narrow no-break space between groups of figures, no-break space before a sign.
GROUP = "\u202f"
NBSP = "\u00a0"
MINUS = "\u2212"

MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)  # fmt: skip
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_SHORT_MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
_ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
_ENGLISH_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']")
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)")
_POINT_GROUPS = re.compile(r"[+-]?\d{1,3}(\.\d{3})+,\d*")
_COMMA_GROUPS = re.compile(r"[+-]?\d{1,3}(,\d{3})+\.\d*")
_ENGLISH_GROUPS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")
#: More figures than any invoice holds; keeps a slip of the keyboard from becoming an amount.
MAX_DIGITS = 15


def parse_number(text: str) -> Decimal | None:
    """Read a typed number: point or comma, any spaces, "€" and "%" left out; None when it is no number.

    "1 234,5 €", "1234.5", "1.234,50" and "1,234.50" are read alike. An empty text is None as well. Only "1,234" is
    read as it is written in the language of the window: 1.234 in French, 1234 in English.
    """
    bare = _SPACES.sub("", text).replace("€", "").replace("%", "").replace(MINUS, "-")
    if _POINT_GROUPS.fullmatch(bare):
        bare = bare.replace(".", "")
    elif _COMMA_GROUPS.fullmatch(bare) or (_english() and _ENGLISH_GROUPS.fullmatch(bare)):
        bare = bare.replace(",", "")
    if not bare.isascii() or not _NUMBER.fullmatch(bare) or sum(c.isdigit() for c in bare) > MAX_DIGITS:
        return None
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None


def _english() -> bool:
    return language.current() == language.ENGLISH


def _grouped(value: Decimal) -> str:
    text = format(value, ",f")
    if not _english():
        text = text.replace(",", GROUP).replace(".", ",")
    return MINUS + text[1:] if text.startswith("-") else text


def format_amount(amount: Decimal, decimals: int = 2) -> str:
    """An amount without its sign: "1 234,50". At least 2 decimals, at most `decimals`, rounded half up beyond."""
    exponent = amount.normalize().as_tuple().exponent
    wanted = min(max(2, -exponent if isinstance(exponent, int) else 2), max(2, decimals))
    rounded = amount.quantize(Decimal(1).scaleb(-wanted), rounding=ROUND_HALF_UP)
    return _grouped(rounded or abs(rounded))


def format_money(amount: Decimal, decimals: int = 2) -> str:
    """An amount in euros: "1 234,50 €", "€1,234.50"."""
    if _english():
        text = format_amount(amount, decimals)
        return f"{MINUS}€{text[1:]}" if text.startswith(MINUS) else f"€{text}"
    return f"{format_amount(amount, decimals)}{NBSP}€"


def format_short(amount: Decimal) -> str:
    """An amount where there is little room: "950 €", "24,4 k€", "€24.4k"."""
    thousands = abs(amount) >= 1000
    text = f"{amount / 1000:.1f}" if thousands else f"{amount:.0f}"
    if _english():
        return f"€{text}{'k' if thousands else ''}"
    return f"{text.replace('.', ',')}{NBSP}{'k' if thousands else ''}€"


def format_quantity(value: Decimal) -> str:
    """A quantity without idle zeros: "12", "1,5", "1 200"."""
    bare = value.normalize()
    exponent = bare.as_tuple().exponent
    whole = bare.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else bare
    return _grouped(whole or abs(whole))


def format_rate(value: Decimal) -> str:
    """A rate in per cent: "5,5 %", "5.5%"."""
    return f"{format_quantity(value)}{'' if _english() else NBSP}%"


def format_date(day: date) -> str:
    """A date in figures: "24/11/2026"."""
    return f"{day:%d/%m}/{day.year:04d}"


def format_date_long(day: date) -> str:
    """A date in words: "24 novembre 2026", "24 November 2026"; the first of a month is "1er" in French."""
    return f"{_day_and_month(day)} {day.year}"


def format_day(day: date) -> str:
    """A day of this year in words: "mardi 24 novembre", "Tuesday 24 November"."""
    return f"{(_ENGLISH_DAYS if _english() else DAYS)[day.weekday()]} {_day_and_month(day)}"


def format_month(day: date) -> str:
    """The month of a day where there is little room: "févr.", "Feb"."""
    return _ENGLISH_MONTHS[day.month - 1][:3] if _english() else _SHORT_MONTHS[day.month - 1]


def format_month_of_year(day: date) -> str:
    """The month of a day and its year: "novembre 2026"."""
    return f"{(_ENGLISH_MONTHS if _english() else MONTHS)[day.month - 1]} {day.year}"


def format_time(moment: datetime) -> str:
    """A time of day: "16 h 20", "16:20"."""
    if _english():
        return f"{moment:%H:%M}"
    return f"{moment.hour}{NBSP}h{NBSP}{moment.minute:02d}"


def format_moment(moment: datetime, now: datetime) -> str:
    """A past moment as people say it, both in local time: "9 h 41", "hier, 16 h 20", "20 novembre", "3 mai 2025".

    Today is said by its hour alone; a moment of another year carries the year.
    """
    day, today = moment.date(), now.date()
    if day == today:
        return format_time(moment)
    if day == today - timedelta(days=1):
        return f"{language.said('hier')}, {format_time(moment)}"
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
    if _english():
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]}"
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]}"
