"""Runs all the documents of the proof past every validator: CHECK_DOCUMENTS valid ones and as many broken ones."""

import os
import secrets
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Each process keeps its own validators; two suit a laptop.
PROCESSES = 2
DOCUMENTS = 2000
TESTS = ("tests/documents/test_rules_agree.py", "tests/unit/rules")


def start(seed: int, documents: int) -> subprocess.Popen[bytes]:
    """One share of the documents, drawn from a seed of its own; a missing validator is a failure here."""
    environment = {
        **os.environ,
        "CHECK_DOCUMENTS": str(documents),
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


def main() -> int:
    """Print what was tried and the seeds, which give the same documents again; 1 if anything failed."""
    documents = int(os.environ.get("CHECK_DOCUMENTS", str(DOCUMENTS)))
    first = int(os.environ.get("CHECK_DOCUMENTS_SEED", str(secrets.randbelow(10**6))))
    seeds = range(first, first + PROCESSES)
    print(f"{documents} valid and {documents} broken documents, seeds {list(seeds)}", flush=True)
    began = time.monotonic()
    runs = [start(seed, -(-documents // PROCESSES)) for seed in seeds]
    failed = [seed for seed, run in zip(seeds, runs, strict=True) if run.wait() != 0]
    print(f"{round(time.monotonic() - began)} s; failed: {failed or 'none'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
