"""Tests of the theme: contrast, style sheet, icons, fonts, change of scheme."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from chorus_desktop.paths import resource
from chorus_desktop.ui.theme import Theme, apply_theme, fonts, icons, set_property
from chorus_desktop.ui.theme.stylesheet import PICTURES, derived, stylesheet, write_pictures
from chorus_desktop.ui.theme.tokens import TOKENS, Scheme, Tokens, contrast, mix

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = [pytest.param(tokens, id=name) for name, tokens in TOKENS.items()]

KINDS = ("warn", "bad", "good", "info", "accent")

#: (text, ground): every pair in which the style sheet prints text.
TEXTS = [
    *((text, ground) for text in ("ink", "soft", "faint") for ground in ("bg", "surface", "sunken")),
    *((kind, ground) for kind in KINDS for ground in ("bg", "surface", f"{kind}_soft")),
    *(("ink", f"{kind}_soft") for kind in (*KINDS, "neutral")),
    ("soft", "neutral_soft"), ("faint", "bad_soft"),
    ("accent", "info_soft"), ("accent", "warn_soft"), ("accent", "bad_soft"), ("accent", "good_soft"),
    ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_accent", "accent_pressed"),
    ("ink", "hover"), ("ink", "pressed"), ("ink", "hover_sunken"), ("soft", "hover_sunken"),
    ("surface", "ink"), ("toast_action", "ink"), ("toast_action", "toast_hover"),
]  # fmt: skip

#: (line, ground): borders of fields and buttons, focus rings, meaningful icons.
LINES = [
    *(("field", ground) for ground in ("bg", "surface")),
    ("field_hover", "surface"),
    *(("accent", ground) for ground in ("bg", "surface", "sunken")),
    *((kind, "surface") for kind in ("warn", "bad", "good", "info")),
    ("on_accent", "accent"),
    ("toast_action", "ink"),
]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = apply_theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")


@pytest.mark.parametrize("tokens", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    colours = tokens.colours() | derived(tokens)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["contrast", "contrast_dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_of_the_high_contrast_has_seven_to_one(text: str, ground: str, scheme: Scheme) -> None:
    colours = TOKENS[scheme].colours() | derived(TOKENS[scheme])
    assert contrast(colours[text], colours[ground]) >= 7


@pytest.mark.parametrize("tokens", SCHEMES)
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_that_mean_something_can_be_seen(tokens: Tokens, line: str, ground: str) -> None:
    colours = tokens.colours() | derived(tokens)
    assert contrast(colours[line], colours[ground]) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_mix_goes_from_one_colour_to_the_other() -> None:
    assert mix("#102030", "#FFFFFF", 0) == "#102030"
    assert mix("#102030", "#FFFFFF", 1) == "#FFFFFF"
    assert mix("#000000", "#FF0000", 0.5) == "#800000"


@pytest.mark.parametrize("tokens", SCHEMES)
def test_no_placeholder_is_left_in_the_style_sheet(tokens: Tokens, tmp_path: Path) -> None:
    sheet = stylesheet(tokens, write_pictures(tokens, tmp_path))
    assert "$" not in sheet
    for url in re.findall(r'url\("([^"]+)"\)', sheet):
        assert Path(url).is_file()
    assert sheet.count("{") == sheet.count("}")


def test_the_style_sheet_names_no_colour_of_its_own() -> None:
    assert not re.search(r":[^;{]*#[0-9A-Fa-f]{3,8}\b", resource("qss", "app.qss").read_text("utf-8"))


def test_no_other_module_names_a_colour() -> None:
    """One place per fact: colours of the window are in tokens.py alone."""
    offenders = [
        path.name
        for path in (ROOT / "chorus_desktop" / "ui").rglob("*.py")
        if path.name != "tokens.py" and re.search(r"[\"']#[0-9A-Fa-f]{6}[\"']", path.read_text("utf-8"))
    ]
    assert offenders == []


def test_every_picture_of_the_style_sheet_is_drawn_in_its_colour(tmp_path: Path) -> None:
    write_pictures(TOKENS["dark"], tmp_path)
    for name, colour in PICTURES.values():
        value = TOKENS["dark"].colours()[colour]
        assert value in (tmp_path / f"{name}-{value.lstrip('#')}.svg").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_something_in_the_colour_asked_for(qapp: QApplication, path: Path) -> None:
    image = icons.pixmap(path.stem, "#FF0000", 24, 2.0).toImage()
    assert image.devicePixelRatio() == 2
    assert image.width() == 48
    inked = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }  # fmt: skip
    assert inked == {"#ff0000"}


def test_an_icon_that_is_not_shipped_is_said(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")


def test_an_icon_is_sharp_on_each_screen(theme: Theme) -> None:
    icon = icons.icon("send", "#FF0000", "#888888", 18, ratios=(1.0, 2.0))
    for ratio in (1.0, 2.0):
        pixmap = icon.pixmap(icon.availableSizes()[0], ratio)
        drawn = icons.pixmap("send", "#FF0000", 18, ratio)
        assert pixmap.width() == 18 * ratio
        assert pixmap.toImage() == drawn.toImage()


def test_icons_are_drawn_anew_for_one_more_screen(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    icon = theme.icon("send")
    with qtbot.waitSignal(theme.changed):
        qapp.screenAdded.emit(qapp.primaryScreen())
    assert theme.icon("send") is not icon


@pytest.mark.parametrize(("weight", "style"), [("regular", "Regular"), ("medium", "Medium"), ("semibold", "SemiBold")])
def test_each_weight_is_a_cut_of_its_own(theme: Theme, weight: fonts.Weight, style: str) -> None:
    info = QFontInfo(theme.font(14, weight))
    assert (info.family(), info.styleName()) == (fonts.FAMILY, style)


def test_titles_use_the_display_cut(theme: Theme) -> None:
    assert QFontInfo(theme.font(26, "semibold")).family() == fonts.DISPLAY_FAMILY


def test_tabular_figures_have_one_width(theme: Theme) -> None:
    metrics = QFontMetrics(theme.font(tabular=True))
    assert len({metrics.horizontalAdvance(figure * 40) for figure in "0123456789"}) == 1
    plain = QFontMetrics(theme.font())
    assert plain.horizontalAdvance("1" * 40) < plain.horizontalAdvance("0" * 40)


@pytest.mark.parametrize("character", "éèàçùœŒÉ€«»’…–—−→\u202f\u00a0\u2011²½№")
def test_the_fonts_hold_what_french_needs(theme: Theme, character: str) -> None:
    assert QFontMetrics(theme.font()).inFontUcs4(ord(character))


def test_figures_stay_tabular_after_a_change_of_scheme(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("1")
    qtbot.addWidget(label)
    label.setFont(theme.font(22, "semibold", tabular=True))
    label.show()
    theme.use("dark")
    assert label.font().isFeatureSet(QFont.Tag("tnum"))
    assert label.font().pixelSize() == 22


def test_the_scheme_is_worn_and_told(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    before = theme.icon("send", "accent").pixmap(18, 18).toImage()
    with qtbot.waitSignal(theme.changed):
        theme.use("dark")
    assert theme.scheme == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == TOKENS["dark"].bg
    assert TOKENS["dark"].accent in qapp.styleSheet()
    assert theme.icon("send", "accent").pixmap(18, 18).toImage() != before


def test_auto_is_light_where_the_system_tells_nothing(theme: Theme) -> None:
    theme.use("auto")
    assert theme.scheme == "light"


def test_auto_goes_by_the_palette_until_the_system_is_asked(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    for scheme in ("light", "dark", "light"):
        theme.use(scheme)
        assert Theme(qapp, "auto").scheme == scheme, "no window opens bright in a dark room"
    theme.use("dark")
    opened = Theme(qapp, "auto")
    with qtbot.waitSignal(opened.changed, timeout=1000):
        opened.follow_system()
    assert opened.scheme == "light"
    with qtbot.assertNotEmitted(opened.changed):
        opened.follow_system()


def test_what_was_chosen_is_worn_whatever_the_system_says(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    theme.use("dark")
    opened = Theme(qapp, "contrast_dark")
    with qtbot.assertNotEmitted(opened.changed):
        opened.follow_system()
    assert opened.scheme == "contrast_dark"


def test_a_property_changes_the_look_at_once(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Envoyer")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()
    set_property(button, "kind", "primary")
    assert button.grab().toImage() != before
