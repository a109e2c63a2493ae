"""The embedded platform as a process of its own, and the switches with which an exercise is led."""

import json
import subprocess
import sys
from pathlib import Path

import httpx


class PlatformProcess:
    """`chorus-desktop platform`, started and asked as anybody would."""

    def __init__(self, data: Path, *, scenario: str) -> None:
        command = [sys.executable, "-m", "chorus_desktop", "platform", "--data", str(data), "--scenario", scenario]
        with data.with_suffix(".log").open("wb") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the embedded platform did not start")
        self.address: dict[str, str] = json.loads(line)

    def network(self, *, cut: bool) -> None:
        """Cut or restore the way to the API."""
        self._control("network", {"cut": cut})

    def status(self, number: str, status: str, comment: str = "") -> None:
        """The agency gives an invoice its next status."""
        self._control("status", {"numero_facture": number, "status": status, "comment": comment})

    def advance(self, seconds: int) -> None:
        """Let the platform's clock go on."""
        self._control("clock", {"advance_seconds": seconds})

    def state(self) -> dict[str, object]:
        """What the platform holds."""
        answer = httpx.get(f"{self.address['control_url']}/_control/state", timeout=10)
        answer.raise_for_status()
        content: dict[str, object] = answer.json()
        return content

    def _control(self, what: str, body: dict[str, object]) -> None:
        httpx.post(f"{self.address['control_url']}/_control/{what}", json=body, timeout=10).raise_for_status()

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait(timeout=20)
        if self._process.stdout is not None:
            self._process.stdout.close()
