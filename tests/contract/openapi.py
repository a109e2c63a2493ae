"""The OpenAPI file of the exchange: its operations, its schemas made strict, and where a body departs from them."""

import copy
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend

FILE = Path(__file__).with_name("chorus-openapi.yaml")
JSON, FORM, HTML = "application/json", "application/x-www-form-urlencoded", "text/html"

Schema = Mapping[str, Any]

_DOCUMENT: dict[str, Any] = yaml.load(FILE.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both loaders are safe
_DATE = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?", re.ASCII
)


class Undocumented(LookupError):
    """The file knows no such operation, status or media type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A documented operation: `described` is its object in the file."""

    path: str
    method: str
    described: Schema


#: By path: each path of the file has one method.
OPERATIONS: Mapping[str, Operation] = {
    path: Operation(path=path, method=method.upper(), described=item[method])
    for path, item in _DOCUMENT["paths"].items()
    for method in ("get", "post")
    if method in item
}


def request_schema(path: str) -> Schema | None:
    """The schema of the body that the path expects; None when it takes none. Raises Undocumented."""
    content = _operation(path).described.get("requestBody", {}).get("content", {})
    return next((media["schema"] for media in content.values()), None)


def request_media(path: str) -> str | None:
    """The media type of that body. Raises Undocumented."""
    return next(iter(_operation(path).described.get("requestBody", {}).get("content", {})), None)


def response_schema(path: str, status: int, media: str = JSON) -> Schema:
    """The schema of an answer. Raises Undocumented for a status or media type that the file does not give the path."""
    response = _operation(path).described["responses"].get(str(status))
    if response is None:
        raise Undocumented(f"{path}: HTTP {status} is not documented")
    content = resolved(response)["content"]
    if media not in content:
        raise Undocumented(f"{path}: HTTP {status} as {media or 'no media type'}, documented: {', '.join(content)}")
    schema: Schema = content[media]["schema"]
    return schema


def violations(schema: Schema, instance: Any) -> list[str]:
    """Where the instance departs from the schema, as `field[0].name: what`; fields that it does not name count too."""
    return [_told(error) for error in _validator(json.dumps(schema)).iter_errors(instance)]


def read_json(body: bytes) -> Any:
    """The JSON value of UTF-8 bytes. Raises ValueError, also for NaN and for a field that comes twice."""
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_number, object_pairs_hook=_without_doubles)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _operation(path: str) -> Operation:
    if path not in OPERATIONS:
        raise Undocumented(f"{path}: no documented operation")
    return OPERATIONS[path]


def resolved(node: Schema) -> Schema:
    """The node itself, or what its $ref names."""
    reference = node.get("$ref")
    if reference is None:
        return node
    kind, name = reference.split("/")[-2:]
    found: Schema = _DOCUMENT["components"][kind][name]
    return found


def _closed(node: Any) -> Any:
    """A copy in which objects that name their fields allow no others."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {name: _closed(value) for name, value in node.items()}
    if isinstance(node.get("properties"), dict) and "type" in node:
        closed.setdefault("additionalProperties", False)
    return closed


def _components() -> dict[str, Any]:
    schemas = _closed(copy.deepcopy(_DOCUMENT["components"]["schemas"]))
    for name in ("DateRequete", "DateReponse"):
        del schemas[name]["pattern"]
        schemas[name]["format"] = "chorus-date"
    return {"schemas": schemas}


_COMPONENTS = _components()
_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("chorus-date")
def _is_a_day(value: object) -> bool:
    if not isinstance(value, str):
        return True
    shaped = _DATE.fullmatch(value)
    try:
        return shaped is not None and bool(datetime.fromisoformat(" ".join(part for part in shaped.groups() if part)))
    except ValueError:
        return False


@_FORMATS.checks("int32")
def _fits_32(value: object) -> bool:
    return not isinstance(value, int) or -(2**31) <= value < 2**31


@_FORMATS.checks("int64")
def _fits_64(value: object) -> bool:
    return not isinstance(value, int) or -(2**63) <= value < 2**63


#: Strict clients read 1.0 as no integer, whatever JSON Schema says.
_Strict = extend(
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine_many(
        {
            "integer": lambda _checker, value: isinstance(value, int) and not isinstance(value, bool),
            "number": lambda _checker, value: isinstance(value, int | float | Decimal) and not isinstance(value, bool),
        }
    ),
)


@cache
def _validator(schema: str) -> Any:
    root = _closed(json.loads(schema)) | {"components": _COMPONENTS}
    return _Strict(root, format_checker=_FORMATS)


def _told(error: ValidationError) -> str:
    leaf = best_match([error]) or error
    path = "".join(_step(part) for part in leaf.absolute_path).lstrip(".")
    return f"{path or 'body'}: {leaf.message[:200]}"


def _step(part: str | int) -> str:
    return f"[{part}]" if isinstance(part, int) else f".{part}"


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError(f"a field comes twice among {sorted(fields)}")
    return fields
