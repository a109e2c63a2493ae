"""The requests that the OpenAPI file of the platform allows, nothing undeclared beside them."""

import functools
import json
from pathlib import Path
from typing import Any

import httpx
import yaml
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

SPEC = Path(__file__).resolve().parent.parent / "chorus-openapi.yaml"


@functools.cache
def document() -> dict[str, Any]:
    """The file; its objects are closed, so that a misspelt field is a fault too."""
    told: dict[str, Any] = yaml.safe_load(SPEC.read_text("utf-8"))
    for schema in told["components"]["schemas"].values():
        if schema.get("type") == "object" and schema.get("properties"):
            schema.setdefault("additionalProperties", False)
    return told


@functools.cache
def operations() -> frozenset[str]:
    """The paths of all calls of the API."""
    return frozenset(path for path in document()["paths"] if path.startswith("/cpro/"))


@functools.cache
def _validator(path: str) -> Validator:
    body = document()["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    return Draft202012Validator({**body, "components": document()["components"]})


def faults(request: httpx.Request) -> list[str]:
    """What the file has against a request to the API; nothing where all is well."""
    path = request.url.path
    if path not in operations():
        return [f"{path}: no such call"]
    if request.method == "GET":
        return [] if "get" in document()["paths"][path] else [f"{path}: not to be got"]
    found = _validator(path).iter_errors(json.loads(request.content))
    return [f"{path} {'.'.join(map(str, fault.absolute_path))}: {fault.message[:200]}" for fault in found]
