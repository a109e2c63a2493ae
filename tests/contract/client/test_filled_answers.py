"""Answers with every field that the OpenAPI file declares are read; spoiled in any way, they still give a value."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chorus_desktop.domain.exchange import Held, NotSent, ReadFailed, TurnedDown, Unanswered
from tests.contract import openapi
from tests.contract.client.scripted import TOKEN, Scripted, response, structure
from tests.contract.client.test_mutated_answers import spoiled
from tests.contract.client.test_requests_fit_schema import CALLS

#: Calls that have tests of their own with answers of their own.
ELSEWHERE = {"check", "public body", "public bodies", "own PDF", "signed PDF", "data alone", "data alone, all told"}
NAMES = sorted(set(CALLS) - ELSEWHERE)
FAILURES = (ReadFailed, NotSent, Held, TurnedDown, Unanswered)


def filled(schema: Mapping[str, Any]) -> Any:
    """A value with all that the schema declares: texts are base64, numbers are one, so that a list counts one row."""
    node = openapi.resolved(schema)
    if "oneOf" in node:
        return filled(node["oneOf"][0])
    if "enum" in node:
        return node["enum"][0]
    kind = node.get("type")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "object":
        return {name: filled(field) for name, field in node.get("properties", {}).items()}
    if kind == "array":
        return [filled(node["items"])]
    return {"string": "2026-04-03" if "pattern" in node else "AAAA", "boolean": True}.get(kind, 1)


def answers() -> dict[str, Any]:
    """The filled answer of every operation, by path."""
    told: dict[str, Any] = {"token": TOKEN}
    for path in openapi.OPERATIONS:
        if path.startswith("/cpro/"):
            told[path] = filled(openapi.response_schema(path, 200))
            told[path] |= {"codeRetour": 0} if "codeRetour" in told[path] else {}
    told["/cpro/structures/v1/rechercher"]["listeStructures"] = [structure()]
    return told


FILLED = answers()


@pytest.mark.parametrize("name", NAMES)
async def test_a_filled_answer_is_read(name: str) -> None:
    outcome = await CALLS[name](Scripted(**FILLED).client())
    assert not isinstance(outcome, FAILURES)


@given(data=st.data(), name=st.sampled_from(NAMES))
@settings(max_examples=400)
def test_a_spoiled_answer_still_gives_a_value(data: st.DataObject, name: str) -> None:
    first = Scripted(**FILLED)
    asyncio.run(CALLS[name](first.client()))
    route = data.draw(
        st.sampled_from(sorted({request.url.path for request in first.requests if "/cpro/" in request.url.path}))
    )
    body = data.draw(spoiled(FILLED[route]))
    outcome = asyncio.run(CALLS[name](Scripted(**FILLED, **{route[1:]: response(body)}).client()))
    assert type(outcome).__module__.startswith(("chorus_desktop.domain.", "builtins"))
    assert outcome is None or isinstance(outcome, tuple) or type(outcome).__module__ != "builtins"


def test_the_filled_answers_are_as_declared() -> None:
    for path, told in FILLED.items():
        if path.startswith("/cpro/"):
            schema = openapi.response_schema(path, 200)
            assert openapi.violations(schema, json.loads(json.dumps(told))) == []
