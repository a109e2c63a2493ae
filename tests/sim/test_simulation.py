"""A slice of the long proof: schedules, kept seeds, two runs of the same seed, and every mutant under its seed."""

import ast
import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sim import kept
from tests.sim.mutant import Mutant
from tests.sim.mutants import MUTANTS, killer
from tests.sim.stage import stage
from tests.sim.world import run
from tools.prove import others, progress

ROOT = Path(__file__).parents[2]
SCHEDULES, TWICE = 64, 8


@pytest.fixture
def _staged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with stage(), caplog.at_level("CRITICAL"):
        yield


def test_a_slice_of_the_schedules_keeps_every_invariant(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    command = ("--only", "schedules", "--schedules", str(SCHEDULES), "--twice", str(TWICE), "--report", str(report))
    proof = subprocess.run(
        [sys.executable, "-m", "tools.prove", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert proof.returncode == 0, proof.stdout + proof.stderr
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["schedules"] >= SCHEDULES
    assert told["seeds_replayed_identical"] == TWICE
    assert (told["lost"], told["doubled"], told["untrue"], told["stuck"]) == (0, 0, 0, 0)


def test_every_mutant_has_a_seed_of_its_own() -> None:
    names = [mutant.name for mutant in MUTANTS]
    assert len(set(names)) == len(names) >= 64
    assert set(kept.killers()) == set(names), "run python -m tools.prove --only mutants"


@pytest.mark.usefixtures("_staged")
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_rule_that_is_taken_out_is_noticed(mutant: Mutant) -> None:
    """The kept seed comes first; where the product has changed since, one of the first others may notice as well."""
    found = killer(mutant, (kept.killers()[mutant.name],), most=30)
    assert found is not None, "no seed notices any more: run python -m tools.prove --only mutants"


@pytest.mark.usefixtures("_staged")
def test_a_broken_seed_is_kept_and_can_be_replayed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FAILED", tmp_path / "failing_seeds.txt")
    assert kept.failed_seeds() == []
    kept.keep_failed(7, "lost: F2026-0001")
    kept.keep_failed(7, "lost: F2026-0001")
    assert kept.failed_seeds() == [7]
    assert run(7).trace == run(7).trace


def test_a_proof_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was noted is not played again, not even what failed; a line that was cut is."""
    code = progress.code()
    notes = progress.Progress(tmp_path, code)
    assert notes.load() == {}
    whole = progress.Played(seed=1, kind="", sentence="", digest="ab")
    failed = progress.Played(seed=2, kind="lost", sentence="F2026-0001 est perdue", digest="cd")
    notes.add(whole)
    notes.add(failed)
    (file,) = tmp_path.glob(f"*{code}*")
    with file.open("a", encoding="utf-8") as cut:
        cut.write('[3, "", "",')
    assert notes.load() == {1: whole, 2: failed}
    assert progress.Progress(tmp_path, "another code").load() == {}


def test_the_other_proofs_are_found_and_run_in_processes_of_their_own(tmp_path: Path) -> None:
    """Whatever program begins them: what a process cannot find by its name ends before it has begun."""
    assert all(importlib.util.find_spec(name) is not None for name in others.NAMES)
    call = f"run_others(Path({str(tmp_path)!r}), 'a code', ['tests.sim.counted'], 2)"
    program = f"from pathlib import Path; from tools.prove.others import run_others; print({call})"
    first, again = _printed(program), _printed(program)
    ended = "tests.sim.counted, share {} of 2, has ended: {{'corrupt': {}}}"
    reports = [{"corrupt": 20}, {"corrupt": 21}]
    assert sorted(first[:-1]) == [ended.format(1, 20), ended.format(2, 21)]
    assert sorted(ast.literal_eval(first[-1]), key=str) == reports
    assert again[0] == "2 of 2 shares of the other proofs ended in earlier sittings"
    assert [ast.literal_eval(line) for line in again[1:]] == [reports]


def _printed(program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
