"""Runs jobs in processes of their own and kills them at a chosen system call."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 60.0
#: The call of a line of strace: "1234  pwrite64(7, ...", the number only where there are several threads.
_NAME = re.compile(r"(?:\d+ +)?([a-z0-9_]+)\(")


@dataclass(frozen=True, slots=True)
class KillPoint:
    """The `rank`-th time (from 1) that the process enters one of these system calls, it is killed.

    With an `error`, as EIO or ENOSPC, it is not killed but told of that instead.
    """

    calls: str
    rank: int
    error: str = ""


class WarmProgram:
    """The program with everything imported; every job runs in a fork of it. A context manager."""

    def __enter__(self) -> Self:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tools.prove.killed_process"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.close()
        self._server.wait(_PATIENCE)
        self._server.stdout.close()

    def run(self, job: str, profile: Path, *, kill: KillPoint | None = None, **more: Any) -> int:
        """How the process ended: 0, or minus the signal that killed it."""
        if kill is None:
            self._begin(job, profile, watched=False, **more)
            return int(self._answer())
        effect = f"error={kill.error}" if kill.error else "signal=KILL"
        injected = f"inject={kill.calls}:{effect}:when={kill.rank}"
        return self._watched(job, profile, "-o", os.devnull, "-e", f"trace={kill.calls}", "-e", injected, **more)

    def count(self, job: str, profile: Path, calls: tuple[str, ...], **more: Any) -> Counter[str]:
        """Let a job run to its end and count its system calls of each kind."""
        log = profile.with_suffix(".calls")
        code = self._watched(job, profile, "-o", str(log), "-e", f"trace={','.join(calls)}", **more)
        assert code == 0, code
        counted: Counter[str] = Counter()
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
            if (name := _NAME.match(line)) is not None:
                counted.update(kind for kind in calls if name[1] in kind.replace("?", "").split(","))
        return counted

    def _watched(self, job: str, profile: Path, *options: str, **more: Any) -> int:
        process = self._begin(job, profile, watched=True, **more)
        watcher = subprocess.Popen(["strace", "-f", "-qq", "-p", str(process), *options], stderr=subprocess.DEVNULL)
        try:
            _wait_until_watched(process, watcher)
            os.kill(process, signal.SIGCONT)
            return int(self._answer())
        finally:
            watcher.wait(_PATIENCE)

    def _begin(self, job: str, profile: Path, **more: Any) -> int:
        assert self._server.stdin is not None
        self._server.stdin.write(json.dumps({"job": job, "profile": str(profile), **more}) + "\n")
        self._server.stdin.flush()
        return int(self._answer())

    def _answer(self) -> str:
        assert self._server.stdout is not None
        line = self._server.stdout.readline()
        if not line:
            raise RuntimeError("the warm program has ended")
        return line


def _wait_until_watched(process: int, watcher: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE
    status = Path(f"/proc/{process}/status")
    while f"TracerPid:\t{watcher.pid}" not in status.read_text(encoding="ascii", errors="replace"):
        if watcher.poll() is not None or time.monotonic() > deadline:
            os.kill(process, signal.SIGKILL)
            raise RuntimeError("strace does not watch the process")
        time.sleep(0.001)
