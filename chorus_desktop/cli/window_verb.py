"""The verb that needs no word: open the window, let it be seen, then load the house behind it."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.first_paint import FirstPaint
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.start import prepare, profile_in_use
from chorus_desktop.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from chorus_desktop.paths import Profile
    from chorus_desktop.ui.notices import StartFailure
    from chorus_desktop.ui.theme import Theme

#: The moment, in seconds of the epoch, at which whoever measures started this process.
STARTED_AT = "CHORUS_STARTED_AT"


def open_window(profile: Profile, *, training: bool, platform: Path | None, measured: bool, language: str = "") -> int:
    """Open the window and stay until it is closed; gives the exit code. One that is open already comes to the front.

    `measured` prints two JSON lines, when the window and when its first page was painted, and ends. `language`: that
    of this one time, else the one that was chosen in the settings.
    """
    place = WindowPlace(profile.root / "window.ini")
    application, theme = prepare(sys.argv[:1], language or place.language(), place.colours())
    while True:
        with contextlib.ExitStack() as stack:
            opening = Opening(
                application, theme, profile, stack, training=training, platform=platform, measured=measured
            )
            if opening.begin():
                application.exec()
        # A backup that is to be put back was decided upon: everything is closed now, and the next start does it.
        if opening.code or not profile.to_restore.exists():
            return opening.code
        opening.leave()


class Opening(QObject):
    """Carries a start through: hold the profile, paint the window, load, furnish, let the engine begin."""

    def __init__(
        self,
        application: QApplication,
        theme: Theme,
        profile: Profile,
        stack: contextlib.ExitStack,
        *,
        training: bool,
        platform: Path | None,
        measured: bool,
    ) -> None:
        super().__init__()
        self.code = 0
        self._application, self._theme, self._profile, self._stack = application, theme, profile, stack
        self._training, self._platform, self._measured = training, platform, measured
        self._window: MainWindow | None = None
        self._failure: StartFailure | None = None

    def begin(self) -> bool:
        """Show the window, still empty, unless the profile cannot be had; False where nothing is shown by this process.

        Where another window has the profile, that one comes to the front.
        """
        fault = self._hold()
        if fault is not None and fault.code == "profile_busy":
            if self._is_open_elsewhere():
                return False
            fault = self._hold()  # the other one may have been closing meanwhile
        if fault is not None:
            self._fail(fault)
            return True
        exercise = self._training or self._platform is not None
        self._window = MainWindow(self._theme, training=exercise, settings_path=self._profile.root / "window.ini")
        FirstPaint(self._window).painted.connect(self._load)
        self._window.show()
        return True

    def _hold(self) -> ChorusError | None:
        try:
            self._stack.enter_context(profile_in_use(self._profile))
        except ChorusError as fault:
            return fault
        return None

    def _is_open_elsewhere(self) -> bool:
        from chorus_desktop.ui.single_instance import ring

        return ring(self._profile)

    @Slot()
    def _load(self) -> None:
        assert self._window is not None
        self._tell("seconds_to_first_paint")
        from chorus_desktop import app, exchanges
        from chorus_desktop.ui.dialogs import crash

        try:
            exchange = self._stack.enter_context(
                exchanges.exchange_of(self._profile, training=self._training, platform=self._platform)
            )
            session = app.open_session(self._profile, exchange, self._window)
        except ChorusError as fault:
            self._window.hide()
            self._fail(fault)
            return
        self._stack.callback(session.close)
        if self._measured:
            FirstPaint(self._window).painted.connect(self._end)
            self._window.update()
            return
        crash.install(self._window, self._profile.log)
        session.start()
        from chorus_desktop.ui.single_instance import Doorbell

        Doorbell(self._profile, self._window)

    def leave(self) -> None:
        """Take the window of a session that is closed away, before another one is opened in its place."""
        for left in (self._window, self._failure):
            if left is not None:
                left.deleteLater()
        self._window = self._failure = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @Slot()
    def _end(self) -> None:
        self._tell("seconds_to_first_page")
        self._application.quit()

    def _tell(self, what: str) -> None:
        if self._measured:
            seconds = time.time() - float(os.environ.get(STARTED_AT) or "nan")
            sys.stdout.write(json.dumps({what: round(seconds, 4)}) + "\n")
            sys.stdout.flush()

    def _fail(self, fault: ChorusError) -> None:
        from chorus_desktop.ui import notices

        self.code = notices.FAILED
        self._failure = notices.start_failure(self._application, self._theme, fault, self._profile)
        if self._failure is not None:
            self._failure.decided.connect(self._rescued)

    @Slot()
    def _rescued(self) -> None:
        """A backup was chosen in place of the damaged store: end well, so that the next start comes by itself."""
        self.code = 0
        self._application.quit()
