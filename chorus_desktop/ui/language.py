"""The language of the window: words are written in French and told in English where that was chosen; knows no Qt.

It is chosen once, at the start, before the words are loaded. A text outside of `self.tr` is told by `said`, or is a
constant of a module that ends with `speak(globals())`; `tools.translations` finds both.
"""

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any

FRENCH, ENGLISH = "fr", "en"
LANGUAGES = (FRENCH, ENGLISH)
#: Gives the English of a French text, "" where there is none.
LookUp = Callable[[str], str]

#: Parts of a constant that are no words, or the platform's own, which the portal shows in French alone.
_AS_THEY_ARE = frozenset({"key", "kind", "icon", "code", "official", "status", "page"})
#: Words are looked up with plain spaces, however they are set.
_PLAIN = str.maketrans("\u202f\u00a0", "  ")
_for_a_document: ContextVar[bool] = ContextVar("for_a_document", default=False)


class _Speech:
    """What is spoken now, and the constants of every module that speaks, with their French."""

    language = FRENCH
    look_up: LookUp | None = None

    def __init__(self) -> None:
        self.modules: list[tuple[dict[str, Any], dict[str, Any]]] = []

    def tell(self, text: str) -> str:
        return (self.look_up(plain(text)) or text) if self.look_up else text


_speech = _Speech()


def current() -> str:
    """`fr` or `en`."""
    return FRENCH if _for_a_document.get() else _speech.language


def choose(language: str, look_up: LookUp | None = None) -> None:
    """Tell everything in `language` from now on; `look_up` gives the English of a text."""
    _speech.language, _speech.look_up = language, look_up
    for words, french in _speech.modules:
        _put(words, french)


@contextlib.contextmanager
def in_french() -> Iterator[None]:
    """Within, this thread tells everything in French: documents are French whatever the window speaks."""
    token = _for_a_document.set(True)
    try:
        yield
    finally:
        _for_a_document.reset(token)


def said(text: str) -> str:
    """A text in the chosen language: one of a table, or one written out here with {names} for what is filled in."""
    return text if _for_a_document.get() else _speech.tell(text)


def speak(words: dict[str, Any]) -> None:
    """Tell the constants of a module, given its `globals()`, in the chosen language; the last line of the module.

    Only for those that the window takes as they are: the texts of a dict are told by `said`, where they are looked up.
    """
    french = {name: value for name, value in constants(words).items() if not isinstance(value, dict)}
    _speech.modules.append((words, french))
    if _speech.look_up:
        _put(words, french)


def constants(words: dict[str, Any]) -> dict[str, Any]:
    """Those names of a module that hold words."""
    return {name: value for name, value in words.items() if not name.startswith("__") and _holds_words(value)}


def plain(text: str) -> str:
    """A text as it is looked up."""
    return text.translate(_PLAIN)


def _put(words: dict[str, Any], french: dict[str, Any]) -> None:
    for name, value in french.items():
        words[name] = told(value, _speech.tell)


def told(value: Any, tell: Callable[[str], str]) -> Any:
    """The same constant with its texts told by `tell`, however deep they lie."""
    if type(value) is str:
        return tell(value)
    if isinstance(value, dict):
        return {key: told(part, tell) for key, part in value.items()}
    if isinstance(value, tuple):
        names = getattr(value, "_fields", ("",) * len(value))
        parts = [part if name in _AS_THEY_ARE else told(part, tell) for name, part in zip(names, value, strict=True)]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    if _is_ours(value):
        import dataclasses

        fields = (field.name for field in dataclasses.fields(value) if field.name not in _AS_THEY_ARE)
        return dataclasses.replace(value, **{name: told(getattr(value, name), tell) for name in fields})
    return value


def _holds_words(value: object) -> bool:
    return type(value) in (str, dict) or isinstance(value, tuple) or _is_ours(value)


def _is_ours(value: object) -> bool:
    """A constant made of a dataclass of the window; what the domain makes, such as a VAT, is data and not words."""
    kind = type(value)
    return hasattr(kind, "__dataclass_fields__") and kind.__module__.startswith("chorus_desktop.ui.")
