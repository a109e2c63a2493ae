"""Installs the translations of Qt and of our own texts; views also find the French formats here."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from chorus_desktop.paths import resource
from chorus_desktop.ui.formats import (
    format_amount,
    format_date,
    format_date_long,
    format_day,
    format_moment,
    format_money,
    format_quantity,
    format_rate,
    format_siret,
    format_time,
    parse_date,
    parse_number,
)

__all__ = [
    "format_amount",
    "format_date",
    "format_date_long",
    "format_day",
    "format_moment",
    "format_money",
    "format_quantity",
    "format_rate",
    "format_siret",
    "format_time",
    "install_translators",
    "parse_date",
    "parse_number",
]


def install_translators(app: QCoreApplication, language: str = "fr") -> list[QTranslator]:
    """Have Qt's own buttons and our plurals speak `language`; sets the locale of new widgets too.

    Our source texts are French, so that a missing file of ours only costs plurals. Keep the list: a translator
    that is collected stops translating.
    """
    QLocale.setDefault(
        QLocale(QLocale.Language.French, QLocale.Country.France) if language == "fr" else QLocale(language)
    )
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    sources = [(f"qtbase_{language}", qt_folder), (f"chorus_{language}", str(resource("i18n", "qm")))]
    installed = []
    for name, folder in sources:
        translator = QTranslator(app)
        if translator.load(name, folder) and app.installTranslator(translator):
            installed.append(translator)
    return installed
