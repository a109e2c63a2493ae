"""What opens above the window or in its place: dialogs, lists, the calendar, a failed start, the gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QLineEdit, QMenu, QWidget

from chorus_desktop.ui.dialogs.archive import ArchiveDialog
from chorus_desktop.ui.dialogs.crash import CrashDialog
from chorus_desktop.ui.dialogs.export import ExportDialog
from chorus_desktop.ui.dialogs.import_directory import ImportDirectoryDialog
from chorus_desktop.ui.gallery import build_gallery
from chorus_desktop.ui.notices import StartFailure
from chorus_desktop.ui.widgets import DateEdit
from chorus_desktop.ui.wording import errors
from tools.scenes.stage import HEIGHT, QUARTER, WIDTH, Stage, part

#: When the year of the scenes is over.
JANUARY = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)


def crash(stage: Stage) -> QWidget:
    """A fault of ours."""
    window = stage.window(stage.bench())
    report = "chorus-desktop 0.1.0\n\nTraceback (most recent call last):\nZeroDivisionError: division by zero\n"
    return stage.show(CrashDialog(report, window))


def start_failure(stage: Stage) -> QWidget:
    """A profile that another process holds."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    sentence = errors.sentence("profile_busy", {"path": str(stage.folder)})
    return stage.show(StartFailure(stage.theme, sentence, application))


def export(stage: Stage) -> QWidget:
    """The export before its start."""
    bench = stage.bench(QUARTER)
    return stage.show(ExportDialog(bench.desk, stage.theme))


def export_done(stage: Stage) -> QWidget:
    """The export after its end."""
    bench = stage.bench(QUARTER)
    dialog = stage.show(ExportDialog(bench.desk, stage.theme))
    dialog.fields.set_folder(bench.path.parent)
    stage.press(dialog, "exportStart")
    return dialog


def archive(stage: Stage) -> QWidget:
    """A year that is over, archived on a stick; one invoice is still under way."""
    bench = stage.bench(QUARTER)
    january = replace(bench.desk, now=lambda: JANUARY, today=JANUARY.date)
    dialog = stage.show(ArchiveDialog(january, stage.theme))
    dialog.set_folder(bench.path.parent)
    stage.press(dialog, "archiveStart")
    return dialog


def archive_none(stage: Stage) -> QWidget:
    """The archive of a firm that began this year."""
    return stage.show(ArchiveDialog(stage.bench().desk, stage.theme))


def template(stage: Stage) -> QWidget:
    """An invoice that is to come again, without a day."""
    window = stage.window(stage.bench(QUARTER))
    window.open_editor(None)
    stage.settle()
    stage.press(window, "editorMore")
    menu = part(window, QMenu, "editorMenu")
    menu.actions()[2].trigger()
    menu.close()
    dialog = part(window, QDialog, "templateDialog")
    part(dialog, QLineEdit, "templateName").setText("Entretien des chaudières de toutes les écoles de la commune")
    part(dialog, DateEdit, "templateDay").clear()
    stage.press(dialog, "templateKeep")
    return dialog


def import_directory(stage: Stage) -> QWidget:
    """The directory is about to be imported."""
    bench = stage.bench()
    return stage.show(ImportDirectoryDialog(bench.desk, stage.theme))


def calendar(stage: Stage) -> QWidget:
    """The calendar of a date field."""
    window = stage.window(stage.bench(QUARTER))
    window.open_editor(None)
    stage.settle()
    part(window, DateEdit, "issueDate").openCalendar()
    return next(each.window() for each in window.findChildren(QCalendarWidget) if each.isVisible())


def gallery(stage: Stage) -> QWidget:
    """Every component in every state."""
    return stage.show(build_gallery(stage.theme), WIDTH, 2 * HEIGHT)


APART: dict[str, Callable[[Stage], QWidget]] = {
    "crash": crash,
    "start-failure": start_failure,
    "export": export,
    "export-done": export_done,
    "archive": archive,
    "archive-none": archive_none,
    "template": template,
    "import-directory": import_directory,
    "calendar": calendar,
    "gallery": gallery,
}
