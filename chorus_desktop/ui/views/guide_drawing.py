"""Schematic pictures of what to look for on the sites of the walk, drawn from our own tokens and nothing else."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from chorus_desktop.ui.theme import Theme

WIDTH, HEIGHT = 340, 236
_BAR, _LEFT = 30, 14
_DISC = 18

Look = Literal["line", "box", "target", "tick"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing on a schematic page, in the drawing's own units; `task` is the number of the task that needs it."""

    x: int
    y: int
    w: int
    h: int = 26
    text: str = ""
    look: Look = "box"
    task: int = 0


def _line(x: int, y: int, w: int) -> Mark:
    return Mark(x=x, y=y, w=w, h=7, look="line")


def _tick(x: int, rank: int, text: str) -> Mark:
    return Mark(x=x, y=82 + 24 * rank, w=190, h=20, text=text, look="tick")


_APIS = ("Factures", "Structures", "Transverses")
DRAWINGS: dict[str, tuple[Mark, ...]] = {
    "portal": (
        Mark(x=206, y=44, w=120, text="Créer un compte", look="target", task=1),
        _line(14, 52, 120),
        _line(14, 84, 290),
        _line(14, 98, 240),
        Mark(x=14, y=126, w=96, h=64, text="Factures"),
        Mark(x=122, y=126, w=96, h=64, text="Structure"),
        Mark(x=230, y=126, w=96, h=64, text="Raccordements", look="target", task=2),
        _line(14, 208, 180),
    ),
    "application": (
        Mark(x=14, y=42, w=52, text="API", look="target", task=2),
        Mark(x=76, y=42, w=128, text="Mes applications", look="target", task=3),
        *(_tick(14, rank, f"{name} (production)") for rank, name in enumerate(_APIS)),
        *(_tick(214, rank, "bac à sable") for rank in range(3)),
        _line(14, 170, 220),
        Mark(x=150, y=192, w=176, text="Créer une application", look="target", task=3),
    ),
    "piste": (
        Mark(x=14, y=42, w=122, text="Mon application"),
        Mark(x=146, y=42, w=116, text="Authentification", look="target", task=1),
        _line(14, 86, 70),
        Mark(x=14, y=100, w=312, text="a1b2c3d4-…", look="target", task=1),
        _line(14, 144, 90),
        Mark(x=14, y=158, w=128, text="••••••••••••"),
        Mark(x=152, y=158, w=174, text="Consulter le client secret", look="target", task=2),
        _line(14, 204, 240),
    ),
    "account": (
        Mark(x=14, y=42, w=116, text="Raccordements"),
        Mark(x=140, y=42, w=130, text="Compte technique", look="target", task=1),
        _line(14, 86, 90),
        Mark(x=14, y=100, w=312, text="Création d’un compte technique", look="target", task=2),
        _line(14, 144, 60),
        Mark(x=14, y=158, w=150, text="TECH_1_…@cpro.fr", look="target", task=3),
        Mark(x=176, y=158, w=150, text="Mot de passe", look="target", task=3),
        _line(14, 204, 200),
    ),
    "link": (
        Mark(x=14, y=42, w=116, text="Raccordements"),
        Mark(x=140, y=42, w=140, text="Raccordement API", look="target", task=1),
        _line(14, 86, 130),
        Mark(x=14, y=100, w=312, text="Nom de votre application PISTE", look="target", task=2),
        _line(14, 144, 100),
        Mark(x=14, y=158, w=200, text="TECH_1_…@cpro.fr", look="target", task=2),
        Mark(x=232, y=196, w=94, text="Valider"),
    ),
}  # fmt: skip


class GuideDrawing(QWidget):
    """One of DRAWINGS under the address of its site; what matters is framed and carries the number of its task."""

    def __init__(self, theme: Theme, key: str, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"drawing_{key}")
        self._theme, self._marks, self._address = theme, DRAWINGS[key], address
        self.setFixedSize(WIDTH, HEIGHT)
        targets = ", ".join(f"{mark.task} {mark.text}" for mark in self._marks if mark.look == "target")
        self.setAccessibleName(self.tr("Dessin simplifié de {0}. À repérer\u202f: {1}").format(address, targets))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(12))
        self._draw_frame(painter)
        for mark in self._marks:
            self._draw(painter, mark)
        painter.end()

    def _draw_frame(self, painter: QPainter) -> None:
        colour = self._theme.colour
        whole = QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1)
        painter.setPen(QPen(colour("line_strong"), 1))
        painter.setBrush(colour("bg"))
        painter.drawRoundedRect(whole, 10, 10)
        painter.drawLine(QPointF(1, _BAR), QPointF(WIDTH - 1, _BAR))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line_strong"))
        for rank in range(3):
            painter.drawEllipse(QPointF(_LEFT + 4 + 13 * rank, _BAR / 2), 4, 4)
        painter.setPen(colour("soft"))
        painter.drawText(QRectF(64, 0, WIDTH - 78, _BAR), Qt.AlignmentFlag.AlignVCenter, self._address)

    def _draw(self, painter: QPainter, mark: Mark) -> None:
        colour, place = self._theme.colour, QRectF(mark.x, mark.y, mark.w, mark.h)
        if mark.look == "line":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("line"))
            painter.drawRoundedRect(place, 3, 3)
            return
        if mark.look == "tick":
            self._draw_tick(painter, mark)
            return
        target = mark.look == "target"
        painter.setPen(QPen(colour("accent" if target else "line_strong"), 2 if target else 1))
        painter.setBrush(colour("accent_soft" if target else "surface"))
        painter.drawRoundedRect(place, 6, 6)
        painter.setPen(colour("ink" if target else "soft"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark.text)
        if mark.task:
            self._draw_number(painter, QPointF(mark.x + 2, mark.y), mark.task)

    def _draw_tick(self, painter: QPainter, mark: Mark) -> None:
        colour, side = self._theme.colour, 14
        square = QRectF(mark.x, mark.y + (mark.h - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(square, 3, 3)
        painter.setPen(QPen(colour("on_accent"), 2))
        left, top = square.left(), square.top()
        painter.drawPolyline([QPointF(left + 3, top + 7), QPointF(left + 6, top + 10), QPointF(left + 11, top + 4)])
        painter.setPen(colour("ink"))
        words = QRectF(mark.x + side + 6, mark.y, mark.w - side - 6, mark.h)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mark.text)

    def _draw_number(self, painter: QPainter, corner: QPointF, number: int) -> None:
        disc = QRectF(corner.x() - _DISC / 2, corner.y() - _DISC / 2, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(disc)
        painter.setPen(self._theme.colour("on_accent"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
