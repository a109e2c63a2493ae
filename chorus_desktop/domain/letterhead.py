"""What makes the page of an invoice the firm's own: its colour and its logo."""

import re
from dataclasses import dataclass

DEFAULT_ACCENT = "#0B6E69"
#: Accents that print well, in colour and in black and white.
ACCENTS = {
    "teal": DEFAULT_ACCENT,
    "slate": "#1F4E79",
    "ink": "#1D2433",
    "brick": "#9B2C2C",
    "ochre": "#B45309",
    "moss": "#4D7C0F",
    "plum": "#6B2D5C",
}
#: The contrast that text of any size needs on its ground (WCAG 2.2, 1.4.3).
READABLE = 4.5
_WHITE = "#FFFFFF"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_DARKER = 0.94


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The firm's accent colour as #RRGGBB, and its logo as base64 of a JPEG without transparency, if it has one."""

    accent: str = DEFAULT_ACCENT
    logo: str = ""


#: That of a firm which chose nothing.
PLAIN = Letterhead()


def is_colour(text: str) -> bool:
    """Whether a text names a colour as #RRGGBB."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """How far two colours are apart in brightness, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(accent: str) -> str:
    """The accent, darkened as little as makes it readable on white paper."""
    shares: tuple[float, ...] = _shares(accent)
    while contrast(accent, _WHITE) < READABLE:
        shares = tuple(share * _DARKER for share in shares)
        accent = _named(shares)
    return accent


def mixed(accent: str, part: float) -> str:
    """So much of the accent on white: 0 is white, 1 the accent."""
    return _named(tuple(1 - (1 - share) * part for share in _shares(accent)))


def _shares(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))


def _named(shares: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(share * 255):02X}" for share in shares)


def _luminance(colour: str) -> float:
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in _shares(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
