"""Frozen dataclasses to canonical JSON and back; decimals and dates travel as text, so that nothing is rounded."""

import dataclasses
import json
import types
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from chorus_desktop.domain.instants import from_text, to_text

T = TypeVar("T")
#: What JSON keeps by itself; not their subclasses.
_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def encode(value: object) -> str:
    """The canonical JSON of a value: sorted keys, no spaces, text that is valid UTF-8."""
    text = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace").decode("utf-8")


def decode(kind: type[T], text: str) -> T:
    """The inverse of `encode`; fields that the text lacks take their default, unknown ones are passed over.

    Raises ValueError on text that `encode` cannot have written.
    """
    wanted: Any = kind
    try:
        value = _reader(wanted)(json.loads(text))
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"{kind.__name__}: {error}") from error
    return value  # type: ignore[no-any-return]


def _plain(value: object) -> object:
    kind: Any = type(value)
    if kind in _AS_THEY_ARE:
        return value
    match value:
        case StrEnum():
            return value.value
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
            return {name: _plain(getattr(value, name)) for name in _names(kind)}
    raise TypeError(f"{kind.__name__} is no value that can be kept")


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {name: hints[name] for name in _names(kind)}


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from its JSON; looked up once, for stores hold many thousands of them."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = map(_reader, (item for item in get_args(kind) if item is not type(None)))
        return lambda raw: None if raw is None else inner(raw)
    if origin is tuple:
        item = _reader(get_args(kind)[0])
        return lambda raw: tuple(map(item, _expect(list, raw)))
    if dataclasses.is_dataclass(kind):
        return _record_reader(kind)
    if kind is Decimal:
        return lambda raw: Decimal(_expect(str, raw))
    if kind is datetime:
        return lambda raw: from_text(_expect(str, raw))
    if kind is date:
        return lambda raw: date.fromisoformat(_expect(str, raw))
    if issubclass(kind, StrEnum):
        return lambda raw: kind(_expect(str, raw))
    return lambda raw: _expect(kind, raw)


def _record_reader(kind: Any) -> Callable[[Any], Any]:
    readers = tuple((name, _reader(hint)) for name, hint in _hints(kind).items())

    def read(raw: Any) -> Any:
        known = _expect(dict, raw)
        return kind(**{name: field(known[name]) for name, field in readers if name in known})

    return read


def _expect(kind: type[T], raw: object) -> T:
    if type(raw) is not kind:
        raise TypeError(f"{kind.__name__} expected, not {type(raw).__name__}")
    return raw
