"""Calls whose request and answer are held against the OpenAPI file as they are made."""

from typing import Any

from tests.contract import openapi
from tests.contract.sandbox.caller import Caller

TRANSVERSES = "/cpro/transverses/v1/"
STRUCTURES = "/cpro/structures/v1/"
NOTHING_FOUND = {"codeRetour": 20000, "libelle": "TRA_MSG_00.015"}


def ask(caller: Caller, path: str, **body: Any) -> dict[str, Any]:
    """The answer, conforming: no field that the schema does not name, every enumeration and date in its form."""
    schema = openapi.request_schema(path)
    assert schema is not None
    assert openapi.violations(schema, body) == []
    answer = caller.post(path, body)
    assert openapi.violations(openapi.response_schema(path, 200), answer) == []
    assert None not in answer.values()
    return answer


def found(caller: Caller, path: str, list_name: str, **body: Any) -> list[dict[str, Any]]:
    """The list of a successful answer."""
    answer = ask(caller, path, **body)
    assert answer["codeRetour"] == 0
    rows: list[dict[str, Any]] = answer[list_name]
    assert rows
    return rows
