"""The one family of all screens, loaded from the shipped files: never a substitute that lacks a Vietnamese letter."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from sync.errors import Trouble

FAMILY = "Be Vietnam Pro"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")
FONTS = Path(__file__).parents[1] / "fonts"


class FontMissing(Trouble):
    """A shipped font cannot be loaded; screens would show wrong or empty letters."""


def install_fonts(folder: Path = FONTS) -> QFont:
    """Load all five weights and make the family the application's font; needs a running QGuiApplication.

    Returns:
        The family at weight 400; sizes are the screens' own.

    Raises:
        FontMissing: naming the file.
    """
    for weight in WEIGHTS:
        _load(folder / f"BeVietnamPro-{weight}.ttf")
    font = QFont(FAMILY)
    # No synthetic bold: every weight that the theme names is shipped.
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    QGuiApplication.setFont(font)
    return font


def _load(file: Path) -> None:
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise FontMissing(what=f"Thiếu phông chữ {file.name}.", do="Cài lại phần mềm Một Cửa trên máy này.")
