"""How figures and days are printed on a French document."""

from datetime import date
from decimal import Decimal

from chorus_desktop.domain.identifiers import is_siret_shape
from chorus_desktop.domain.parties import Address

NNBSP, NBSP = "\u202f", "\u00a0"
#: Units as people read them (UN/ECE Recommendation 20); others are printed as their code.
UNITS = {
    "C62": "u",
    "H87": "u",
    "HUR": "h",
    "DAY": "jour",
    "MON": "mois",
    "MTR": "m",
    "MTK": "m²",
    "MTQ": "m³",
    "KGM": "kg",
    "TNE": "t",
    "LTR": "L",
    "KMT": "km",
    "LS": "forfait",
    "SET": "ens.",
}
#: The countries of most suppliers, as the last line of an address names them; others are printed as their code.
COUNTRIES = {
    "BE": "BELGIQUE",
    "CH": "SUISSE",
    "DE": "ALLEMAGNE",
    "ES": "ESPAGNE",
    "GB": "ROYAUME-UNI",
    "IT": "ITALIE",
    "LU": "LUXEMBOURG",
    "MC": "MONACO",
    "NC": "NOUVELLE-CALÉDONIE",
    "NL": "PAYS-BAS",
    "PF": "POLYNÉSIE FRANÇAISE",
    "PT": "PORTUGAL",
    "WF": "WALLIS-ET-FUTUNA",
}


def euros(value: Decimal) -> str:
    """An amount with its currency: 1 234,50 €."""
    return f"{figure(value, 2)}{NBSP}€"


def figure(value: Decimal, least: int = 0) -> str:
    """A number with a comma, thousands apart, at least `least` decimals and no useless zero beyond."""
    text = format(abs(value), "f")
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0").ljust(least, "0")
    grouped = f"{int(whole):,}".replace(",", NNBSP)
    sign = "−" if value < 0 else ""
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"


def rate(value: Decimal) -> str:
    """A VAT rate: 5,5 %."""
    return f"{figure(value)}{NBSP}%"


def day(value: date) -> str:
    """25/11/2026."""
    return value.strftime("%d/%m/%Y")


def period(start: date, end: date) -> str:
    """Both days: 01/11/2026 – 30/11/2026."""
    return f"{day(start)} – {day(end)}"


def titled(label: str, text: str) -> str:
    """A text after its label, with the space that French wants before the colon."""
    return f"{label}{NNBSP}: {text}"


def unit(code: str) -> str:
    """The unit as people read it."""
    return UNITS.get(code, code)


def address(given: Address) -> list[str]:
    """The lines of an address; the country only where it is not France."""
    country = "" if given.country in ("", "FR") else COUNTRIES.get(given.country, given.country)
    town = f"{given.postcode} {given.city}".strip()
    return [line for line in (given.line1, given.line2, town, country) if line]


def siret(text: str) -> str:
    """A SIRET in groups; any other identifier as it is."""
    return f"{text[:3]} {text[3:6]} {text[6:9]} {text[9:]}" if is_siret_shape(text) else text


def iban(text: str) -> str:
    """An IBAN in groups of four."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))
