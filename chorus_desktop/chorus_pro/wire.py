"""JSON as Chorus Pro writes and reads it: a strict decoder, typed fields, numbers written exactly."""

import base64
import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

MAX_DEPTH = 32
#: Times without an offset are those of the platform's wall clock.
PARIS = ZoneInfo("Europe/Paris")
_YEARS = range(2000, 2200)
_INT64 = 2**63
_MOST_DIGITS = 15
#: A whole string, even one that never ends, or one bracket.
_TOKENS = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
_BREAKS = re.compile(r"\s")


class WrongAnswer(ValueError):
    """An answer that does not have the declared shape; the text says where."""


def decode(body: bytes) -> dict[str, Any]:
    """The JSON object of a body. Raises WrongAnswer on duplicate keys, NaN, depth over 32, or anything else."""
    try:
        text = body.decode("utf-8")
        _check_depth(text)
        value = json.loads(text, object_pairs_hook=_unique, parse_float=Decimal, parse_constant=_no_constant)
    except WrongAnswer:
        raise
    except (ValueError, ArithmeticError) as fault:
        raise WrongAnswer(f"JSON: {type(fault).__name__}") from None
    if not isinstance(value, dict):
        raise WrongAnswer("JSON: no object")
    return value


def _check_depth(text: str) -> None:
    """Before parsing, so that the parser never recurses deeper than is allowed."""
    depth = 0
    for token in _TOKENS.finditer(text):
        if token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            raise WrongAnswer("JSON: too deep")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise WrongAnswer("JSON: duplicate key")
    return members


def _no_constant(name: str) -> Any:
    raise WrongAnswer(f"JSON: {name}")


class Fields:
    """One JSON object read field by field; null counts as absent. Every reader raises WrongAnswer, naming the field."""

    def __init__(self, members: Mapping[str, Any], path: str = "") -> None:
        self._members = members
        self._path = path

    def text(self, name: str) -> str:
        """A text, "" when absent."""
        value = self._members.get(name)
        if value is None:
            return ""
        if not isinstance(value, str) or _has_surrogate(value):
            raise self.wrong(name, "text")
        return value.strip()

    def required_text(self, name: str) -> str:
        """A text that says something."""
        return self.text(name) or self._missing(name)

    def whole(self, name: str) -> int | None:
        """An integer of 64 bits."""
        value = self._members.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not -_INT64 <= value < _INT64:
            raise self.wrong(name, "integer")
        return value

    def required_whole(self, name: str) -> int:
        """An integer that must be there."""
        value = self.whole(name)
        return self._missing(name) if value is None else value

    def identifier(self, name: str) -> int:
        """A positive integer that must be there."""
        value = self.required_whole(name)
        if value <= 0:
            raise self.wrong(name, "positive integer")
        return value

    def amount(self, name: str) -> Decimal | None:
        """An amount in euros."""
        value = self._members.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.wrong(name, "number")
        amount = Decimal(value)
        if not -_MOST_DIGITS <= amount.adjusted() <= _MOST_DIGITS:
            raise self.wrong(name, "amount")
        return amount

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A boolean."""
        value = self._members.get(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.wrong(name, "boolean")
        return value

    def answer(self, name: str) -> bool | None:
        """A boolean, None where nothing is said."""
        return None if self._members.get(name) is None else self.flag(name)

    def child(self, name: str) -> "Fields":
        """A nested object, empty when absent."""
        value = self._members.get(name)
        if value is None:
            value = {}
        if not isinstance(value, dict):
            raise self.wrong(name, "object")
        return Fields(value, self._inner(name))

    def children(self, name: str) -> tuple["Fields", ...]:
        """A list of objects, empty when absent; a lone object counts as a list of one (seen in samples)."""
        value = self._members.get(name)
        if value is None:
            return ()
        items: Iterable[Any] = [value] if isinstance(value, dict) else value
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise self.wrong(name, "list of objects")
        return tuple(Fields(item, f"{self._inner(name)}[{place}]") for place, item in enumerate(items))

    def moment(self, name: str) -> datetime | None:
        """An instant in UTC: "YYYY-MM-DD", "YYYY-MM-DD HH:MM" (both Paris time) or ISO 8601 with an offset."""
        text = self.text(name)
        if not text:
            return None
        try:
            told = datetime.fromisoformat(text)
        except ValueError:
            raise self.wrong(name, "date") from None
        if told.year not in _YEARS:
            raise self.wrong(name, "date")
        return (told if told.tzinfo is not None else told.replace(tzinfo=PARIS)).astimezone(UTC)

    def day(self, name: str) -> date | None:
        """A calendar day of Paris."""
        moment = self.moment(name)
        return None if moment is None else moment.astimezone(PARIS).date()

    def file(self, name: str) -> bytes:
        """The bytes of a file in base64 that must be there; line breaks inside it count for nothing."""
        text = self.required_text(name)
        try:
            return base64.b64decode("".join(text.split()) if _BREAKS.search(text) else text, validate=True)
        except ValueError:
            raise self.wrong(name, "base64") from None

    def wrong(self, name: str, wanted: str) -> WrongAnswer:
        """The fault of a field that is not what was declared."""
        return WrongAnswer(f"{self._inner(name)}: not a valid {wanted}")

    def _missing(self, name: str) -> Any:
        raise WrongAnswer(f"{self._inner(name)}: missing")

    def _inner(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name


def _has_surrogate(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def encode(value: object) -> bytes:
    """A request body; a Decimal is written with all its digits and never goes through a float."""
    return _written(value).encode("utf-8")


def _written(value: object) -> str:
    match value:
        case Decimal():
            return format(value, "f")
        case dict():
            return "{" + ",".join(f"{json.dumps(name)}:{_written(item)}" for name, item in value.items()) + "}"
        case list() | tuple():
            return "[" + ",".join(map(_written, value)) + "]"
        case bool() | int() | str() | None:
            return json.dumps(value, ensure_ascii=False)
        case _:
            raise TypeError(f"not written as JSON: {type(value).__name__}")


def present(members: Mapping[str, object]) -> dict[str, object]:
    """The members that say something: what is empty or unknown is left out of a request, never sent as null or ""."""
    return {name: value for name, value in members.items() if value not in (None, "", (), [], {})}
