"""The banner that tells of a newer release: what is new, its page in the browser, and later; it installs nothing."""

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chorus_desktop.domain.errors import ChorusError
from chorus_desktop.ui.presenters.update import Notice, notice
from chorus_desktop.ui.theme import Theme
from chorus_desktop.ui.update_watch import UpdateWatch
from chorus_desktop.ui.widgets import Banner, LinkButton
from chorus_desktop.ui.wording import updates as words


class UpdateNotice(Banner):
    """Shown while there is something to tell and nothing is leaving. `postponable`: offers "later", and heeds it."""

    def __init__(
        self, theme: Theme, watch: UpdateWatch, *, name: str, postponable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "info", "", name=name, parent=parent)
        self._watch, self._postponable = watch, postponable
        self._told: Notice | None = None
        self._opening = False
        self.actionRequested.connect(self._open)
        later = LinkButton(theme, words.LATER, name=f"{name}Later")
        later.clicked.connect(self._put_off)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.count() - 1, later, 0, Qt.AlignmentFlag.AlignVCenter)
        later.setVisible(postponable)
        watch.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what may be told now; where the store cannot say what is leaving, nothing."""
        try:
            told = notice(
                self._watch.standing,
                self._watch.link,
                self._watch.queue,
                opening=self._opening,
                postponable=self._postponable,
            )
        except ChorusError:
            told = None
        self._opening = told is not None and told.warns
        if told is not None and told != self._told:
            self.setContent(told.kind, told.sentence, told.action)
        self._told = told
        self.setVisible(told is not None)

    @Slot()
    def _open(self) -> None:
        """Open the page; where something still waits to leave, say so first."""
        warned, self._opening = self._opening, True
        self.refresh()
        if self._told is None or (self._told.warns and not warned):
            return
        self._opening = False
        page = self._told.page
        self.refresh()
        if not QDesktopServices.openUrl(QUrl(page)):
            self.setContent("warn", words.not_opened(page))

    @Slot()
    def _put_off(self) -> None:
        self._opening = False
        self._watch.put_off()
