"""The window in English: no page shows French of ours, letters of Alt do not clash, and the choice is kept."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.actions.drafts import save_draft
from chorus_desktop.ui import i18n, language
from chorus_desktop.ui.main_window import MainWindow
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views import page_makers
from chorus_desktop.ui.window_place import WindowPlace
from tests import factories
from tests.sync_desk import Bench
from tools import translations

#: All but the exercise, which needs its platform.
PAGES = tuple(key for key in page_makers.PAGES if key != "exercise")
_MNEMONIC = re.compile(r"(?<!&)&([^&\s])")


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled catalogue, made of the one in the source tree."""
    folder = tmp_path_factory.mktemp("qm")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool), "-silent", str(translations.CATALOGUE), "-qm", str(folder / "chorus_en.qm")]
    subprocess.run(command, check=True)
    return folder


@pytest.fixture
def english(qapp: object, catalogue: Path) -> Iterator[None]:
    """This process speaks English; every module of words is loaded first, so that it can go back to French."""
    translations.sources()
    before = QLocale()
    own = i18n.choose_language("en", catalogue)
    installed = i18n.install_translators(qapp, own)  # type: ignore[arg-type]
    yield
    for translator in installed:
        qapp.removeTranslator(translator)  # type: ignore[attr-defined]
    language.choose(language.FRENCH)
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot: QtBot, bench: Bench, english: None, tmp_path: Path, qapp: object) -> Iterator[MainWindow]:
    made = MainWindow(apply_theme(qapp, "light"), training=False, settings_path=tmp_path / "window.ini")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.furnish(bench.desk)
    made.show()
    yield made
    made.shut_down()


def test_no_page_shows_french_of_ours(window: MainWindow, bench: Bench) -> None:
    issued = bench.issue().invoice_id
    draft = save_draft(bench.desk, None, factories.invoice(number=""))
    ours = _french()
    left = {}
    for page in PAGES:
        _open(window, page, issued, draft)
        left[page] = sorted({text for text in _shown(window) if ours.fullmatch(language.plain(text))})
    assert {page: texts for page, texts in left.items() if texts} == {}


def test_the_letters_of_alt_do_not_clash_on_a_page(window: MainWindow, bench: Bench) -> None:
    issued = bench.issue().invoice_id
    draft = save_draft(bench.desk, None, factories.invoice(number=""))
    clashes = {}
    for page in PAGES:
        _open(window, page, issued, draft)
        letters = Counter(letter.lower() for text in _labels(window) for letter in _MNEMONIC.findall(text))
        clashes[page] = [letter for letter, count in letters.items() if count > 1]
    assert {page: letters for page, letters in clashes.items() if letters} == {}


def test_english_is_chosen_in_the_settings_for_the_next_start(window: MainWindow, tmp_path: Path) -> None:
    window.show_page("settings")
    (choice,) = window.findChildren(QComboBox, "language")
    assert [choice.itemText(rank) for rank in range(choice.count())] == ["Français", "English"]
    choice.setCurrentIndex(choice.findData("en"))
    assert WindowPlace(tmp_path / "window.ini").language() == "en"
    assert "next start" in choice.accessibleDescription()
    choice.setCurrentIndex(choice.findData("fr"))
    assert WindowPlace(tmp_path / "window.ini").language() == "fr"
    assert "prochain démarrage" in choice.accessibleDescription()


def test_a_catalogue_that_is_missing_leaves_the_window_french(tmp_path: Path) -> None:
    assert i18n.choose_language("en", tmp_path) is None
    assert language.current() == "fr"


def _open(window: MainWindow, page: str, issued: int, draft: int) -> None:
    match page:
        case "invoice":
            window.open_invoice(issued)
        case "editor":
            window.open_editor(draft)
        case "own_pdf":
            window.open_own_pdf(None)
        case _:
            window.show_page(page)


def _french() -> re.Pattern[str]:
    """Every French text of the catalogue whose English is another; official words are as the portal shows them."""
    from chorus_desktop.ui.views.help_view import GLOSSARY
    from chorus_desktop.ui.wording.status_words import WORDS

    official = {language.plain(words.official) for words in WORDS.values()} | {word.official for word in GLOSSARY}
    done = translations.read()
    differing = (text for (_, text), english in done.items() if english != text and text not in official)
    telling = (text for text in differing if re.search(r"[^\W\d_]{3}", re.sub(r"\{[^}]*\}", "", text)))
    return re.compile("|".join(map(_pattern, telling)), re.DOTALL)


def _pattern(text: str) -> str:
    return ".+?".join(map(re.escape, re.split(r"\{[^}]*\}", language.plain(text))))


def _labels(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        if label.isVisibleTo(window) and label.buddy() is not None:
            yield label.text()
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window):
            yield button.text()


def _shown(window: QWidget) -> Iterator[str]:
    for widget in (one for one in window.findChildren(QWidget) if one.isVisibleTo(window)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(rank) for rank in range(widget.count()))
        elif isinstance(widget, QTableView):
            yield from _cells(widget)


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(5, model.rowCount())):
            yield str(model.index(row, column).data() or "")
