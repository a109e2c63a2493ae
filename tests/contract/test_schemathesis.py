"""Valid requests of every documented operation, made up by Schemathesis, against the running platform."""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import hypothesis
import pytest
import schemathesis
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from chorus_desktop.sandbox import operations
from chorus_desktop.sandbox.server import Platform
from tests.contract import openapi
from tests.contract.sandbox import by_hand
from tests.contract.sandbox.by_hand import Sheet
from tests.contract.sandbox.caller import Caller

#: Examples of each operation; more by hand: SCHEMATHESIS_EXAMPLES=500.
EXAMPLES = int(os.environ.get("SCHEMATHESIS_EXAMPLES", "25"))
CHECKS = [not_a_server_error, response_schema_conformance, content_type_conformance]

SCHEMA = schemathesis.openapi.from_path(openapi.FILE)


@dataclass(frozen=True, slots=True)
class Exercise:
    """A caller of a running platform, and values that name something there, by the fields that take them."""

    caller: Caller
    known: dict[str, list[Any]]


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Exercise]:
    """A platform that knows some invoices, good and refused."""
    with Platform(tmp_path_factory.mktemp("plateforme"), speed=0) as platform:
        speaker = Caller(platform.address)
        sheets = [Sheet(number=f"F2026-{number:04}") for number in range(12)]
        fluxes = [speaker.deposit(by_hand.facturx(sheet)) for sheet in [*sheets, sheets[0]]]
        platform.advance(86_400)
        found = speaker.search(rechercheFactureParFournisseur={"nbResultatsParPage": 50})
        assert len(found) == len(sheets)
        yield Exercise(speaker, _known(speaker, fluxes, found))
        speaker.http.close()


def _known(caller: Caller, fluxes: list[str], found: list[dict[str, Any]]) -> dict[str, list[Any]]:
    ids = [row["identifiantFactureCPP"] for row in found]
    structures = caller.post("/cpro/structures/v1/rechercher", {})["listeStructures"]
    ids_of_structures = [row["idStructureCPP"] for row in structures]
    sirets = [row["identifiantStructure"] for row in structures]
    return (
        dict.fromkeys(("numeroFluxDepot", "numeroFlux"), fluxes)
        | dict.fromkeys(("idFacture", "identifiantFactureCPP", "idDemandePaiement"), ids)
        | dict.fromkeys(("idStructureCPP", "idStructure", "idFournisseur", "idDestinataire"), ids_of_structures)
        | dict.fromkeys(("codeDestinataire", "identifiantStructure", "siret"), sirets)
        | {"numeroFacture": [row["numeroFacture"] for row in found]}
    )


def _naming(body: Any, known: dict[str, list[Any]], draw: random.Random) -> Any:
    """The body with some of its names replaced by those of things that exist."""
    if isinstance(body, list):
        return [_naming(item, known, draw) for item in body]
    if not isinstance(body, dict):
        return body
    return {
        name: draw.choice(known[name])
        if name in known and not isinstance(value, dict | list) and draw.random() < 0.8
        else _naming(value, known, draw)
        for name, value in body.items()
    }


@pytest.mark.wrong_requests("the file allows any further field, and 1.0 for an integer")
@pytest.mark.parametrize("path", openapi.OPERATIONS)
def test_every_answer_to_a_valid_request_fits(path: str, exercise: Exercise, rng: random.Random) -> None:
    operation = SCHEMA[path][openapi.OPERATIONS[path].method]
    address, http = exercise.caller.address, exercise.caller.http
    spoken = {name: http.headers[name] for name in ("authorization", "cpro-account")}

    @hypothesis.seed(rng.getrandbits(32))
    @hypothesis.settings(
        max_examples=EXAMPLES,
        database=None,
        derandomize=False,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
    )
    @hypothesis.given(
        case=operation.as_strategy(schemathesis.GenerationMode.POSITIVE), draw=st.randoms(use_true_random=False)
    )
    def holds(case: schemathesis.Case, draw: random.Random) -> None:
        case.body = _naming(case.body, exercise.known, draw)
        answer = case.call_and_validate(base_url=address.base_url, headers=spoken, checks=CHECKS)
        assert answer.status_code in {200, 400, 413}, f"{path} is not served: HTTP {answer.status_code}"

    holds()


def test_no_operation_is_left_out_and_none_invented() -> None:
    served = {operations.TOKEN, operations.HEALTH, *operations.SERVED}
    assert served == set(openapi.OPERATIONS)


def _examples() -> Iterator[tuple[str, Any]]:
    for path, operation in openapi.OPERATIONS.items():
        content = operation.described.get("requestBody", {}).get("content", {}).get(openapi.JSON, {})
        if "example" in content:
            yield path, content["example"]


@pytest.mark.parametrize(("path", "example"), list(_examples()))
def test_the_files_own_example_is_carried_out(path: str, example: Any, exercise: Exercise) -> None:
    answer = exercise.caller.http.post(path, json=_naming(example, exercise.known, _Always()))
    assert answer.status_code == 200, f"{path} is not served: HTTP {answer.status_code}"


class _Always(random.Random):
    """Chooses every time."""

    def random(self) -> float:
        """Below any bound."""
        return 0.0
