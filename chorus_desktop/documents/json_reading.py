"""Read JSON values strictly: each wrong key, type, date or number is a UserFault that names its place."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.money import parse_decimal

#: Digits, sign and point of the longest decimal that an invoice may carry (BR-FR-DEC: 19 positions).
_LONGEST = 21
_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


class Reading:
    """One JSON object at `path`; `finish` complains of the keys that nobody asked for."""

    def __init__(self, data: object, path: str = "") -> None:
        if not isinstance(data, dict):
            if not path:
                raise UserFault("json_no_object")
            raise UserFault("json_type", field=path, expected="object")
        self._data: Mapping[str, Any] = data
        self._path = path
        self._asked: set[str] = set()

    def place(self, key: str) -> str:
        """Where a key stands, for the user."""
        return f"{self._path}.{key}" if self._path else key

    def has(self, key: str) -> bool:
        """Whether the key is there and is not null."""
        self._asked.add(key)
        return self._data.get(key) is not None

    def text(self, key: str, default: str = "") -> str:
        """A string."""
        value = self._value(key, default)
        if not isinstance(value, str):
            raise UserFault("json_type", field=self.place(key), expected="text")
        return value

    def flag(self, key: str) -> bool:
        """true or false; false where absent."""
        value = self._value(key, False)
        if not isinstance(value, bool):
            raise UserFault("json_type", field=self.place(key), expected="truth")
        return value

    def decimal(self, key: str, default: Decimal | None = None) -> Decimal | None:
        """A decimal as a string with a point; the default where it is absent or empty."""
        text = self.text(key)
        if not text:
            return default
        value = parse_decimal(text)
        if value is None or set(text) - set("0123456789.-") or len(text) > _LONGEST:
            raise UserFault("json_decimal", field=self.place(key), value=text)
        return value

    def required_decimal(self, key: str) -> Decimal:
        """A decimal that must be there."""
        value = self.decimal(key)
        if value is None:
            raise UserFault("json_missing", field=self.place(key))
        return value

    def day(self, key: str) -> date | None:
        """A date YYYY-MM-DD, or None."""
        text = self.text(key)
        if not text:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
                raise ValueError(text)
            return date.fromisoformat(text)
        except ValueError:
            raise UserFault("json_date", field=self.place(key), value=text) from None

    def required_day(self, key: str) -> date:
        """A date that must be there."""
        value = self.day(key)
        if value is None:
            raise UserFault("json_missing", field=self.place(key))
        return value

    def choice(self, key: str, kind: type[_E], default: _E) -> _E:
        """One of the values of an enumeration."""
        text = self.text(key, default.value)
        try:
            return kind(text)
        except ValueError:
            allowed = ", ".join(item.value for item in kind)
            raise UserFault("json_choice", field=self.place(key), value=text, allowed=allowed) from None

    def nested(self, key: str, read: Callable[["Reading"], _T], default: _T) -> _T:
        """A nested object, all of whose keys must be known."""
        if not self.has(key):
            return default
        nested = Reading(self._data[key], self.place(key))
        value = read(nested)
        nested.finish()
        return value

    def objects(self, key: str, read: Callable[["Reading"], _T]) -> tuple[_T, ...]:
        """A list of objects."""
        value = self._value(key, [])
        if not isinstance(value, list):
            raise UserFault("json_type", field=self.place(key), expected="list")
        found = []
        for rank, item in enumerate(value):
            nested = Reading(item, f"{self.place(key)}.{rank}")
            found.append(read(nested))
            nested.finish()
        return tuple(found)

    def finish(self) -> None:
        """Complain of the first key that is not known. Raises UserFault("json_key_unknown")."""
        for key in self._data:
            if key not in self._asked:
                raise UserFault("json_key_unknown", field=self.place(str(key)))

    def _value(self, key: str, default: object) -> Any:
        return self._data[key] if self.has(key) else default
