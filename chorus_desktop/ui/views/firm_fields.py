"""The fields of the firm as any page shows them: over one form, so that what was typed here stands there too."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.presenters.settings import DEBITS, SettingsForm
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.widgets import ChoiceBox, FieldBox, TextField
from chorus_desktop.ui.wording.guide import here

_SAVE_PAUSE = 600


class FirmFields(QObject):
    """The fields of one page. `due` fires when typing pauses, or at once after a choice: then it is to be kept.

    `left` carries the path of a field that the cursor has left.
    """

    due = Signal()
    left = Signal(str)

    def __init__(self, theme: Theme, form: SettingsForm, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._form = theme, form
        self._boxes: dict[str, FieldBox] = {}
        self._edits: dict[str, TextField] = {}
        self._regime: ChoiceBox | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.due)

    def field(self, path: str, label: str, *, hint: str = "") -> FieldBox:
        """A field of the firm, by its path in the form."""
        edit = TextField(self._form.shown(path))
        edit.setObjectName(f"firm_{path}")
        edit.setProperty("path", path)
        edit.textEdited.connect(self._typed)
        edit.editingFinished.connect(self._finished)
        box = FieldBox(self._theme, label, edit, hint=hint)
        self._boxes[path], self._edits[path] = box, edit
        return box

    def regime(self) -> FieldBox:
        """The choice of the VAT regime."""
        self._regime = ChoiceBox(name="vatRegime")
        self._regime.addItem(self.tr("Je facture la TVA"), "normal")
        self._regime.addItem(self.tr("Je facture la TVA, option pour les débits"), DEBITS)
        self._regime.addItem(self.tr("Franchise en base (art. 293 B)"), "franchise")
        self._regime.choose(self._form.regime)
        self._regime.currentIndexChanged.connect(self._regime_chosen)
        return FieldBox(self._theme, self.tr("Régime de &TVA"), self._regime)

    def box(self, path: str) -> FieldBox:
        """The field with that path. Raises KeyError."""
        return self._boxes[path]

    def paths(self) -> tuple[str, ...]:
        """Those that this page shows."""
        return tuple(self._boxes)

    def renew(self) -> None:
        """Show what the form holds, where it was typed on another page."""
        self._form.forget_refused()
        for path, edit in self._edits.items():
            if edit.text().strip() != self._form.shown(path) and not edit.hasFocus():
                edit.setText(self._form.shown(path))
        if self._regime is not None:
            self._regime.choose(self._form.regime)

    def show_problems(self, found: dict[str, str]) -> None:
        """Say at each field what is wrong with it, and nothing at the others."""
        for path, box in self._boxes.items():
            box.setProblem(here(found[path]) if path in found else None)
        if "siret" in found:
            # Where it is not kept, the VAT identifier that came with it is not either.
            self._follow_siret()

    def rest(self) -> None:
        """What was typed is being kept: no pause is awaited any more."""
        self._pause.stop()

    @Slot(str)
    def _typed(self, text: str) -> None:
        path = str(self.sender().property("path"))
        self._form.type(path, text)
        if path == "siret":
            self._follow_siret()
        self._pause.start(_SAVE_PAUSE)

    def _follow_siret(self) -> None:
        vat_id = self._edits.get("vat_id")
        if vat_id is not None and not vat_id.hasFocus():
            vat_id.setText(self._form.value("vat_id"))

    @Slot()
    def _finished(self) -> None:
        path = str(self.sender().property("path"))
        if (shown := self._form.shown(path)) != self._edits[path].text():
            self._edits[path].setText(shown)
        self.left.emit(path)

    @Slot()
    def _regime_chosen(self) -> None:
        assert self._regime is not None
        self._form.choose_regime(str(self._regime.currentData()))
        if "vat_id" in self._edits:
            self._edits["vat_id"].setText(self._form.value("vat_id"))
        self.due.emit()
