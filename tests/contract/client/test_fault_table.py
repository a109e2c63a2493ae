"""Every fault on every endpoint over real sockets: the class is right, "not sent" is never said of what arrived."""

import asyncio
import inspect
import re
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

import chorus_desktop
from chorus_desktop.chorus_pro.translate import Kind
from chorus_desktop.domain.connection import ConnectionReport
from tests.contract.client import endpoints
from tests.contract.client.accounts import client_at
from tests.contract.client.endpoints import ENDPOINTS, Endpoint, Use
from tests.contract.client.fault_rows import (
    Case,
    class_of,
    row_of,
    under_call_fault,
    under_door_fault,
    under_line_fault,
)
from tests.contract.client.line_faults import LINE_FAULTS, LineFault
from tests.contract.client.wire_faults import CALL_FAULTS, DOOR_FAULTS, WireFault
from tools import fault_table
from tools.fault_table import Row

N, R, T, A = Kind.NOT_SENT, Kind.HELD, Kind.TURNED_DOWN, Kind.UNPROVED
_CLASSES = {N: "not sent", R: "held", T: "turned down", A: "unanswered"}


@pytest.fixture(scope="module")
def table() -> Iterator[dict[tuple[str, str], Row]]:
    """The rows of the tests so far; a run of all writes them down."""
    rows: dict[tuple[str, str], Row] = {}
    yield rows
    if len(rows) == len(ENDPOINTS) * (len(CALL_FAULTS) + len(DOOR_FAULTS) + len(LINE_FAULTS)):
        fault_table.write(list(rows.values()))


def together(run: Callable[[Endpoint], Awaitable[Case]]) -> list[Case]:
    async def all_of_them() -> list[Case]:
        return await asyncio.gather(*map(run, ENDPOINTS))

    return asyncio.run(all_of_them())


def expected(
    endpoint: Endpoint, kind: Kind, code: str, *, wait: bool = False, in_code: bool = False
) -> tuple[str, str]:
    """Class and code, told apart by what hangs on the call; `wait`: the answer said when to come back."""
    if in_code and endpoint.codeless:
        return "answered", ""
    if endpoint.use is Use.CHECK:
        return "read failed", "unexpected_answer" if kind is T else code
    if endpoint.use is Use.READ:
        if kind is T:
            return ("answered", "") if endpoint.forgiving else ("read failed", "refused")
        return "read failed", code
    if endpoint.use is Use.PREPARATION:
        if kind is A:
            return "held" if wait else "not sent", code
        if kind is T and endpoint.path == "structures/v1/rechercher":
            return "not sent", "refused"
    return _CLASSES[kind], code


def judge(case: Case, row: Row) -> None:
    """What must hold of every row, whatever the fault."""
    place = f"{row.endpoint} under {row.fault}: {case.outcome}"
    if row.outcome == "not sent" and case.endpoint.write:
        assert case.written.bytes == 0, place
        assert case.written.heads == 0, place
    assert row.outcome != "answered" or case.endpoint.forgiving or case.endpoint.codeless, place
    if row.outcome != "answered":
        assert row.sentence, place
        assert row.next_step, place
        assert "(code" not in row.sentence, place
    if case.endpoint.use is Use.CHECK:
        assert isinstance(case.outcome, ConnectionReport), place


def keep(table: dict[tuple[str, str], Row], case: Case, fault: str, told: tuple[str, str]) -> None:
    row = row_of(case, fault)
    assert (class_of(case.outcome), row.code) == told, f"{row.endpoint} under {fault}: {case.outcome}"
    judge(case, row)
    table[case.endpoint.name, fault] = row


@pytest.mark.parametrize("fault", CALL_FAULTS, ids=lambda fault: fault.name)
def test_a_call_that_goes_wrong(table: dict[tuple[str, str], Row], fault: WireFault) -> None:
    for case in together(lambda endpoint: under_call_fault(fault, endpoint)):
        assert case.met, f"{case.endpoint.name} never came to {fault.name}"
        told = expected(case.endpoint, fault.kind, fault.code, wait=fault.wait, in_code=fault.in_code)
        keep(table, case, fault.name, told)


@pytest.mark.parametrize("fault", DOOR_FAULTS, ids=lambda fault: fault.name)
def test_a_token_that_does_not_come(table: dict[tuple[str, str], Row], fault: WireFault) -> None:
    for case in together(lambda endpoint: under_door_fault(fault, endpoint)):
        assert case.arrivals == {}
        keep(table, case, fault.name, expected(case.endpoint, fault.kind, fault.code))


@pytest.mark.parametrize("fault", LINE_FAULTS, ids=lambda fault: fault.name)
def test_a_line_that_does_not_hold(table: dict[tuple[str, str], Row], fault: LineFault) -> None:
    cases, heard = asyncio.run(under_line_fault(fault, ENDPOINTS))
    assert b"/cpro/" not in heard
    assert b"Bearer" not in heard
    for case in cases:
        proved = fault.proved or case.endpoint.prepared
        keep(table, case, fault.name, expected(case.endpoint, N if proved else A, fault.code))


def test_it_covers_at_least_forty_faults_on_every_endpoint_that_the_client_calls() -> None:
    faults = [fault.name for fault in (*CALL_FAULTS, *DOOR_FAULTS, *LINE_FAULTS)]
    names = [endpoint.name for endpoint in ENDPOINTS]
    assert len(faults) == len(set(faults)) >= 40
    assert len(names) == len(set(names))
    package = Path(chorus_desktop.__file__).parent / "chorus_pro"
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted(package.glob("*.py")))
    called = set(re.findall(r'"/cpro/([\w/]+)"', sources))
    paths = {endpoint.path for endpoint in ENDPOINTS}
    assert len(called) > 30
    assert {path for path in called if not any(covered.startswith(path) for covered in paths)} == set()


async def test_it_covers_every_operation_of_the_client() -> None:
    chorus = client_at("http://127.0.0.1:1")
    parts = {"c": chorus} | {f"c.{name}": part for name, part in vars(chorus).items() if not name.startswith("_")}
    operations = {
        f"{place}.{name}("
        for place, part in parts.items()
        for name, member in inspect.getmembers(type(part), inspect.iscoroutinefunction)
        if not name.startswith("_")
    }
    assert len(operations) > 40
    called = inspect.getsource(endpoints)
    # The keys of PISTE alone are tried at its door (`test_piste_keys`): no endpoint of the API is called.
    at_the_door = {"c.aclose(", "c.check_piste("}
    # What the engine calls by one name passes on to the operations of the parts, each of which is called.
    passed_on = {"c.traces(", "c.add_file(", "c.take(", "c.follow_up.take("}
    assert {operation for operation in operations if operation not in called} == at_the_door | passed_on
    await chorus.aclose()


def test_the_table_as_text(tmp_path: Path) -> None:
    row = Row(
        endpoint="soumettre",
        fault="a|b",
        reached="nothing",
        outcome="held",
        code="quota",
        sentence="Trop.",
        next_step="",
    )
    page, sheet = fault_table.write([row], tmp_path / "build")
    assert "1 faults on 1 endpoints, 1 cases" in page.read_text(encoding="utf-8")
    assert "| a\\|b | nothing | held | quota |" in page.read_text(encoding="utf-8")
    assert sheet.read_text(encoding="utf-8").splitlines()[1] == "soumettre,a|b,nothing,held,quota,Trop.,"
