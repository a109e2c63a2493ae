"""Runs all the documents of the proof past every validator, and writes build/check-documents/report.json."""

import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.documents.jury import VALIDATORS  # noqa: E402 - the tests are not installed

REPORT = ROOT / "build" / "check-documents" / "report.json"
#: Each process keeps its own validators; two suit a laptop.
PROCESSES = 2
DOCUMENTS = 2000
TESTS = ("tests/documents/test_rules_agree.py", "tests/unit/rules")
#: What every valid document has to pass, and every broken one.
VALID = ("own_rules", *VALIDATORS)
ROUND_TRIPS = ("facturx", "cii", "ubl")


def start(seed: int, documents: int, tally: Path) -> subprocess.Popen[bytes]:
    """One share of the documents, drawn from a seed of its own; a missing validator is a failure here."""
    environment = {
        **os.environ,
        "CHECK_DOCUMENTS": str(documents),
        "CHECK_DOCUMENTS_TALLY": str(tally),
        "CHORUS_REQUIRE_ORACLES": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-o",
        "faulthandler_timeout=0",
        f"--hypothesis-seed={seed}",
        *TESTS,
    ]
    return subprocess.Popen(command, cwd=ROOT, env=environment)


def counted(tallies: list[Path]) -> Counter[str]:
    """What the processes counted together; one that wrote nothing adds nothing."""
    counts: Counter[str] = Counter()
    for tally in tallies:
        if tally.is_file():
            counts.update(json.loads(tally.read_text(encoding="utf-8")))
    return counts


def report(
    counts: Counter[str], seeds: list[int], documents: int, seconds: float, failed: list[int]
) -> dict[str, object]:
    """The result, which is green where no process failed and nothing was tried fewer times than there are documents."""
    accepted = {name: counts[f"valid_{name}"] for name in VALID}
    read_again = {name: counts[f"round_trip_{name}"] for name in ROUND_TRIPS}
    named, agreed, alone = (
        counts[f"broken_{name}"] for name in ("named_by_ours", "official_rule_agrees", "without_official_rule")
    )
    whole = min(*accepted.values(), *read_again.values(), named, agreed + alone) >= documents
    return {
        "green": whole and not failed,
        "valid": documents,
        "valid_accepted_by": accepted,
        "round_trips_same": read_again,
        "broken": counts["broken"],
        "broken_named_by_ours": named,
        "broken_official_rule_agrees": agreed,
        "broken_where_no_official_rule_can_speak": alone,
        "seeds": seeds,
        "failed_seeds": failed,
        "seconds": round(seconds),
    }


def main() -> int:
    """Print what was tried and the seeds, which give the same documents again; 1 if anything failed."""
    wanted = int(os.environ.get("CHECK_DOCUMENTS", str(DOCUMENTS)))
    share = -(-wanted // PROCESSES)
    first = int(os.environ.get("CHECK_DOCUMENTS_SEED", str(secrets.randbelow(10**6))))
    seeds = list(range(first, first + PROCESSES))
    print(f"{share * PROCESSES} valid and as many broken documents, seeds {seeds}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        tallies = [Path(folder) / f"{seed}.json" for seed in seeds]
        runs = [start(seed, share, tally) for seed, tally in zip(seeds, tallies, strict=True)]
        failed = [seed for seed, run in zip(seeds, runs, strict=True) if run.wait() != 0]
        counts = counted(tallies)
    result = report(counts, seeds, share * PROCESSES, time.monotonic() - began, failed)
    text = json.dumps(result, indent=2)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(text + "\n", encoding="utf-8")
    print(f"{text}\nreport: {REPORT.relative_to(ROOT)}")
    return 0 if result["green"] else 1


if __name__ == "__main__":
    sys.exit(main())
