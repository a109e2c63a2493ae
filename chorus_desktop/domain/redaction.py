"""Texts of the platform without what must stay secret: tokens, passwords, the technical account."""

import re

MARK = "***"
_NAMES = (
    r"token|secret|passw(?:or)?d|mot[ _-]?de[ _-]?passe|authorization|cpro[ _-]?account|api[ _-]?key|client[ _-]?id"
    r"|session[ _-]?id|cookie"
)
#: The name, what stands between it and its value in JSON, forms, headers and XML, then the value up to its end.
_NAMED = re.compile(
    rf"""((?:{_NAMES})[\w-]{{0,40}}\\{{0,8}}["']?\s{{0,20}}[:=>]\s{{0,20}}\\{{0,8}})
    (?:"(?:[^"\\]|\\.)*"?|'[^']*'?|(?:(?:Bearer|Basic)\s+)?[^\s"'&,;<>{{}}()\[\]]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_SCHEME = re.compile(r"\b(Bearer|Basic)\s+[\w.~+/=-]{8,}", re.IGNORECASE)
#: A JSON Web Token gives itself away: its first part is the base64 of an object.
_WEB_TOKEN = re.compile(r"\beyJ[\w-]+(?:\.[\w-]*)+")


def redacted(text: str) -> str:
    """The text with "***" for every value that stands where secrets stand: behind their names, behind Bearer or Basic.

    A secret that the platform repeats under no name at all is not recognised here; whoever knows the secret takes it
    out before (`chorus_pro`).
    """
    text = _NAMED.sub(rf"\1{MARK}", text)
    text = _SCHEME.sub(rf"\1 {MARK}", text)
    return _WEB_TOKEN.sub(MARK, text)
