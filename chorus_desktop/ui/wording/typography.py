"""French spacing: sentences are written with plain spaces and set with the narrow no-break ones that print needs."""

import re

NNBSP = "\u202f"
_BEFORE = re.compile(r" ([:;!?»])")


def set_in_french(text: str) -> str:
    """Put a narrow no-break space before : ; ! ? » and after «."""
    return _BEFORE.sub(NNBSP + r"\1", text).replace("« ", f"«{NNBSP}")
