"""The card of the window itself: its colours, at once, and its language, from the next start on."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from chorus_desktop.ui import language
from chorus_desktop.ui.theme import SPACE, SchemeChoice, Theme
from chorus_desktop.ui.widgets import Card, ChoiceBox, FieldBox
from chorus_desktop.ui.window_place import WindowPlace

#: Each language by its own name, and what a choice leads to in the words of who chose it.
_LANGUAGES = {
    language.FRENCH: ("Français", "Au prochain démarrage. Vos factures et vos courriers sont toujours en français."),
    language.ENGLISH: ("English", "From the next start. Your invoices and letters always stay in French."),
}


class LookSettings(Card):
    """Keeps what is chosen in `place`, which may be missing where nothing is kept."""

    def __init__(self, theme: Theme, place: WindowPlace | None, parent: QWidget | None = None) -> None:
        super().__init__(title=self.tr("Apparence et langue"), name="lookCard", parent=parent)
        self._theme, self._place = theme, place
        self._look = ChoiceBox(name="appearance")
        for text, scheme in (
            (self.tr("Comme l’ordinateur"), "auto"),
            (self.tr("Claire"), "light"),
            (self.tr("Sombre"), "dark"),
            (self.tr("Contraste fort, fond blanc"), "contrast"),
            (self.tr("Contraste fort, fond noir"), "contrast_dark"),
        ):
            self._look.addItem(text, scheme)
        self._look.choose(theme.choice)
        self._look.currentIndexChanged.connect(self._look_chosen)
        self._language = ChoiceBox(name="language")
        for key, (name, _) in _LANGUAGES.items():
            self._language.addItem(name, key)
        chosen = place.language() if place is not None else language.current()
        self._language.choose(chosen)
        self._language.currentIndexChanged.connect(self._chosen)
        note = _LANGUAGES[chosen][1]
        self._box = FieldBox(theme, self.tr("&Langue de la fenêtre"), self._language, hint=note)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.addWidget(FieldBox(theme, self.tr("Couleurs de la fenêtre"), self._look), 0, 0)
        grid.addWidget(self._box, 0, 1)
        self.body.addLayout(grid)

    @Slot()
    def _look_chosen(self) -> None:
        chosen: SchemeChoice = self._look.currentData()
        self._theme.use(chosen)
        if self._place is not None:
            self._place.keep_colours(chosen)

    @Slot()
    def _chosen(self) -> None:
        chosen = str(self._language.currentData())
        self._box.setHint(_LANGUAGES[chosen][1])
        if self._place is not None:
            self._place.keep_language(chosen)
