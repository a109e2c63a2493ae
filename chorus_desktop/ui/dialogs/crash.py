"""A fault that nobody saw to: written to the log and told in French; a report only of one of ours, sent nowhere."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from chorus_desktop import __version__
from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.domain.redaction import redacted
from chorus_desktop.ui.theme import SPACE
from chorus_desktop.ui.widgets import Text

if TYPE_CHECKING:
    from chorus_desktop.ui.main_window import MainWindow

_LOG = logging.getLogger("chorus_desktop.crash")


class CrashDialog(QDialog):
    """Says that the invoices are safe, shows the report, copies it."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._report = report
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Un problème imprévu"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.xxl, SPACE.xxl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        told = self.tr(
            "Un problème imprévu est survenu. Vos factures sont enregistrées. "
            "Vous pouvez continuer ; si cela se répète, relancez l’application "
            "et joignez ce rapport à votre demande d’aide."
        ).replace(" ;", "\u202f;")
        layout.addWidget(Text(told, wrap=True, name="crashText"))
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setObjectName("crashReport")
        text.setAccessibleName(self.tr("Rapport"))
        layout.addWidget(text)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        copy = QPushButton(self.tr("&Copier le rapport"))
        copy.setObjectName("copyReport")
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Con&tinuer"))
        close.setObjectName("closeCrash")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout.addLayout(buttons)
        self.resize(620, 420)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


class CrashReporter(QObject):
    """Takes faults of any thread; shows the first one of ours in the window's own.

    `expected` carries code and parameters of a fault of the world, for which there is a sentence.
    """

    expected = Signal(str, object)
    _crashed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: CrashDialog | None = None
        self._before = sys.excepthook, threading.excepthook
        self._handler: logging.Handler = logging.NullHandler()
        self._crashed.connect(self._show)

    def begin(self, handler: logging.Handler) -> None:
        """From now on every fault of this process comes here, and what the program logs goes to this handler."""
        self._handler = handler
        house = logging.getLogger("chorus_desktop")
        house.setLevel(logging.INFO)
        house.addHandler(handler)
        sys.excepthook, threading.excepthook = self.report, self.thread_fault

    def end(self) -> None:
        """Let go of both, before the window goes."""
        sys.excepthook, threading.excepthook = self._before
        logging.getLogger("chorus_desktop").removeHandler(self._handler)
        self._handler.close()

    def report(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Write a fault to the log and have it shown, without what must stay secret."""
        text = redacted("".join(traceback.format_exception(kind, fault, trace)))
        if isinstance(fault, ChorusError):
            _LOG.warning("fault that nothing told\n%s", text)
            self.expected.emit(fault.code, fault.params)
            return
        _LOG.error("unexpected fault\n%s", text)
        self._crashed.emit(f"chorus-desktop {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{text}")

    def thread_fault(self, arguments: threading.ExceptHookArgs) -> None:
        """The same for a thread of Python."""
        if arguments.exc_value is not None:
            self.report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        self._dialog = CrashDialog(report, self._window)
        self._dialog.open()


def install(window: MainWindow, log: Path) -> CrashReporter:
    """Send every fault of this process that is not seen to to the log, and before the user: one of the world into the
    banner of the window, which is furnished, one of ours into a dialog above it."""
    handler = RotatingFileHandler(log, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    reporter = CrashReporter(window)
    reporter.expected.connect(window.tell_fault)
    reporter.begin(handler)
    return reporter
