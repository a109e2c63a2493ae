"""The colours of one firm's page, all from its accent: readable on screen, on paper, and in black and white."""

from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.colors import Color, HexColor, white

from chorus_desktop.documents.paper import INK
from chorus_desktop.domain.letterhead import DEFAULT_ACCENT, contrast, is_colour, mixed, readable

_INK = "#1D2433"
_TINT = 0.07


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """`accent` is for text and lines, `fill` for bands, `on_fill` for text on these, `tint` for quiet boxes."""

    accent: Color
    fill: Color
    on_fill: Color
    tint: Color


@lru_cache(maxsize=8)
def palette_of(accent: str) -> Palette:
    """The palette of an accent; what is no colour counts as the usual one."""
    chosen = accent if is_colour(accent) else DEFAULT_ACCENT
    return Palette(
        accent=HexColor(readable(chosen)),
        fill=HexColor(chosen),
        on_fill=white if contrast(chosen, "#FFFFFF") >= contrast(chosen, _INK) else INK,
        tint=HexColor(mixed(chosen, _TINT)),
    )
