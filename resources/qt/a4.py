"""A page of A4 as a PDF, drawn in dots of a tenth of a millimetre."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

WIDTH, HEIGHT = 2100, 2970
_DPI: Final = 254  # 10 dots/mm


def pdf(title: str, draw: Callable[[QPainter], None]) -> bytes:
    """Return what is drawn as a PDF of one page; needs a QGuiApplication with the fonts installed."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(title)
    painter = QPainter(writer)
    draw(painter)
    painter.end()
    return bytes(kept.data().data())
