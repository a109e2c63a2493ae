"""The program's own work in processes that are made to be killed: warm, so that each costs a fork and no import."""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlite_utils

from chorus_desktop import app, exchanges
from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.actions.issue import Issued, issue
from chorus_desktop.actions.training import furnish_training
from chorus_desktop.chorus_pro import client
from chorus_desktop.durable_files import write_durably
from chorus_desktop.paths import Profile
from chorus_desktop.store import migrations, outbox
from chorus_desktop.store.backup import back_up
from chorus_desktop.store.database import Store, open_database
from chorus_desktop.store.second_place import FolderSecondPlace
from chorus_desktop.store.secrets import SecretStore
from chorus_desktop.sync import engine
from tests import factories
from tests.own_pdf import issue_own_pdf_of
from tests.quiet import QuietEngine
from tools.prove.moments import history

#: What the program imports where it is used, imported here before the fork.
WARM = (sqlite_utils, client, engine, migrations, outbox)
#: Between two passes, so that nothing has to be waited for.
BETWEEN = timedelta(minutes=20)
#: What a job of exporting writes, in several parts, over the older file.
OLD_FILE, NEW_FILE = b"%PDF old " * 30_000, b"%PDF new " * 40_000
Job = dict[str, Any]


class _LaterClock:
    """The machine's clock, so many passes later."""

    def __init__(self, passes: int) -> None:
        self._later = passes * BETWEEN

    def now(self) -> datetime:
        return datetime.now(UTC) + self._later


def _watched_over(profile: Profile, _: exchanges.Exchange) -> Store:
    return open_database(profile.database, second_place=FolderSecondPlace(profile.root / "garde"))


def _acknowledge(job: Job, line: str) -> None:
    """Tell what is done, as a window would; what was told is never taken back."""
    handle = os.open(Path(job["profile"]) / "told.txt", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(handle, f"{line}\n".encode())
    os.close(handle)


def desk_of(profile: Profile) -> Desk:
    """A desk on the store of a profile, as the window has it."""
    store = open_database(profile.database)
    desk = Desk(
        store=store,
        secrets=SecretStore.in_memory(),
        now=app.SystemClock().now,
        today=app.today,
        commands=QuietEngine(),
    )
    furnish_training(desk)
    return desk


def _sync(job: Job) -> None:
    """The verb `sync --once`, several times, from queued to the statuses."""
    profile = Profile(Path(job["profile"]))
    for passed in range(job["first"], job["first"] + job["passes"]):
        setattr(app, "SystemClock", lambda passed=passed: _LaterClock(passed))  # noqa: B010 - takes the class's place
        setattr(app, "_opened", _watched_over)  # noqa: B010 - the training has no second place, real invoices have
        told: dict[str, Any] = app.sync_once(profile, training=False, platform=Path(job["platform"]))
        for change in told["submissions"]:
            _acknowledge(job, f"state {change['number']} {change['state']}")
        for change in told["statuses"]:
            _acknowledge(job, f"status {change['number']} {change['status']}")


def _issue(job: Job) -> None:
    """Two drafts saved, issued and queued: one of the form, one of the user's own PDF."""
    desk = desk_of(Profile(Path(job["profile"])))
    invoice = replace(factories.invoice(), number="", issue_date=app.today(), due_date=None)
    draft = save_draft(desk, None, invoice)
    _acknowledge(job, f"draft {draft}")
    issued = issue(desk, draft, invoice)
    assert isinstance(issued, Issued), issued
    _acknowledge(job, f"number {issued.number}")
    own = issue_own_pdf_of(desk, f"PM-{draft}")
    _acknowledge(job, f"number {own.number}")
    desk.store.close()


def _back_up(job: Job) -> None:
    profile = Profile(Path(job["profile"]))
    store = open_database(profile.database)
    _acknowledge(job, f"copy {back_up(store.db.conn, store.path, before='essai').name}")
    store.close()


def _migrate(job: Job) -> None:
    with history(newer=True):
        open_database(Profile(Path(job["profile"])).database).close()
    _acknowledge(job, "migrated")


def _export(job: Job) -> None:
    """A file beside SQLite, written over an older one."""
    write_durably(Path(job["profile"]) / "facture.pdf", NEW_FILE)
    _acknowledge(job, "file facture.pdf")


JOBS: dict[str, Callable[[Job], None]] = {
    "sync": _sync,
    "issue": _issue,
    "back_up": _back_up,
    "migrate": _migrate,
    "export": _export,
}


def _child(job: Job) -> None:
    """Wait to be continued, by whoever watches, and work."""
    code = 1
    try:
        if job["watched"]:
            os.kill(os.getpid(), signal.SIGSTOP)
        JOBS[job["job"]](job)
        code = 0
    except BaseException:  # noqa: BLE001 - the end of a process: told, and nothing follows
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def serve() -> None:
    """One job a line on standard input; answers with the process it runs in and then with how that ended."""
    for line in sys.stdin:
        job = json.loads(line)
        process = os.fork()
        if process == 0:
            _child(job)
        if job["watched"]:
            os.waitpid(process, os.WUNTRACED)
        print(process, flush=True)
        _, status = os.waitpid(process, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    serve()
