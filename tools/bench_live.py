"""Rows of the measurement about a window that syncs: its longest pause, and how soon it ends while a request hangs."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from chorus_desktop import app, exchanges
from chorus_desktop.domain.events import SubmissionChanged
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.paths import Profile
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.start import prepare
from tools.bench import ROOT, Row
from tools.bench_drain import queue

INVOICES = 1000
#: Seconds: the longest pause of the event loop that a person does not feel, and the longest wait for an end.
PAUSE, END = 0.050, 1.0
#: How long a window is watched at most.
_PATIENCE = 900.0


def live_rows() -> list[Row]:
    """Both in processes of their own, so that nothing of the measurement shares the window's interpreter."""
    return [
        _row(f"longest pause of the window while {INVOICES} invoices sync / 50 ms", _run("watch"), PAUSE),
        _row("end of the program while a request hangs / 1 s", _run("hang"), END),
    ]


def _row(name: str, ours: float, reference: float) -> Row:
    ratio = ours / reference
    return Row(
        name=name, ours=round(ours, 4), reference=reference, ratio=round(ratio, 3), goal=1.0, met=ratio <= 1.0, runs=1
    )


def _run(what: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tools.bench_live", what]
    told = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True, timeout=_PATIENCE
    )
    return float(told.stdout)


@contextmanager
def _platform(folder: Path) -> Iterator[dict[str, str]]:
    command = [sys.executable, "-m", "chorus_desktop", "platform", "--data", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


class Pulse(QObject):
    """Ticks, remembers the longest time between two ticks, and ends the program when everything is accepted."""

    longest = 0.0
    last = 0.0
    accepted = 0

    @Slot()
    def beat(self) -> None:
        """One tick."""
        now = time.perf_counter()
        if self.last:
            self.longest = max(self.longest, now - self.last)
        self.last = now

    @Slot(object)
    def hear(self, event: object) -> None:
        """News of the engine."""
        if isinstance(event, SubmissionChanged) and event.state == SubmissionState.INTEGRATED:
            self.accepted += 1
            if self.accepted == INVOICES:
                QCoreApplication.quit()


def _watch(folder: Path) -> float:
    """The longest time between two ticks of a timer of 2 ms, from the first deposit to the last acceptance."""
    application, theme = prepare(sys.argv[:1])
    profile = Profile(folder / "profile")
    queue(profile, INVOICES)
    with _platform(folder / "platform") as address:
        window = MainWindow(theme, training=True, settings_path=profile.root / "window.ini")
        session = app.open_session(profile, exchanges.exchange_with(address), window)
        pulse, timer = Pulse(), QTimer(interval=2)
        session.thread.news.connect(pulse.hear)
        timer.timeout.connect(pulse.beat)
        session.start()
        application.processEvents()
        window.show_page("invoices")
        application.processEvents()
        timer.start()
        application.exec()
        session.close()
    return pulse.longest


def _hang(folder: Path) -> float:
    """Seconds from the wish to leave to the end of engine and window, while the platform holds an answer back."""
    application, theme = prepare(sys.argv[:1])
    profile = Profile(folder / "profile")
    queue(profile, 1)
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        base = f"http://127.0.0.1:{silent.getsockname()[1]}"
        secrets = dict.fromkeys(("client_id", "client_secret", "login", "password"), "x")
        exchange = exchanges.exchange_with({"base_url": base, "token_url": f"{base}/token", **secrets})
        window = MainWindow(theme, training=True, settings_path=profile.root / "window.ini")
        session = app.open_session(profile, replace(exchange), window)
        session.start()
        connection, _ = silent.accept()
        with closing(connection):
            connection.recv(1)
            application.processEvents()
            start = time.perf_counter()
            session.close()
            return time.perf_counter() - start


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        seconds = {"watch": _watch, "hang": _hang}[sys.argv[1]](Path(place))
    sys.stdout.write(f"{seconds}\n")
