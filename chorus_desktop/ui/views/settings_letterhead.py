"""The firm's own look in the settings: logo and colour, with a page that shows them."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.letterhead import sample_page
from chorus_desktop.store.settings import Settings as Firm
from chorus_desktop.ui.dialogs.file_choice import ask_file
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.tasks import Done, Pool, Task
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_preview import Pages, Paper, draw_pages
from chorus_desktop.ui.widgets import Card, ChoiceBox, FieldBox, PlainButton
from chorus_desktop.ui.wording import letterhead as words
from chorus_desktop.ui.wording.typography import set_in_french

_PAGE_WIDTH = 330
_SWATCH = 16


class LetterheadSettings(Card):
    """`changed`: another logo or colour was chosen."""

    changed = Signal()

    def __init__(
        self, theme: Theme, form: SettingsForm, *, pool: Pool | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(title=self.tr("Mes factures imprimées"), name="letterheadSettings", parent=parent)
        self._theme, self._form = theme, form
        self._colours: QColorDialog | None = None
        self._shown: Firm | None = None
        self._task = Task(self, pool)
        self._task.ended.connect(self._drawn)
        self.paper = Paper(theme)
        self.paper.fit(_PAGE_WIDTH)
        self.paper.setAccessibleName(self.tr("Aperçu d’une de vos factures"))
        left = QVBoxLayout()
        left.setSpacing(SPACE.l)
        left.addWidget(self._logo_box())
        left.addWidget(self._accent_box())
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE.xl)
        row.addLayout(left, 1)
        row.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self._show_choice()

    def _logo_box(self) -> FieldBox:
        self._choose = PlainButton(self._theme, self.tr("Choisir une image…"), icon="folder-open", name="chooseLogo")
        self._choose.clicked.connect(self.choose_file)
        self._remove = PlainButton(self._theme, self.tr("Retirer"), icon="x", name="removeLogo")
        self._remove.clicked.connect(self._take_off)
        buttons = QWidget()
        buttons.setObjectName("logoButtons")
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        hint = set_in_french(self.tr("PNG ou JPEG. Imprimé en haut à gauche, sur fond blanc."))
        self.logo_box = FieldBox(self._theme, self.tr("Logo"), buttons, hint=hint)
        return self.logo_box

    def _accent_box(self) -> FieldBox:
        self.accents = ChoiceBox(name="accentColour")
        self.accents.setIconSize(QSize(_SWATCH, _SWATCH))
        for choice in words.ACCENTS:
            self.accents.addItem(_swatch(choice.key), choice.label, choice.key)
        self.accents.addItem(self.tr("Une autre couleur…"), "")
        self.accents.activated.connect(self._accent_chosen)
        hint = set_in_french(self.tr("Titre, bandeaux et total. Le texte reste lisible en noir et blanc."))
        return FieldBox(self._theme, self.tr("Couleur"), self.accents, hint=hint)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the page only when somebody looks."""
        super().showEvent(event)
        self.redraw()

    @Slot()
    def redraw(self) -> None:
        """Draw the page of the firm as it is now, unless it is shown already."""
        firm = self._form.firm
        if self.isVisible() and firm != self._shown:
            self._shown = firm
            self._task.start(_Drawing(firm, round(_PAGE_WIDTH * self.devicePixelRatioF())))

    @Slot(object)
    def _drawn(self, outcome: object) -> None:
        if isinstance(outcome, Done):
            self.paper.show_images(outcome.value.images)

    def _show_choice(self) -> None:
        letterhead = self._form.firm.letterhead
        if self.accents.findData(letterhead.accent) < 0:
            name = self.tr("Votre couleur ({0})").format(letterhead.accent)
            self.accents.insertItem(len(words.ACCENTS), _swatch(letterhead.accent), name, letterhead.accent)
        self.accents.choose(letterhead.accent)
        self._remove.setVisible(bool(letterhead.logo))

    def _keep(self) -> None:
        self._show_choice()
        self.changed.emit()
        self.redraw()

    @Slot()
    def choose_file(self) -> None:
        """Let the user choose a picture."""
        kinds = [self.tr("Images (*.png *.jpg *.jpeg)"), self.tr("Tous (*)")]
        ask_file(self, self.tr("Choisir le logo"), self.take, name="logoDialog", kinds=kinds)

    @Slot(str)
    def take(self, path: str) -> None:
        """Take this picture as the logo, or say why it cannot be."""
        problem = self._form.choose_logo(Path(path))
        self.logo_box.setProblem(problem or None)
        if not problem:
            self._keep()

    @Slot()
    def _take_off(self) -> None:
        self._form.remove_logo()
        self.logo_box.setProblem(None)
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._keep()

    @Slot()
    def _accent_chosen(self) -> None:
        accent = str(self.accents.currentData())
        if accent:
            self._form.choose_accent(accent)
            self._keep()
            return
        self._show_choice()
        if self._colours is None:
            self._colours = QColorDialog(self)
            self._colours.setObjectName("accentDialog")
            self._colours.setWindowTitle(self.tr("Couleur de vos factures"))
            self._colours.colorSelected.connect(self.take_colour)
        self._colours.setCurrentColor(QColor(self._form.firm.letterhead.accent))
        self._colours.open()

    @Slot(QColor)
    def take_colour(self, colour: QColor) -> None:
        """Take any colour."""
        self._form.choose_accent(colour.name().upper())
        self._keep()


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(QColor(colour))
    return QIcon(picture)


class _Drawing:
    """Makes the sample page and draws it, away from the window's thread."""

    def __init__(self, firm: Firm, width: int) -> None:
        self._firm, self._width = firm, width

    def __call__(self) -> Pages:
        return draw_pages(sample_page(self._firm), self._width)
