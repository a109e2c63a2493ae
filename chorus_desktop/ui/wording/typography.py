"""French spacing: sentences are written with plain spaces and set with the narrow no-break ones that print needs."""

import re

from chorus_desktop.ui import language

NNBSP = "\u202f"
_BEFORE = re.compile(r" ([:;!?»])")


def set_in_french(text: str) -> str:
    """Put a narrow no-break space before : ; ! ? » and after «; an English sentence is left as it is."""
    if language.current() != language.FRENCH:
        return text
    return _BEFORE.sub(NNBSP + r"\1", text).replace("« ", f"«{NNBSP}")


def within(sentence: str) -> str:
    """A sentence as it is told inside another: with a small letter, unless it begins with a name or an abbreviation."""
    if sentence.startswith("Chorus Pro") or sentence[1:2].isupper():
        return sentence
    return sentence[:1].lower() + sentence[1:]
