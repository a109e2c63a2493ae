"""The strict reading of the OpenAPI file: its own examples pass, and each kind of departure is told."""

from typing import Any

import pytest

from tests.contract import openapi

FLUX = "/cpro/factures/v1/deposer/flux"
SEARCH = "/cpro/factures/v1/rechercher/fournisseur"
OK = {"codeRetour": 0, "libelle": "GCU_MSG_01_000"}


def examples() -> list[Any]:
    return [
        pytest.param(schema, media["example"], id=f"{path} {name}")
        for path, operation in openapi.OPERATIONS.items()
        for name, schema, media in (
            ("request", openapi.request_schema(path), next(iter(_bodies(operation)), {})),
            (
                "answer",
                openapi.response_schema(path, 200),
                operation.described["responses"]["200"]["content"][openapi.JSON],
            ),
        )
        if "example" in media
    ]


def _bodies(operation: openapi.Operation) -> list[Any]:
    return list(operation.described.get("requestBody", {}).get("content", {}).values())


@pytest.mark.parametrize(("schema", "example"), examples())
def test_the_examples_of_the_file_are_strictly_right(schema: Any, example: Any) -> None:
    assert openapi.violations(schema, example) == []


def test_the_file_knows_56_operations() -> None:
    assert len(openapi.OPERATIONS) == 56
    assert [path for path, operation in openapi.OPERATIONS.items() if operation.method == "GET"] == [
        "/cpro/transverses/v1/health-check"
    ]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"codeRetour": "0"}, "codeRetour"),
        ({"codeRetour": 0.0}, "codeRetour"),
        ({"codeRetour": True}, "codeRetour"),
        ({"codeRetour": None}, "codeRetour"),
        ({"codeRetour": 2**31}, "codeRetour"),
        ({"dateDepot": "03/04/2026"}, "dateDepot"),
        ({"dateDepot": "2026-02-30"}, "dateDepot"),
        ({"dateDepot": "2026-02-03T25:00"}, "dateDepot"),
        ({"dateDepot": "٢٠٢٦-02-03"}, "dateDepot"),
        ({"syntaxeFlux": "IN_DP_E2_UBL_INVOICE"}, "syntaxeFlux"),
        ({"numeroFluxDepot": 12}, "numeroFluxDepot"),
        ({"ailleurs": 1}, "'ailleurs' was unexpected"),
    ],
)
def test_each_departure_is_told_with_its_field(changes: dict[str, Any], field: str) -> None:
    (told,) = openapi.violations(openapi.response_schema(FLUX, 200), OK | changes)
    assert field in told


@pytest.mark.parametrize("day", ["2026-04-03", "2026-04-03 11:14", "2026-04-03T11:14:02.120+02:00", None])
def test_the_three_forms_of_a_date(day: str | None) -> None:
    assert openapi.violations(openapi.response_schema(FLUX, 200), OK | {"dateDepot": day}) == []


def test_the_path_inside_a_list_is_told() -> None:
    answer = OK | {"listeFactures": [{}, {"identifiantFactureCPP": 1.0}]}
    (told,) = openapi.violations(openapi.response_schema(SEARCH, 200), answer)
    assert told.startswith("listeFactures[1].identifiantFactureCPP: ")


def test_requests_are_as_strict() -> None:
    schema = openapi.request_schema(SEARCH)
    assert schema is not None
    assert openapi.violations(schema, {"numeroFacture": "F1", "periodeDateDepotDu": "2026-04-03"}) == []
    assert len(openapi.violations(schema, {"numeroFacture": None, "periodeDateDepotDu": "hier", "x": 1})) == 3


@pytest.mark.parametrize("body", [b'{"a": NaN}', b'{"a": 1, "a": 2}', b"\xff", b"{", '{"é": 1}'.encode("latin-1")])
def test_what_strict_readers_refuse_is_no_json(body: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        openapi.read_json(body)


def test_what_the_file_does_not_know() -> None:
    for call in (
        lambda: openapi.request_schema("/ailleurs"),
        lambda: openapi.response_schema(FLUX, 418),
        lambda: openapi.response_schema(FLUX, 200, openapi.HTML),
    ):
        with pytest.raises(openapi.Undocumented):
            call()
