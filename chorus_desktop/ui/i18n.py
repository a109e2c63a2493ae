"""Installs the translations of Qt and of our own texts, and the locale that goes with them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from chorus_desktop.paths import resource
from chorus_desktop.ui import language

#: The context of the words that are told outside of `self.tr`.
WORDS = "words"
_FORMATS = {
    language.FRENCH: QLocale(QLocale.Language.French, QLocale.Country.France),
    language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def catalogue() -> Path:
    """The folder of the compiled translations, `chorus_en.qm`."""
    return resource("i18n", "qm")


def choose_language(chosen: str, folder: Path | None = None) -> QTranslator | None:
    """Have words told in `chosen` from now on, before any of them is loaded; gives the translator of the window.

    The texts are French by birth, so that a missing file costs their English and nothing else. Keep the translator:
    one that is collected stops translating.
    """
    translator = QTranslator()
    if chosen == language.FRENCH or not translator.load(f"chorus_{chosen}", str(folder or catalogue())):
        language.choose(language.FRENCH)
        return None
    language.choose(chosen, lambda text: translator.translate(WORDS, text) or "")
    return translator


def install_translators(app: QCoreApplication, own: QTranslator | None = None) -> list[QTranslator]:
    """Have Qt's own buttons and our texts speak the chosen language; sets the locale of new widgets too.

    Qt's own texts are English by birth. Keep the list as well.
    """
    spoken = language.current()
    QLocale.setDefault(_FORMATS[spoken])
    of_qt = QTranslator(app)
    of_qt.load(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [one for one in (of_qt, own) if one is not None and app.installTranslator(one)]
