"""Text made comparable for searching: no accents, no case, no punctuation, and what people say for one another."""

import re
import unicodedata
from collections.abc import Callable, Sequence

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d"})
_APART = re.compile(r"[^0-9a-z]+")
#: What a decomposed letter of the languages of Europe carries above and below.
_MARKS = re.compile("[\u0300-\u036f]+")
#: Figures of a SIRET.
SIRET = 14
#: A public body is looked for under its everyday name as well as its official one.
_SAME = {
    "commune": ("mairie", "ville"),
    "mairie": ("commune", "ville"),
    "ville": ("commune", "mairie"),
    "hospitalier": ("hopital", "chu", "ch"),
    "chu": ("hopital", "hospitalier"),
    "departement": ("conseil", "departemental"),
    "departemental": ("departement",),
}


def folded(text: str) -> str:
    """The text in plain lower-case letters and digits, words apart by one space."""
    if text.isascii():
        return _APART.sub(" ", text.lower()).strip()
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return _APART.sub(" ", _MARKS.sub("", bare)).strip()


def search_words(*texts: str) -> str:
    """What goes into a search table for these texts."""
    words = [word for text in texts for word in folded(text).split()]
    return " ".join(dict.fromkeys([*words, *(other for word in words for other in _SAME.get(word, ()))]))


def match_of(text: str, whole: Callable[[str], Sequence[str]] = lambda start: ()) -> str:
    """The full-text query that finds what begins with every word of the text; "" where it holds no word.

    A number typed in groups, as a SIRET is printed, counts as one word; of several SIRETs in a row any is looked for.
    `whole` may tell all words that begin with one: they are then looked for themselves.
    """

    def term(start: str) -> str:
        told = " OR ".join(f'"{word}"' for word in whole(start))
        return f"({told})" if told else f'"{start}"*'

    return " OR ".join(" AND ".join(map(term, starts)) for starts in _wanted(text))


def figures_of(text: str) -> str:
    """The number that a text is, in whatever groups it was typed; "" for any other text."""
    figures = folded(text).replace(" ", "")
    return figures if figures.isdigit() else ""


def is_found(text: str, *texts: str) -> bool:
    """Whether that query would find these texts."""
    words = search_words(*texts).split()
    return any(all(any(word.startswith(start) for word in words) for start in starts) for starts in _wanted(text))


def _wanted(text: str) -> list[list[str]]:
    """The beginnings that are looked for together, once for each of what may be found."""
    figures = figures_of(text)
    if not figures:
        words = folded(text).split()
        return [words] if words else []
    if len(figures) % SIRET:
        return [[figures]]
    return [[figures[start : start + SIRET]] for start in range(0, len(figures), SIRET)]
