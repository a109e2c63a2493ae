"""Read an XML document by local names, tolerantly: prefixes and versions of namespaces vary from maker to maker."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias, TypeVar

from lxml import etree

from chorus_desktop.domain.money import parse_decimal

Element: TypeAlias = etree._Element
_E = TypeVar("_E", bound=StrEnum)


class XmlFields:
    """Paths are local names joined by slashes; `warnings` collects codes of values that could not be used."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self.warnings: list[str] = []

    def all(self, path: str, below: Element | None = None) -> list[Element]:
        """All elements at a path below an element, the root by default."""
        found = [self._root if below is None else below]
        for name in path.split("/"):
            found = [
                child
                for element in found
                for child in element.iterchildren(tag=etree.Element)
                if etree.QName(child).localname == name
            ]
        return found

    def first(self, path: str, below: Element | None = None) -> Element | None:
        """The first of them."""
        found = self.all(path, below)
        return found[0] if found else None

    def text(self, path: str, below: Element | None = None) -> str:
        """The text of the first, without the spaces around."""
        element = self.first(path, below)
        return (element.text or "").strip() if element is not None else ""

    def decimal(self, path: str, below: Element | None = None) -> Decimal | None:
        """A number, or None with a warning where it is none."""
        text = self.text(path, below)
        if not text:
            return None
        value = parse_decimal(text)
        if value is None or abs(value.adjusted()) > 18:
            self.warnings.append("number_unreadable")
            return None
        return value

    def day(self, text: str) -> date | None:
        """A day from YYYY-MM-DD, or None with a warning."""
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.warnings.append("date_unreadable")
            return None

    def choice(self, path: str, kind: type[_E], default: _E, below: Element | None = None) -> _E:
        """One of an enumeration; another value is told and the default taken."""
        text = self.text(path, below)
        if not text:
            return default
        try:
            return kind(text)
        except ValueError:
            self.warnings.append("code_unknown")
            return default
