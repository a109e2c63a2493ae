"""Everything the platform remembers, gathered for the calls: database, clock, directory, script of the exercise."""

import sqlite3
from pathlib import Path

from chorus_desktop.sandbox import database, directory, scenarios, uncertain
from chorus_desktop.sandbox.clock import PlatformClock
from chorus_desktop.sandbox.public_bodies import DEFAULT_COUNT, PublicBodies
from chorus_desktop.sandbox.traffic import Traffic


class State:
    """One per running platform; belongs to the thread that made it."""

    def __init__(self, data_dir: Path, *, scenario: str, speed: float, public_bodies: int = DEFAULT_COUNT) -> None:
        self.db: sqlite3.Connection = database.connect(data_dir)
        self.kept = database.Kept(self.db)
        self.credentials = self.kept.credentials()
        self.scenario = scenarios.load(scenario)
        self.clock = PlatformClock(self.kept, speed=0.0 if self.scenario.stopped else speed)
        self.directory = directory.load(PublicBodies(count=public_bodies))
        #: APIs of PISTE that the application has not subscribed to.
        self.unsubscribed: set[str] = set()
        self.traffic = Traffic(self.clock)

    @property
    def password_expires_at(self) -> float:
        """When the technical account's password ends, by the platform's clock; a new one is given at once then."""
        started = self.kept.read("password_given_at")
        given = float(started) if started else self.clock.now()
        while given + uncertain.PASSWORD_SECONDS <= self.clock.now():
            given += uncertain.PASSWORD_SECONDS
        self.kept.write("password_given_at", repr(given))
        return given + uncertain.PASSWORD_SECONDS

    def close(self) -> None:
        """Close the database."""
        self.db.close()
