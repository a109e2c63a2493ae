"""The verb `gallery`: every component of the window in every state on one page, for who changes its look."""

import argparse
import sys
from typing import Any

#: As `ui.theme.SCHEME_CHOICES`, which cannot be had without Qt.
_COLOURS = ("auto", "light", "dark", "contrast", "contrast_dark")


def add_to(verbs: Any) -> None:
    """Declare the verb on the parser."""
    verb = verbs.add_parser("gallery", help="montrer chaque composant de la fenêtre, pour qui en change l’aspect")
    verb.add_argument("--colours", choices=_COLOURS, default="auto", help="les couleurs de la page")
    verb.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Show the page until it is closed."""
    from chorus_desktop.ui.gallery import build_gallery
    from chorus_desktop.ui.start import prepare

    application, theme = prepare(sys.argv[:1], options.lang or "fr", options.colours)
    page = build_gallery(theme)
    page.resize(1366, 768)
    page.show()
    return application.exec()
