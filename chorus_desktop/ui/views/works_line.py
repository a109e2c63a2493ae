"""One works contract on its page: where it stands, its next situation, its acceptance, its guarantee."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.actions.works import Standing
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import ElidedText, Glyph, IconButton, PlainButton, Text
from chorus_desktop.ui.wording import works as words


class WorksLine(QWidget):
    """`asked(act, standing)`: "begin", "amend", "change", "accept", "release", "undo" or "remove"."""

    asked = Signal(str, object)

    def __init__(self, theme: Theme, standing: Standing, today: date) -> None:
        super().__init__()
        self._standing = standing
        key, name = standing.contract.id, standing.contract.name
        self.setObjectName(f"works{key}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(Glyph(theme, "building-2", colour="soft", size=20))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(ElidedText(name, role="strong", name="lineName"))
        texts.addWidget(Text(words.progress(standing), role="soft", wrap=True, name="lineTold"))
        told, late = words.guarantee(standing, today)
        if told:
            texts.addWidget(Text(told, role="warn" if late else "soft", wrap=True, name="lineGuarantee"))
        layout.addLayout(texts, 1)
        if standing.finished and standing.draft_id is None:
            layout.addWidget(Text(words.FINISHED, role="good", name="lineFinished"))
        else:
            text = words.NEXT if standing.draft_id is None else words.GO_ON
            begin = PlainButton(theme, text, icon="arrow-right", name=f"beginSituation{key}")
            begin.setAccessibleName(f"{text}, {name}")
            self._tie(begin, "begin")
            layout.addWidget(begin)
        for act, icon, label in self._acts(name):
            button = IconButton(theme, icon, label, name=f"{act}{key}")
            self._tie(button, act)
            layout.addWidget(button)

    def _acts(self, name: str) -> list[tuple[str, str, str]]:
        acts = []
        if self._standing.contract.retention:
            acts.append(("accept", "calendar", self.tr("Noter la réception des travaux, {0}").format(name)))
        if self._standing.guarantee.held:
            acts.append(("release", "badge-euro", self.tr("Noter la retenue de garantie reçue, {0}").format(name)))
        elif self._standing.released:
            acts.append(("undo", "undo-2", self.tr("Retirer la retenue de garantie notée, {0}").format(name)))
        acts.append(("amend", "file-plus", self.tr("Ajouter un avenant à {0}").format(name)))
        acts.append(("change", "pencil", self.tr("Modifier {0}").format(name)))
        acts.append(("remove", "trash-2", self.tr("Ne plus suivre {0}").format(name)))
        return acts

    def _tie(self, button: PlainButton | IconButton, act: str) -> None:
        button.setProperty("act", act)
        button.clicked.connect(self._pressed)

    @Slot()
    def _pressed(self) -> None:
        self.asked.emit(str(self.sender().property("act")), self._standing)
