"""What must be true after a kill and when the work is done again, for each kind of work."""

from __future__ import annotations

import shutil
import threading
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from chorus_desktop import app
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.paths import Profile
from chorus_desktop.store import guard
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.disk import MACHINE
from tests import factories
from tests.own_pdf import issue_own_pdf_of
from tools.prove.killed_process import NEW_FILE, OLD_FILE, desk_of
from tools.prove.moments import history, is_copy
from tools.prove.soundness import content, content_of_copy, findings
from tools.prove.warm import KillPoint, WarmProgram

#: The steps of the schema belong to the whole process.
_ONE_HISTORY = threading.Lock()


class Trial(ABC):
    """One kind of work, begun each time on a copy of the same profile."""

    job: str
    before: int

    def __init__(self, template: Path) -> None:
        self.template = Profile(template)
        self.template.create()
        self.furnish()

    @abstractmethod
    def furnish(self) -> None:
        """Put into the template what the work needs."""

    @abstractmethod
    def check(self, store: Store, profile: Profile, told: list[list[str]]) -> Iterator[str]:
        """What is wrong right after the kill; `told` are the words of each line that the process had told."""

    @abstractmethod
    def check_end(self, store: Store, profile: Profile) -> Iterator[str]:
        """What is wrong once the work was done again."""

    def count(self, program: WarmProgram, calls: tuple[str, ...]) -> Counter[str]:
        """How often the work makes each kind of system call."""
        profile = self.copy(self.template.root.with_name(f"{self.job}-count"))
        return program.count(self.job, profile.root, calls)

    def attempt(self, program: WarmProgram, folder: Path, kill: KillPoint) -> list[str] | None:
        """Kill, look, do it again, look; gives what is wrong, None where the process ended before the point."""
        profile = self.copy(folder)
        with self.removed(profile):
            if self.work(program, profile, kill) == 0 and not kill.error:
                return None
            verdicts = self.look(profile, killed=True)
            if self.work(program, profile, None) != 0:
                verdicts.append("stuck: the work does not end when it is done again")
            return verdicts + self.look(profile, killed=False)

    def work(self, program: WarmProgram, profile: Profile, kill: KillPoint | None) -> int:
        """Do the work once; gives how the process ended."""
        return program.run(self.job, profile.root, kill=kill)

    @contextmanager
    def removed(self, profile: Profile) -> Iterator[None]:
        """Remove a profile that has served."""
        try:
            yield
        finally:
            shutil.rmtree(profile.root)

    def copy(self, folder: Path) -> Profile:
        """A profile to work on."""
        shutil.copytree(self.template.root, folder)
        return Profile(folder)

    def look(self, profile: Profile, *, killed: bool) -> list[str]:
        """What is wrong with the store as the next start opens it."""
        try:
            store = self.opened(profile)
        except StoreFault as fault:
            return [f"corrupt {fault}"]
        with closing(store):
            verdicts = [f"corrupt {finding}" for finding in findings(store)]
            verdicts += ["stuck: held back without a cause"] if guard.hold(store) else []
            verdicts += self.check(store, profile, told_by(profile)) if killed else self.check_end(store, profile)
        return verdicts

    def opened(self, profile: Profile) -> Store:
        """The store as the next start opens it."""
        return open_database(profile.database)


class Exporting(Trial):
    """A file beside SQLite written over an older one."""

    job = "export"

    def furnish(self) -> None:
        """The older file."""
        open_database(self.template.database).close()
        (self.template.root / "facture.pdf").write_bytes(OLD_FILE)

    def check(self, store: Store, profile: Profile, told: list[list[str]]) -> Iterator[str]:
        """The one or the other is there, whole."""
        found = (profile.root / "facture.pdf").read_bytes()
        if found != NEW_FILE and (told or found != OLD_FILE):
            yield f"{'lost' if found == OLD_FILE else 'corrupt'} facture.pdf"

    def check_end(self, store: Store, profile: Profile) -> Iterator[str]:
        """The newer one is there."""
        yield from self.check(store, profile, [["file", "facture.pdf"]])


def told_by(profile: Profile) -> list[list[str]]:
    """The words of each line that the killed processes had told."""
    file = profile.root / "told.txt"
    return [line.split() for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


class Issuing(Trial):
    """Drafts saved, issued and queued, in a store that already holds some."""

    job = "issue"

    def furnish(self) -> None:
        """Invoices of both kinds, queued."""
        queue_some(self.template, form=1, own=1)
        with closing(open_database(self.template.database)) as store:
            self.before = content(store)

    def check(self, store: Store, profile: Profile, told: list[list[str]]) -> Iterator[str]:
        """What was told is there."""
        drafts = set(map(str, store.column("SELECT id FROM invoices")))
        queued = set(store.column("SELECT number FROM submissions WHERE state = 'queued'"))
        yield from (f"lost {what} {name}" for what, name in told if name not in (drafts if what == "draft" else queued))

    def check_end(self, store: Store, profile: Profile) -> Iterator[str]:
        """Each number is there once."""
        told = told_by(profile)
        yield from self.check(store, profile, told)
        if len(told) < len(("draft", "number", "number")):
            yield f"lost {told}"


def queue_some(profile: Profile, *, form: int, own: int) -> None:
    """Queue invoices of the form and the user's own PDFs."""
    desk = desk_of(profile)
    invoice = replace(factories.invoice(), number="", issue_date=app.today(), due_date=None)
    for _ in range(form):
        assert isinstance(issue(desk, save_draft(desk, None, invoice), invoice), Issued)
    for rank in range(own):
        issue_own_pdf_of(desk, f"PM-{rank}")
    desk.store.close()


class BackingUp(Issuing):
    """A copy of the store beside it."""

    job = "back_up"

    def check(self, store: Store, profile: Profile, told: list[list[str]]) -> Iterator[str]:
        """Every copy that bears a copy's name is whole, and what was told is there."""
        copies = {path.name: content_of_copy(MACHINE, path) for path in profile.root.iterdir() if is_copy(path.name)}
        yield from (f"lost the copy {name}" for _, name in told if name not in copies)
        yield from (f"corrupt {name}" for name, held in copies.items() if held != content(store))

    def check_end(self, store: Store, profile: Profile) -> Iterator[str]:
        """The copy that was asked for is there."""
        told = told_by(profile)
        yield from self.check(store, profile, told) if told else ["lost the copy"]


class Migrating(Issuing):
    """A start of a version of the program that is one step of the schema further."""

    job = "migrate"

    def opened(self, profile: Profile) -> Store:
        """Opened by the newer version, which migrates where that was not done."""
        with _ONE_HISTORY, history(newer=True):
            return open_database(profile.database)

    def check(self, store: Store, profile: Profile, told: list[list[str]]) -> Iterator[str]:
        """The older store was copied, and all invoices are in the newer one."""
        copies = [content_of_copy(MACHINE, path) for path in profile.root.iterdir() if is_copy(path.name)]
        if not copies or set(copies) != {self.before}:
            yield "lost the copy of the older store"
        if store.column("SELECT count(*) FROM proofs") != store.column("SELECT count(*) FROM invoices"):
            yield "corrupt: half a migration"

    def check_end(self, store: Store, profile: Profile) -> Iterator[str]:
        """The same."""
        yield from self.check(store, profile, [])
