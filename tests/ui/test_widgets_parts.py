"""Tests of buttons, badges, messages, navigation, connection, and of the gallery as a whole."""

import gc
import weakref
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.gallery import build_gallery
from chorus_desktop.ui.i18n import install_translators
from chorus_desktop.ui.theme import SPACE, Theme, apply_theme
from chorus_desktop.ui.widgets import (
    AmountLabel,
    Banner,
    ConnectionCard,
    ElidedText,
    EmptyState,
    IconButton,
    NavigationBar,
    NavigationItem,
    PageHeader,
    PlainButton,
    RowCard,
    StatusBadge,
    StrongButton,
    Text,
    Toast,
)
from chorus_desktop.ui.widgets.buttons import set_kind

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)


@pytest.fixture(params=["light", "dark"])
def theme(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Theme]:
    yield apply_theme(qapp, request.param)
    qapp.setStyleSheet("")


@pytest.fixture
def gallery(theme: Theme, qtbot: QtBot) -> QWidget:
    window = build_gallery(theme)
    qtbot.addWidget(window)
    window.resize(1366, 1700)
    with qtbot.waitExposed(window):
        window.show()
    return window


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


def visible_texts(widget: QWidget, name: str) -> list[str]:
    """The texts of the labels of that name which are on the screen; a new one is shown by the next event."""
    return [label.text() for label in widget.findChildren(QLabel, name) if label.isVisible()]


