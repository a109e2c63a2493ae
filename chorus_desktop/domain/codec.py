"""Frozen dataclasses to canonical JSON and back; decimals and dates travel as text, so that nothing is rounded."""

import dataclasses
import json
import types
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from chorus_desktop.domain.instants import from_text, to_text

T = TypeVar("T")


def encode(value: object) -> str:
    """The canonical JSON of a value: sorted keys, no spaces, text that is valid UTF-8."""
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace").decode("utf-8")


def decode(kind: type[T], text: str) -> T:
    """The inverse of `encode`; fields that the text lacks take their default, unknown ones are passed over.

    Raises ValueError on text that `encode` cannot have written.
    """
    try:
        value = _typed(kind, json.loads(text))
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"{kind.__name__}: {error}") from error
    return value  # type: ignore[no-any-return]


def _plain(value: object) -> object:
    match value:
        case None | bool() | int():
            return value
        case StrEnum():
            return value.value
        case str():
            return value
        case Decimal():
            if not value.is_finite():
                raise ValueError(f"{value} is no amount")
            return str(value)
        case datetime():
            return to_text(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _ if dataclasses.is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise TypeError(f"{type(value).__name__} is no value that can be kept")


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _typed(kind: Any, raw: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (item for item in get_args(kind) if item is not type(None))
        return None if raw is None else _typed(inner, raw)
    if origin is tuple:
        item = get_args(kind)[0]
        return tuple(_typed(item, element) for element in _expect(list, raw))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        known = _expect(dict, raw)
        return kind(**{name: _typed(hint, known[name]) for name, hint in _hints(kind).items() if name in known})
    if kind is Decimal:
        return Decimal(_expect(str, raw))
    if kind is datetime:
        return from_text(_expect(str, raw))
    if kind is date:
        return date.fromisoformat(_expect(str, raw))
    if issubclass(kind, StrEnum):
        return kind(_expect(str, raw))
    return _expect(kind, raw)


def _expect(kind: type[T], raw: object) -> T:
    if type(raw) is not kind:
        raise TypeError(f"{kind.__name__} expected, not {type(raw).__name__}")
    return raw
