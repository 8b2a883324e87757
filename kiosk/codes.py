"""QR codes on the kiosk's pages; a code is never the only way to what is in it (K-26)."""

from typing import Final

import qrcode
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from qrcode.constants import ERROR_CORRECT_L

QUIET: Final = 4  # modules of white around the code, as its standard wants
LEAST_PX: Final = 3  # of a module: 1.1 mm on a 32" kiosk, which a telephone reads from half a metre


def name_of(text: str) -> str:
    """Return the name of the picture with a text, "" for nothing; the name holds the text, so nothing is kept."""
    return text.encode().hex()


class CodePictures(QQuickImageProvider):
    """Serves ``image://code/<name_of>``."""

    def __init__(self) -> None:
        """Hold nothing."""
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: ARG002
        """Return the code, whole modules of at least LEAST_PX and no wider than wanted if that can be."""
        return code_picture(bytes.fromhex(name).decode(), wanted.width()) if name else QImage()


def code_picture(text: str, width_px: int) -> QImage:
    """Return a text as a code in black on white, with its quiet zone."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_L, border=QUIET)
    code.add_data(text)
    matrix = code.get_matrix()
    module = max(LEAST_PX, width_px // len(matrix))
    image = QImage(len(matrix) * module, len(matrix) * module, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    pen = QPainter(image)
    for row, modules in enumerate(matrix):
        for column, black in enumerate(modules):
            if black:
                pen.fillRect(column * module, row * module, module, module, QColor("black"))
    pen.end()
    return image
