"""The parts of the self-test about what is shipped beside the code: resources, fonts, translations."""

from pathlib import Path

from chorus_desktop.paths import resource

#: A text of the window.
_OWN_TEXT = "Facture émise, elle part."


def resources(_: Path) -> str:
    """Icons, fonts and the schema are there. Raises FileNotFoundError."""
    names = [path.name for path in resource("fonts").glob("*.ttf")] + [
        path.name for path in resource("icons").glob("*.svg")
    ]
    if not resource("schema", "invoice.schema.json").is_file() or not names:
        raise FileNotFoundError(str(resource()))
    return f"{len(names)} files"


def fonts(_: Path) -> str:
    """The fonts of the window can be loaded. Raises FileNotFoundError."""
    from PySide6.QtGui import QFontDatabase

    from chorus_desktop.ui.theme.fonts import DISPLAY_FAMILY, FAMILY, load_fonts

    load_fonts()
    missing = {FAMILY, DISPLAY_FAMILY} - set(QFontDatabase.families())
    if missing:
        raise FileNotFoundError(", ".join(sorted(missing)))
    return f"{FAMILY}, {DISPLAY_FAMILY}"


def translations(_: Path) -> str:
    """Qt speaks French, and the window English. Raises FileNotFoundError, ValueError."""
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

    from chorus_desktop.ui.i18n import catalogue

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    words = QTranslator()
    if not words.load("qtbase_fr", folder) or not QCoreApplication.installTranslator(words):
        raise FileNotFoundError(f"{folder}/qtbase_fr.qm")
    told = QCoreApplication.translate("QPlatformTheme", "Cancel")
    QCoreApplication.removeTranslator(words)
    if told != "Annuler":
        raise ValueError(told)
    own = QTranslator()
    if not own.load("chorus_en", str(catalogue())) or not (english := own.translate("MainWindow", _OWN_TEXT)):
        raise FileNotFoundError(str(catalogue() / "chorus_en.qm"))
    return f"Cancel is {told}, {_OWN_TEXT} {english}"
