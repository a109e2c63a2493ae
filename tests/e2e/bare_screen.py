"""A screen, a D-Bus session and what stands for a window manager, all of their own, for one program at a time."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("Xvfb", "setxkbmap", "dbus-daemon")
LAUNCHER = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_X11 = "libX11.so.6"
#: What Xlib calls IsViewable, InputOutput and RevertToPointerRoot.
_VIEWABLE, _INPUT_OUTPUT, _TO_POINTER = 2, 1, 1


def missing() -> list[str]:
    """What this machine lacks for a program on a screen with an accessibility bus."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    try:
        ctypes.CDLL(_X11)
    except OSError:
        lacking.append("libx11-6")
    return lacking if LAUNCHER.exists() else [*lacking, "at-spi2-core"]


@dataclass(frozen=True, slots=True)
class BareScreen:
    """Where a program can be shown: the environment that it needs, and the address of its D-Bus session."""

    display: str
    session: str
    environment: dict[str, str]

    def give_keyboard(self) -> None:
        """Let the topmost window have the keys, as a window manager does; nothing else would."""
        give_keyboard(self.display)


@contextmanager
def bare_screen(folder: Path) -> Iterator[BareScreen]:
    """1366 × 768 with a French keyboard and an empty home below `folder`."""
    home, run_time = folder / "home", folder / "run"
    for made in (home, run_time):
        made.mkdir(parents=True, mode=0o700)
    with ExitStack() as stack:
        display = _display(stack)
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(run_time),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Paris",
        }
        subprocess.run(["setxkbmap", "fr"], env=environment, check=True, capture_output=True)
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        bus = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        stack.callback(_end, bus)
        assert bus.stdout is not None
        session = bus.stdout.readline().strip()
        yield BareScreen(display, session, {**environment, "DBUS_SESSION_BUS_ADDRESS": session})


def _display(stack: ExitStack) -> str:
    """A new X server; it tells the number that it took once it can be spoken to."""
    reading, writing = os.pipe()
    size = ["-screen", "0", "1366x768x24"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *size, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    stack.callback(_end, server)
    os.close(writing)
    with os.fdopen(reading) as told:
        return f":{told.readline().strip()}"


def _end(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(30)
    if process.stdout is not None:
        process.stdout.close()


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        *((name, ctypes.c_long) for name in ("all_masks", "your_mask", "do_not_propagate_mask")),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


def give_keyboard(display: str) -> None:
    """Give the input focus of an X display to its topmost window that a window manager would manage."""
    x11 = ctypes.CDLL(_X11)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    assert connection.value is not None, f"no X server at {display}"
    above = [window for window in _windows(x11, connection) if _managed(x11, connection, window)]
    if above:
        x11.XSetInputFocus(connection, ctypes.c_ulong(above[-1]), _TO_POINTER, 0)
        x11.XSync(connection, 0)
    x11.XCloseDisplay(connection)


def _windows(x11: ctypes.CDLL, connection: ctypes.c_void_p) -> list[int]:
    """The windows of the screen, the lowest first."""
    root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    children = ctypes.POINTER(ctypes.c_ulong)()
    top = ctypes.c_ulong(x11.XDefaultRootWindow(connection))
    x11.XQueryTree(connection, top, *(ctypes.byref(part) for part in (root, parent, children, count)))
    found = [children[index] for index in range(count.value)]
    if children:
        x11.XFree(children)
    return found


def _managed(x11: ctypes.CDLL, connection: ctypes.c_void_p, window: int) -> bool:
    seen = _Attributes()
    x11.XGetWindowAttributes(connection, ctypes.c_ulong(window), ctypes.byref(seen))
    return seen.map_state == _VIEWABLE and seen.kind == _INPUT_OUTPUT and not seen.override_redirect
