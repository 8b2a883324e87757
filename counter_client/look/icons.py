"""The shipped icons as pixmaps, sharp on dense screens."""

from functools import lru_cache

from PySide6.QtGui import QPixmap

from resources.qt.icons import icon_image

RATIO = 2


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size_px: int) -> QPixmap:
    """Return the icon ``name`` of resources/icons in ``colour`` (#RRGGBB), ``size_px`` wide on the screen."""
    made = QPixmap.fromImage(icon_image(name, colour, RATIO * size_px, RATIO * size_px))
    made.setDevicePixelRatio(RATIO)
    return made
