"""The program's icon in the forms that each system asks for, all drawn from packaging/icons/chorus-desktop.svg."""

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent.parent
DRAWN = ROOT / "packaging" / "icons" / "chorus-desktop.svg"
#: Pixels of the sides, for the icon theme of Linux.
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS_SIZES = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]


def make(folder: Path) -> None:
    """Write chorus-desktop.ico, chorus-desktop.icns and one PNG for each size, named by it."""
    folder.mkdir(parents=True, exist_ok=True)
    for side in SIZES:
        (folder / f"{side}.png").write_bytes(_png(side))
    with Image.open(io.BytesIO(_png(1024))) as large:
        large.save(folder / "chorus-desktop.ico", sizes=_WINDOWS_SIZES)
        large.save(folder / "chorus-desktop.icns")


def _png(side: int) -> bytes:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWN)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise RuntimeError(f"{DRAWN} could not be drawn")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    make(Path(sys.argv[1]))
