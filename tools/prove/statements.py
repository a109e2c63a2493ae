"""Every SQL statement of the store fails, once and for ever, in five ways: told in words once, and nothing is lost."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable, Iterator
from itertools import islice

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.store import guard
from chorus_desktop.ui.wording.errors import SENTENCES
from tools.prove.failing import ERRORS, Failure
from tools.prove.main_job import OWN, Program
from tools.prove.soundness import findings


def trial(failure: Failure | None) -> list[str]:
    """The main job with one failure; gives what is wrong about how it went or what it left."""
    program = Program(failure)
    verdicts: list[str] = []
    for step in program.steps():
        verdicts += _step(program, step, failure)
    told = len(program.told)
    if failure is not None and told > 1:
        verdicts.append(f"told {told} times: {program.told}")
    verdicts += [f"without words: {code}" for code in program.told if code not in SENTENCES]
    return verdicts + list(_end(program))


def _step(program: Program, step: Callable[[], None], failure: Failure | None) -> Iterator[str]:
    """Do a step; where a fault is told, do it again as the user and the next turn would."""
    before = len(program.told)
    fault = _fault(program, step)
    if isinstance(fault, ChorusError):
        program.told.append(fault.code)
    elif fault is not None:
        yield f"no fault of the world but {fault!r} in {step.__name__}"
    if len(program.told) == before and fault is None:
        return
    if failure is not None and (failure.forever or "disk_error" in program.told):
        program.disk.failure = None
        program.stop()
    again = len(program.told)
    fault = _fault(program, step)
    if fault is not None or len(program.told) > again:
        yield f"not mended: {fault!r} {program.told} in {step.__name__}"


def _fault(program: Program, step: Callable[[], None]) -> Exception | None:
    try:
        step()
    except Exception as fault:  # noqa: BLE001 - whatever comes is judged by the caller
        return fault
    return None


def _end(program: Program) -> Iterator[str]:
    """Start once more and let everything come to its end: each number is on the platform once, and told as it is."""
    program.disk.failure = None
    program.stop()
    for _ in range(5):
        fault = _fault(program, program.exchange)
        if fault is not None:
            yield f"stuck: {fault!r}"
        program.later(hours=25)
        program.agency()
    _fault(program, program.exchange)
    store = program.store
    yield from findings(store)
    if guard.hold(store) is not None:
        yield "held back without a cause"
    numbers = [deposit.identity.number for deposit in program.platform.received]
    wanted = store.column("SELECT number FROM submissions WHERE state <> 'cancelled'")
    if sorted(numbers) != sorted(wanted) or OWN not in numbers or len(numbers) < len(("form", "own")):
        yield f"received {numbers}, queued {wanted}"
    shown = {row["number"]: row["platform_status"] for row in store.rows("SELECT * FROM invoices")}
    for row in program.platform.invoices:
        if shown.get(row.number) != row.status:
            yield f"untrue: {row.number} shown {shown.get(row.number)}, is {row.status}"
    program.stop()


def failures() -> Iterator[Failure]:
    """Every statement of the main job with every error; a commit also fails after it was done."""
    program = Program()
    for step in program.steps():
        step()
    statements = tuple(program.disk.statements)
    program.stop()
    for rank, sql in enumerate(statements, 1):
        for code in ERRORS:
            for forever in (False, True):
                yield Failure(rank, code, forever)
        if sql == "COMMIT":
            yield Failure(rank, sqlite3.SQLITE_IOERR, late=True)


def run(report: dict[str, int], share: int = 0, of: int = 1) -> None:
    """Fail everywhere, or at every so manieth place, print what did harm and add to the report."""
    tried = harm = 0
    for failure in islice(failures(), share, None, of):
        verdicts = trial(failure)
        tried, harm = tried + 1, harm + bool(verdicts)
        for verdict in verdicts:
            print(f"{verdict}: python -m tools.prove.statements {failure.told()}")
    report["failing_statements"] = tried
    report["lost"] = report.get("lost", 0) + harm


def main() -> int:
    """Repeat one failure and tell what it did."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("rank", type=int)
    options.add_argument("code", type=int, choices=tuple(ERRORS))
    options.add_argument("--forever", action="store_true")
    options.add_argument("--late", action="store_true")
    verdicts = trial(Failure(**vars(options.parse_args())))
    print(verdicts or "no harm")
    return 1 if verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
