"""Icons in any colour: the shipped SVG is drawn with the theme's colour in place of currentColor."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[1] / "icons"
DRAWN_PX = 24


@lru_cache(maxsize=512)
def icon_image(name: str, colour: str, width_px: int, height_px: int) -> QImage:
    """Return the icon drawn in one colour on nothing.

    Args:
        name: file name in resources/icons without its ending.
        colour: as SVG understands it, "#13212c".
        width_px: device pixels, as height_px.
        height_px: the icon is square; the larger side stays empty around it.
    """
    image = QImage(width_px, height_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    side = min(width_px, height_px)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF((width_px - side) / 2, (height_px - side) / 2, side, side)
    )
    painter.end()
    return image


def icon(name: str, colour: str, size_px: int = DRAWN_PX) -> QIcon:
    """Return the tinted icon for a widget, drawn at once and twice as fine for dense screens."""
    pixmap = QPixmap.fromImage(icon_image(name, colour, 2 * size_px, 2 * size_px))
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)


class IconProvider(QQuickImageProvider):
    """Serves ``image://icon/<name>/<rrggbb>`` to QML in the size that the Image asks for."""

    def __init__(self) -> None:
        """Serve images, drawn on the thread that asks."""
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, path: str, size: QSize, wanted: QSize) -> QImage:  # noqa: ARG002  Qt's name and order
        """Return the icon; 24 pixels when QML names no size."""
        name, _, colour = path.partition("/")
        return icon_image(name, f"#{colour}", _side(wanted.width()), _side(wanted.height()))


def _side(wanted_px: int) -> int:
    return wanted_px if wanted_px > 0 else DRAWN_PX
