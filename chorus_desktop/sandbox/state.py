"""Everything the platform remembers, gathered for the calls: database, clock, directory, script of the exercise."""

import sqlite3
from pathlib import Path

from chorus_desktop.sandbox import database, directory, scenarios
from chorus_desktop.sandbox.clock import PlatformClock


class State:
    """One per running platform; belongs to the thread that made it."""

    def __init__(self, data_dir: Path, *, scenario: str, speed: float) -> None:
        self.db: sqlite3.Connection = database.connect(data_dir)
        self.kept = database.Kept(self.db)
        self.credentials = self.kept.credentials()
        self.scenario = scenarios.load(scenario)
        self.clock = PlatformClock(self.kept, speed=0.0 if self.scenario.stopped else speed)
        self.directory = directory.load()
        #: APIs of PISTE that the application has not subscribed to.
        self.unsubscribed: set[str] = set()

    def close(self) -> None:
        """Close the database."""
        self.db.close()
