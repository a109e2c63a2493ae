"""The verb that needs no word: open the window, let it be seen, then load the house behind it."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.departure import Visit
from chorus_desktop.ui.firm_choice import last_open, note_open
from chorus_desktop.ui.first_paint import FirstPaint
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.start import may_be_read, prepare, profile_in_use
from chorus_desktop.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from chorus_desktop.exchanges import Exchange
    from chorus_desktop.paths import Profile
    from chorus_desktop.store.secrets import SecretStore
    from chorus_desktop.ui.dialogs.crash import CrashReporter
    from chorus_desktop.ui.notices import StartFailure
    from chorus_desktop.ui.theme import Theme

#: The moment, in seconds of the epoch, at which whoever measures started this process.
STARTED_AT = "CHORUS_STARTED_AT"


def open_window(
    profile: Profile,
    *,
    training: bool,
    platform: Path | None,
    measured: bool,
    language: str = "",
    file: Path | None = None,
) -> int:
    """Open the window and stay until it is closed; gives the exit code. One that is open already comes to the front.

    `measured` prints two JSON lines, when the window and when its first page was painted, and ends. `language`: that
    of this one time, else the one that was chosen in the settings. `file`: an invoice to open.
    """
    place = WindowPlace(profile.window)
    application, theme = prepare(sys.argv[:1], language or place.language(), place.colours(), following=False)
    manner = Manner(training=training, platform=platform, measured=measured)
    visit = Visit(profile=last_open(profile, place), file=file)
    while True:
        with contextlib.ExitStack() as stack:
            opening = Opening(application, theme, visit, stack, manner)
            if opening.begin():
                application.exec()
        note_open("" if opening.code else visit.profile.firm, place)
        following = opening.following()
        if following is None:
            return opening.code
        opening.leave()
        visit = following


class Manner:
    """How a run opens every profile that it opens."""

    def __init__(self, *, training: bool, platform: Path | None, measured: bool) -> None:
        self.training, self.platform, self.measured = training, platform, measured

    @cached_property
    def secrets(self) -> SecretStore:
        """Where credentials are kept; what was typed and has no keyring lasts as long as the run."""
        from chorus_desktop.store.secrets import SecretStore

        return SecretStore()


class Opening(QObject):
    """Carries a start through: hold the profile, paint the window, load, furnish, let the engine begin."""

    def __init__(
        self, application: QApplication, theme: Theme, visit: Visit, stack: contextlib.ExitStack, manner: Manner
    ) -> None:
        super().__init__()
        self.code = 0
        self._application, self._theme, self._stack = application, theme, stack
        self._visit, self._profile, self._manner = visit, visit.profile, manner
        self._following: Visit | None = None
        self._window: MainWindow | None = None
        self._reporter: CrashReporter | None = None
        self._failure: StartFailure | None = None
        self._held = False

    def begin(self) -> bool:
        """Show the window, still empty, unless the profile cannot be had; False where nothing is shown by this process.

        Where another window has the profile, that one comes to the front. What nobody can write is opened to be read.
        """
        fault = self._hold()
        if fault is not None and fault.code == "profile_busy":
            if self._is_open_elsewhere():
                return False
            fault = self._hold()  # the other one may have been closing meanwhile
        exercise = self._manner.training or self._manner.platform is not None
        if fault is not None and (exercise or not may_be_read(self._profile, fault)):
            self._fail(fault)
            return True
        self._held = fault is None
        self._window = MainWindow(self._theme, training=exercise, settings_path=self._profile.window)
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

        return ring(self._profile, self._visit.file)

    @Slot()
    def _load(self) -> None:
        assert self._window is not None
        self._tell("seconds_to_first_paint")
        self._theme.follow_system()
        from chorus_desktop import app
        from chorus_desktop.ui.dialogs import crash

        try:
            exchange = self._stack.enter_context(self._exchange())
            session = app.open_session(self._profile, exchange, self._window, held=self._held)
        except ChorusError as fault:
            self._window.hide()
            self._fail(fault)
            return
        self._stack.callback(session.close)
        if self._manner.measured:
            FirstPaint(self._window).painted.connect(self._end)
            self._window.update()
            return
        self._reporter = crash.install(self._window, self._profile.log)
        session.start()
        from chorus_desktop.ui.brought_files import BroughtFiles
        from chorus_desktop.ui.single_instance import Doorbell

        if self._held:
            Doorbell(self._profile, self._window).brought.connect(BroughtFiles(self._window).take)
        self._window.pages.visit_requested.connect(self._leave_for)
        self._arrive(self._window)

    def _exchange(self) -> contextlib.AbstractContextManager[Exchange]:
        from chorus_desktop.exchanges import exchange_of

        manner = self._manner
        return exchange_of(self._profile, training=manner.training, platform=manner.platform, secrets=manner.secrets)

    def _arrive(self, window: MainWindow) -> None:
        """Show that for which this firm was opened."""
        if self._visit.file is not None:
            window.open_own_pdf(self._visit.file)
        elif self._visit.draft:
            window.pages.edit(self._visit.invoice_id, self._visit.origin)
        elif self._visit.invoice_id:
            window.open_invoice(self._visit.invoice_id)

    @Slot(object)
    def _leave_for(self, visit: Visit) -> None:
        """Close this window for another firm; a draft that cannot be kept keeps it open."""
        self._following = visit
        if self._window is None or not self._window.close():
            self._following = None

    def following(self) -> Visit | None:
        """What is to be opened once everything of this start is closed; None to end.

        Where a backup is to be put back, the next start of the same firm does it.
        """
        if self.code:
            return None
        if self._profile.to_restore.exists():
            return Visit(profile=self._profile)
        return self._following

    def leave(self) -> None:
        """Take the window of a session that is closed away, before another one is opened in its place."""
        if self._reporter is not None:
            self._reporter.end()
        for left in (self._window, self._failure):
            if left is not None:
                left.deleteLater()
        self._window = self._failure = self._reporter = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @Slot()
    def _end(self) -> None:
        self._tell("seconds_to_first_page")
        self._application.quit()

    def _tell(self, what: str) -> None:
        if self._manner.measured:
            import json

            seconds = time.time() - float(os.environ.get(STARTED_AT) or "nan")
            sys.stdout.write(json.dumps({what: round(seconds, 4)}) + "\n")
            sys.stdout.flush()

    def _fail(self, fault: ChorusError) -> None:
        from chorus_desktop.ui import notices

        self.code = notices.FAILED
        self._theme.follow_system()
        self._failure = notices.start_failure(self._application, self._theme, fault, self._profile)
        if self._failure is not None:
            self._failure.decided.connect(self._rescued)

    @Slot()
    def _rescued(self) -> None:
        """A backup was chosen in place of the damaged store: end well, so that the next start comes by itself."""
        self.code = 0
        self._application.quit()
