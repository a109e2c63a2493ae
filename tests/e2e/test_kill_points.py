"""A real process is killed at system calls all over its work: nothing is lost, doubled or untrue when it goes on."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chorus_desktop.store.database import open_database
from tools.prove.killed_sync import Syncing, differences
from tools.prove.killed_trials import Issuing
from tools.prove.kills import CALLS, Tally, killed
from tools.prove.warm import KillPoint, WarmProgram

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is a tool of Linux")

#: An odd part of all kill points, so that it meets every kind of work and most kinds of calls.
PART = 67


@pytest.fixture(scope="module")
def program() -> Iterator[WarmProgram]:
    """The program with everything imported."""
    with WarmProgram() as running:
        yield running


@pytest.fixture(scope="module")
def issuing(tmp_path_factory: pytest.TempPathFactory) -> Issuing:
    """A profile with two queued invoices."""
    return Issuing(tmp_path_factory.mktemp("issue") / "template")


def test_a_part_of_all_kill_points_does_no_harm(tmp_path: Path) -> None:
    tally = Tally()
    killed(tmp_path, tally, every=PART)
    assert tally.told == []
    assert tally.kills.total() >= 30
    assert set(tally.kills) == {"sync", "issue", "back_up", "migrate", "export"}


@pytest.mark.parametrize("calls", ["pwrite64", "write", "fsync,fdatasync"])
def test_killed_at_the_first_of_each_kind_of_call(
    tmp_path: Path, program: WarmProgram, issuing: Issuing, calls: str
) -> None:
    assert calls in CALLS
    assert issuing.attempt(program, tmp_path / "trial", KillPoint(calls, 1)) == []


def test_a_process_that_died_while_it_took_the_profile_keeps_nobody_out(tmp_path: Path, program: WarmProgram) -> None:
    """The first thing that a pass writes is its name into the lock; killed there it leaves a lock of nobody."""
    assert Syncing(tmp_path / "sync").attempt(program, tmp_path / "trial", KillPoint("write", 1)) == []


@pytest.mark.parametrize(
    ("calls", "error"), [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fsync,fdatasync", "EIO"), ("ftruncate", "EIO")]
)
@pytest.mark.parametrize("rank", [3, 4])
def test_an_error_of_the_real_disk(
    tmp_path: Path, program: WarmProgram, issuing: Issuing, calls: str, error: str, rank: int
) -> None:
    assert issuing.attempt(program, tmp_path / "trial", KillPoint(calls, rank, error)) == []


def test_a_point_behind_the_end_counts_for_nothing(tmp_path: Path, program: WarmProgram, issuing: Issuing) -> None:
    assert issuing.attempt(program, tmp_path / "trial", KillPoint("pwrite64", 10_000)) is None


def test_what_was_told_and_is_not_there_is_seen(issuing: Issuing) -> None:
    with closing(open_database(issuing.template.database)) as store:
        told = [["draft", "1"], ["number", "F2026-0001"], ["number", "F2026-0002"], ["draft", "77"]]
        assert list(issuing.check(store, issuing.template, told)) == ["lost number F2026-0002", "lost draft 77"]


def test_what_the_platform_holds_otherwise_is_seen() -> None:
    shown = {"F1": "MANDATEE", "F2": "DEPOSEE", "F3": "DEPOSEE"}
    held = [{"numero_facture": "F1", "statut": "MANDATEE"}, {"numero_facture": "F2", "statut": "REJETEE"}]
    snapshot = {"received": {"F1": 2, "F2": 1}, "integrated": {"F1": 1, "F2": 1}, "invoices": held}
    assert list(differences(shown, snapshot)) == ["doubled F1, received 2 times", "lost F3", "untrue F2 DEPOSEE"]
