"""The one family of all screens, loaded from the shipped files: never a substitute that lacks a Vietnamese letter."""

import logging
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QTextLayout

from sync.errors import Trouble

FAMILY = "Be Vietnam Pro"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")
FONTS = Path(__file__).parents[1] / "fonts"
_ENDLESS_PX = 1e6

log = logging.getLogger(__name__)


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


def install_more(folder: Path) -> None:
    """Load the fonts of a folder, for letters that the family lacks; a file that is no font is left out and told."""
    for file in sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            log.warning("font left out", extra={"file": file.name})


def draws(text: str) -> bool:
    """Return whether this machine has a font for every letter of a text, the family's or another's."""
    layout = QTextLayout(" ".join(text.split()), QFont(FAMILY))
    layout.beginLayout()
    layout.createLine().setLineWidth(_ENDLESS_PX)
    layout.endLayout()
    return all(glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes())


def _load(file: Path) -> None:
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise FontMissing(what=f"Thiếu phông chữ {file.name}.", do="Cài lại phần mềm Một Cửa trên máy này.")
