"""The report of the demonstration, written anew after each step from what was observed."""

import json
from datetime import UTC, datetime
from pathlib import Path


class Report:
    """`report.json`: one entry a step, with when, what was seen and the proof of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "report.json"
        self._steps: list[dict[str, object]] = []
        self._invoices: list[dict[str, object]] = []
        self.outcome = "running"
        self._write()

    def step(self, what: str, **proof: object) -> None:
        """Note a step that was observed."""
        self._steps.append({"step": len(self._steps) + 1, "when": _now(), "what": what, "proof": proof})
        self._write()

    def invoices(self, rows: list[dict[str, object]]) -> None:
        """Note where every invoice of the store stands."""
        self._invoices = rows
        self._write()

    def finish(self, outcome: str) -> None:
        """Note how it ended."""
        self.outcome = outcome
        self._write()

    def _write(self) -> None:
        content = {"outcome": self.outcome, "written": _now(), "steps": self._steps, "invoices": self._invoices}
        self._path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
