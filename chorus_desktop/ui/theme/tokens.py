"""Colours, spaces, radii and type sizes: the only place that holds them."""

from typing import Final, Literal, NamedTuple, get_args

Scheme = Literal["light", "dark", "contrast", "contrast_dark"]
#: What a person chooses; "auto" is what the computer says.
SchemeChoice = Literal["auto", "light", "dark", "contrast", "contrast_dark"]
SCHEME_CHOICES: Final[tuple[SchemeChoice, ...]] = get_args(SchemeChoice)
Kind = Literal["warn", "bad", "good", "info", "neutral"]


class Tokens(NamedTuple):
    """The colours of one scheme, as `#rrggbb`.

    Text on `bg`, `surface`, `sunken` and its own soft colour keeps a contrast of 4.5:1; `field` and `accent`
    keep 3:1 as lines. `line` and `line_strong` only separate, they never mean anything.
    """

    bg: str
    surface: str
    sunken: str
    line: str
    line_strong: str
    field: str
    ink: str
    soft: str
    faint: str
    accent: str
    on_accent: str
    accent_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    good: str
    good_soft: str
    info: str
    info_soft: str

    def colours(self) -> dict[str, str]:
        """Token name to colour."""
        return self._asdict()


LIGHT: Final = Tokens(
    bg="#F7F6F3",
    surface="#FFFFFF",
    sunken="#EFEDE8",
    line="#E2DED6",
    line_strong="#C9C3B8",
    field="#8F897E",
    ink="#1D2433",
    soft="#5A6272",
    faint="#626A79",
    accent="#0B6E69",
    on_accent="#FFFFFF",
    accent_soft="#E0F0EE",
    warn="#8F4A00",
    warn_soft="#FCEFD9",
    bad="#A3241B",
    bad_soft="#FBE7E4",
    good="#1F6B3A",
    good_soft="#E2F2E7",
    info="#2A4F9E",
    info_soft="#E6ECF8",
)

DARK: Final = Tokens(
    bg="#14171D",
    surface="#1C2028",
    sunken="#181C23",
    line="#2C323D",
    line_strong="#434B59",
    field="#6B7585",
    ink="#E9EBF0",
    soft="#A9B1BF",
    faint="#8C95A4",
    accent="#4FC3B8",
    on_accent="#06211F",
    accent_soft="#16332F",
    warn="#F0B35F",
    warn_soft="#33270F",
    bad="#F2938A",
    bad_soft="#3A1B18",
    good="#83D09B",
    good_soft="#17301F",
    info="#9DB8F2",
    info_soft="#1B2740",
)

#: Text at 7:1 and more on every ground, and separators that are seen as borders are.
CONTRAST: Final = Tokens(
    bg="#FFFFFF",
    surface="#FFFFFF",
    sunken="#FFFFFF",
    line="#8F8F8F",
    line_strong="#595959",
    field="#000000",
    ink="#000000",
    soft="#000000",
    faint="#262626",
    accent="#00348A",
    on_accent="#FFFFFF",
    accent_soft="#B8D4FF",
    warn="#5C2E00",
    warn_soft="#FFF0D6",
    bad="#8A0000",
    bad_soft="#FFE3E0",
    good="#004D1A",
    good_soft="#DFF5E5",
    info="#002B80",
    info_soft="#E3EBFF",
)

#: The same on black, for eyes that white dazzles.
CONTRAST_DARK: Final = Tokens(
    bg="#000000",
    surface="#000000",
    sunken="#000000",
    line="#767676",
    line_strong="#A6A6A6",
    field="#FFFFFF",
    ink="#FFFFFF",
    soft="#FFFFFF",
    faint="#E0E0E0",
    accent="#6CD6FF",
    on_accent="#000000",
    accent_soft="#003A52",
    warn="#FFC766",
    warn_soft="#3D2600",
    bad="#FFA8A0",
    bad_soft="#4A0E0A",
    good="#8CEBA6",
    good_soft="#063A18",
    info="#A9C7FF",
    info_soft="#0D2550",
)

TOKENS: Final[dict[Scheme, Tokens]] = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": CONTRAST,
    "contrast_dark": CONTRAST_DARK,
}


class Space(NamedTuple):
    """Distances in device-independent pixels."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741  sizes are called s, m, l
    xl: int = 20
    xxl: int = 26
    huge: int = 32


class Radius(NamedTuple):
    """Corner radii in device-independent pixels."""

    card: int = 12
    control: int = 8
    badge: int = 9


class TypeSizes(NamedTuple):
    """Font sizes in device-independent pixels."""

    small: int = 12
    caption: int = 13
    base: int = 14
    section: int = 16
    big: int = 22
    title: int = 26
    huge: int = 28


SPACE: Final = Space()
RADIUS: Final = Radius()
TYPE: Final = TypeSizes()

#: Heights in device-independent pixels: least target of a click, button, field.
TARGET: Final = 32
BUTTON_HEIGHT: Final = 36
FIELD_HEIGHT: Final = 36


def mix(first: str, second: str, share: float) -> str:
    """The colour `share` of the way from `first` to `second` (0 is `first`), both `#rrggbb`."""
    pairs = [(int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of WCAG 2.2 between two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
