"""The measuring itself: turns, medians, goals, and no silence when something cannot be measured."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from chorus_desktop.paths import Profile
from chorus_desktop.store import queries
from chorus_desktop.store.database import open_database
from tools import bench, bench_growth, many_invoices


def test_both_run_in_turn_and_medians_are_compared() -> None:
    turns: list[str] = []
    ours = iter([9.0, 3.0, 1.0, 2.0])
    theirs = iter([9.0, 1.0, 1.0, 4.0])

    def measured(name: str, values: Iterator[float]) -> bench.Measure:
        def measure() -> float:
            turns.append(name)
            return next(values)

        return measure

    row = bench.compare("x", measured("ours", ours), measured("theirs", theirs), goal=2.0, runs=3)
    assert turns == ["ours", "theirs"] * 4
    assert (row.ours, row.reference, row.ratio, row.met, row.runs) == (2.0, 1.0, 2.0, True, 3)


def test_a_ratio_past_its_goal_is_not_met() -> None:
    assert not bench.compare("x", lambda: 2.1, lambda: 1.0, goal=2.0, runs=1).met


def test_a_process_that_does_not_paint_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="ended with 3"):
        bench.first_paint("-c", "raise SystemExit(3)")()


def test_the_bare_window_is_painted() -> None:
    assert bench.first_paint(str(bench.ROOT / "tools" / "bare_window.py"))() > 0


def test_every_run_is_kept_and_told_beside_the_one_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = bench.Row(name="a key", ours=0.01, reference=0.016, ratio=0.6, goal=1.0, met=True, runs=3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bench, "ROOT", tmp_path)
        bench.report([row], tmp_path / "bench" / "report.json")
        capsys.readouterr()
        bench.report([replace(row, ratio=0.7)], tmp_path / "bench" / "report.json")
    assert "0.70 (goal 1.00,    met, 0.60 before)  a key" in capsys.readouterr().out
    lines = (tmp_path / "bench" / "history.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    assert [one["rows"][0]["ratio"] for one in told] == [0.6, 0.7]
    assert set(told[0]) >= {"at", "commit", "machine", "system", "python", "load"}


def test_a_store_is_filled_with_as_many_copies_as_are_asked_for(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(many_invoices, "_AT_ONCE", 7)
        many_invoices.fill(tmp_path / "profil", 60)
    store = open_database(Profile(tmp_path / "profil").database)
    assert len(queries.invoice_ids(store)) >= 60
    assert len({row["number"] for row in store.rows("SELECT number FROM invoices WHERE number LIKE 'M%'")}) == 20
    store.close()


def test_growth_is_measured_by_the_ratio_of_one_store_to_another() -> None:
    assert bench_growth._row("start", 900.0, 300.0, 10, 1000).met
    assert not bench_growth._row("start", 901.0, 300.0, 10, 1000).met
