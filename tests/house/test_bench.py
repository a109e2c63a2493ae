"""The measuring itself: turns, medians, goals, and no silence when something cannot be measured."""

from collections.abc import Iterator

import pytest

from tools import bench


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
