"""Typed access to the JSON body of a request; a wrong type is a request that could not be read."""

import base64
import binascii
from decimal import Decimal
from typing import Any


def is_amount(value: Decimal) -> bool:
    """Whether the number fits decimal(19,6), as amounts and quantities do."""
    return value.is_finite() and (value.is_zero() or -13 <= value.adjusted() < 13)


_KINDS = {str: "chaine", int: "entier", bool: "booleen", list: "liste"}


class Malformed(Exception):
    """The body does not have the declared shape: HTTP 400."""


class Fields:
    """One JSON object; null counts as absent."""

    def __init__(self, values: Any, path: str = "") -> None:
        if not isinstance(values, dict):
            raise Malformed(f"{path or 'corps'} : objet attendu")
        self._values = values
        self._path = path

    def __contains__(self, name: str) -> bool:
        return self._values.get(name) is not None

    def text(self, name: str, default: str = "") -> str:
        """A string; an empty one counts as absent, since clients of some languages send every field."""
        return str(self._typed(name, str, default)) or default

    def whole(self, name: str, default: int | None = None) -> int | None:
        """An integer."""
        value = self._typed(name, int, default)
        if isinstance(value, bool) or (value is not None and not -(2**63) <= value < 2**63):
            raise self._wrong(name, "entier")
        return value  # type: ignore[no-any-return]  # checked by _typed

    def flag(self, name: str, *, default: bool) -> bool:
        """A boolean."""
        return bool(self._typed(name, bool, default))

    def number(self, name: str) -> Decimal | None:
        """A number, exactly as written."""
        value = self._values.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self._wrong(name, "nombre")
        amount = Decimal(value)
        if not is_amount(amount):
            raise self._wrong(name, "nombre")
        return amount or Decimal(0)

    def child(self, name: str) -> "Fields":
        """A nested object; empty when absent."""
        return Fields(self._values.get(name) or {}, self._inner(name))

    def children(self, name: str) -> list["Fields"]:
        """An array of objects; empty when absent."""
        return [Fields(value, f"{self._inner(name)}[{i}]") for i, value in enumerate(self._typed(name, list, []))]

    def child_or_first(self, name: str) -> "Fields":
        """An object, or the first of an array of objects: both forms are in use for pieceJointePrincipale."""
        if isinstance(self._values.get(name), list):
            return (self.children(name) or [Fields({})])[0]
        return self.child(name)

    def texts(self, name: str) -> list[str]:
        """An array of strings; empty when absent."""
        values = self._typed(name, list, [])
        if not all(isinstance(value, str) for value in values):
            raise self._wrong(name, "liste de chaines")
        return list(values)

    def file(self, name: str) -> bytes | None:
        """Bytes given in base64; None when absent or not base64."""
        try:
            return base64.b64decode("".join(self.text(name).split()), validate=True) or None
        except (binascii.Error, ValueError):
            return None

    def _typed(self, name: str, kind: type, default: Any) -> Any:
        value = self._values.get(name)
        if value is None:
            return default
        if not isinstance(value, kind):
            raise self._wrong(name, _KINDS[kind])
        return value

    def _inner(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name

    def _wrong(self, name: str, kind: str) -> Malformed:
        return Malformed(f"{self._inner(name)} : {kind} attendu")
