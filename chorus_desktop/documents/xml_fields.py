"""Read an XML document by local names, tolerantly: prefixes and versions of namespaces vary from maker to maker."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias, TypeVar

from lxml import etree

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.money import parse_decimal

Element: TypeAlias = etree._Element
_E = TypeVar("_E", bound=StrEnum)
#: Longest text that may be a number; wider than ten digits it could not be multiplied and summed exactly.
_MOST_TEXT, MOST_EXPONENT = 40, 9
#: Longest number that a draft can hold once it is written plainly.
_MOST_WRITTEN = 21
#: Children of one element that are read; ten megabytes hold some 20,000 lines.
_MOST_CHILDREN = 50_000
#: What stands nowhere in a document; nobody adds to it.
_NONE: list[Element] = []


@lru_cache(maxsize=512)
def _steps(path: str) -> tuple[str, ...]:
    return tuple(path.split("/"))


class XmlFields:
    """Paths are local names joined by slashes; `warnings` collects codes of values that could not be used.

    Whatever asks for an element with more children than any invoice has raises UserFault("xml_too_long").
    `aliases` gives the name under which an element of an older syntax is asked for.
    """

    def __init__(self, root: Element, aliases: Mapping[str, str] | None = None) -> None:
        self._root = root
        self._aliases = aliases or {}
        self._children: dict[Element, dict[str, list[Element]]] = {}
        self._names: dict[str, str] = {}
        self._warnings: list[str] = []
        self._exemptions: dict[tuple[str, Decimal], tuple[str, str]] | None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        """The codes, each once, in the order in which they came up."""
        return tuple(dict.fromkeys(self._warnings))

    def warn(self, code: str) -> None:
        """Tell that something could not be read, or does not fit."""
        self._warnings.append(code)

    def all(self, path: str, below: Element | None = None) -> list[Element]:
        """All elements at a path below an element, the root by default."""
        found = [self._root if below is None else below]
        for name in _steps(path):
            if len(found) == 1:
                found = self._named(found[0]).get(name, _NONE)
            else:
                found = [child for element in found for child in self._named(element).get(name, _NONE)]
            if not found:
                break
        return found

    def first(self, path: str, below: Element | None = None) -> Element | None:
        """The first of them."""
        found = self.all(path, below)
        return found[0] if found else None

    def text(self, path: str, below: Element | None = None, **attributes: str) -> str:
        """The first text that is not empty, without the spaces around, of elements that have the attributes."""
        for element in self.all(path, below):
            if attributes and any(element.get(name) != value for name, value in attributes.items()):
                continue
            if text := (element.text or "").strip():
                return text
        return ""

    def decimal(self, path: str, below: Element | None = None, **attributes: str) -> Decimal | None:
        """A number, or None with a warning where it is none or too wide to reckon with."""
        text = self.text(path, below, **attributes)
        if not text:
            return None
        value = parse_decimal(text) if len(text) <= _MOST_TEXT and "_" not in text else None
        if value is None or abs(value.adjusted()) > MOST_EXPONENT or len(format(value, "f")) > _MOST_WRITTEN:
            self.warn("number_unreadable")
            return None
        return value

    def rate(self, path: str, below: Element | None = None) -> Decimal:
        """A rate in percent, zero where it is absent; one that cannot be is told."""
        value = self.decimal(path, below)
        if value is None:
            return Decimal(0)
        if not 0 <= value <= 100:
            self.warn("number_unreadable")
            return Decimal(0)
        return value

    def day(self, text: str) -> date | None:
        """A day from YYYYMMDD or YYYY-MM-DD, whatever time follows; None with a warning where it is none."""
        if not text:
            return None
        try:
            return date.fromisoformat(text[:10] if "-" in text else text[:8])
        except ValueError:
            self.warn("date_unreadable")
            return None

    def sums(self, paths: Mapping[str, str], **attributes: str) -> dict[str, str]:
        """The numbers that stand at the paths, written plainly, by key; what has none is left out."""
        found = {key: self.decimal(path, None, **attributes) for key, path in paths.items()}
        return {key: format(value, "f") for key, value in found.items() if value is not None}

    def exemption(self, rows: str, names: Sequence[str], category: str, rate: Decimal) -> tuple[str, str]:
        """Code and reason of the exemption (BT-121, BT-120) that the VAT breakdown states for a category and a rate.

        `names` are those of category, rate, code and reason in its `rows`.
        """
        if self._exemptions is None:
            kind, percent, code, reason = names
            self._exemptions = {}
            for row in self.all(rows):
                told = self.text(code, row), self.text(reason, row)
                self._exemptions.setdefault((self.text(kind, row), self.rate(percent, row)), told)
        return self._exemptions.get((category, rate), ("", ""))

    def choice(self, path: str, kind: type[_E], default: _E, below: Element | None = None) -> _E:
        """One of an enumeration; another value is told and the default taken."""
        text = self.text(path, below)
        if not text:
            return default
        try:
            return kind(text)
        except ValueError:
            self.warn("code_unknown")
            return default

    def _named(self, element: Element) -> dict[str, list[Element]]:
        known = self._children.get(element)
        if known is None:
            if len(element) > _MOST_CHILDREN:
                raise UserFault("xml_too_long")
            known = self._children[element] = {}
            for child in element:
                tag = child.tag
                if isinstance(tag, str):  # neither a comment nor an instruction
                    known.setdefault(self._names.get(tag) or self._name(tag), []).append(child)
        return known

    def _name(self, tag: str) -> str:
        """The name under which elements of a tag are asked for."""
        local = tag.rpartition("}")[2]
        name = self._names[tag] = self._aliases.get(local, local)
        return name
