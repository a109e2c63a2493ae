"""A child process that answers one JSON line for each JSON line, kept for the whole test run.

Saxon (GraalVM) and veraPDF (a JVM) each take hold of signals and threads: they never live in the process
that runs Qt.
"""

import atexit
import json
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Worker:
    """Starts `python -m module arguments` at the first question."""

    def __init__(self, module: str, *arguments: str) -> None:
        self._module = module
        self._arguments = arguments
        self._process: subprocess.Popen[str] | None = None
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - lives as long as self
        self._one_at_a_time = threading.Lock()
        atexit.register(self._end)

    def ask(self, question: dict[str, Any]) -> dict[str, Any]:
        """The worker's answer; RuntimeError with its last words when it dies or reports an error."""
        with self._one_at_a_time:
            process = self._running()
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                process.stdin.write(json.dumps(question) + "\n")
                process.stdin.flush()
                line = process.stdout.readline()
            except BrokenPipeError:
                line = ""
            if not line:
                raise RuntimeError(f"{self._module} ended: {self._last_words()}")
        answer: dict[str, Any] = json.loads(line)
        if "error" in answer:
            raise RuntimeError(f"{self._module}: {answer['error']}")
        return answer

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", self._module, *self._arguments],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                text=True,
                encoding="utf-8",
            )
        return self._process

    def _end(self) -> None:
        self.close()
        self._errors.close()

    def _last_words(self) -> str:
        self.close()
        self._errors.seek(0)
        return self._errors.read()[-2000:].strip() or "no word on stderr"

    def close(self) -> None:
        """End the worker; a later question starts a new one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
