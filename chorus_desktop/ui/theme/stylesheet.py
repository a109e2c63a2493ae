"""Renders the one style sheet from the tokens."""

from pathlib import Path
from string import Template

from chorus_desktop.paths import resource
from chorus_desktop.ui.theme import icons
from chorus_desktop.ui.theme.fonts import DISPLAY_FAMILY
from chorus_desktop.ui.theme.tokens import RADIUS, TYPE, Tokens, mix

#: Pictures that the style sheet names by file: placeholder -> (icon, token of its colour).
PICTURES = {
    "icon_chevron_down": ("chevron-down", "soft"),
    "icon_chevron_up": ("chevron-up", "soft"),
    "icon_chevron_left": ("chevron-left", "ink"),
    "icon_chevron_right": ("chevron-right", "ink"),
    "icon_check": ("check", "on_accent"),
    "icon_dot": ("dot-filled", "accent"),
}


def derived(tokens: Tokens) -> dict[str, str]:
    """Colours of states (hover, pressed) and of the toast, all mixed from the tokens."""
    return {
        "hover": mix(tokens.surface, tokens.ink, 0.04),
        "pressed": mix(tokens.surface, tokens.ink, 0.09),
        "hover_sunken": mix(tokens.sunken, tokens.ink, 0.06),
        "neutral_soft": mix(tokens.surface, tokens.ink, 0.08),
        "field_hover": tokens.soft,
        "accent_hover": mix(tokens.accent, tokens.ink, 0.14),
        "accent_pressed": mix(tokens.accent, tokens.ink, 0.26),
        "toast_action": mix(tokens.surface, tokens.accent, 0.18),
        "toast_hover": mix(tokens.ink, tokens.surface, 0.16),
    }


def write_pictures(tokens: Tokens, folder: Path) -> dict[str, str]:
    """Write the tinted pictures into `folder`; placeholder -> path as the style sheet wants it."""
    paths = {}
    for placeholder, (name, colour) in PICTURES.items():
        path = folder / f"{name}-{tokens.colours()[colour].lstrip('#')}.svg"
        path.write_bytes(icons.svg(name, tokens.colours()[colour]))
        paths[placeholder] = path.as_posix()
    return paths


def stylesheet(tokens: Tokens, pictures: dict[str, str]) -> str:
    """The style sheet. Raises KeyError when the template asks for a token that does not exist."""
    template = Template(resource("qss", "app.qss").read_text("utf-8"))
    numbers = {
        "radius_card": str(RADIUS.card),
        "radius_control": str(RADIUS.control),
        "radius_badge": str(RADIUS.badge),
        "type_small": str(TYPE.small),
        "type_caption": str(TYPE.caption),
        "type_section": str(TYPE.section),
        "type_title": str(TYPE.title),
        "family_display": DISPLAY_FAMILY,
    }
    return template.substitute(tokens.colours() | derived(tokens) | pictures | numbers)
