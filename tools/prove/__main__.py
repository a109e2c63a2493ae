"""The long proof, or the replay of one schedule: `python -m tools.prove`, `python -m tools.prove --seed N --trace`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.sim.kept import failed_seeds
from tests.sim.mutants import MUTANTS
from tests.sim.options import options
from tests.sim.stage import stage
from tests.sim.world import run as play
from tools.prove.progress import code
from tools.prove.schedules import KINDS, differing, play_all, survivors

REPORT = Path("build/prove/report.json")
#: All of these must be nought.
_NOUGHT = (*KINDS, "commits_lost")


def main() -> int:
    """Prove, or replay; 0 when nothing is wrong."""
    asked = argparse.ArgumentParser(prog="python -m tools.prove", description=__doc__)
    asked.add_argument("--seed", type=int, help="play this schedule alone")
    asked.add_argument("--trace", action="store_true", help="print everything that happens in it")
    asked.add_argument("--mutant", choices=[mutant.name for mutant in MUTANTS], help="with this rule taken out")
    asked.add_argument("--first", type=int, default=0, help="the first seed")
    asked.add_argument("--schedules", type=int, default=20_000)
    asked.add_argument("--twice", type=int, default=1_000, help="so many seeds are played twice")
    asked.add_argument("--only", choices=("schedules", "mutants"), help="one part of the proof")
    asked.add_argument("--report", type=Path, default=REPORT, help="where the report is written")
    chosen = asked.parse_args()
    if chosen.seed is not None:
        return replay(chosen.seed, trace=chosen.trace, mutant=chosen.mutant)
    return prove(chosen)


def replay(seed: int, *, trace: bool, mutant: str | None) -> int:
    """Play one schedule and say what is wrong with it."""
    rule = next((one for one in MUTANTS if one.name == mutant), None)
    with stage():
        if rule is not None:
            with rule.at_work():
                outcome = play(seed)
        else:
            outcome = play(seed)
    if trace:
        print(*outcome.trace, options(seed, restores=True).told(), sep="\n")
    for kind, sentence in outcome.violations:
        print(f"{kind}: {sentence}")
    print(f"seed {seed}: {len(outcome.trace)} steps, trace {outcome.digest[:16]}")
    return 1 if outcome.violations else 0


def prove(chosen: argparse.Namespace) -> int:
    """Everything; prints the report and writes it."""
    report: dict[str, int] = {}
    if chosen.only != "mutants":
        kept = [seed for seed in failed_seeds() if not chosen.first <= seed < chosen.first + chosen.schedules]
        seeds = range(chosen.first, chosen.first + chosen.schedules)
        tally = play_all([*kept, *seeds], chosen.first + chosen.twice, chosen.report.parent)
        other = differing(tally.digests)
        print(*(f"seed {seed} has two traces" for seed in other), sep="\n")
        report |= {"schedules": tally.played, **{kind: tally.kinds[kind] for kind in KINDS}}
        report["seeds_replayed_identical"] = len(tally.digests) - len(other)
        report["seeds_replayed"] = len(tally.digests)
    if chosen.only != "schedules":
        left = survivors()
        report |= {"mutants": len(MUTANTS), "mutants_killed": len(MUTANTS) - len(left)}
    if chosen.only is None:
        # Loaded late: no schedule runs through them, and they are not of the code that names what was played.
        from tools.prove.others import run_others

        for other_report in run_others(chosen.report.parent, code()):
            for key, value in other_report.items():
                report[key] = report.get(key, 0) + value
    chosen.report.parent.mkdir(parents=True, exist_ok=True)
    chosen.report.write_text(json.dumps(report, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=2, sort_keys=True))
    return verdict(report)


def verdict(report: dict[str, int]) -> int:
    """0 where nothing was found wrong."""
    wrong = [key for key in _NOUGHT if report.get(key, 0)]
    wrong += ["mutants"] if report.get("mutants_killed") != report.get("mutants") else []
    wrong += ["seeds_replayed"] if report.get("seeds_replayed_identical") != report.get("seeds_replayed") else []
    print(f"wrong: {', '.join(wrong)}" if wrong else "nothing is wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
