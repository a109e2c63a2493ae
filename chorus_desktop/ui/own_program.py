"""The command that starts this program again, from the source tree and frozen alike."""

import sys


def own_program() -> list[str]:
    """The program and what makes Python run it; the words of its command line come after."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "chorus_desktop"]
