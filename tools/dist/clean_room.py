"""Tries a packed program as on another machine: an empty home, no path to any Python, and a look at what it opens."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.dist.parts import ROOT

PATIENCE = 300
_OPENED = re.compile(r'(?:open|openat|execve)\((?:\w+, )?"([^"]+)".*\) = \d+$')
_CALLED = re.compile(r'connect\(.*(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"')
_FOREIGN_PYTHON = re.compile(r"/python\d|/site-packages/|/dist-packages/|/pyvenv\.cfg$|/libpython")


def self_test(program: Path) -> list[str]:
    """Run the self-test of a program outside its build folder; gives what it tried.

    Raises RuntimeError where it fails, opens anything of a Python or of this source tree that is not its own, or calls
    another machine.
    """
    with tempfile.TemporaryDirectory(prefix="clean-room-") as folder:
        room = Path(folder)
        trace = room / "trace"
        strace = shutil.which("strace")
        watcher = [strace, "-f", "-qq", "-e", "trace=open,openat,execve,connect", "-o", str(trace)] if strace else []
        done = subprocess.run(
            [*watcher, str(program), "self-test"],
            cwd=room,
            env=_environment(room),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        report = json.loads(done.stdout or "{}")
        if done.returncode or not report.get("ok"):
            raise RuntimeError(f"the self-test ended with {done.returncode}: {done.stdout}{done.stderr}")
        told = trace.read_text("utf-8", "replace") if watcher else ""
        if strangers := opened_elsewhere(told, program) | called_elsewhere(told):
            raise RuntimeError(f"the program reached for what is not its own: {', '.join(sorted(strangers)[:5])}")
    return [str(check["check"]) for check in report["checks"]]


def opened_elsewhere(trace: str, program: Path) -> set[str]:
    """Paths of a Python, or of this source tree, that a trace of strace shows opened outside the program's folder."""
    own = str(program.resolve().parent)
    homes = {str(ROOT), sys.prefix, sys.base_prefix, sysconfig.get_path("stdlib")} - {"/usr"}
    opened = {found[1] for line in trace.splitlines() if (found := _OPENED.search(line))}
    outside = {path for path in opened if not path.startswith((own, str(program)))}
    return {
        path for path in outside if _FOREIGN_PYTHON.search(path) or any(path.startswith(f"{home}/") for home in homes)
    }


def called_elsewhere(trace: str) -> set[str]:
    """Addresses beyond this machine that a trace of strace shows the program connecting to."""
    return {address for address in _CALLED.findall(trace) if not address.startswith(("127.", "::1"))}


def window(program: Path) -> str:
    """Open the real window on a virtual screen of its own and wait until its first page stands; tells on what."""
    with tempfile.TemporaryDirectory(prefix="clean-room-") as folder:
        room = Path(folder)
        with _screen() as screen:
            done = subprocess.run(
                [str(program), "--profile", str(room / "profil"), "--exit-after-first-paint"],
                cwd=room,
                env={**_environment(room), **screen},
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
        lines = done.stdout.splitlines()
        if done.returncode or len(lines) != 2:
            raise RuntimeError(f"the window ended with {done.returncode}: {done.stdout}{done.stderr}")
        return screen["QT_QPA_PLATFORM"]


def _environment(room: Path) -> dict[str, str]:
    if sys.platform == "win32":
        return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PATH": str(Path(os.environ["SYSTEMROOT"]) / "System32")}
    # macOS looks for the user's keychain in the home that it knows; the profile is named, and lies in the empty room.
    home = os.environ["HOME"] if sys.platform == "darwin" else str(room)
    return {"HOME": home, "TMPDIR": str(room), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "PATH": ""}


@contextlib.contextmanager
def _screen() -> Iterator[dict[str, str]]:
    if sys.platform != "linux":
        yield {"QT_QPA_PLATFORM": "windows" if sys.platform == "win32" else "cocoa"}
        return
    server_program = shutil.which("Xvfb")
    if server_program is None:
        raise RuntimeError("Xvfb is missing: the window cannot be tried (see packaging/apt.txt)")
    reading, writing = os.pipe()
    with subprocess.Popen(
        [server_program, "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{told.readline().strip()}"}
        finally:
            server.terminate()
