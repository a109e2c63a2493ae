"""Random clicks and keys in the real window, engine and embedded platform: `python -m tools.monkey --seconds 600`.

The seed is printed first; what was done last is printed when something is wrong. Nothing may be lost or sent twice, no
fault may be unexpected, and Qt may have nothing to say.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from chorus_desktop.app import Session
    from chorus_desktop.sandbox.server import Platform

#: Bare screens say the one of themselves, the hands of QTest the other.
_OF_THE_STAGE = ("This plugin does not support", "Mouse event")
#: Gestures after which what the store holds is looked at, and that are told when something is wrong.
_LOOK_EVERY, _TOLD = 150, 40
#: Letters of what a window shows that are told of it.
_WORDS = 1500


class Complaints:
    """Everything that must not be: tracebacks of any thread, what Qt says, what the rules of the house find."""

    def __init__(self) -> None:
        self.said: list[str] = []

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear Qt and every thread of Python."""
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler

        def of_qt(kind: QtMsgType, _context: object, text: str) -> None:
            if kind is not QtMsgType.QtDebugMsg and not text.startswith(_OF_THE_STAGE):
                self.said.append(f"Qt: {text}")

        def of_python(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
            import traceback

            self.said.append("".join(traceback.format_exception(kind, fault, trace)))

        before = qInstallMessageHandler(of_qt)
        sys.excepthook = of_python
        threading.excepthook = lambda told: of_python(told.exc_type, told.exc_value or told.exc_type(), None)
        sys.unraisablehook = lambda told: self.said.append(f"unraisable: {told.exc_value!r} in {told.object!r}")
        try:
            yield
        finally:
            qInstallMessageHandler(before)
            sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
            sys.unraisablehook = sys.__unraisablehook__


class Ledger:
    """What was once in the store and so must stay: issued numbers, and drafts until they are issued."""

    def __init__(self, session: Session) -> None:
        self._store = session.desk.store
        self._numbers: set[str] = set()
        self._ids: set[int] = set()

    def look(self) -> list[str]:
        """What is gone since the last look."""
        rows = list(self._store.db.query("SELECT id, number, state FROM invoices"))
        issued = {row["number"] for row in rows if row["state"] == "issued"}
        numbers = {row["number"] for row in rows}  # one that was refused is a draft again, under its number
        ids = {row["id"] for row in rows}
        gone = [f"number {number} is gone" for number in sorted(self._numbers - numbers)]
        gone += [f"invoice {lost} is gone" for lost in sorted(self._ids - ids)]
        self._numbers |= issued
        self._ids |= ids
        return gone

    def count(self) -> tuple[int, int]:
        """How many were issued, how many there are in all."""
        return len(self._numbers), len(self._ids)


def run(seed: int, *, steps: int, seconds: float, folder: Path) -> tuple[list[str], str]:
    """Let a monkey play for so many gestures or seconds; gives the complaints and what it did last."""
    from chorus_desktop import app
    from chorus_desktop.actions.exercise import PlatformExercise
    from chorus_desktop.exchanges import exchange_with
    from chorus_desktop.paths import Profile
    from chorus_desktop.sandbox.server import Platform
    from chorus_desktop.sandbox.statuses import STATUSES
    from chorus_desktop.ui.main_window import MainWindow
    from chorus_desktop.ui.start import prepare
    from tools.monkey_hands import Hands

    application, theme = prepare(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    profile = Profile(folder / "profil")
    profile.create()
    complaints = Complaints()
    with complaints.heard(), Platform(profile.platform, scenario="fast") as platform:
        window = MainWindow(theme, training=True, settings_path=profile.root / "window.ini")
        exercise = PlatformExercise(platform, STATUSES)
        exchange = replace(exchange_with(platform.address.as_json()), exercise=exercise)
        session = app.open_session(profile, exchange, window)
        session.start()
        hands = Hands(window, session.desk, random.Random(seed), folder)  # noqa: S311  a monkey needs no secret
        ledger = Ledger(session)
        deadline = time.monotonic() + seconds

        def done() -> bool:
            if hands.made % _LOOK_EVERY == 0:
                complaints.said.extend(ledger.look())
            return bool(complaints.said) or hands.made >= steps or time.monotonic() > deadline

        hands.play(application, done)
        complaints.said.extend(ledger.look())
        complaints.said.extend(_kept_at_the_end(session, platform))
        session.close()
        complaints.said.extend(_sound(profile))
    issued, all_of_them = ledger.count()
    sys.stdout.write(f"seed {seed}: {hands.made} gestures, {issued} invoices issued of {all_of_them}\n")
    return complaints.said, "\n".join(deque(hands.told, _TOLD))


def _kept_at_the_end(session: Session, platform: Platform) -> list[str]:
    """Words typed last of all are kept as the window goes, and no number is twice on the platform."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    window = session.window
    window.show()
    window.open_editor(None)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    fields = [edit for edit in window.findChildren(QLineEdit, "contract") if edit.isVisibleTo(window)]
    if not fields:
        return [f"no new invoice is shown at the end, but: {_words_of(window)}"]
    (contract,) = fields
    contract.setFocus()
    QTest.keyClicks(contract, "MARCHE-DU-SINGE")
    window.close()
    found = [] if session.desk.store.row("SELECT 1 FROM invoices WHERE content LIKE '%MARCHE-DU-SINGE%'") else ["lost"]
    integrated = platform.snapshot()["integrated"]
    assert isinstance(integrated, dict)
    return found + [f"{number} is {count} times on the platform" for number, count in integrated.items() if count > 1]


def _words_of(window: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    return " | ".join(filter(None, shown))[:_WORDS]


def _sound(profile: object) -> list[str]:
    from chorus_desktop.paths import Profile
    from chorus_desktop.store.verification import verify_file

    assert isinstance(profile, Profile)
    return [f"verify: {finding}" for finding in verify_file(profile.database).findings]


def main() -> int:
    """Play, and say by the exit code whether all was well."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--seed", type=int, default=None)
    reader.add_argument("--steps", type=int, default=1 << 30)
    reader.add_argument("--seconds", type=float, default=1e9)
    asked = reader.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seed = random.SystemRandom().randrange(1 << 32) if asked.seed is None else asked.seed
    sys.stdout.write(f"seed {seed}\n")
    sys.stdout.flush()
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        complaints, told = run(seed, steps=asked.steps, seconds=asked.seconds, folder=Path(scratch))
    if complaints:
        sys.stdout.write("\n".join([*dict.fromkeys(complaints), "what was done last:", told, ""]))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
