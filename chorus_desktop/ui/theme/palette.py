"""The tokens as a QPalette, for what no style rule reaches."""

from PySide6.QtGui import QColor, QPalette

from chorus_desktop.ui.theme.tokens import Tokens

Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """Every role of the palette from the tokens; disabled text is `faint`."""
    roles = {
        Role.Window: tokens.bg,
        Role.WindowText: tokens.ink,
        Role.Base: tokens.surface,
        Role.AlternateBase: tokens.sunken,
        Role.Text: tokens.ink,
        Role.PlaceholderText: tokens.faint,
        Role.Button: tokens.surface,
        Role.ButtonText: tokens.ink,
        Role.BrightText: tokens.bad,
        Role.Link: tokens.accent,
        Role.LinkVisited: tokens.accent,
        Role.Highlight: tokens.accent,
        Role.HighlightedText: tokens.on_accent,
        Role.Accent: tokens.accent,
        Role.ToolTipBase: tokens.ink,
        Role.ToolTipText: tokens.surface,
        Role.Light: tokens.surface,
        Role.Midlight: tokens.line,
        Role.Mid: tokens.line_strong,
        Role.Dark: tokens.field,
        Role.Shadow: tokens.line_strong,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return made