def accessible_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def test_nothing_of_the_gallery_shows_before_its_window(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    """A child made visible before it has a parent flashes as a window of its own."""
    window = build_gallery(theme)
    qtbot.addWidget(window)
    assert [widget for widget in qapp.topLevelWidgets() if widget.isVisible()] == []


def test_everything_that_takes_the_focus_has_a_name(gallery: QWidget) -> None:
    controls = [w for w in gallery.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    inner = [w for w in controls if isinstance(w, CONTROLS) and not w.objectName().startswith("qt_")]
    assert len(inner) > 30
    assert [w.objectName() for w in inner if not accessible_name(w).strip()] == []
    assert [type(w).__name__ for w in inner if not w.objectName() and w.parentWidget() is None] == []


def test_every_target_is_high_enough(gallery: QWidget) -> None:
    low = [
        (w.objectName(), w.height())
        for w in gallery.findChildren(QWidget)
        if isinstance(w, CONTROLS) and w.isVisible() and type(w.parentWidget()).__name__ != "QLineEdit"
        if not isinstance(w.parentWidget(), QLineEdit) and w.height() < (36 if isinstance(w, QPushButton) else 32)
    ]  # fmt: skip
    assert low == []


def test_no_text_of_the_gallery_is_cut(gallery: QWidget) -> None:
    for label in gallery.findChildren(QLabel):
        if not label.isVisible() or isinstance(label, ElidedText) or not label.text():
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed, label.text()
        if not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()


def test_no_label_reads_html(gallery: QWidget) -> None:
    labels = gallery.findChildren(Text)
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_whole_gallery_changes_its_clothes(gallery: QWidget, theme: Theme) -> None:
    before = gallery.grab().toImage()
    sizes = {label: label.font().pixelSize() for label in gallery.findChildren(QLabel) if label.isVisible()}
    theme.use("dark" if theme.scheme == "light" else "light")
    after = gallery.grab().toImage()
    corner = (240, 3)  # right of the side bar, above everything
    assert after.pixelColor(*corner) == theme.colour("bg") != before.pixelColor(*corner)
    assert {label: label.font().pixelSize() for label in sizes} == sizes


def test_tab_reaches_a_button_and_draws_its_ring(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    button = StrongButton(theme, "Envoyer", icon="send", parent=window)
    other = PlainButton(theme, "Aperçu", parent=window)
    other.move(200, 0)
    shown(qtbot, window)
    window.activateWindow()
    other.setFocus(Qt.FocusReason.OtherFocusReason)
    before = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != before
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() == before


def test_a_button_may_become_the_strong_one(theme: Theme, qtbot: QtBot) -> None:
    button = PlainButton(theme, "Envoyer", icon="send")
    shown(qtbot, button)
    before = button.grab().toImage()
    set_kind(button, "primary")
    assert button.grab().toImage() != before
    button.setIconName("")
    assert button.icon().isNull()


def test_an_icon_button_has_a_name_and_a_tooltip(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "trash-2", "Mettre à la corbeille")
    qtbot.addWidget(button)
    assert accessible_name(button) == button.toolTip() == "Mettre à la corbeille"


def test_an_icon_that_is_not_shipped_fails_at_once(theme: Theme, qtbot: QtBot) -> None:
    badge = StatusBadge(theme, "warn", "En retard")
    qtbot.addWidget(badge)
    with pytest.raises(FileNotFoundError):
        badge.setStatus("warn", "En retard", "no-such-icon")


def test_a_badge_says_its_word(theme: Theme, qtbot: QtBot) -> None:
    badge = StatusBadge(theme, "warn", "Document manquant")
    qtbot.addWidget(badge)
    badge.setStatus("good", "Payée", "badge-euro")
    assert (badge.text(), badge.accessibleName(), badge.property("badge")) == ("Payée", "Payée", "good")


def test_amounts_are_right_aligned_in_one_width(theme: Theme, qtbot: QtBot) -> None:
    label = AmountLabel(Decimal(1284))
    shown(qtbot, label)
    assert label.text() == "1\u202f284,00\u00a0€"
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    metrics = label.fontMetrics()
    assert metrics.horizontalAdvance("1" * 20) == metrics.horizontalAdvance("0" * 20)
    label.setAmount(None)
    assert label.text() == "–"


def test_a_long_text_gives_way_and_is_told_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    text = ElidedText("Communauté d’agglomération de Valmont-les-Pins", role="strong")
    shown(qtbot, text)
    text.resize(text.sizeHint())
    assert text.toolTip() == ""
    text.resize(120, 20)
    assert text.toolTip() == text.text()
    assert text.minimumSizeHint().width() <= 60


def test_the_number_after_a_long_name_is_never_cut(theme: Theme, qtbot: QtBot) -> None:
    text = ElidedText("Communauté d’agglomération de Valmont-les-Pins — F2026-0014", role="strong", ending=" — ")
    shown(qtbot, text)
    text.resize(text.sizeHint())
    assert text.shown() == text.text()
    text.resize(200, 20)
    assert text.shown().startswith("Com")
    assert text.shown().endswith("… — F2026-0014")
    assert text.fontMetrics().horizontalAdvance(text.shown()) <= 200


def test_a_name_with_tags_is_told_letter_for_letter(theme: Theme, qtbot: QtBot) -> None:
    text = ElidedText("<b>Martin</b> & fils, plomberie générale")
    shown(qtbot, text)
    text.resize(80, 20)
    assert text.toolTip() == "<p>&lt;b&gt;Martin&lt;/b&gt; &amp; fils, plomberie générale</p>"


def test_a_change_of_scheme_passes_over_buttons_that_are_gone(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = PlainButton(theme, "Un", icon="send", parent=window)
    gone = weakref.ref(button)
    button.deleteLater()
    qapp.sendPostedEvents(button, QEvent.Type.DeferredDelete)
    del button
    gc.collect()
    assert gone() is None
    theme.use("dark")
    assert theme.scheme == "dark"


def test_a_banner_speaks_acts_and_closes(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, "warn", "Mot de passe à changer.", action="Le changer", closable=True)
    shown(qtbot, banner)
    with qtbot.waitSignal(banner.actionRequested):
        banner.findChild(QPushButton, "bannerAction").click()
    with qtbot.waitSignal(banner.closed):
        banner.findChild(QPushButton, "bannerClose").click()
    assert not banner.isVisible()
    banner.setContent("bad", "Le disque est plein.")
    assert banner.accessibleName() == "Le disque est plein."
    assert banner.findChild(QPushButton, "bannerAction").isHidden()


def test_a_toast_lies_over_the_window_and_takes_back(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 600)
    toast = Toast(theme, window)
    shown(qtbot, window)
    toast.showMessage("Brouillon mis à la corbeille.", undo=True)
    assert toast.geometry().bottom() < 600 - SPACE.xl
    assert abs(toast.geometry().center().x() - 400) <= 1
    window.resize(1000, 700)
    assert abs(toast.geometry().center().x() - 500) <= 1
    with qtbot.waitSignal(toast.undoRequested):
        toast.findChild(QPushButton, "toastUndo").click()
    assert not toast.isVisible()


def test_a_toast_goes_by_itself_but_not_from_under_the_focus(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    toast = Toast(theme, window)
    shown(qtbot, window)
    window.activateWindow()
    toast.showMessage("Supprimé.", undo=True)
    undo = toast.findChild(QPushButton, "toastUndo")
    undo.setFocus()
    qtbot.waitUntil(undo.hasFocus)
    toast.close_now()
    assert toast.isVisible()
    undo.clearFocus()
    with qtbot.waitSignal(toast.closed):
        toast.close_now()
    assert not toast.isVisible()


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> NavigationBar:
    made = NavigationBar(
        theme,
        firm="Plomberie Martin",
        items=[
            NavigationItem(key="home", text="À faire", icon="house", shortcut="Ctrl+1"),
            NavigationItem(key="invoices", text="Factures", icon="file-text", shortcut="Ctrl+2"),
        ],
        footer=[NavigationItem(key="help", text="Aide", icon="life-buoy")],
    )
    shown(qtbot, made)
    return made


def test_the_bar_tells_what_is_chosen_and_shows_what_it_is_told(bar: NavigationBar, qtbot: QtBot) -> None:
    spy = QSignalSpy(bar.chosen)
    bar.setCurrent("home")
    assert (bar.current(), spy.count()) == ("home", 0)
    bar.findChild(QPushButton, "nav_invoices").click()
    assert (bar.current(), spy.at(0)[0]) == ("home", "invoices"), "the page may have been refused"
    bar.setCurrent("help")
    told = {name: bar.findChild(QPushButton, name).accessibleDescription() for name in ("nav_help", "nav_home")}
    assert told == {"nav_help": "Page affichée", "nav_home": ""}


def test_a_page_is_chosen_by_its_shortcut(bar: NavigationBar, qtbot: QtBot) -> None:
    bar.activateWindow()
    with qtbot.waitSignal(bar.chosen) as caught:
        qtbot.keyClick(bar, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert caught.args == ["invoices"]


def test_a_page_that_is_not_in_the_bar_is_a_mistake(bar: NavigationBar) -> None:
    with pytest.raises(KeyError):
        bar.setCurrent("nowhere")


def test_the_bar_counts_aloud(bar: NavigationBar) -> None:
    button = bar.findChild(QPushButton, "nav_home")
    before = button.grab().toImage()
    bar.setCount("home", 4)
    assert button.accessibleName() == "À faire (4)"
    assert button.grab().toImage() != before
    bar.setCount("home", 0)
    assert button.accessibleName() == "À faire"
    assert button.grab().toImage() == before


def test_a_long_firm_is_cut_and_told(bar: NavigationBar) -> None:
    bar.setFirm("Société coopérative des artisans plombiers chauffagistes du Ventoux")
    label = bar.findChild(QLabel, "firm")
    assert label.text().endswith("…")
    assert label.toolTip().endswith("Ventoux")


def test_the_connection_is_told_in_sentences(theme: Theme, qtbot: QtBot) -> None:
    card = ConnectionCard(theme)
    shown(qtbot, card)
    card.setState("offline", "Hors ligne", ["2 factures partiront.", "Dernier échange : hier."])
    card.setState("needs_login", "Connexion à refaire", ["Vos factures attendent ici."], "Se connecter")
    qtbot.waitUntil(lambda: visible_texts(card, "connectionLine") == ["Vos factures attendent ici."])
    assert card.accessibleName() == "Connexion à refaire Vos factures attendent ici."
    with qtbot.waitSignal(card.actionRequested):
        card.findChild(QPushButton, "connectionAction").click()


def test_an_empty_page_has_one_thing_to_do(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "file-text", "Rien", "Rien encore.", action="Nouvelle facture", action_icon="plus")
    shown(qtbot, empty)
    with qtbot.waitSignal(empty.actionRequested):
        empty.findChild(QPushButton, "emptyStateAction").click()
    empty.setContent("landmark", "Aucun client", "Cherchez-en un.")
    assert empty.findChild(QLabel, "emptyTitle").text() == "Aucun client"


def test_a_header_changes_its_actions(theme: Theme, qtbot: QtBot) -> None:
    first, second = PlainButton(theme, "Un"), PlainButton(theme, "Deux")
    header = PageHeader(theme, "À faire", "Mardi 24 novembre", actions=[first])
    shown(qtbot, header)
    header.setActions([second])
    qtbot.addWidget(first)
    assert (first.parentWidget(), second.parentWidget()) == (None, header)
    header.setSubtitle("")
    assert not header.findChild(QLabel, "pageSubtitle").isVisible()


def test_rows_come_and_go(theme: Theme, qtbot: QtBot) -> None:
    card = RowCard()
    shown(qtbot, card)
    card.addRow(Text("Une"))
    card.addRow(Text("Deux"))
    qtbot.waitUntil(lambda: [w.isVisible() for w in card.findChildren(QWidget, "divider")] == [True])
    assert [row.isVisible() for row in card.rows()] == [True, True]
    card.clear()
    assert card.rows() == []
    assert [w for w in card.findChildren(QWidget) if w.isVisible()] == []


def test_the_buttons_of_qt_speak_french(qapp: QApplication, qtbot: QtBot) -> None:
    before = QLocale()
    translators = install_translators(qapp)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Annuler"
        assert QLocale().name() == "fr_FR"
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)
