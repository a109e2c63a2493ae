"""The frame around the pages: side bar at the left, room for a banner above."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chorus_desktop.ui.language import said
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.widgets import NavigationBar, NavigationItem


def side_bar(theme: Theme, *, exercise: bool = False, several: bool = False) -> NavigationBar:
    """The bar with the pages of this program; keys are those of `MainWindow.show_page`.

    `exercise`: this window leads the platform with which it practises. `several`: this user has several firms.
    """
    items = [
        NavigationItem(key="home", text=said("À faire"), icon="house"),
        NavigationItem(key="invoices", text=said("Factures"), icon="file-text"),
        NavigationItem(key="buyers", text=said("Clients publics"), icon="landmark"),
        NavigationItem(key="catalogue", text=said("Catalogue"), icon="package"),
        NavigationItem(key="accounts", text=said("Comptes"), icon="chart-column"),
    ]
    if exercise:
        items.append(NavigationItem(key="exercise", text=said("S’exercer"), icon="graduation-cap"))
    footer = [
        NavigationItem(key="firms", text=said("Entreprises"), icon="building-2"),
        NavigationItem(key="settings", text=said("Réglages"), icon="settings"),
        NavigationItem(key="help", text=said("Aide"), icon="life-buoy"),
    ]
    bar = NavigationBar(theme, firm="", items=items, footer=footer)
    bar.connection.show()
    bar.setOffered("firms", several)
    return bar


class Above(QWidget):
    """The banners over the pages; takes no room while none is shown."""

    def __init__(self, banners: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("above")
        self._banners = tuple(banners)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xxl, SPACE.m, SPACE.xxl, 0)
        layout.setSpacing(SPACE.s)
        for banner in banners:
            layout.addWidget(banner)
            banner.installEventFilter(self)
        self._give_way()

    def _give_way(self) -> None:
        self.setVisible(any(not banner.isHidden() for banner in self._banners))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the banners."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._give_way()
        return super().eventFilter(watched, event)


def framed(bar: QWidget, banners: Sequence[QWidget], pages: QWidget) -> QWidget:
    """All of them in one widget."""
    frame = QWidget()
    frame.setObjectName("frame")
    body = QVBoxLayout()
    body.setSpacing(0)
    body.addWidget(Above(banners, frame))
    body.addWidget(pages, 1)
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(bar)
    layout.addLayout(body, 1)
    return frame
