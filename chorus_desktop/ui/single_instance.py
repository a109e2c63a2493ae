"""One window for a profile: a second start rings at the first one, which comes to the front, and ends."""

import hashlib
import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from chorus_desktop.paths import Profile

#: What the first window answers; and for how many milliseconds one word is waited for.
_HERE = b"here\n"
_WAIT = 1_000
#: Seconds during which the first window may still be opening.
_PATIENCE = 4.0
#: By this a Wayland desktop knows that it was the user who wanted the window in front.
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - the name of a variable, no secret
#: Bytes of the line that a visitor sends, at most.
_LONGEST = 16_384


def name_of(profile: Profile) -> str:
    """The name under which the window of this profile listens; the same for every way to write its path."""
    place = os.path.normcase(profile.root.resolve())
    return f"chorus-desktop-{hashlib.sha256(os.fsencode(place)).hexdigest()[:24]}"


class Doorbell(QObject):
    """Listens for the whole life of the window; the profile must be held, so that what stood here before is dead.

    `brought` has the file that a second start was given to open.
    """

    brought = Signal(Path)

    def __init__(self, profile: Profile, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(name_of(profile))
        self._server.listen(name_of(profile))

    @Slot()
    def _answer(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.readyRead.connect(self._come)
            visitor.disconnected.connect(visitor.deleteLater)

    @Slot()
    def _come(self) -> None:
        visitor = self.sender()
        if not isinstance(visitor, QLocalSocket) or not visitor.canReadLine():
            return
        said = _said(bytes(visitor.readLine(_LONGEST).data()))
        if token := said.get("token"):
            os.environ[_TOKEN] = token
        bring_to_front(self._window)
        visitor.write(_HERE)
        visitor.flush()
        if file := said.get("file"):
            self.brought.emit(Path(file))


def _said(line: bytes) -> dict[str, str]:
    """What a visitor says of itself; nothing where it cannot be read."""
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return {key: value for key, value in said.items() if isinstance(value, str)} if isinstance(said, dict) else {}


def bring_to_front(window: QWidget) -> None:
    """Show a window that is hidden, minimized or behind others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def ring(profile: Profile, file: Path | None = None, *, patience: float = _PATIENCE) -> bool:
    """Ask the window that holds the profile to come to the front, and to open a file there.

    False where none answers in `patience` seconds.
    """
    _let_it_come()
    said = {"token": os.environ.get(_TOKEN, ""), "file": str(file) if file is not None else ""}
    give_up = time.monotonic() + patience
    while True:
        socket = QLocalSocket()
        socket.connectToServer(name_of(profile))
        if socket.waitForConnected(_WAIT):
            socket.write(json.dumps(said).encode("ascii") + b"\n")
            socket.waitForBytesWritten(_WAIT)
            if socket.waitForReadyRead(_WAIT) and bytes(socket.readAll().data()) == _HERE:
                return True
        socket.abort()
        if time.monotonic() >= give_up:
            return False
        time.sleep(0.1)


def _let_it_come() -> None:
    """Windows lets only the program in front put another there; this one, just started by the user, gives that on."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
