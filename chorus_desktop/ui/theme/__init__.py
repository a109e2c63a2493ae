"""The look of the window: `apply_theme` once, then pass the `Theme` to what draws icons or colours."""

from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from chorus_desktop.ui.theme import fonts, icons
from chorus_desktop.ui.theme.fonts import Weight
from chorus_desktop.ui.theme.palette import palette
from chorus_desktop.ui.theme.stylesheet import stylesheet, write_pictures
from chorus_desktop.ui.theme.tokens import (
    RADIUS,
    SCHEME_CHOICES,
    SPACE,
    TOKENS,
    TYPE,
    Kind,
    Scheme,
    SchemeChoice,
    Tokens,
)

__all__ = [
    "RADIUS",
    "SCHEME_CHOICES",
    "SPACE",
    "TYPE",
    "Kind",
    "Scheme",
    "SchemeChoice",
    "Theme",
    "Tokens",
    "apply_theme",
    "set_property",
]

#: Lightness, of 255, below which a background is a dark one.
_HALF = 128


class Theme(QObject):
    """The scheme in use. `changed` fires after the application wears another one; icons must then be asked anew.

    The name space `Qt` takes longer to load than an empty window to be built and painted, so nothing here asks for it
    before. "auto" goes by the palette of the system until `follow_system` is called.
    """

    changed = Signal()

    def __init__(self, app: QApplication, scheme: SchemeChoice) -> None:
        super().__init__(app)
        self._app = app
        self._pictures = QTemporaryDir()
        if not self._pictures.isValid():
            raise OSError(self._pictures.errorString())
        self._choice: SchemeChoice = scheme
        self._icons: dict[tuple[str, str, int, int], QIcon] = {}
        self._system: Scheme = "dark" if app.palette().window().color().lightness() < _HALF else "light"
        self.scheme: Scheme = self._system
        self._following = False
        self._wear()
        app.screenAdded.connect(self._screen_added)

    @Slot()
    def follow_system(self) -> None:
        """From now on "auto" is what the system says, whenever it says it, high contrast too."""
        if not self._following:
            self._following = True
            hints = self._app.styleHints()
            hints.colorSchemeChanged.connect(self._system_changed)
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
            self._system_changed()

    @property
    def choice(self) -> SchemeChoice:
        """What was chosen, which may be to follow the system."""
        return self._choice

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return TOKENS[self.scheme]

    def use(self, scheme: SchemeChoice) -> None:
        """Wear another scheme; "auto" follows the system where it tells, and is light elsewhere."""
        self._choice = scheme
        self._wear()
        self.changed.emit()

    def colour(self, role: str) -> QColor:
        """The colour of a token. Raises AttributeError for a name that is no token."""
        return QColor(getattr(self.tokens, role))

    def icon(self, name: str, colour: str = "ink", size: int = 18, *, gap: int = 0) -> QIcon:
        """A Lucide icon tinted with a token, `gap` wider for air at its right.

        Raises FileNotFoundError for an icon that is not shipped.
        """
        key = (name, colour, size, gap)
        if key not in self._icons:
            ratios = {screen.devicePixelRatio() for screen in self._app.screens()}
            tint, faint = getattr(self.tokens, colour), self.tokens.faint
            self._icons[key] = icons.icon(name, tint, faint, size, gap, ratios=ratios)
        return self._icons[key]

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """A Lucide icon as a picture for a screen of that device pixel ratio."""
        return icons.pixmap(name, getattr(self.tokens, colour), size, ratio)

    def font(self, size: int = TYPE.base, weight: Weight = "regular", *, tabular: bool = False) -> QFont:
        """See `fonts.font`."""
        return fonts.font(size, weight, tabular=tabular)

    @Slot()
    def _system_changed(self) -> None:
        known, self._system = self._system, self._told_by_system()
        if self._choice == "auto" and known != self._system:
            self.use("auto")

    @Slot(QScreen)
    def _screen_added(self, _screen: QScreen) -> None:
        """Its scale may be another one: let the icons be drawn for it as well."""
        self._icons.clear()
        self.changed.emit()

    def _told_by_system(self) -> Scheme:
        from PySide6.QtCore import Qt

        hints = self._app.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return "contrast_dark" if dark else "contrast"
        return "dark" if dark else "light"

    def _wear(self) -> None:
        self.scheme = self._system if self._choice == "auto" else self._choice
        self._icons.clear()
        self._app.setPalette(palette(self.tokens))
        pictures = write_pictures(self.tokens, Path(self._pictures.path()))
        self._app.setStyleSheet(stylesheet(self.tokens, pictures))


def apply_theme(app: QApplication, scheme: SchemeChoice = "auto", *, following: bool = True) -> Theme:
    """Dress an application whose style is Fusion: fonts, palette and style sheet. Once, before the first window.

    `following`: ask the system at once, see `Theme.follow_system`.
    """
    fonts.load_fonts()
    app.setFont(fonts.font())
    theme = Theme(app, scheme)
    if following:
        theme.follow_system()
    return theme


def set_property(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a dynamic property that the style sheet selects by, and have the widget drawn anew where it was dressed."""
    from PySide6.QtCore import Qt

    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
