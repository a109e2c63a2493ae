"""The paper beside the fields keeps still at every height of the window."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.own_pdf_paper import PdfPaper
from tests import factories
from tests.own_pdf import own_pdf

#: A bar that came and went so often would do so for ever.
MANY = 20


class Bar(QObject):
    """Counts how often the bar comes and goes, and holds it when that does not end."""

    def __init__(self, paper: PdfPaper) -> None:
        super().__init__(paper)
        self.changes, self._paper = 0, paper
        paper.verticalScrollBar().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.changes += event.type() in (QEvent.Type.Show, QEvent.Type.Hide)
        if self.changes == MANY:
            self._paper.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return super().eventFilter(watched, event)


def test_the_bar_never_comes_and_goes_for_ever(qtbot: QtBot, qapp: QApplication) -> None:
    """A page as wide as the view is lower once the bar takes room, and then needs no bar."""
    window = QWidget()
    qtbot.addWidget(window)
    paper = PdfPaper(apply_theme(qapp, "light"), window)
    window.resize(460, 900)
    paper.show_file(own_pdf(), factories.invoice(), "facture.pdf")
    window.show()
    bar = Bar(paper)
    for height in range(560, 700):
        bar.changes = 0
        paper.setGeometry(0, 0, 458, height)
        qapp.processEvents()
        assert bar.changes < MANY, height
