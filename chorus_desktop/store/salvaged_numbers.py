"""The numbers and ranks that a salvaged store told of anywhere: none of them is ever given again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from sqlite_utils import Database

from chorus_desktop.domain.audit import Kind
from chorus_desktop.domain.guard import Series, next_after
from chorus_desktop.store import audit, guard
from chorus_desktop.store.database import Store

_SERIES = re.compile(r"(.*)(\d{4})-\d{4,}")
#: Tables whose ids the facts of the journal name.
_NAMED = {"submission": "submissions", "payment": "payments", "step": "steps"}


class Told:
    """What the journal of the new store tells, read once from its beginning to its end."""

    def __init__(self, store: Store) -> None:
        """Raises StoreFault."""
        #: By subject the number that it got last.
        self.by_subject: dict[str, str] = {}
        self.numbers: set[str] = set()
        #: Those of the program's own series.
        self.ours: set[str] = set()
        self.highest: dict[str, int] = dict.fromkeys(("invoices", *_NAMED.values()), 0)
        for entry in audit.each(store):
            facts = json.loads(entry.facts)
            if entry.kind == Kind.NUMBERED:
                self.by_subject[entry.subject] = facts["number"]
                self.numbers.add(facts["number"])
            if facts.get("origin") == "form":
                self.ours.add(facts["number"])
            self._rise("invoices", int(entry.subject.partition("/")[2] or 0))
            for name, table in _NAMED.items():
                self._rise(table, facts.get(name) or 0)

    def _rise(self, table: str, known: int) -> None:
        self.highest[table] = max(self.highest[table], known)


def go_on(store: Store, db: Database, told: Told, numbers: Iterable[str]) -> None:
    """Let the store give numbers and ids beyond `numbers` and those that its journal told of. Raises StoreFault."""
    own = store.column("SELECT number FROM invoices WHERE origin = 'form' AND number IS NOT NULL")
    series = {Series(*row.values()) for row in store.rows("SELECT prefix, year FROM series")}
    series |= {Series(match[1], int(match[2])) for match in map(_SERIES.fullmatch, {*own, *told.ours}) if match}
    guard.go_on(db, next_after(series, {*numbers, *told.numbers}))
    for table, highest in told.highest.items():
        if not store.column("SELECT 1 FROM sqlite_sequence WHERE name = ?", [table]):
            db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, 0)", [table])
        db.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", [highest, table])
