"""The side of the editor: the page as it will be, small beside the form, or large in its place to be read."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.views.editor_preview import PreviewPane
from chorus_desktop.ui.widgets import LinkButton, Text


class EditorAside(QWidget):
    """The preview with its head. `enlarged`: it is to be large, or small again; a click on the page does that too."""

    enlarged = Signal()

    def __init__(self, theme: Theme, preview: PreviewPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editorAside")
        self._preview, self._large, self._may = preview, False, True
        self._title = Text(self.tr("Aperçu"), role="label", name="previewTitle")
        self._switch = LinkButton(theme, "", icon="search", name="enlargePreview")
        self._switch.clicked.connect(self._switched)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(preview, 1)
        preview.paper.installEventFilter(self)
        self._show()

    def is_large(self) -> bool:
        """Whether the page takes the place of the form."""
        return self._large

    def allow(self, *, enlarging: bool) -> None:
        """Only what stands beside the form can be made larger; elsewhere it is as large as it can be."""
        self._may = enlarging
        self._large = self._large and enlarging
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the page."""
        if event.type() == QEvent.Type.MouseButtonRelease and self._may:
            self._switched()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _switched(self) -> None:
        self._large = not self._large
        self._show()
        self.enlarged.emit()

    def _show(self) -> None:
        self._switch.setVisible(self._may)
        self._switch.setText(self.tr("Revenir à la saisie") if self._large else self.tr("Agrandir"))
        self._switch.setAccessibleName("" if self._large else self.tr("Agrandir l’aperçu"))
        self._switch.setIconName("pencil" if self._large else "search")
        pointing = Qt.CursorShape.PointingHandCursor if self._may else Qt.CursorShape.ArrowCursor
        self._preview.paper.setCursor(pointing)
