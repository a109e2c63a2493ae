"""Amounts in euros and the one way they are rounded."""

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

CENT = Decimal("0.01")
ZERO = Decimal("0.00")

#: Wide enough for whatever can be typed; what is too large for an invoice is told by `validation`.
_WIDE = Context(prec=100)
#: From here on an amount, in euros, is a typing error.
TOO_LARGE = Decimal(10) ** 12

#: Most decimals that Chorus Pro takes (BR-FR-DEC): price 6, quantity 4, amount and rate 2.
PRICE_DECIMALS = 6
QUANTITY_DECIMALS = 4
AMOUNT_DECIMALS = 2


def to_cents(amount: Decimal) -> Decimal:
    """Round an amount in euros to the cent, halves away from zero; the only rounding of amounts in the program."""
    rounded = amount.quantize(CENT, rounding=ROUND_HALF_UP, context=_WIDE)
    return rounded or ZERO


def to_decimals(value: Decimal, most: int) -> Decimal:
    """A price or a quantity that was computed, with at most so many decimals, halves away from zero."""
    if decimals(value) <= most:
        return value
    return value.quantize(Decimal(1).scaleb(-most), rounding=ROUND_HALF_UP, context=_WIDE)


def cents(amount: Decimal) -> int:
    """The amount as a whole number of cents, as the store keeps it. Raises ValueError on a fraction of a cent."""
    scaled = amount * 100
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{amount} has a fraction of a cent")
    return int(scaled)


def from_cents(value: int) -> Decimal:
    """The inverse of `cents`."""
    return Decimal(value).scaleb(-2)


def parse_decimal(text: str) -> Decimal | None:
    """Read a plain decimal with a point, as files carry it; None when it is not one or not finite."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def decimals(value: Decimal) -> int:
    """How many decimals the value needs, trailing zeros not counted."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def plain(value: Decimal) -> str:
    """The value written with a point and no exponent, trailing zeros kept to at least nothing."""
    return format(value, "f")
